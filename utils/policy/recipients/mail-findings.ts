import type { Writer } from '../../reply/context';
import type { MailFinding, Span } from '../../reply/review';
import type { Address, Audience, Message, Thread } from '../../reply/thread';
import type { ReviewLanguage } from '../../text/language';
import { sentencesOf } from '../../text/sentences';
import { ATTACHMENT_WORDS, NOT_AFTER, type AttachmentWords } from './attachment-words';

/** The mail a reply would become. `language` is that of the text; null where it is not known. */
export interface MailMaterial {
  readonly audience: Audience;
  readonly thread: Thread;
  readonly text: string;
  readonly writer: Writer;
  readonly language: ReviewLanguage | null;
}

/** What is worth knowing of the mail as a whole; each kind once at most. */
export const findingsOfMail = (material: MailMaterial): readonly MailFinding[] =>
  [manyRecipients, replyToDiffers, senderDiffers, attachmentMissing].flatMap((find) => find(material) ?? []);

const MANY = 10;

function manyRecipients({ audience: { to, cc, bcc } }: MailMaterial): MailFinding | null {
  const count = new Set(
    [...to, ...cc, ...bcc].map(({ name, email }) => email?.toLowerCase() ?? `name:${name}`),
  ).size;
  return count >= MANY ? { kind: 'many-recipients', count } : null;
}

/** The site fills a reply's To from the mail's Reply-To, which is shown nowhere else. */
function replyToDiffers({ audience, thread }: MailMaterial): MailFinding | null {
  if (audience.source !== 'compose-box' || audience.kind !== 'reply' || audience.to.length !== 1) return null;
  const from = emailOf(newestOfOthers(thread)?.from);
  const replyTo = emailOf(audience.to[0]);
  if (from === null || replyTo === null || from === replyTo) return null;
  const inThread = thread.messages.flatMap((message) => [message.from, ...message.to, ...message.cc]);
  return inThread.some((address) => emailOf(address) === replyTo)
    ? null
    : { kind: 'reply-to-differs', from, replyTo };
}

function senderDiffers({ audience, thread, writer }: MailMaterial): MailFinding | null {
  const from = emailOf(audience.from);
  const newest = newestOfOthers(thread);
  if (from === null || !newest) return null;
  const addressed = [...newest.to, ...newest.cc].map(emailOf);
  if (addressed.includes(from)) return null;
  const mine = [thread.key.account, emailOf(thread.me), writer.address?.toLowerCase() ?? null];
  const writtenTo = addressed.find((address) => address !== null && mine.includes(address));
  return writtenTo ? { kind: 'sender-differs', from, writtenTo } : null;
}

const newestOfOthers = (thread: Thread): Message | undefined =>
  thread.messages.findLast(({ isMine }) => !isMine);

const emailOf = (address: Address | null | undefined): string | null => address?.email?.toLowerCase() ?? null;

/** What is attached in the site's reply box cannot be seen from here, so that the text says so is all there is to know. */
function attachmentMissing({ text, language }: MailMaterial): MailFinding | null {
  for (const sentence of sentencesOf(text)) {
    const span = statedAttachment(text.slice(sentence.start, sentence.end), languagesFor(language));
    if (!span) continue;
    const start = sentence.start + span.start;
    const end = sentence.start + span.end;
    return { kind: 'attachment-missing', span: { start, end }, words: text.slice(start, end) };
  }
  return null;
}

/**
 * English words for it are used in mail of every language; and which of three languages it is, a short text in one of them hardly
 * tells.
 */
function languagesFor(language: ReviewLanguage | null): readonly AttachmentWords[] {
  const { en, de, fr, es, pt, ja } = ATTACHMENT_WORDS;
  switch (language) {
    case 'en':
      return [en];
    case 'de':
      return [de, en];
    case 'ja':
      return [ja, en];
    case 'fr':
    case 'es':
    case 'pt':
      return [fr, es, pt, en];
    case null:
      return [en, de, fr, es, pt, ja];
  }
}

function statedAttachment(sentence: string, languages: readonly AttachmentWords[]): Span | null {
  if (/[?？]["'”’»」)]*$|か。?$/u.test(sentence)) return null;
  for (const { says, notMine, not } of languages) {
    const match = says.exec(sentence);
    if (!match || notMine.test(sentence)) continue;
    const end = match.index + match[0].length;
    const clause = /[^,;:–—]*$/.exec(sentence.slice(0, match.index))?.[0] ?? '';
    if (not.test(`${clause}${match[0]}`) || NOT_AFTER.test(sentence.slice(end))) continue;
    if (isInBlank(sentence, match.index)) continue;
    return { start: match.index, end };
  }
  return null;
}

const isInBlank = (sentence: string, at: number): boolean =>
  sentence.lastIndexOf('[', at) > sentence.lastIndexOf(']', at) && sentence.includes(']', at);
