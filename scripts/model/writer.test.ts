// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { buildPrompt } from '../../utils/llm/prompt';
import type { ReplyContext } from '../../utils/reply/context';
import { NO_DECISION } from '../../utils/reply/outline';
import { BUILT_IN_TONES, type Wishes } from '../../utils/reply/wishes';
import { languageOf } from './phrases';
import { writeReply } from './writer';

const QUOTE = `Hi Jonas,

for 24 chairs we can offer € 289.00 per chair; if you confirm by 27 November we can deliver on 8 January.

Three things I need from you:

1. Felt glides or plastic ones?
2. Is there a lift at the site?
3. When may we call?

Warm regards,
Maya`;

const reply = (
  wishes: Partial<Wishes> = {},
  { text = QUOTE, name = 'Maya Lindqvist', subject = 'Re: Quote 4471', turn = 0, site = true } = {},
): string => {
  const sender = { name, email: 'm@x.example' };
  const context: ReplyContext = {
    subject,
    messages: [
      {
        id: '1',
        from: sender,
        to: [],
        cc: [],
        recipientsComplete: true,
        date: null,
        text,
        isMine: false,
        attachments: [],
        isClipped: false,
        hidden: '',
      },
    ],
    leftOut: { wholeMessages: 0, shortenedMessages: 0 },
    notShown: 0,
    kind: 'reply',
    to: [sender],
    writer: { name: 'Jonas Weber', address: null, howIWrite: '' },
    nameInMail: '',
    wishes: {
      tone: 'friendly',
      length: 'as-needed',
      language: 'thread',
      instruction: '',
      decision: NO_DECISION,
      ...wishes,
    },
    tone: BUILT_IN_TONES.find(({ id }) => id === (wishes.tone ?? 'friendly')) ?? BUILT_IN_TONES[0],
    siteAddsSignature: site,
    today: 'Sunday, 2026-11-22',
  } as ReplyContext;
  return writeReply(buildPrompt(context), turn);
};

describe('writeReply', () => {
  it('greets who wrote, takes up each question and leaves blanks', () => {
    const text = reply();
    expect(text).toMatch(/^Hi Maya,\n\nThanks/);
    expect(text).toContain('“Quote 4471”');
    expect(text).toContain('1. Felt glides or plastic ones: [which one?].');
    expect(text).toContain('2. Is there a lift at the site: [yes or no?].');
    expect(text).toContain('3. When may we call: [date and time?].');
    expect(text).toContain('€ 289.00, 27 November, 8 January');
    expect(text).toMatch(/Best,$/);
  });

  it('reads differently in every tone, every length and the next time', () => {
    const tones = BUILT_IN_TONES.map(({ id }) => reply({ tone: id }));
    expect(new Set(tones).size).toBe(tones.length);
    const lengths = (['shorter', 'as-needed', 'longer'] as const).map((length) => reply({ length }).length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    expect(reply({}, { turn: 1 })).not.toBe(reply({}, { turn: 0 }));
  });

  it('follows the instruction', () => {
    expect(reply({ instruction: 'Decline politely' })).toContain('I have to say no');
    expect(reply({ instruction: 'say yes' })).toContain(
      'Is there a lift at the site: Yes, that works for me.',
    );
    expect(reply({ instruction: 'say that we take the felt glides' })).toContain(
      'Felt glides or plastic ones: We take the felt glides.',
    );
    expect(reply({ instruction: 'ask for the delivery address' })).toContain(
      'Could you tell me the delivery address?',
    );
  });

  it('signs only where the site does not', () => {
    expect(reply({}, { site: false })).toMatch(/Best,\nJonas Weber$/);
  });

  it.each([
    [
      'de',
      'Können Sie uns bis Montag die Daten schicken?\n\nViele Grüße\nKatrin',
      'Hallo',
      '[ja oder nein?]',
    ],
    ['fr', 'Bonjour Jonas,\n\nquand pouvez-vous venir nous voir ?\n\nMerci', 'Bonjour', '[jour et heure ?]'],
    ['es', 'Hola Jonas, ¿cuándo puedes venir con el equipo?\n\nGracias', 'Hola', '[¿día y hora?]'],
    ['ja', 'お世話になっております。サンプルの納期はいつでしょうか。', '様', '[日時?]'],
    ['zh', '您好，请问什么时候可以交货？谢谢。', '您好', '[日期和时间?]'],
    ['he', 'שלום יונס, מתי אפשר להיפגש?', 'שלום', '[יום ושעה?]'],
  ])('answers in the language of the mail: %s', (code, text, greeting, blank) => {
    expect(languageOf(text)).toBe(code);
    const answer = reply({}, { text });
    expect(answer).toContain(greeting);
    expect(answer).toContain(blank);
  });

  it('answers in the language that is wished for', () => {
    expect(reply({ language: 'German' })).toContain('Viele Grüße');
  });

  it('answers something where there is no mail', () => {
    expect(writeReply([{ role: 'user', content: 'Say OK.' }], 0)).toBe('OK.');
  });
});
