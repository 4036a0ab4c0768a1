import type { Failure } from '../utils/errors';
import { cleanDraft } from '../utils/llm/clean-draft';
import { fitThread } from '../utils/llm/fit';
import { openAiCompatible } from '../utils/llm/openai-compatible';
import { buildPrompt } from '../utils/llm/prompt';
import type { Connection, PromptMessage } from '../utils/llm/provider';
import { NO_DECISION } from '../utils/reply/outline';
import type { Review } from '../utils/reply/review';
import { BUILT_IN_TONES, type Wishes } from '../utils/reply/wishes';
import { canonical } from '../utils/text/canonical';
import { REVIEW_LANGUAGES, type ReviewLanguage } from '../utils/text/language';
import type { Case } from './case';
import type { Reviewer } from './count';
import { sceneOf } from './scene';
import { TIERS } from './sums';
import { table } from './table';

/** What a model made of one case. */
interface LiveDraft {
  readonly language: ReviewLanguage;
  readonly seconds: number;
  readonly outcome: { readonly review: Review } | { readonly failure: Failure['code'] };
}

const ROOM_TOKENS = 24_000;

/**
 * Lets a real model draft every case, one after the other, with the prompt the extension uses, and reviews what it writes. The cases'
 * own drafts and planted errors play no part. Says each case as it is done; the table comes back.
 */
export async function evaluateLive(
  cases: readonly Case[],
  connection: Connection,
  model: string,
  reviewer: Reviewer,
  say: (line: string) => void,
): Promise<string> {
  const drafts: LiveDraft[] = [];
  for (const entry of cases) {
    const drafted = await draftOf(entry, connection, model, reviewer);
    drafts.push(drafted);
    const { outcome, seconds } = drafted;
    say(
      `${entry.id}  ${seconds.toFixed(1)} s  ${'review' in outcome ? outcome.review.tier : outcome.failure}`,
    );
  }
  return liveTable(drafts);
}

async function draftOf(
  entry: Case,
  connection: Connection,
  model: string,
  reviewer: Reviewer,
): Promise<LiveDraft> {
  const began = performance.now();
  let text = '';
  let failure: Failure['code'] | null = null;
  const request = { connection, model, messages: promptFor(entry) };
  for await (const event of openAiCompatible.streamDraft(request, new AbortController().signal)) {
    if (event.type === 'text') text += event.text;
    if (event.type === 'failed') failure = event.failure.code;
  }
  const seconds = (performance.now() - began) / 1_000;
  const { language } = entry;
  if (failure !== null) return { language, seconds, outcome: { failure } };
  const { review } = reviewer(entry, canonical(cleanDraft(text)));
  return { language, seconds, outcome: { review } };
}

/** As the background asks for the first draft of a mail that was just opened. */
function promptFor(entry: Case): readonly PromptMessage[] {
  const { thread, audience, material, now } = sceneOf(entry);
  const wishes: Wishes = {
    tone: 'friendly',
    length: 'as-needed',
    language: 'thread',
    instruction: entry.instruction,
    decision: NO_DECISION,
  };
  const [tone = { id: '', name: '', guidance: '' }] = BUILT_IN_TONES;
  const day = new Date(now);
  const isoDate = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return buildPrompt({
    subject: thread.subject,
    ...fitThread(thread, ROOM_TOKENS),
    notShown: 0,
    kind: audience.kind,
    to: [...audience.to, ...audience.cc],
    writer: material.writer,
    nameInMail: thread.me?.name ?? '',
    wishes,
    tone,
    siteAddsSignature: true,
    today: `${day.toLocaleDateString('en', { weekday: 'long' })}, ${isoDate}`,
  });
}

/** Per language and together: what was drafted, and what the review found in it. Averages are per draft made. */
export function liveTable(drafts: readonly LiveDraft[]): string {
  const rows = REVIEW_LANGUAGES.map((language) => ({
    name: language as string,
    drafts: drafts.filter((draft) => draft.language === language),
  })).filter((row) => row.drafts.length > 0);
  return table(
    [
      'language',
      'asked',
      'drafts',
      'blanks',
      'unsupported',
      'contradicting',
      ...TIERS,
      'unanswered',
      'seconds',
      'failures',
    ],
    [...rows, { name: 'all', drafts }].map((row) => liveRow(row.name, row.drafts)),
  );
}

function liveRow(name: string, drafts: readonly LiveDraft[]): readonly string[] {
  const reviews = drafts.flatMap(({ outcome }) => ('review' in outcome ? [outcome.review] : []));
  const failures = drafts.flatMap(({ outcome }) => ('failure' in outcome ? [outcome.failure] : []));
  const average = (of: (review: Review) => number): string =>
    reviews.length === 0
      ? '-'
      : (reviews.reduce((sum, review) => sum + of(review), 0) / reviews.length).toFixed(2);
  const standing = (wanted: string) => (review: Review) =>
    review.findings.filter((finding) => finding.standing === wanted).length;
  return [
    name,
    String(drafts.length),
    String(reviews.length),
    average(({ blanks }) => blanks.length),
    average(standing('unsupported')),
    average(standing('contradicting')),
    ...TIERS.map((tier) => String(reviews.filter((review) => review.tier === tier).length)),
    average(({ unanswered }) => unanswered.length),
    (drafts.reduce((sum, { seconds }) => sum + seconds, 0) / Math.max(1, drafts.length)).toFixed(1),
    Object.entries(Object.groupBy(failures, (code) => code))
      .map(([code, same]) => `${code} ${same.length}`)
      .join(', ') || '-',
  ];
}
