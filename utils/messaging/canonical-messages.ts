import type { Failure, Result } from '../errors';
import {
  MOST_HIDDEN,
  type Address,
  type Audience,
  type ComposeState,
  type Message,
  type Thread,
} from '../reply/thread';
import { canonical } from '../text/canonical';
import { smuggledIn } from '../text/smuggled';
import type { HandsMessage } from './protocol';

/**
 * A message of the content script with every text in it made canonical. The content script gives text as the page has
 * it; this is the one place where it becomes what may be shown, kept, compared or given to a model. Ids, dates and mail
 * addresses stay to the letter: changed, they would name something else. So does the subject in a reply box, which is
 * given back to the page and compared there, and never shown.
 */
export function canonicalMessage(message: HandsMessage): HandsMessage {
  switch (message.type) {
    case 'thread-read':
      return { ...message, result: canonicalResult(message.result, canonicalThread) };
    case 'inserted':
      return { ...message, result: canonicalResult(message.result, canonicalCompose) };
    case 'pressed':
      return { ...message, outcome: canonicalOutcome(message.outcome) };
    case 'became':
      return typeof message.outcome === 'object'
        ? { ...message, outcome: canonicalOutcome(message.outcome) }
        : message;
    default:
      return message;
  }
}

const canonicalThread = (thread: Thread): Thread => ({
  ...thread,
  subject: canonicalLine(thread.subject),
  me: thread.me && canonicalAddress(thread.me),
  messages: thread.messages.map(canonicalMail),
  compose: thread.compose && canonicalCompose(thread.compose),
});

const canonicalMail = (mail: Message): Message => ({
  ...mail,
  from: canonicalAddress(mail.from),
  to: mail.to.map(canonicalAddress),
  cc: mail.cc.map(canonicalAddress),
  text: mail.text === null ? null : canonicalBody(mail.text),
  hidden: [canonicalBody(mail.hidden), smuggledIn(mail.text ?? '')]
    .filter((part) => part !== '')
    .join('\n')
    .slice(0, MOST_HIDDEN),
  attachments: mail.attachments.map(canonicalLine).filter(Boolean),
});

const canonicalCompose = (compose: ComposeState): ComposeState => ({
  ...compose,
  audience: canonicalAudience(compose.audience),
  text: canonicalBody(compose.text),
});

const canonicalAudience = (audience: Audience): Audience => ({
  ...audience,
  to: audience.to.map(canonicalAddress),
  cc: audience.cc.map(canonicalAddress),
  bcc: audience.bcc.map(canonicalAddress),
  from: audience.from && canonicalAddress(audience.from),
});

const canonicalAddress = ({ name, email }: Address): Address => ({ name: canonicalLine(name), email });

/** What a press came to, in either message that tells it. */
type Outcome = Extract<HandsMessage, { type: 'pressed' }>['outcome'];

const canonicalOutcome = (outcome: Outcome): Outcome =>
  'failure' in outcome
    ? { ...outcome, failure: canonicalFailure(outcome.failure) }
    : { ...outcome, evidence: canonicalLine(outcome.evidence) };

function canonicalFailure(failure: Failure): Failure {
  switch (failure.code) {
    case 'text-changed':
    case 'own-text-in-box':
      return { ...failure, found: canonicalBody(failure.found) };
    case 'site-refused':
      return { ...failure, said: canonicalLine(failure.said) };
    default:
      return failure;
  }
}

const canonicalResult = <T>(result: Result<T>, canonicalValue: (value: T) => T): Result<T> =>
  result.ok
    ? { ok: true, value: canonicalValue(result.value) }
    : { ok: false, failure: canonicalFailure(result.failure) };

/** Blank lines that were not blank before, for something unseen stood in them, go from both ends. */
const canonicalBody = (text: string): string =>
  canonical(text)
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();

const canonicalLine = (text: string): string => canonical(text).replace(/\s+/g, ' ').trim();
