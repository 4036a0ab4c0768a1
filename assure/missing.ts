import type { MissingRow } from './row';

/** Figures that are wanted and not run here. What is not known is said as not known. */
export const MISSING: readonly MissingRow[] = [
  {
    id: 'S12',
    name: 'tool calls and poisoned tool servers',
    reason: 'the product offers no tools; S1p sees that a call is not answered',
  },
  {
    id: 'R1',
    name: 'the other faults of the 60 in two browsers',
    reason:
      'R1 plays those of the model’s server; of the browser’s and the mail page’s R1p plays all without a browser, `e2e/contract/` some in Chromium and Firefox; `faults.ts` names each and what of it is shown nowhere',
  },
  {
    id: 'R3',
    name: 'slow models without a debugger, in Chromium',
    reason: 'Playwright holds a debugger at its background; `npm run assure:lifetime` runs it without',
  },
];
