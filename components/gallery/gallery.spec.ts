import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, expect, test as base, type Browser, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { GALLERY_STATES } from './states';

const SOURCE = join(import.meta.dirname);
const OUT = join(SOURCE, '../../test-output/gallery');
const ORIGIN = 'http://localhost';

const TYPES = [
  ['.js', 'text/javascript'],
  ['.css', 'text/css'],
] as const;

// To start a browser and a page takes longer than to look at a state, so all states of a worker are shown in one page.
let page: Page;
let opened = 0;

const showGallery = async (): Promise<Browser> => {
  const { outputFiles } = await build({
    entryPoints: [join(SOURCE, 'gallery.tsx')],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    target: 'es2024',
    outdir: OUT,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const files = new Map(outputFiles.map(({ path, text }) => [`/${basename(path)}`, text]));
  files.set('/gallery.html', await readFile(join(SOURCE, 'gallery.html'), 'utf8'));
  const browser = await chromium.launch({
    executablePath: process.env['COUNTERSIGN_BROWSER'] ?? '/usr/bin/chromium',
    args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
  });
  page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const body = files.get(pathname);
    if (body === undefined) return route.fulfill({ status: 404 });
    const contentType = TYPES.find(([ending]) => pathname.endsWith(ending))?.[1] ?? 'text/html';
    return route.fulfill({ body, contentType });
  });
  await page.goto(`${ORIGIN}/gallery.html`);
  return browser;
};

// Not a hook, for tests with hooks are dealt out to the workers beforehand, and one worker would get all the long ones.
const test = base.extend<object, { readonly gallery: Browser }>({
  gallery: [
    async ({}, use) => {
      const browser = await showGallery();
      await use(browser);
      await browser.close();
    },
    { scope: 'worker', auto: true },
  ],
});

test.describe.configure({ mode: 'parallel' });

const open = async (
  name: string,
  size: { width: number; height: number },
  scheme: 'light' | 'dark' = 'light',
): Promise<void> => {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: scheme });
  opened += 1;
  const address = `${name}+${scheme}+${opened}`;
  await page.evaluate(
    ({ hash, ground }) => {
      window.posted = [];
      // A mail page's own ground, so that what is transparent is seen to be.
      document.documentElement.style.background = ground;
      location.hash = hash;
    },
    { hash: address, ground: scheme === 'dark' ? '#111111' : '#f6f8fc' },
  );
  await page.locator(`html[data-shown="${address}"] .theme`).waitFor();
};

const picture = (name: string, fullPage = false): Promise<unknown> =>
  page.screenshot({ path: join(OUT, `${name}.png`), fullPage });

const seriousFindings = async (): Promise<readonly string[]> => {
  // Once it is in the page, half a megabyte of axe need not be put there again.
  const isThere = await page.evaluate(() => 'axe' in window);
  const { violations } = await new AxeBuilder({ page, ...(isThere && { axeSource: ';' }) })
    .setLegacyMode()
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
};

/** Controls that stick out sideways, which the card would cut off without a scroll bar. */
const buttonsOutside = (): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, select, input, a')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (left < 0 || right > innerWidth);
      })
      .map((element) => element.outerHTML),
  );

// A few in one test: what they share is set up once, and still two workers have something to do.
const inGroups = (names: readonly string[], size: number): readonly (readonly string[])[] =>
  names.length === 0 ? [] : [names.slice(0, size), ...inGroups(names.slice(size), size)];

const STATES = GALLERY_STATES.map(({ name }) => name);
const SCHEMES = ['light', 'dark'] as const;

for (const names of inGroups(STATES, 12)) {
  for (const scheme of SCHEMES) {
    test(`${names.join(', ')}: readable in ${scheme}`, async () => {
      for (const name of names) {
        await test.step(name, async () => {
          await open(name, { width: 380, height: 640 }, scheme);
          await picture(`${name}-${scheme}`);
          expect.soft(await seriousFindings(), name).toEqual([]);
          expect.soft(await buttonsOutside(), name).toEqual([]);
        });
      }
    });
  }
}

// The narrowest the pane can be. Colours are the same there, and so is the place of things in either scheme.
test('every state has room in a pane of 320 px', async () => {
  for (const name of STATES) {
    await test.step(name, async () => {
      await open(name, { width: 320, height: 640 });
      await picture(`${name}-narrow`);
      expect.soft(await buttonsOutside(), name).toEqual([]);
    });
  }
});

const PAGES = [
  'popup-set-up',
  'popup-fresh',
  'popup-failed',
  'options-model',
  'options-model-fresh',
  'options-model-not-allowed',
  'options-model-blank',
  'options-writing',
  'options-writing-demand',
  'options-review',
  'options-review-fresh',
  'options-sites',
  'options-sites-own',
  'options-privacy',
  'options-privacy-unagreed',
  'options-about',
  'first-run',
  'first-run-fresh',
];

for (const scheme of SCHEMES) {
  test(`popup, options and first run: readable in ${scheme}`, async () => {
    for (const name of PAGES) {
      await test.step(name, async () => {
        const size = name.startsWith('popup') ? { width: 340, height: 560 } : { width: 900, height: 720 };
        await open(name, size, scheme);
        await picture(`${name}-${scheme}`, true);
        expect.soft(await seriousFindings(), name).toEqual([]);
        await page.setViewportSize({ width: 340, height: 640 });
        expect.soft(await buttonsOutside(), name).toEqual([]);
      });
    }
  });
}

test('the first run names the host before it asks for agreement, then drafts for a sample', async () => {
  await open('first-run', { width: 900, height: 720 });
  await page.getByRole('button', { name: 'Test connection' }).click();
  await expect(page.getByText('Yes, I can help with that.')).toBeVisible();
  await picture('first-run-tested', true);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { name: 'Mail goes to localhost:11434' })).toBeFocused();
  await picture('first-run-consent', true);
  expect(await seriousFindings()).toEqual([]);
  await page.getByRole('button', { name: 'I agree: mail may go to localhost:11434' }).click();
  await page.getByRole('button', { name: 'Draft a reply' }).click();
  await expect(page.getByText('Yes, we can bring 40 chairs')).toBeVisible();
  await picture('first-run-try', true);
  expect(await seriousFindings()).toEqual([]);
});

test('webmail of one’s own: a bad address is said, a refusal is said, nothing is added', async () => {
  await open('options-sites-refused', { width: 900, height: 720 });
  const address = page.getByRole('textbox', { name: 'Address of your webmail' });
  await address.fill('http://mail.example.org');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('begins with https://');
  await picture('options-sites-bad-address', true);
  expect(await seriousFindings()).toEqual([]);
  await address.fill('https://mail.example.org/webmail/');
  await address.press('Enter');
  await expect(page.getByText('The browser was not given leave for mail.example.org')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await picture('options-sites-refused', true);
});

for (const scheme of SCHEMES) {
  test(`the popup checks the page and shows the report in ${scheme}`, async () => {
    await open('popup-set-up', { width: 340, height: 560 }, scheme);
    await page.getByRole('button', { name: 'Check this mail page' }).press('Enter');
    await expect(page.getByText('Gmail: 1 of 4 steps failed.', { exact: true })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Report, to paste' })).toHaveValue(/Checked by looking/);
    await picture(`popup-checked-${scheme}`, true);
    expect(await seriousFindings()).toEqual([]);
    expect(await buttonsOutside()).toEqual([]);
  });

  test(`the pane shows a report that cannot be copied in ${scheme}`, async () => {
    await open('page-failure', { width: 380, height: 640 }, scheme);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
      document.execCommand = () => false;
    });
    await page.getByRole('button', { name: 'Copy a report' }).click();
    await expect(page.getByRole('textbox', { name: 'Report on this page' })).toHaveValue(/^Gmail: 1 of 4/);
    await picture(`page-failure-report-${scheme}`);
    expect(await seriousFindings()).toEqual([]);
    // The next state is shown in the same page.
    await page.evaluate(() => {
      Reflect.deleteProperty(navigator, 'clipboard');
      Reflect.deleteProperty(document, 'execCommand');
    });
  });
}

test('a list of models that cannot be had is said in words', async () => {
  await open('options-model-failing', { width: 900, height: 720 });
  await page.getByRole('button', { name: 'Fetch the list' }).click();
  await expect(page.getByRole('alert')).toContainText('does not accept your key');
  await picture('options-model-failed', true);
});

test('clearing everything names what goes before it is done', async () => {
  await open('options-privacy', { width: 900, height: 720 });
  await page.getByRole('button', { name: 'Clear everything…' }).click();
  await expect(page.getByText('saved keys')).toBeVisible();
  await picture('options-clear', true);
  await page.getByRole('button', { name: 'Remove all of it' }).click();
  await expect(page.getByText('Everything was removed.')).toBeVisible();
});

for (const name of ['ready-all', 'ready-remarks', 'failed-recipients', 'unknown', 'drafting']) {
  test(`${name} keeps header and buttons in a window of 320 by 300`, async () => {
    await open(name, { width: 320, height: 300 });
    await picture(`${name}-short`);
    await expect(page.locator('.pane-header')).toBeInViewport({ ratio: 1 });
    await expect(page.locator('.action-row')).toBeInViewport({ ratio: 1 });
    await page.locator('.wishes, .reply-text').last().scrollIntoViewIfNeeded();
  });
}

test('a double click on Send approves once, naming text and recipients', async () => {
  await open('ready', { width: 380, height: 640 });
  await page.getByRole('button', { name: 'Send to Ana Lima' }).dblclick();
  const posted = await page.evaluate(() => window.posted);
  expect(posted.filter(({ type }) => type === 'approve')).toEqual([
    expect.objectContaining({ purpose: 'send', recipients: ['ana@example.com'], revision: 4, draftId: 'd1' }),
  ]);
});

for (const scheme of SCHEMES) {
  test(`a pane that is covered says so and approves nothing, in ${scheme}`, async () => {
    await open('covered', { width: 320, height: 640 }, scheme);
    await page.getByRole('button', { name: 'Send to Ana Lima' }).click();
    await expect(page.getByText('Nothing was approved or sent.')).toBeVisible();
    await picture(`covered-refused-${scheme}`);
    expect(await seriousFindings()).toEqual([]);
    expect(await buttonsOutside()).toEqual([]);
    const posted = await page.evaluate(() => window.posted);
    expect(posted.filter(({ type }) => type === 'approve')).toEqual([]);
  });
}

test('a click made by a script approves nothing', async () => {
  await open('ready', { width: 380, height: 640 });
  await page.evaluate(() => {
    for (const button of document.querySelectorAll('button')) button.click();
  });
  const posted = await page.evaluate(() => window.posted);
  expect(posted.filter(({ type }) => type === 'approve')).toEqual([]);
});

test('everything that can be pressed is reached with Tab', async () => {
  await open('ready-all', { width: 380, height: 640 });
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
});

test('the reason why Send is not ready leads to the blank', async () => {
  await open('ready-blanks', { width: 380, height: 640 });
  await page.getByRole('button', { name: 'Fill in 2 blanks first' }).click();
  const selected = await page.evaluate(() => getSelection()?.toString());
  expect(selected).toBe('[price?]');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('[delivery date?]');
});

test('? shows the keys, and Escape then closes them without leaving the pane', async () => {
  await open('ready', { width: 380, height: 640 });
  await page.getByRole('button', { name: 'Insert' }).focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await picture('keys');
  expect(await seriousFindings()).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await page.evaluate(() => window.posted.some(({ type }) => type === 'focus-mail'))).toBe(false);
});

for (const scheme of SCHEMES) {
  test(`what a mark rests on is said below the text, at the mouse and at the caret, in ${scheme}`, async () => {
    await open('review-high-one', { width: 380, height: 700 }, scheme);
    const about = page.getByRole('region', { name: 'About the words at the caret' });
    const before = await page.locator('textarea').boundingBox();
    const place = await page.locator('.reply-copy mark.is-supported').first().boundingBox();
    if (!place) throw new Error('Nothing is marked.');
    await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
    await expect(about).toContainText('In Ana Lima’s mail of 19 Nov 2026, 10:20:“Could you bring 40 chairs');
    await picture(`mark-supported-${scheme}`);
    expect(await seriousFindings()).toEqual([]);
    await page.getByRole('textbox', { name: 'Your reply' }).focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Tab');
    await expect(about).toContainText('Ana Lima wrote 1,020 EUR');
    await picture(`mark-contradicting-${scheme}`);
    expect(await seriousFindings()).toEqual([]);
    expect(await buttonsOutside()).toEqual([]);
    expect(await page.locator('textarea').boundingBox()).toEqual(before);
    await page.keyboard.press('Tab');
    await expect(about).toContainText('Nothing in the thread, your words or your settings says this.');
    await picture(`mark-unsupported-${scheme}`);
    await page.keyboard.press('Alt+Enter');
    await expect(about.getByRole('button', { name: 'Make it a blank: 50 %' })).toBeFocused();
  });

  test(`a blank is filled in, removed or asked for below the text, in ${scheme}`, async () => {
    await open('ready-blanks', { width: 320, height: 640 }, scheme);
    await page.getByRole('textbox', { name: 'Your reply' }).focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Alt+Enter');
    await page.keyboard.type('120 euros');
    await picture(`mark-blank-${scheme}`);
    expect(await seriousFindings()).toEqual([]);
    expect(await buttonsOutside()).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(page.locator('textarea')).toHaveValue(/40 chairs come to 120 euros and/);
    await expect(page.locator('textarea')).toBeFocused();
    await page.locator('textarea').press('Control+z');
    await expect(page.locator('textarea')).toHaveValue(/40 chairs come to \[price\?\] and/);
  });
}

test('the letters stand where they stood, whatever is marked', async () => {
  await open('review-high-one', { width: 380, height: 640 });
  const [field, copy] = await page.evaluate(() =>
    ['textarea', '.reply-copy'].map((selector) => document.querySelector(selector)?.scrollHeight),
  );
  expect(copy).toBe(field);
});

test('a reply of high care with one item goes with three keys, without a mouse', async () => {
  await open('review-high-one', { width: 380, height: 640 });
  await page.getByRole('textbox', { name: 'Your reply' }).focus();
  await page.keyboard.press('Control+Shift+Enter');
  await expect(page.getByRole('button', { name: /^It is right/ })).toBeFocused();
  await page.keyboard.press('Enter');
  const posted = await page.evaluate(() => window.posted.map(({ type }) => type));
  expect(posted).toContain('settle');
  expect(posted).not.toContain('approve');
});

test('own rules: what is missing is said, and what is in use cannot be taken twice', async () => {
  await open('options-review', { width: 900, height: 720 });
  await page.getByRole('button', { name: 'Add a rule' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toHaveText(['Give it a name.', 'Write at least one word.']);
  await page.getByRole('textbox', { name: 'Name' }).fill('holiday');
  await page.getByRole('textbox', { name: 'Words or phrases' }).fill('leave\n,');
  await expect(page.getByRole('alert')).toHaveText([
    'There is a rule of this name already.',
    'Each line needs a letter or a digit.',
  ]);
  await picture('options-review-add', true);
  expect(await seriousFindings()).toEqual([]);
});
