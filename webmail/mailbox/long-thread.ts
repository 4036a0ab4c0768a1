import { mail, type Mailbox, type MailSketch, type Thread } from './mail.ts';
import { account, people } from './people.ts';

const SENTENCES = [
  'The panels for the second floor arrive on Tuesday, and we can hang them the same day if the hall is free.',
  'Please tell Dana that the invoice over 1,240.50 euros was paid on the third.',
  'I have asked for the drawings twice now; nobody at the office seems to know where they went.',
  'The lamps in the corridor are too warm for the grey wall, so let us try 4000 kelvin there.',
  'Could you be at the pier at nine on Wednesday, with the keys for the side door?',
];

/** A mail of about a hundred letters a line, with the plain markup that mail has. */
export const longThreadMail = (index: number, lines = 10): MailSketch => ({
  id: `19b0${index.toString(16).padStart(12, '0')}`,
  from: index % 3 === 2 ? people.jonas : people.grace,
  to: index % 3 === 2 ? [people.grace] : [people.jonas],
  date: new Date(Date.UTC(2026, 9, 1) + index * 3_600_000).toISOString(),
  html: `<div dir="ltr">${Array.from(
    { length: lines },
    (_, line) => `<div>${SENTENCES[(index + line) % SENTENCES.length] ?? ''}</div>`,
  ).join('<div><br></div>')}</div>`,
});

/** A mailbox with one thread of so many mails, the newest from somebody else. */
export function longThread(mails: number, lines = 10): Mailbox {
  const first = (3 - ((mails - 1) % 3)) % 3;
  const thread: Thread = {
    id: longThreadMail(first).id,
    subject: 'Panels for the second floor',
    labels: [],
    unread: false,
    mails: Array.from({ length: mails }, (_, index) => mail(longThreadMail(first + index, lines))),
  };
  return { account, today: '2026-11-20', threads: [thread] };
}
