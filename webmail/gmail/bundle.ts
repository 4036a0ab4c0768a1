import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { build, transform } from 'esbuild';

interface Provided {
  readonly requires: readonly string[];
  readonly module: string;
}

/** What the page needs of Closure: the editor Gmail is built on, its plugins, and the buttons Gmail's are made from. */
const closureRoots: readonly string[] = [
  'goog.editor.SeamlessField',
  'goog.editor.plugins.UndoRedo',
  'goog.editor.plugins.BasicTextFormatter',
  'goog.editor.plugins.EnterHandler',
  'goog.editor.plugins.RemoveFormatting',
  'goog.events',
  'goog.html.uncheckedconversions',
  'goog.string.Const',
  'goog.ui.Button',
  'goog.ui.FlatButtonRenderer',
];

const here = dirname(fileURLToPath(import.meta.url));
const closureBase = join(
  dirname(createRequire(import.meta.url).resolve('google-closure-library/package.json')),
  'closure/goog',
);

async function closureSource(file: string): Promise<string> {
  return readFile(join(closureBase, file), 'utf8');
}

/** Closure's own table of which file provides and requires what. */
async function readDependencies(): Promise<{ files: Map<string, Provided>; providers: Map<string, string> }> {
  const files = new Map<string, Provided>();
  const providers = new Map<string, string>();
  const addDependency = (
    file: string,
    provides: readonly string[],
    requires: readonly string[],
    options: { readonly module?: string } | undefined,
  ): void => {
    files.set(file, { requires, module: options?.module ?? '' });
    for (const name of provides) providers.set(name, file);
  };
  vm.runInNewContext(await closureSource('deps.js'), { goog: { addDependency } });
  return { files, providers };
}

async function bundleClosure(): Promise<string> {
  const { files, providers } = await readDependencies();
  const ordered: string[] = [];
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const name of files.get(file)?.requires ?? []) {
      if (name === 'goog') continue;
      const provider = providers.get(name) ?? (files.has(name) ? name : undefined);
      if (provider === undefined) throw new Error(`closure: nothing provides ${name}, wanted by ${file}`);
      visit(provider);
    }
    ordered.push(file);
  };
  for (const root of closureRoots) {
    const file = providers.get(root);
    if (file === undefined) throw new Error(`closure: nothing provides ${root}`);
    visit(file);
  }
  const parts = await Promise.all(
    ordered.map(async (file) => {
      const source = await closureSource(file);
      // Strings would go through eval, which the page's policy forbids; functions do not.
      return files.get(file)?.module === 'goog'
        ? `goog.loadModule(function(exports){"use strict";${source}\n;return exports;});\n`
        : `(function(){${source}\n}).call(this);\n`;
    }),
  );
  const defines = {
    'goog.ENABLE_DEBUG_LOADER': false,
    'goog.DEBUG': false,
    // In Firefox too Gmail's editor is an element of the page, not a frame.
    'goog.editor.defines.USE_CONTENTEDITABLE_IN_FIREFOX_3': true,
  };
  const given = `var CLOSURE_UNCOMPILED_DEFINES=${JSON.stringify(defines)};\n`;
  const whole = `${given}${await closureSource('base.js')}\n${parts.join('')}`;
  // Half of two megabytes is comments, and each page load carries all of it through the browser's debugging pipe.
  const { code } = await transform(whole, { minifyWhitespace: true, legalComments: 'none', charset: 'utf8' });
  return code;
}

/** The page's two scripts as text. */
export interface PageScripts {
  /** Google's Closure library: editor and buttons. */
  readonly closure: string;
  /** The stand-in itself. */
  readonly page: string;
}

async function makeScripts(): Promise<PageScripts> {
  const [closure, built] = await Promise.all([
    bundleClosure(),
    build({
      entryPoints: [join(here, 'page/main.ts')],
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2022',
      charset: 'utf8',
    }),
  ]);
  const page = built.outputFiles[0]?.text;
  if (page === undefined) throw new Error('esbuild returned no file for the Gmail page');
  return { closure, page };
}

let scripts: Promise<PageScripts> | undefined;

/** Bundles the page once per process and keeps the result in memory. */
export function pageScripts(): Promise<PageScripts> {
  scripts ??= makeScripts();
  return scripts;
}
