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
    name: 'faults in Firefox: F48, F51',
    reason:
      'Firefox forgets an extension that was loaded for a test when it crashes, and nothing reaches the clock of its background; R1p plays both without a browser',
  },
  {
    id: 'R3',
    name: 'slow models without a debugger, in Chromium',
    reason: 'Playwright holds a debugger at its background; `npm run assure:lifetime` runs it without',
  },
];
