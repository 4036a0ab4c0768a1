import { boot } from './boot.ts';
import { quoteDate, words } from './words.ts';
import type { Mail, Person } from '../../mailbox/mail.ts';

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function names(people: readonly Person[]): string {
  return people.map((one) => `${one.name} <${one.email}>`).join('; ');
}

/** The mail that is answered, under its header block (`#divRplyFwdMsg`). */
export function quoteHtml(mail: Mail, subject: string): string {
  const rows: readonly (readonly [string, string])[] = [
    [words.from, names([mail.from])],
    [words.sent, quoteDate(mail.date)],
    [words.to, names(mail.to)],
    [words.cc, names(mail.cc)],
    [words.subject, subject],
  ];
  const header = rows
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `<b>${label}:</b> ${escapeHtml(value)}`)
    .join('<br>');
  return (
    '<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1">' +
    `<div id="divRplyFwdMsg" dir="ltr"><span style="font-family:Calibri,sans-serif;font-size:11pt">${header}</span>` +
    `<div>&nbsp;</div></div><div>${mail.html}</div>`
  );
}

/** What a fresh compose begins with: a line to write in, then my signature. */
export function freshHtml(): string {
  const line = '<div class="elementToProof"><br></div>';
  if (!boot.variants.signature) return line;
  return `${line}<div id="Signature" class="elementToProof">${boot.account.signatureHtml}</div>`;
}
