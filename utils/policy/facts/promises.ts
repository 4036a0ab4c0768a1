import type { Source, Span } from '../../reply/review';
import { languageOf } from '../../text/language';
import { sentenceAround, sentencesOf } from '../../text/sentences';
import { asksForSomething, isPoliteOnly, isQuestion } from '../outline/ask-words';
import {
  familiesIn,
  GENERAL_FAMILIES,
  MENTIONED_FAMILIES,
  SOFT_FAMILIES,
  type VerbFamily,
} from '../outline/verb-families';
import { timesIn } from '../outline/time-words';
import { spansOf } from '../spans';
import { shared, stemsOf, type Stem } from '../outline/word-stems';
import { commitmentsIn, type Commitment, type StrongWords } from './commitments';
import type { DraftText, Ground, UnnumberedFinding } from './fact';
import { STRONG_WORDS } from './promise-words';

/** What the writer commits to in a draft, and whether somebody asked for it or it was agreed. */
export function findingsOfPromises(
  draft: DraftText,
  grounds: readonly Ground[],
): readonly UnnumberedFinding[] {
  const commitments = commitmentsIn(draft.text, draft.language);
  if (commitments.length === 0) return [];
  const bases = grounds
    .filter(({ place }) => place.kind !== 'people')
    .toReversed()
    .flatMap(basesOf);
  const isJapanese = (draft.language ?? languageOf(draft.text)) === 'ja';
  return commitments.flatMap((commitment) => {
    const found = findingOf(draft.text, commitment, bases, grounds);
    const clause = draft.text.slice(commitment.clause.start, commitment.clause.end).trim();
    // To say that one will say more is good manners: with a day it would be a promise.
    return found.standing === 'unsupported' && MERE_WORD.test(clause)
      ? []
      : [isJapanese ? behindTimes(found) : found];
  });
}

/** Japanese ends with what is done: a day, a time or an amount before it is a fact of its own. */
function behindTimes(found: UnnumberedFinding): UnnumberedFinding {
  const last = Math.max(
    0,
    ...[...timesIn(found.words), ...spansOf(found.words, /[\d,]+(?:円|万円|％|%)/gu)].map(({ end }) => end),
  );
  const particle = /^(?:の(?:朝|夕方|うち))?(?:までに|まで|に|で|は|、)?/u.exec(found.words.slice(last))?.[0]
    .length;
  const from = last + (particle ?? 0);
  if (last === 0 || found.words.length - from < 4) return found;
  return {
    ...found,
    span: { start: found.span.start + from, end: found.span.end },
    words: found.words.slice(from),
  };
}

const MERE_WORD =
  /^(?:(?:I|we)(?:['’]ll| will) (?:let you know|tell you|get back to you|be in touch|keep you posted)|(?:ich|wir) (?:gebe|geben|sage|sagen) (?:dir|Ihnen|euch) (?:noch )?Bescheid|(?:ich|wir) melden? (?:mich|uns)|je (?:vous|te) (?:le )?(?:re)?dirai|je (?:vous|te) (?:tiens|tiendrai) au courant|(?:ya )?(?:te|le|les|os) (?:diré|digo|aviso|avisaré|contaré)|(?:depois )?(?:digo|aviso)-(?:te|lhe|vos)|(?:depois )?(?:te|lhe|vos) (?:digo|direi|aviso|avisarei))(?: (?:soon|then|later|noch|dann|bald|plus tard|bientôt|luego|pronto|depois|em breve))?[.!]?$/iu;

/** A sentence that a promise may rest on. */
interface Base {
  readonly ground: Ground;
  readonly span: Span;
  readonly families: ReadonlySet<VerbFamily>;
  readonly stems: readonly Stem[];
  /** The other side asks for it, or the person has said so themselves. */
  readonly isWanted: boolean;
}

function basesOf(ground: Ground): readonly Base[] {
  const known = keptSentences.get(ground.text);
  const sentences = known ?? sentencesRead(ground.text);
  if (!known) {
    if (keptSentences.size >= MOST_KEPT) keptSentences.clear();
    keptSentences.set(ground.text, sentences);
  }
  return sentences.map(({ asks, ...sentence }): Base => ({
    ground,
    ...sentence,
    isWanted: isOwn(ground) || asks,
  }));
}

/** What a sentence tells by itself, whoever wrote it. */
interface ReadSentence extends Pick<Base, 'span' | 'families' | 'stems'> {
  readonly asks: boolean;
}

/** Grounds stay what they are while a draft is written. */
const MOST_KEPT = 400;
const keptSentences = new Map<string, readonly ReadSentence[]>();

const sentencesRead = (text: string): readonly ReadSentence[] =>
  sentencesOf(text).map((span): ReadSentence => {
    const words = text.slice(span.start, span.end);
    return {
      span,
      families: familiesIn(words),
      stems: stemsOf(words),
      asks: (isQuestion(words) || asksForSomething(words)) && !isPoliteOnly(words),
    };
  });

/** The person's own words, whether in the thread, in the instruction or in the settings. */
const isOwn = ({ isMine, place }: Ground): boolean =>
  isMine || place.kind === 'instruction' || place.kind === 'settings';

function findingOf(
  text: string,
  commitment: Commitment,
  bases: readonly Base[],
  grounds: readonly Ground[],
): UnnumberedFinding {
  for (const words of commitment.strong) {
    const standing = standingOfStrong(text, words, grounds);
    if (standing.kind === 'supported') continue;
    const base = baseOf(text, commitment, bases);
    // Only the words that go too far are marked where the rest of it was asked for.
    const span = base && contains(commitment.span, words.span) ? words.span : commitment.span;
    return {
      ...finding(text, span),
      standing: standing.kind,
      source: standing.source,
      conflict: standing.kind === 'contradicting' ? { reason: 'differs', instead: null } : null,
    };
  }
  const isStrongAlone =
    commitment.strong.length > 0 && commitment.strong[0]?.span.start === commitment.span.start;
  const strongSource = isStrongAlone ? sourceOfStrong(commitment.strong, grounds) : null;
  const base = strongSource ? null : baseOf(text, commitment, bases);
  const source = strongSource ?? (base && sourceOf(base.ground, base.span));
  return {
    ...finding(text, commitment.span),
    standing: source ? 'supported' : 'unsupported',
    source,
    conflict: null,
  };
}

const finding = (text: string, span: Span): Pick<UnnumberedFinding, 'kind' | 'span' | 'words'> => ({
  kind: 'promise',
  span,
  words: text.slice(span.start, span.end),
});

const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

type StrongStanding =
  | { readonly kind: 'supported' | 'contradicting'; readonly source: Source }
  | { readonly kind: 'unsupported'; readonly source: null };

function standingOfStrong(
  text: string,
  { name, span }: StrongWords,
  grounds: readonly Ground[],
): StrongStanding {
  const places = placesOfStrong(name, grounds);
  const supporting = places.find(({ isDenied }) => !isDenied);
  if (supporting) return { kind: 'supported', source: supporting.source };
  const denying = places.find(({ isDenied }) => isDenied);
  const subject = stemsOf(sentenceAround(text, span));
  if (denying && shared(subject, stemsOf(denying.source.words)) > 1)
    return { kind: 'contradicting', source: denying.source };
  return { kind: 'unsupported', source: null };
}

const sourceOfStrong = (strong: readonly StrongWords[], grounds: readonly Ground[]): Source | null =>
  strong.flatMap(({ name }) => placesOfStrong(name, grounds)).find(({ isDenied }) => !isDenied)?.source ??
  null;

function placesOfStrong(
  name: string,
  grounds: readonly Ground[],
): readonly { readonly source: Source; readonly isDenied: boolean }[] {
  const pattern = STRONG_WORDS[name];
  if (!pattern) return [];
  return grounds.toReversed().flatMap((ground) =>
    [...ground.text.matchAll(pattern)].map(({ index, 0: words }) => ({
      source: sourceOf(ground, { start: index, end: index + words.length }),
      isDenied: DENIAL.test(ground.text.slice(Math.max(0, index - 20), index)),
    })),
  );
}

const DENIAL =
  /(?<!\p{L})(?:not|n['’]t|never|nicht|kein\p{L}*|nie|pas|jamais|no|nunca|não)\s+(?:\p{L}+\s+){0,2}$/iu;

function baseOf(text: string, { clause, span }: Commitment, bases: readonly Base[]): Base | null {
  const families = familiesIn(text.slice(span.start, span.end));
  const own = stemsOf(text.slice(clause.start, clause.end));
  const objects = own.filter(
    ({ start, end }) => familiesIn(text.slice(clause.start + start, clause.start + end)).size === 0,
  );
  return bases.find((base) => carries(base, families, objects, own)) ?? null;
}

function carries(
  base: Base,
  families: ReadonlySet<VerbFamily>,
  objects: readonly Stem[],
  own: readonly Stem[],
): boolean {
  const common = [...families].filter((family) => base.families.has(family));
  const overlap = shared(objects, base.stems);
  if (common.some((family) => MENTIONED_FAMILIES.has(family))) return true;
  if (!base.isWanted) return common.length > 0 && overlap > 0;
  if (isOwn(base.ground)) return common.length > 0 || overlap > 0 || shared(own, base.stems) > 0;
  if (common.some((family) => !GENERAL_FAMILIES.has(family) && !SOFT_FAMILIES.has(family))) return true;
  if (common.length > 0) return objects.length === 0 || overlap > 0;
  const isSoft = [...families].every((family) => SOFT_FAMILIES.has(family) || family === 'send');
  return isSoft && families.size > 0 && (overlap > 0 || objects.length === 0);
}

const sourceOf = (ground: Ground, span: Span): Source => ({
  place: ground.place,
  span,
  words: sentenceAround(ground.text, span),
});
