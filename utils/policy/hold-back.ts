import type { Thread } from '../reply/thread';

export type HeldBack = 'on-demand' | 'last-is-mine' | 'no-reply-sender';

/** Why no draft should be begun by itself for this thread; null when one should. */
export function holdBack(thread: Thread, draftOn: 'open' | 'demand'): HeldBack | null {
  const last = thread.messages.at(-1);
  if (last?.isMine) return 'last-is-mine';
  if (last?.from.email && NO_REPLY.test(last.from.email)) return 'no-reply-sender';
  return draftOn === 'demand' ? 'on-demand' : null;
}

// Local parts that machines send from and nobody reads.
const NO_REPLY =
  /^(?:[^@]*[._+-])?(?:no|do-?not|not)[._-]?reply(?:[._+-][^@]*)?@|^(?:mailer-daemon|bounces?|notifications?)(?:[._+-][^@]*)?@/i;
