import type { ThreadKey } from '../../reply/thread';
import { addressIn } from '../dom/mail-address';
import { findOptional, missing } from '../dom/must-find';
import { isShown } from '../dom/visibility';
import type { Env } from './env';
import { readEnv } from './env';
import { ROUNDCUBE } from './name';
import { MESSAGE_BODY, PREVIEW_FRAME } from './selectors';

/** A mail as Roundcube shows it, one at a time: a page of its own, or the preview beside the list. */
export interface ShownMail {
  readonly key: ThreadKey;
  readonly page: Document;
  readonly env: Env;
}

/** Where a mail lies: what a thread is known by here. */
export interface Place {
  readonly mailbox: string;
  readonly uid: string;
}

/** Null when no mail is shown. Fails when one is and the page does not tell which. */
export function findShownMail(): ShownMail | null {
  const frame = findOptional<HTMLIFrameElement>(document, PREVIEW_FRAME);
  const page = frame ? isShown(frame) && frame.contentDocument : document;
  return page ? readShownMail(page) : null;
}

export function readShownMail(page: Document): ShownMail | null {
  if (!findOptional(page, MESSAGE_BODY)) return null;
  const env = readEnv(page);
  const { mailbox, uid } = env ?? {};
  if (!env || !mailbox || !uid) throw missing('rcmail.set_env({ mailbox, uid })', 'which mail is shown');
  const account = addressIn(env.username) ?? '';
  return { key: { site: ROUNDCUBE.id, account, id: `${mailbox}/${uid}` }, page, env };
}

/** A mail's number has no slash in it, a folder may. */
export function placeOf({ id }: ThreadKey): Place {
  const end = id.lastIndexOf('/');
  return { mailbox: id.slice(0, end), uid: id.slice(end + 1) };
}

/** The address of a page of this Roundcube, wherever it is installed. */
export const urlOf = (parameters: Readonly<Record<string, string>>): string =>
  `${location.origin}${location.pathname}?${new URLSearchParams({ _task: 'mail', ...parameters })}`;
