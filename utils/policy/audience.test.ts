import { describe, expect, it } from 'vitest';
import { ana, ben, composeState, me, message, thread } from '../testing/samples';
import { audiencesOf } from './audience';

const emails = (addresses: readonly { readonly email: string | null }[] | undefined) =>
  addresses?.map(({ email }) => email);

const cara = { name: 'Cara', email: 'cara@elsewhere.example' };

describe('audiencesOf', () => {
  it('answers the sender', () => {
    const audiences = audiencesOf(thread());
    expect(emails(audiences?.reply.to)).toEqual(['ana@harbour.example']);
    expect(audiences?.replyAll).toBeNull();
  });

  it('offers reply to all where others got the mail too, without me and without repeats', () => {
    const shouted = { name: 'Me', email: 'JONAS@northlight.example' };
    const audiences = audiencesOf(
      thread({ messages: [message({ to: [me, ben, ana], cc: [cara, shouted, ben] })] }),
    );
    expect(emails(audiences?.replyAll?.to)).toEqual(['ana@harbour.example', 'ben@harbour.example']);
    expect(emails(audiences?.replyAll?.cc)).toEqual(['cara@elsewhere.example']);
  });

  it('goes on to the same people when the last mail is mine', () => {
    const audiences = audiencesOf(
      thread({ messages: [message({ from: me, isMine: true, to: [ana], cc: [ben] })] }),
    );
    expect(emails(audiences?.reply.to)).toEqual(['ana@harbour.example']);
    expect(emails(audiences?.replyAll?.cc)).toEqual(['ben@harbour.example']);
  });

  it('believes an open reply box before the messages', () => {
    const compose = composeState();
    expect(audiencesOf(thread({ compose }))).toEqual({ reply: compose.audience, replyAll: null });
  });

  it('keeps a name whose address the page does not show', () => {
    const audiences = audiencesOf(thread({ messages: [message({ from: { name: 'Ana', email: null } })] }));
    expect(audiences?.reply.to).toEqual([{ name: 'Ana', email: null }]);
  });

  it('has nobody for a thread without messages', () => {
    expect(audiencesOf(thread({ messages: [] }))).toBeNull();
  });
});
