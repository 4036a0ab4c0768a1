import { h, setHtml } from './dom.ts';
import { longDate, words } from './words.ts';
import type { Mail } from '../../mailbox/mail.ts';

function escapeText(text: string): string {
  return h('span', '', {}, text).innerHTML;
}

/** The quote of a reply: who wrote when, and the mail, indented. */
export function replyQuote(mail: Mail): string {
  const sender = `${mail.from.name} <${mail.from.email}>`;
  return (
    `<div dir="ltr" class="gmail_attr">${escapeText(words.attribution(longDate(mail.date), sender))}<br></div>` +
    '<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">' +
    `${mail.html}</blockquote>`
  );
}

/** The block a forwarded mail is put in. It stands in the editor from the start. */
export function forwardQuote(mail: Mail, subject: string): string {
  const people = mail.to.map((one) => `${one.name} <${one.email}>`).join(', ');
  const lines = [
    '---------- Forwarded message ---------',
    `${words.from}: ${mail.from.name} <${mail.from.email}>`,
    `${words.date}: ${longDate(mail.date)}`,
    `${words.subject}: ${subject}`,
    `${words.to}: ${people}`,
  ];
  return (
    '<br><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">' +
    `${lines.map(escapeText).join('<br>')}<br></div><br><br>${mail.html}</div>`
  );
}

/** The same text for a reader of the mail's first lines. */
export function snippet(mail: Mail, length = 110): string {
  // A document of its own: pictures in it are never fetched.
  const holder = document.implementation.createHTMLDocument('').body;
  setHtml(holder, mail.html);
  for (const quote of holder.querySelectorAll('.gmail_quote, style')) quote.remove();
  for (const block of holder.querySelectorAll('div, p, br, li, td, h1, h2, h3')) block.after(' ');
  const text = (holder.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
