import type { ComposeState, Message, Thread } from '../../reply/thread';
import { findAll, findOptional, mustFind, textOf } from '../dom/must-find';
import { readVisibleText } from '../dom/visible-text';
import { readPeople } from './people';
import {
  ATTACHMENT_NAME,
  BODY_FURNITURE,
  CLIPPED,
  DATE,
  GMAIL_QUOTE,
  MAIL_QUOTE,
  MESSAGE_BODY,
  recipients,
  SENDER,
  SUBJECT,
  SUBJECT_FURNITURE,
} from './selectors';
import type { ShownMail } from './shown-mail';

/** A mail and its subject, which do not change while it lies where it lies. */
export interface Mail {
  readonly subject: string;
  readonly message: Message;
}

export function readMail({ key, page, env }: ShownMail): Mail {
  const [from] = readPeople(mustFind(page, SENDER, 'the sender of the mail')).people;
  const to = readPeople(findOptional(page, recipients('to')));
  const cc = readPeople(findOptional(page, recipients('cc')));
  const body = mustFind(page, MESSAGE_BODY, 'the text of the mail');
  const folder = env.mailboxes?.[env.mailbox ?? '']?.class;
  return {
    subject: readSubject(mustFind(page, SUBJECT, 'the subject of the mail')),
    message: {
      id: key.id,
      from: from ?? { name: '', email: null },
      to: to.people,
      cc: cc.people,
      recipientsComplete: to.areAll && cc.areAll,
      date: textOf(findOptional(page, DATE)) || null,
      ...readVisibleText(body, isNotOwnText),
      isMine: (key.account !== '' && from?.email === key.account) || folder === 'sent',
      attachments: findAll(page, ATTACHMENT_NAME).map(textOf),
      isClipped: findOptional(page, CLIPPED) !== null,
    },
  };
}

/** The thread as far as Roundcube shows it: one mail. */
export function threadOf(
  { key }: Pick<ShownMail, 'key'>,
  { subject, message }: Mail,
  compose: ComposeState | null,
): Thread {
  const email = key.account || compose?.audience.from?.email || '';
  const named = [...message.to, ...message.cc, message.from].find((person) => person.email === email);
  return {
    key,
    subject,
    me: email ? { name: named?.name ?? '', email } : null,
    messages: [message],
    foldedMessages: 0,
    compose,
    signature: compose ? (compose.hasSignature ? 'added' : 'none') : 'unknown',
  };
}

function readSubject(heading: Element): string {
  const copy = heading.cloneNode(true) as Element;
  for (const part of findAll(copy, SUBJECT_FURNITURE)) part.remove();
  return textOf(copy).replace(/\s+/g, ' ');
}

/** A forwarded mail is quoted too, but it is what the message says: its first line is dashes in every language. */
const isNotOwnText = (element: Element): boolean =>
  element.matches(BODY_FURNITURE) ||
  (element.matches(MAIL_QUOTE) && !(element.matches(GMAIL_QUOTE) && /^-{6,}/.test(textOf(element))));
