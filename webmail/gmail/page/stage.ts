import { boot } from './boot.ts';

/** How long each part of the page takes to appear, in ms at the pace of a good line. */
const delays = {
  list: 180,
  header: 60,
  messages: 250,
  footer: 480,
  body: 220,
  redraw: 350,
  legacyId: 1600,
  compose: 260,
  reset: 110,
  save: 300,
  send: 700,
  slowSend: 6000,
  details: 90,
  toast: 7000,
} as const;

/** One of the moments at which the page does something later than asked. */
export type Stage = keyof typeof delays;

const factors = { fast: 0.1, real: 1, slow: 3 } as const;

/** How long a stage takes at this page's pace. */
export function delayOf(stage: Stage): number {
  return delays[stage] * (stage === 'toast' ? 1 : factors[boot.variants.pace]);
}

/** Resolves when a stage is over. */
export function stage(name: Stage): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, delayOf(name));
  });
}
