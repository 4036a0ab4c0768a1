/** One correspondent as mail headers name them. */
export interface Person {
  readonly name: string;
  readonly email: string;
}

/** A file that hangs on a mail. Only its card is ever shown, so there are no bytes. */
export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
}

/** One mail as the mail server keeps it. `html` is the author's own markup, untouched. */
export interface Mail {
  /** Sixteen hex digits, like the legacy ids of mail APIs. */
  readonly id: string;
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly bcc: readonly Person[];
  /** ISO 8601 with offset. */
  readonly date: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
  /** The rest of a body too long to be shown at once; the site links to it instead. */
  readonly clippedHtml?: string;
}

/** A conversation: mails of one subject, oldest first. */
export interface Thread {
  /** Sixteen hex digits. */
  readonly id: string;
  readonly subject: string;
  readonly labels: readonly string[];
  readonly unread: boolean;
  readonly mails: readonly Mail[];
}

/** Whose mailbox it is. */
export interface Account {
  readonly me: Person;
  /** Further addresses that may stand in From. */
  readonly aliases: readonly Person[];
  readonly signatureHtml: string;
}

/** Everything a stand-in site starts from. */
export interface Mailbox {
  readonly account: Account;
  /** The day the lists count as today (ISO date), so that pages look the same whenever they are opened. */
  readonly today: string;
  readonly threads: readonly Thread[];
}

/** A mail without the parts most mails lack; {@link mail} fills them in. */
export type MailSketch = Pick<Mail, 'id' | 'from' | 'to' | 'date' | 'html'> & Partial<Mail>;

/** Completes a sketch: no cc, no bcc, no attachments unless named. */
export function mail(sketch: MailSketch): Mail {
  return { cc: [], bcc: [], attachments: [], ...sketch };
}
