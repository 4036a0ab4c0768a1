// @vitest-environment jsdom
import { expect, it } from 'vitest';
import '../../testing/drawn-page';
import { attempt } from '../dom/attempt';
import type { TextReply } from './text-area';
import { hasTextSignature, insertIntoField, readOwnText } from './text-area';

const SIGNATURE = '---\nJo\nStudio';
const QUOTE = 'On Friday, Ana wrote:\n> 40 chairs.\n> ---\n> Jo\n> Studio';

/** A reply as the page's own script leaves it; `served` is what the server wrote. */
const reply = (value: string, served = `\n\n\n${QUOTE}`): TextReply => {
  const field = document.createElement('textarea');
  field.defaultValue = served;
  field.value = value;
  document.body.replaceChildren(field);
  return { field, signature: SIGNATURE };
};
const fresh = { previous: null, ownText: 'refuse' } as const;

it.each([
  ['above the quote', `\n\n${SIGNATURE}\n\n${QUOTE}`],
  ['below the quote', `${QUOTE}\n\n${SIGNATURE}`],
  ['with the signature at the end', `\n\n${QUOTE}\n\n${SIGNATURE}`],
  ['with a quote that was cut', `\n\n${SIGNATURE}\n\nOn Friday, Ana wrote:\n> 40 chairs.`],
])('text goes in first %s, and out again', (_, value) => {
  const box = reply(value);
  expect(readOwnText(box)).toBe('');
  expect(hasTextSignature(box)).toBe(true);
  insertIntoField(box, 'Yes.\n\nJo', fresh);
  expect(box.field.value).toBe(value.startsWith('\n\n') ? `Yes.\n\nJo${value}` : `Yes.\n\nJo\n\n${value}`);
  expect(readOwnText(box)).toBe('Yes.\n\nJo');
  insertIntoField(box, '', { previous: 'Yes.\n\nJo', ownText: 'refuse' });
  expect(readOwnText(box)).toBe('');
  expect(box.field.value.endsWith(value)).toBe(true);
});

it('what stands between signature and quote, or below, is the person’s own', () => {
  const box = reply(`Above.\n\n${SIGNATURE}\n\nBetween.\n\n${QUOTE}\n\nBelow.`);
  expect(readOwnText(box)).toBe('Above.\n\nBetween.\n\nBelow.');
  expect(attempt('insert', () => insertIntoField(box, 'Yes.', fresh))).toEqual({
    ok: false,
    failure: { code: 'own-text-in-box', found: 'Above.\n\nBetween.\n\nBelow.' },
  });
  insertIntoField(box, 'Yes.', { previous: null, ownText: 'keep-below' });
  expect(readOwnText(box)).toBe('Yes.\n\nAbove.\n\nBetween.\n\nBelow.');
  insertIntoField(box, 'No.', { previous: 'Yes.', ownText: 'keep-below' });
  expect(readOwnText(box)).toBe('No.\n\nAbove.\n\nBetween.\n\nBelow.');
});

it('only the whole of what we put there before is ours', () => {
  const box = reply(`Yes. And more.\n\n${QUOTE}`);
  expect(attempt('insert', () => insertIntoField(box, 'No.', { ...fresh, previous: 'Yes.' })).ok).toBe(false);
});

it('without quote and signature everything is the person’s own', () => {
  const box = { ...reply('Mine.\n> not a quote of ours?', ''), signature: '' };
  expect(readOwnText({ ...box, field: reply('Mine.', '').field })).toBe('Mine.');
  expect(hasTextSignature(box)).toBe(false);
});

it('a signature in the quote is not the reply’s', () => {
  const quote = `On Friday, Ana wrote:\n${SIGNATURE}`;
  expect(hasTextSignature(reply(quote, quote))).toBe(false);
});
