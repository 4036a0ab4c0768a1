import type { Failure } from '../../errors';
import type { MailSite } from '../mail-site';
import type { Matches, NotCounted } from './matches';
import { ELSEWHERE, type Depth, type StepName, type StepOutcome } from './steps';

/** All that a report is written from. Nothing in it is a word of the page, or it went through the censor. */
export interface Findings {
  readonly site: Pick<MailSite, 'id' | 'label'>;
  readonly version: string;
  readonly depth: Depth;
  readonly failure: Failure | null;
  readonly steps: readonly StepOutcome[];
  readonly counted: readonly Matches[];
  readonly left: readonly NotCounted[];
  readonly parts: readonly { readonly name: string; readonly lines: readonly string[] }[];
  readonly page: {
    readonly path: string;
    readonly language: string;
    readonly browser: string;
    readonly month: string;
  };
}

/** What a check says of a page that is none of ours. */
export const NO_KNOWN_SITE = 'No known site: Countersign finds none of its mail sites on this page.\n';

/** The first lines of a report: what works and what failed, in words. */
export const headOfReport = (report: string): readonly string[] =>
  (report.split('\n\n')[0] ?? '').split('\n').filter(Boolean);

/** The report as text to paste into a bug report. */
export function writeReport(findings: Findings): string {
  const { site, version, depth, steps, counted, left, parts, page } = findings;
  const wide = Math.max(...steps.map(({ step }) => step.length));
  const sections = [
    headLines(findings),
    [
      `Countersign ${version} on ${site.id}, ${page.browser}, ${page.month}, page in ${page.language}, at ${page.path}`,
      `Checked by ${depth === 'look' ? 'looking only' : 'trying all steps, without sending'}`,
    ],
    ['## Steps', ...steps.map((step) => `${step.step.padEnd(wide)}  ${stateOf(step)}`)],
    [
      '## Selectors: found, shown',
      ...counted.map(({ name, found, shown, selector }) =>
        found.length === 0 ? `${name}: 0  ${selector}` : `${name}: ${found.length}, ${shown}`,
      ),
      ...left.map(({ name, why }) => `${name}: ${why}`),
    ],
    ...parts
      .filter(({ lines }) => lines.length > 0)
      .map(({ name, lines }) => [`## The ${name}, letters as x, digits as 0`, ...lines]),
    [`No word of the mail is in this report. To mend it: CONTRIBUTING.md, "A selector broke", ${site.id}.`],
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function headLines({ site, depth, failure, steps }: Findings): readonly string[] {
  const failed = steps.filter(({ outcome }) => outcome === 'failed');
  const tried = steps.filter(({ outcome }) => outcome !== 'not tried').length;
  const isNoMailOpen = steps.some(({ step, outcome }) => step === 'thread' && outcome === 'not tried');
  const left = steps.find(({ step }) => step === 'take-out')?.outcome === 'failed';
  const verdict =
    failed.length > 0
      ? `${site.label}: ${failed.length} of ${tried} steps failed.`
      : isNoMailOpen
        ? `${site.label}: no mail is open, so little could be checked. Open one and check again.`
        : depth === 'look'
          ? `${site.label}: all ${tried} steps work that only look.`
          : `${site.label}: all ${tried} steps work${tried < steps.length ? `, ${steps.length - tried} could not be tried` : ''}.`;
  return [
    verdict,
    ...failed.map((step) => `${DOES[step.step]}: ${sentence(step.failure)}`),
    ...(steps.some(({ detail }) => detail === ELSEWHERE)
      ? ['The reply box is on the page that has come now. Check that page too.']
      : []),
    ...(left
      ? ['A line of the check may still stand in the reply box. Take it out before you write there.']
      : []),
    ...(failure ? [`Before the check, in use: ${sentence(failure)}`] : []),
  ];
}

/** What each step does, as the subject of a sentence about it. */
const DOES: Readonly<Record<StepName, string>> = {
  thread: 'Telling which mail is open',
  read: 'Reading the mail',
  unfold: 'Unfolding and reading all of it',
  appearance: 'Seeing how the page looks',
  'sent-mail': 'Knowing where sent mail is',
  'reply-box': 'Opening the reply box',
  'box-state': 'Reading the reply box',
  insert: 'Putting a line into it',
  'take-out': 'Taking the line out again',
  send: 'Finding Send',
};

// Of a failure only what we wrote ourselves: others carry addresses or words of the page.
const sentence = (failure: Failure | null): string =>
  failure?.code === 'site-changed'
    ? `${failure.sought} was not found (step ${failure.step}, selector ${failure.selector})`
    : (failure?.code ?? 'failed');

const stateOf = ({ outcome, detail, failure }: StepOutcome): string =>
  outcome === 'failed'
    ? `FAILED: ${sentence(failure)}`
    : `${outcome === 'works' ? 'works' : 'not tried'}${detail ? `: ${detail}` : ''}`;
