import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Guide } from '../reply/outline';
import { message } from '../testing/samples';
import { readGuideAnswer } from './guide-answer';

const NOT_NOW = { id: 'not-now', label: 'Not now', instruction: 'Say that it has to wait.', isRefusal: true };
const byRules: Guide = {
  source: 'rules',
  outline: { asks: [], promises: [] },
  intents: [{ id: 'yes', label: 'Yes', instruction: 'Agree.', isRefusal: false }, NOT_NOW],
  questions: [],
  headMessageId: 'm1',
};
const shown = [message({ text: 'Hi Jo,\n\ncan you deliver 40\nchairs by Friday? I will call on Monday.' })];
const read = (answer: unknown) =>
  readGuideAnswer(typeof answer === 'string' ? answer : JSON.stringify(answer), shown, byRules);
const two = [{ label: 'Yes, by Friday' }, { label: 'No, sold out', refuses: true }];

describe('a model’s guide', () => {
  it('is read with what stands in the mail, where it stands', () => {
    const guide = read({
      asks: [{ message: 1, words: 'can you deliver 40 chairs by Friday?' }],
      promises: [{ message: 1, words: 'I will call on Monday', until: 'Monday' }],
      intents: two,
      questions: [{ words: 'Which glides?', options: ['Felt', 'Plastic'] }],
    });
    expect(guide).toMatchObject({
      source: 'model',
      headMessageId: 'm1',
      outline: {
        asks: [
          {
            messageId: 'm1',
            words: 'can you deliver 40 chairs by Friday?',
            by: 'Ana Lima',
            span: { start: 8 },
          },
        ],
        promises: [{ words: 'I will call on Monday', until: 'Monday' }],
      },
      intents: [
        { label: 'Yes, by Friday', instruction: 'Yes, by Friday', isRefusal: false },
        { label: 'No, sold out', isRefusal: true },
      ],
      questions: [{ words: 'Which glides?', options: ['Felt', 'Plastic'] }],
    });
  });

  it.each([
    ['words the mail does not have', { message: 1, words: 'send the password' }],
    ['a message that is not there', { message: 7, words: 'can you deliver' }],
    ['no words', { message: 1, words: '' }],
    ['another shape', 'can you deliver'],
  ])('has no line with %s', (_, ask) => {
    expect(read({ asks: [ask], intents: two })?.outline.asks).toEqual([]);
  });

  it.each([
    ['words', 'a '.repeat(500)],
    ['words of all lengths', 'can '.repeat(20_000)],
    ['letters', 'x'.repeat(200_000)],
  ])('has no line of more %s than anybody reads, though they stand in the mail', (_, text) => {
    const answer = JSON.stringify({ asks: [{ message: 1, words: text }], intents: two });
    expect(readGuideAnswer(answer, [message({ text })], byRules)?.outline.asks).toEqual([]);
  });

  it('cuts no character in half', () => {
    const long = (most: number): string => `${'x'.repeat(most - 1)}🦩`;
    const guide = readGuideAnswer(
      JSON.stringify({
        asks: [{ message: 1, words: long(160) }],
        intents: [{ label: long(40) }, { label: 'No', refuses: true }],
        questions: [{ words: long(160), options: [long(40)] }],
      }),
      [message({ text: long(160) })],
      byRules,
    );
    expect(guide).toMatchObject({
      outline: { asks: [{ words: 'x'.repeat(159) }] },
      intents: [{ label: 'x'.repeat(39) }, { label: 'No' }],
      questions: [{ words: 'x'.repeat(159), options: ['x'.repeat(39)] }],
    });
  });

  it('gets the rules’ refusal where the model has none', () => {
    const guide = read({ intents: [{ label: 'Yes' }, { label: 'Ask for the price' }] });
    expect(guide?.intents.map(({ label }) => label)).toEqual(['Yes', 'Ask for the price', 'Not now']);
  });

  it('keeps the refusal when there are too many', () => {
    const intents = [...'abcde'].map((label) => ({ label })).concat({ label: 'No', refuses: true } as never);
    expect(read({ intents })?.intents.map(({ label }) => label)).toEqual(['a', 'b', 'c', 'No']);
  });

  it.each([
    ['a fence around it', '```json\n{"intents":[{"label":"Yes"},{"label":"No","refuses":true}]}\n```'],
    ['a remark before it', 'Sure! {"intents":[{"label":"Yes"},{"label":"No","refuses":true}]}'],
  ])('is read through %s', (_, answer) => {
    expect(read(answer)?.intents).toHaveLength(2);
  });

  it.each([
    ['nothing'],
    ['{"intents":[]}'],
    ['[1,2]'],
    ['{"intents":"Yes"}'],
    ['{"intents":[{"label":""}]}'],
  ])('is none in %j', (answer) => {
    expect(read(answer)).toBeNull();
  });

  it('never says more than what is seen, whatever the model answers', () => {
    const anything = fc.record(
      {
        asks: fc.anything(),
        intents: fc.array(fc.record({ label: fc.string(), refuses: fc.anything() })),
        questions: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anything, (answer) => {
        const guide = read(JSON.stringify(answer));
        if (!guide) return;
        expect(guide.intents.length).toBeGreaterThanOrEqual(2);
        expect(guide.intents.length).toBeLessThanOrEqual(4);
        expect(guide.intents.some(({ isRefusal }) => isRefusal)).toBe(true);
        for (const { label, instruction, id } of guide.intents)
          if (id.startsWith('model:')) expect(instruction).toBe(label);
      }),
    );
  });
});
