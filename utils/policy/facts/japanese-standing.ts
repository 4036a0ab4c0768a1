import type { Source } from '../../reply/review';
import { sentenceAround } from '../../text/sentences';
import type { Ground } from './fact';
import { JAPANESE_FAMILY_NAMES } from './given-names';
import type { Mention } from './name-mentions';
import type { NameStanding } from './names';

/** What a name in a Japanese draft rests on. Japanese puts no spaces between words, so it may stand anywhere in the grounds. */
export function japaneseStanding({ parts, isGreeted }: Mention, grounds: readonly Ground[]): NameStanding {
  const name = (parts[0] ?? '').replace(/[ \u3000]/g, '');
  const newestFirst = grounds.toReversed();
  for (const ground of newestFirst) {
    const source = sourceIn(ground, name);
    if (source) return { standing: 'supported', source, conflict: null };
  }
  // 田中太郎 where only 田中 or only 太郎 is written, or the other way round with a title before the name.
  for (const part of name.length >= 4 ? [name.slice(0, 2), name.slice(-2)] : []) {
    const source = newestFirst.map((ground) => sourceIn(ground, part)).find((found) => found !== null);
    if (source && name.length > 4) return { standing: 'supported', source, conflict: null };
  }
  return isGreeted ? { standing: 'unsupported', source: null, conflict: null } : likeName(name, newestFirst);
}

function sourceIn(ground: Ground, name: string): Source | null {
  const spaced = new RegExp(
    [...name].map((letter) => letter.replace(/[^\p{L}]/gu, '.')).join('[ \\u3000]?'),
    'iu',
  ).exec(ground.text);
  if (!spaced) return null;
  const span = { start: spaced.index, end: spaced.index + spaced[0].length };
  return { place: ground.place, span, words: sentenceAround(ground.text, span) };
}

/** A family name that shares a letter with one of the grounds: 岡本 for 岡田. */
function likeName(name: string, grounds: readonly Ground[]): NameStanding {
  for (const ground of grounds) {
    const like = JAPANESE_FAMILY_NAMES.find(
      (other) =>
        other.length === name.length &&
        [...other].some((letter, index) => letter === name[index]) &&
        ground.text.includes(other),
    );
    const source = like === undefined ? null : sourceIn(ground, like);
    if (source)
      return { standing: 'contradicting', source, conflict: { reason: 'differs', instead: like ?? null } };
  }
  return { standing: 'unsupported', source: null, conflict: null };
}
