import type { DraftText, Ground } from '../facts/fact';
import { findFacts } from '../facts/find-facts';
import type { Hosts } from '../facts/links';
import type { StatedFact } from '../facts/stated-fact';
import { sharesIn } from './shares';
import type { Source } from '../../reply/review';
import { sentenceAround } from '../../text/sentences';
import type { ReviewLanguage } from '../../text/language';

/** A fact of a ground, with the ground it stands in. */
export interface GroundFact {
  readonly fact: StatedFact;
  readonly ground: Ground;
}

/** The facts of all grounds for a draft in the language `own`, the newest ground's first; `hosts` as for `findFacts`. */
export function groundFacts(
  grounds: readonly Ground[],
  own: ReviewLanguage,
  hosts: Hosts,
): readonly GroundFact[] {
  return newestFirst(grounds).flatMap((ground) =>
    languagesOf(ground, own).flatMap((language) =>
      factsAndShares(ground, language, hosts).map((fact) => ({ fact, ground })),
    ),
  );
}

/** What a ground's text states stays the same list while the list of its facts does, which is kept. */
const kept = new WeakMap<readonly StatedFact[], readonly StatedFact[]>();

function factsAndShares({ text, at }: Ground, language: ReviewLanguage, hosts: Hosts): readonly StatedFact[] {
  const facts = findFacts(text, language, at, hosts);
  const known = kept.get(facts);
  if (known) return known;
  const all = [...facts, ...sharesIn(text, facts)];
  kept.set(facts, all);
  return all;
}

/** A draft too short to tell its language is in the thread's. */
export const languageOfDraft = (draft: DraftText, grounds: readonly Ground[]): ReviewLanguage =>
  draft.language ?? newestFirst(grounds).find(({ language }) => language !== null)?.language ?? 'en';

/** What is short, as a subject or an instruction, may be in the draft's language or in English. */
const languagesOf = ({ language }: Ground, own: ReviewLanguage): readonly ReviewLanguage[] =>
  language ? [language] : own === 'en' ? [own] : [own, 'en'];

export function newestFirst(grounds: readonly Ground[]): readonly Ground[] {
  const rank = ({ at }: Ground): number => at?.getTime() ?? 0;
  return grounds
    .map((ground, index) => ({ ground, index }))
    .toSorted((a, b) => rank(b.ground) - rank(a.ground) || b.index - a.index)
    .map(({ ground }) => ground);
}

export const sourceOf = ({ fact, ground }: GroundFact): Source => ({
  place: ground.place,
  span: fact.span,
  words: sentenceAround(ground.text, fact.span),
});
