import type { ThreadHead } from './reply';
import { headOf, type Thread } from './thread';

/** What a reply's record keeps of a thread. */
export const threadHeadOf = (thread: Thread): ThreadHead => ({
  subject: thread.subject,
  headMessageId: headOf(thread),
  messageCount: thread.messages.length + thread.foldedMessages,
  lastIsMine: thread.messages.at(-1)?.isMine ?? false,
  gaps: {
    notShown: thread.foldedMessages + thread.messages.filter(({ text }) => text === null).length,
    clipped: thread.messages.filter(({ isClipped }) => isClipped).length,
    attachmentsUnread: thread.messages.reduce((sum, { attachments }) => sum + attachments.length, 0),
  },
});
