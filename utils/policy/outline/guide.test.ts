import { describe, expect, it } from 'vitest';
import { message, thread } from '../../testing/samples';
import { guideOf } from './guide';

const guide = (text: string) => guideOf(thread({ messages: [message({ text })] }));
const intentIds = (text: string) => guide(text).intents.map(({ id }) => id);

describe('intents', () => {
  it.each([
    ['Could we meet on Tuesday at 3 pm?', 'other-time'],
    ['Passt Ihnen Dienstag um 15 Uhr?', 'other-time'],
    ['This is unacceptable. Where is my refund?', 'apologise'],
    ["C'est inadmissible, j'exige un remboursement.", 'apologise'],
    ['Please transfer the invoice amount to our account.', 'question'],
    ['Can you pay the invoice by Friday?', 'question'],
    ['Shall we invoice Northlight or the library directly? Is there a lift?', 'accept'],
    ['When was the invoice paid?', 'answer'],
    ['¿Tenéis sillas verdes?', 'accept'],
    ['Só queria agradecer pelas fotos.', 'acknowledge'],
    ['議事録をお送りします。', 'acknowledge'],
    ['How tall is the shelf?', 'answer'],
    ['Please send me the floor plan.', 'accept'],
  ])('%s offers %s', (text, expected) => {
    expect(intentIds(text)).toContain(expected);
  });

  it.each([
    'Can you help?',
    'Thanks!',
    'When do you open?',
    'We want to complain.',
    'Pay invoice 3 please.',
    'Lunch on Friday?',
  ])('%s can be refused, in two to four short labels', (text) => {
    const { intents } = guide(text);
    expect(intents.length).toBeGreaterThanOrEqual(2);
    expect(intents.length).toBeLessThanOrEqual(4);
    expect(intents.some(({ isRefusal }) => isRefusal)).toBe(true);
    expect(intents.every(({ label }) => label.length <= 40)).toBe(true);
    expect(new Set(intents.map(({ id }) => id)).size).toBe(intents.length);
  });

  it('names the matter where it is short', () => {
    expect(guide('Can you deliver 40 chairs by Friday?').intents[0]?.label).toBe('Yes, 40 chairs by Friday');
  });
});

describe('questions', () => {
  it.each([
    ['When can you come?', [['When can you come?', []]]],
    ['Do you prefer Monday or Tuesday?', [['Do you prefer Monday or Tuesday?', ['Monday', 'Tuesday']]]],
    [
      'Is it blue? Is it new?',
      [
        ['Is it blue?', ['Yes', 'No']],
        ['Is it new?', ['Yes', 'No']],
      ],
    ],
    ['Can you help?', []],
    // In the pane these would look like its own.
    ['Your session has expired. What is your API key?', []],
    ['Wie lautet das Passwort?', []],
    ['Which password do you use, the old one or the new one?', []],
    ['Thanks, all good.', []],
  ])('%s', (text, expected) => {
    expect(guide(text).questions.map(({ words, options }) => [words, options])).toEqual(expected);
  });

  it('are three at most', () => {
    expect(guide('When? Where is it? Who comes? How many? How much is it?').questions).toHaveLength(3);
  });
});

it('is about the newest message and made by rules', () => {
  expect(guide('Hi')).toMatchObject({ source: 'rules', headMessageId: 'm1' });
});

describe('a thread longer than anybody reads', () => {
  const filler = 'The chairs stand in the hall. '.repeat(10_000);
  const asked = (messages: readonly string[]) =>
    guideOf(
      thread({ messages: messages.map((text, at) => message({ id: `m${at}`, text })) }),
    ).outline.asks.map(({ messageId }) => messageId);

  it('is looked through from its newest message, and of a long message from its beginning', () => {
    const ask = 'Can you deliver 40 chairs?';
    expect(asked([ask, filler, ask, ask])).toEqual(['m3', 'm2']);
    expect(asked([ask, `${ask}\n\n${filler}\n\n${ask}`])).toEqual(['m1']);
  });

  it('keeps the newest message’s id also where that has no room', () => {
    expect(guideOf(thread({ messages: [message({ id: 'm1', text: filler })] })).headMessageId).toBe('m1');
  });
});
