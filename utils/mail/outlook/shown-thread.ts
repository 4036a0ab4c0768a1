import type { ThreadKey } from '../../reply/thread';
import { textOf } from '../dom/must-find';
import { readAccount } from './account';
import type { KnownMessage } from './message-ids';
import { findBodies, findMessages, findPane, findPart, findParts, findUnfoldedIds } from './messages';
import { OUTLOOK } from './name';
import { SELECTED_ROW, SUBJECT } from './selectors';

/** The conversation on the screen, as nodes of the page; they are replaced at any time, so it is found anew for each step. */
export interface ShownThread {
  readonly key: ThreadKey;
  readonly pane: Element;
  readonly memory: ThreadMemory;
}

/** What was learnt of one conversation while it is shown. */
export interface ThreadMemory {
  /** The messages as they were seen last, oldest first. */
  messages: readonly KnownMessage[];
  /** Addresses that cards told, by the place of the person; null where a card told none. */
  readonly addresses: Map<string, string | null>;
}

/**
 * Gives a finder of the conversation that is shown. Its id is the `data-convid` of the row that is selected, or else the one in
 * the address. Neither need be there: rows leave the page when they are scrolled away, and some ways to open a mail leave
 * the address as it is. So an id stays as long as the pane shows the same, and another is taken only when the pane
 * has changed: a row is selected some time before its conversation is drawn. Null where no mail is shown, and where it
 * cannot be told which.
 */
export function followThread(): () => ShownThread | null {
  let last: Sighting | null = null;
  let memory = forget();
  return () => {
    const pane = findPane();
    const seen = pane && see(pane);
    if (!seen) return null;
    const id = idOf(seen, last);
    if (!id) return null;
    if (id !== last?.id) memory = forget();
    // What is selected later is not what is shown yet, so what named it stays.
    const { row, address } = id === last?.id ? last : seen;
    last = { ...seen, id, row, address };
    return { key: { site: OUTLOOK.id, account: readAccount(), id }, pane, memory };
  };
}

export const findSubject = (pane: Element): Element | null => findPart(pane, SUBJECT);

export const readSubject = (subject: Element): string =>
  (subject.getAttribute('title') || textOf(subject)).replace(/\s+/g, ' ').trim();

const forget = (): ThreadMemory => ({ messages: [], addresses: new Map() });

interface Seen {
  readonly row: string;
  readonly address: string;
  readonly subject: string;
  readonly messages: readonly string[];
  readonly bodies: readonly string[];
}

interface Sighting extends Seen {
  readonly id: string;
}

function see(pane: Element): Seen | null {
  if (findMessages(pane).length === 0) return null;
  const subject = findSubject(pane);
  return {
    row: findRow(),
    address: idInAddress(),
    subject: subject ? readSubject(subject) : '',
    messages: findUnfoldedIds(pane),
    bodies: findBodies(pane)
      .map(({ id }) => id)
      .filter(Boolean),
  };
}

/** With several rows selected, none of them is what is shown. */
function findRow(): string {
  const [row, other] = findParts(document, SELECTED_ROW);
  return (!other && row?.getAttribute('data-convid')) || '';
}

function idOf(now: Seen, last: Sighting | null): string {
  if (!last) return now.row || now.address;
  const isRenamed = differ(now.row, last.row) || differ(now.address, last.address);
  const isNamed = now.row !== '' || now.address !== '';
  const isAlike = !differ(now.subject, last.subject);
  const hasSameMessages = overlap(now.messages, last.messages);
  // Two mails of one sender, minute and subject are told apart by their bodies, which are numbered.
  const isSame = isRenamed
    ? isAlike && overlap(now.bodies, last.bodies)
    : isNamed && hasLastName(now, last)
      ? isAlike || hasSameMessages
      : isAlike && hasSameMessages;
  if (isSame) return last.id;
  if (now.row && now.row !== last.row) return now.row;
  return now.address !== last.address ? now.address : '';
}

const hasLastName = (now: Seen, last: Sighting): boolean =>
  now.row ? now.row === last.row : now.address === last.address;

const differ = (now: string, then: string): boolean => now !== '' && then !== '' && now !== then;

const overlap = (a: readonly string[], b: readonly string[]): boolean => a.some((each) => b.includes(each));

/** `/mail/inbox/id/<id>`, the id escaped. (HYC, 2026-09) */
function idInAddress(): string {
  const id = /\/id\/([^/?]+)/.exec(location.pathname)?.[1] ?? '';
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
