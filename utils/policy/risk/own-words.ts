import type { Span } from '../../reply/review';
import { spansOf } from '../spans';

/** Where words of the person's own stand, without regard to case: as whole words, but for Japanese, which has no word borders. */
export function ownWordsIn(text: string, words: readonly string[]): readonly Span[] {
  return words
    .map((phrase) => phrase.normalize('NFC').trim())
    .filter((phrase) => phrase !== '')
    .flatMap((phrase) => spansOf(text, patternOfOwn(phrase)))
    .sort((a, b) => a.start - b.start);
}

function patternOfOwn(phrase: string): RegExp {
  const source = phrase.split(/\s+/).map(literally).join('\\s+');
  return new RegExp(`${borderAt(phrase.at(0), '?<!')}${source}${borderAt(phrase.at(-1), '?!')}`, 'giu');
}

/** A word border only where the phrase itself begins or ends in a letter of a script that has them. */
const borderAt = (character: string | undefined, look: '?<!' | '?!'): string =>
  character !== undefined && WORD.test(character) && !JAPANESE.test(character)
    ? `(${look}[\\p{L}\\p{N}])`
    : '';

const WORD = /[\p{L}\p{N}]/u;
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

const literally = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
