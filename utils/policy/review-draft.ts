import type { Material } from '../reply/material';
import type { OutlineLine } from '../reply/outline';
import type { Review } from '../reply/review';
import type { Address, Audience, Thread } from '../reply/thread';
import { languageOf } from '../text/language';
import { blanksIn } from './blanks';
import type { Ground } from './facts/fact';
import { readMailDate } from './facts/mail-date';
import { unansweredBy } from './outline/answers';
import { findingsOfMail } from './recipients/mail-findings';
import { findingsOfAudience } from './recipients/recipients';
import { itemsOf } from './risk/items-of';
import { risksOf } from './risk/risks-of';
import { tierOf, type Found } from './risk/tier';
import { traceDraft } from './trace/trace-draft';

/** A draft and all it is reviewed against. */
export interface ToReview {
  readonly text: string;
  readonly material: Material;
  readonly audience: Audience;
  /** The person's wish, chosen intent and answers, one in each line; '' for none. */
  readonly instruction: string;
  readonly asks: readonly OutlineLine[];
  /** In milliseconds since 1970. */
  readonly now: number;
}

/** Reviews one exact text: what it states and rests on, who gets it, what it leaves open, and how much care it asks for. */
export function reviewDraft(toReview: ToReview): Review {
  const { text, material, audience, asks, now } = toReview;
  const { thread, writer, correspondents, rules } = material;
  const language = languageOf(text);
  const found: Found = {
    text,
    findings: traceDraft({ text, language, at: new Date(now) }, groundsOf(toReview)),
    blanks: blanksIn(text),
    recipients: findingsOfAudience({ audience, thread, correspondents, writer }),
    mail: findingsOfMail({ audience, thread, text, writer, language }),
    risks: risksOf(text, thread, rules.own),
    unanswered: unansweredBy(text, asks, language),
    raised: rules.raised,
  };
  const tier = tierOf(found);
  const { findings, blanks, recipients, mail, risks, unanswered } = found;
  const items = tier === 'high' ? itemsOf(found) : [];
  return { text, tier, findings, blanks, recipients, mail, risks, unanswered, items };
}

/** What a draft may rest on: the messages, newest first, then the rest of what is known. */
function groundsOf({ material, audience, instruction, now }: ToReview): readonly Ground[] {
  const { thread, writer } = material;
  return [
    ...messageGrounds(thread, now),
    ground('subject', thread.subject, false, null),
    // Of the mail itself as its subject is, and named in answers: "offer.zip" is a host, too.
    ground('subject', thread.messages.flatMap(({ attachments }) => attachments).join('\n'), false, null),
    ground('people', peopleOf(material, audience), false, null),
    ground('instruction', instruction, true, new Date(now)),
    ground('settings', [writer.name, writer.address ?? '', writer.howIWrite].join('\n'), true, new Date(now)),
  ].filter(({ text }) => text.trim() !== '');
}

const messageGrounds = ({ messages }: Thread, now: number): readonly Ground[] =>
  messages.toReversed().flatMap(({ id, text, date, isMine }) =>
    text === null
      ? []
      : [
          {
            place: { kind: 'message', messageId: id } as const,
            text,
            language: languageOf(text),
            at: readMailDate(date, new Date(now)),
            isMine,
          },
        ],
  );

const ground = (
  kind: 'subject' | 'people' | 'instruction' | 'settings',
  text: string,
  isMine: boolean,
  at: Date | null,
): Ground => ({ place: { kind }, text, language: languageOf(text), at, isMine });

function peopleOf({ thread, writer }: Material, audience: Audience): string {
  const people: readonly (Address | null)[] = [
    ...thread.messages.flatMap(({ from, to, cc }) => [from, ...to, ...cc]),
    ...audience.to,
    ...audience.cc,
    ...audience.bcc,
    audience.from,
    thread.me,
    { name: writer.name, email: writer.address },
  ];
  return [...new Set(people.flatMap((person) => (person ? [lineOf(person)] : [])))].join('\n');
}

const lineOf = ({ name, email }: Address): string => (email === null ? name : `${name} <${email}>`);
