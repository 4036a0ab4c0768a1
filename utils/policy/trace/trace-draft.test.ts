import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ground } from '../facts/fact';
import type { ReviewLanguage } from '../../text/language';
import { traceDraft } from './trace-draft';

const at = new Date(2026, 10, 19, 9, 14);

const ground = (text: string, language: ReviewLanguage | null = 'en'): Ground => ({
  place: { kind: 'message', messageId: 'm1' },
  text,
  language,
  at,
  isMine: false,
});

const trace = (draft: string, mail: string, language: ReviewLanguage = 'en') =>
  traceDraft({ text: draft, language, at }, [ground(mail, language)]);

const standings = (draft: string, mail: string, language: ReviewLanguage = 'en') =>
  trace(draft, mail, language).map(({ words, standing }) => `${words} ${standing}`);

describe('traceDraft', () => {
  it.each([
    ['en', 'See you at 3 pm.', 'Does 15:00 work?'],
    ['en', 'We need 2.', 'Do you need two chairs?'],
    ['en', 'It lasts two weeks.', 'It takes 14 days.'],
    ['en', 'See you on 24 November.', 'Does next Tuesday work?'],
    ['en', 'See you on Tuesday.', 'Does 24 November work?'],
    ['en', 'Call 030 1234567.', 'My number is +49 30 1234567.'],
    ['de', 'Das sind EUR 1200,50.', 'Es kostet 1.200,50 €.'],
    ['de', 'Wir treffen uns um 15:30 Uhr.', 'Passt halb vier?'],
    ['fr', 'On se voit à 14h30.', 'À 14 h 30 ?'],
    ['es', 'Nos vemos a las 16:00.', '¿A las cuatro de la tarde?'],
    ['pt', 'Chego às 21h40.', 'Chega às 9h40 da noite?'],
    ['ja', '24万円で承知しました。', '金額は240,000円です。'],
  ] as const)('supports what is written in another way: %s %s', (language, draft, mail) => {
    const findings = trace(draft, mail, language);
    expect(findings.filter(({ standing }) => standing !== 'supported')).toEqual([]);
  });

  it.each([
    ['A changed number', 'We send 50 chairs.', 'Please send 40 chairs.', '50', '40'],
    ['A changed amount', 'The price is €1,300.', 'The price is €1,200.', '€1,300', '€1,200'],
    ['A changed reference', 'Order 4712 has left.', 'Where is order 4711?', '4712', '4711'],
    ['A changed time', 'The call is at 4 pm.', 'The call is at 3 pm.', '4 pm', '3 pm'],
  ])('%s contradicts', (_, draft, mail, words, instead) => {
    const finding = trace(draft, mail).find((each) => each.words === words);
    expect(finding).toMatchObject({ standing: 'contradicting', conflict: { reason: 'differs', instead } });
  });

  it('marks a date whose weekday does not fit, with the right one', () => {
    const [finding] = trace('See you on Wednesday, 24 November.', 'Does 24 November work?');
    expect(finding).toMatchObject({
      words: 'Wednesday, 24 November',
      standing: 'contradicting',
      conflict: { reason: 'weekday', instead: 'Tuesday, 24 November' },
    });
  });

  it('marks a total that its parts do not come to, with what they do', () => {
    const mail = 'Chairs are €1,000 and delivery is €200.';
    const total = trace('That is €1,000 plus €200, €1,300 in total.', mail).at(-1);
    expect(total).toMatchObject({
      standing: 'contradicting',
      conflict: { reason: 'sum', instead: '€1,200' },
    });
    expect(standings('That is €1,000 plus €200, €1,200 in total.', mail)).toContain('€1,200 supported');
  });

  it('leaves a fact that rests on nothing unsupported', () => {
    expect(standings('We open at 9:30.', 'Thanks for the chairs!')).toEqual(['9:30 unsupported']);
  });

  it('takes no blank for a fact', () => {
    expect(standings('It costs [40 EUR?].', 'What does it cost?')).toEqual([]);
  });

  it('gives each finding an id that says which of its kind it is', () => {
    const ids = trace('40 chairs here, 40 chairs there.', '40 chairs').map(({ id }) => id);
    expect(ids).toEqual(['number:40:1', 'number:40:2']);
  });

  it('finds pieces in the order of the text, to the letter and without overlaps, in any text', () => {
    const piece = fc.constantFrom(
      '40',
      ' ',
      '.',
      '3 pm',
      '€1,200',
      'Tuesday',
      '24.11.',
      'two weeks',
      '\n',
      'und',
      '三名',
      'x',
      '+49 30 1234567',
      '15 %',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 14 }),
        fc.constantFrom('en', 'de', 'ja'),
        (pieces, language) => {
          const text = pieces.join('');
          const findings = traceDraft({ text, language: language as ReviewLanguage, at }, [ground(text)]);
          let end = 0;
          for (const { span, words } of findings) {
            expect(text.slice(span.start, span.end)).toBe(words);
            expect(span.start).toBeGreaterThanOrEqual(end);
            end = span.end;
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
