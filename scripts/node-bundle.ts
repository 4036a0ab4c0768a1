import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type BuildOptions } from 'esbuild';

const CACHE = resolve(import.meta.dirname, '../node_modules/.cache/countersign');

/**
 * Bundles a program that runs the product's rules outside of a browser: they are written for a bundler, with imports that have no file
 * extension. Gives the file to import.
 */
export async function bundleForNode(entry: string, name: string, change: BuildOptions = {}): Promise<string> {
  mkdirSync(CACHE, { recursive: true });
  const outfile = resolve(CACHE, `${name}.mjs`);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'error',
    ...change,
  });
  return outfile;
}
