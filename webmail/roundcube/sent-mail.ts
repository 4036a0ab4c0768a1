import PostalMime from 'postal-mime';
import type { Address } from 'postal-mime';
import type { Person } from '../mailbox/mail.ts';

/** A mail that Roundcube wrote: one that left over SMTP, or a draft in its folder. */
export interface SentMail {
  readonly raw: string;
  readonly from: Person | null;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  /** Whom the server was told to give it to; those in Bcc are only here. Empty for a draft. */
  readonly recipients: readonly string[];
  readonly subject: string;
  /** The whole text, or the text beside the HTML. */
  readonly text: string;
  /** Null for a mail of text alone. */
  readonly html: string | null;
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  /** The text without signature and quote. */
  readonly ownText: string;
  /** '' when there is none. */
  readonly signature: string;
  /** With the line that introduces it; '' when there is none. */
  readonly quote: string;
}

export async function parseMail(raw: Buffer, recipients: readonly string[]): Promise<SentMail> {
  const mail = await PostalMime.parse(raw);
  const text = (mail.text ?? '').replace(/\r\n/g, '\n').trimEnd();
  return {
    raw: raw.toString('latin1'),
    from: peopleOf(mail.from && [mail.from])[0] ?? null,
    to: peopleOf(mail.to),
    cc: peopleOf(mail.cc),
    recipients,
    subject: mail.subject ?? '',
    text,
    html: mail.html ?? null,
    messageId: mail.messageId ?? null,
    inReplyTo: mail.inReplyTo ?? null,
    references: mail.references?.split(/\s+/).filter(Boolean) ?? [],
    ...partText(text),
  };
}

const peopleOf = (addresses: readonly Address[] = []): readonly Person[] =>
  addresses.flatMap((address) =>
    address.group ? peopleOf(address.group) : [{ name: address.name, email: address.address ?? '' }],
  );

/**
 * A quote is lines that begin with `>` and the paragraph that introduces them. A signature begins with `-- `, or with `---`
 * where Roundcube puts it above the quote.
 */
export function partText(text: string): Pick<SentMail, 'ownText' | 'signature' | 'quote'> {
  const lines = text.split('\n');
  const take = (from: number, to: number): string =>
    lines
      .splice(from, to - from)
      .join('\n')
      .trim();

  let quote = '';
  const first = lines.findIndex((line) => line.startsWith('>'));
  if (first >= 0) {
    const last = lines.findLastIndex((line) => line.startsWith('>'));
    let intro = first;
    while (intro > 0 && first - intro < INTRO_LINES && !lines[intro - 1]?.trim()) intro -= 1;
    while (intro > 0 && first - intro < INTRO_LINES && lines[intro - 1]?.trim()) intro -= 1;
    quote = take(intro, last + 1);
  }
  const dashes = lines.findLastIndex((line) => /^--[- ]?$/.test(line));
  const signature = dashes < 0 ? '' : take(dashes, lines.length);
  return { ownText: lines.join('\n').trim(), signature, quote };
}

const INTRO_LINES = 3;
