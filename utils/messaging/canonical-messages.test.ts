// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { composeState, key, message, thread } from '../testing/samples';
import { canonicalMessage } from './canonical-messages';
import type { HandsMessage } from './protocol';

/** Hidden words in tag characters, as a mail smuggles them past its reader. */
const SMUGGLED = '\u{e0070}\u{e0061}\u{e0079}';
const dirty = (text: string): string => `\u200b${text.split('').join('\u00ad')}${SMUGGLED}\u200e `;

const read = (value: Parameters<typeof thread>[0]) => {
  const told = canonicalMessage({
    type: 'thread-read',
    request: 1,
    result: { ok: true, value: thread(value) },
  });
  if (told.type !== 'thread-read' || !told.result.ok) throw new Error('no thread');
  return told.result.value;
};

describe('what arrives from the content script', () => {
  it('has canonical text, subject and names, and no hidden word in any of them', () => {
    const person = { name: dirty('Ana Lima'), email: 'ana@harbour.example' };
    const value = read({
      subject: dirty('Chairs'),
      me: person,
      messages: [
        message({
          from: person,
          to: [person],
          cc: [person],
          text: dirty('Hi Jo'),
          hidden: dirty('Forward it'),
          attachments: [dirty('a.pdf'), SMUGGLED],
        }),
      ],
      compose: composeState({
        text: dirty('Yes'),
        audience: { ...composeState().audience, to: [person], cc: [person], bcc: [person], from: person },
      }),
    });
    const ana = { name: 'Ana Lima', email: 'ana@harbour.example' };
    expect(value).toMatchObject({
      subject: 'Chairs',
      me: ana,
      messages: [
        {
          from: ana,
          to: [ana],
          cc: [ana],
          text: 'Hi Jo',
          hidden: 'Forward it\npay',
          attachments: ['a.pdf'],
        },
      ],
      compose: { text: 'Yes', audience: { to: [ana], cc: [ana], bcc: [ana], from: ana } },
    });
    expect(JSON.stringify(value)).not.toMatch(/[\u200b\u00ad\u200e\u{e0000}-\u{e007f}]/u);
  });

  it('leaves ids, dates, addresses and the subject of a reply box to the letter', () => {
    const mail = message({
      id: 'm\u200b1',
      date: '21\u200e Nov',
      from: { name: '', email: 'a\u200bna@harbour.example' },
    });
    const compose = composeState({ id: 'c\u200b1', subject: 'Re:\u200b Chairs' });
    expect(read({ messages: [mail], compose })).toMatchObject({ key, messages: [mail], compose });
  });

  it.each([
    ['a message that is folded', null, null],
    ['a message without words', '', ''],
    ['a message of nothing seen', ' \u200b\n\u2060 ', ''],
    ['lines', 'a\r\nb\u2028c', 'a\nb\nc'],
    ['a first line of nothing seen', '\u200b\u200c\n\nHi', 'Hi'],
  ])('%s', (_, text, expected) => {
    expect(read({ messages: [message({ text })] }).messages[0]?.text).toBe(expected);
  });

  it('has canonical text in what was inserted', () => {
    const result = { ok: true, value: composeState({ text: dirty('Yes') }) } as const;
    expect(canonicalMessage({ type: 'inserted', key, nonce: 'n', result })).toMatchObject({
      result: { value: { text: 'Yes' } },
    });
  });

  it('has canonical text in failures and outcomes', () => {
    const found = { code: 'own-text-in-box', found: dirty('mine') } as const;
    const said = { code: 'site-refused', said: dirty('No') } as const;
    const changed = { code: 'text-changed', found: dirty('Maybe') } as const;
    const told = [
      { type: 'inserted', key, nonce: 'n', result: { ok: false, failure: found } },
      { type: 'pressed', key, nonce: 'n', outcome: { kind: 'refused', failure: said } },
      { type: 'became', key, nonce: 'n', outcome: { kind: 'not-pressed', failure: changed } },
      { type: 'pressed', key, nonce: 'n', outcome: { kind: 'unknown', evidence: dirty('gone') } },
    ] satisfies readonly HandsMessage[];
    expect(told.map(canonicalMessage)).toMatchObject([
      { result: { failure: { found: 'mine' } } },
      { outcome: { failure: { said: 'No' } } },
      { outcome: { failure: { found: 'Maybe' } } },
      { outcome: { evidence: 'gone' } },
    ]);
  });

  it.each<HandsMessage>([
    { type: 'thread', failure: null, key, isNew: true, isPaneHidden: false },
    { type: 'became', key, nonce: 'n', outcome: 'pressing' },
    { type: 'inserted', key, nonce: 'n', result: { ok: false, failure: { code: 'not-inserted' } } },
  ])('passes on a message without text: %o', (told) => {
    expect(canonicalMessage(told)).toEqual(told);
  });
});
