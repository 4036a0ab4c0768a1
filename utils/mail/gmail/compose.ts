import type { Address, ComposeState, ReplyKind } from '../../reply/thread';
import { sameAsItStands } from '../../text/same-text';
import { StepFailed } from '../dom/attempt';
import { findOptional, missing, mustFind } from '../dom/must-find';
import { press } from '../dom/press';
import { isShown } from '../dom/visibility';
import { readWholeText } from '../dom/visible-text';
import { waitUntilQuiet, watchFor } from '../dom/watch-for';
import { addressIn, readAccount } from './account';
import type { RecipientField } from './selectors';
import {
  BOX_QUOTE,
  COMPOSE,
  COMPOSE_ID,
  DRAFT_ID,
  EDITOR,
  FIELD_INPUT,
  FIELD_RECIPIENT,
  FOLDED_RECIPIENT,
  FOLDED_RECIPIENTS,
  FROM,
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
import { findMessages, realAttribute } from './shown-thread';

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
  draftId: draftIdOf(box),
  answers: valueOf(box, REPLIED_THREAD) + valueOf(box, REPLIED_MESSAGE),
  text: readBoxText(findEditor(box)),
});

/** The marked box: the same one, the same draft in another, or what answers the same mail in the same words. */
export function findMarked({ composeId, draftId, answers, text }: BoxMark): Element | null {
  const boxes = findBoxes();
  return (
    boxes.find((box) => valueOf(box, COMPOSE_ID) === composeId) ??
    boxes.find((box) => draftId && draftIdOf(box) === draftId) ??
    boxes.find((box) => {
      const other = markOf(box);
      return text && answers && other.answers === answers && sameAsItStands(other.text, text);
    }) ??
    null
  );
}

/** The open reply box, or a new one, when it has become quiet: a fresh one is filled twice, about 100 ms apart. */
export async function openBox(find: () => ShownThread, kind: ReplyKind): Promise<Element> {
  let box = findBox(find());
  if (box) {
    await waitUntilQuiet(box, 100, 1000);
  } else {
    // The bar is drawn after the messages.
    const button = await watchFor(() => findReplyButton(find(), kind), {
      roots: [find().view],
      timeoutMs: 5000,
    });
    if (!button)
      throw missing([kind === 'reply' ? REPLY : REPLY_ALL, ...MESSAGE_REPLY], 'Reply below the thread');
    press(button);
    box = await watchFor(() => findBox(find()), { roots: [find().view], timeoutMs: 6000 });
    if (!box) throw missing(`${COMPOSE} ${EDITOR}`, 'the reply box after Reply was pressed');
    await waitUntilQuiet(box, 250, 2500);
  }
  const settled = findBox(find());
  if (!settled) throw new StepFailed({ code: 'compose-gone' });
  await unfoldRecipients(settled);
  return settled;
}

export function readBox(box: Element, opened: ReplyKind | null): ComposeState {
  const [to, cc, bcc] = [readField(box, 'to'), readField(box, 'cc'), readField(box, 'bcc')];
  const from = addressIn(valueOf(box, FROM)) ?? (readAccount() || null);
  return {
    id: composeIdOf(box),
    audience: {
      kind: readKind(box) ?? opened ?? (to.length + cc.length > 1 ? 'reply-all' : 'reply'),
      to,
      cc,
      bcc,
      from: from === null ? null : { name: '', email: from },
      source: 'compose-box',
    },
    subject: readSubject(box),
    text: readBoxText(findEditor(box)),
  };
}

export const findEditor = (box: Element): HTMLElement => mustFind(box, EDITOR, 'the editor of the reply box');

function composeIdOf(box: Element): string {
  const id = realAttribute(mustFind(box, COMPOSE_ID, 'the id of the reply box'), 'value') ?? draftIdOf(box);
  if (!id) throw missing(COMPOSE_ID, 'a value in the id of the reply box');
  return id;
}

const draftIdOf = (box: Element): string => {
  const id = valueOf(box, DRAFT_ID);
  return id === 'undefined' ? '' : id;
};

/** What the box says without signature and quote. */
export const readBoxText = (editor: Element): string =>
  readWholeText(editor, (element) => element.matches(`${SIGNATURE}, ${BOX_QUOTE}`));

const findBoxes = (): readonly Element[] =>
  [...document.querySelectorAll(COMPOSE)].filter(
    (box) => isShown(box) && findOptional(box, EDITOR) !== null && findOptional(box, COMPOSE_ID) !== null,
  );

function belongsTo(box: Element, { key, subject, view }: ShownThread): boolean {
  if (view.contains(box) && !box.closest('[role=dialog]')) return true;
  const thread = valueOf(box, REPLIED_THREAD).replace(/^#/, '');
  if (thread && (thread === realAttribute(subject, 'data-thread-perm-id') || thread === permIdOf(key.id)))
    return true;
  const message = valueOf(box, REPLIED_MESSAGE).replace(/^#/, '');
  return (
    message !== '' && findMessages(view).some((each) => realAttribute(each, 'data-message-id') === message)
  );
}

/** The legacy id is the same number in hex. (InboxSDK) */
const permIdOf = (legacyId: string): string | null =>
  /^[0-9a-f]{12,16}$/.test(legacyId) ? `thread-f:${BigInt(`0x${legacyId}`)}` : null;

function findReplyButton({ view }: ShownThread, kind: ReplyKind): Element | null {
  const shown = (selector: string): Element | undefined =>
    [...view.querySelectorAll(selector)].filter(isShown).at(-1);
  const reply = shown(REPLY);
  // A bar without Reply all says that there is nobody else to answer; without a bar nothing says so.
  if (kind === 'reply-all') return shown(REPLY_ALL) ?? reply ?? null;
  return reply ?? MESSAGE_REPLY.map(shown).find(Boolean) ?? null;
}

function readKind(box: Element): ReplyKind | null {
  if (findOptional(box, MODE_REPLY_ALL)) return 'reply-all';
  return findOptional(box, MODE_REPLY) ? 'reply' : null;
}

/** A reply hides its subject; what is written there then stays in a hidden input. */
function readSubject(box: Element): string | null {
  const shown = findOptional<HTMLInputElement>(box, SUBJECT_SHOWN);
  const subject = shown && isShown(shown) ? shown.value : valueOf(box, SUBJECT_HIDDEN) || shown?.value;
  return subject?.trim() || null;
}

const valueOf = (box: Element, selector: string): string =>
  findOptional<HTMLInputElement>(box, selector)?.value.trim() ?? '';

// ── recipients ──────────────────────────────────────────────────────────────────────────────────

/** Makes the fields, which are not there in some roll-outs until the folded row is pressed: only they tell To from Cc. */
async function unfoldRecipients(box: Element): Promise<void> {
  const folded = findOptional(box, FOLDED_RECIPIENTS);
  if (findOptional(box, recipientField('to')) || !folded || !isShown(folded)) return;
  press(folded);
  folded.focus();
  await watchFor(() => findOptional(box, recipientField('to')), { roots: [box], timeoutMs: 1500 });
}

function readField(box: Element, name: RecipientField): readonly Address[] {
  const field = findOptional(box, recipientField(name));
  if (field) {
    const typed = [...field.querySelectorAll<HTMLInputElement>(FIELD_INPUT)].map(({ value }) => value);
    return [...[...field.querySelectorAll(FIELD_RECIPIENT)].map(readPerson), ...typed.flatMap(readTyped)];
  }
  const old = findOptional<HTMLTextAreaElement>(box, oldRecipientField(name));
  if (old) {
    const chips = old.closest(OLD_FIELD_ROW)?.querySelectorAll(OLD_RECIPIENT) ?? [];
    return [...[...chips].map(readPerson), ...readTyped(old.value)];
  }
  // Cc and Bcc are made when they are used.
  if (findOptional(box, recipientField('to')) ?? findOptional(box, oldRecipientField('to'))) return [];
  const folded = mustFind(box, FOLDED_RECIPIENTS, 'the recipients of the reply box');
  return name === 'to' ? [...folded.querySelectorAll(FOLDED_RECIPIENT)].map(readPerson) : [];
}

function readPerson(person: Element): Address {
  const said = person.getAttribute('data-hovercard-id') ?? person.getAttribute('email') ?? '';
  const name = person.getAttribute('data-name') ?? person.getAttribute('name') ?? person.textContent ?? '';
  return { name: name.trim(), email: addressIn(said) };
}

/** What is typed in the field and no recipient yet: Gmail takes it along when it sends. */
const readTyped = (typed: string): readonly Address[] =>
  typed
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((name) => ({ name, email: addressIn(name) }));
