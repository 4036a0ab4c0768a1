import { BLANK } from '../../reply/approval';
import type { OutlineLine } from '../../reply/outline';
import type { ReviewLanguage } from '../../text/language';
import { sentencesOf } from '../../text/sentences';
import { AMOUNT_ANSWER, PERSON_ANSWER, PLACE_ANSWER, TIME_ANSWER, YES_NO } from './answer-words';
import { GREETING_WORDS } from './greeting';
import { kindOfAsk, type AskKind } from './question-kind';
import { timesIn } from './time-words';
import { familiesIn, SOFT_FAMILIES, type VerbFamily } from './verb-families';
import { areRelated, stemsOf, type Stem } from './word-stems';

/**
 * The ids of the asks that a text plainly does not take up. A sentence takes an ask up when it speaks of the same matter; one that speaks
 * of no ask in particular answers the first open one that it could be an answer to.
 */
export function unansweredBy(
  text: string,
  asks: readonly OutlineLine[],
  language: ReviewLanguage | null,
): readonly string[] {
  const sentences = repliesIn(text);
  if (sentences.length === 0) return asks.map(({ id }) => id);
  const wanted = asks.map((ask): Wanted => wantedOf(ask));
  const claims = claimsOf(sentences, wanted, language);
  const taken = new Set(claims.flat());
  const free = sentences.filter((reply) => !taken.has(reply));
  const firstYesNo = wanted.find(({ kind }) => kind === 'yes-no');
  return wanted.flatMap((ask, index) => {
    if ((claims[index]?.length ?? 0) > 0) return [];
    if (ask.kind === 'request' && !isToBeAnswered(ask)) return [];
    if (wantsMereWord(ask) && sentences.some(saysSomething)) return [];
    if (ASKS_CONTACT.test(ask.line.words) && sentences.some(({ words }) => CONTACT.test(words))) return [];
    if (isAnsweredWith(wanted[index - 1], ask, claims[index - 1] ?? [])) return [];
    // A plain "yes" answers the first of several questions, and those that have no matter of their own: "Is that all right?"
    const isPlain = ask.kind !== 'yes-no' || ask === firstYesNo || ask.stems.length === 0;
    if (free.some((reply) => (isPlain || FOR_ALL.test(reply.words)) && couldAnswer(reply, ask))) return [];
    if (ask === firstYesNo && sentences.some(({ words }) => (YES_NO.exec(words)?.index ?? 9) <= 2)) return [];
    if (ask.kind === 'open' && sentences.length > asks.length) return [];
    return sentences.some((reply) => answersBesides(reply, ask, wanted)) ? [] : [ask.line.id];
  });
}

/** "Please confirm", "could you tell me whether …": whatever the reply says on it is that word. */
const wantsMereWord = ({ kind, line }: Wanted): boolean => {
  const families = [...familiesIn(line.words)];
  const isSoft = families.length > 0 && families.every((family) => SOFT_FAMILIES.has(family));
  return (isSoft && kind === 'request') || (TELL_ME.test(line.words) && families.every(isTelling));
};

const isTelling = (family: VerbFamily): boolean => SOFT_FAMILIES.has(family) || family === 'pass';

const TELL_ME =
  /(?<!\p{L})(?:confirm(?:a[sr]?|e[rz]?)?|bestätigen|tell me|let me know|sag(?:en sie)? mir|dis-moi|dites-moi|me (?:dire|confirmer|confirmas|dices|diz|dizer|confirma)|decirme|dime|dizer-me|diz-me|confirmar-me)(?!\p{L})/iu;

const saysSomething = ({ words, hasBlank }: Reply): boolean =>
  hasBlank || /\d/.test(words) || words.trim().length >= 25;

const ASKS_CONTACT =
  /(?<!\p{L})(?:phone|number|nummer|telefon|handynummer|numéro|téléphone|número|teléfono|telefone|telemóvel|link|website|e-?mail)(?!\p{L})|電話|番号|リンク|URL|連絡先/iu;
const CONTACT = /\d[\d\s/().-]{4,}\d|@|https?:|www\.|\p{L}{2,}\.\p{Ll}{2,}/u;

/** "How many days does it take, and with which teacher?": asked in one breath, both are answered in one. */
const isAnsweredWith = (before: Wanted | undefined, ask: Wanted, claimed: readonly Reply[]): boolean =>
  before !== undefined &&
  before.line.messageId === ask.line.messageId &&
  ask.line.span.start - before.line.span.end <= 8 &&
  !/[?？]/.test(before.line.words) &&
  claimed.some(({ words }) => /[,、;:]|\p{L}{3,} (?:and|und|et|y|e) /u.test(words));

const FOR_ALL =
  /(?<!\p{L})(?:both|all|everything|beide[sn]?|alles|tous|tout|les deux|tod[oa]s?|ambos|ambas|tudo)(?!\p{L})|どちらも|すべて|全て/iu;

/** Of each ask, the sentences that speak of its matter, and not only of what another ask says more of. */
function claimsOf(
  sentences: readonly Reply[],
  wanted: readonly Wanted[],
  language: ReviewLanguage | null,
): readonly (readonly Reply[])[] {
  const matters = sentences.map((reply) => wanted.map((ask) => commonMatters(reply, ask, language)));
  return wanted.map((_, index) =>
    sentences.filter((_reply, row) => {
      const own = matters[row]?.[index] ?? new Set<string>();
      return (
        own.size > 0 &&
        !(matters[row] ?? []).some(
          (other, at) =>
            at !== index && other.size > own.size && [...own].every((matter) => other.has(matter)),
        )
      );
    }),
  );
}

/** Asks to come sober, or to bring a coat, need no word in the reply; asks to send or to confirm something do. */
const isToBeAnswered = ({ line }: Wanted): boolean =>
  [...familiesIn(line.words)].some((family) => WANTS_ANSWER.has(family));

const WANTS_ANSWER: ReadonlySet<VerbFamily> = new Set<VerbFamily>([
  'send',
  'answer',
  'confirm',
  'check',
  'pay',
  'refund',
  'call',
  'repair',
  'replace',
  'cancel',
  'change',
]);

interface Wanted {
  readonly line: OutlineLine;
  readonly kind: AskKind;
  readonly stems: readonly Stem[];
}

interface Reply {
  readonly words: string;
  readonly stems: readonly Stem[];
  readonly hasBlank: boolean;
}

const wantedOf = (line: OutlineLine): Wanted => ({
  line,
  kind: kindOfAsk(line.words),
  stems: stemsOf(line.words),
});

/** The sentences of a reply that say something: no greeting, no closing. */
function repliesIn(text: string): readonly Reply[] {
  return sentencesOf(text).flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    const greeting = GREETING_WORDS.exec(words);
    if (
      greeting &&
      words.length - greeting[0].length < 30 &&
      /[,:!、，]?$/.test(words) &&
      !/[.?]$/.test(words)
    )
      return [];
    return [{ words, stems: stemsOf(words), hasBlank: new RegExp(BLANK).test(words) }];
  });
}

/** What a reply and an ask have in common: stems, ideographs, kinds of verbs, figures. */
function commonMatters(
  { words, stems }: Reply,
  { line, stems: asked }: Wanted,
  language: ReviewLanguage | null,
): ReadonlySet<string> {
  const families = familiesIn(line.words);
  const ideographs = language === 'ja' ? sharedIdeographs(words, line.words) : [];
  return new Set([
    ...asked.map(({ stem }) => stem).filter((stem) => stems.some((other) => areRelated(stem, other.stem))),
    ...(ideographs.length >= 2 ? ideographs : []),
    ...[...familiesIn(words)].filter((family) => families.has(family) && !SOFT_FAMILIES.has(family)),
    ...(language === 'ja' ? honoured(line.words).filter((noun) => words.includes(noun)) : []),
    ...figuresIn(line.words).filter((figure) => figuresIn(words).includes(figure)),
  ]);
}

const figuresIn = (words: string): readonly string[] => [...words.matchAll(/\d+/g)].map(([figure]) => figure);

/** "お話", "ご予算": a noun with an honorific is what an ask is about, however few ideographs it has. */
const honoured = (words: string): readonly string[] =>
  (words.match(/[おご][\p{Script=Han}]+(?![ちりきいみびえけせてめれべ])/gu) ?? []).filter(
    (noun) => !/[願時様手返]/.test(noun),
  );

/** Ideographs of the one text that are in the other. */
const sharedIdeographs = (a: string, b: string): readonly string[] =>
  a
    .match(/[\p{Script=Han}]/gu)
    ?.filter((letter) => b.includes(letter) && !/[日月年時分人名様件願致頂下]/.test(letter)) ?? [];

function couldAnswer({ words, hasBlank }: Reply, { kind }: Wanted): boolean {
  if (kind === 'yes-no' || kind === 'request' || kind === 'choice') return agreesOrRefuses(words);
  if (hasBlank) return true;
  return isFactFor(words, kind);
}

/** A yes or a no in its first words, and not behind an "if". */
function agreesOrRefuses(words: string): boolean {
  if (/^(?:if|should|wenn|falls|si|se|caso)(?!\p{L})/iu.test(words)) return false;
  const found = YES_NO.exec(words);
  return found !== null && (found.index <= 14 || /[\p{Script=Hiragana}]/u.test(words));
}

/** A sentence about another ask answers this one too when it brings a fact that the other did not have in it. */
function answersBesides({ words, hasBlank }: Reply, ask: Wanted, wanted: readonly Wanted[]): boolean {
  if (hasBlank && ask.kind !== 'yes-no' && ask.kind !== 'choice') return true;
  if (!['when', 'how-much', 'where', 'who'].includes(ask.kind)) return false;
  const others = wanted.filter(
    (other) => other !== ask && (other.kind === ask.kind || isFactFor(other.line.words, ask.kind)),
  );
  return others.length === 0 && isFactFor(words, ask.kind);
}

function isFactFor(words: string, kind: AskKind): boolean {
  switch (kind) {
    case 'when':
      return timesIn(words).length > 0 || TIME_ANSWER.test(words);
    case 'how-much':
      return AMOUNT_ANSWER.test(words);
    case 'where':
      return PLACE_ANSWER.test(words);
    case 'who':
      return PERSON_ANSWER.test(words);
    default:
      return words.trim().length >= 25;
  }
}
