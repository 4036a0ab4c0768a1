import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Attack and benign corpora that are kept beside the project, not in it. Relative to where the command is run: the repository's root. */
const CORPORA = resolve('../shared/data');

/** A corpus of JSON; null where it is not there, and then `skipped` is the line that says so. */
export function readCorpus<T>(path: string): readonly T[] | null {
  const file = resolve(CORPORA, path);
  if (!existsSync(file)) return null;
  const text = readFileSync(file, 'utf8');
  return path.endsWith('l')
    ? text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as T)
    : (JSON.parse(text) as readonly T[]);
}

/** The entries of a corpus, or none and the words that say that it was not run. */
export function corpusOrSkip<T>(path: string): {
  readonly entries: readonly T[];
  readonly skipped: readonly string[];
} {
  const entries = readCorpus<T>(path);
  return entries ? { entries, skipped: [] } : { entries: [], skipped: [`${path} is not there`] };
}
