// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeFailure, endingWords, unknownWords, words } from '../components/words';
import type { Receipt } from '../utils/reply/receipt';
import { audience } from '../utils/testing/samples';
import { EACH_FAILURE } from '../utils/testing/failures';
import { ACT_FAULTS } from './cases/act-faults';
import { MODEL_FAULTS } from './cases/model-faults';
import { FAULTS, INPUTS, type Said, type Test } from './faults';

/** Tests whose titles are the names of a table. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  'assure/model-faults.test.ts': MODEL_FAULTS.map(({ name }) => name),
  'assure/act-faults.test.ts': ACT_FAULTS.map(({ name }) => name),
  'assure/inputs.test.ts': Object.keys(INPUTS),
};

function isThere({ file, title }: Test): boolean {
  const path = resolve(import.meta.dirname, '..', file);
  if (!existsSync(path)) return false;
  const table = TABLES[file];
  if (table) return table.includes(title);
  const source = readFileSync(path, 'utf8');
  return ["'", '"', '`'].some((mark) => source.includes(`${mark}${title}${mark}`));
}

/** What is said, and what to do next, each in at least a sentence; '' for what has no words. */
function wordsOf(said: Said): readonly string[] {
  switch (said) {
    case 'cut-off':
    case 'length-limit':
      return (endingWords(said) ?? '').split(/(?<=\.) /);
    case 'filtered': {
      const { happened, next } = describeFailure({ code: said });
      return [happened, next, ...(endingWords(said) ?? '').split(/(?<=\.) /)];
    }
    case 'unknown': {
      const { title, means } = unknownWords({ evidence: '', audience: audience() } as Receipt);
      return [title, means];
    }
    case 'elsewhere':
      return [words.states.elsewhere, words.states.elsewhereMeans];
    default: {
      const failure = EACH_FAILURE.find(({ code }) => code === said);
      if (!failure) return [''];
      const { happened, next } = describeFailure(failure);
      return [happened, next];
    }
  }
}

it('holds each of the 60 faults once, in order', () => {
  const wanted = Array.from({ length: 60 }, (_, at) => `F${String(at + 1).padStart(2, '0')}`);
  expect(FAULTS.map(({ id }) => id)).toEqual(wanted);
});

describe('a fault', () => {
  it.each(FAULTS.map((fault) => [fault.id, fault] as const))(
    '%s has its sentence, next step and test',
    (_, fault) => {
      expect(fault.shownBy.filter((test) => !isThere(test))).toEqual([]);
      if (fault.shownBy.length === 0) expect(fault.notShown).toMatch(/\.$/);
      for (const said of fault.said) {
        const sentences = wordsOf(said);
        expect(sentences.length).toBeGreaterThan(1);
        for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.+[.?”]$/u);
      }
    },
  );

  it.each(FAULTS.map((fault) => [fault.id, fault] as const))(
    '%s comes to what its cases come to',
    (id, fault) => {
      const played = [...MODEL_FAULTS, ...ACT_FAULTS].filter((one) => one.fault === id);
      for (const { name } of played) expect(name).toMatch(new RegExp(`^${id}: `));
      const isTold = played.filter(({ says }) => says.length > 0).map(({ comesTo }) => comesTo);
      // Of sleep there is no case of its own, and of Firefox's end of the background none outside of a browser.
      if (played.length > 0) expect([...new Set(isTold)].sort()).toEqual([...fault.said].sort());
    },
  );
});

it.each(Object.entries(INPUTS))('the input ‘%s’ has its test', (_, { shownBy }) => {
  expect(shownBy.length).toBeGreaterThan(0);
  expect(shownBy.filter((test) => !isThere(test))).toEqual([]);
});
