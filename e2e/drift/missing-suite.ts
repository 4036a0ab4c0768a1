import { expect, test, type Browser } from '@playwright/test';
import { plain } from '../mail.ts';
import type { SiteUnderTest } from '../sites/site.ts';
import { launch } from './drift-page.ts';
import { census, selectorsOf, tryWithout, type Census, type Scene, type Trial } from './missing.ts';
import { APPROVED } from './try-send.ts';

/** What is known of a site's selectors: on which pages they find something, and which of them it can do without. */
export interface DriftCases {
  /** Each selector is tried on the first of these where it finds something. */
  readonly scenes: readonly Scene[];
  /** The mail still goes out right without what these find, and why. Everything else must stop, and say where. */
  readonly doesWithout: Readonly<Record<string, string>>;
  /** These find nothing on any of the pages, and why. */
  readonly notHere: Readonly<Record<string, string>>;
}

/** How many pages are tried at once: most of the time each only waits. */
const AT_ONCE = 4;

/** Takes out of the page what each selector finds, one after the other, and tries to answer. */
export function stopsWhereSomethingIsMissing(site: SiteUnderTest, cases: DriftCases): void {
  test(`${site.name}: what a selector finds is missing: the step is named and nothing is sent, or the mail is right`, async () => {
    test.setTimeout(600_000);
    const browser = await launch();
    try {
      const selectors = await selectorsOf(browser, site);
      expect(Object.keys(selectors).length).toBeGreaterThan(10);
      const taken = await takeCensus(browser, site, cases.scenes, selectors);
      const unseen = Object.keys(selectors).filter((name) => !taken.some(({ seen }) => seen.has(name)));
      expect(unseen.sort(), 'selectors that find nothing on any page').toEqual(
        Object.keys(cases.notHere).sort(),
      );
      const jobs = Object.entries(selectors).flatMap(([name, variants]) => {
        const at = taken.findIndex(({ seen }) => seen.has(name));
        const [scene, known] = [cases.scenes[at], taken[at]];
        return scene && known ? [{ name, variants, scene, known }] : [];
      });
      const problems: string[] = [];
      const without: string[] = [];
      const work = async (): Promise<void> => {
        for (let job = jobs.shift(); job; job = jobs.shift()) {
          const trial = await tryWithout(browser, site, job.scene, job.name, job.variants);
          const judged = judge(trial, job.known);
          console.log(`${job.name.padEnd(24)} ${judged.said}`);
          if (judged.verdict === 'wrong') problems.push(`${job.name}: ${judged.said}`);
          if (judged.verdict === 'without') without.push(job.name);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      expect(problems).toEqual([]);
      expect(without.sort(), 'selectors the site does without').toEqual(
        Object.keys(cases.doesWithout).sort(),
      );
    } finally {
      await browser.close();
    }
  });
}

async function takeCensus(
  browser: Browser,
  site: SiteUnderTest,
  scenes: readonly Scene[],
  selectors: Readonly<Record<string, readonly string[]>>,
): Promise<readonly Census[]> {
  const taken = await Promise.all(scenes.map((scene) => census(browser, site, scene, selectors)));
  for (const { ending, sent } of taken) {
    expect(ending).toMatchObject({ kind: 'pressed', outcome: { kind: 'sent' } });
    expect(sent.map(({ text }) => text)).toEqual([plain(APPROVED)]);
  }
  return taken;
}

interface Judgement {
  readonly verdict: 'stopped' | 'without' | 'wrong';
  readonly said: string;
}

function judge({ ending, sent, removed, showsMail }: Trial, known: Census): Judgement {
  const isRight = JSON.stringify(sent) === JSON.stringify(known.sent);
  const wrong = (said: string): Judgement => ({
    verdict: 'wrong',
    said: `${said} (${JSON.stringify(sent)})`,
  });
  if (removed === 0) return wrong('nothing was taken out');
  if (ending.kind === 'nothing-shown') {
    return showsMail
      ? wrong('a mail is shown, and nothing is said')
      : { verdict: 'stopped', said: 'no mail is left on the page' };
  }
  const failure =
    ending.kind === 'stopped'
      ? ending.failure
      : ending.outcome.kind === 'refused'
        ? ending.outcome.failure
        : null;
  if (failure) {
    if (sent.length > 0) return wrong(`stopped with ${failure.code}, and a mail left`);
    if (failure.code === 'unexpected') return wrong('stopped without saying why');
    const where = 'step' in failure ? ` at ${failure.step}: ${failure.sought}` : '';
    return { verdict: 'stopped', said: `${failure.code}${where}` };
  }
  if (!isRight) return wrong('another mail left than on an unchanged page');
  return ending.kind === 'pressed' && ending.outcome.kind === 'unknown'
    ? { verdict: 'stopped', said: `not known whether it left: ${ending.outcome.evidence}` }
    : { verdict: 'without', said: 'sent, as on an unchanged page' };
}
