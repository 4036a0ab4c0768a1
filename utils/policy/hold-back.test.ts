import { expect, it } from 'vitest';
import { message, thread } from '../testing/samples';
import { holdBack } from './hold-back';

const from = (email: string) => thread({ messages: [message({ from: { name: 'X', email } })] });

it.each([
  ['ana@harbour.example', null],
  ['noreply@shop.example', 'no-reply-sender'],
  ['no-reply@shop.example', 'no-reply-sender'],
  ['donotreply@bank.example', 'no-reply-sender'],
  ['orders-noreply@shop.example', 'no-reply-sender'],
  ['noreply+abc@shop.example', 'no-reply-sender'],
  ['MAILER-DAEMON@mx.example', 'no-reply-sender'],
  ['notifications@forge.example', 'no-reply-sender'],
  ['noreen@people.example', null],
  ['eno.reply.smith@people.example', null],
])('a draft for mail from %s is held back: %s', (email, expected) => {
  expect(holdBack(from(email), 'open')).toBe(expected);
});

it('waits to be asked where the person said so', () => {
  expect(holdBack(thread(), 'demand')).toBe('on-demand');
});

it('does not answer oneself unasked', () => {
  expect(holdBack(thread({ messages: [message({ isMine: true })] }), 'open')).toBe('last-is-mine');
});
