import type { Boot } from '../wire.ts';

function readBoot(): Boot {
  const text = document.getElementById('standin-boot')?.textContent;
  if (text === null || text === undefined) throw new Error('the page was served without its boot record');
  return JSON.parse(text) as Boot;
}

/** What this page was born with; never changes while it lives. */
export const boot: Boot = readBoot();
