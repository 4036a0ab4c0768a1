import type { Span } from '../utils/reply/review';
import type { Count } from './count';

/**
 * What was missed and what was marked wrongly, one line each with the words around. `about`: a kind, a language or a case's id; ''
 * for everything.
 */
export function missesOf(counts: readonly Count[], about: string): readonly string[] {
  return counts.flatMap((count) => {
    const { id, language } = count.entry;
    const isWhole = about === '' || about === language || id.startsWith(about);
    return [
      ...count.plants
        .filter(({ isFound, plant }) => !isFound && (isWhole || plant.kind === about))
        .map(({ twin, plant }) => `${id} missed ${plant.kind}: ${around(twin.text, twin.wrong)}`),
      ...count.falseFlags
        .filter(({ kind }) => isWhole || kind === about)
        .map(
          ({ kind, standing, text, span, inClean }) =>
            `${id} false ${kind}, ${standing}${inClean ? '' : ', in a twin'}: ${around(text, span)}`,
        ),
      ...count.tiers
        .filter(({ labelled, given }) => (labelled === 'high') !== (given === 'high'))
        .filter(() => isWhole || about === 'tier')
        .map(
          ({ labelled, given, plant, because, text }) =>
            `${id} tier ${labelled} given ${given}${plant === null ? '' : ` (${plant})`}: ${
              because.join('; ') || around(text, { start: 0, end: 160 })
            }`,
        ),
      ...(count.asks.found.length === count.asks.there || !(isWhole || about === 'asks')
        ? []
        : [`${id} asks: ${count.asks.there} there, found ${JSON.stringify(count.asks.found)}`]),
      ...[
        ...count.unanswered.missed.map((words) => `${id} unanswered missed: ${words}`),
        ...count.unanswered.wrong.map((words) => `${id} unanswered false: ${words}`),
      ].filter(() => isWhole || about === 'asks' || about === 'unanswered'),
    ];
  });
}

const around = (text: string, { start, end }: Span): string =>
  `${text.slice(Math.max(0, start - 50), start)}»${text.slice(start, end)}«${text.slice(end, end + 40)}`.replace(
    /\s+/g,
    ' ',
  );
