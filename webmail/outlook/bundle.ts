import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));

async function makeScript(): Promise<string> {
  const built = await build({
    entryPoints: [join(here, 'page/main.tsx')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    jsx: 'automatic',
    // React's development build is several times slower and says nothing a recorded page error does not.
    define: { 'process.env.NODE_ENV': '"production"' },
    // The text goes through the interception of every page load, so its size is what loading takes.
    minify: true,
  });
  const script = built.outputFiles[0]?.text;
  if (script === undefined) throw new Error('esbuild returned no file for the Outlook page');
  return script;
}

let script: Promise<string> | undefined;

/** The page's one script: React, roosterjs and the stand-in itself. Bundled once per process, kept in memory. */
export function pageScript(): Promise<string> {
  script ??= makeScript();
  return script;
}
