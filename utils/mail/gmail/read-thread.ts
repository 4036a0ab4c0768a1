import type { Address, ComposeState, Message, Thread } from '../../reply/thread';
import { findOptional, missing, mustFind } from '../dom/must-find';
import { press } from '../dom/press';
import { isShown } from '../dom/visibility';
import { readVisibleText } from '../dom/visible-text';
import { wait, watchFor } from '../dom/watch-for';
import {
  ATTACHMENT,
  ATTACHMENT_NAME,
  BODY_FURNITURE,
  CLIPPED,
  DATE,
  DETAILS,
  DETAILS_BUTTON,
  DETAILS_LABEL,
  DETAILS_ROW,
  EXPAND_ALL,
  MESSAGE,
  MESSAGE_BODY,
  MESSAGE_HEADER,
  MESSAGE_ROW,
  QUOTE,
  RECIPIENT,
  RECIPIENTS_BLOCK,
  RECIPIENTS_LINE,
  SENDER,
  SUBJECT_EMOJI,
  SUPER_FOLD,
  SUPER_FOLD_COUNT,
  SUPER_FOLDED_ROW,
  UNFOLDED_ROW,
} from './selectors';
import type { ShownThread } from './shown-thread';
import { findMessages, realAttribute } from './shown-thread';

/** What the page shows of this thread. Fails with a `SiteChangedError` on the first thing that must be there and is not. */
export function readThread({ key, subject, view }: ShownThread, compose: ComposeState | null): Thread {
  const found = findMessages(view);
  if (found.length === 0) throw missing(MESSAGE, 'a message of the thread');
  const account = key.account || compose?.audience.from?.email || '';
  const messages = found.map((message) => readMessage(message, account));
  const mine = messages.find(({ isMine }) => isMine);
  return {
    key,
    subject: readSubject(subject),
    me: account ? { name: mine?.from.name ?? '', email: account } : null,
    messages,
    foldedMessages: countFolded(view),
    compose,
  };
}

/** Waits until the messages that are unfolded have their bodies: Gmail draws them one after the other. */
export async function waitForBodies(view: Element, timeoutMs: number): Promise<void> {
  await watchFor(
    () => {
      const messages = findMessages(view);
      return (
        messages.length > 0 &&
        messages.every((message) => !message.closest(UNFOLDED_ROW) || findBody(message))
      );
    },
    { roots: [view], timeoutMs },
  );
}

/** Opens the details where the recipients line is shortened, so that `readThread` finds them all, and closes them again. */
export async function loadRecipients(view: Element): Promise<void> {
  const shortened = findMessages(view).filter((message) => {
    const line = findLine(message);
    return line && isShortened(line) && !findDetails(message);
  });
  // The newest decide who gets a reply; opening all of a long thread would flicker.
  for (const message of shortened.slice(-2)) {
    const button = findOptional(message, DETAILS_BUTTON);
    if (!button) continue;
    press(button);
    const details = await watchFor(() => findDetails(message), { roots: [message], timeoutMs: 1000 });
    if (details && isShown(details)) press(button);
  }
}

/** Unfolds every message and waits for their bodies. */
export async function unfoldMessages(view: Element): Promise<void> {
  const expandAll = findOptional(view, EXPAND_ALL);
  const isFolded = (): boolean =>
    isSuperFolded(view) || findMessages(view).some((message) => !findBody(message));
  if (isFolded() && expandAll && isShown(expandAll)) {
    press(expandAll);
    await watchFor(() => !isFolded(), { roots: [view], timeoutMs: 1500 });
  }
  const fold = [...view.querySelectorAll(SUPER_FOLD)].find(isShown);
  if (fold) {
    press(fold);
    await watchFor(() => !isSuperFolded(view), { roots: [view], timeoutMs: 1500 });
  }
  for (const message of findMessages(view)) {
    if (!findBody(message) && !message.closest(UNFOLDED_ROW)) {
      press(findOptional(message, MESSAGE_HEADER) ?? message);
      // Each press draws one message; all at once would be dropped by a page that is busy.
      await wait(0);
    }
  }
  await watchFor(() => !isFolded(), { roots: [view], timeoutMs: 5000 });
}

/** Changes when messages come, go, or are unfolded. */
export const outlineOf = (view: Element): string =>
  findMessages(view)
    .map((message) => `${realAttribute(message, 'data-message-id') ?? ''}${findBody(message) ? '+' : '-'}`)
    .join();

function readMessage(message: Element, account: string): Message {
  const from = readAddress(mustFind(message, SENDER, 'the sender of a message'));
  const body = findBody(message);
  if (!body && message.closest(UNFOLDED_ROW)) throw missing(MESSAGE_BODY, 'the text of an unfolded message');
  const seen = body && readVisibleText(body, isNotOwnText);
  const date = findOptional(message, DATE);
  return {
    id: readMessageId(message),
    from,
    ...readRecipients(message),
    date: date?.title || date?.textContent?.trim() || null,
    text: seen?.text ?? null,
    isMine: account !== '' && from.email === account,
    attachments: readAttachments(message),
    isClipped: findOptional(message, CLIPPED) !== null,
    hiddenPieces: seen?.hiddenPieces ?? 0,
  };
}

/**
 * `data-message-id` is there at once, also on the person's own reply before it is synced (ISDK, 2025-11); a class
 * `m<hex>` around the body is what is left where it is not.
 */
function readMessageId(message: Element): string {
  const id =
    realAttribute(message, 'data-message-id') ??
    realAttribute(message, 'data-legacy-message-id') ??
    /\bm([0-9a-f]{10,})\b/.exec(findBody(message)?.parentElement?.className ?? '')?.[1];
  if (!id) throw missing('[data-message-id] | [data-legacy-message-id]', 'the id of a message');
  return id;
}

function readSubject(heading: Element): string {
  const copy = heading.cloneNode(true) as Element;
  for (const emoji of copy.querySelectorAll(SUBJECT_EMOJI))
    emoji.replaceWith(emoji.getAttribute('data-emoji') ?? '');
  return (copy.textContent ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

const findBody = (message: Element): Element | null =>
  [...message.querySelectorAll(MESSAGE_BODY)].find(isShown) ?? null;

/** A forwarded mail is quoted too, but it is what the message says: its first line is dashes in every language. */
const isNotOwnText = (element: Element): boolean =>
  element.matches(BODY_FURNITURE) ||
  (element.matches(QUOTE) &&
    !(element.matches('.gmail_quote') && /^\s*-{6,}/.test(element.textContent ?? '')));

function countFolded(view: Element): number {
  if (!isSuperFolded(view)) return 0;
  const count = Number(findOptional(view, SUPER_FOLD_COUNT)?.textContent?.replace(/\D/g, ''));
  return count || view.querySelectorAll(SUPER_FOLDED_ROW).length;
}

const isSuperFolded = (view: Element): boolean => [...view.querySelectorAll(SUPER_FOLD)].some(isShown);

function readAttachments(message: Element): readonly string[] {
  const names = [...message.querySelectorAll(ATTACHMENT_NAME)].map((name) => name.textContent ?? '');
  const addresses = [...message.querySelectorAll(ATTACHMENT)].map((attachment) =>
    decodeURIComponent(attachment.getAttribute('download_url')?.split(':')[1] ?? ''),
  );
  return (names.length > 0 ? names : addresses).map((name) => name.trim()).filter(Boolean);
}

// ── people ──────────────────────────────────────────────────────────────────────────────────────

type Recipients = Pick<Message, 'to' | 'cc' | 'recipientsComplete'>;

/** From the details when they were made, for only there To and Cc are apart; else from the line under the sender. */
function readRecipients(message: Element): Recipients {
  const line = findLine(message);
  const inLine = [...(line?.querySelectorAll(RECIPIENT) ?? [])].map(readAddress);
  const details = findDetails(message);
  if (!details) {
    return {
      to: inLine,
      cc: [],
      recipientsComplete: line !== null && inLine.length > 0 && !isShortened(line),
    };
  }
  const [, ...rows] = peopleIn(details);
  // Reply-to comes before To, and only it names nobody of the line.
  const isNamed = ({ email }: Address): boolean => inLine.some((known) => known.email === email);
  if (rows.length > 1 && inLine.length > 0 && !rows[0]?.people.some(isNamed)) rows.shift();
  const isOnlyCc = rows.length === 1 && /^\W*cc\b/i.test(rows[0]?.label ?? '');
  const [to, cc] = isOnlyCc ? [undefined, rows[0]] : rows;
  return { to: to?.people ?? [], cc: cc?.people ?? [], recipientsComplete: true };
}

const findLine = (message: Element): Element | null =>
  findOptional(message, RECIPIENTS_LINE) ?? findOptional(message, RECIPIENTS_BLOCK);

/** "to me, Ana, 3 more": what stands between the people has a number or dots in it. */
function isShortened(line: Element): boolean {
  const copy = line.cloneNode(true) as Element;
  for (const person of copy.querySelectorAll(RECIPIENT)) person.remove();
  return /\p{N}|…|\.\.\./u.test(copy.textContent ?? '');
}

/** The details of this message once they hold more than their frame. */
function findDetails(message: Element): Element | null {
  const scope = message.closest(MESSAGE_ROW) ?? message;
  return [...scope.querySelectorAll(DETAILS)].find((details) => peopleIn(details).length > 1) ?? null;
}

/** The rows of the details that name people, in their order: from, maybe reply-to, to, maybe cc. */
const peopleIn = (details: Element): { readonly label: string; readonly people: readonly Address[] }[] =>
  [...details.querySelectorAll(DETAILS_ROW)]
    .map((row) => ({
      label: row.querySelector(DETAILS_LABEL)?.textContent ?? '',
      people: [...row.querySelectorAll(RECIPIENT)].map(readAddress),
    }))
    .filter(({ people }) => people.length > 0);

function readAddress(person: Element): Address {
  return {
    name: (person.getAttribute('name') || person.textContent || '').trim(),
    email: person.getAttribute('email')?.trim().toLowerCase() || null,
  };
}
