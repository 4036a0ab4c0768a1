import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Attack and benign corpora that are kept beside the project, not in it. Relative to where the command is run: the repository's root. */
const CORPORA = resolve('../shared/data');

/** The entries of a corpus of JSON; where it is not there none, and the words that say that it was not run. */
export function corpusOrSkip<T>(path: string): {
  readonly entries: readonly T[];
  readonly skipped: readonly string[];
} {
  const file = resolve(CORPORA, path);
  if (!existsSync(file)) return { entries: [], skipped: [`${path} is not there`] };
  const text = readFileSync(file, 'utf8');
  const entries = path.endsWith('l')
    ? text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as T)
    : (JSON.parse(text) as readonly T[]);
  return { entries, skipped: [] };
}
