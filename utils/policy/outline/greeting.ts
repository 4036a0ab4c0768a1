import type { Span } from '../../reply/review';

const WORDS =
  'hi|hello|hey|heya|hiya|dear|(?:good )?(?:morning|afternoon|evening)|greetings|hallo|hallöchen|huhu|moin(?: moin)?|servus|grüß (?:gott|dich|euch|sie)|grüezi|liebe[rs]?|sehr (?:geehrte[rs]?|verehrte[rs]?)|geehrte[rs]?|werte[rs]?|guten (?:tag|morgen|abend)|schönen guten tag|bonjour|bonsoir|salut|coucou|ch(?:er|ère)s?|hola|buenos días|buenas(?: tardes| noches)?|buen día|estimad[oa]s?|apreciad[oa]s?|querid[oa]s?|olá|ola|oi|bom dia|boa (?:tarde|noite)|boas|car[oa]s?|prezad[oa]s?|(?:ex\\.?m[oa]s?\\.?|excelentíssim[oa]s?)';

/** How a mail begins before it names somebody: "Hi", "Sehr geehrte", "Bonjour". Twice as in "Hello, good morning". */
export const GREETING_WORDS = new RegExp(
  `^\\s*[¡¿]?(?:${WORDS})(?![\\p{L}])(?:[,!]?\\s+(?:${WORDS})(?![\\p{L}]))?`,
  'iu',
);

const WHOLE = new RegExp(
  `^\\s*[¡¿]?(?:${WORDS})(?![\\p{L}])[^,!.:;?\\n，。、！]{0,50}(?:[,!.:，。、！]+|$)\\s*`,
  'iu',
);

/** A sentence without the greeting it begins with; the span it was given where there is none. */
export function withoutGreeting(text: string, sentence: Span): Span {
  const words = text.slice(sentence.start, sentence.end);
  const greeting = WHOLE.exec(words)?.[0].length ?? 0;
  return greeting < words.length ? { start: sentence.start + greeting, end: sentence.end } : sentence;
}
