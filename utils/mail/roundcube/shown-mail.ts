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
  const address = addressIn(env.username);
  const id = idOf({ mailbox, uid: String(uid) }, address === null ? (env.username ?? '') : '');
  return { key: { site: ROUNDCUBE.id, account: address ?? '', id }, page, env };
}

/**
 * Folder and number say which mail it is in one mailbox, and both begin anew in the next: so with the installation, and with who is signed
 * in where that is no address. The parameters have Roundcube's own names (1.6.5, 2026-11).
 */
function idOf({ mailbox, uid }: Place, user: string): string {
  const installation = location.origin + location.pathname.replace(/[^/]*$/, '');
  return `${installation}?${new URLSearchParams({ ...(user !== '' && { _user: user }), _mbox: mailbox, _uid: uid })}`;
}

export function placeOf({ id }: ThreadKey): Place {
  const { searchParams } = new URL(id);
  return { mailbox: searchParams.get('_mbox') ?? '', uid: searchParams.get('_uid') ?? '' };
}

/** The address of a page of this Roundcube, wherever it is installed. */
export const urlOf = (parameters: Readonly<Record<string, string>>): string =>
  `${location.origin}${location.pathname}?${new URLSearchParams({ _task: 'mail', ...parameters })}`;
