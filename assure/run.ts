import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from './bundle.ts';
import type * as Main from './main';
import { MUTANTS } from './mutants.ts';
import { openPage } from './page.ts';

/**
 * The figures about safety and reliability that need no browser. `npm run assure`, or `-- S7 R5p` for some rows; `-- --mutants` takes
 * one defence out of the product at a time and wants the row to see it. `missing.ts` says what is not run here.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { mutants: { type: 'boolean', default: false }, judge: { type: 'string' } },
});

const load = async (file: string): Promise<typeof Main> => {
  // As it is built; React does much more otherwise.
  process.env['NODE_ENV'] = 'production';
  openPage();
  return (await import(pathToFileURL(file).href)) as typeof Main;
};

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

async function runMutants(): Promise<boolean> {
  const wanted = MUTANTS.filter(({ row }) => positionals.length === 0 || positionals.includes(row));
  let caught = 0;
  for (const mutant of wanted) {
    const file = await bundle(mutant);
    // Each in a process of its own: a mutant may leave anything behind.
    const { stdout, status } = spawnSync(
      process.execPath,
      [import.meta.filename, '--judge', file, mutant.row],
      {
        encoding: 'utf8',
      },
    );
    const isCaught = status === 1;
    if (isCaught) caught += 1;
    say(
      `${isCaught ? 'caught' : 'MISSED'}  ${mutant.row.padEnd(5)} ${mutant.name}: ${stdout.trim() || 'it did not run'}`,
    );
  }
  say(`\n${caught} of ${wanted.length} mutants caught.`);
  return caught === wanted.length && wanted.length > 0;
}

async function runJudge(file: string, row: string): Promise<boolean> {
  const { judge } = await load(file);
  const { failed, tried, isOver } = await judge(row);
  say(`${failed} of ${tried} failed`);
  return !isOver;
}

let isGood: boolean;
try {
  if (values.judge !== undefined) isGood = await runJudge(values.judge, positionals[0] ?? '');
  else if (values.mutants) isGood = await runMutants();
  else isGood = await (await load(await bundle())).main(positionals);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(2);
}
// What was stood in for the browser keeps timers that nobody waits for.
process.exit(isGood ? 0 : 1);
