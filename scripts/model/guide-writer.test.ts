// @vitest-environment node
import { expect, it } from 'vitest';
import { readGuideAnswer } from '../../utils/llm/guide-answer';
import { buildGuidePrompt } from '../../utils/llm/guide-prompt';
import { buildPrompt } from '../../utils/llm/prompt';
import type { ReplyContext } from '../../utils/reply/context';
import { BUILT_IN_TONES } from '../../utils/reply/wishes';
import { ana, message, wishes } from '../../utils/testing/samples';
import { asksForGuide, writeGuide } from './guide-writer';

const messages = [
  message({ text: 'Hi Jonas,\n\nFelt glides or plastic ones? Is there a lift at the site?' }),
];
const [tone] = BUILT_IN_TONES;
const context: ReplyContext = {
  subject: 'Chairs',
  messages,
  leftOut: { wholeMessages: 0, shortenedMessages: 0 },
  notShown: 0,
  kind: 'reply',
  to: [ana],
  writer: { name: 'Jonas', address: null, howIWrite: '' },
  nameInMail: '',
  wishes,
  tone: tone ?? { id: '', name: '', guidance: '' },
  siteAddsSignature: true,
  today: 'Saturday, 2026-11-21',
};

it('answers the product’s own prompt with a guide the product can use', () => {
  const prompt = buildGuidePrompt(context);
  expect(asksForGuide(prompt)).toBe(true);
  expect(asksForGuide(buildPrompt(context))).toBe(false);
  const byRules = {
    source: 'rules',
    outline: { asks: [], promises: [] },
    intents: [],
    questions: [],
    headMessageId: 'm1',
  } as const;
  expect(readGuideAnswer(writeGuide(prompt), messages, byRules)).toMatchObject({
    source: 'model',
    outline: { asks: [{ words: 'Felt glides or plastic ones?' }, { words: 'Is there a lift at the site?' }] },
    intents: [{ isRefusal: false }, { isRefusal: false }, { isRefusal: true }],
    questions: [{ options: ['Felt glides', 'plastic ones'] }],
  });
});
