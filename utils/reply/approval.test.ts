import { describe, expect, it } from 'vitest';
import { ana, audience, ben, draft, reviewedReply } from '../testing/samples';
import { approve, hasBlank, recipientsOf, type Click } from './approval';

const click = (change: Partial<Click> = {}): Click => ({
  purpose: 'send',
  draftId: 'd1',
  text: draft().text,
  revision: 0,
  recipients: ['ana@harbour.example'],
  items: [],
  ownText: 'refuse',
  nonce: 'n1',
  pageId: 'p1',
  at: 5,
  ...change,
});

const codeOf = (result: ReturnType<typeof approve>) => (result.ok ? 'ok' : result.failure.code);

describe('approve', () => {
  it('gives leave for exactly what was on the screen', () => {
    const result = approve(reviewedReply(), click());
    expect(result).toMatchObject({
      ok: true,
      value: { nonce: 'n1', purpose: 'send', text: draft().text, headMessageId: 'm1' },
    });
  });

  it.each([
    ['another revision', click({ revision: 1 })],
    ['another draft', click({ draftId: 'd0' })],
    ['another text', click({ text: 'Hello Ana,\n\nno.' })],
    ['one recipient less', click({ recipients: [] })],
    ['one recipient more', click({ recipients: ['ana@harbour.example', 'x@evil.example'] })],
  ])('refuses a click that saw %s', (_, seen) => {
    expect(codeOf(approve(reviewedReply(), seen))).toBe('approval-stale');
  });

  it('inserts, but does not send, to a name without an address', () => {
    const unknown = audience({ to: [{ name: 'Ana', email: null }] });
    const reply = reviewedReply({ audiences: { reply: unknown, replyAll: null } });
    expect(codeOf(approve(reply, click({ recipients: [] })))).toBe('unknown-recipients');
    expect(codeOf(approve(reply, click({ recipients: [], purpose: 'insert' })))).toBe('ok');
  });

  it('inserts, but does not send, a text with a blank in it', () => {
    const text = 'It costs [price?].';
    const reply = reviewedReply({ drafts: [draft({ text })] });
    expect(codeOf(approve(reply, click({ text })))).toBe('blank-left');
    expect(codeOf(approve(reply, click({ text, purpose: 'insert' })))).toBe('ok');
  });

  it.each([
    ['a text that nobody reviewed', null, [], 'not-reviewed'],
    ['an item that nobody acted on', ['a', 'b'], ['a'], 'items-left'],
    ['items of another text only', ['b'], ['a'], 'items-left'],
    ['nothing when each item was acted on', ['a', 'b'], ['b', 'a', 'c'], 'ok'],
  ])('to send, refuses %s; to insert, nothing', (_, items, settled, expected) => {
    const reply = reviewedReply({ settled });
    expect(codeOf(approve(reply, click({ items })))).toBe(expected);
    expect(codeOf(approve(reply, click({ items, purpose: 'insert' })))).toBe('ok');
  });

  it('refuses an empty text', () => {
    const reply = reviewedReply({ drafts: [draft({ text: ' \n' })] });
    expect(codeOf(approve(reply, click({ text: ' \n', purpose: 'insert' })))).toBe('empty-reply');
  });

  it('covers the audience of the kind chosen', () => {
    const all = audience({ kind: 'reply-all', cc: [ben] });
    const reply = reviewedReply({ kind: 'reply-all', audiences: { reply: audience(), replyAll: all } });
    expect(codeOf(approve(reply, click()))).toBe('approval-stale');
    expect(codeOf(approve(reply, click({ recipients: recipientsOf(all) })))).toBe('ok');
  });
});

describe('recipientsOf', () => {
  it('counts every address once, however it is written', () => {
    const shouting = { name: 'ANA', email: 'ANA@Harbour.example' };
    expect(recipientsOf(audience({ to: [ana, shouting], bcc: [ben] }))).toEqual([
      'ana@harbour.example',
      'ben@harbour.example',
    ]);
  });
});

it.each([
  ['by [date?] at the latest', true],
  ['[your name]', true],
  ['see note [1]', false],
  ['items[0] and [2026]', false],
  ['an [open bracket', false],
  ['[]', false],
  ['お値段は［金額？］です', true],
  ['注［１］', false],
])('hasBlank(%j) is %s', (text, expected) => {
  expect(hasBlank(text)).toBe(expected);
});
