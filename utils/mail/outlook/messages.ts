import { findAll, textOf } from '../dom/must-find';
import { onceATurn } from '../dom/once-a-turn';
import { isText, leavesIn } from '../dom/nodes';
import { findShown, isShown } from '../dom/visibility';
import { nameOf } from './people';
import { COMPOSE_PART, DATE, FOLDING, MESSAGE, MESSAGE_BODY, MESSAGE_PART, PANE, SENDER } from './selectors';

/** Where mail is shown and written; null while there is no such place. */
export const findPane = (): Element | null => paneIn(document.documentElement);

const paneIn = onceATurn((root: Element) => findVariant(PANE, (selector) => findShown(root, selector)));

/** What the first variant that finds something finds. */
export function findVariant<T>(
  selectors: readonly string[],
  find: (selector: string) => T | null | undefined,
): T | null {
  for (const selector of selectors) {
    const found = find(selector);
    if (found) return found;
  }
  return null;
}

/** Whether an element is the page's own, not a stranger's in a mail, and no part of a compose. */
export const isPages = (element: Element): boolean =>
  !element.parentElement?.closest(`${MESSAGE_BODY}, ${COMPOSE_PART}`) && !element.matches(COMPOSE_PART);

/** The page's own parts, of a message, a pane or all of it, that are shown. */
export const findParts = (root: ParentNode, selector: string): readonly Element[] =>
  findAll(root, selector).filter((part) => isPages(part) && isShown(part));

/** The first match of the first variant that has one. */
export const findPart = (root: Element, selectors: readonly string[]): Element | null =>
  findVariant(selectors, (selector) => findParts(root, selector)[0]);

/** The bodies that are shown, and where a body is of two elements both. */
export const findBodies = onceATurn((pane: Element): readonly Element[] => findParts(pane, MESSAGE_BODY));

const findDates = onceATurn((pane: Element): readonly Element[] => findParts(pane, DATE.join()));

/**
 * The messages that are shown, folded ones too, in the order of the page. What tells them is looked for in the whole pane at once: a long
 * conversation is asked for its messages at every step.
 */
export const findMessages = onceATurn((pane: Element): readonly Element[] => {
  const withBody = messagesAround(findBodies(pane));
  const withDate = messagesAround(findDates(pane));
  const withBox = messagesAround(findAll(pane, COMPOSE_PART));
  return findParts(pane, MESSAGE).filter(
    (message) =>
      !message.parentElement?.closest(MESSAGE) &&
      (withBody.has(message) ||
        (!withBox.has(message) && (withDate.has(message) || message.closest(FOLDING)))),
  );
});

/** The messages that are unfolded, and whose bodies are still to come. */
export function findBodiless(pane: Element): readonly Element[] {
  const withBody = messagesAround(findBodies(pane));
  return findMessages(pane).filter((message) => !withBody.has(message) && !isMarkedFolded(message));
}

const messagesAround = (parts: readonly Element[]): ReadonlySet<Element | null> =>
  new Set(parts.map(messageAround));

/** The message that a part of it stands in, the outermost. */
function messageAround(part: Element): Element | null {
  let message = part.closest(MESSAGE);
  for (let at = message; at; at = at.parentElement?.closest(MESSAGE) ?? null) message = at;
  return message;
}

/** The body that is shown, the outermost element of it. */
export const findBody = (message: Element): Element | null => findPart(message, [MESSAGE_BODY]);

/** Whether only a preview of it is there. */
export const isFolded = (message: Element): boolean => isMarkedFolded(message) && !findBody(message);

/** Whether the page says that it is folded, whatever of it is there. */
export const isMarkedFolded = (message: Element): boolean =>
  message.closest(FOLDING)?.getAttribute('aria-expanded') === 'false';

/** What tells an unfolded message from others: the page's id for it, or else who wrote when; '' where neither is there. */
export function unfoldedIdOf(message: Element): string {
  const id = findParts(message, MESSAGE_PART)
    .map((part) => /^MSG_(.+)_[A-Z]+$/.exec(part.id)?.[1])
    .find(Boolean);
  const date = findPart(message, DATE);
  return id ?? (date ? `${senderName(message)} ${textOf(date)}` : '');
}

/** What tells the messages that are unfolded, the oldest or the newest first. */
export const findUnfoldedIds = onceATurn((pane: Element): readonly string[] => {
  const telling = messagesAround([...findParts(pane, MESSAGE_PART), ...findDates(pane)]);
  return findMessages(pane)
    .filter((message) => telling.has(message))
    .map(unfoldedIdOf)
    .filter(Boolean);
});

/** The sender, or what stands first on a folded card. */
export const findSender = (message: Element): Element | null =>
  findPart(message, SENDER) ?? findLines(message)[0] ?? null;

export const senderName = (message: Element): string => nameOf(findSender(message));

/** The pieces of text on a card, as the elements around them, pictures of people left out. */
export const findLines = (message: Element): readonly Element[] =>
  leavesIn(message).flatMap((leaf) => {
    const line = leaf.parentElement;
    const isLine =
      isText(leaf) &&
      line &&
      leaf.data.trim() &&
      !line.closest(`${MESSAGE_BODY}, ${COMPOSE_PART}, [aria-hidden=true]`);
    return isLine && isShown(line) ? [line] : [];
  });

/** Whether a mail is on the screen, whatever else is. */
export const showsMail = (): boolean => findParts(document, MESSAGE_BODY).some((body) => textOf(body) !== '');
