import { expect, test } from '@playwright/test';
import { plain } from '../mail.ts';
import type { SiteUnderTest } from '../sites/site.ts';
import { inTurns, openWorkbench, type Workbench } from './drift-page.ts';
import {
  census,
  selectorsOf,
  tryWithout,
  type Census,
  type Scene,
  type Selectors,
  type Trial,
} from './missing.ts';
import { APPROVED } from './try-send.ts';

/** What is known of a site's selectors: on which pages they find something, and which of them it can do without. */
export interface DriftCases {
  /** Each selector is tried on the first of these where it finds something; one that the site does without, on all of them. */
  readonly scenes: readonly Scene[];
  /** The mail still goes out right without what these find, and why. Everything else must stop, and say where. */
  readonly doesWithout: Readonly<Record<string, string>>;
  /** These find nothing on any of the pages, and why. */
  readonly notHere: Readonly<Record<string, string>>;
}

/** How many pages are tried at once. */
const AT_ONCE = 6;

/** Takes out of the page what each selector finds, one after the other, and tries to answer. */
export function stopsWhereSomethingIsMissing(site: SiteUnderTest, cases: DriftCases): void {
  test(`${site.name}: what a selector finds is missing: the step is named and nothing is sent, or the mail is right`, async () => {
    test.setTimeout(600_000);
    const { scenes, doesWithout, notHere } = cases;
    const [firstScene] = scenes;
    if (!firstScene) throw new Error('There is no page to try on');
    const bench = await openWorkbench(site);
    try {
      const selectors = await selectorsOf(bench, firstScene);
      expect(Object.keys(selectors).length).toBeGreaterThan(10);
      const taken = await takeCensus(bench, scenes, selectors);
      const unseen = Object.keys(selectors).filter((name) => !taken.some(({ seen }) => seen.has(name)));
      expect(unseen.sort(), 'selectors that find nothing on any page').toEqual(Object.keys(notHere).sort());

      const jobs = Object.entries(selectors).map(([name, variants]) => ({
        name,
        variants,
        places: scenes.flatMap((scene, at) => {
          const known = taken[at];
          return known?.seen.has(name) ? [{ scene, known }] : [];
        }),
      }));
      const problems: string[] = [];
      const without: string[] = [];
      await inTurns(jobs, AT_ONCE, async ({ name, variants, places }) => {
        for (const { scene, known } of places) {
          const { verdict, said } = await tryWithout(bench, scene, variants).then(
            (trial) => judge(trial, known),
            (error: unknown): Judgement => ({ verdict: 'wrong', said: String(error) }),
          );
          console.log(`${name.padEnd(24)} ${said}`);
          if (verdict === 'wrong') problems.push(`${name}, "${scene.subject}": ${said}`);
          if (verdict !== 'without') return;
        }
        if (places.length > 0) without.push(name);
      });
      expect(problems).toEqual([]);
      expect(without.sort(), 'selectors the site does without').toEqual(Object.keys(doesWithout).sort());
    } finally {
      await bench.close();
    }
  });
}

async function takeCensus(
  bench: Workbench,
  scenes: readonly Scene[],
  selectors: Selectors,
): Promise<readonly Census[]> {
  const taken = await Promise.all(scenes.map((scene) => census(bench, scene, selectors)));
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

function judge({ ending, sent, isRemoved, showsMail }: Trial, known: Census): Judgement {
  const isRight = JSON.stringify(sent) === JSON.stringify(known.sent);
  const wrong = (said: string): Judgement => ({
    verdict: 'wrong',
    said: `${said} (${JSON.stringify(sent)})`,
  });
  if (!isRemoved) return wrong('nothing was taken out');
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
  const isUnknown = ending.kind === 'pressed' && ending.outcome.kind === 'unknown';
  if (!isRight && !(isUnknown && sent.length === 0))
    return wrong('another mail left than on an unchanged page');
  return isUnknown
    ? { verdict: 'stopped', said: `not known whether it left: ${ending.outcome.evidence}` }
    : { verdict: 'without', said: 'sent, as on an unchanged page' };
}
