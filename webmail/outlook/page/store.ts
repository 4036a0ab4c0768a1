import { useSyncExternalStore } from 'react';
import { boot } from './boot.ts';
import type { Mail, Person, Thread } from '../../mailbox/mail.ts';
import type { ComposeState } from '../record.ts';

/** The recipient rows of a compose. */
export type Well = 'to' | 'cc' | 'bcc';

/** A compose box that is open, as far as React draws it; the editor's content lives in the editor. */
export interface OpenCompose {
  /** The index in `docking_InitVisiblePart_n` and `editorParent_n`. */
  readonly n: number;
  readonly draftId: string;
  readonly mode: ComposeState['mode'];
  readonly threadId: string | null;
  /** The mail it stands under. */
  readonly answers: string | null;
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly bcc: readonly Person[];
  /** Text typed into a row that is nobody yet. */
  readonly typed: Readonly<Record<Well, string>>;
  readonly subject: string;
  readonly initialHtml: string;
  /** The quoted mail where it is not part of the editor. */
  readonly outsideQuote: string;
  readonly editorReady: boolean;
  readonly recipientsOpen: boolean;
  readonly ccShown: boolean;
  readonly bccShown: boolean;
  readonly subjectShown: boolean;
  readonly error: string | null;
  readonly savedAt: string | null;
  readonly busy: boolean;
}

/** A modal dialog; it stays until one of its buttons is pressed. */
export interface DialogState {
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly {
    readonly label: string;
    readonly primary: boolean;
    readonly act: () => void;
  }[];
}

/** A persona's card, next to what was pressed. */
export interface CardState {
  readonly person: Person;
  readonly left: number;
  readonly top: number;
}

/** The small bar at the foot of the window. */
export interface NoticeState {
  readonly text: string;
  readonly undo: (() => void) | null;
}

/** Everything the page draws. */
export interface AppState {
  readonly folder: string;
  /** The thread that is asked for, and the one whose conversation has come. */
  readonly threadId: string | null;
  readonly drawnThreadId: string | null;
  readonly listReady: boolean;
  readonly threads: ReadonlyMap<string, Thread>;
  readonly drafts: ReadonlyMap<string, ComposeState>;
  readonly archived: ReadonlySet<string>;
  readonly deleted: ReadonlySet<string>;
  /** Mails that are open, and those of them whose body has come. */
  readonly openMails: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly unfolded: boolean;
  /** Recipient rows that were opened in full, as `mail id label`. */
  readonly wholeRows: ReadonlySet<string>;
  readonly composes: readonly OpenCompose[];
  /** Indexes of hidden docks that closed composes left behind. */
  readonly staleDocks: readonly number[];
  readonly dialog: DialogState | null;
  readonly card: CardState | null;
  readonly notice: NoticeState | null;
  /** Counts how often headers and buttons were drawn anew. */
  readonly generation: number;
}

let state: AppState = {
  folder: 'inbox',
  threadId: null,
  drawnThreadId: null,
  listReady: false,
  threads: new Map(boot.threads.map((thread) => [thread.id, thread])),
  drafts: new Map(boot.drafts.map((draft) => [draft.draftId, draft])),
  archived: new Set(),
  deleted: new Set(),
  openMails: new Set(),
  bodies: new Set(),
  unfolded: false,
  wholeRows: new Set(),
  composes: [],
  staleDocks: Array.from({ length: boot.variants.staleDocks }, (_, index) => index),
  dialog: null,
  card: null,
  notice: null,
  generation: 0,
};

const listeners = new Set<() => void>();

/** What the page shows now. */
export function app(): AppState {
  return state;
}

/** Changes what the page shows. */
export function change(patch: Partial<AppState>): void {
  state = { ...state, ...patch };
  for (const listener of listeners) listener();
}

/** Calls back after every change. */
export function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A part of the state, for components. */
export function useApp<Part>(select: (from: AppState) => Part): Part {
  return useSyncExternalStore(onChange, () => select(state));
}

/** A set with one more member. */
export function withMember<Member>(set: ReadonlySet<Member>, member: Member): ReadonlySet<Member> {
  return new Set([...set, member]);
}

/** A set with one member less. */
export function withoutMember<Member>(set: ReadonlySet<Member>, member: Member): ReadonlySet<Member> {
  return new Set([...set].filter((one) => one !== member));
}

/** Replaces a thread with its newer self. */
export function putThread(thread: Thread): void {
  change({ threads: new Map([...state.threads, [thread.id, thread]]) });
}

/** Takes a mail out again, as undoing a Send does. */
export function removeMail(threadId: string, mailId: string): void {
  const thread = state.threads.get(threadId);
  if (thread === undefined) return;
  const mails = thread.mails.filter((mail) => mail.id !== mailId);
  const threads = new Map(state.threads);
  if (mails.length === 0) threads.delete(threadId);
  else threads.set(threadId, { ...thread, mails });
  change({ threads });
}

/** The newest mail of a thread. */
export function newestMail(thread: Thread): Mail {
  const newest = [...thread.mails].sort((a, b) => Date.parse(b.date) - Date.parse(a.date))[0];
  if (newest === undefined) throw new Error(`the thread ${thread.id} has no mail`);
  return newest;
}

/** Keeps a draft, or forgets it. */
export function putDraft(draft: ComposeState): void {
  change({ drafts: new Map([...state.drafts, [draft.draftId, draft]]) });
}

/** Forgets a draft that was sent or discarded. */
export function dropDraft(draftId: string): void {
  change({ drafts: new Map([...state.drafts].filter(([id]) => id !== draftId)) });
}
