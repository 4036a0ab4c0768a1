import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { findBrowser, findFirefox } from '../scripts/browser.ts';
import { buildFrom, editedCopy } from '../scripts/edited-copy.ts';
import { runInBrowsers, type HOMES } from './browsers.ts';
import { bundle } from './bundle.ts';
import type * as Main from './main';
import { MISSING } from './missing.ts';
import { BUILT_MUTANTS, MUTANTS, type Mutant } from './mutants.ts';
import { openPage } from './page.ts';
import { isOver, report, type Result } from './report.ts';

/**
 * The figures about safety and reliability. `npm run assure`, or `-- S7 R5p` for some rows; without `--browsers` those that need none.
 * `-- --seed N` generates other cases;
 * `-- --mutants` takes one defence out of the product at a time and wants the row to see it. `missing.ts` says what is not run here.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browsers: { type: 'boolean', default: false },
    mutants: { type: 'boolean', default: false },
    judge: { type: 'string' },
    seed: { type: 'string' },
  },
});

if (values.seed !== undefined) process.env['COUNTERSIGN_SEED'] = values.seed;

const load = async (file: string): Promise<typeof Main> => {
  // As it is built; React does much more otherwise.
  process.env['NODE_ENV'] = 'production';
  openPage();
  return (await import(pathToFileURL(file).href)) as typeof Main;
};

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const isWanted = ({ row }: { readonly row: string }): boolean =>
  positionals.length === 0 || positionals.includes(row);

async function runMutants(): Promise<boolean> {
  let caught = 0;
  let tried = 0;
  const judge = async (mutant: Mutant, run: (mutant: Mutant) => Judged | Promise<Judged>): Promise<void> => {
    const { isCaught, what } = await Promise.resolve(mutant)
      .then(run)
      .catch((error: unknown) => ({
        isCaught: false,
        what: `it did not run: ${String(error).split('\n', 1)[0] ?? ''}`,
      }));
    tried += 1;
    if (isCaught) caught += 1;
    say(`${isCaught ? 'caught' : 'MISSED'}  ${mutant.row.padEnd(5)} ${mutant.name}: ${what}`);
  };
  for (const mutant of MUTANTS.filter(isWanted)) await judge(mutant, judgeBundled);
  for (const mutant of values.browsers ? BUILT_MUTANTS.filter(isWanted) : []) await judge(mutant, judgeBuilt);
  say(`\n${caught} of ${tried} mutants caught.`);
  return caught === tried && tried > 0;
}

interface Judged {
  readonly isCaught: boolean;
  readonly what: string;
}

/** In a process of its own: a mutant may leave anything behind. */
async function judgeBundled(mutant: Mutant): Promise<Judged> {
  const judged = [import.meta.filename, '--judge', await bundle(mutant), mutant.row];
  const { stdout, status } = spawnSync(process.execPath, judged, { encoding: 'utf8' });
  return { isCaught: status === 1, what: stdout.trim() || 'it did not run' };
}

function judgeBuilt(mutant: Mutant): Judged {
  const built = buildFrom(editedCopy([mutant]), mutant.home ? 'firefox' : 'chrome');
  const results = runInBrowsers([mutant.row], [mutant.home ?? 'Chromium'], built);
  const seen = results.filter(({ id }) => id === mutant.row);
  const [failure = 'no case failed'] = seen.flatMap(({ failures }) => failures);
  return { isCaught: seen.some(isOver), what: failure };
}

async function runJudge(file: string, row: string): Promise<boolean> {
  const { runRows } = await load(file);
  const [result] = await runRows([row], true);
  if (!result) throw new Error(`There is no row ${row}.`);
  say(`${result.failures.length} of ${result.tried} failed`);
  return !isOver(result);
}

function homesAtHand(): readonly (keyof typeof HOMES)[] {
  process.env['COUNTERSIGN_BROWSER'] = findBrowser();
  buildFrom('.');
  if (findFirefox() !== null) {
    buildFrom('.', 'firefox');
    return ['Chromium', 'Firefox'];
  }
  say('No Firefox was found, and none could be installed: what runs in it is left out.');
  return ['Chromium'];
}

async function runAll(): Promise<boolean> {
  const results: Result[] = [];
  if (values.browsers) results.push(...runInBrowsers(positionals, homesAtHand()));
  const { runRows } = await load(await bundle());
  results.push(...(await runRows(positionals, values.browsers)));
  if (results.length === 0) throw new Error('There is no such row.');
  say(report(results, positionals.length === 0 ? MISSING : []));
  if (!values.browsers) say('Without the rows that need browsers: `npm run assure` has them.');
  return !results.some(isOver);
}

let isGood: boolean;
try {
  if (values.judge !== undefined) isGood = await runJudge(values.judge, positionals[0] ?? '');
  else if (values.mutants) isGood = await runMutants();
  else isGood = await runAll();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(2);
}
// What was stood in for the browser keeps timers that nobody waits for.
process.exit(isGood ? 0 : 1);
