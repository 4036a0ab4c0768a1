import { copyFile, mkdtemp, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const sdk = dirname(createRequire(import.meta.url).resolve('@inboxsdk/core/package.json'));
const here = dirname(fileURLToPath(import.meta.url));

const manifest = {
  manifest_version: 3,
  name: 'Stand-in witness',
  version: '1.0',
  permissions: ['scripting'],
  host_permissions: ['https://mail.google.com/'],
  background: { service_worker: 'background.js' },
  content_scripts: [{ matches: ['https://mail.google.com/*'], js: ['content.js'], run_at: 'document_end' }],
};

/** Builds the witness as an unpacked extension in a temporary folder and returns the folder. */
export async function buildWitness(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'standin-witness-'));
  await Promise.all([
    writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest)),
    copyFile(join(sdk, 'background.js'), join(folder, 'background.js')),
    copyFile(join(sdk, 'pageWorld.js'), join(folder, 'pageWorld.js')),
    build({
      entryPoints: [join(here, 'content.ts')],
      bundle: true,
      format: 'iife',
      charset: 'ascii',
      outfile: join(folder, 'content.js'),
      logLevel: 'error',
    }),
  ]);
  return folder;
}
