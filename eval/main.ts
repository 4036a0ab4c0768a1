import { parseArgs } from 'node:util';
import { loadCases, PARTS } from './case';
import { countCase } from './count';
import { belowFloors } from './floors';
import { evaluateLive } from './live';
import { missesOf } from './misses';
import { printed } from './print';
import { reviewed } from './reviewed';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** Runs the evaluation as the command line asks for it, and says with which code the program is to end. */
export async function main(args: readonly string[], corpus: string): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      part: { type: 'string' },
      misses: { type: 'boolean', default: false },
      live: { type: 'boolean', default: false },
    },
  });
  const parts = PARTS.filter((part) => values.part === undefined || values.part === part);
  if (parts.length === 0)
    throw new Error(`There is no part ${values.part ?? ''}; the parts are ${PARTS.join(', ')}.`);
  const cases = loadCases(corpus, parts);
  if (cases.length === 0) throw new Error('The corpus is empty.');

  if (values.live) {
    const [address, model, key = ''] = positionals;
    if (address === undefined || model === undefined) throw new Error('--live <address> <model> [key]');
    say(await evaluateLive(cases, { address, key }, model, reviewed, say));
    return 0;
  }

  const began = performance.now();
  const counts = cases.map((entry) => countCase(entry, reviewed));
  const seconds = (performance.now() - began) / 1_000;
  if (values.misses) {
    const misses = missesOf(counts, positionals[0] ?? '');
    say(misses.join('\n'));
    say(`${misses.length} in all`);
    return 0;
  }
  say(printed(counts));
  say(`\n${seconds.toFixed(1)} seconds`);
  const below = [
    ...parts.flatMap((part) =>
      belowFloors(
        counts.filter(({ entry }) => entry.part === part),
        part,
      ),
    ),
    ...(parts.length > 1 ? belowFloors(counts, 'all') : []),
  ];
  say(below.length === 0 ? 'Every floor is reached.' : `NOT REACHED\n${below.join('\n')}`);
  return below.length === 0 ? 0 : 1;
}
