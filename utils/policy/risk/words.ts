import { REVIEW_LANGUAGES, type ReviewLanguage } from '../../text/language';
import type { Span } from '../../reply/review';
import { spansOf } from '../spans';
import { anchorsOf, folded } from './anchors';

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
  const capitals =
    inCapitals === undefined ? null : new RegExp(bordered(expression(inCapitals.split(' / '))), 'gu');
  return (text, language) => {
    const languages = readAs(language);
    const inText = folded(text);
    const patterns = languages.flatMap((each) => sought(each, inText) ?? []);
    if (capitals) patterns.push(capitals);
    const left = languages
      .flatMap((each) => spared(each, inText) ?? [])
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

/** How many patterns are kept for a list of words: while a text is written, the same few phrases come and go. */
const KEPT_PATTERNS = 16;

/** One pattern for those phrases of a language that a text can hold; null where it can hold none. */
function compile(words: Words): (language: keyof Words, inText: string) => RegExp | null {
  const read = new Map<keyof Words, readonly Phrase[]>();
  const made = new Map<string, RegExp>();
  return (language, inText) => {
    const phrases = read.get(language) ?? phrasesOf(words[language] ?? '');
    read.set(language, phrases);
    const possible = phrases.filter(
      ({ anchors }) => anchors === null || anchors.some((anchor) => inText.includes(anchor)),
    );
    if (possible.length === 0) return null;
    const key = `${language} ${possible.map(({ at }) => at).join(' ')}`;
    const pattern = made.get(key) ?? patternOf(possible, language);
    // The newest is the last to go.
    made.delete(key);
    made.set(key, pattern);
    const [oldest] = made.keys();
    if (made.size > KEPT_PATTERNS && oldest !== undefined) made.delete(oldest);
    return pattern;
  };
}

interface Phrase {
  readonly at: number;
  readonly written: string;
  readonly anchors: readonly string[] | null;
}

const phrasesOf = (phrases: string): readonly Phrase[] =>
  phrases.trim() === ''
    ? []
    : phrases
        .trim()
        .split(/\s+\/\s+/)
        .map((written, at) => ({ at, written, anchors: anchorsOf(written) }));

function patternOf(phrases: readonly Phrase[], language: keyof Words): RegExp {
  const written = phrases.map((phrase) => phrase.written);
  const source = language === 'ja' ? expression(written, '…') : bordered(expression(written));
  return new RegExp(source, 'giu');
}

const bordered = (source: string): string => `${NO_LETTER_BEFORE}(?:${source})${NO_LETTER_AFTER}`;

const expression = (phrases: readonly string[], gap = `${NO_LETTER_AFTER}…${NO_LETTER_BEFORE}`): string =>
  phrases
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
