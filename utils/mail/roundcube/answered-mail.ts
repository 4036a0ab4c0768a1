import type { ThreadKey } from '../../reply/thread';
import { mustBeShown } from '../dom/must-be-shown';
import { findAll, missing } from '../dom/must-find';
import { watchFor } from '../dom/watch-for';
import type { Env } from './env';
import type { Mail } from './read-mail';
import { readMail } from './read-mail';
import { HEADER_NAME, MESSAGE_BODY } from './selectors';
import { placeOf, readShownMail, urlOf } from './shown-mail';

// A reply is a page of its own here, and that page does not say which mail it answers, only that mail's Message-ID. So the mail
// that was shown last in this tab is remembered, and taken for the answered one only if the server says it has this id.

/** Remembers the mail that is shown, for the page that may follow in this tab. */
export const rememberShown = (key: ThreadKey): void => sessionStorage.setItem(SHOWN, JSON.stringify(key));

/**
 * Which mail the reply on this page answers; null where this page is no reply or answers another mail. Fails where the server's answer
 * cannot be understood.
 */
export async function findAnswered(env: Env): Promise<ThreadKey | null> {
  const { compose_mode: mode, reply_msgid: messageId } = env;
  const key = recallShown();
  if (mode !== 'reply' || !messageId || !key) return null;
  const { mailbox, uid } = placeOf(key);
  // As the page's own script would ask: the answer is a command for it, with the headers as HTML. (1.6.5, 2026-11)
  const answer = await fetch(urlOf({ _remote: '1', _action: 'headers', _mbox: mailbox, _uid: uid }));
  const { exec } = (await answer.json()) as { readonly exec: string };
  const html = JSON.parse(/set_headers\((".*")\)/s.exec(exec)?.[1] ?? '""') as string;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const names = findAll(page, HEADER_NAME);
  if (names.length === 0) throw missing(HEADER_NAME, 'the headers of the mail that is answered');
  const isTheOne = names.some(
    ({ textContent, nextSibling }) =>
      /^message-id:?$/i.test(textContent) &&
      nextSibling?.textContent?.replace(/^[:\s]+|\s+$/g, '') === messageId,
  );
  return isTheOne ? key : null;
}

/** Reads the answered mail as it is painted, in a frame out of sight in which no script runs. */
export async function readAnswered(key: ThreadKey): Promise<Mail> {
  const host = document.createElement('div');
  const frame = document.createElement('iframe');
  const { mailbox, uid } = placeOf(key);
  host.style.cssText = 'all:initial;position:fixed;left:200vw;visibility:hidden';
  Object.assign(frame, {
    src: urlOf({ _action: 'preview', _framed: '1', _mbox: mailbox, _uid: uid }),
    sandbox: 'allow-same-origin',
    width: 900,
    height: 700,
  });
  host.attachShadow({ mode: 'closed' }).append(frame);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.documentElement.append(host);
  try {
    await Promise.race([loaded, watchFor(() => null, [], LOADING_MS)]);
    const mail = frame.contentDocument && readShownMail(frame.contentDocument);
    if (!mail) throw missing(MESSAGE_BODY, 'the mail that is answered');
    return readMail(mustBeShown(key, mail));
  } finally {
    host.remove();
  }
}

function recallShown(): ThreadKey | null {
  try {
    const { site, account, id } = JSON.parse(sessionStorage.getItem(SHOWN) ?? '') as ThreadKey;
    return { site, account, id };
  } catch {
    return null;
  }
}

const SHOWN = 'countersign-shown';
const LOADING_MS = 15_000;
