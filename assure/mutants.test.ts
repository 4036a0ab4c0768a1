// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { edited } from '../scripts/edited-copy';
import { BUILT_MUTANTS, MUTANTS } from './mutants';

describe('a mutant', () => {
  it.each([...MUTANTS, ...BUILT_MUTANTS].map((mutant) => [mutant.row, mutant.name, mutant] as const))(
    'of %s takes something out: %s',
    (_, __, mutant) => {
      const source = readFileSync(join(import.meta.dirname, '..', mutant.file), 'utf8');
      expect(edited(mutant, source)).not.toBe(source);
    },
  );
});
