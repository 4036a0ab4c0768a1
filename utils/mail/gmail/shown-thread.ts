import type { ThreadKey } from '../../reply/thread';
import { findAllShown, findShown } from '../dom/visibility';
import { readAccount } from './account';
import { GMAIL } from './name';
import { COMPOSE, MESSAGE, MESSAGE_BODY, SUPER_FOLDED_ROW, THREAD_SUBJECT, VIEW } from './selectors';

/** The conversation on the screen, as nodes of the page; nodes are replaced at any time, so it is found anew for each step. */
export interface ShownThread {
  readonly key: ThreadKey;
  readonly subject: Element;
  /** Holds the subject, the messages and the reply bar, maybe the list too. */
  readonly view: Element;
}

export function findShownThread(): ShownThread | null {
  const subjects = findAllShown(document, THREAD_SUBJECT).filter((heading) => !heading.closest(MESSAGE_BODY));
  // Old views may keep role=main; a heading with an id is surer than one without.
  const subject = subjects.find(idOf) ?? subjects[0];
  const id = subject && (idOf(subject) || idInAddress());
  if (!id) return null;
  const view = subject.closest(VIEW) ?? document.body;
  return { key: { site: GMAIL.id, account: readAccount(), id }, subject, view };
}

/** The messages that are shown, oldest first, folded ones too. */
export const findMessages = (view: Element): readonly Element[] =>
  findAllShown(view, MESSAGE).filter(
    (message) =>
      !message.closest(SUPER_FOLDED_ROW) &&
      !message.parentElement?.closest(`${MESSAGE}, ${MESSAGE_BODY}, ${COMPOSE}`),
  );

/** Whether bodies of messages are on the screen, whatever else is. */
export const showsMessages = (): boolean => findShown(document, MESSAGE_BODY) !== null;

/** An id as Gmail writes it, without its "#"; '' for none and for the word "undefined", which Gmail writes at times. */
export const realId = (written: string | null | undefined): string =>
  written?.trim().replace(/^#?(?:undefined$)?/, '') ?? '';

/** The id in this attribute; '' for none. */
export const idIn = (element: Element, attribute: string): string => realId(element.getAttribute(attribute));

/** Whether the page's address names a thread, as far as can be told: `#inbox/FMfcgz…`, `#label/x/15d3…`, `#thread-f:…`. */
export const mayShowThread = (hash: string): boolean =>
  /[/#](?:[A-Za-z0-9]{16,}|thread-[^/]+)$/.test(hash.split('?')[0] ?? '');

const idOf = (subject: Element): string =>
  idIn(subject, 'data-legacy-thread-id') || idIn(subject, 'data-thread-perm-id');

const idInAddress = (): string => /\/([^/?]+)(?:\?.*)?$/.exec(location.hash)?.[1] ?? '';
