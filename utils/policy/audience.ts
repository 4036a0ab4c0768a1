import type { Reply } from '../reply/reply';
import type { Address, Audience, Thread } from '../reply/thread';

/**
 * Whom a reply and a reply to all would go to. An open reply box knows best; without one it is worked out
 * from the newest message. Null when the thread has no message.
 */
export function audiencesOf(thread: Thread): Reply['audiences'] {
  if (thread.compose) return { reply: thread.compose.audience, replyAll: null };
  const last = thread.messages.at(-1);
  if (!last) return null;

  const isMe = ({ email }: Address): boolean => email !== null && isAddressOf(thread, email);
  // A reply to one's own mail goes on to the people it was written to.
  const to = last.isMine ? withoutRepeats(last.to) : [last.from];
  const everyoneTo = last.isMine
    ? withoutRepeats(last.to)
    : withoutRepeats([last.from, ...last.to.filter((address) => !isMe(address))]);
  const everyoneCc = withoutRepeats(
    last.cc.filter((address) => !isMe(address)),
    everyoneTo,
  );

  const common = { bcc: [], from: thread.me, source: 'messages' } as const;
  const reply: Audience = { ...common, kind: 'reply', to, cc: [] };
  const replyAll: Audience = { ...common, kind: 'reply-all', to: everyoneTo, cc: everyoneCc };
  const isSame = everyoneTo.length === to.length && everyoneCc.length === 0;
  return { reply, replyAll: isSame ? null : replyAll };
}

const isAddressOf = (thread: Thread, email: string): boolean => {
  const address = email.toLowerCase();
  return address === thread.key.account || address === thread.me?.email?.toLowerCase();
};

function withoutRepeats(addresses: readonly Address[], besides: readonly Address[] = []): readonly Address[] {
  const seen = new Set(besides.map(identityOf));
  return addresses.filter((address) => {
    const identity = identityOf(address);
    if (seen.has(identity)) return false;
    seen.add(identity);
    return true;
  });
}

const identityOf = ({ name, email }: Address): string => email?.toLowerCase() ?? `name:${name}`;
