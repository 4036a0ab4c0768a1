import type { ComposeBox, MailSite, OpenThread } from '../mail-site';
import type { ReplyKind, Thread } from '../../reply/thread';
import { attempt, attemptLater, StepFailed } from '../dom/attempt';
import { inTurns } from '../dom/in-turns';
import { mustBeShown } from '../dom/must-be-shown';
import { pointAt } from '../dom/point-at';
import { isShown } from '../dom/visibility';
import { readAppearance } from './appearance';
import { findBox, findMarked, markOf, openBox, readBox } from './compose';
import { insertInto } from './insert';
import { GMAIL } from './name';
import { findMessageById, loadRecipients, readThread, unfoldMessages, waitForBodies } from './read-thread';
import type { SentMail } from './send';
import { findSend, sendBox } from './send';
import type { ShownThread } from './shown-thread';
import { findShownThread } from './shown-thread';
import { watchOutline } from './watch-messages';
import { watchShownThread } from './watch-threads';

/** Gmail in the browser. */
export const gmail: MailSite = {
  ...GMAIL,
  watchThreads: (onChange, signal) => watchShownThread(openThread, onChange, signal),
  appearance: readAppearance,
  sentMailUrl: () => `${location.origin}${location.pathname}#sent`,
};

function openThread(opened: ShownThread, closed: AbortSignal): OpenThread {
  const { key } = opened;
  /** The thread as it stands, as long as it is still the one on the screen. */
  const find = (): ShownThread => mustBeShown(key, findShownThread());
  const read = (): Promise<Thread> =>
    inTurns(async (rest) => {
      await waitForBodies(find().view, 2000);
      await rest(find().view);
      await loadRecipients(find().view);
      const shown = find();
      await rest(shown.view);
      const box = findBox(shown);
      const thread = await readThread({ ...shown, key }, box && readBox(box, null), rest);
      // Another may have been opened meanwhile.
      find();
      return thread;
    });
  return {
    key,
    closed,
    read: () => attemptLater('read', read),
    expandAndRead: () =>
      attemptLater('expand', async () => {
        await unfoldMessages(find().view);
        return read();
      }),
    showMessage(id) {
      const message = findMessageById(find().view, id);
      if (message) pointAt(message);
    },
    watchMessages: (onChange, signal) => watchOutline(opened, onChange, AbortSignal.any([closed, signal])),
    openCompose: (kind) =>
      attemptLater('open-compose', async () => {
        const box = await openBox(find, kind);
        readBox(box, kind);
        return holdBox(box, kind);
      }),
  };
}

function holdBox(opened: Element, kind: ReplyKind): ComposeBox {
  const openedAt = performance.now();
  let box = opened;
  let mark = markOf(opened);
  let sent: SentMail | null = null;

  /** Nodes are replaced, and Undo brings the draft back in another box. */
  const find = (): Element => {
    if (!isShown(box)) {
      const found = sent?.find() ?? findMarked(mark);
      if (!found) throw new StepFailed({ code: 'compose-gone' });
      box = found;
    }
    mark = markOf(box);
    return box;
  };

  return {
    state: () => attempt('state', () => readBox(find(), kind)),
    insert: (text, options) =>
      attemptLater('insert', async () => {
        await insertInto(find, text, options, openedAt + FRESH_MS - performance.now());
        return readBox(find(), kind);
      }),
    checkSend: () =>
      attempt('send', () => {
        findSend(find());
        return null;
      }),
    async send(onLater) {
      try {
        sent = await sendBox(find, onLater);
        return sent.outcome;
      } catch {
        return { kind: 'unknown', evidence: 'watching broke off after Send may have been pressed' };
      }
    },
    undoSend: async () => (await sent?.undo()) ?? false,
  };
}

/** How long after it was opened a box may still be filled a second time. */
const FRESH_MS = 300;
