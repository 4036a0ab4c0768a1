import { REVIEW_LANGUAGES, type ReviewLanguage } from '../../text/language';
import type { Span } from '../../reply/review';
import { spansOf } from '../spans';

/**
 * Words to look for, by language; `any` is looked for in every text. Phrases are separated by ` / `. Within one, `*` is any
 * letters, a blank is white space or a hyphen, `…` is up to 40 characters of the same sentence, and the rest is a regular
 * expression. Case does not matter. Words end at word borders, but for Japanese, which has none.
 */
export type Words = Readonly<Partial<Record<ReviewLanguage | 'any', string>>>;

/** Finds places in a text of that language; null where the language is not known. */
export type Find = (text: string, language: ReviewLanguage | null) => readonly Span[];

export const findNothing: Find = () => [];

/**
 * Finds words, but for those inside a harmless phrase, where they mean something else. Words `inCapitals` count only as they are
 * written there.
 */
export function finderOf(words: Words, harmless: Words = {}, inCapitals?: string): Find {
  const sought = compile(words);
  const spared = compile(harmless);
  const capitals = inCapitals === undefined ? null : new RegExp(bordered(expression(inCapitals)), 'gu');
  return (text, language) => {
    const languages = readAs(language);
    const patterns = languages.flatMap((each) => sought(each) ?? []);
    if (capitals) patterns.push(capitals);
    const left = languages
      .flatMap((each) => spared(each) ?? [])
      .reduce((rest, phrase) => rest.replace(phrase, (found) => STRUCK.repeat(found.length)), text);
    return withoutOverlaps(patterns.flatMap((pattern) => spansOf(left, pattern)));
  };
}

/** The phrases of both. */
export function merged(one: Words, other: Words): Words {
  const languages = [...Object.keys(one), ...Object.keys(other)] as (keyof Words)[];
  return Object.fromEntries(
    languages.map((language) => [
      language,
      [one[language], other[language]].filter((phrases) => phrases !== undefined).join(' / '),
    ]),
  );
}

/** One expression for all phrases of a language; null where it has none. */
export function patternOf(words: Words, language: keyof Words): RegExp | null {
  const phrases = words[language];
  if (phrases === undefined) return null;
  const source = language === 'ja' ? expression(phrases, '…') : bordered(expression(phrases));
  return new RegExp(source, 'giu');
}

/**
 * The languages a text is read in. Spanish and Portuguese are read as each other, for a short text may be taken for the other one;
 * a text of no known language is read in all of them.
 */
export function readAs(language: ReviewLanguage | null): readonly (keyof Words)[] {
  if (language === null) return ['any', ...REVIEW_LANGUAGES];
  return language === 'es' || language === 'pt' ? ['any', 'es', 'pt'] : ['any', language];
}

/** Stands for a letter of a harmless phrase; no phrase goes across it. */
const STRUCK = '\0';

/** The phrases of a language as a pattern, made when it is asked for the first time: most people write in one or two of them. */
function compile(words: Words): (language: keyof Words) => RegExp | null {
  const made = new Map<keyof Words, RegExp | null>();
  return (language) => {
    if (!made.has(language)) made.set(language, patternOf(words, language));
    return made.get(language) ?? null;
  };
}

const bordered = (source: string): string => `${NO_LETTER_BEFORE}(?:${source})${NO_LETTER_AFTER}`;

const expression = (phrases: string, gap = `${NO_LETTER_AFTER}…${NO_LETTER_BEFORE}`): string =>
  phrases
    .trim()
    .split(/\s+\/\s+/)
    .map((phrase) =>
      phrase
        .replaceAll('*', '\\p{L}*')
        .replaceAll("'", "['’]")
        // What a blank may be is no part of a word, or a line of hyphens could be read in very many ways.
        .replaceAll('\\S', '[^\\s-]')
        .replace(/\s+…\s+/g, gap)
        .replace(/\s+(\??)/g, (_, optional: string) => (optional ? '[\\s-]?' : '[\\s-]+'))
        // A point inside a number does not end the sentence.
        .replaceAll('…', '(?:[^.!?。！？\\n\\0]|\\.(?=\\d)){0,40}?'),
    )
    .join('|');

const NO_LETTER_BEFORE = '(?<![\\p{L}\\p{N}])';
const NO_LETTER_AFTER = '(?![\\p{L}\\p{N}])';

function withoutOverlaps(places: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const place of [...places].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place);
  }
  return kept;
}
