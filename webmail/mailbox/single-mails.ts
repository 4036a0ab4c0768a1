import { mail, type Mailbox } from './mail.ts';
import { account, people } from './people.ts';

/** A mailbox in which each mail is the only one of its thread, from somebody else to the account. */
export const singleMails = (
  mails: readonly { readonly subject: string; readonly html: string }[],
): Mailbox => ({
  account,
  today: '2026-11-20',
  threads: mails.map(({ subject, html }, index) => {
    const id = (0x1a00_0000_0000_0000n + BigInt(index)).toString(16);
    return {
      id,
      subject,
      labels: [],
      unread: true,
      mails: [
        mail({
          id,
          from: people.maya,
          to: [people.jonas],
          date: '2026-11-18T09:00:00+01:00',
          html: `<div dir="ltr">${html}</div>`,
        }),
      ],
    };
  }),
});
