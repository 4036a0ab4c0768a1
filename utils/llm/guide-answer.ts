import * as v from 'valibot';
import type { Guide, Intent, OutlineLine, Question } from '../reply/outline';
import type { Message } from '../reply/thread';
import { canonical } from '../text/canonical';
import { cut } from '../text/cut';

const LONGEST_LABEL = 40;
const LONGEST_WORDS = 160;
/** What is looked for in a mail at most, in words and in characters: a pattern of very many does not compile. */
const MOST_SOUGHT = { parts: 100, length: 2_000 } as const;
const MOST = { asks: 12, promises: 8, intents: 4, questions: 3, options: 4 } as const;

/**
 * The guide in a model's answer, with what cannot be right left out. Words that do not stand in the message they are
 * said to be from are dropped, so the outline never says what the mail does not. An intent is only its label, which is what the
 * person sees and chooses. Null where the answer is no such object or leaves nothing to choose; then the rules' guide stands.
 *
 * @param shown the messages as the prompt had them, oldest first
 */
export function readGuideAnswer(answer: string, shown: readonly Message[], byRules: Guide): Guide | null {
  const parsed = v.safeParse(Answer, jsonIn(answer));
  if (!parsed.success) return null;
  const { asks, promises, intents, questions } = parsed.output;
  const chosen = intentsOf(intents, byRules.intents);
  if (chosen.length < 2) return null;
  return {
    source: 'model',
    outline: {
      asks: linesOf(asks, shown).slice(0, MOST.asks),
      promises: linesOf(promises, shown).slice(0, MOST.promises),
    },
    intents: chosen,
    questions: questionsOf(questions),
    headMessageId: byRules.headMessageId,
  };
}

const listOf = <T extends v.GenericSchema>(entry: T) =>
  v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((entries) =>
        entries.flatMap((one) => {
          const read = v.safeParse(entry, one);
          return read.success ? [read.output] : [];
        }),
      ),
    ),
    [],
  );

const Answer = v.object({
  asks: listOf(v.object({ message: v.number(), words: v.string() })),
  promises: listOf(v.object({ message: v.number(), words: v.string(), until: v.fallback(v.string(), '') })),
  intents: listOf(v.object({ label: v.string(), refuses: v.fallback(v.boolean(), false) })),
  questions: listOf(v.object({ words: v.string(), options: v.fallback(v.array(v.string()), () => []) })),
});

/** Models wrap it in fences and remarks although they are told not to. */
function jsonIn(answer: string): unknown {
  const start = answer.indexOf('{');
  const end = answer.lastIndexOf('}');
  try {
    return JSON.parse(answer.slice(start, end + 1));
  } catch {
    return null;
  }
}

const clean = (text: string): string => canonical(text).replace(/\s+/g, ' ').trim();

function linesOf(
  found: readonly { readonly message: number; readonly words: string; readonly until?: string }[],
  shown: readonly Message[],
): OutlineLine[] {
  return found.flatMap(({ message: number, words, until = '' }) => {
    const message = shown[number - 1];
    const span = message?.text ? findWords(message.text, words) : null;
    if (!message?.text || !span) return [];
    const time = clean(until);
    return [
      {
        id: `${message.id}:${span.start}`,
        words: cut(clean(message.text.slice(span.start, span.end)), LONGEST_WORDS),
        by: message.from.name || (message.from.email ?? ''),
        isMine: message.isMine,
        until: time !== '' && clean(message.text).includes(time) ? time : null,
        messageId: message.id,
        span,
      },
    ];
  });
}

/** Where these words stand, whatever white space is between them. */
function findWords(text: string, words: string): { readonly start: number; readonly end: number } | null {
  const parts = clean(words).split(' ');
  const { length } = parts.join('');
  if (length < 3 || length > MOST_SOUGHT.length || parts.length > MOST_SOUGHT.parts) return null;
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+');
  const found = new RegExp(pattern, 'i').exec(text);
  return found && { start: found.index, end: found.index + found[0].length };
}

/** Two to four, one of which says no: where the model has none, the rules have. */
function intentsOf(
  found: readonly { readonly label: string; readonly refuses: boolean }[],
  byRules: readonly Intent[],
): readonly Intent[] {
  const labels = new Set<string>();
  const named = found.flatMap(({ label, refuses }): Intent[] => {
    const words = cut(clean(label), LONGEST_LABEL);
    if (words === '' || labels.has(words.toLowerCase())) return [];
    labels.add(words.toLowerCase());
    return [{ id: `model:${words}`, label: words, instruction: words, isRefusal: refuses }];
  });
  const refusal = byRules.find(({ isRefusal }) => isRefusal);
  if (named.some(({ isRefusal }) => isRefusal) || !refusal) {
    const kept = named.slice(0, MOST.intents);
    const missed = named.slice(MOST.intents).find(({ isRefusal }) => isRefusal);
    return missed && !kept.some(({ isRefusal }) => isRefusal)
      ? [...kept.slice(0, MOST.intents - 1), missed]
      : kept;
  }
  return named.length === 0 ? [] : [...named.slice(0, MOST.intents - 1), refusal];
}

const questionsOf = (
  found: readonly { readonly words: string; readonly options: readonly string[] }[],
): readonly Question[] =>
  found
    .map(({ words, options }) => ({
      id: `model:${clean(words)}`,
      words: cut(clean(words), LONGEST_WORDS),
      options: [...new Set(options.map((option) => cut(clean(option), LONGEST_LABEL)))]
        .filter((option) => option !== '')
        .slice(0, MOST.options),
    }))
    .filter(({ words }) => words !== '')
    .slice(0, MOST.questions);
