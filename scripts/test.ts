import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { findRoundcube } from '../webmail/roundcube/install.ts';
import { findBrowser, findFirefox } from './browser.ts';
import { type Count, readReport } from './report.ts';

/** One kind of check; `count` reads how many of its tests passed and failed once it has run. */
interface Stage {
  readonly name: string;
  readonly command: readonly string[];
  readonly report?: string;
  /** Takes too long for every time: run only by its name. */
  readonly isApart?: boolean;
  /** Keeps one core busy at most, so that it runs beside the others of the kind that follow one another. */
  readonly isSingle?: boolean;
}

const OUTPUT = 'test-output';
const UNIT_REPORT = `${OUTPUT}/unit.json`;
const BROWSER_REPORT = `${OUTPUT}/browser.json`;

const STAGES: readonly Stage[] = [
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'], isSingle: true },
  { name: 'types', command: ['tsc', '--noEmit'], isSingle: true },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'], isSingle: true },
  // Licences, and known weaknesses where the registry answers.
  { name: 'audit', command: ['node', 'scripts/audit.ts'], isSingle: true },
  // What the review finds in a corpus of its own; fails under its floors.
  { name: 'eval', command: ['node', 'eval/run.ts'], isSingle: true },
  // The figures about safety and reliability that need no browser; fails where a row is over what it allows.
  { name: 'assure', command: ['node', 'assure/run.ts'], isSingle: true },
  {
    name: 'unit',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
    report: UNIT_REPORT,
  },
  { name: 'build', command: ['wxt', 'build'] },
  { name: 'build for firefox', command: ['wxt', 'build', '-b', 'firefox', '--mv3'] },
  { name: 'browser', command: ['playwright', 'test', '--project=browser'], report: BROWSER_REPORT },
  // The second home; where there is none it is left out, and that is said.
  { name: 'firefox', command: ['playwright', 'test', '--project=firefox'], report: `${OUTPUT}/firefox.json` },
  {
    name: 'firefox-whole',
    command: ['playwright', 'test', '--project=firefox-whole'],
    report: `${OUTPUT}/firefox-whole.json`,
    isApart: true,
  },
  // A real Roundcube, installed where it is missing; elsewhere than on Debian these skip, and say so.
  {
    name: 'roundcube',
    command: ['playwright', 'test', '--project=roundcube'],
    report: `${OUTPUT}/roundcube.json`,
  },
  {
    name: 'roundcube-whole',
    command: ['playwright', 'test', '--project=roundcube-whole'],
    report: `${OUTPUT}/roundcube-whole.json`,
    isApart: true,
  },
  {
    name: 'sites',
    command: ['playwright', 'test', '--project=sites', '--project=alike'],
    report: `${OUTPUT}/sites.json`,
    isApart: true,
  },
];

process.env['COUNTERSIGN_BROWSER'] = findBrowser();
rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(OUTPUT, { recursive: true });

/** All of them, or those named on the command line; what is built is built for those too. */
const named = process.argv.slice(2);
const isWanted = ({ name, isApart }: Stage): boolean =>
  named.length === 0 ? !isApart : name.startsWith('build') || named.includes(name);
const isInFirefox = ({ name }: Stage): boolean => name.startsWith('firefox');
const firefox = STAGES.some((stage) => isInFirefox(stage) && isWanted(stage)) ? findFirefox() : null;
const stages = STAGES.filter((stage) => isWanted(stage) && (!isInFirefox(stage) || firefox !== null));
if (stages.length < STAGES.filter(isWanted).length)
  console.log('No Firefox was found, and none could be installed: what runs in it is left out.');

// Installed here where it is missing and can be had, and not in the middle of tests that have only so long.
const isInBrowsers = ({ command }: Stage): boolean => command[0] === 'playwright';
const roundcube = stages.some(isInBrowsers) ? findRoundcube() : null;
if (typeof roundcube === 'string') console.log(roundcube);

const total = { passed: 0, failed: [] as string[], skipped: 0 };
for (const batch of batches(joined(stages))) await runBeside(batch);
// The end of a long output is what is read of it.
for (const name of total.failed) console.log(`failed: ${name}`);
console.log(`\n${total.passed} passed, ${total.failed.length} failed, ${total.skipped} skipped`);
process.exitCode = total.failed.length === 0 ? 0 : 1;

/** Tests in browsers that follow one another are run as one, so that no core waits for the last test of each kind. */
function joined(all: readonly Stage[]): readonly Stage[] {
  const made: Stage[] = [];
  for (const stage of all) {
    const last = made.at(-1);
    if (last && isInBrowsers(last) && isInBrowsers(stage)) {
      const name = `${last.name}, ${stage.name}`;
      made[made.length - 1] = { ...last, name, command: [...last.command, ...stage.command.slice(2)] };
    } else made.push(stage);
  }
  return made;
}

/** Stages that follow one another and may run beside each other, together; each other one alone. */
function batches(all: readonly Stage[]): readonly (readonly Stage[])[] {
  const made: Stage[][] = [];
  for (const stage of all) {
    const last = made.at(-1);
    if (stage.isSingle && last?.[0]?.isSingle) last.push(stage);
    else made.push([stage]);
  }
  return made;
}

/** Runs stages that use one core each, two at a time; what each prints is kept together. */
async function runBeside(batch: readonly Stage[]): Promise<void> {
  const waiting = [...batch];
  const work = async (): Promise<void> => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift()) await run(stage, batch.length > 1);
  };
  await Promise.all([work(), work()]);
}

async function run(stage: Stage, isHeldBack: boolean): Promise<void> {
  if (!isHeldBack) console.log(`\n== ${stage.name}`);
  const begun = Date.now();
  // Found without npx: two of those at once share files of their own.
  const path = [resolve('node_modules', '.bin'), process.env['PATH']].join(delimiter);
  const [program = '', ...values] = stage.command;
  const child = spawn(program, values, {
    stdio: isHeldBack ? 'pipe' : 'inherit',
    env: { ...process.env, PATH: path, COUNTERSIGN_REPORT: stage.report ?? '' },
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => printed.push(chunk));
  const isGood = await new Promise<boolean>((settle) => child.on('close', (code) => settle(code === 0)));
  if (isHeldBack) console.log(`\n== ${stage.name}\n${Buffer.concat(printed).toString()}`);
  const count = countOf(stage, isGood);
  total.passed += count.passed;
  total.failed.push(...count.failed.map((name) => `${stage.name}: ${name}`));
  total.skipped += count.skipped;
  const seconds = Math.round((Date.now() - begun) / 1_000);
  console.log(
    `== ${stage.name}: ${count.passed} passed, ${count.failed.length} failed, ${count.skipped} skipped, ${seconds} s`,
  );
}

/** A stage without a report is one check. A stage that fails without naming a failed test counts one failure for itself. */
function countOf({ report, command }: Stage, isGood: boolean): Count {
  const own = report === undefined ? { passed: isGood ? 1 : 0, failed: [], skipped: 0 } : readReport(report);
  return isGood || own.failed.length > 0 ? own : { ...own, failed: [command.join(' ')] };
}
