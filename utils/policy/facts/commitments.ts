import type { Span } from '../../reply/review';
import { languageOf, type ReviewLanguage } from '../../text/language';
import { sentencesOf } from '../../text/sentences';
import { isQuestion } from '../outline/ask-words';
import { timesIn } from '../outline/time-words';
import { familiesIn } from '../outline/verb-families';
import { spansOf } from '../spans';
import {
  commitments,
  JAPANESE_COMMITMENT,
  JAPANESE_POLITE,
  NOT_COMMITTING,
  STANDING_ALONE,
  STRONG_WORDS,
} from './promise-words';

/** Words with which whoever wrote a text commits to something. */
export interface Commitment {
  /** From the verb or its subject to the end of the clause, without a date or an amount that ends it. */
  readonly span: Span;
  /** All of the clause, with what stands before the verb. */
  readonly clause: Span;
  /** Its words that go beyond doing something ("free of charge"), by their name in `STRONG_WORDS`. */
  readonly strong: readonly StrongWords[];
}

export interface StrongWords {
  readonly name: string;
  readonly span: Span;
}

/** What the writer of a text commits to, in the order of the text; the spans do not overlap. */
export function commitmentsIn(text: string, language: ReviewLanguage | null): readonly Commitment[] {
  const spoken = language ?? languageOf(text);
  return sentencesOf(text).flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    if (isQuestion(words) || words.startsWith('>')) return [];
    const strong = strongIn(words);
    const found = [...westernIn(words, spoken), ...japaneseIn(words)].sort(
      (a, b) => a.span.start - b.span.start,
    );
    const clauses = withoutOverlaps(found).map((piece) => ({
      ...piece,
      strong: strong.filter(({ span }) => piece.clause.start <= span.start && span.start < piece.clause.end),
    }));
    const taken = new Set(clauses.flatMap((piece) => piece.strong));
    const alone = strong
      .filter((piece) => !taken.has(piece) && STANDING_ALONE.includes(piece.name))
      .filter(({ span }) => !isDenied(words, span))
      .map((piece) => ({ ...aroundStrong(words, piece), strong: [piece] }));
    return [...clauses, ...withoutOverlaps(alone)]
      .sort((a, b) => a.span.start - b.span.start)
      .map((piece) => moved(piece, sentence.start));
  });
}

type Piece = Pick<Commitment, 'span' | 'clause'>;

function westernIn(words: string, spoken: ReviewLanguage | null): readonly Piece[] {
  const languages = WESTERN.filter((language) => spoken === null || language === spoken);
  return languages.flatMap((language) =>
    commitments()[language].flatMap((pattern) =>
      [...words.matchAll(pattern)].flatMap(({ index, 0: opening }) => {
        const from = index + (LINK.exec(opening)?.[0].length ?? 0);
        const end = Math.min(clauseEnd(words, index + opening.length), from + LONGEST_CLAUSE);
        const clause = { start: clauseStart(words, from), end };
        if (NOT_COMMITTING[language].test(words.slice(Math.max(clause.start, from - 12), clause.end)))
          return [];
        if (POLITE.test(words.slice(from, clause.end))) return [];
        return piecesOf(words, from, clause);
      }),
    ),
  );
}

/** What stands before the verb and links it to what came before. */
const LINK = /^[^\p{L}]*(?:(?:e|mas|depois|então|amanhã|hoje|também|que)\s+)?/iu;

const WESTERN = ['en', 'de', 'fr', 'es', 'pt'] as const;

/** "I'll send the plan and call you" are two. */
function piecesOf(words: string, from: number, clause: Span): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = from;
  for (const { index, 0: link, groups } of words.slice(from, clause.end).matchAll(AND)) {
    const at = from + index;
    if (at <= start + 3 || familiesIn(groups?.['next'] ?? '').size === 0) continue;
    pieces.push({
      span: trimmed(words, start, at),
      clause: { start: pieces.length > 0 ? start : clause.start, end: at },
    });
    start = at + link.length - (groups?.['next'] ?? '').length;
  }
  pieces.push({
    span: trimmed(words, start, clause.end),
    clause: { start: pieces.length > 0 ? start : clause.start, end: clause.end },
  });
  return pieces.filter(({ span }) => span.end > span.start);
}

const AND = /\s+(?:and|und|et|y|e)\s+(?:then |also |dann |auch |te |le |lhe |vous |t['’])?(?<next>\p{L}+)/giu;

const POLITE =
  /(?:look(?:ing)? forward|happy to hear|glad to hear|be in touch soon|freu\p{L}*|verbleib\p{L}*|rester\p{L}* à (?:votre|ta)|à (?:votre|ta) disposition|a su disposición|à (?:sua|vossa|tua) disposição|zur verfügung|sehen uns|drück\p{L}* .{0,12}daumen|fingers crossed|crois\p{L}* les doigts|cru[cz]\p{L}* (?:los|os) dedos|excuses|disculpas|desculpas)/iu;

function japaneseIn(words: string): readonly Piece[] {
  return [...words.matchAll(JAPANESE_COMMITMENT)].flatMap(({ index, 0: clause }) => {
    if (JAPANESE_POLITE.test(clause) || !/[\p{Script=Han}\p{Script=Katakana}]/u.test(clause)) return [];
    if (!isWritersDeed(clause)) return [];
    const lead =
      /^(?:(?:また|なお|では|それでは|あわせて|もちろん|私も|私が|こちらで|後ほど|のちほど)[、\s]?)+/u.exec(
        clause,
      )?.[0].length ?? 0;
    const end = index + clause.length;
    return [
      {
        span: { start: index + lead, end },
        clause: { start: Math.max(0, words.lastIndexOf('。', index) + 1), end },
      },
    ];
  });
}

/** "図書館は9時に開館いたします" tells what is; humble forms, verbs of doing and strong words tell what the writer does. */
const isWritersDeed = (clause: string): boolean =>
  /[おご御][^。、はがを]{1,8}(?:いたし|致し|し)(?:て(?:おき)?)?ます$|私|当方|弊社|当社|こちらで|(?<!し)ます$(?<!いたします|致します|します)/u.test(
    clause,
  ) ||
  familiesIn(clause).size > 0 ||
  strongIn(clause).length > 0;

function strongIn(words: string): readonly StrongWords[] {
  return Object.entries(STRONG_WORDS).flatMap(([name, pattern]) =>
    [...words.matchAll(pattern)].map(({ index, 0: found }) => ({
      name,
      span: { start: index, end: index + found.length },
    })),
  );
}

const isDenied = (words: string, { start }: Span): boolean =>
  /(?:not|n['’]t|no|nicht|keine?|pas|cannot|can|could|não|nunca|if|wenn|si|se)\s+(?:\p{L}+\s+){0,1}$/iu.test(
    words.slice(Math.max(0, start - 24), start),
  );

/** "We guarantee delivery": what is guaranteed belongs to it; "free of charge" is said by itself. */
function aroundStrong(words: string, { name, span }: StrongWords): Piece {
  const end = clauseEnd(words, span.end);
  const clause = { start: clauseStart(words, span.start), end };
  if (name !== 'guarantee') return { span, clause };
  return { span: trimmed(words, span.start, end), clause };
}

const BOUNDARY =
  /[,;:()–—。、\n]|\s-\s|(?<!\d)[.!?…](?=\s|$)|\s(?:but|if|once|because|so that|as soon as|unless|while|when|aber|sobald|sofern|falls|mais|dès que|si|quand|pero|cuando|porque|mas|quando|assim que|se)\s|\s(?:and|und|et|y|e)\s+(?=(?:I|we|you|ich|wir|sie|je|nous|vous|yo|usted|eu|você)(?!\p{L}))/iu;

/** Nobody writes a longer one; a text without end would be gone through for each opening in it. */
const LONGEST_CLAUSE = 500;

function clauseEnd(words: string, from: number): number {
  const rest = words.slice(from, from + LONGEST_CLAUSE);
  // "We guarantee that …" and "I promise that …" go on behind a German or English comma.
  const lead = /^(?:\s+\p{L}+){0,2},\s+(?:dass|that|que)\s/iu.exec(rest)?.[0].length ?? 0;
  const at = rest.slice(lead).search(BOUNDARY);
  return from + (at < 0 ? rest.length : lead + at);
}

function clauseStart(words: string, at: number): number {
  const from = Math.max(0, at - LONGEST_CLAUSE);
  const before = words.slice(from, at);
  const last = [
    ...before.matchAll(/[,;:()–—]\s*|\s-\s|\s(?:and|und|et|y|e|but|aber|mais|pero|mas)\s+/giu),
  ].at(-1);
  return from + (last ? last.index + last[0].length : 0);
}

/** Without dates, times and amounts that end it, and the marks around it. */
function trimmed(words: string, start: number, end: number): Span {
  const shortened = words.slice(start, end).replace(/[\s.!?…,"'”’»)\]]+$/u, '');
  let length = shortened.length;
  for (let round = 0; round < 3; round += 1) {
    const piece = shortened.slice(0, length);
    const tail = [...timesIn(piece), ...spansOf(piece, AMOUNT)].find(
      (span) => span.start > 3 && span.end === piece.length,
    );
    if (!tail) break;
    length = piece.slice(0, tail.start).trimEnd().length;
  }
  const bare = shortened.slice(0, length).replace(DANGLING, '');
  return { start, end: start + bare.length };
}

/** Small words that led to what was cut off. */
const DANGLING =
  /(?:\s+(?:for|of|by|on|at|to|auf|für|um|bis|von|zum|pour|de|du|des|au|à|avant|para|antes|por|los|las|el|la|até|o|a|os|as|em)|\s*\+)+$/iu;

const AMOUNT = /(?:[€$£¥]|EUR|USD|R\$)\s?\d[\d.,'\s]*$|\d[\d.,'\s]*(?:[€$£¥%]|EUR|USD|euros?|Euro|円)$/gu;

function withoutOverlaps<Kind extends Piece>(pieces: readonly Kind[]): readonly Kind[] {
  const kept: Kind[] = [];
  for (const piece of pieces) {
    const last = kept.at(-1);
    if (last && piece.span.start < last.span.end) continue;
    kept.push(piece);
  }
  return kept;
}

const moved = ({ span, clause, strong }: Commitment, by: number): Commitment => ({
  span: { start: span.start + by, end: span.end + by },
  clause: { start: clause.start + by, end: clause.end + by },
  strong: strong.map(({ name, span: words }) => ({
    name,
    span: { start: words.start + by, end: words.end + by },
  })),
});
