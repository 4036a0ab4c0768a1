import type { Address, ComposeState, ReplyKind } from '../../reply/thread';
import { sameAsItStands } from '../../text/same-text';
import { StepFailed } from '../dom/attempt';
import { readBoxText as readText } from '../dom/insert-text';
import { addressIn } from '../dom/mail-address';
import { findAll, findOptional, missing, mustFind } from '../dom/must-find';
import { press } from '../dom/press';
import { findAllShown, findShown, isShown } from '../dom/visibility';
import { waitUntilQuiet, watchFor } from '../dom/watch-for';
import { readAccount } from './account';
import { readPeople } from './people';
import type { RecipientField } from './selectors';
import {
  COMPOSE,
  COMPOSE_ID,
  DRAFT_ID,
  EDITOR,
  FIELD_INPUT,
  FIELD_RECIPIENT,
  FOLDED_RECIPIENT,
  FOLDED_RECIPIENTS,
  FOREIGN,
  FROM,
  GMAIL_QUOTE,
  MESSAGE_REPLY,
  MODE_FORWARD,
  MODE_REPLY,
  MODE_REPLY_ALL,
  OLD_FIELD_ROW,
  OLD_RECIPIENT,
  oldRecipientField,
  recipientField,
  REPLIED_MESSAGE,
  REPLIED_THREAD,
  REPLY,
  REPLY_ALL,
  SIGNATURE,
  SUBJECT_HIDDEN,
  SUBJECT_SHOWN,
} from './selectors';
import type { ShownThread } from './shown-thread';
import { findMessages, idIn, realId } from './shown-thread';

/** The reply box of this thread that is open: inline, or a pop-up that answers it. Never another thread's, never a forward. */
export function findBox(shown: ShownThread): Element | null {
  const boxes = findBoxes().filter((box) => !findOptional(box, MODE_FORWARD) && belongsTo(box, shown));
  return boxes.find((box) => box.contains(document.activeElement)) ?? boxes.at(-1) ?? null;
}

/** What tells a box from others, also when Gmail makes it anew. */
export interface BoxMark {
  readonly composeId: string;
  /** '' before the draft was first saved, which takes Gmail a second or two. */
  readonly draftId: string;
  readonly answers: string;
  readonly text: string;
}

export const markOf = (box: Element): BoxMark => ({
  composeId: composeIdOf(box),
  draftId: idOf(box, DRAFT_ID),
  answers: answeredIn(box),
  text: readBoxText(findEditor(box)),
});

const answeredIn = (box: Element): string => idOf(box, REPLIED_THREAD) + idOf(box, REPLIED_MESSAGE);

/** The marked box: the same one, the same draft in another, or what answers the same mail in the same words. */
export function findMarked({ composeId, draftId, answers, text }: BoxMark): Element | null {
  const boxes = findBoxes();
  return (
    boxes.find((box) => idOf(box, COMPOSE_ID) === composeId) ??
    boxes.find((box) => draftId && idOf(box, DRAFT_ID) === draftId) ??
    // One that has just been opened has no id yet.
    boxes.find(
      (box) =>
        text && answers && answeredIn(box) === answers && sameAsItStands(readBoxText(findEditor(box)), text),
    ) ??
    null
  );
}

/** The open reply box, or a new one, when it has become quiet: a fresh one is filled twice, about 100 ms apart. */
export async function openBox(find: () => ShownThread, kind: ReplyKind): Promise<Element> {
  const findOurs = (): Element | null => findBox(find());
  let box = findOurs();
  if (box) {
    await waitUntilQuiet(box, 100, 1000);
  } else {
    // The bar is drawn after the messages.
    const button = await watchFor(() => findReplyButton(find(), kind), [find().view], 5000);
    if (!button)
      throw missing([kind === 'reply' ? REPLY : REPLY_ALL, ...MESSAGE_REPLY], 'Reply below the thread');
    press(button);
    box = await watchFor(findOurs, [find().view], 6000);
    if (!box) throw missing(`${COMPOSE} ${EDITOR}`, 'the reply box after Reply was pressed');
    await waitUntilQuiet(box, 250, 2500);
  }
  const settled = findOurs();
  if (!settled) throw new StepFailed({ code: 'compose-gone' });
  await unfoldRecipients(settled);
  return settled;
}

export function readBox(box: Element, opened: ReplyKind | null): ComposeState {
  const people = { to: readField(box, 'to'), cc: readField(box, 'cc'), bcc: readField(box, 'bcc') };
  const from = addressIn(valueOf(box, FROM)) ?? readAccount();
  const editor = findEditor(box);
  const kind = findOptional(box, MODE_REPLY_ALL)
    ? 'reply-all'
    : findOptional(box, MODE_REPLY)
      ? 'reply'
      : opened;
  return {
    id: composeIdOf(box),
    audience: {
      kind: kind ?? (people.to.length + people.cc.length > 1 ? 'reply-all' : 'reply'),
      ...people,
      from: from ? { name: '', email: from } : null,
      source: 'compose-box',
    },
    subject: readSubject(box),
    text: readBoxText(editor),
    hasSignature: hasSignature(editor),
  };
}

export const findEditor = (box: Element): HTMLElement => mustFind(box, EDITOR, 'the editor of the reply box');

function composeIdOf(box: Element): string {
  const { value } = mustFind<HTMLInputElement>(box, COMPOSE_ID, 'the id of the reply box');
  const id = realId(value) || idOf(box, DRAFT_ID);
  if (!id) throw missing(COMPOSE_ID, 'a value in the id of the reply box');
  return id;
}

/** Whether Gmail's signature is in this reply box or message, that of a quoted mail left aside. */
export const hasSignature = (body: Element): boolean =>
  findAll(body, SIGNATURE).some((part) => !part.closest(GMAIL_QUOTE));

/** What the box says without signature and quote. */
export const readBoxText = (editor: HTMLElement): string => readText({ editor, foreign: FOREIGN });

const findBoxes = (): readonly Element[] =>
  findAllShown(document, COMPOSE).filter((box) => findOptional(box, EDITOR) && findOptional(box, COMPOSE_ID));

function belongsTo(box: Element, { key, subject, view }: ShownThread): boolean {
  if (view.contains(box) && !box.closest('[role=dialog]')) return true;
  const thread = idOf(box, REPLIED_THREAD);
  const message = idOf(box, REPLIED_MESSAGE);
  return (
    (thread !== '' && [idIn(subject, 'data-thread-perm-id'), permIdOf(key.id)].includes(thread)) ||
    (message !== '' && findMessages(view).some((each) => idIn(each, 'data-message-id') === message))
  );
}

/** The legacy id is the same number in hex. (InboxSDK) */
const permIdOf = (legacyId: string): string =>
  /^[\da-f]{12,16}$/.test(legacyId) ? `thread-f:${BigInt(`0x${legacyId}`)}` : '';

function findReplyButton({ view }: ShownThread, kind: ReplyKind): Element | null {
  const lastShown = (selector: string): Element | undefined => findAllShown(view, selector).at(-1);
  const reply = lastShown(REPLY);
  // A bar without Reply all says that there is nobody else to answer; without a bar nothing says so.
  if (kind === 'reply-all') return lastShown(REPLY_ALL) ?? reply ?? null;
  return reply ?? MESSAGE_REPLY.map(lastShown).find(Boolean) ?? null;
}

/** A reply hides its subject; what is written there then stays in a hidden input. */
function readSubject(box: Element): string | null {
  const hidden = findShown(box, SUBJECT_SHOWN) ? '' : valueOf(box, SUBJECT_HIDDEN);
  return hidden || valueOf(box, SUBJECT_SHOWN) || null;
}

const valueOf = (box: Element, selector: string): string =>
  findOptional<HTMLInputElement>(box, selector)?.value.trim() ?? '';

const idOf = (box: Element, selector: string): string => realId(valueOf(box, selector));

// ── recipients ──────────────────────────────────────────────────────────────────────────────────

/** Makes the fields, which are not there in some roll-outs until the folded row is pressed: only they tell To from Cc. */
async function unfoldRecipients(box: Element): Promise<void> {
  const folded = findOptional(box, FOLDED_RECIPIENTS);
  if (findOptional(box, recipientField('to')) || !folded || !isShown(folded)) return;
  press(folded);
  folded.focus();
  await watchFor(() => findOptional(box, recipientField('to')), [box], 1500);
}

function readField(box: Element, name: RecipientField): readonly Address[] {
  const field = findOptional(box, recipientField(name));
  if (field) {
    const typed = findAll<HTMLInputElement>(field, FIELD_INPUT);
    return [...readPeople(field, FIELD_RECIPIENT), ...typed.flatMap(readTyped)];
  }
  const old = findOptional<HTMLTextAreaElement>(box, oldRecipientField(name));
  if (old) return [...readPeople(old.closest(OLD_FIELD_ROW) ?? old, OLD_RECIPIENT), ...readTyped(old)];
  // Cc and Bcc are made when they are used.
  if (findOptional(box, [recipientField('to'), oldRecipientField('to')])) return [];
  const folded = mustFind(box, FOLDED_RECIPIENTS, 'the recipients of the reply box');
  return name === 'to' ? readPeople(folded, FOLDED_RECIPIENT) : [];
}

/** What is typed in the field and no recipient yet: Gmail takes it along when it sends. */
const readTyped = ({ value }: HTMLInputElement | HTMLTextAreaElement): readonly Address[] =>
  value
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((name) => ({ name, email: addressIn(name) }));
