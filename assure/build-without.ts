import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { takeOut, type Mutant } from './mutants.ts';

/** What a build is made of. */
const PARTS = [
  'components',
  'entrypoints',
  'public',
  'utils',
  'package.json',
  'tsconfig.json',
  'wxt.config.ts',
  '.wxt',
];

/** Builds the extension for Chromium with one defence taken out, in a folder of its own. Gives the folder of the build. */
export function buildWithout(mutant: Mutant): string {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-mutant-'));
  for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const path = join(folder, mutant.file);
  writeFileSync(path, takeOut(mutant, readFileSync(path, 'utf8')));
  const { status, stderr } = spawnSync('npx', ['--no-install', 'wxt', 'build'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build without the defence "${mutant.name}" failed:\n${stderr}`);
  return join(folder, '.output/chrome-mv3');
}
