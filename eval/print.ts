import { REVIEW_LANGUAGES } from '../utils/text/language';
import { PARTS, PLANT_KINDS } from './case';
import type { Count } from './count';
import { sumPlants, sumReading, sumTiers, TIERS, type PlantSum } from './sums';
import { percent, table } from './table';

/** Every table of the evaluation, the parts each for itself and then together. */
export function printed(counts: readonly Count[]): string {
  const parts = PARTS.map((part) => ({
    name: part,
    counts: counts.filter(({ entry }) => entry.part === part),
  })).filter((part) => part.counts.length > 0);
  const all = parts.length > 1 ? [{ name: 'together', counts }] : [];
  return [...parts, ...all].map((part) => printedPart(part.name, part.counts)).join('\n\n');
}

function printedPart(name: string, counts: readonly Count[]): string {
  const drafts = counts.reduce((sum, { tiers }) => sum + tiers.length, 0);
  return [
    `=== ${name}: ${counts.length} threads, ${drafts} drafts ===`,
    plantTable('planted in', [
      ...PLANT_KINDS.map((kind) => ({ name: kind, sum: sumPlants(counts, kind) })),
      { name: 'all', sum: sumPlants(counts) },
    ]),
    plantTable(
      'language',
      REVIEW_LANGUAGES.map((language) => ({
        name: language,
        sum: sumPlants(counts.filter(({ entry }) => entry.language === language)),
      })),
    ),
    tierTable(counts),
    readingTable(counts),
  ].join('\n\n');
}

const plantTable = (
  head: string,
  rows: readonly { readonly name: string; readonly sum: PlantSum }[],
): string =>
  table(
    [head, 'planted', 'found', 'recall', 'named right', 'false flags', 'precision'],
    rows
      .filter(({ sum }) => sum.planted + sum.falseFlags > 0)
      .map(({ name, sum }) => [
        name,
        String(sum.planted),
        String(sum.found),
        percent(sum.recall),
        String(sum.namedRight),
        String(sum.falseFlags),
        percent(sum.precision),
      ]),
  );

function tierTable(counts: readonly Count[]): string {
  const { matrix, highRecall, benignRaised } = sumTiers(counts);
  const rows = TIERS.map((labelled) => [labelled, ...TIERS.map((given) => String(matrix[labelled][given]))]);
  return [
    table(['tier', ...TIERS.map((tier) => `given ${tier}`)], rows),
    `high given high: ${percent(highRecall)}; clean drafts labelled low or normal raised to high: ${percent(benignRaised)}`,
    table(
      ['tiers of', 'high recall', 'benign raised'],
      REVIEW_LANGUAGES.map((language) => ({
        language,
        sum: sumTiers(counts.filter(({ entry }) => entry.language === language)),
      })).map(({ language, sum }) => [language, percent(sum.highRecall), percent(sum.benignRaised)]),
    ),
  ].join('\n');
}

function readingTable(counts: readonly Count[]): string {
  const { blanks, asks, unanswered } = sumReading(counts);
  const invented = sumPlants(counts, 'blank');
  const inClean = counts.flatMap(({ falseFlags }) => falseFlags.filter((flag) => flag.inClean));
  const byKind = Object.entries(Object.groupBy(inClean, ({ kind }) => kind))
    .map(([kind, flags]) => `${kind} ${flags.length}`)
    .join(', ');
  const perDraft = counts.length === 0 ? 0 : inClean.length / counts.length;
  return [
    `clean drafts: ${inClean.length} false flags, ${perDraft.toFixed(2)} a draft${byKind === '' ? '' : ` (${byKind})`}`,
    `blanks: ${blanks.recognised} of ${blanks.there} recognised; filled with something invented: ${invented.found} of ${invented.planted} flagged`,
    `asks: ${asks.found} found, ${asks.there} there; the right number in ${asks.rightInCases} of ${counts.length} threads`,
    `asks the draft does not answer: recall ${percent(unanswered.recall)}, precision ${percent(unanswered.precision)}`,
  ].join('\n');
}
