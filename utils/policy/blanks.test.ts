import { describe, expect, it } from 'vitest';
import { blanksIn } from './blanks';

describe('blanks', () => {
  it.each([
    ['It costs [price?] and comes on [delivery date?].', ['[price?]', '[delivery date?]']],
    ['Das kostet [Preis?].', ['[Preis?]']],
    ['納期は[納期?]です。', ['[納期?]']],
    ['As shown in [1] and [2].', []],
    ['Nothing is open here.', []],
    ['An open [bracket', []],
  ])('%s', (text, words) => {
    expect(blanksIn(text).map((blank) => blank.words)).toEqual(words);
  });

  it('stand where the words stand', () => {
    const text = 'On [day?] at [time?].';
    expect(blanksIn(text).map(({ span }) => text.slice(span.start, span.end))).toEqual(['[day?]', '[time?]']);
  });

  it('keep their ids while the rest of the text changes', () => {
    const before = blanksIn('On [day?], or on [day?].').map(({ id }) => id);
    expect(blanksIn('Hello! On [day?], or rather on [day?] then.').map(({ id }) => id)).toEqual(before);
    expect(new Set(before).size).toBe(2);
  });
});
