import type { ComposeBox, MailSite, OpenThread } from '../mail-site';
import type { ReplyKind, ThreadKey } from '../../reply/thread';
import { attempt, attemptLater, StepFailed } from '../dom/attempt';
import { mustBeShown } from '../dom/must-be-shown';
import { findAll, findOptional, missing } from '../dom/must-find';
import { pointAt } from '../dom/point-at';
import { press } from '../dom/press';
import { findShown, isShown } from '../dom/visibility';
import { readAnswered } from './answered-mail';
import { readAppearance } from './appearance';
import { composeId, readBox, waitForBox } from './compose';
import { readEnv, sentFolder } from './env';
import { insertInto } from './insert';
import { ROUNDCUBE } from './name';
import type { Mail } from './read-mail';
import { readMail, threadOf } from './read-mail';
import { MESSAGE_BODY, OFF, REPLY, REPLY_ALL, SENT_FOLDER, TOOLBAR_MENU } from './selectors';
import { findSend, sendMail } from './send';
import type { ShownMail } from './shown-mail';
import { findShownMail, placeOf, urlOf } from './shown-mail';
import { watchShownMail } from './watch-threads';

/** Roundcube, at whatever address it is installed. A mail is a thread here, for it shows one at a time. */
export const roundcube: MailSite = {
  ...ROUNDCUBE,
  watchThreads: (onChange, signal) => watchShownMail(openShown, openAnswered, onChange, signal),
  appearance: readAppearance,
  sentMailUrl() {
    const chosen = document.querySelector<HTMLSelectElement>(SENT_FOLDER)?.value;
    const env = readEnv(document);
    const folder = chosen || (env && sentFolder(env));
    return urlOf(folder ? { _mbox: folder } : {});
  },
};

/** A mail that is shown to be read. Reply leads to another page. */
function openShown(key: ThreadKey, closed: AbortSignal): OpenThread {
  const find = (): ShownMail => mustBeShown(key, findShownMail());
  const read = (step: string): ReturnType<OpenThread['read']> =>
    attemptLater(step, async () => threadOf({ key }, readMail(find()), null));
  return {
    key,
    closed,
    read: () => read('read'),
    expandAndRead: () => read('expand'),
    showMessage() {
      const body = findOptional(find().page, MESSAGE_BODY);
      if (body) pointAt(body);
    },
    // A mail that lies in a folder never changes.
    watchMessages: () => undefined,
    openCompose: (kind) =>
      attemptLater('open-compose', async () => {
        await leaveForReply(find(), kind);
        return 'on-its-way' as const;
      }),
  };
}

/** The page on which a mail is answered. */
function openAnswered(key: ThreadKey, closed: AbortSignal): OpenThread {
  let mail: Mail | null = null;
  const read = (step: string): ReturnType<OpenThread['read']> =>
    attemptLater(step, async () => {
      [mail] = await Promise.all([mail ?? readAnswered(key), waitForBox()]);
      return threadOf({ key }, mail, readBox(null));
    });
  return {
    key,
    closed,
    read: () => read('read'),
    expandAndRead: () => read('expand'),
    // The mail that is answered is not on this page but for its quote.
    showMessage: () => undefined,
    watchMessages: () => undefined,
    openCompose: (kind) =>
      attemptLater('open-compose', async () => {
        await waitForBox();
        readBox(kind);
        return holdBox(kind);
      }),
  };
}

/** Resolves when the page is about to go, which is before it goes. */
async function leaveForReply({ key, env }: ShownMail, kind: ReplyKind): Promise<void> {
  const leaving = new Promise<boolean>((resolve) => {
    addEventListener('beforeunload', () => resolve(true), { once: true });
    setTimeout(() => resolve(false), LEAVING_MS);
  });
  const selector = kind === 'reply-all' ? REPLY_ALL : REPLY;
  if (env.compose_extwin && !env.extwin) {
    // The button opens a window here, and the browser stops one that no person has asked for.
    const { mailbox, uid } = placeOf(key);
    location.assign(
      urlOf({
        _action: 'compose',
        _reply_uid: uid,
        _mbox: mailbox,
        ...(kind === 'reply-all' && { _all: 'all' }),
      }),
    );
  } else {
    const buttons = findAll(document, selector).filter((found) => !found.matches(OFF));
    // In a narrow window they lie in a menu that is closed.
    const button = buttons.find(isShown) ?? (findShown(document, TOOLBAR_MENU) && buttons[0]);
    if (!button) throw missing(selector, 'Reply for the mail that is shown');
    press(button);
  }
  if (!(await leaving)) throw missing(selector, 'the page of the reply after Reply was pressed');
}

function holdBox(kind: ReplyKind): ComposeBox {
  const opened = composeId();
  const mustBeOpen = (): void => {
    if (composeId() !== opened) throw new StepFailed({ code: 'compose-gone' });
  };
  return {
    state: () => attempt('state', () => (mustBeOpen(), readBox(kind))),
    insert: (text, options) =>
      attemptLater('insert', async () => {
        mustBeOpen();
        await insertInto(text, options);
        return readBox(kind);
      }),
    checkSend: () => attempt('send', () => (findSend(), null)),
    async send() {
      try {
        return await sendMail();
      } catch {
        return { kind: 'unknown', evidence: 'watching broke off after Send may have been pressed' };
      }
    },
    undoSend: () => Promise.resolve(false),
  };
}

/** Roundcube asks the server for the page at once; the browser tells of it when that has begun. */
const LEAVING_MS = 10_000;
