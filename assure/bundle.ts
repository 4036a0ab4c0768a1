import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { edited } from '../scripts/edited-copy.ts';
import { bundleForNode } from '../scripts/node-bundle.ts';
import type { Mutant } from './mutants.ts';

const ROOT = resolve(import.meta.dirname, '..');
const FAKES = join(ROOT, 'assure/fakes');

/** The browser and the database are stood in for; everything else is the product's own. */
const standIns: Plugin = {
  name: 'stand-ins',
  setup({ onResolve }) {
    onResolve({ filter: /^#imports$/ }, () => ({ path: join(FAKES, 'imports.ts') }));
    onResolve({ filter: /^\.\/database$/ }, ({ importer }) =>
      relative(ROOT, importer).startsWith('utils/storage') ? { path: join(FAKES, 'database.ts') } : undefined,
    );
  },
};

/** Takes one defence out of the product. */
const without = (mutant: Mutant): Plugin => ({
  name: 'mutant',
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
      if (relative(ROOT, path) !== mutant.file) return undefined;
      const contents = edited(mutant, readFileSync(path, 'utf8'));
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
});

/** Bundles the rows, as the product has them or with one defence taken out. Gives the file. */
export function bundle(mutant: Mutant | null = null): Promise<string> {
  const name = mutant ? `assure-${mutant.name.replace(/\W+/g, '-')}` : 'assure';
  return bundleForNode(join(ROOT, 'assure/main.ts'), name, {
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env.FIREFOX': 'false' },
    plugins: [standIns, ...(mutant ? [without(mutant)] : [])],
  });
}
