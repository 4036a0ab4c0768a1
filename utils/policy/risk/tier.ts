import type { Blank, FactKind, Finding, MailFinding, RecipientFinding, Risk, Tier } from '../../reply/review';
import { organisationOf } from '../recipients/mailbox';

/** All that a tier is worked out from. */
export interface Found {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly blanks: readonly Blank[];
  readonly recipients: readonly RecipientFinding[];
  readonly mail: readonly MailFinding[];
  readonly risks: readonly Risk[];
  readonly unanswered: readonly string[];
  /** Ids of rules that the person made high. */
  readonly raised: readonly string[];
}

/** How much care a reply asks for. */
export function tierOf(found: Found): Tier {
  const { findings, recipients, mail, risks, raised } = found;
  const isHigh =
    risks.some((risk) => isHighRisk(risk, raised)) ||
    findings.some((finding) => isHighFinding(finding, raised)) ||
    recipients.some((recipient) => isHighRecipient(recipient, raised)) ||
    mail.some((finding) => isHighMail(finding, raised));
  if (isHigh) return 'high';
  return isPlain(found) ? 'low' : 'normal';
}

export const isHighRisk = ({ rule, tier }: Risk, raised: readonly string[]): boolean =>
  tier === 'high' || raised.includes(rule);

export const isHighFinding = ({ standing, kind }: Finding, raised: readonly string[]): boolean =>
  standing === 'contradicting' ||
  (standing === 'unsupported' && (PARTICULARS.has(kind) || raised.includes('unsupported')));

/** Where money, a call, a click or a parcel goes: nobody makes these up by the way, and whoever gets a wrong one acts on it. */
const PARTICULARS: ReadonlySet<FactKind> = new Set(['amount', 'phone', 'link', 'reference', 'address']);

/** An outsider who came into the thread and was never written to, or somebody who may be taken for somebody else. */
export const isHighRecipient = ({ tags }: RecipientFinding, raised: readonly string[]): boolean =>
  tags.includes('look-alike') ||
  (['outside', 'new-to-thread', 'never-written'] as const).every((tag) => tags.includes(tag)) ||
  tags.some((tag) => raised.includes(tag));

/** An answer to another mailbox of the same organisation is everyday; one to another organisation is not. */
export function isHighMail(finding: MailFinding, raised: readonly string[]): boolean {
  if (raised.includes(finding.kind)) return true;
  if (finding.kind !== 'reply-to-differs') return false;
  const organisation = organisationOf(finding.from);
  return organisation === null || organisation !== organisationOf(finding.replyTo);
}

/** There is nothing in it that a person would have to check. */
function isPlain({ text, findings, blanks, recipients, mail, risks, unanswered }: Found): boolean {
  if (blanks.length > 0 || mail.length > 0 || risks.length > 0 || unanswered.length > 0) return false;
  if (recipients.some(({ tags }) => tags.some((tag) => tag !== 'outside'))) return false;
  if (findings.some(({ standing }) => standing !== 'supported')) return false;
  const facts = findings.filter(({ kind }) => kind !== 'name').length;
  return facts === 0 && lengthOf(text) <= SHORT;
}

/** Of a text in words; a text without spaces between words counts its characters by the half. */
function lengthOf(text: string): number {
  const unspaced = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return (text.match(/\S+/g)?.length ?? 0) + unspaced / 2;
}

const SHORT = 60;
