import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Figure, Subject } from '../figure.ts';
import { eagerReact, unminified } from '../variants.ts';

const SITES = ['gmail', 'outlook'] as const;

const scriptFigures = SITES.flatMap((site): readonly Figure[] => [
  {
    id: `script-bytes-${site}`,
    name: `content script of every page of ${site}, gzip`,
    kind: 'bytes',
    reach: 12_000,
    naive: eagerReact,
  },
  {
    id: `hands-bytes-${site}`,
    name: `what is put into a page of ${site} once a mail is opened there, gzip`,
    kind: 'bytes',
    reach: 12_000,
    naive: unminified,
    why: 'the row above is what every page has; this comes only where a mail is opened, and reads as painted, inserts and presses on that one site',
  },
  {
    id: `script-react-${site}`,
    name: `mentions of React in it, ${site}`,
    kind: 'count',
    reach: 0,
    naive: eagerReact,
  },
]);

/** What the review takes from libraries whose bytes are tables. */
const TABLES = `
export { parse } from 'tldts';
export { parsePhoneNumberFromString } from 'libphonenumber-js';
export { de, en, es, fr, ja, pt } from 'chrono-node';
`;
const REACT = `
export * from 'react';
export * from 'react-dom/client';
`;

const partFigures: readonly Figure[] = [
  ['react', 'React with its DOM, bundled alone'],
  ['tables', 'three libraries of tables, bundled alone: endings of domains, telephone numbers, dates'],
  ['rules', 'what the review knows besides'],
  ['background', 'the background, with the client of the model'],
].map(([part = '', name = '']) => ({
  id: `package-${part}`,
  name: `of the package, ${name}`,
  kind: 'bytes',
  reach: null,
  naive: null,
}));

/** What is loaded and shipped, to the byte. */
export const bytes: Subject = {
  figures: [
    ...scriptFigures,
    {
      id: 'worker-bytes',
      name: 'background worker, as it is parsed',
      kind: 'bytes',
      reach: 450_000,
      naive: unminified,
    },
    {
      id: 'package-bytes',
      name: 'package, zip',
      kind: 'bytes',
      reach: 400_000,
      naive: unminified,
      why: 'the four parts below are more than that together, and there is no pane, no settings page and no mail site in them',
    },
    ...partFigures,
  ],
  async measure(product) {
    const built = product.built();
    const scripts = SITES.flatMap((site) => {
      const read = (name: string): Buffer => readFileSync(join(built, 'content-scripts', name));
      const [script, hands] = [read(`${site}.js`), read(`${site}-hands.js`)];
      return [
        [`script-bytes-${site}`, [packed(script)]],
        [`hands-bytes-${site}`, [packed(hands)]],
        [
          `script-react-${site}`,
          [Buffer.concat([script, hands]).toString('utf8').match(/react/gi)?.length ?? 0],
        ],
      ] as const;
    });
    const [worker] = globSync('assets/review.worker-*.js', { cwd: built });
    if (worker === undefined) throw new Error('The review has no worker.');
    const tables = await packedAlone(product.source, TABLES);
    return {
      ...Object.fromEntries(scripts),
      'worker-bytes': [readFileSync(join(built, 'background.js')).byteLength],
      'package-bytes': [zipBytes(built)],
      'package-react': [await packedAlone(product.source, REACT)],
      'package-tables': [tables],
      'package-rules': [packed(readFileSync(join(built, worker))) - tables],
      'package-background': [packed(readFileSync(join(built, 'background.js')))],
    };
  },
};

/** What a module weighs with all that it takes from libraries, and nothing around them. */
async function packedAlone(source: string, contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: source },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return packed(Buffer.from(outputFiles[0]?.contents ?? []));
}

const packed = (script: Buffer): number => gzipSync(script, { level: 9 }).byteLength;

/** What a zip of a folder weighs: for each file its content, a header before it and its entry in the list at the end. */
function zipBytes(folder: string): number {
  const END = 22;
  const HEADER_AND_ENTRY = 30 + 46;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .reduce((sum, path) => {
      const content = readFileSync(path);
      const packed = Math.min(content.byteLength, deflateRawSync(content, { level: 9 }).byteLength);
      return sum + packed + HEADER_AND_ENTRY + 2 * Buffer.byteLength(path.slice(folder.length + 1));
    }, END);
}
