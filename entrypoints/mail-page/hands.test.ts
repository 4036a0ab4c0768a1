import { expect, it, vi } from 'vitest';
import { succeed } from '../../utils/errors';
import type { ComposeBox, MailSite, OpenThread } from '../../utils/mail/mail-site';
import type { HandsMessage, InsertCommand } from '../../utils/messaging/protocol';
import { composeState, key, thread } from '../../utils/testing/samples';
import { startHands, type Hands } from './hands';

const NONCE = 'n1';

/** Hands on a page with one thread, into whose reply box the text has gone. */
async function afterInsertion(
  undoSend: ComposeBox['undoSend'],
): Promise<{ hands: Hands; said: HandsMessage[] }> {
  const box: ComposeBox = {
    state: () => succeed(composeState()),
    insert: () => Promise.resolve(succeed(composeState())),
    checkSend: () => succeed(null),
    send: () => Promise.resolve({ kind: 'sent', evidence: 'toast', canUndo: true }),
    undoSend,
  };
  const open: OpenThread = {
    key,
    closed: new AbortController().signal,
    read: () => Promise.resolve(succeed(thread())),
    expandAndRead: () => Promise.resolve(succeed(thread())),
    showMessage: () => undefined,
    watchMessages: () => undefined,
    openCompose: () => Promise.resolve(succeed(box)),
  };
  const site: MailSite = {
    id: key.site,
    label: 'A mail site',
    matches: [],
    watchThreads: (onChange) => onChange(succeed(open)),
    appearance: () => ({ isDark: false, fontFamily: 'Arial', direction: 'ltr' }),
    sentMailUrl: () => 'https://mail.example/#sent',
  };
  const said: HandsMessage[] = [];
  const hands = startHands(
    site,
    (message) => said.push(message) > 0,
    () => false,
    new AbortController().signal,
  );
  const insertion: InsertCommand = {
    type: 'insert',
    nonce: NONCE,
    key,
    kind: 'reply',
    text: composeState().text,
    headMessageId: 'm1',
    previous: null,
    ownText: 'refuse',
  };
  await hands.obey(insertion);
  said.length = 0;
  return { hands, said };
}

const undo = { type: 'undo', nonce: NONCE, key } as const;
const answer = (undone: boolean): HandsMessage => ({ type: 'undo-result', key, nonce: NONCE, undone });

it('presses Undo once for a double click, and answers both alike', async () => {
  const pressing = Promise.withResolvers<boolean>();
  // By the second press the note with Undo has gone.
  const undoSend = vi.fn<ComposeBox['undoSend']>(() => Promise.resolve(false));
  undoSend.mockReturnValueOnce(pressing.promise);
  const { hands, said } = await afterInsertion(undoSend);
  const first = hands.obey(undo);
  const second = hands.obey(undo);
  await Promise.resolve();
  expect(said).toEqual([]);
  pressing.resolve(true);
  await Promise.all([first, second]);
  expect(said).toEqual([answer(true), answer(true)]);
  expect(undoSend).toHaveBeenCalledOnce();
});

it('says that it was too late where the page cannot be undone on', async () => {
  const { hands, said } = await afterInsertion(() =>
    Promise.reject(new Error('the page is not as expected')),
  );
  await hands.obey(undo);
  expect(said).toEqual([answer(false)]);
});

it('cannot undo what was never put into a box of this page', async () => {
  const { hands, said } = await afterInsertion(() => Promise.resolve(true));
  await hands.obey({ ...undo, nonce: 'other' });
  expect(said).toEqual([{ type: 'undo-result', key, nonce: 'other', undone: false }]);
});
