import type { ComposeState, Message, Thread } from '../../reply/thread';
import { findAll, findOptional, missing, textOf } from '../dom/must-find';
import type { Rest } from '../dom/in-turns';
import { onceATurn } from '../dom/once-a-turn';
import { press } from '../dom/press';
import { isShown } from '../dom/visibility';
import { readVisibleText, type VisibleText } from '../dom/visible-text';
import { watchFor } from '../dom/watch-for';
import { whileUnchanged } from '../dom/while-unchanged';
import { isOldestFirst, readDate } from './dates';
import { identify } from './message-ids';
import {
  findBodies,
  findBodiless,
  findBody,
  findLines,
  findMessages,
  findPart,
  findParts,
  findSender,
  findUnfoldedIds,
  isFolded,
  isMarkedFolded,
} from './messages';
import { readPerson } from './people';
import { knownAddress, readRecipients } from './recipients';
import {
  ATTACHMENT,
  BUTTON,
  COMPOSE_PART,
  DATE,
  FOLDING,
  MESSAGE,
  MESSAGE_BODY,
  PERSON,
  QUOTE,
  SENDER,
  SENT_SIGNATURE,
  SUBJECT,
} from './selectors';
import type { ShownThread, ThreadMemory } from './shown-thread';
import { findSubject, readSubject } from './shown-thread';

/** What the page shows of this conversation. Fails with `site-changed` on the first thing that must be there and is not. */
export async function readThread(
  { key, pane, memory }: ShownThread,
  compose: ComposeState | null,
  rest: Rest,
): Promise<Thread> {
  const subject = findSubject(pane);
  if (!subject) throw missing(SUBJECT, 'the subject of the conversation');
  const found = findInOrder(pane);
  await rest(pane);
  const ids = identify(found, memory);
  const account = key.account || compose?.audience.from?.email || '';
  const messages: Message[] = [];
  for (const [index, message] of found.entries()) {
    await rest(message);
    const id = ids[index] ?? '';
    // Only of the newest message's people more addresses become known.
    const known = index === found.length - 1 ? memory.addresses.size : '';
    const besides = [id, account, isMarkedFolded(message), known].join();
    messages.push(recall(message, besides, () => readMessage(message, id, account, memory)));
  }
  await rest(pane);
  const mine = messages.findLast(({ isMine }) => isMine);
  const read = found[messages.findLastIndex(({ isMine, text }) => isMine && text !== null)];
  const myBody = read && findBody(read);
  const isSigned = compose?.hasSignature ?? (myBody && findOptional(myBody, SENT_SIGNATURE) !== null);
  return {
    key,
    subject: readSubject(subject),
    me: account ? { name: mine?.from.name ?? '', email: account } : null,
    messages,
    foldedMessages: countFolded(pane),
    compose,
    signature: isSigned === undefined ? 'unknown' : isSigned ? 'added' : 'none',
  };
}

const recall = whileUnchanged<Message>();

/** The messages, oldest first: which end of the page is the newest is the person's own setting. */
export const findInOrder = onceATurn((pane: Element): readonly Element[] => {
  const found = findMessages(pane);
  if (found.length === 0) throw missing(MESSAGE, 'a message of the conversation');
  if (found.length === 1) return found;
  const { lang } = document.documentElement;
  // Some tell it of a long conversation; where they do not, all are asked.
  const step = Math.ceil(found.length / SOME);
  const some = found.filter((_, index) => index % step === 0 || index === found.length - 1);
  const isInOrder =
    isOldestFirst(some.map(readDateText), lang) ?? isOldestFirst(found.map(readDateText), lang);
  if (isInOrder === null) throw missing(DATE, 'dates that tell which message is the newest');
  return isInOrder ? found : [...found].reverse();
});

/** Waits until the messages that are unfolded have their bodies: they are drawn one after the other. */
export async function waitForBodies(pane: Element, timeoutMs: number): Promise<void> {
  await watchFor(() => findBodiless(pane).length === 0, [pane], timeoutMs);
}

/** Unfolds every message and waits for their bodies. */
export async function unfoldMessages(pane: Element): Promise<void> {
  const fold = findFold(pane);
  if (fold) {
    press(fold);
    await watchFor(() => !findFold(pane), [pane], 2000);
  }
  findMessages(pane).forEach(unfold);
  await watchFor(() => findMessages(pane).every(findBody), [pane], 5000);
}

/** Presses a folded message where nothing but the card itself takes the press: on its longest text, the preview. */
export function unfold(message: Element): void {
  if (!isFolded(message)) return;
  const [longest] = findLines(message)
    .filter((line) => !line.closest(PERSON))
    .sort((a, b) => textOf(b).length - textOf(a).length);
  press(longest ?? message);
}

/** Changes when messages come, go, or are unfolded. */
export const outlineOf = (pane: Element): string =>
  [findMessages(pane).length, findBodies(pane).length, ...findUnfoldedIds(pane)].join();

function readMessage(message: Element, id: string, account: string, memory: ThreadMemory): Message {
  const sender = findSender(message);
  if (!sender) throw missing(SENDER, 'the sender of a message');
  const body = findBody(message);
  if (!body && !isFolded(message)) throw missing(MESSAGE_BODY, 'the text of an unfolded message');
  const from = knownAddress(readPerson(sender), `${id}/from`, memory);
  return {
    id,
    from,
    ...readRecipients(message, id, memory),
    date: readDateText(message) || null,
    ...(body ? readBody(body) : { text: null, hidden: '' }),
    isMine: account !== '' && from.email === account,
    attachments: findParts(message, ATTACHMENT).map(readFileName).filter(Boolean),
    isClipped: false,
  };
}

/** Without what it quotes, unless it says nothing else: then it was forwarded. */
export function readBody(body: Element): VisibleText {
  const own = readVisibleText(body, (part) => part.matches(QUOTE));
  return own.text ? own : readVisibleText(body, () => false);
}

/** A folded card has no mark for its date: it is the last text on it that is one. */
const readDateText = (message: Element): string =>
  textOf(findPart(message, DATE)) ||
  (findBody(message)
    ? ''
    : (findLines(message)
        .map(textOf)
        .findLast((line) => readDate(line, document.documentElement.lang) !== null) ?? ''));

/** Beside the name stands the size. */
function readFileName(attachment: Element): string {
  const lines = findLines(attachment).map(textOf);
  return lines.find((line) => /\.\w{1,6}$/.test(line)) ?? lines[0] ?? '';
}

/**
 * "See more messages", whose words depend on the language: a button that stands alone beside the messages, where the
 * bar with Reply and Forward has several.
 */
function findFold(pane: Element): Element | null {
  const messages = findMessages(pane);
  const [message] = messages;
  let row = message?.closest(FOLDING) ?? message;
  while (row && row !== pane && row.parentElement?.childElementCount === 1) row = row.parentElement;
  const beside = row?.parentElement;
  const rows = new Set(messages.map((each) => childAround(each, beside)));
  const others = [...(beside?.children ?? [])].filter(
    (other) => !other.matches(COMPOSE_PART) && !rows.has(other),
  );
  for (const other of others) {
    const buttons = [other, ...findAll(other, BUTTON)].filter(
      (button) => button.matches(BUTTON) && isShown(button) && !button.closest(COMPOSE_PART),
    );
    const [button] = buttons;
    if (button && buttons.length === 1 && textOf(button)) return button;
  }
  return null;
}

/** The child of `parent` that holds an element. */
function childAround(element: Element, parent: Element | null | undefined): Element | null {
  let at: Element | null = element;
  while (at && at.parentElement !== parent) at = at.parentElement;
  return at;
}

function countFolded(pane: Element): number {
  const fold = findFold(pane);
  return fold ? Number(/\d+/.exec(textOf(fold))?.[0] ?? 1) : 0;
}

/** How many dates are asked for the order at first. */
const SOME = 16;
