import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { GALLERY_STATES } from './states';

const SOURCE = join(import.meta.dirname);
const OUT = join(SOURCE, '../../test-output/gallery');

let browser: Browser;
let server: Server;
let origin = '';

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  await mkdir(OUT, { recursive: true });
  await build({
    entryPoints: [join(SOURCE, 'gallery.tsx')],
    bundle: true,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    target: 'es2024',
    outfile: join(OUT, 'gallery.js'),
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  await copyFile(join(SOURCE, 'gallery.html'), join(OUT, 'gallery.html'));
  server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    const type = name.endsWith('.js') ? 'text/javascript' : name.endsWith('.css') ? 'text/css' : 'text/html';
    readFile(join(OUT, name)).then(
      (body) => response.setHeader('content-type', type).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The gallery has no port to be served on.');
  origin = `http://127.0.0.1:${address.port}`;
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
  });
});

test.afterAll(async () => {
  await browser.close();
  server.close();
});

const open = async (
  name: string,
  size: { width: number; height: number },
  scheme = 'light',
): Promise<Page> => {
  const context = await browser.newContext({
    viewport: size,
    colorScheme: scheme === 'dark' ? 'dark' : 'light',
  });
  const page = await context.newPage();
  // A mail page's own ground, so that what is transparent is seen to be.
  await page.addInitScript(
    (ground) => {
      addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.background = ground;
      });
    },
    scheme === 'dark' ? '#111111' : '#f6f8fc',
  );
  await page.goto(`${origin}/gallery.html#${name}+${scheme}`);
  await page.locator('.theme').waitFor();
  return page;
};

const seriousFindings = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
};

/** Controls that stick out sideways, which the card would cut off without a scroll bar. */
const buttonsOutside = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, select, input, a')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (left < 0 || right > innerWidth);
      })
      .map((element) => element.outerHTML),
  );

for (const { name } of GALLERY_STATES) {
  for (const [scheme, width] of [
    ['light', 380],
    ['dark', 320],
  ] as const) {
    test(`${name} is readable in ${scheme} at ${width} px`, async () => {
      const page = await open(name, { width, height: 640 }, scheme);
      await page.screenshot({ path: join(OUT, `${name}-${scheme}.png`) });
      expect(await seriousFindings(page)).toEqual([]);
      expect(await buttonsOutside(page)).toEqual([]);
      // The other width needs a look, but its colours are the same.
      await page.setViewportSize({ width: width === 380 ? 320 : 380, height: 640 });
      await page.screenshot({ path: join(OUT, `${name}-${scheme}-other.png`) });
      expect(await buttonsOutside(page)).toEqual([]);
      await page.context().close();
    });
  }
}

const PAGES = [
  'popup-set-up',
  'popup-fresh',
  'popup-failed',
  'options-model',
  'options-model-fresh',
  'options-writing',
  'options-sites',
  'options-privacy',
  'options-privacy-unagreed',
  'options-about',
  'first-run',
  'first-run-fresh',
];

for (const name of PAGES) {
  for (const scheme of ['light', 'dark']) {
    test(`${name} is readable in ${scheme}`, async () => {
      const size = name.startsWith('popup') ? { width: 340, height: 560 } : { width: 900, height: 720 };
      const page = await open(name, size, scheme);
      await page.screenshot({ path: join(OUT, `${name}-${scheme}.png`), fullPage: true });
      expect(await seriousFindings(page)).toEqual([]);
      await page.setViewportSize({ width: 340, height: 640 });
      expect(await buttonsOutside(page)).toEqual([]);
      await page.context().close();
    });
  }
}

test('the first run names the host before it asks for agreement, then drafts for a sample', async () => {
  const page = await open('first-run', { width: 900, height: 720 });
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await expect(page.getByText('Yes, I can help with that.')).toBeVisible();
  await page.screenshot({ path: join(OUT, 'first-run-tested.png'), fullPage: true });
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { name: 'Mail goes to localhost:11434' })).toBeFocused();
  await page.screenshot({ path: join(OUT, 'first-run-consent.png'), fullPage: true });
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'I agree: mail may go to localhost:11434' }).click();
  await page.getByRole('button', { name: 'Draft a reply' }).click();
  await expect(page.getByText('Yes, we can bring 40 chairs')).toBeVisible();
  await page.screenshot({ path: join(OUT, 'first-run-try.png'), fullPage: true });
  expect(await seriousFindings(page)).toEqual([]);
  await page.context().close();
});

test('a list of models that cannot be had is said in words', async () => {
  const page = await open('options-model-failing', { width: 900, height: 720 });
  await page.getByRole('button', { name: 'Fetch the list' }).click();
  await expect(page.getByRole('alert')).toContainText('does not accept your key');
  await page.screenshot({ path: join(OUT, 'options-model-failed.png'), fullPage: true });
  await page.context().close();
});

test('clearing everything names what goes before it is done', async () => {
  const page = await open('options-privacy', { width: 900, height: 720 });
  await page.getByRole('button', { name: 'Clear everything…' }).click();
  await expect(page.getByText('saved keys')).toBeVisible();
  await page.screenshot({ path: join(OUT, 'options-clear.png'), fullPage: true });
  await page.getByRole('button', { name: 'Remove all of it' }).click();
  await expect(page.getByText('Everything was removed.')).toBeVisible();
  await page.context().close();
});

for (const name of ['ready-all', 'ready-remarks', 'failed-recipients', 'unknown', 'drafting']) {
  test(`${name} keeps header and buttons in a window of 320 by 300`, async () => {
    const page = await open(name, { width: 320, height: 300 });
    await page.screenshot({ path: join(OUT, `${name}-short.png`) });
    await expect(page.locator('.pane-header')).toBeInViewport({ ratio: 1 });
    await expect(page.locator('.action-row')).toBeInViewport({ ratio: 1 });
    await page.locator('.wishes, .reply-text').last().scrollIntoViewIfNeeded();
    await page.context().close();
  });
}

test('a double click on Send approves once, naming text and recipients', async () => {
  const page = await open('ready', { width: 380, height: 640 });
  await page.getByRole('button', { name: 'Send to Ana Lima' }).dblclick();
  const posted = await page.evaluate(() => window.posted);
  expect(posted.filter(({ type }) => type === 'approve')).toEqual([
    expect.objectContaining({ purpose: 'send', recipients: ['ana@example.com'], revision: 4, draftId: 'd1' }),
  ]);
  await page.context().close();
});

test('a click made by a script approves nothing', async () => {
  const page = await open('ready', { width: 380, height: 640 });
  await page.evaluate(() => {
    for (const button of document.querySelectorAll('button')) button.click();
  });
  const posted = await page.evaluate(() => window.posted);
  expect(posted.filter(({ type }) => type === 'approve')).toEqual([]);
  await page.context().close();
});

test('everything that can be pressed is reached with Tab', async () => {
  const page = await open('ready-all', { width: 380, height: 640 });
  const reached = new Set<string>();
  for (let step = 0; step < 24; step += 1) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
    });
    reached.add(label);
  }
  for (const label of [
    'Your reply',
    'Tone',
    'Language',
    'What to say',
    'Copy',
    'Insert',
    'Send to Ana Lima and 2 others',
  ]) {
    expect([...reached]).toContain(label);
  }
  await page.context().close();
});

test('the reason why Send is not ready leads to the blank', async () => {
  const page = await open('ready-blanks', { width: 380, height: 640 });
  await page.getByRole('button', { name: 'Fill in 2 blanks first' }).click();
  const selected = await page.evaluate(() => getSelection()?.toString());
  expect(selected).toBe('[price?]');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('[delivery date?]');
  await page.context().close();
});

test('? shows the keys, and Escape then closes them without leaving the pane', async () => {
  const page = await open('ready', { width: 380, height: 640 });
  await page.getByRole('button', { name: 'Insert' }).focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.screenshot({ path: join(OUT, 'keys.png') });
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await page.evaluate(() => window.posted.some(({ type }) => type === 'focus-mail'))).toBe(false);
  await page.context().close();
});
