import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type * as Main from './main';

/**
 * The evaluation (README.md). The rules it runs are written for a bundler, with imports that have no file extension, so it is bundled
 * before it is run.
 */
const bundle = join(import.meta.dirname, '../node_modules/.cache/countersign/eval.mjs');
mkdirSync(join(bundle, '..'), { recursive: true });
await build({
  entryPoints: [join(import.meta.dirname, 'main.ts')],
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'error',
});
const { main } = (await import(pathToFileURL(bundle).href)) as typeof Main;
// Whoever reads along may have read enough, as `head` has.
process.stdout.on('error', () => process.exit());
try {
  process.exitCode = await main(process.argv.slice(2), join(import.meta.dirname, 'corpus'));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
