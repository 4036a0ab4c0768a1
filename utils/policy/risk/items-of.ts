import type {
  FactKind,
  Finding,
  Item,
  ItemReason,
  MailFinding,
  RecipientFinding,
  Risk,
  Span,
} from '../../reply/review';
import { sentencesOf } from '../../text/sentences';
import { isHighMail, isHighRecipient, isHighRisk, type Found } from './tier';

/**
 * What has to be acted on before a reply of the high tier can go: contradictions, recipients, sentences of the draft in their order, then
 * what the mail gives rise to. A sentence is one item however many reasons it has, but for a second contradiction in it, which is mended
 * by itself.
 */
export function itemsOf(found: Found): readonly Item[] {
  return numbered([
    ...ofConflicts(found),
    ...found.recipients.filter((each) => isHighRecipient(each, found.raised)).map(ofRecipient),
    ...ofSentences(found),
    ...found.mail.filter((each) => isHighMail(each, found.raised)).map((finding) => ofMail(finding, found)),
    ...found.risks.filter((risk) => risk.span === null && isHighRisk(risk, found.raised)).map(ofMailRisk),
  ]);
}

type Unnumbered = Omit<Item, 'id'>;

function ofConflicts(found: Found): readonly Unnumbered[] {
  const { text, findings } = found;
  const begun = new Set<number>();
  return findings.filter(isConflict).map(({ id, span, source }) => {
    const sentence = sentenceOf(text, span);
    const others = begun.has(sentence.start) ? [] : reasonsWithin(sentence, found);
    begun.add(sentence.start);
    return {
      span,
      words: wordsOf(text, sentence),
      source,
      reasons: [{ kind: 'conflict', finding: id }, ...others],
    };
  });
}

const isConflict = ({ standing }: Finding): boolean => standing === 'contradicting';

const ofRecipient = ({ address, tags, resembles }: RecipientFinding): Unnumbered => ({
  span: null,
  words: address.email ?? address.name,
  source: null,
  reasons: [{ kind: 'recipient', tags, resembles }],
});

const ofMail = (finding: MailFinding, { text }: Found): Unnumbered => ({
  span: finding.kind === 'attachment-missing' ? finding.span : null,
  words: wordsOfMail(finding, text),
  source: null,
  reasons: [{ kind: 'mail', finding }],
});

function wordsOfMail(finding: MailFinding, text: string): string {
  if (finding.kind === 'many-recipients') return String(finding.count);
  if (finding.kind === 'reply-to-differs') return finding.replyTo;
  if (finding.kind === 'sender-differs') return finding.from;
  return wordsOf(text, sentenceOf(text, finding.span));
}

const ofMailRisk = ({ rule, words, source }: Risk): Unnumbered => ({
  span: null,
  words: source?.words ?? words,
  source,
  reasons: [{ kind: 'risk', rule }],
});

/**
 * Kinds of fact that nobody can shrug off when they rest on nothing; names and bare numbers are too often of no account. Those that
 * make a reply high by themselves (`tier.ts`) are among them.
 */
const HARD: ReadonlySet<FactKind> = new Set([
  'amount',
  'percentage',
  'date',
  'time',
  'weekday',
  'duration',
  'address',
  'phone',
  'link',
  'reference',
  'promise',
]);

/** The sentences of the draft that have reasons and contradict nothing. */
function ofSentences(found: Found): readonly Unnumbered[] {
  const { text, findings } = found;
  const conflicts = findings.filter(isConflict);
  return sentencesOf(text).flatMap((sentence) => {
    const reasons = reasonsWithin(sentence, found);
    if (reasons.length === 0 || conflicts.some(({ span }) => isWithin(sentence, span))) return [];
    return [{ span: sentence, words: wordsOf(text, sentence), source: null, reasons }];
  });
}

const isWithin = (sentence: Span, { start }: Span): boolean =>
  sentence.start <= start && start < sentence.end;

/** Why a sentence of the draft has to be looked at, but for what it contradicts. */
function reasonsWithin(sentence: Span, { findings, risks, raised }: Found): readonly ItemReason[] {
  const isEveryKind = raised.includes('unsupported');
  const reasons: readonly { readonly span: Span; readonly reason: ItemReason }[] = [
    ...risks.flatMap((risk) =>
      risk.span !== null && isHighRisk(risk, raised)
        ? [{ span: risk.span, reason: { kind: 'risk', rule: risk.rule } as const }]
        : [],
    ),
    ...findings
      .filter(({ standing, kind }) => standing === 'unsupported' && (isEveryKind || HARD.has(kind)))
      .map(({ id, span }) => ({ span, reason: { kind: 'unsupported', finding: id } as const })),
  ];
  return withoutRepeats(reasons.filter(({ span }) => isWithin(sentence, span)).map(({ reason }) => reason));
}

const sentenceOf = (text: string, span: Span): Span =>
  sentencesOf(text).find(({ start, end }) => start <= span.start && span.start < end) ?? span;

const wordsOf = (text: string, { start, end }: Span): string => text.slice(start, end);

const withoutRepeats = (reasons: readonly ItemReason[]): readonly ItemReason[] => [
  ...new Map(reasons.map((reason) => [nameOf(reason), reason])).values(),
];

function nameOf(reason: ItemReason): string {
  if (reason.kind === 'not-reviewed') return reason.kind;
  if (reason.kind === 'risk') return `risk:${reason.rule}`;
  if (reason.kind === 'recipient') return `recipient:${[...reason.tags, reason.resembles ?? ''].join(',')}`;
  if (reason.kind === 'mail') return `mail:${reason.finding.kind}`;
  return `${reason.kind}:${reason.finding}`;
}

/** Ids of reasons and words; the second of two that are the same is another item. */
function numbered(items: readonly Unnumbered[]): readonly Item[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const id = `${item.reasons.map(nameOf).join('+')}|${item.words}`;
    const occurrence = (seen.get(id) ?? 0) + 1;
    seen.set(id, occurrence);
    return { id: occurrence === 1 ? id : `${id}|${occurrence}`, ...item };
  });
}
