import type { MissingRow } from './row';

/** Figures that are wanted and not run here. What is not known is said as not known. */
export const MISSING: readonly MissingRow[] = [
  {
    id: 'S1',
    name: 'obedient attacker in two browsers: requests, recipients, sends',
    reason: 'e2e/hostile.spec.ts drafts them in Chromium and Firefox; not as a row with a mutant',
  },
  {
    id: 'S2',
    name: 'injected mails through the whole path',
    reason: 'needs a browser and a model that obeys',
  },
  {
    id: 'S3',
    name: 'hidden text in what the model is sent',
    reason: 'needs a browser that paints; e2e/painted.spec.ts runs the reading',
  },
  {
    id: 'S3b',
    name: 'visible words kept',
    reason: 'needs a browser that paints; e2e/painted.spec.ts runs it',
  },
  {
    id: 'S5',
    name: 'XSS payloads in a browser: executions and requests',
    reason: 'e2e/hostile.spec.ts runs a part in Chromium and Firefox; S5p runs its pure part',
  },
  {
    id: 'S6',
    name: 'overlays and synthetic events at Approve',
    reason: 'needs a browser and real clicks; e2e/visible.spec.ts runs them in Chromium',
  },
  {
    id: 'S8',
    name: 'a canary key found where it must not be',
    reason: 'needs a browser; S7 looks at messages only',
  },
  { id: 'S9', name: 'mail leaving before consent, hosts contacted', reason: 'needs a browser' },
  { id: 'S10', name: 'gates over the built package', reason: 'needs a build; e2e/build.spec.ts runs them' },
  {
    id: 'S12',
    name: 'tool calls and poisoned tool servers',
    reason: 'the product offers no tools; S1p sees that a call is not answered',
  },
  {
    id: 'R1',
    name: '60 faults in two browsers',
    reason:
      'needs browsers; R1p plays 58 of them without one, `e2e/contract/` some in Chromium and Firefox; `faults.ts` names each and what of it is shown nowhere',
  },
  {
    id: 'R2',
    name: 'background killed in eight states',
    reason: 'needs browsers; R1p kills it in each without one',
  },
  {
    id: 'R3',
    name: 'slow models without a debugger',
    reason:
      'needs browsers without a debugger; `npm run assure:lifetime` runs Chromium, Firefox is not tried',
  },
  { id: 'R4', name: '200 schedules in a real browser', reason: 'needs a browser; R4m runs the model' },
  {
    id: 'R5',
    name: 'approved is sent, in two clients and browsers',
    reason: 'needs browsers; R5p runs its pure part',
  },
  { id: 'R6', name: 'a thread of 1 MB', reason: 'needs a browser' },
];
