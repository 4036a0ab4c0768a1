import { boot } from './boot.ts';
import { closeCompose, composeOf, freshCompose, openCompose, patchCompose, stateOf } from './composes.ts';
import { go, onArrival, onDeparture, openMail } from './navigation.ts';
import { answerRecipients, resolvePerson } from './people.ts';
import { freshHtml, quoteHtml } from './quote.ts';
import { report, submit, tell } from './server.ts';
import { stage } from './stage.ts';
import { app, change, dropDraft, putDraft, putThread, removeMail } from './store.ts';
import { clock, words } from './words.ts';
import { composePath } from '../conversation-id.ts';
import type { Mail, Thread } from '../../mailbox/mail.ts';
import type { ComposeState } from '../record.ts';
import type { Accepted, RecipientEdit, SendFailure } from '../wire.ts';
import type { OpenCompose, Well } from './store.ts';
import type { AnswerMode } from './toolbar.tsx';

let failure: SendFailure | null = boot.failNextSend;
const unsaved = new Set<number>();
const saving = new Set<number>();

/** Sets how the next Send goes wrong. */
export function setSendFailure(mode: SendFailure | null): void {
  failure = mode;
  change({});
}

/** Whether Send is greyed out. */
export function isSendDisabled(): boolean {
  return failure === 'disabled';
}

function takeFailure(): SendFailure | null {
  const taken = failure;
  if (taken === null || taken === 'disabled') return taken;
  failure = null;
  tell({ kind: 'failure-used' });
  return taken;
}

function ask(title: string, text: string, yes: string, no: string | null): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (value: boolean) => (): void => {
      change({ dialog: null });
      resolve(value);
    };
    const buttons = [
      { label: yes, primary: true, act: answer(true) },
      ...(no === null ? [] : [{ label: no, primary: false, act: answer(false) }]),
    ];
    void stage('dialog').then(() => {
      change({ dialog: { title, text, buttons } });
    });
  });
}

/** Opens a reply, a reply to all or a forward under a mail. */
export async function openAnswer(mode: AnswerMode, thread: Thread, mail: Mail): Promise<void> {
  const existing = app().composes.find((one) => one.threadId === thread.id);
  if (existing !== undefined) closeAndKeep(existing.n);
  await stage('compose');
  if (app().threadId !== thread.id) return;
  const bare = thread.subject;
  const prefix = mode === 'forward' ? words.forwardPrefix : words.replyPrefix;
  const people = mode === 'forward' ? { to: [], cc: [] } : answerRecipients(mail, mode);
  const quote = quoteHtml(mail, thread.subject);
  const outside = boot.variants.quote === 'outside';
  const compose = freshCompose({
    mode,
    threadId: thread.id,
    answers: mail.id,
    ...people,
    ccShown: people.cc.length > 0,
    subject: bare.startsWith(prefix) ? bare : `${prefix}${bare}`,
    initialHtml: outside ? freshHtml() : `${freshHtml()}${quote}`,
    outsideQuote: outside ? quote : '',
  });
  await openCompose(compose);
}

/** Opens an empty new mail in the place of the reading pane. */
export async function openNew(): Promise<void> {
  if (app().composes.some((one) => one.threadId === null)) return;
  await stage('compose');
  await openCompose(
    freshCompose({
      mode: 'new',
      threadId: null,
      answers: null,
      initialHtml: freshHtml(),
      subjectShown: true,
      recipientsOpen: true,
    }),
  );
}

/** Opens a saved or undone draft again. */
export async function openDraft(draft: ComposeState): Promise<void> {
  await stage('compose');
  const quoteInside = draft.html.includes('divRplyFwdMsg');
  await openCompose({
    ...freshCompose({
      mode: draft.mode,
      threadId: draft.threadId,
      answers: draft.inReplyTo,
      to: draft.to,
      cc: draft.cc,
      bcc: draft.bcc,
      ccShown: draft.cc.length > 0,
      bccShown: draft.bcc.length > 0,
      subject: draft.subject,
      initialHtml: draft.html,
      outsideQuote: quoteInside ? '' : draft.quoteHtml,
      subjectShown: draft.mode === 'new',
    }),
    draftId: draft.draftId,
    from: draft.from,
  });
}

async function save(n: number): Promise<void> {
  const compose = composeOf(n);
  if (compose === undefined) return;
  unsaved.delete(n);
  const draft = stateOf(compose);
  putDraft(draft);
  await report({ kind: 'draft', draft });
  if (composeOf(n) !== undefined) patchCompose(n, { savedAt: clock(new Date().toISOString()) });
}

/** Saves now, as Ctrl+S does. */
export async function saveNow(n: number): Promise<void> {
  await save(n);
}

/** Something about a compose changed; it is saved a moment later. */
export function composeChanged(n: number): void {
  unsaved.add(n);
  if (saving.has(n)) return;
  saving.add(n);
  void stage('save').then(async () => {
    saving.delete(n);
    if (unsaved.has(n)) await save(n);
  });
}

/** Closes a compose whose draft stays. */
function closeAndKeep(n: number): void {
  if (unsaved.has(n)) void save(n);
  closeCompose(n);
}

/** Makes pills of what was typed into the rows; answers what nobody is known for. */
function resolveTyped(compose: OpenCompose): string | null {
  let unknown: string | null = null;
  for (const well of ['to', 'cc', 'bcc'] as const satisfies readonly Well[]) {
    const typed = compose.typed[well].trim();
    if (typed === '') continue;
    const person = resolvePerson(typed);
    if (person === undefined) unknown ??= typed;
    else addRecipient(compose.n, well, typed);
  }
  return unknown;
}

/** Turns typed text into a recipient where somebody is known by it. */
export function addRecipient(n: number, well: Well, text: string): boolean {
  const compose = composeOf(n);
  const person = resolvePerson(text.trim());
  if (compose === undefined || person === undefined) return false;
  const people = compose[well].some((one) => one.email === person.email)
    ? compose[well]
    : [...compose[well], person];
  patchCompose(n, { [well]: people, typed: { ...compose.typed, [well]: '' }, error: null });
  composeChanged(n);
  return true;
}

function refuse(n: number, error: string): void {
  patchCompose(n, { error, recipientsOpen: true, busy: false });
}

async function undoSend(accepted: Accepted, state: ComposeState): Promise<void> {
  change({ notice: null });
  await report({ kind: 'undo', id: accepted.mail.id });
  removeMail(accepted.thread.id, accepted.mail.id);
  putDraft(state);
  if (state.threadId !== null && app().threadId !== state.threadId) {
    go({ folder: app().folder, threadId: state.threadId });
    return;
  }
  await openDraft(state);
}

function announceSent(accepted: Accepted, state: ComposeState): void {
  const { undoMs } = boot.variants;
  if (undoMs === 0) {
    change({ notice: null });
    return;
  }
  const notice = {
    text: words.sentNotice,
    undo: () => {
      void undoSend(accepted, state);
    },
  };
  change({ notice });
  setTimeout(() => {
    if (app().notice === notice) change({ notice: null });
  }, undoMs);
}

/** Does what the Send button does. */
export async function sendCompose(n: number): Promise<void> {
  const before = composeOf(n);
  if (before === undefined || before.busy) return;
  const goesWrong = takeFailure();
  if (goesWrong === 'disabled') return;
  if (goesWrong === 'throws') throw new Error('stand-in: the Send handler threw');
  const unknown = resolveTyped(before);
  if (unknown !== null) {
    refuse(n, words.unknownRecipient(unknown));
    return;
  }
  const compose = composeOf(n) ?? before;
  const state = stateOf(compose);
  if (state.to.length + state.cc.length + state.bcc.length === 0) {
    refuse(n, words.noRecipient);
    return;
  }
  patchCompose(n, { busy: true, error: null });
  if (
    goesWrong === 'dialog' &&
    !(await ask(words.attachTitle, words.attachQuestion, words.sendAnyway, words.dontSend))
  ) {
    patchCompose(n, { busy: false });
    return;
  }
  if (goesWrong === 'refused') {
    await ask(words.refusedTitle, words.refused, words.ok, null);
    patchCompose(n, { busy: false });
    return;
  }
  if (goesWrong === 'offline') {
    change({ notice: { text: words.offline, undo: null } });
    patchCompose(n, { busy: false });
    return;
  }
  change({ notice: { text: words.sending, undo: null } });
  if (goesWrong === 'comes-back') {
    closeCompose(n);
    putDraft(state);
    await stage('send');
    change({ notice: { text: words.offline, undo: null } });
    await openDraft(state);
    return;
  }
  await stage(goesWrong === 'slow' ? 'slowSend' : 'send');
  if (goesWrong === 'vanishes') {
    await save(n);
    closeCompose(n);
    change({ notice: null });
    return;
  }
  const accepted = await submit({ kind: 'send', mail: state });
  unsaved.delete(n);
  dropDraft(state.draftId);
  if (goesWrong === 'stays-sent') {
    patchCompose(n, { busy: false });
    change({ notice: null });
    return;
  }
  closeCompose(n);
  putThread(accepted.thread);
  if (app().drawnThreadId === accepted.thread.id) void openMail(accepted.mail.id);
  announceSent(accepted, state);
}

/** Asks, then throws the draft away. */
export async function discardCompose(n: number): Promise<void> {
  if (!(await ask(words.discardTitle, words.discardQuestion, words.ok, words.cancel))) return;
  const compose = composeOf(n);
  if (compose === undefined) return;
  unsaved.delete(n);
  dropDraft(compose.draftId);
  tell({ kind: 'discard', draftId: compose.draftId });
  closeCompose(n);
}

/** Closes a new mail; what was not saved yet is asked about. */
export async function dismissCompose(n: number): Promise<void> {
  if (unsaved.has(n)) {
    if (await ask(words.closeTitle, words.closeQuestion, words.save, words.dontSave)) await save(n);
    unsaved.delete(n);
  }
  closeCompose(n);
}

/** Moves a compose into a window of its own. */
export async function popOutCompose(n: number): Promise<void> {
  const compose = composeOf(n);
  if (compose === undefined) return;
  // The window has to open while the press still counts as the person's own act.
  const opened = window.open('about:blank', '_blank', 'width=900,height=700');
  await save(n);
  closeCompose(n);
  if (opened !== null)
    opened.location.href = `${location.origin}${composePath(location.origin, compose.draftId)}`;
}

/** Changes recipients or subject of the compose that was opened last. */
export function editLatest(edit: RecipientEdit): void {
  const compose = app().composes.at(-1);
  if (compose === undefined) return;
  patchCompose(compose.n, {
    ...edit,
    ccShown: compose.ccShown || (edit.cc?.length ?? 0) > 0,
    bccShown: compose.bccShown || (edit.bcc?.length ?? 0) > 0,
  });
  composeChanged(compose.n);
}

/** Drafts open with their conversation and close, saved, when it is left. */
export function followConversations(): void {
  onArrival((threadId) => {
    const draft = [...app().drafts.values()].find((one) => one.threadId === threadId);
    if (draft !== undefined) void openDraft(draft);
  });
  onDeparture((threadId) => {
    for (const compose of app().composes.filter((one) => one.threadId === threadId)) closeAndKeep(compose.n);
  });
}
