import { describe, expect, it } from 'vitest';
import { ownWordsIn } from './own-words';

describe('words of the person’s own', () => {
  it.each([
    ['Project Falcon starts soon.', ['falcon'], ['Falcon']],
    ['PROJECT  FALCON starts soon.', ['project falcon'], ['PROJECT  FALCON']],
    ['Die Übergabe ist morgen.', ['übergabe'], ['Übergabe']],
    ['ÜBERGABE', ['übergabe'], ['ÜBERGABE']],
    ['プロジェクト隼の件です。', ['隼'], ['隼']],
    ['Release v2.0 (beta) is out.', ['v2.0 (beta)'], ['v2.0 (beta)']],
    ['We use C++ here.', ['c++'], ['C++']],
    ['One and one.', ['one'], ['One', 'one']],
  ])('stand in %j', (text, words, found) => {
    expect(ownWordsIn(text, words).map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });

  it.each([
    ['The falconer came.', ['falcon']],
    ['Release v2x0 is out.', ['v2.0']],
    ['Übergabetermin', ['übergabe']],
    ['Anything at all.', ['', '  ']],
    ['Anything at all.', []],
  ])('do not stand in %j', (text, words) => {
    expect(ownWordsIn(text, words)).toEqual([]);
  });
});
