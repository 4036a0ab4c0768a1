import { account } from './people.ts';
import { facadeLight, lanternSamples, printProof } from './threads/abroad.ts';
import { clippedNewsletter, hiddenText } from './threads/heavy.ts';
import { chairOrder, parcelNotice, tileSamples } from './threads/orders.ts';
import { contractAnswered, lunchCall, siteMeeting, wayfinding } from './threads/team.ts';
import type { Mailbox, Thread } from './mail.ts';

/** The threads of the sample mailbox by the name tests call them. */
export const threads = {
  lunchCall,
  chairOrder,
  parcelNotice,
  siteMeeting,
  hiddenText,
  lanternSamples,
  facadeLight,
  printProof,
  clippedNewsletter,
  wayfinding,
  tileSamples,
  contractAnswered,
} as const satisfies Readonly<Record<string, Thread>>;

/** The mailbox every stand-in site starts from unless a test brings its own. */
export const sampleMailbox: Mailbox = {
  account,
  today: '2026-11-20',
  threads: Object.values(threads),
};
