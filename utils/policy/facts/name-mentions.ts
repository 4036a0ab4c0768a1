import { BLANK } from '../../reply/approval';
import type { Span } from '../../reply/review';
import type { ReviewLanguage } from '../../text/language';
import { sentencesOf } from '../../text/sentences';
import { GREETING_WORDS } from '../outline/greeting';
import { fold } from '../outline/word-stems';
import { GIVEN_NAMES } from './given-names';
import { CLOSING, LEGAL_FORMS, NOBODY, ORDINARY, PARTICLES, TITLES } from './name-words';

/** Words of a text that name somebody, or may do so. */
export interface Mention {
  readonly span: Span;
  /** The words of the name without particles, as written. */
  readonly parts: readonly string[];
  /** `certain`: a greeting, a title or a signature says that it is a name. `likely`: a capital within a sentence does. `possible`: only if it is known. */
  readonly certainty: 'certain' | 'likely' | 'possible';
  /** The mail is addressed to this name. */
  readonly isGreeted: boolean;
}

/** Names in a text that is not Japanese, in its order; they do not overlap. */
export function mentionsIn(text: string, language: ReviewLanguage | null): readonly Mention[] {
  const masked = text.replace(UNNAMED, (found) => ' '.repeat(found.length));
  const all = [
    ...greetedIn(masked),
    ...titledIn(masked),
    ...signedIn(masked),
    ...runningIn(masked, language === 'de'),
  ];
  const kept: Mention[] = [];
  for (const mention of all) {
    if (kept.every(({ span }) => mention.span.end <= span.start || span.end <= mention.span.start))
      kept.push(mention);
  }
  return kept.sort((a, b) => a.span.start - b.span.start);
}

/** Blanks, links and addresses hold capitals that are no names. */
const UNNAMED = new RegExp(
  `${BLANK.source}|\\S*(?:@|://|www\\.)\\S*|\\p{L}[\\p{L}-]*\\.(?:example|com|org|net|de|fr|es|pt|jp|uk|io)(?:/\\S*)?`,
  'giu',
);

const NAME = "\\p{Lu}[\\p{L}\\p{M}]*(?:['’-]\\p{L}[\\p{L}\\p{M}]*)*";
const INITIAL = '\\p{Lu}\\.';
const FULL_NAME = `(?:${INITIAL}[ \\u00a0]?)*${NAME}(?:[ \\u00a0](?:${INITIAL}[ \\u00a0]|(?:${PARTICLES})[ \\u00a0])*${NAME})*`;

function mentionOf(
  text: string,
  start: number,
  words: string,
  certainty: Mention['certainty'],
  isGreeted = false,
): Mention {
  const parts = words
    .split(/[\s\u00a0&]+/)
    .filter((part) => /^\p{L}/u.test(part) && !PARTICLE.test(part) && !/^\p{L}\.$/u.test(part));
  return { span: { start, end: start + words.length }, parts, certainty, isGreeted };
}

const PARTICLE = new RegExp(`^(?:${PARTICLES})$`, 'u');

/** "Hi Ana and Ben,", "Sehr geehrte Frau Dr. Lima,", "hi ana,", and "Ana," alone. */
function greetedIn(text: string): readonly Mention[] {
  const lineStart = text.search(/\S/);
  if (lineStart < 0) return [];
  const line = (/^[^\n]*/.exec(text.slice(lineStart)) ?? [''])[0];
  const greeting = GREETING_WORDS.exec(line)?.[0];
  if (greeting === undefined) return calledIn(text, lineStart, line);
  const rest = line.slice(greeting.length);
  const mentions: Mention[] = [];
  let at = lineStart + greeting.length;
  for (const piece of rest.split(
    /([,!:;–—…]|\.(?=\s|$)(?<!\p{Lu}\p{Ll}{0,3}\.)|\s(?:and|und|et|y|e|&|sowie)\s)/u,
  )) {
    const names = namesOfPiece(text, at, piece, greeting);
    at += piece.length;
    if (names) mentions.push(names);
    else if (mentions.length > 0 && /\p{L}{4}/u.test(piece)) break;
    else if (/[.;–—…]/.test(piece)) break;
  }
  return mentions;
}

function namesOfPiece(text: string, at: number, piece: string, greeting: string): Mention | null {
  const found = GREETED.exec(piece);
  const words = found?.groups?.['name'];
  if (words === undefined) return null;
  const rest = piece.slice(found?.[0].length ?? 0);
  const isOnlyName = rest.trim() === '' || NOBODY.has(fold(rest.trim()));
  // After the first comma a sentence may begin: "Hi Ana, Thursday suits me".
  if (!isOnlyName && /^\s*\S/.test(rest) && at > 0 && /[,!]\s*$/.test(text.slice(0, at).trimEnd()))
    return null;
  const start = at + piece.indexOf(words);
  if (/^\p{Ll}/u.test(words)) {
    // "Moin Uschi, prima": behind a name and a comma, a small letter begins what is said.
    const isCalled =
      isOnlyName &&
      !/[,!]\s*$/.test(text.slice(0, at)) &&
      /^\s*(?:hi|hey|hello|hallo|oi|olá|hola|salut|coucou|moin)/iu.test(greeting) &&
      words.length > 2;
    return isCalled && !NOBODY.has(fold(words)) && !ORDINARY.has(fold(words))
      ? mentionOf(text, start, words, 'certain', true)
      : null;
  }
  const tokens = words.split(' ');
  while (tokens.length > 0 && isNobody(tokens.at(-1) ?? '', greeting)) tokens.pop();
  if (tokens.length === 0 || isNobody(tokens[0] ?? '', greeting)) return null;
  return mentionOf(text, start, tokens.join(' '), 'certain', true);
}

const GREETED = new RegExp(
  `^\\s*(?:(?:hello|hi|hey|hallo|hola|liebe[rs]?|dear|bonjour|olá|sehr geehrte[rs]?)\\s+)?(?:(?:${TITLES})\\b\\.?\\s+|(?:med|rer|nat|phil|Ing)\\.\\s+)*(?<name>${FULL_NAME}|\\p{Ll}{3,})`,
  'u',
);

function isNobody(word: string, greeting: string): boolean {
  const folded = fold(word);
  if (NOBODY.has(folded) || ORDINARY.has(folded)) return true;
  // "Liebe Wanderfreunde", "Sehr geehrte Mieter": German greets groups with a capital too.
  return (
    /lieb|geehrt|werte/i.test(greeting) &&
    !GIVEN_NAMES.has(folded) &&
    /(?:innen|freunde|leute|team|schaft|gruppe|vorstand|eltern|mieter|gaste|teilnehmer|mitglieder|nachbarn|kunden|kinder)$/.test(
      folded,
    )
  );
}

/** A name with a comma as all of the first line. */
function calledIn(text: string, start: number, line: string): readonly Mention[] {
  // A title is no part of the name: `titledIn` finds what stands behind it.
  if (new RegExp(`^(?:${TITLES})(?!\\p{L})`, 'u').test(line)) return [];
  const name = new RegExp(`^(${FULL_NAME})\\s*[,:!–-]?\\s*$`, 'u').exec(line)?.[1];
  const first = new RegExp(`^(${NAME})[,:]\\s`, 'u').exec(line)?.[1];
  const words = name ?? first;
  if (words === undefined || text.trim() === words) return [];
  const folded = fold(words.split(' ')[0] ?? '');
  if (ORDINARY.has(folded) || NOBODY.has(folded)) return [];
  return [mentionOf(text, start, words, GIVEN_NAMES.has(folded) ? 'certain' : 'possible', true)];
}

const TITLED = new RegExp(
  `(?<![\\p{L}])(?:(?:${TITLES})(?![\\p{L}])\\.?[ \\u00a0]+|med\\.[ ])+(?<name>${FULL_NAME})`,
  'gu',
);

const titledIn = (text: string): readonly Mention[] =>
  [...text.matchAll(TITLED)].flatMap(({ index, 0: found, groups }) => {
    const name = groups?.['name'] ?? '';
    if (NOBODY.has(fold(name.split(' ')[0] ?? '')) || ORDINARY.has(fold(name))) return [];
    return [mentionOf(text, index + found.length - name.length, name, 'certain')];
  });

/** The name below a closing, and a name that is all of the last line. */
function signedIn(text: string): readonly Mention[] {
  const lines = [...text.matchAll(/[^\n]+/g)].filter(({ 0: line }) => line.trim() !== '');
  if (lines.length < 2) return [];
  const whole = new RegExp(
    `^\\s*(?:(?:Deine?|Eure?|Euer|Ihre?|Your|Votre|Ton|Ta|Tu|Teu|Tua)\\s+)?(${FULL_NAME})[.]?\\s*$`,
    'u',
  );
  return lines.slice(1).flatMap(({ index, 0: line }, at) => {
    const before = fold(lines[at]?.[0].trim() ?? '');
    const isLast = at === lines.length - 2;
    if (at < lines.length - 4 || (!isLast && !CLOSING.test(before))) return [];
    const name = whole.exec(line)?.[1];
    if (name === undefined || CLOSING.test(`${fold(name)} `)) return [];
    if (name.split(' ').some((word) => ORDINARY.has(fold(word)) || NOBODY.has(fold(word)))) return [];
    return [
      mentionOf(text, index + line.lastIndexOf(name), name, CLOSING.test(before) ? 'certain' : 'possible'),
    ];
  });
}

const RUN = new RegExp(
  `(?<![\\p{L}\\p{N}'’/-])${FULL_NAME}(?:[ ](?:&|und|and)[ ]${NAME}(?=[ ](?:${LEGAL_FORMS})))?(?:[ ](?:${LEGAL_FORMS})(?![\\p{L}]))?(?![\\p{L}\\p{N}]|-\\d)`,
  'gu',
);
const LEGAL = new RegExp(`[ ](?:${LEGAL_FORMS})$`, 'u');

/** Capitals within a sentence. German writes every noun so: there a name has to be known as one. */
function runningIn(text: string, isGerman: boolean): readonly Mention[] {
  const starts = new Set(
    sentencesOf(text).map(({ start, end }) => start + text.slice(start, end).search(/[\p{L}\p{N}]/u)),
  );
  return [...text.matchAll(RUN)].flatMap(({ index, 0: run }) => {
    if (LEGAL.test(run) && !starts.has(index))
      return [mentionOf(text, index, run.replace(LEGAL, ''), 'likely')];
    return piecesOf(run).flatMap(({ at, words }) => {
      const start = index + at;
      const isFirst =
        starts.has(start) ||
        /(?:["“„«»:¡¿•*]|^|\n|[-–])\s*$/u.test(text.slice(Math.max(0, start - 3), start));
      return isGerman ? germanName(text, start, words) : otherName(text, start, words, isFirst);
    });
  });
}

/** Cut at words that are no part of a name. */
function piecesOf(run: string): readonly { readonly at: number; readonly words: string }[] {
  const pieces: { at: number; words: string }[] = [];
  let current: { at: number; words: string } | null = null;
  for (const { index, 0: word } of run.matchAll(/[^\s\u00a0]+/g)) {
    const isNameLike =
      /^\p{Lu}/u.test(word) &&
      !ORDINARY.has(
        fold(word)
          .replace(/['’](?:s|m|ll|ve|d|re)$/, '')
          .replace(/\.$/, ''),
      );
    if (isNameLike && current)
      current = { at: current.at, words: run.slice(current.at, index + word.length) };
    else if (isNameLike) current = { at: index, words: word };
    else if (/^\p{Lu}/u.test(word) && current) {
      pieces.push(current);
      current = null;
    }
  }
  if (current) pieces.push(current);
  return pieces;
}

function otherName(text: string, start: number, words: string, isFirst: boolean): readonly Mention[] {
  const tokens = words.split(/[\s\u00a0]+/);
  const first = tokens[0] ?? '';
  if (!isFirst)
    return [
      mentionOf(text, start, words, isPlace(text, start, words) || isCommon(words) ? 'possible' : 'likely'),
    ];
  if (GIVEN_NAMES.has(fold(first.replace(/['’]s$/, '')))) return [mentionOf(text, start, words, 'likely')];
  const rest = words.slice(first.length).trimStart();
  const after = start + words.length - rest.length;
  return [
    mentionOf(text, start, first, 'possible'),
    ...(rest === '' || !/^\p{Lu}/u.test(rest)
      ? []
      : [mentionOf(text, after, rest, isPlace(text, after, rest) || isCommon(rest) ? 'possible' : 'likely')]),
  ];
}

function germanName(text: string, start: number, words: string): readonly Mention[] {
  const tokens = words.split(/[\s\u00a0]+/);
  const from = tokens.findIndex((token) => isGiven(token));
  if (from >= 0) {
    const offset = tokens.slice(0, from).join(' ').length + (from > 0 ? 1 : 0);
    const taken = tokens.slice(
      from,
      from + (/s$/.test(tokens[from] ?? '') && !GIVEN_NAMES.has(fold(tokens[from] ?? '')) ? 1 : 3),
    );
    return [mentionOf(text, start + offset, taken.join(' '), 'likely')];
  }
  if (tokens.length === 1 && /\p{Ll}\p{Lu}/u.test(words)) return [mentionOf(text, start, words, 'likely')];
  let at = start;
  return tokens.map((token) => {
    const mention = mentionOf(text, at, token, isPaired(text, at, token) ? 'likely' : 'possible');
    at += token.length + 1;
    return mention;
  });
}

/** "Jan und Kemal": what is joined to a name is one. */
function isPaired(text: string, start: number, word: string): boolean {
  const before = /(\p{Lu}[\p{L}-]+) (?:und|oder|&|sowie) $/u.exec(
    text.slice(Math.max(0, start - 40), start),
  )?.[1];
  const after = /^ (?:und|oder|&|sowie) (\p{Lu}[\p{L}-]+)/u.exec(
    text.slice(start + word.length, start + word.length + 40),
  )?.[1];
  return [before, after].some((other) => other !== undefined && isGiven(other));
}

const isGiven = (token: string): boolean => {
  const folded = fold(token);
  return GIVEN_NAMES.has(folded) || (folded.endsWith('s') && GIVEN_NAMES.has(folded.slice(0, -1)));
};

/** A number beside it: a street, a room, a product, which others look at. */
const isPlace = (text: string, start: number, words: string): boolean =>
  /\d[\p{L}]?[.,)]?\s*$/u.test(text.slice(Math.max(0, start - 6), start)) ||
  /^,?\s*(?:n\.?º\s*)?\d/u.test(text.slice(start + words.length, start + words.length + 6)) ||
  /(?:street|road|lane|avenue|square|drive|park|hall|house|hotel|room|calle|avenida|plaza|rue|place|boulevard|rua|praça|largo|travessa)(?:\s+(?:de|da|do|del|du|des|la|las|los|das|dos|l['’]))*\s*$/iu.test(
    text.slice(Math.max(0, start - 24), start),
  );

/** An abbreviation, or a part of an organisation as in "our Head of Sales". */
const isCommon = (words: string): boolean =>
  words.split(' ').every((word) => NOBODY.has(fold(word))) || /^[\p{Lu}\p{N}&-]{1,5}s?$/u.test(words);
