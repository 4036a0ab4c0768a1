import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';

const FOLDERS = ['llm', 'mail', 'messaging', 'policy', 'reply', 'storage', 'testing', 'text'];
const FILES = ['README.md', 'errors.ts', 'layout.test.ts'];

it('keeps utils/ a closed list: what is new goes into the folder whose noun it serves (utils/README.md)', () => {
  const entries = readdirSync(import.meta.dirname, { withFileTypes: true });
  const names = (wanted: boolean) =>
    entries.filter((entry) => entry.isDirectory() === wanted).map(({ name }) => name);
  expect(names(true).sort()).toEqual(FOLDERS);
  expect(names(false).sort()).toEqual(FILES);
});
