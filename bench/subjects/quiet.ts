import type { Page } from '@playwright/test';
import { countCalls, openProduct, openSite, SITE_NAMES, threadTimes, untilQuiet } from '../browser.ts';
import { ratioInTurns, ROUNDS, type Figure, type Subject } from '../figure.ts';
import { polling, wholePageObserver } from '../variants.ts';

const MUTATIONS = 10_000;
/** A collection of garbage falls into one or the other. */
const PASSES = 7;
const IDLE_MS = 3_000;
const KEYS = 60;

const figures = SITE_NAMES.flatMap((site): readonly Figure[] => [
  {
    id: `mutations-calls-${site}`,
    name: `own calls during 10,000 foreign mutations, ${site}`,
    kind: 'count',
    reach: 10,
    naive: wholePageObserver,
  },
  {
    id: `idle-calls-${site}`,
    name: `own calls in 3 s of nothing, thread open, ${site}`,
    kind: 'count',
    reach: 0,
    naive: polling,
  },
  {
    id: `typing-calls-${site}`,
    name: `own calls for 60 keys typed into the site's own reply, ${site}`,
    kind: 'count',
    // In Outlook one for each: it notes when, so that no card is opened under somebody's hands.
    reach: site === 'gmail' ? 0 : KEYS,
    naive: wholePageObserver,
  },
]);

/** What the product does on a page where nothing concerns it: nothing. */
export const quiet: Subject = {
  figures: [
    ...figures,
    {
      id: 'mutations-script',
      name: 'script time of 10,000 foreign mutations over no extension, gmail',
      kind: 'ratio',
      reach: 1.03,
      naive: wholePageObserver,
    },
    {
      id: 'idle-time',
      name: 'main thread in 3 s of nothing, more than without extension, gmail',
      kind: 'ms',
      reach: 2,
      naive: polling,
    },
  ],
  async measure(product, wanted) {
    const readings: Record<string, readonly number[]> = {};
    for (const name of SITE_NAMES) {
      if (![...wanted].some((id) => id.endsWith(`-${name}`))) continue;
      const open = await openProduct(product, name);
      try {
        const { page, site } = open;
        await (await open.openThread()).ready();
        await addBox(page);
        await untilQuiet(page);
        readings[`mutations-calls-${name}`] = [await countCalls(page, () => mutate(page))];
        readings[`idle-calls-${name}`] = [await countCalls(page, () => page.waitForTimeout(IDLE_MS))];
        await site.pressReply(page);
        await site.editor(page).first().focus();
        await untilQuiet(page);
        readings[`typing-calls-${name}`] = [await countCalls(page, () => type(page))];
      } finally {
        await open.close();
      }
    }
    if (wanted.has('mutations-script') || wanted.has('idle-time')) {
      const own = await openProduct(product, 'gmail');
      const bare = await openSite('gmail');
      try {
        const [thread] = bare.site.threads;
        if (!thread) throw new Error('The mailbox is empty.');
        await (await own.openThread()).ready();
        await bare.page.goto(bare.site.threadUrl(thread));
        await addBox(own.page);
        await addBox(bare.page);
        await untilQuiet(own.page);
        const ratios: number[] = [];
        const differences: number[] = [];
        for (let round = 0; round <= ROUNDS; round += 1) {
          const ratio = await ratioInTurns(
            PASSES,
            () => scriptOfMutations(own.page),
            () => scriptOfMutations(bare.page),
          );
          const idle = [await threadTimes(bare.page, () => bare.page.waitForTimeout(IDLE_MS))];
          idle.push(await threadTimes(own.page, () => own.page.waitForTimeout(IDLE_MS)));
          // The first round compiles.
          if (round === 0) continue;
          ratios.push(ratio);
          differences.push((idle[1]?.task ?? 0) - (idle[0]?.task ?? 0));
        }
        readings['mutations-script'] = ratios;
        readings['idle-time'] = differences;
      } finally {
        await own.close();
        await bare.close();
      }
    }
    return readings;
  },
};

/** Puts a part into the page that is no mail. */
const addBox = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const box = document.createElement('div');
    box.id = 'busy';
    document.body.append(box);
  });

const scriptOfMutations = async (page: Page): Promise<number> =>
  (await threadTimes(page, () => mutate(page))).script;

/** Changes of every kind in that part, ten in a task, as a page does that draws something of its own. */
function mutate(page: Page): Promise<void> {
  return page.evaluate(async (mutations) => {
    const box = document.querySelector('#busy') ?? document.body;
    for (let done = 0; done < mutations; done += 10) {
      for (let step = 0; step < 2; step += 1) {
        const child = document.createElement('span');
        const text = document.createTextNode('');
        child.append(text);
        box.append(child);
        child.className = 'busy';
        text.data = 'busy';
        child.setAttribute('aria-label', 'busy');
        child.remove();
      }
      await new Promise<void>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          resolve();
        };
        port2.postMessage(null);
      });
    }
  }, MUTATIONS);
}

const type = (page: Page): Promise<void> => page.keyboard.type('word '.repeat(KEYS / 5), { delay: 15 });
