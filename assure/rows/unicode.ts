import { cleanDraft } from '../../utils/llm/clean-draft';
import { canonical } from '../../utils/text/canonical';
import { UNICODE_ATTACKS, UNICODE_LEGITIMATE } from '../cases/unicode';
import { corpusOrSkip } from '../data';
import { none, type Row } from '../row';
import { shown, unseenIn } from '../unseen';

interface Smuggled {
  readonly id: string;
  readonly text: string;
  readonly visible: string;
  readonly must: 'strip' | 'strip-or-flag' | 'flag-link' | 'well-formed' | 'preserve' | 'preserve-or-strip';
}

const CORPUS = 'attacks/unicode_smuggling.json';
const isLegitimate = ({ must }: Smuggled): boolean => must.startsWith('preserve');

const WAYS = [
  ['canonical', canonical],
  ['cleanDraft', cleanDraft],
] as const;

/** Texts with something unseen in them: none of it may be left, and what is seen must be all there. */
export const unicodeAttacks: Row = {
  id: 'S4a',
  name: 'Unicode attacks through canonical and cleanDraft that keep an unseen code point or lose seen text',
  allowed: none,
  run() {
    const { entries, skipped } = corpusOrSkip<Smuggled>(CORPUS);
    const hidden = entries.filter((entry) => !isLegitimate(entry) && entry.must !== 'flag-link');
    const attacks = [
      ...UNICODE_ATTACKS,
      ...hidden.map(({ id, text, visible, must }) => ({
        name: id,
        text,
        visible: must === 'strip' ? visible : null,
      })),
    ];
    const failures = attacks.flatMap(({ name, text, visible }) =>
      WAYS.flatMap(([way, clean]) => {
        const cleaned = clean(text);
        const left = unseenIn(cleaned);
        if (left !== null) return [`${name}, ${way}: ${left} is left`];
        // The corpus leaves the sign that carries the hidden out of what is seen.
        return visible === null || cleaned.startsWith(visible)
          ? []
          : [`${name}, ${way}: became ${shown(cleaned)}`];
      }),
    );
    const byEye = entries.filter(({ must }) => must === 'flag-link').length;
    const notRun =
      byEye === 0
        ? []
        : [`${byEye} case of look-alike letters: they are seen, and no text form can tell them`];
    return { tried: attacks.length * WAYS.length, failures, skipped: [...skipped, ...notRun] };
  },
};

export const unicodeLegitimate: Row = {
  id: 'S4b',
  name: 'legitimate Unicode through canonical and cleanDraft that is changed',
  allowed: none,
  run() {
    const { entries, skipped } = corpusOrSkip<Smuggled>(CORPUS);
    const texts = [
      ...UNICODE_LEGITIMATE.map((text) => ({ text, alsoGood: text })),
      ...entries.filter(isLegitimate).map(({ text, must }) => ({
        text,
        alsoGood: must === 'preserve-or-strip' ? text.replaceAll('\u00ad', '') : text,
      })),
    ];
    const failures = texts.flatMap(({ text, alsoGood }) =>
      WAYS.flatMap(([way, clean]) => {
        const cleaned = clean(text);
        return cleaned === text || cleaned === alsoGood ? [] : [`${shown(text)}, ${way}: ${shown(cleaned)}`];
      }),
    );
    return { tried: texts.length * WAYS.length, failures, skipped };
  },
};
