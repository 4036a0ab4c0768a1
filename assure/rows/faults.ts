import { ACT_FAULTS } from '../cases/act-faults';
import { inputs } from '../cases/inputs';
import { MODEL_FAULTS, type ModelFault } from '../cases/model-faults';
import { FAULTS } from '../faults';
import { none, type Row } from '../row';
import { wrongWithActFault } from '../try-act-fault';
import { wrongWithInputs } from '../try-input';
import { tryModelFault } from '../try-model-fault';

type Trial = () => Promise<readonly string[]>;

const trial = (name: string, wrongs: () => Promise<readonly string[]>): Trial => {
  return async () => {
    const found = await wrongs();
    return found.length === 0 ? [] : [`${name}: ${found.join('; ')}`];
  };
};

/** How long the pane may take to be told what the provider knows, in milliseconds. */
const SAID_WITHIN_MS = 2_000;

const ofModel = (fault: ModelFault): Trial =>
  trial(fault.name, async () => {
    const { wrongs, late } = await tryModelFault(fault);
    return late <= SAID_WITHIN_MS ? wrongs : [...wrongs, `said ${late.toFixed(0)} ms after it was known`];
  });

/** Most of them only wait. */
const AT_ONCE = 8;

async function tryAll(trials: readonly Trial[], atOnce: number): Promise<readonly string[]> {
  const failures: string[] = [];
  const waiting = trials.values();
  const work = async (): Promise<void> => {
    for (const next of waiting) failures.push(...(await next()));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return failures;
}

export const faults: Row = {
  id: 'R1p',
  isTestedApart: true,
  name: 'faults of the model’s server over a socket, of browser and page under the real background and hands, and odd inputs: text lost, a mail twice, another sentence or next step, said later than 2 s',
  allowed: none,
  async run() {
    const offline = MODEL_FAULTS.filter(({ isOffline }) => isOffline);
    const odd = inputs();
    // The longest first.
    const acts = ACT_FAULTS.toSorted((a, b) => b.fault.localeCompare(a.fault));
    const failures = [
      ...(await tryAll(
        [
          ...acts.map((fault) => trial(fault.name, () => wrongWithActFault(fault))),
          ...MODEL_FAULTS.filter((fault) => !offline.includes(fault)).map(ofModel),
        ],
        AT_ONCE,
      )),
      // One after the other: the browser is offline for all of them.
      ...(await tryAll(offline.map(ofModel), 1)),
      ...(await wrongWithInputs(odd.inputs)),
    ];
    const notPlayed = FAULTS.filter(
      ({ id }) => ![...MODEL_FAULTS, ...ACT_FAULTS].some(({ fault }) => fault === id),
    );
    return {
      tried: ACT_FAULTS.length + MODEL_FAULTS.length + odd.inputs.length,
      failures,
      skipped: [...notPlayed.map(({ id, what }) => `${id}: ${what}`), ...odd.skipped],
    };
  },
};
