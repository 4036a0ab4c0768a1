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
 * what the mail gives rise to. A sentence is one item however many reasons it has.
 */
export function itemsOf(found: Found): readonly Item[] {
  return numbered([
    ...found.findings
      .filter(({ standing }) => standing === 'contradicting')
      .map((each) => ofConflict(each, found)),
    ...found.recipients.filter((each) => isHighRecipient(each, found.raised)).map(ofRecipient),
    ...ofSentences(found),
    ...found.mail.filter((each) => isHighMail(each, found.raised)).map((finding) => ofMail(finding, found)),
    ...found.risks.filter((risk) => risk.span === null && isHighRisk(risk, found.raised)).map(ofMailRisk),
  ]);
}

type Unnumbered = Omit<Item, 'id'>;

const ofConflict = ({ id, span, source }: Finding, { text }: Found): Unnumbered => ({
  span,
  words: wordsOf(text, sentenceOf(text, span)),
  source,
  reasons: [{ kind: 'conflict', finding: id }],
});

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

/** Kinds of fact that nobody can shrug off when they rest on nothing; names and bare numbers are too often of no account. */
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

function ofSentences({ text, findings, risks, raised }: Found): readonly Unnumbered[] {
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
  return sentencesOf(text).flatMap((sentence) => {
    const here = reasons.filter(({ span }) => sentence.start <= span.start && span.start < sentence.end);
    if (here.length === 0) return [];
    const words = wordsOf(text, sentence);
    return [
      { span: sentence, words, source: null, reasons: withoutRepeats(here.map(({ reason }) => reason)) },
    ];
  });
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
