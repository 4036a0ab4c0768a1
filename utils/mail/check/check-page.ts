import type { Failure, Result } from '../../errors';
import type { MailSite, OpenThread } from '../mail-site';
import type { KnownSite } from '../sites';
import { makeCensor } from './censor';
import { countMatches, selectorTexts } from './matches';
import { drawOutline } from './outline';
import { failedInBox, findBox, findThread } from './parts';
import { NO_KNOWN_SITE, writeReport } from './report';
import { tryContract, type Depth } from './steps';

/** What is asked of a check. */
export interface CheckAsked {
  readonly depth: Depth;
  /** What went wrong on this page before the check, if that is why it is made. */
  readonly failure: Failure | null;
}

/**
 * Runs every step of the site's contract on the page that is open and writes down how each went, what each selector finds, and
 * how the part of the page looks where it matters. Nothing is sent, and no word of the mail is in the report.
 */
export async function checkPage(
  sites: readonly KnownSite[],
  { depth, failure }: CheckAsked,
  version: string,
): Promise<string> {
  const stop = new AbortController();
  try {
    const here = await findSite(sites, depth, stop.signal);
    if (!here) return NO_KNOWN_SITE;
    const { known, found } = here;
    const steps = await tryContract(known.site, foundOr(found, failure), depth);
    const { counted, left } = countMatches(known.selectors);
    const censor = makeCensor(selectorTexts(known.selectors));
    const box = findBox(counted);
    const thread = findThread(counted, box);
    const draw = (root: Element | null, mostLines: number): readonly string[] =>
      root
        ? drawOutline(root, { censor, matches: counted, apart: root === box ? null : box, mostLines })
        : [];
    return writeReport({
      site: known.site,
      version,
      depth,
      failure,
      steps,
      counted,
      left,
      parts: failedInBox(steps, failure)
        ? [
            { name: 'reply box', lines: draw(box ?? thread, 140) },
            { name: 'page', lines: draw(box ? thread : null, 60) },
          ]
        : [
            { name: 'page', lines: draw(thread, 130) },
            { name: 'reply box', lines: draw(box, 70) },
          ],
      page: {
        path: censor.text(location.pathname, 60),
        language: /^[a-z]{2,3}(?:-[a-z]{2,4})?$/i.exec(document.documentElement.lang)?.[0] ?? 'not said',
        browser: browserIn(navigator.userAgent),
        month: new Date().toISOString().slice(0, 7),
      },
    });
  } finally {
    stop.abort();
  }
}

interface Here {
  readonly known: KnownSite;
  readonly found: Result<OpenThread | null>;
}

/** The site whose address this is; else, of the software that runs anywhere, the one that finds its own page here. */
async function findSite(
  sites: readonly KnownSite[],
  depth: Depth,
  signal: AbortSignal,
): Promise<Here | null> {
  const look = async (known: KnownSite): Promise<Here> => ({
    known,
    found: await firstThread(known.site, depth === 'look' ? LOOK_MS : TRY_MS, signal),
  });
  const byAddress = sites.find(({ site }) => site.matches.some(isHere));
  if (byAddress) return look(byAddress);
  const anywhere = sites.filter(({ site }) => site.matches.length === 0);
  const looked = await Promise.all(anywhere.map(look));
  return looked.find(({ found }) => !found.ok || found.value !== null) ?? null;
}

const isHere = (pattern: string): boolean => location.href.startsWith(pattern.replace(/\*$/, ''));

/** The thread that is shown, or why it cannot be told; null when time is up without either. */
const firstThread = (
  site: MailSite,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<Result<OpenThread | null>> =>
  new Promise((resolve) => {
    setTimeout(() => resolve({ ok: true, value: null }), timeoutMs);
    try {
      site.watchThreads((shown) => {
        if (!shown.ok || shown.value) resolve(shown);
      }, signal);
    } catch {
      resolve({ ok: false, failure: { code: 'unexpected' } });
    }
  });

/** A look is short: what watching has said before counts where it came to no end. */
const foundOr = (found: Result<OpenThread | null>, failure: Failure | null): Result<OpenThread | null> =>
  found.ok && !found.value && failure && 'step' in failure && failure.step === 'watch'
    ? { ok: false, failure }
    : found;

/** "Chrome 156" of the long line a browser says about itself; the last name is the one it goes by. */
const browserIn = (userAgent: string): string =>
  userAgent
    .match(/(?:Firefox|Edg|OPR|Chrome)\/\d+/g)
    ?.at(-1)
    ?.replace('/', ' ') ?? 'another browser';

const LOOK_MS = 3_000;
/** A site takes up to 8 s to say that a thread should be there and is not. */
const TRY_MS = 10_000;
