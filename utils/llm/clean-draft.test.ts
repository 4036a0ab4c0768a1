import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanDraft } from './clean-draft';

const MAIL = 'Hi Emma,\n\nThursday suits me.\n\nBest,';

describe('cleanDraft', () => {
  it.each([
    ['nothing', MAIL],
    ['blank lines around', `\n\n${MAIL}\n\n`],
    ['a code fence', '```\n' + MAIL + '\n```'],
    ['a code fence with a language', '```text\n' + MAIL + '\n```'],
    ['quotes', `"${MAIL}"`],
    ['curly quotes', `“${MAIL}”`],
    ['German quotes', `„${MAIL}“`],
    ['a subject', `Subject: Re: Thursday\n\n${MAIL}`],
    ['a bold subject', `**Subject:** Re: Thursday\n\n${MAIL}`],
    ['a German subject', `Betreff: Donnerstag\n${MAIL}`],
    ['a Japanese subject', `件名：木曜日\n\n${MAIL}`],
    ['a preamble', `Sure! Here is the reply you asked for:\n\n${MAIL}`],
    ['a preamble and rules', `Here's a friendly response:\n\n---\n\n${MAIL}\n\n---`],
    [
      'a preamble, a fence and a subject',
      'Certainly, here’s the email:\n\n```\nSubject: x\n\n' + MAIL + '\n```',
    ],
    ['thoughts', `<think>She asks…\n</think>\n\n${MAIL}`],
    ['the end of a thought', `She asks about Thursday.\n</think>\n\n${MAIL}`],
  ])('takes %s away', (_name, text) => {
    expect(cleanDraft(text)).toBe(MAIL);
  });

  it.each([
    ['a quotation in it', 'He said “no” and I said “yes”.'],
    ['quotations at both ends', '"No" is not an answer to "why"'],
    ['a subject later on', 'Hi,\n\nSubject: that is the question.'],
    ['a first line that announces', 'Here is the agenda you asked for:\n\n1. Budget'],
    ['a first line that says sure', 'Sure, Thursday works.\n\nBest,'],
    ['code inside', 'Run this:\n```\nls\n```\nand tell me.'],
    ['a tag that is talked about', 'The tag is </think> in their format.'],
    ['a line of dashes', 'a\n\n---\n\nb'],
    ['indented lines', 'Options:\n  - one\n  - two'],
  ])('leaves %s', (_name, text) => {
    expect(cleanDraft(text)).toBe(text);
  });

  it('changes nothing the second time, whatever comes', () => {
    const piece = fc.constantFrom(
      '"',
      '“',
      '”',
      '```',
      '\n',
      'Subject: x',
      '<think>',
      '</think>',
      '---',
      'a',
      'Here is the reply:\n\n',
      '\u200b',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = cleanDraft(pieces.join(''));
        expect(cleanDraft(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('stays quick on a long text', () => {
    const before = performance.now();
    for (const text of [
      '"'.repeat(200_000),
      'a '.repeat(100_000),
      '<'.repeat(200_000),
      '```\n'.repeat(50_000),
      '「'.repeat(200_000),
    ])
      cleanDraft(text);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
