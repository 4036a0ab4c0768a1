import type { ReplyKind, Thread } from '../../reply/thread';
import { attempt, attemptLater, StepFailed } from '../dom/attempt';
import { insertText } from '../dom/insert-text';
import { inTurns } from '../dom/in-turns';
import { mustBeShown } from '../dom/must-be-shown';
import { pointAt } from '../dom/point-at';
import { byCommand, byPaste } from '../dom/ways-in';
import type { ComposeBox, MailSite, OpenThread } from '../mail-site';
import { readAppearance } from './appearance';
import { findBox, findBoxById, findEditor, findSend, idOf, openBox, readBox, unfoldFields } from './compose';
import { learnAddresses, watchTyping } from './learn-addresses';
import { identify, lookOver } from './message-ids';
import { findMessages } from './messages';
import { OUTLOOK } from './name';
import { findInOrder, outlineOf, readThread, unfoldMessages, waitForBodies } from './read-thread';
import { FOREIGN } from './selectors';
import type { SentMail } from './send';
import { sendBox } from './send';
import type { ShownThread } from './shown-thread';
import { watchPane } from './watch-pane';
import { watchShownThread } from './watch-threads';

/** Outlook on the web, for work and at home. */
export const outlook: MailSite = {
  ...OUTLOOK,
  watchThreads(onChange, signal) {
    watchTyping(signal);
    watchShownThread(openThread, onChange, signal);
  },
  appearance: readAppearance,
  // With several accounts the address counts them: /mail/0/, at home always.
  sentMailUrl: () =>
    `${location.origin}${/^\/mail\/\d+\//.exec(location.pathname)?.[0] ?? (location.host.endsWith('.live.com') ? '/mail/0/' : '/mail/')}sentitems`,
};

function openThread(
  findShown: () => ShownThread | null,
  { key }: ShownThread,
  closed: AbortSignal,
): OpenThread {
  /** The conversation as it stands, as long as it is still the one on the screen. */
  const find = (): ShownThread => mustBeShown(key, findShown());
  const read = (): Promise<Thread> =>
    inTurns(async (rest) => {
      await waitForBodies(find().pane, 3000);
      await lookOver(findMessages(find().pane), rest);
      const open = findBox(find());
      if (open) await unfoldFields(open);
      await learnAddresses(find, rest);
      await rest(find().pane);
      const shown = find();
      const box = findBox(shown);
      const thread = await readThread({ ...shown, key }, box && readBox(box, null, shown.memory), rest);
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
        await unfoldMessages(find().pane);
        return read();
      }),
    showMessage(id) {
      const { pane, memory } = find();
      const messages = findInOrder(pane);
      const message = messages[identify(messages, memory).indexOf(id)];
      if (message) pointAt(message);
    },
    watchMessages(onChange, signal) {
      let outline = outlineOf(find().pane);
      watchPane(
        () => {
          const shown = findShown();
          if (shown?.key.id !== key.id) return;
          const now = outlineOf(shown.pane);
          if (now !== outline) onChange();
          outline = now;
        },
        AbortSignal.any([closed, signal]),
      );
    },
    openCompose: (kind) =>
      attemptLater('open-compose', async () => {
        const box = await openBox(find, kind);
        const id = idOf(box);
        await inTurns((rest) => learnAddresses(find, rest));
        return holdBox(find, id, kind);
      }),
  };
}

function holdBox(findThread: () => ShownThread, id: string, kind: ReplyKind): ComposeBox {
  let sent: SentMail | null = null;

  /** Nodes are replaced, and Undo brings the draft back in another box. */
  const find = (): Element => {
    const box = findBoxById(findThread(), id) ?? sent?.find();
    if (!box) throw new StepFailed({ code: 'compose-gone' });
    return box;
  };
  const state = () => readBox(find(), kind, findThread().memory);

  return {
    state: () => attempt('state', state),
    insert: (text, options) =>
      attemptLater('insert', async () => {
        const editor = findEditor(find());
        await insertText({ editor, foreign: FOREIGN, ways: [byPaste, byCommand] }, text, options);
        return state();
      }),
    checkSend: () =>
      attempt('send', () => {
        findSend(find());
        return null;
      }),
    async send(onLater) {
      try {
        sent = await sendBox(findThread, find, onLater);
        return sent.outcome;
      } catch {
        return { kind: 'unknown', evidence: 'watching broke off after Send may have been pressed' };
      }
    },
    undoSend: async () => (await sent?.undo()) ?? false,
  };
}
