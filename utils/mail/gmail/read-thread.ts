import type { Address, ComposeState, Message, Thread } from '../../reply/thread';
import { findAll, findOptional, missing, mustFind, textOf } from '../dom/must-find';
import type { Rest } from '../dom/in-turns';
import { press } from '../dom/press';
import { findShown, isShown } from '../dom/visibility';
import { readVisibleText } from '../dom/visible-text';
import { wait, watchFor } from '../dom/watch-for';
import { whileUnchanged } from '../dom/while-unchanged';
import { hasSignature } from './compose';
import { readPeople, readPerson } from './people';
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
  EMOJI,
  EXPAND_ALL,
  GMAIL_QUOTE,
  MESSAGE,
  MESSAGE_BODY,
  MESSAGE_HEADER,
  MESSAGE_ROW,
  QUOTE,
  RECIPIENT,
  RECIPIENTS_BLOCK,
  RECIPIENTS_LINE,
  SENDER,
  SUPER_FOLD,
  SUPER_FOLD_COUNT,
  SUPER_FOLDED_ROW,
  UNFOLDED_ROW,
} from './selectors';
import type { ShownThread } from './shown-thread';
import { findMessages, idIn } from './shown-thread';

/** What the page shows of this thread. Fails with a `SiteChangedError` on the first thing that must be there and is not. */
export async function readThread(
  { key, subject, view }: ShownThread,
  compose: ComposeState | null,
  rest: Rest,
): Promise<Thread> {
  const found = findMessages(view);
  if (found.length === 0) throw missing(MESSAGE, 'a message of the thread');
  const account = key.account || compose?.audience.from?.email || '';
  const messages: Message[] = [];
  for (const message of found) {
    await rest(message);
    messages.push(readMessage(message, account));
  }
  const mine = messages.find(({ isMine }) => isMine);
  const myBody = found
    .filter((_, index) => messages[index]?.isMine)
    .map(findBody)
    .findLast(Boolean);
  const isSigned = compose?.hasSignature ?? (myBody && hasSignature(myBody));
  return {
    key,
    subject: readSubject(subject),
    me: account ? { name: mine?.from.name ?? '', email: account } : null,
    messages,
    foldedMessages: countFolded(view),
    compose,
    signature: isSigned === undefined ? 'unknown' : isSigned ? 'added' : 'none',
  };
}

/** The message with this id, as `readThread` gives it. */
export const findMessageById = (view: Element, id: string): Element | undefined =>
  findMessages(view).find((message) => readMessageId(message) === id);

/** Waits until the messages that are unfolded have their bodies: Gmail draws them one after the other. */
export async function waitForBodies(view: Element, timeoutMs: number): Promise<void> {
  const areThere = (): boolean => {
    const messages = findMessages(view);
    return messages.length > 0 && messages.every((message) => !isUnfolded(message) || findBody(message));
  };
  await watchFor(areThere, [view], timeoutMs);
}

/** Opens the details where the recipients line is shortened, so that `readThread` finds them all, and closes them again. */
export async function loadRecipients(view: Element): Promise<void> {
  const shortened = findMessages(view).filter(
    (message) => isShortened(findLine(message)) && !findDetails(message),
  );
  // The newest decide who gets a reply; opening all of a long thread would flicker.
  for (const message of shortened.slice(-2)) {
    const button = findOptional(message, DETAILS_BUTTON);
    if (!button) continue;
    press(button);
    const details = await watchFor(() => findDetails(message), [message], 1000);
    if (details && isShown(details)) press(button);
  }
}

/** Unfolds every message and waits for their bodies. */
export async function unfoldMessages(view: Element): Promise<void> {
  const isOpen = (): boolean => !findSuperFold(view) && findMessages(view).every(findBody);
  const pressAndWait = async (button: Element | null, isDone: () => boolean): Promise<void> => {
    if (!button || isDone() || !isShown(button)) return;
    press(button);
    await watchFor(isDone, [view], 1500);
  };
  await pressAndWait(findOptional(view, EXPAND_ALL), isOpen);
  await pressAndWait(findSuperFold(view), () => !findSuperFold(view));
  for (const message of findMessages(view)) {
    if (!findBody(message) && !isUnfolded(message)) {
      press(findOptional(message, MESSAGE_HEADER) ?? message);
      // Each press draws one message; all at once would be dropped by a page that is busy.
      await wait(0);
    }
  }
  await watchFor(isOpen, [view], 5000);
}

/** Changes when messages come, go, or are unfolded. */
export const outlineOf = (messages: readonly Element[]): string =>
  messages.map((message) => `${idIn(message, 'data-message-id')}${findBody(message) ? '+' : '-'}`).join();

/** As it was read before where it has not changed; a folded one has nothing that takes long. */
function readMessage(message: Element, account: string): Message {
  const isFolded = !isUnfolded(message);
  const details = isFolded ? null : findDetails(message);
  return isFolded || (details && !message.contains(details))
    ? readMessageAnew(message, account)
    : recall(message, account, () => readMessageAnew(message, account));
}

const recall = whileUnchanged<Message>();

function readMessageAnew(message: Element, account: string): Message {
  const from = readPerson(mustFind(message, SENDER, 'the sender of a message'));
  const body = findBody(message);
  if (!body && isUnfolded(message)) throw missing(MESSAGE_BODY, 'the text of an unfolded message');
  const nothing = { text: null, hidden: '' };
  const date = findOptional(message, DATE);
  return {
    id: readMessageId(message),
    from,
    ...readRecipients(message),
    date: date?.title || textOf(date) || null,
    ...(body ? readVisibleText(body, isNotOwnText, emojiOf) : nothing),
    isMine: account !== '' && from.email === account,
    attachments: readAttachments(message),
    isClipped: findOptional(message, CLIPPED) !== null,
  };
}

/**
 * `data-message-id` is there at once, also on the person's own reply before it is synced (ISDK, 2025-11); a class
 * `m<hex>` around the body is what is left where it is not. The synced reply gets another id: a message keeps the one it
 * was read with first, for it is no new message.
 */
function readMessageId(message: Element): string {
  const id =
    knownIds.get(message) ||
    idIn(message, 'data-message-id') ||
    idIn(message, 'data-legacy-message-id') ||
    /\bm([\da-f]{10,})\b/.exec(findBody(message)?.parentElement?.className ?? '')?.[1];
  if (!id) throw missing('[data-message-id] | [data-legacy-message-id]', 'the id of a message');
  knownIds.set(message, id);
  return id;
}

const knownIds = new WeakMap<Element, string>();

const readSubject = (heading: Element): string => textInstead(heading, EMOJI, emojiOf).replace(/\s+/g, ' ');

/** Of a picture that Gmail draws in place of an emoji, in subjects and in mail. */
function emojiOf(element: Element): string {
  const emoji = (element.matches(EMOJI) && element.getAttribute('data-emoji')) || '';
  return /^\p{RGI_Emoji}$/v.test(emoji) ? emoji : '';
}

const isUnfolded = (message: Element): boolean => message.closest(UNFOLDED_ROW) !== null;

const findBody = (message: Element): Element | null => findShown(message, MESSAGE_BODY);

/** The text of an element with something else said for some of its parts. */
function textInstead(element: Element, parts: string, say: (part: HTMLElement) => string): string {
  const copy = element.cloneNode(true) as Element;
  for (const part of findAll(copy, parts)) part.replaceWith(say(part));
  return textOf(copy);
}

/** A forwarded mail is quoted too, but it is what the message says: its first line is dashes in every language. */
const isNotOwnText = (element: Element): boolean =>
  element.matches(BODY_FURNITURE) ||
  (element.matches(QUOTE) && !(element.matches(GMAIL_QUOTE) && /^-{6,}/.test(textOf(element))));

const findSuperFold = (view: Element): Element | null => findShown(view, SUPER_FOLD);

function countFolded(view: Element): number {
  if (!findSuperFold(view)) return 0;
  const count = Number(textOf(findOptional(view, SUPER_FOLD_COUNT)).replace(/\D/g, ''));
  return count || findAll(view, SUPER_FOLDED_ROW).length;
}

function readAttachments(message: Element): readonly string[] {
  const names = findAll(message, ATTACHMENT_NAME).map(textOf);
  const addresses = findAll(message, ATTACHMENT).map((attachment) =>
    decodeURIComponent(attachment.getAttribute('download_url')?.split(':')[1] ?? '').trim(),
  );
  return (names.length > 0 ? names : addresses).filter(Boolean);
}

// ── people ──────────────────────────────────────────────────────────────────────────────────────

type Recipients = Pick<Message, 'to' | 'cc' | 'recipientsComplete'>;

/** From the details when they were made, for only there To and Cc are apart; else from the line under the sender. */
function readRecipients(message: Element): Recipients {
  const line = findLine(message);
  const inLine = line ? readPeople(line, RECIPIENT) : [];
  const details = findDetails(message);
  if (!details) {
    return { to: inLine, cc: [], recipientsComplete: inLine.length > 0 && !isShortened(line) };
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
  findOptional(message, [RECIPIENTS_LINE, RECIPIENTS_BLOCK]);

/** "to me, Ana, 3 more": what stands between the people has a number or dots in it. */
const isShortened = (line: Element | null): boolean =>
  line !== null && /\p{N}|…|\.\.\./u.test(textInstead(line, RECIPIENT, () => ''));

/** The details of this message once they hold more than their frame. */
const findDetails = (message: Element): Element | null =>
  findAll(message.closest(MESSAGE_ROW) ?? message, DETAILS).find((details) => peopleIn(details).length > 1) ??
  null;

/** The rows of the details that name people, in their order: from, maybe reply-to, to, maybe cc. */
const peopleIn = (details: Element): { readonly label: string; readonly people: readonly Address[] }[] =>
  findAll(details, DETAILS_ROW)
    .map((row) => ({ label: textOf(findOptional(row, DETAILS_LABEL)), people: readPeople(row, RECIPIENT) }))
    .filter(({ people }) => people.length > 0);
