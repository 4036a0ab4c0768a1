import type { Address, ComposeState, ReplyKind } from '../../reply/thread';
import { StepFailed } from '../dom/attempt';
import { readBoxText as readText } from '../dom/insert-text';
import { addressIn } from '../dom/mail-address';
import { findAll, findOptional, missing, mustFind, textOf } from '../dom/must-find';
import { isText, leavesIn } from '../dom/nodes';
import { press } from '../dom/press';
import { findAllShown, findShown, isShown } from '../dom/visibility';
import { waitUntilQuiet, watchFor } from '../dom/watch-for';
import { readAccount } from './account';
import { findParts, findVariant } from './messages';
import { readPerson } from './people';
import { findInOrder } from './read-thread';
import { knownAddress, readRow } from './recipients';
import {
  BUTTON,
  COMPOSE,
  CONVERSATION,
  EDITOR,
  FIELD,
  FOLDED_FIELDS,
  FOREIGN,
  FORWARD_SUBJECT,
  FROM,
  MESSAGE,
  PILL,
  QUOTE,
  REPLY_ICON,
  REPLY_LABEL,
  REPLY_SUBJECT,
  SEND,
  SIGNATURE,
  SUBJECT_INPUT,
} from './selectors';
import type { ShownThread, ThreadMemory } from './shown-thread';
import { findSubject, readSubject } from './shown-thread';

/** The reply box of this conversation that is open. Never another conversation's, never a new mail's, never a forward. */
export function findBox({ pane }: ShownThread): Element | null {
  const boxes = findBoxes(pane).filter((box) => isReply(box, pane));
  return boxes.find((box) => box.contains(document.activeElement)) ?? boxes.at(-1) ?? null;
}

/** The box with this id, if it is shown with this conversation. */
export const findBoxById = ({ pane }: ShownThread, id: string): Element | null =>
  findBoxes(pane).find((box) => idOf(box) === id) ?? null;

/** The box of this conversation that says just this. */
export const findBoxSaying = (shown: ShownThread, isIt: (text: string) => boolean): Element | null =>
  findBoxes(shown.pane).find((box) => isIt(readBoxText(box))) ?? null;

/** The open reply box, or a new one, with its recipients in sight. */
export async function openBox(find: () => ShownThread, kind: ReplyKind): Promise<Element> {
  const findOurs = (): Element | null => findBox(find());
  let box = findOurs();
  if (box) {
    await waitUntilQuiet(box, 100, 1000);
  } else {
    const { pane } = find();
    const button = await watchFor(() => findReplyButton(find().pane, kind), [pane], 5000);
    if (!button) throw missing(REPLY_ICON[kind], 'Reply of the newest message');
    press(button);
    box = await watchFor(findOurs, [pane], 8000);
    if (!box) throw missing(`${COMPOSE[0]} ${EDITOR}`, 'the reply box after Reply was pressed');
    await waitUntilQuiet(box, 250, 2500);
  }
  const settled = findOurs();
  if (!settled) throw new StepFailed({ code: 'compose-gone' });
  await unfoldFields(settled);
  return settled;
}

export function readBox(box: Element, opened: ReplyKind | null, memory: ThreadMemory): ComposeState {
  const people = readFields(box, memory);
  const from = readFrom(box) ?? readAccount();
  return {
    id: idOf(box),
    audience: {
      kind: opened ?? (people.to.length + people.cc.length > 1 ? 'reply-all' : 'reply'),
      ...people,
      from: from ? { name: '', email: from } : null,
      source: 'compose-box',
    },
    subject: readSubjectInput(box),
    text: readBoxText(box),
    hasSignature: findOptional(findEditor(box), SIGNATURE) !== null,
  };
}

export const findEditor = (box: Element): HTMLElement =>
  (findShown(box, EDITOR) as HTMLElement | null) ?? mustFind(box, EDITOR, 'the editor of the reply box');

/** What the box says without signature and quote. */
export const readBoxText = (box: Element): string => readText({ editor: findEditor(box), foreign: FOREIGN });

/** Docks are numbered; a number stays with a box as long as it is open. */
export const idOf = (box: Element): string => box.id;

/** Send of this box, if it can be pressed. */
export function findSend(box: Element): Element {
  const button =
    findVariant(SEND, (selector) => findControls(box, selector)[0]) ??
    mustFind(box, SEND, 'the Send button of the reply box');
  if (button.matches(':disabled, [aria-disabled=true]') || !isShown(button))
    throw new StepFailed({ code: 'send-unavailable' });
  return button;
}

/** What is shown of a box but is not in its editor or in the quote: that was written by strangers. */
export const findControls = <E extends Element>(box: Element, selector: string): readonly E[] =>
  findAllShown(box, selector).filter(
    (part) => !part.closest(`${EDITOR}, ${QUOTE}`),
  ) as unknown as readonly E[];

const findBoxes = (pane: Element): readonly Element[] =>
  findAllShown(pane, EDITOR).flatMap((editor) => findVariant(COMPOSE, (dock) => editor.closest(dock)) ?? []);

/** A forward begins with nobody to go to. Outside of the conversation's own part of the pane the subject must be its. */
function isReply(box: Element, pane: Element): boolean {
  const subject = readSubjectInput(box);
  const { to, cc, bcc } = readFields(box, null);
  if (to.length + cc.length + bcc.length === 0 || FORWARD_SUBJECT.test(subject ?? '')) return false;
  const heading = findSubject(pane);
  return (
    subject === null ||
    box.closest(CONVERSATION) !== null ||
    (heading !== null && subject.endsWith(readSubject(heading).replace(REPLY_SUBJECT, '')))
  );
}

/** On the newest message, or in the bar below all of them; an older message's own buttons answer that one. */
function findReplyButton(pane: Element, kind: ReplyKind): Element | null {
  const newest = findInOrder(pane).at(-1);
  const find = (wanted: ReplyKind): Element | undefined => {
    const buttons = findAnswering(pane, wanted);
    return (
      buttons.find((button) => newest?.contains(button)) ?? buttons.find((button) => !button.closest(MESSAGE))
    );
  };
  // Without Reply all there is nobody else to answer.
  return (kind === 'reply-all' && find(kind)) || find('reply') || null;
}

/** Whether a message can be answered, which a draft cannot. */
export const canAnswer = (message: Element): boolean => findAnswering(message, 'reply').length > 0;

const findAnswering = (root: Element, kind: ReplyKind): readonly Element[] =>
  findParts(root, BUTTON).filter(
    (button) =>
      findOptional(button, REPLY_ICON[kind]) ||
      [button.getAttribute('aria-label') ?? '', textOf(button)].some((label) =>
        REPLY_LABEL[kind].test(label),
      ),
  );

/** The input is there in some states of a reply only. */
const readSubjectInput = (box: Element): string | null =>
  findControls<HTMLInputElement>(box, SUBJECT_INPUT)[0]?.value ?? null;

/** Only where the sender can be chosen it is in the box. */
const readFrom = (box: Element): string | null =>
  findControls(box, FROM)
    .filter((part) => !part.closest(FIELD))
    .map((part) => addressIn(textOf(part)) ?? addressIn(part.getAttribute('aria-label')))
    .find(Boolean) ?? null;

// ── recipients ──────────────────────────────────────────────────────────────────────────────────

type People = Record<'to' | 'cc' | 'bcc', readonly Address[]>;

/** Makes the fields, which are not there until somebody enters the line of names. (BRI, 2026) */
export async function unfoldFields(box: Element): Promise<void> {
  const row = findFoldedFields(box);
  if (findFields(box).length > 0 || !row) return;
  row.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  await watchFor(() => findFields(box).length > 0, [box], 1500);
}

/** The pills of a box, each with the place its address is remembered by. */
export const findPills = (box: Element): readonly { readonly person: Element; readonly place: string }[] =>
  findFields(box)
    .flatMap(pillsIn)
    .map((person) => ({ person, place: placeOf(person) }));

function readFields(box: Element, memory: ThreadMemory | null): People {
  const people: People = { to: [], cc: [], bcc: [] };
  const fields = findFields(box);
  const row = fields.length === 0 && findFoldedFields(box);
  if (row) people.to = readRow(row);
  fields.forEach((field, index) => {
    const isBcc = index > 1 || (index > 0 && BCC_LABEL.test(field.getAttribute('aria-label') ?? ''));
    people[isBcc ? 'bcc' : index > 0 ? 'cc' : 'to'] = readField(field, memory);
  });
  return people;
}

const findFields = (box: Element): readonly Element[] =>
  findAll(box, FIELD).filter(
    (field) => !field.parentElement?.closest(`[contenteditable=true], ${QUOTE}`) && !field.matches(EDITOR),
  );

const findFoldedFields = (box: Element): Element | null =>
  findControls(box, FOLDED_FIELDS).find(
    (row) => !row.closest(FIELD) && !findOptional(row, EDITOR) && /[:：]/.test(textOf(row)),
  ) ?? null;

const pillsIn = (field: Element): readonly Element[] =>
  findAll(field, PILL).filter((pill) => !pill.parentElement?.closest(PILL));

/** The pills, and what is typed and no recipient yet: Outlook takes it along when it sends. */
function readField(field: Element, memory: ThreadMemory | null): readonly Address[] {
  const people = pillsIn(field).map((pill) =>
    memory ? knownAddress(readPerson(pill), placeOf(pill), memory) : readPerson(pill),
  );
  const typed = leavesIn(field)
    .filter((leaf) => isText(leaf) && !leaf.parentElement?.closest(PILL))
    .map(({ textContent }) => textContent)
    .join('')
    .split(/[;,\n]/)
    .map((part) => part.replace(/\p{Cf}/gu, '').trim())
    .filter(Boolean)
    .map((name) => ({ name, email: addressIn(name) }));
  return [...people, ...typed];
}

/** A pill is known by the mark of its card, which no other pill has; without one nothing is remembered of it. */
const placeOf = (pill: Element): string => pill.getAttribute('data-lpc-hover-target-id') ?? '';

const BCC_LABEL = /bcc|cci|cco|密|숨은|מוסתר|скрыт/i;
