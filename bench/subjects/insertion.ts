import type { Page } from '@playwright/test';
import { openSite, SITE_NAMES, waitUntil, type SiteName } from '../browser.ts';
import { ROUNDS, type Figure, type Readings, type Subject } from '../figure.ts';
import { inPage } from '../page-bundle.ts';
import type { Product } from '../product.ts';
import { commandPerLine, pastHistory } from '../variants.ts';

const LETTERS = 20_000;
/** A reply box just opened may be filled once more by its site; one just filled passes over an undo for a fraction of a second (2026-11). */
const SETTLED_MS = 1_000;

const figuresOf = (site: SiteName): readonly Figure[] => [
  {
    id: `insert-time-${site}`,
    name: `inserting 20 kB, looked at before and after, over replaceChildren, ${site}`,
    kind: 'ratio',
    reach: 1.7,
    naive: commandPerLine,
    why: 'what is more than in the row below is the reading of the whole box before and after, by which it is known that the text is in and nothing else was touched',
  },
  {
    id: `insert-way-${site}`,
    name: `the insertion alone, over replaceChildren, ${site}`,
    kind: 'ratio',
    reach: 1.7,
    naive: commandPerLine,
    why: 'it is one paste event, and the time is what the site’s own editor takes to make its model of it; replaceChildren would put the text past that model',
  },
  {
    id: `insert-undo-${site}`,
    name: `steps of undo that take 20 kB out again, ${site}`,
    kind: 'count',
    reach: 1,
    // Gmail's history takes commands of one task for one step, however many they are (stand-in, 2026-11).
    naive: site === 'gmail' ? pastHistory : commandPerLine,
  },
];

/** A long reply put into the site's own editor. */
export const insertion: Subject = {
  figures: SITE_NAMES.flatMap(figuresOf),
  async measure(product, wanted) {
    const readings: Record<string, readonly number[]> = {};
    for (const name of SITE_NAMES)
      if ([...wanted].some((id) => id.endsWith(`-${name}`)))
        Object.assign(readings, await insertInto(product, name));
    return readings;
  },
};

async function insertInto(product: Product, name: SiteName): Promise<Readings> {
  const open = await openSite(name, { isUnruled: true });
  try {
    const { page, site } = open;
    const [thread] = site.threads;
    if (!thread) throw new Error('The mailbox is empty.');
    await page.goto(site.threadUrl(thread));
    await site.pressReply(page);
    const editor = site.editor(page).first();
    await editor.evaluate((element) => element.setAttribute('data-bench', ''));
    const { run } = await inPage(product, page, entryOf(name));
    // Before anything else was done in it, for each thing done is a step of its own.
    await page.waitForTimeout(SETTLED_MS);
    await run(`bench.insertFresh(${LETTERS})`);
    await page.waitForTimeout(SETTLED_MS);
    const steps = await countUndo(page, () => run<Held>('bench.held()'));
    const whole: number[] = [];
    const way: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const floor = await run<number>(`bench.replace(${LETTERS})`);
      const own = await run<number>(`bench.insert(${LETTERS})`);
      const alone = await run<number>(`bench.insertAlone(${LETTERS})`);
      // The first round compiles.
      if (round === 0) continue;
      whole.push(own / floor);
      way.push(alone / floor);
    }

    return { [`insert-time-${name}`]: whole, [`insert-way-${name}`]: way, [`insert-undo-${name}`]: [steps] };
  } finally {
    await open.close();
  }
}

/** What the editor holds. A step may take out a line without a letter. */
interface Held {
  readonly letters: number;
  readonly markup: number;
}

/** How often a person presses undo until no letter is left; more than `MOST` nobody would, and that many it is where a press does nothing. */
async function countUndo(page: Page, look: () => Promise<Held>): Promise<number> {
  const MOST = 50;
  let steps = 0;
  for (let before = await look(); before.letters > 0 && steps < MOST; before = await look()) {
    steps += 1;
    await page.keyboard.press('ControlOrMeta+z');
    const isUndone = await waitUntil(
      async () => (await look()).markup !== before.markup,
      'the step is undone',
      5_000,
    ).then(
      () => true,
      () => false,
    );
    if (!isUndone) return MOST;
  }
  return steps;
}

/** What runs beside the editor. Each starts with an empty one, and ends when the text has been laid out. */
const entryOf = (name: SiteName): string => `
import { insertText, readBoxText } from './utils/mail/dom/insert-text';
import { buildLineHtml } from './utils/mail/dom/line-html';
import { byCommand, byPaste, byRange } from './utils/mail/dom/ways-in';
import { FOREIGN } from './utils/mail/${name}/selectors';

const ways = ${name === 'gmail' ? '[byCommand, byRange]' : '[byPaste, byCommand]'};
const textOf = (letters) =>
  'The panels arrive on Tuesday and we can hang them the same day.\\n'.repeat(Math.ceil(letters / 64)).slice(0, letters);

const frame = () => new Promise((resolve) => setTimeout(resolve, 50));

async function emptied() {
  const editor = document.querySelector('[data-bench]');
  editor.focus();
  document.execCommand('selectAll');
  document.execCommand('delete');
  await frame();
  editor.getBoundingClientRect();
  return editor;
}

const isFilled = (editor) => editor.textContent.length > 15000;

async function timed(act) {
  const editor = await emptied();
  const begun = performance.now();
  await act(editor);
  // An editor that takes a paste over does so in a later task.
  while (!isFilled(editor)) await new Promise((resolve) => nextTask(resolve));
  editor.getBoundingClientRect();
  return performance.now() - begun;
}

function nextTask(resolve) {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => { port1.close(); resolve(); };
  port2.postMessage(null);
}

export const replace = (letters) => timed((editor) => {
  const range = document.createRange();
  range.selectNodeContents(editor);
  editor.replaceChildren(range.createContextualFragment(buildLineHtml(textOf(letters))));
});

const boxOf = (editor) => ({ editor, foreign: FOREIGN, ways });

export const insert = (letters) => timed((editor) =>
  insertText(boxOf(editor), textOf(letters), { previous: null, ownText: 'keep-below' }));

export const insertAlone = (letters) => timed((editor) => {
  const range = document.createRange();
  range.setStart(editor, 0);
  ways[0](editor, range, buildLineHtml(textOf(letters)), textOf(letters));
});

export const insertFresh = (letters) =>
  insertText(boxOf(document.querySelector('[data-bench]')), textOf(letters), { previous: null, ownText: 'keep-below' });

export const held = () => {
  const editor = document.querySelector('[data-bench]');
  return { letters: readBoxText(boxOf(editor)).trim().length, markup: editor.innerHTML.length };
};
`;
