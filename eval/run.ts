import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleForNode } from '../scripts/node-bundle.ts';
import type * as Main from './main';

/** The evaluation (README.md). */
const bundle = await bundleForNode(join(import.meta.dirname, 'main.ts'), 'eval');
const { main } = (await import(pathToFileURL(bundle).href)) as typeof Main;
// Whoever reads along may have read enough, as `head` has.
process.stdout.on('error', () => process.exit());
try {
  process.exitCode = await main(process.argv.slice(2), join(import.meta.dirname, 'corpus'));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
