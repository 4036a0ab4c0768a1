import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const LEFT_BEHIND = new Set(['node_modules', '.git', '.output', '.wxt', 'test-output', 'demo-output']);

/** A text that stands once in a file of the project, and what stands there instead. */
export interface Edit {
  /** From the project's root. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** The source as edited; throws where the text does not stand in it once. */
export function edited({ file, find, replace }: Edit, source: string): string {
  if (source.split(find).length !== 2) throw new Error(`${file} does not hold once: ${find}`);
  return source.replace(find, () => replace);
}

/** The project with these edits, in a temporary folder: what is tried there is no part of the product. Gives the folder. */
export function editedCopy(edits: readonly Edit[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-edited-'));
  cpSync(ROOT, folder, { recursive: true, filter: (path) => !LEFT_BEHIND.has(relative(ROOT, path)) });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const edit of edits) {
    const path = join(folder, edit.file);
    writeFileSync(path, edited(edit, readFileSync(path, 'utf8')));
  }
  return folder;
}

/** Builds the extension from the sources in a folder. Gives the folder of the build; throws with what the build said. */
export function buildFrom(folder: string, browser: 'chrome' | 'firefox' = 'chrome'): string {
  const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  for (const command of [['prepare'], ['build', '-b', browser, '--mv3']])
    execFileSync(process.execPath, [wxt, ...command], { cwd: folder, stdio: 'pipe' });
  return join(folder, '.output', `${browser}-mv3`);
}
