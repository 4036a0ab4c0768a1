import { audiencesOf } from '../utils/policy/audience';
import { BUILT_IN_REVIEW, type Material } from '../utils/reply/material';
import type { Address, Audience, Message, Thread } from '../utils/reply/thread';
import type { Case } from './case';

/** A case as the extension would hold it. */
export interface Scene {
  readonly thread: Thread;
  readonly material: Material;
  readonly audience: Audience;
  /** Two hours after the newest message, in milliseconds since 1970. */
  readonly now: number;
}

const TWO_HOURS = 2 * 3_600_000;

export function sceneOf({ id, subject, me, messages, settings, correspondents, replyTo }: Case): Scene {
  const myAddress = me[1].toLowerCase();
  const thread: Thread = {
    key: { site: 'eval', account: myAddress, id },
    subject,
    me: addressOf(me),
    messages: messages.map(({ from, to, cc, date, text, attachments }, index): Message => ({
      id: `m${index + 1}`,
      from: addressOf(from),
      to: to.map(addressOf),
      cc: cc.map(addressOf),
      recipientsComplete: true,
      date,
      text,
      isMine: from[1].toLowerCase() === myAddress,
      attachments,
      isClipped: false,
      hidden: '',
    })),
    foldedMessages: 0,
    compose: null,
    signature: 'unknown',
  };
  const audiences = audiencesOf(thread);
  if (!audiences) throw new Error(`${id} has no message`);
  const audience = replyTo === 'reply-all' ? (audiences.replyAll ?? audiences.reply) : audiences.reply;
  const material: Material = {
    thread,
    writer: { name: settings.name, address: me[1], howIWrite: settings.howIWrite },
    correspondents: correspondents.map((address) => address.toLowerCase()),
    rules: BUILT_IN_REVIEW,
  };
  return { thread, material, audience, now: Date.parse(messages.at(-1)?.date ?? '') + TWO_HOURS };
}

const addressOf = ([name, email]: readonly [string, string]): Address => ({ name, email });
