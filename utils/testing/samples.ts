import type { Draft } from '../reply/draft';
import { newReply } from '../reply/lifecycle';
import { NO_DECISION } from '../reply/outline';
import type { Reply, ThreadHead } from '../reply/reply';
import type { Address, Audience, ComposeState, Message, Thread, ThreadKey } from '../reply/thread';
import type { Wishes } from '../reply/wishes';

/** Plain values for tests to start from; each takes what matters in the test at hand. */
export const ana: Address = { name: 'Ana Lima', email: 'ana@harbour.example' };
export const ben: Address = { name: 'Ben Okafor', email: 'ben@harbour.example' };
export const me: Address = { name: 'Jonas Weber', email: 'jonas@northlight.example' };

export const key: ThreadKey = { site: 'gmail', account: 'jonas@northlight.example', id: '18f2a' };

export const wishes: Wishes = {
  tone: 'friendly',
  length: 'as-needed',
  language: 'thread',
  instruction: '',
  decision: NO_DECISION,
};

export const message = (change: Partial<Message> = {}): Message => ({
  id: 'm1',
  from: ana,
  to: [me],
  cc: [],
  recipientsComplete: true,
  date: '21 Nov 2026, 10:00',
  text: 'Can you deliver 40 chairs by Friday?',
  isMine: false,
  attachments: [],
  isClipped: false,
  hidden: '',
  ...change,
});

export const thread = (change: Partial<Thread> = {}): Thread => ({
  key,
  subject: 'Chairs',
  me,
  messages: [message()],
  foldedMessages: 0,
  compose: null,
  signature: 'unknown',
  ...change,
});

export const audience = (change: Partial<Audience> = {}): Audience => ({
  kind: 'reply',
  to: [ana],
  cc: [],
  bcc: [],
  from: me,
  source: 'messages',
  ...change,
});

export const head: ThreadHead = {
  subject: 'Chairs',
  headMessageId: 'm1',
  messageCount: 1,
  lastIsMine: false,
  gaps: { notShown: 0, clipped: 0, attachmentsUnread: 0 },
};

export const draft = (change: Partial<Draft> = {}): Draft => ({
  id: 'd1',
  text: 'Hello Ana,\n\nyes, by Friday.',
  original: 'Hello Ana,\n\nyes, by Friday.',
  ending: 'complete',
  wishes,
  model: 'm',
  leftOut: { wholeMessages: 0, shortenedMessages: 0 },
  headMessageId: 'm1',
  madeAt: 1,
  ...change,
});

/** A reply whose draft is ready to be approved. */
export const reviewedReply = (change: Partial<Reply> = {}): Reply => ({
  ...newReply(key, wishes, 0),
  phase: { name: 'reviewing' },
  thread: head,
  audiences: { reply: audience(), replyAll: null },
  drafts: [draft()],
  current: 0,
  ...change,
});

export const composeState = (change: Partial<ComposeState> = {}): ComposeState => ({
  id: 'c1',
  audience: audience({ source: 'compose-box' }),
  subject: null,
  text: draft().text,
  hasSignature: true,
  ...change,
});
