import type { Span } from '../../reply/review';
import { sentencesOf } from '../../text/sentences';
import { asksForSomething, isPoliteOnly, isQuestion } from './ask-words';
import { withoutGreeting } from './greeting';

/** The questions and requests of a message, in its order, without the polite ones. Two questions in one sentence are two asks. */
export const asksIn = (text: string): readonly Span[] =>
  sentencesOf(text)
    .flatMap((sentence) => unspacedParts(text, sentence))
    .map((sentence) => withoutListMark(text, sentence))
    .flatMap((sentence) => {
      if (/^\s*>/.test(lineAt(text, sentence.start))) return [];
      const asked = withoutGreeting(text, sentence);
      const words = text.slice(asked.start, asked.end);
      if (words.replace(/[^\p{L}\p{N}]/gu, '').length < 2 || isPoliteOnly(words)) return [];
      if (!isQuestion(words) && !asksForSomething(words)) return [];
      if (announcesList(words, text.slice(asked.end))) return [];
      return partsOf(text, asked).filter(({ start, end }) => !isPoliteOnly(text.slice(start, end)));
    });

/** "Three things I need from you:" asks for nothing; the list below it does. */
const announcesList = (words: string, after: string): boolean =>
  /[:：]\s*$/.test(words) && /^\s*(?:[-–•*·]|\d{1,2}[.)])\s/.test(after);

/** "- Felt glides or plastic ones?" and "2. Is there a lift?" are asked without their marks. */
function withoutListMark(text: string, { start, end }: Span): Span {
  const mark = /^(?:[-–•*·]|\d{1,2}[.)])\s+/.exec(text.slice(start, end))?.[0] ?? '';
  return { start: start + mark.length, end };
}

/** Japanese puts no space behind a question mark, be it a narrow one. */
function unspacedParts(text: string, { start, end }: Span): readonly Span[] {
  const ends = [
    ...text.slice(start, end).matchAll(/[?!](?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu),
  ].map(({ index }) => start + index + 1);
  return [...ends, end].map((to, index) => ({
    start: index === 0 ? start : (ends[index - 1] ?? start),
    end: to,
  }));
}

const lineAt = (text: string, at: number): string => text.slice(text.lastIndexOf('\n', at - 1) + 1, at + 1);

const QUESTION_WORDS =
  'what|when|where|who|which|how|why|wann|was|wo|wer|wie|welche[rsnm]?|womit|quand|quel(?:le)?s?|combien|où|qui|comment|cuándo|qué|cuánt\\p{L}*|dónde|quién|cómo|cuál(?:es)?|quando|qual|quais|quant[oa]s?|onde|quem|como|que horas';
const OPENINGS = `could|can|would|will|do|does|did|is|are|have|has|should|shall|may|whether|please|let (?:me|us) know|tell (?:me|us)|I (?:want|need|would like) to know|kannst|könn\\p{L}*|würd\\p{L}*|hast|haben|hättest|hätten|ist|sind|gibt|ob|soll\\p{L}*|brauch\\p{L}*|darf|dürfen|sag(?:t|en)?|gib|geben|bitte|\\p{L}+en Sie|pourr\\p{L}*|peux-tu|pouvez-vous|as-tu|avez-vous|est-ce|\\p{L}+-(?:vous|tu|il|elle|on|ils|elles)|c['’]est|faut-il|me (?:donner|dire|indiquer|confirmer)|m['’](?:envoyer|indiquer)|dis-moi|rappelle-moi|serait-il|podr\\p{L}*|puedes?|pueden|tiene[sn]?|hay|dime|poderi\\p{L}*|podes?|podem|tens|tem|há|se precisa\\p{L}*`;
const PREPOSITIONS =
  '(?:ab|bis|um|mit|für|from|by|at|for|with|à(?: partir de)?|de|avec|a|con|para|desde|em|com) ';

/** Where a sentence goes on to ask something else: "…, and when would you come?", "how many, how wide, where". */
const NEXT = new RegExp(
  `(?:[,;]\\s*|\\s+)(?:and|und|et|y|e|außerdem|sowie|además|também)\\s+(?:also |auch |aussi |también |também )?(?=(?:${OPENINGS}|(?:${PREPOSITIONS})?(?:${QUESTION_WORDS})|(?:de|en|em|con|com|a|para) qu[eé] \\p{L}+)(?!\\p{L}))|,\\s+(?=(?:${QUESTION_WORDS})(?!\\p{L}))`,
  'giu',
);

/** A part that asks by itself, behind a name or a clause with a colon. */
const BEGINS_ASKING = new RegExp(
  `^(?:[^:]{0,90}:\\s*|\\p{L}+,\\s*)?[¿]?(?:(?:and|und|et|y|e) )?(?:${PREPOSITIONS})?(?:${OPENINGS}|${QUESTION_WORDS})(?!\\p{L})`,
  'iu',
);

const asksByItself = (part: string): boolean =>
  BEGINS_ASKING.test(part) ||
  asksForSomething(part) ||
  /^[^¿?]*,\s*¿/u.test(part) ||
  new RegExp(`(?<!\\p{L})(?:${PREPOSITIONS})(?:${QUESTION_WORDS})(?!\\p{L})`, 'iu').test(part);

function partsOf(text: string, { start, end }: Span): readonly Span[] {
  const words = text.slice(start, end);
  const parts: Span[] = [];
  let from = 0;
  for (const { index, 0: link } of words.matchAll(NEXT)) {
    // "who is coming and when" is one question; a part has to say something by itself.
    const part = words.slice(from, index);
    if (wordCount(part) < 3 || wordCount(words.slice(index + link.length)) < 3 || !asksByItself(part))
      continue;
    parts.push({ start: start + from, end: start + index });
    from = index + link.length;
  }
  parts.push({ start: start + from, end });
  return parts;
}

const wordCount = (words: string): number => words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
