import type { Intent, OutlineLine } from '../../reply/outline';
import { INTENTS, NATURES, type Nature } from './intents-words';
import { kindOfAsk } from './question-kind';
import { timesIn } from './time-words';

const MOST_LABEL = 40;

/** Two to four things a reply could say to a mail with these asks; one of them is a refusal. */
export function intentsFor(text: string, asks: readonly OutlineLine[]): readonly Intent[] {
  const matter = matterOf(asks);
  return INTENTS[natureOf(text, asks)].map(({ isRefusal = false, ...intent }) => ({
    ...intent,
    label: matter !== null && NAMES_MATTER.has(intent.label) ? `${intent.label}, ${matter}` : intent.label,
    isRefusal,
  }));
}

/** Labels that gain from the matter's name: "Yes, 40 chairs by Friday". */
const NAMES_MATTER: ReadonlySet<string> = new Set(['Yes']);

function natureOf(text: string, asks: readonly OutlineLine[]): Nature {
  const named = NATURES.find(([, pattern]) => pattern.test(text))?.[0];
  if (named === 'complaint') return named;
  if (asks.length === 0) return 'information';
  const kinds = new Set(asks.map(({ words }) => kindOfAsk(words)));
  const speakOf = (sought: Nature, { words }: OutlineLine): boolean =>
    NATURES.some(([nature, pattern]) => nature === sought && pattern.test(words));
  // Whom to invoice, or when it was paid, is a question like any other: nothing is to be paid.
  const asksToPay = asks.some(
    (ask) => speakOf('payment', ask) && ['request', 'yes-no'].includes(kindOfAsk(ask.words)),
  );
  if (named === 'payment' && asksToPay) return named;
  const isMeeting = asks.some((ask) => speakOf('meeting', ask));
  if (
    isMeeting &&
    (kinds.has('yes-no') || kinds.has('choice') || kinds.has('request')) &&
    timesIn(text).length > 0
  )
    return 'meeting';
  if (kinds.has('yes-no')) return 'yes-no';
  return [...kinds].some((kind) => kind !== 'request') ? 'fact' : 'request';
}

/** The end of the only question, where it is short: "40 chairs by Friday". */
function matterOf(asks: readonly OutlineLine[]): string | null {
  const [ask] = asks;
  if (asks.length !== 1 || ask === undefined || kindOfAsk(ask.words) !== 'yes-no') return null;
  const words = ASKED_FOR.exec(ask.words)?.groups?.['matter']?.trim();
  return words !== undefined && words !== '' && words.length <= MOST_LABEL - 'Yes, '.length ? words : null;
}

/** What English asks for behind the verb. Other languages put it where no plain rule finds it. */
const ASKED_FOR =
  /^(?:and |so )?(?:can|could|will|would|do) (?:you|we) (?:please |also |still |maybe )?(?:deliver|send|bring|offer|supply|take|order|book|reserve|provide|make|do|have|confirm|get) (?:us |me |for us )?(?<matter>[^?,;]+)\?\s*$/iu;
