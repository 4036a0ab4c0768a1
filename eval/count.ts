import { BLANK } from '../utils/reply/approval';
import type { OutlineLine } from '../utils/reply/outline';
import type { FactKind, Finding, Review, Span, Tier } from '../utils/reply/review';
import { sentencesOf } from '../utils/text/sentences';
import { occurrencesOf, overlap, twinOf, type Case, type Plant, type PlantKind, type Twin } from './case';

/** What is reviewed: one text of a case, with what the case's thread asks. */
export type Reviewer = (
  entry: Case,
  text: string,
) => { readonly review: Review; readonly asks: readonly OutlineLine[] };

/** A mark on something that is right. */
export interface FalseFlag {
  readonly kind: FactKind | 'sum';
  readonly words: string;
  readonly standing: Finding['standing'];
  /** In `text`. */
  readonly span: Span;
  readonly text: string;
  /** It is there without any planted error. */
  readonly inClean: boolean;
}

export interface CountedPlant {
  readonly plant: Plant;
  readonly twin: Twin;
  readonly isFound: boolean;
  /** Found, and as what it is: contradicting, or resting on nothing. */
  readonly isNamedRight: boolean;
}

/** What the review of one case came to. */
export interface Count {
  readonly entry: Case;
  readonly plants: readonly CountedPlant[];
  readonly falseFlags: readonly FalseFlag[];
  /** Of the clean draft and each twin. */
  readonly tiers: readonly {
    readonly labelled: Tier;
    readonly given: Tier;
    /** The planted kind; null for the clean draft. */
    readonly plant: PlantKind | null;
    readonly text: string;
    /** Why it was given: rules with their words. */
    readonly because: readonly string[];
  }[];
  readonly blanks: { readonly there: number; readonly recognised: number };
  /** Of the newest message of the other side. */
  readonly asks: { readonly there: number; readonly found: readonly string[] };
  readonly unanswered: {
    readonly missed: readonly string[];
    readonly found: number;
    /** Marked as unanswered although the draft answers it. */
    readonly wrong: readonly string[];
  };
}

/** Reviews a case's clean draft and each of its twins, and counts what was and was not seen. */
export function countCase(entry: Case, reviewer: Reviewer): Count {
  const { review: clean, asks } = reviewer(entry, entry.draft);
  const twins = entry.plants.map((plant) => {
    const twin = twinOf(entry.draft, plant);
    if (typeof twin === 'string') throw new Error(`${entry.id}: ${twin}`);
    return { twin, review: reviewer(entry, twin.text).review };
  });

  const falseFlags = falseFlagsIn(entry, entry.draft, flagsOf(clean), []).map((finding): FalseFlag =>
    falseFlag(finding, entry.draft, true),
  );
  const counted = new Set(flagsOf(clean).map(({ span }) => placeOf(span)));
  for (const { twin, review } of twins) {
    const forgiven = [twin.wrong, ...(isOfSeveral(twin.plant) ? sentenceOf(twin) : [])];
    for (const finding of falseFlagsIn(entry, twin.text, flagsOf(review), forgiven)) {
      const place = placeInClean(finding.span, twin);
      if (place !== null && counted.has(place)) continue;
      if (place !== null) counted.add(place);
      falseFlags.push(falseFlag(finding, twin.text, false));
    }
  }

  return {
    entry,
    plants: twins.map(({ twin, review }): CountedPlant => {
      const hits = flagsOf(review).filter(({ span }) => overlap(span, twin.wrong));
      return {
        plant: twin.plant,
        twin,
        isFound: hits.length > 0,
        isNamedRight: hits.some(({ standing }) => standing === twin.plant.standing),
      };
    }),
    falseFlags,
    tiers: [
      { labelled: entry.tier, review: clean, plant: null },
      ...twins.map(({ twin, review }) => ({ labelled: twin.plant.tier, review, plant: twin.plant.kind })),
    ].map(({ labelled, review, plant }) => ({
      labelled,
      given: review.tier,
      plant,
      text: review.text,
      because: reasonsOf(review),
    })),
    blanks: blanksOf(entry.draft, clean),
    asks: {
      there: entry.asks,
      found: asks.filter(({ messageId }) => messageId === newestOfOthers(entry)).map(({ words }) => words),
    },
    unanswered: unansweredOf(entry, clean, asks),
  };
}

const flagsOf = ({ findings }: Review): readonly Finding[] =>
  findings.filter(({ standing }) => standing !== 'supported');

const placeOf = ({ start, end }: Span): string => `${start}-${end}`;

const falseFlag = (finding: Finding, text: string, inClean: boolean): FalseFlag => ({
  kind: finding.conflict?.reason === 'sum' ? 'sum' : finding.kind,
  words: finding.words,
  standing: finding.standing,
  span: finding.span,
  text,
  inClean,
});

function falseFlagsIn(
  { loose }: Case,
  text: string,
  flags: readonly Finding[],
  forgiven: readonly Span[],
): readonly Finding[] {
  const allowed = [...forgiven, ...loose.flatMap((words) => occurrencesOf(text, words))];
  return flags.filter(({ span }) => !allowed.some((other) => overlap(span, other)));
}

/** What does not fit together lies in several words; which of them is marked is a matter of taste. */
const isOfSeveral = ({ kind }: Plant): boolean => kind === 'weekday' || kind === 'sum';

const sentenceOf = ({ text, wrong }: Twin): readonly Span[] =>
  sentencesOf(text).filter((sentence) => overlap(sentence, wrong));

/** Where the same words stand in the clean draft; null for what the twin put in. */
function placeInClean(span: Span, { put, taken }: Twin): string | null {
  if (span.end <= put.start) return placeOf(span);
  if (span.start < put.end) return null;
  const shift = taken.end - put.end;
  return placeOf({ start: span.start + shift, end: span.end + shift });
}

const reasonsOf = ({ risks, findings, recipients }: Review): readonly string[] => [
  ...risks.filter(({ tier }) => tier === 'high').map(({ rule, words }) => `${rule}: ${words}`),
  ...findings
    .filter(({ standing }) => standing === 'contradicting')
    .map(({ words, source }) => `conflict: ${words} | ${source?.words ?? ''}`),
  ...recipients.filter(({ tags }) => tags.length > 0).map(({ tags }) => `recipient: ${tags.join(' ')}`),
];

function blanksOf(draft: string, { blanks }: Review): Count['blanks'] {
  const there = [...draft.matchAll(BLANK)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  return {
    there: there.length,
    recognised: there.filter((blank) => blanks.some(({ span }) => overlap(span, blank))).length,
  };
}

function newestOfOthers({ messages, me }: Case): string {
  const index = messages.findLastIndex(({ from }) => from[1].toLowerCase() !== me[1].toLowerCase());
  return `m${index + 1}`;
}

function unansweredOf(
  { unanswered }: Case,
  review: Review,
  asks: readonly OutlineLine[],
): Count['unanswered'] {
  const marked = asks.filter(({ id }) => review.unanswered.includes(id)).map(({ words }) => words);
  const isAbout = (words: string, fragment: string): boolean =>
    words.includes(fragment) || fragment.includes(words.replace(/\s*…$/, ''));
  const missed = unanswered.filter((fragment) => !marked.some((words) => isAbout(words, fragment)));
  return {
    missed,
    found: unanswered.length - missed.length,
    wrong: marked.filter((words) => !unanswered.some((fragment) => isAbout(words, fragment))),
  };
}
