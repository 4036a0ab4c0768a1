import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { BUILT_FOR_CHROMIUM as BUILT } from '../scripts/extension.ts';
import { BUILT_FOR_FIREFOX } from '../scripts/firefox/firefox.ts';
import { test } from './tally.ts';

const readIn = (built: string, path: string): string => readFileSync(join(built, path), 'utf8');
const read = (path: string): string => readIn(BUILT, path);
const filesOf = (built: string): readonly string[] =>
  readdirSync(built, { recursive: true, encoding: 'utf8' });
const files = (): readonly string[] => filesOf(BUILT);

/**
 * Bytes gzip. What is on every page waits for a mail; the hands come with the first. To read as painted takes 5 kB in each, to do so in
 * turns 0.1 kB, to remember what was read 0.3 kB; Outlook's have to read dates in any language, to open cards for addresses and to show a
 * message besides. 12 kB is the goal for all.
 */
const MOST_BYTES: Readonly<Record<string, number>> = {
  'gmail.js': 2_100,
  'outlook.js': 3_500,
  'outlook-hands.js': 21_900,
};

for (const file of readdirSync(join(BUILT, 'content-scripts')).filter((name) => name.endsWith('.js'))) {
  test(`the content script ${file} is small, without React, the model or a key in it`, () => {
    const script = read(join('content-scripts', file));
    const most = MOST_BYTES[file] ?? 17_900;
    expect(gzipSync(script, { level: 9 }).byteLength).toBeLessThanOrEqual(most);
    expect(script).not.toMatch(/react|createElement\(.*Fragment|openai|authorization|indexedDB/i);
  });
}

/** Bytes gzip of all scripts the pane loads at once. Two thirds are React; 95 kB is the goal. */
const MOST_PANE_BYTES = 122_000;

test('the pane loads no more than it does', () => {
  const scripts = [...read('pane.html').matchAll(/chunks\/[\w.-]+\.js/g)].map(([path]) => path);
  const bytes = [...new Set(scripts)].map((path) => gzipSync(read(path), { level: 9 }).byteLength);
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(MOST_PANE_BYTES);
});

test('what a page shows first waits for no styles', () => {
  for (const page of files().filter((name) => name.endsWith('.html'))) {
    expect(read(page), page).toContain('<style>');
    expect(read(page), page).not.toContain('rel="stylesheet"');
  }
  expect(files().filter((name) => name.endsWith('.css'))).toEqual([]);
});

test('drafts are reviewed in a worker, and nothing of that is where the person types', () => {
  const scripts = files().filter((name) => name.endsWith('.js'));
  const holdRules = scripts.filter((name) => /bankverbindung/i.test(read(name)));
  expect(holdRules.map((name) => name.replace(/^assets\/|-[\w-]{8}\.js$/g, ''))).toEqual(['review.worker']);
});

const MAIL_HOSTS = [
  'https://mail.google.com/*',
  'https://outlook.live.com/*',
  'https://outlook.office.com/*',
  'https://outlook.office365.com/*',
  'https://outlook.cloud.microsoft/*',
];
const ANY_OPTIONAL_HOST = ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'];

/** Every field by which a package asks for something or opens itself, to the letter. `undefined`: must not be there. */
const ASKED = {
  manifest_version: 3,
  permissions: ['storage', 'scripting'],
  optional_permissions: undefined,
  host_permissions: MAIL_HOSTS,
  optional_host_permissions: ANY_OPTIONAL_HOST,
  externally_connectable: undefined,
  sandbox: undefined,
  web_accessible_resources: [{ resources: ['pane.html'], matches: ANY_OPTIONAL_HOST, use_dynamic_url: true }],
  content_security_policy: {
    extension_pages:
      "default-src 'self'; script-src 'self'; object-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; connect-src 'self' https: http://localhost:* http://127.0.0.1:*; form-action 'none'; base-uri 'none'",
  },
};

type Manifest = Readonly<Record<string, unknown>>;

const manifestOf = (built: string): Manifest => JSON.parse(readIn(built, 'manifest.json')) as Manifest;

/**
 * Places that take HTML or code as a string, by file. One more is looked at before its number is raised. Reviewed are: the way into a
 * reply box, which takes escaped lines; a page of the person's own webmail, parsed without being shown; DOMPurify's two, in a document
 * that is not shown; React's three, for what no component hands it. `calls` is the settings pages' share of the mail sites.
 */
const SINKS =
  /\.(?:innerHTML|outerHTML|srcdoc)\s*=(?!=)|insertAdjacentHTML\(|createContextualFragment\(|\.parseFromString\(|document\.write(?:ln)?\(|setHTMLUnsafe\(/g;
const REVIEWED: Readonly<Record<string, number>> = {
  'check.js': 3,
  'chunks/pane.js': 2,
  'chunks/pane-width.js': 3,
  'content-scripts/gmail-hands.js': 1,
  'content-scripts/roundcube.js': 3,
};

const sinksIn = (built: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    filesOf(built)
      .filter((name) => name.endsWith('.js'))
      .map(
        (name) =>
          [
            name.replace(/-[\w-]{8}\.js$/, '.js'),
            readFileSync(join(built, name), 'utf8').match(SINKS)?.length ?? 0,
          ] as const,
      )
      .filter(([, count]) => count > 0),
  );

/** What each package must be, by what a red row calls it. */
const GATES: Readonly<Record<string, (built: string) => void>> = {
  ...Object.fromEntries(
    Object.entries(ASKED).map(([name, value]) => [
      `${name}, to the letter`,
      (built: string): void => {
        expect(manifestOf(built)[name]).toEqual(value);
      },
    ]),
  ),
  'scripts on mail hosts alone, each on its own': (built) => {
    const scripts = manifestOf(built)['content_scripts'] as readonly {
      readonly matches: readonly string[];
    }[];
    expect(scripts.map((script) => ({ ...script, matches: script.matches.toSorted() }))).toMatchObject([
      { matches: ['https://mail.google.com/*'], js: ['content-scripts/gmail.js'] },
      { matches: MAIL_HOSTS.slice(1).toSorted(), js: ['content-scripts/outlook.js'] },
    ]);
  },
  'text becomes HTML in no place that was not reviewed': (built) => {
    expect(sinksIn(built)).toEqual(REVIEWED);
  },
  'nothing is evaluated from a string or fetched as code': (built) => {
    expect(evaluatedIn(built)).toEqual([]);
  },
};

test(
  'the packages ask for no more than is needed, and hold nothing that was not looked at',
  {
    tag: ['@row', '@S10', '@chromium'],
  },
  async ({ tally }) => {
    const gates = tally({ id: 'S10', name: 'gates over the built packages that do not hold' });
    for (const built of [BUILT, BUILT_FOR_FIREFOX]) {
      if (!existsSync(built)) {
        gates.skip([`${built} is not built here: wxt build -b firefox --mv3`]);
        continue;
      }
      for (const [name, gate] of Object.entries(GATES))
        await gates.case(`${built}: ${name}`, () => Promise.resolve(built).then(gate));
    }
    if (existsSync(BUILT_FOR_FIREFOX))
      await gates.case('Firefox is told what leaves', async () => {
        await Promise.resolve();
        expect(manifestOf(BUILT_FOR_FIREFOX)['browser_specific_settings']).toEqual({
          gecko: {
            id: 'countersign@countersign.example',
            strict_min_version: '140.0',
            data_collection_permissions: { required: ['personalCommunications'] },
          },
        });
      });
  },
);

/** Files that evaluate a string, load code from elsewhere, or load anything else from elsewhere by their markup. */
function evaluatedIn(built: string): readonly string[] {
  return filesOf(built).filter((name) => {
    if (!/\.(?:js|html)$/.test(name)) return false;
    const text = readFileSync(join(built, name), 'utf8');
    return name.endsWith('.js')
      ? /\beval\(|\bnew Function\(|\bimport\(\s*['"`]https?:|importScripts\(\s*['"`]https?:|set(?:Timeout|Interval)\(\s*['"`]/.test(
          text,
        )
      : /(?:src|href)\s*=\s*["']?(?:https?:)?\/\//.test(text);
  });
}
