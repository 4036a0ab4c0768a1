import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, expect, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { BROWSER_FLAGS, findBrowser } from '../scripts/browser.ts';
import { BUILT_FOR_CHROMIUM } from '../scripts/extension.ts';
import { BUILT_FOR_FIREFOX, startFirefox } from '../scripts/firefox/firefox.ts';
import type * as VisibleText from '../utils/mail/dom/visible-text.ts';
import { SEEN, UNSEEN } from './painted-cases.ts';
import { test as base } from './tally.ts';

const DATA = join(import.meta.dirname, '../../shared/data');
const ATTACKS = join(DATA, 'attacks/hidden_html.json');
const TEMPLATES = join(DATA, 'benign/html');

declare global {
  interface Window {
    visibleText?: typeof VisibleText;
  }
}

/** A mail alone on a page, and as a mail site shows it: beside a list, in a pane that scrolls, with more above and below. */
const PAGES = {
  'alone on a page': '<!doctype html><div id="mail"></div>',
  'in a pane that scrolls':
    '<!doctype html><body style="margin:0;overflow:hidden"><div style="display:flex;height:100vh;overflow:hidden"><div style="width:200px">List</div>' +
    '<div id="pane" style="flex:1;overflow:auto;padding:0 72px"><div style="height:1500px"></div><div style="overflow:hidden"><div id="mail"></div></div><div style="height:1500px"></div></div></div>',
};

interface Reading {
  readonly text: string;
  readonly hidden: string;
}

let page: Page;

interface Opened {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

const OPEN = {
  async chromium(): Promise<Opened> {
    const browser = await chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_FLAGS] });
    return {
      page: await browser.newPage({ viewport: { width: 1200, height: 800 } }),
      close: () => browser.close(),
    };
  },
  async firefox(): Promise<Opened> {
    const browser = await startFirefox();
    return { page: await browser.context.newPage(), close: () => browser.close() };
  },
} as const;

/** What is read with is bundled from what the extension that is tried was built of. */
const sourcesOf = (home: keyof typeof OPEN): string =>
  resolve(home === 'firefox' ? BUILT_FOR_FIREFOX : BUILT_FOR_CHROMIUM, '../..');

const openPage = async (home: keyof typeof OPEN): Promise<Opened> => {
  const { outputFiles } = await build({
    entryPoints: [join(sourcesOf(home), 'utils/mail/dom/visible-text.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'visibleText',
    target: 'es2024',
    define: { 'import.meta.env.FIREFOX': String(home === 'firefox') },
  });
  const opened = await OPEN[home]();
  page = opened.page;
  await page.addInitScript(`${outputFiles[0]?.text ?? ''}; window.visibleText = visibleText;`);
  return opened;
};

const test = base.extend<object, { readonly home: keyof typeof OPEN; readonly opened: Opened }>({
  home: ['chromium', { option: true, scope: 'worker' }],
  opened: [
    async ({ home }, use) => {
      const opened = await openPage(home);
      await use(opened);
      await opened.close();
    },
    { scope: 'worker', auto: true },
  ],
});

const show = async (html: string): Promise<void> => {
  // Nothing in a mail is fetched, and `setContent` would not run the script.
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ contentType: 'text/html', body: html })
      : route.abort(),
  );
  await page.goto('http://mail.example/');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
};

/** What is read of each mail, one after the other in the same page. */
const readEach = async (frame: string, mails: readonly string[]): Promise<readonly Reading[]> => {
  await show(frame);
  return page.evaluate((all) => {
    const mail = document.querySelector('#mail');
    if (!mail || !window.visibleText) throw new Error('There is nothing to read with');
    const { readVisibleText } = window.visibleText;
    return all.map((html) => {
      mail.innerHTML = html;
      const pane = document.querySelector('#pane');
      pane?.scrollTo(0, 1600);
      return readVisibleText(mail, () => false);
    });
  }, mails);
};

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

for (const [where, frame] of Object.entries(PAGES)) {
  test(`${where}: no hidden word is read, and what was left out is told`, async () => {
    const readings = await readEach(
      frame,
      UNSEEN.map(([, html]) => html),
    );
    const of = (is: (reading: Reading) => boolean): readonly string[] =>
      UNSEEN.filter((_, index) => is(readings[index] ?? { text: '', hidden: '' })).map(([name]) => name);
    expect(of(({ text }) => text.includes('UNSEEN'))).toEqual([]);
    expect(of(({ text }) => !/Before[^]*after/.test(text))).toEqual([]);
    expect(of(({ hidden }) => /Before|after/.test(hidden))).toEqual([]);
    expect(of(({ hidden }) => !hidden.includes('UNSEEN'))).toEqual(NEVER_TEXT);
  });

  test(`${where}: every word of honest mail is read, and nothing is called hidden`, async () => {
    const readings = await readEach(
      frame,
      SEEN.map(([, html]) => html),
    );
    const lost = SEEN.flatMap(([layout, , words], index) => {
      const { text = '', hidden = '' } = readings[index] ?? {};
      const isThere = oneLine(text).includes(oneLine(words));
      return isThere && !hidden ? [] : [`${layout}: ${oneLine(text).slice(0, 200)} (${hidden})`];
    });
    expect(lost).toEqual([]);
  });

  test(`${where}: no collected technique that survives in a mail site comes through`, async () => {
    test.skip(!existsSync(ATTACKS), 'the collected hiding techniques are not beside this checkout');
    const cases = JSON.parse(readFileSync(ATTACKS, 'utf8')) as readonly {
      readonly id: string;
      readonly html: string;
      readonly hidden: string;
      readonly visible: string;
    }[];
    const readings = await readEach(
      frame,
      cases.map(({ html }) => html),
    );
    const wrong = cases.flatMap(({ id, hidden, visible }, index) => {
      const text = readings[index]?.text ?? '';
      const kept = wordsIn(visible);
      const leaked = wordsIn(hidden).filter((word) => !kept.includes(word) && wordsIn(text).includes(word));
      const lost = kept.filter((word) => !wordsIn(text).includes(word));
      return leaked.length + lost.length > 0
        ? [`${id}: read ${leaked.join(' ')}, lost ${lost.join(' ')}`]
        : [];
    });
    console.log(`${where}: ${cases.length} collected techniques, ${wrong.length} wrong`);
    expect(wrong).toEqual([]);
  });
}

/** Their words are no text of the page at all, so there is nothing to leave out. */
const NEVER_TEXT = [
  'the address behind a blank that is no space',
  'the sheet itself',
  'a script',
  'a template',
  'attributes',
  'a comment',
];

test('honest templates keep their words', { tag: ['@row', '@S3b'] }, async ({ tally }) => {
  test.skip(!existsSync(TEMPLATES), 'the collected templates are not beside this checkout');
  const files = globSync(join(TEMPLATES, '*/*.html'));
  let all = 0;
  const lost: string[] = [];
  for (const file of files) {
    await show(readFileSync(file, 'utf8'));
    const { seen, text } = await page.evaluate(() => {
      if (!window.visibleText) throw new Error('There is nothing to read with');
      const { text } = window.visibleText.readVisibleText(document.body, () => false);
      // What a template hides on purpose before its text is no loss.
      for (const part of document.querySelectorAll('[class*=preheader], .mobile-only')) {
        if (!part.checkVisibility({ opacityProperty: true, visibilityProperty: true })) part.remove();
      }
      return { seen: document.body.innerText, text };
    });
    const left = new Map<string, number>();
    for (const word of wordsIn(text)) left.set(word, (left.get(word) ?? 0) + 1);
    for (const word of wordsIn(seen)) {
      all += 1;
      const count = left.get(word) ?? 0;
      if (count === 0) lost.push(`${file.slice(TEMPLATES.length + 1)}: ${word}`);
      else left.set(word, count - 1);
    }
  }
  expect(all).toBeGreaterThan(1000);
  const kept = tally({
    id: 'S3b',
    name: 'seen words of honest templates that are not read',
    allowed: (tried) => Math.floor(tried * 0.005),
  });
  kept.count(lost, all);
});
