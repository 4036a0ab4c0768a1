import type { Address, ComposeState, ReplyKind } from '../../reply/thread';
import { StepFailed } from '../dom/attempt';
import type { TextBox } from '../dom/insert-text';
import { readBoxText } from '../dom/insert-text';
import { addressIn } from '../dom/mail-address';
import { findAll, findOptional, missing, mustFind, textOf } from '../dom/must-find';
import { isShown } from '../dom/visibility';
import { waitUntilQuiet, watchFor } from '../dom/watch-for';
import { readEnv } from './env';
import { parsePeople } from './people';
import {
  BODY_FIELD,
  COMPOSE_FORM,
  COMPOSE_ID,
  COMPOSE_SUBJECT,
  EDITOR,
  EDITOR_FRAME,
  FOREIGN,
  FROM,
  recipientField,
  SIGNATURE,
  typedRecipient,
} from './selectors';
import type { TextReply } from './text-area';
import { hasTextSignature, readOwnText } from './text-area';
import { WAYS } from './tinymce';

/** What the reply is written in. */
export type Body =
  { readonly kind: 'html'; readonly box: TextBox } | { readonly kind: 'text'; readonly reply: TextReply };

/** Null while TinyMCE is being made. */
export function findBody(): Body | null {
  const field = mustFind<HTMLTextAreaElement>(document, BODY_FIELD, 'the text of the reply');
  if (isShown(field)) return { kind: 'text', reply: { field, signature: readSignature() } };
  const frames = findAll<HTMLIFrameElement>(document, EDITOR_FRAME);
  const page = frames.find(({ id }) => id === `${field.id}_ifr`)?.contentDocument;
  const editor = page && findOptional(page, EDITOR);
  return editor ? { kind: 'html', box: { editor, foreign: FOREIGN, ways: WAYS } } : null;
}

export function mustFindBody(): Body {
  const body = findBody();
  if (!body) throw missing(EDITOR, 'the editor of the reply');
  return body;
}

/** Waits until the page has put signature and quote into the reply: its own script does so when everything is loaded. */
export async function waitForBox(): Promise<void> {
  const isReady = (): Body | null => (document.readyState === 'complete' ? findBody() : null);
  const form = mustFind(document, COMPOSE_FORM, 'the form of the reply');
  const body = await watchFor(isReady, [form], READY_MS);
  if (body?.kind === 'html') await waitUntilQuiet(body.box.editor, 150, 1500);
}

/** The id of the reply this page is for. */
export function composeId(): string {
  const field = findOptional<HTMLInputElement>(document, COMPOSE_ID);
  if (!field?.value) throw new StepFailed({ code: 'compose-gone' });
  return field.value;
}

export function readBox(opened: ReplyKind | null): ComposeState {
  const [to, cc, bcc] = [readField('to'), readField('cc'), readField('bcc')];
  const body = mustFindBody();
  const isHtml = body.kind === 'html';
  return {
    id: composeId(),
    audience: {
      kind: opened ?? (to.length + cc.length > 1 ? 'reply-all' : 'reply'),
      to,
      cc,
      bcc,
      from: readFrom(),
      source: 'compose-box',
    },
    subject: mustFind<HTMLInputElement>(document, COMPOSE_SUBJECT, 'the subject of the reply').value,
    text: isHtml ? readBoxText(body.box) : readOwnText(body.reply),
    hasSignature: isHtml
      ? textOf(findOptional(body.box.editor, SIGNATURE)) !== ''
      : hasTextSignature(body.reply),
  };
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function readFrom(): Address | null {
  const field = mustFind<Field>(document, FROM, 'the sender of the reply');
  const words = 'selectedOptions' in field ? textOf(field.selectedOptions[0] ?? null) : field.value;
  const [person] = parsePeople(words);
  return addressIn(words) && person ? person : null;
}

function readField(name: 'to' | 'cc' | 'bcc'): readonly Address[] {
  const field = mustFind<Field>(document, recipientField(name), 'recipients of the reply');
  const typed = findOptional<HTMLInputElement>(document, typedRecipient(name));
  return parsePeople(`${field.value}\n${typed?.value ?? ''}`);
}

/** As the page's own script puts it into a reply of plain text. */
function readSignature(): string {
  const identity = findOptional<Field>(document, FROM)?.value ?? '';
  return readEnv(document)?.signatures?.[identity]?.text.replaceAll('\r\n', '\n') ?? '';
}

const READY_MS = 10_000;
