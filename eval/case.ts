import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Span } from '../utils/reply/review';
import { BLANK } from '../utils/reply/approval';
import { canonical } from '../utils/text/canonical';
import { REVIEW_LANGUAGES } from '../utils/text/language';

/** `known`: what the rules were written against. `apart`: what nobody who writes them reads. */
export const PARTS = ['known', 'apart'] as const;
export type Part = (typeof PARTS)[number];

/** What an error is planted in. */
export const PLANT_KINDS = [
  'amount',
  'number',
  'percentage',
  'date',
  'time',
  'duration',
  'weekday',
  'name',
  'address',
  'phone',
  'link',
  'reference',
  'promise',
  'sum',
  'blank',
] as const;
export type PlantKind = (typeof PLANT_KINDS)[number];

const Text = v.pipe(v.string(), v.nonEmpty());
const Email = v.pipe(v.string(), v.regex(/^[^\s@]+@[^\s@]+$/, 'is no address'));
const Person = v.strictTuple([v.string(), Email]);
const Tier = v.picklist(['low', 'normal', 'high']);

const Plant = v.strictObject({
  kind: v.picklist(PLANT_KINDS),
  from: Text,
  to: Text,
  wrong: Text,
  standing: v.picklist(['contradicting', 'unsupported']),
  tier: Tier,
});

const Case = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z]{2}-[a-z0-9-]+$/, 'is no id')),
  language: v.picklist(REVIEW_LANGUAGES),
  subject: v.string(),
  me: Person,
  messages: v.pipe(
    v.array(
      v.strictObject({
        from: Person,
        to: v.array(Person),
        cc: v.array(Person),
        date: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'is no date and time')),
        text: Text,
        attachments: v.array(v.string()),
      }),
    ),
    v.nonEmpty(),
  ),
  instruction: v.string(),
  settings: v.strictObject({ name: v.string(), howIWrite: v.string() }),
  correspondents: v.array(Email),
  replyTo: v.picklist(['reply', 'reply-all']),
  draft: Text,
  loose: v.array(Text),
  tier: Tier,
  plants: v.array(Plant),
  asks: v.pipe(v.number(), v.integer(), v.minValue(0)),
  unanswered: v.array(Text),
});

export type Plant = v.InferOutput<typeof Plant>;

/** One thread with a clean draft and the errors to be planted in it. */
export type Case = v.InferOutput<typeof Case> & { readonly part: Part };

/** The clean draft with one error in it. */
export interface Twin {
  readonly plant: Plant;
  readonly text: string;
  /** What was put in, and the clean draft's words that it took the place of. */
  readonly put: Span;
  readonly taken: Span;
  /** The words that are wrong. */
  readonly wrong: Span;
}

/** The twin of a draft; says in words why it cannot be made. */
export function twinOf(draft: string, plant: Plant): Twin | string {
  const { from, to, wrong } = plant;
  const places = occurrencesOf(draft, from);
  const [taken] = places;
  if (!taken || places.length > 1)
    return `from ${JSON.stringify(from)} occurs ${places.length} times in the draft`;
  const text = draft.slice(0, taken.start) + to + draft.slice(taken.end);
  const put = { start: taken.start, end: taken.start + to.length };
  const found = occurrencesOf(text, wrong).find((span) => overlap(span, put));
  if (!found) return `wrong ${JSON.stringify(wrong)} is not in what is put in, ${JSON.stringify(to)}`;
  return { plant, text, put, taken, wrong: found };
}

export function occurrencesOf(text: string, words: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    spans.push({ start: at, end: at + words.length });
  return spans;
}

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The cases of one file's content, and what is wrong with the others, one line each. */
export function readCases(
  json: unknown,
  file: string,
  part: Part,
): { readonly cases: readonly Case[]; readonly errors: readonly string[] } {
  if (!Array.isArray(json)) return { cases: [], errors: [`${file}: is no array`] };
  const cases: Case[] = [];
  const errors: string[] = [];
  json.forEach((entry: unknown, index) => {
    const id = (entry as { id?: unknown } | null)?.id;
    const label = `${file}: ${typeof id === 'string' ? id : `case ${index + 1}`}`;
    const read = v.safeParse(Case, entry);
    const wrong = read.success
      ? faultsOf(read.output)
      : read.issues.map((issue) => `${v.getDotPath(issue) ?? ''} ${issue.message}`);
    errors.push(...wrong.map((words) => `${label}: ${words}`));
    if (read.success && wrong.length === 0) cases.push({ ...read.output, part });
  });
  return { cases, errors };
}

function faultsOf({
  id,
  language,
  me,
  messages,
  draft,
  loose,
  plants,
  unanswered,
  asks,
}: v.InferOutput<typeof Case>) {
  const others = messages.filter(({ from }) => !isSame(from[1], me[1]));
  return [
    ...(id.startsWith(`${language}-`) ? [] : [`the id does not begin with ${language}-`]),
    ...plants.flatMap((plant) => {
      const twin = twinOf(draft, plant);
      if (typeof twin === 'string') return [twin];
      if (plant.kind !== 'blank' || (plant.from.match(BLANK)?.length ?? 0) > 0) return [];
      return [`the plant of kind blank takes no blank away: ${JSON.stringify(plant.from)}`];
    }),
    ...loose
      .filter((words) => !draft.includes(words))
      .map((words) => `loose ${JSON.stringify(words)} is not in the draft`),
    ...unanswered
      .filter((words) => !others.some(({ text }) => text.includes(words)))
      .map((words) => `unanswered ${JSON.stringify(words)} is in no message of the other side`),
    ...[draft, ...messages.map(({ text }) => text), ...plants.map(({ to }) => to)]
      .filter((text) => canonical(text) !== text)
      .map((text) => `holds what nobody can see: ${JSON.stringify(text.slice(0, 60))}`),
    ...(unanswered.length > asks ? ['more is unanswered than is asked'] : []),
    ...messages.filter(({ date }) => Number.isNaN(Date.parse(date))).map(({ date }) => `${date} is no date`),
    ...messages
      .slice(1)
      .filter(({ date }, index) => date < (messages[index]?.date ?? ''))
      .map(({ date }) => `the message of ${date} stands after a later one`),
  ];
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Every case of the corpus, in the order of parts, files and places within them. Throws with every fault it has. */
export function loadCases(folder: string, parts: readonly Part[]): readonly Case[] {
  const read = parts.flatMap((part) =>
    readdirSync(join(folder, part))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => {
        const file = `${part}/${name}`;
        return readCases(parsed(readFileSync(join(folder, file), 'utf8'), file), file, part);
      }),
  );
  const cases = read.flatMap((file) => file.cases);
  const ids = new Map<string, number>();
  for (const { id } of cases) ids.set(id, (ids.get(id) ?? 0) + 1);
  const errors = [
    ...read.flatMap((file) => file.errors),
    ...[...ids].filter(([, count]) => count > 1).map(([id, count]) => `${id} is there ${count} times`),
  ];
  if (errors.length > 0) throw new Error(`The corpus has faults:\n${errors.join('\n')}`);
  return cases;
}

function parsed(json: string, file: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Error(`${file} is no JSON: ${String(error)}`, { cause: error });
  }
}
