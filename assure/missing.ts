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
    name: 'faults in a browser: F42, F47 to F53',
    reason:
      'a person who closes the reply box after the approval, a browser that ends its own background, reloads the extension, crashes, has a full or slow disk, a clock that jumps or a machine that sleeps; R1p plays these without a browser, and `faults.ts` says what of them is shown nowhere',
  },
  {
    id: 'R3',
    name: 'slow models without a debugger, in Chromium',
    reason: 'Playwright holds a debugger at its background; `npm run assure:lifetime` runs it without',
  },
];
