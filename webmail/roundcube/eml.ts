import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attachment, Mail, Person, Thread } from '../mailbox/mail.ts';

/** A mail file from a folder. */
export interface Eml {
  readonly name: string;
  readonly raw: string;
}

/** The `.eml` files of a folder in the order of their names, with the line ends mail has. */
export function readEmlFolder(folder: string): readonly Eml[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .map((name) => ({
      name,
      raw: readFileSync(join(folder, name), 'latin1').replace(/\r?\n/g, '\r\n'),
    }));
}

/** The Message-ID a mail of the sample mailbox has outside of it. */
export const messageIdOf = ({ id, from }: Pick<Mail, 'id' | 'from'>): string =>
  `<${id}@${from.email.split('@')[1] ?? 'example'}>`;

/** A mail as it would come over the wire: answers the mail before it in its thread, text beside HTML, attachments with bytes. */
export function writeEml(mail: Mail, thread: Pick<Thread, 'subject' | 'mails'>): string {
  const at = thread.mails.findIndex(({ id }) => id === mail.id);
  const before = (at < 0 ? thread.mails : thread.mails.slice(0, at)).map(messageIdOf);
  const parent = before.at(-1);
  const headers = [
    `Date: ${writeDate(mail.date)}`,
    `From: ${writePerson(mail.from)}`,
    ...writePeople('To', mail.to),
    ...writePeople('Cc', mail.cc),
    `Subject: ${writeWords(parent === undefined ? thread.subject : `Re: ${thread.subject}`)}`,
    `Message-ID: ${messageIdOf(mail)}`,
    ...(parent === undefined ? [] : [`In-Reply-To: ${parent}`, `References: ${before.join(NEXT_LINE)}`]),
    'MIME-Version: 1.0',
  ];
  const html = mail.clippedHtml ?? mail.html;
  const body = multipart('alternative', mail.id, [
    textPart('plain', textOf(html)),
    textPart('html', `<!DOCTYPE html><html><body>${html}</body></html>`),
  ]);
  const whole =
    mail.attachments.length > 0
      ? multipart('mixed', mail.id, [body, ...mail.attachments.map(filePart)])
      : body;
  return `${headers.join('\r\n')}\r\n${whole}\r\n`;
}

const NEXT_LINE = '\r\n ';

const multipart = (kind: string, id: string, parts: readonly string[]): string => {
  const boundary = `=_${kind}_${id}`;
  const inner = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('');
  return `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n${inner}--${boundary}--`;
};

const textPart = (kind: string, text: string): string =>
  `Content-Type: text/${kind}; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(Buffer.from(text))}`;

/** The bytes mean nothing and are few, for only the card is shown. */
const filePart = ({ name, type, bytes }: Attachment): string =>
  `Content-Type: ${type}; name="${writeWords(name)}"\r\nContent-Transfer-Encoding: base64\r\n` +
  `Content-Disposition: attachment; filename="${writeWords(name)}"\r\n\r\n${base64(Buffer.alloc(Math.min(bytes, MOST_BYTES), 'x'))}`;

const MOST_BYTES = 4096;

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/.{76}(?=.)/g, '$&\r\n');

const writePeople = (header: string, people: readonly Person[]): readonly string[] =>
  people.length > 0 ? [`${header}: ${people.map(writePerson).join(`,${NEXT_LINE}`)}`] : [];

const writePerson = ({ name, email }: Person): string =>
  name === ''
    ? email
    : `${isAscii(name) ? `"${name.replace(/["\\]/g, '\\$&')}"` : writeWords(name)} <${email}>`;

const isAscii = (text: string): boolean => /^[ -~]*$/.test(text);

/** RFC 2047, in pieces that never part a character. */
function writeWords(text: string): string {
  if (isAscii(text)) return text;
  const pieces = [''];
  for (const character of text) {
    const longer = (pieces.at(-1) ?? '') + character;
    if (Buffer.byteLength(longer) > 42) pieces.push(character);
    else pieces[pieces.length - 1] = longer;
  }
  return pieces.map((piece) => `=?UTF-8?B?${Buffer.from(piece).toString('base64')}?=`).join(NEXT_LINE);
}

/** RFC 5322 with the offset the sender had. */
function writeDate(iso: string): string {
  const offset = /([+-]\d\d):?(\d\d)$/.exec(iso);
  const [hours, minutes] = [Number(offset?.[1] ?? 0), Number(offset?.[2] ?? 0)];
  const shift = (hours * 60 + Math.sign(hours) * minutes) * 60_000;
  const there = new Date(new Date(iso).getTime() + shift).toUTCString().replace('GMT', '');
  return there + (offset ? `${offset[1]}${offset[2]}` : '+0000');
}

/** The text beside the HTML, about as a mail client writes it. */
const textOf = (html: string): string =>
  html
    .replace(/<(style|script)\b.*?<\/\1>/gs, '')
    .replace(/<br\b[^>]*>|<\/(?:div|p|tr|li|h\d|blockquote)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:nbsp|#160);/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
