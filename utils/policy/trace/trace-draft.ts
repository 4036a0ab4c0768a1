import { BLANK } from '../../reply/approval';
import type { Conflict, Finding, FactKind, Source, Span } from '../../reply/review';
import type { DraftText, Ground, UnnumberedFinding } from '../facts/fact';
import { findFacts } from '../facts/find-facts';
import { hostsLikeSentences } from '../facts/links';
import { findingsOfNames } from '../facts/names';
import { findingsOfPromises } from '../facts/promises';
import type { StatedFact } from '../facts/stated-fact';
import { conflictWith } from './conflicts';
import { groundFacts, languageOfDraft, newestFirst, sourceOf, type GroundFact } from './ground-facts';
import { reckonedFrom } from './reckoning';
import { likelyWords } from './likely-words';
import { isSameFact } from './same-fact';
import type { TracedFact } from './traced-fact';
import { weekdayConflict } from './weekday-conflict';
import { priceConflict, sumConflict } from './sum-conflict';

/** What is known of a fact once it was looked for. */
export interface Standing {
  readonly standing: Finding['standing'];
  readonly source: Source | null;
  readonly conflict: Conflict | null;
}

/**
 * Every fact of a draft with the words it rests on, in the order of the text, without overlaps. Quick enough to be called at each pause
 * in typing: what grounds state is kept.
 */
export function traceDraft(draft: DraftText, grounds: readonly Ground[]): readonly Finding[] {
  const blanks = [...draft.text.matchAll(BLANK)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  const language = languageOfDraft(draft, grounds);
  // A blank that a draft may lack, "see evil.App", makes a link of it, until somebody looked; in the grounds it makes one of the same alone.
  const hosts = hostsLikeSentences(draft.text);
  const found = findFacts(draft.text, language, draft.at, hosts).filter(
    ({ span }) => !blanks.some((blank) => overlaps(blank, span)),
  );
  const known = groundFacts(grounds, language, hosts);
  const newest = newestFirst(grounds);
  const traced = found.map((fact): TracedFact => ({
    fact,
    rests: restingPlace(fact, known, newest, draft.at),
  }));
  const facts = traced.map((each): UnnumberedFinding => {
    const { span, words, reading } = each.fact;
    return { kind: reading.kind, span, words, ...standingOf(each, traced, known, draft) };
  });
  const names = findingsOfNames(draft, grounds).filter(
    ({ span }) => !facts.some((each) => overlaps(each.span, span)),
  );
  const others = [...facts, ...names];
  const promises = findingsOfPromises(draft, grounds).flatMap((promise) =>
    freePart(promise, others, draft.text),
  );
  return numbered([...others, ...promises].toSorted((a, b) => a.span.start - b.span.start));
}

function restingPlace(
  fact: StatedFact,
  known: readonly GroundFact[],
  grounds: readonly Ground[],
  at: Date,
): GroundFact | null {
  const equal = known.filter((each) => isSameFact(fact.reading, each.fact.reading, at));
  const best = equal.find((each) => each.fact.reading.kind === fact.reading.kind) ?? equal[0];
  if (best) return best;
  const likely = likelyWords(fact, grounds);
  if (!likely) return null;
  const { ground, span } = likely;
  return { ground, fact: { span, words: ground.text.slice(span.start, span.end), reading: fact.reading } };
}

function standingOf(
  traced: TracedFact,
  all: readonly TracedFact[],
  known: readonly GroundFact[],
  draft: DraftText,
): Standing {
  const wrongDay = weekdayConflict(traced.fact, known, draft);
  if (wrongDay) return { standing: 'contradicting', ...wrongDay };
  if (traced.rests) return { standing: 'supported', source: sourceOf(traced.rests), conflict: null };
  const wrongPrice = priceConflict(traced.fact, all, draft);
  if (wrongPrice) return { standing: 'contradicting', ...wrongPrice };
  const parts = reckonedFrom(traced.fact, all, known, draft);
  if (parts !== null) {
    return {
      standing: 'supported',
      source: { place: { kind: 'reckoned' }, span: null, words: parts },
      conflict: null,
    };
  }
  const wrongSum = sumConflict(traced.fact, all, draft);
  if (wrongSum) return { standing: 'contradicting', ...wrongSum };
  const other = conflictWith(traced.fact, all, known, draft);
  if (other) return { standing: 'contradicting', ...other };
  return { standing: 'unsupported', source: null, conflict: null };
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/**
 * A promise often holds other facts, "I will send 40 chairs by Friday". Those keep their own marks, as each may be right or wrong by
 * itself, and the promise keeps what stands before the first of them, else after the last; where nothing but facts is left, the facts
 * alone speak for it.
 */
function freePart(
  promise: UnnumberedFinding,
  others: readonly UnnumberedFinding[],
  text: string,
): readonly UnnumberedFinding[] {
  const inside = others
    .filter(({ span }) => overlaps(span, promise.span))
    .toSorted((a, b) => a.span.start - b.span.start);
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return [promise];
  const parts = [
    { start: promise.span.start, end: first.span.start },
    { start: last.span.end, end: promise.span.end },
  ];
  for (const { start, end } of parts) {
    const words = text.slice(start, Math.max(start, end));
    const trimmed = words.trim();
    if (!/\p{L}{2}/u.test(trimmed)) continue;
    const from = start + words.indexOf(trimmed);
    return [{ ...promise, span: { start: from, end: from + trimmed.length }, words: trimmed }];
  }
  return [];
}

function numbered(findings: readonly UnnumberedFinding[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const name = `${finding.kind satisfies FactKind}:${finding.words}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { id: `${name}:${count}`, ...finding };
  });
}
