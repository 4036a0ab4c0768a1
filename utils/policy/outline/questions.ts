import type { OutlineLine, Question } from '../../reply/outline';
import { languageOf } from '../../text/language';
import { CREDENTIALS } from '../risk/credentials';
import { choicesOf, kindOfAsk } from './question-kind';

const MOST_QUESTIONS = 3;
const FACT_KINDS: ReadonlySet<string> = new Set(['when', 'how-much', 'where', 'who', 'choice']);

/**
 * Up to three questions whose answers a reply needs and the thread does not hold, in the words in which they were asked. A yes/no question
 * is put only beside others: alone, the intents are its answers.
 */
export function questionsFor(asks: readonly OutlineLine[]): readonly Question[] {
  const yesNo = asks.filter(({ words }) => kindOfAsk(words) === 'yes-no');
  return asks
    .flatMap((ask): readonly Question[] => {
      const kind = kindOfAsk(ask.words);
      const question = { id: `q-${ask.id}`, words: ask.words };
      const choices = choicesOf(ask.words);
      if (kind === 'choice' && choices) return [{ ...question, options: choices }];
      if (FACT_KINDS.has(kind)) return [{ ...question, options: [] }];
      return kind === 'yes-no' && yesNo.length > 1 ? [{ ...question, options: ['Yes', 'No'] }] : [];
    })
    .filter(asksForNoSecret)
    .slice(0, MOST_QUESTIONS);
}

/**
 * Whoever wrote the mail, or led the model to its question, must not have the pane itself ask for a password: beside a field to write in
 * it would look like the product's own words.
 */
export const asksForNoSecret = ({ words, options }: Question): boolean =>
  [words, ...options].every((text) => CREDENTIALS.inDraft(text, languageOf(text)).length === 0);
