import type { OwnRule } from '../../reply/material';
import type { Risk, Source, Span } from '../../reply/review';
import type { Message, Thread } from '../../reply/thread';
import { languageOf, type ReviewLanguage } from '../../text/language';
import { sentenceAround, sentencesOf } from '../../text/sentences';
import { assentIn } from './assent';
import { ownWordsIn } from './own-words';
import type { RiskRule } from './risk-rule';
import { RISK_RULES } from './risk-rules';

/**
 * What makes this draft, as an answer to this thread, costly to get wrong: each place in the draft, and for rules that find
 * nothing there the first place in the newest message of the other side. A rule of the person's own goes by `own:` and its name.
 */
export function risksOf(text: string, thread: Thread, own: readonly OwnRule[]): readonly Risk[] {
  const mail = newestOfTheOthers(thread);
  const together = `${text}\n${mail?.text ?? ''}`;
  const language = languageWithin(text, together);
  const mailLanguage = mail ? languageWithin(mail.text, together) : null;
  return [
    ...RISK_RULES.flatMap((rule) => {
      const inDraft = rule.inDraft(text, language);
      if (inDraft.length > 0) return inDraft.map((span) => riskInDraft(rule, text, span));
      const place = mail && firstInMail(rule, mail, mailLanguage, assentIn(text, language));
      return mail && place ? [riskInMail(rule, mail, place)] : [];
    }),
    ...own.flatMap(({ name, tier, words }) => {
      const rule = { id: `own:${name}`, tier };
      const inDraft = ownWordsIn(text, words);
      if (inDraft.length > 0) return inDraft.map((span) => riskInDraft(rule, text, span));
      const place = mail && ownWordsIn(mail.text, words)[0];
      return mail && place ? [riskInMail(rule, mail, place)] : [];
    }),
  ];
}

/** The language of a text; null for a short one, unless a longer one it belongs to is in it too: few words tell little. */
function languageWithin(text: string, together: string): ReviewLanguage | null {
  const language = languageOf(text);
  if (!isShort(text)) return language;
  return isShort(together) || language !== languageOf(together) ? null : language;
}

const isShort = (text: string): boolean => (text.match(/\p{L}+/gu)?.length ?? 0) < 20;

type ReadMail = Message & { readonly text: string };

function newestOfTheOthers({ messages }: Thread): ReadMail | null {
  const newest = messages.findLast(({ isMine, text }) => !isMine && text !== null);
  return newest && newest.text !== null ? { ...newest, text: newest.text } : null;
}

function firstInMail(
  rule: RiskRule,
  mail: ReadMail,
  language: ReviewLanguage | null,
  draftAssents: boolean,
): Span | undefined {
  const [first] = rule.inMail(mail.text, language);
  if (first || !draftAssents || !rule.inRequest) return first;
  const questions = sentencesOf(mail.text).filter(({ start, end }) =>
    /[?？か]["'”’»)\]。]*$/.test(mail.text.slice(start, end)),
  );
  return rule
    .inRequest(mail.text, language)
    .find((span) => questions.some(({ start, end }) => start <= span.start && span.end <= end));
}

type Named = Pick<RiskRule, 'id' | 'tier'>;

const riskInDraft = ({ id, tier }: Named, text: string, span: Span): Risk => ({
  rule: id,
  tier,
  span,
  words: text.slice(span.start, span.end),
  source: null,
});

const riskInMail = ({ id, tier }: Named, mail: ReadMail, span: Span): Risk => ({
  rule: id,
  tier,
  span: null,
  words: mail.text.slice(span.start, span.end),
  source: sourceIn(mail, span),
});

const sourceIn = (mail: ReadMail, span: Span): Source => ({
  place: { kind: 'message', messageId: mail.id },
  span,
  words: sentenceAround(mail.text, span),
});
