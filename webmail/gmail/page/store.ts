import { boot } from './boot.ts';
import type { Mail, Person, Thread } from '../../mailbox/mail.ts';
import type { ComposeState } from '../record.ts';
import { threadToken } from '../token.ts';

const threads = new Map<string, Thread>(boot.threads.map((thread) => [thread.id, thread]));
const drafts = new Map<string, ComposeState>(boot.drafts.map((draft) => [draft.draftId, draft]));
const archived = new Set<string>();

/** The thread of an id. */
export function threadOf(id: string): Thread | undefined {
  return threads.get(id);
}

/** The thread an address token stands for. */
export function threadOfToken(token: string): Thread | undefined {
  return [...threads.values()].find((thread) => threadToken(thread.id) === token);
}

/** Replaces a thread with its newer self. */
export function putThread(thread: Thread): void {
  threads.set(thread.id, thread);
}

/** Appends a mail to its thread. */
export function addMail(threadId: string, mail: Mail): void {
  const thread = threads.get(threadId);
  if (thread === undefined) throw new Error(`a mail for the unknown thread ${threadId}`);
  if (thread.mails.some((one) => one.id === mail.id)) return;
  threads.set(threadId, { ...thread, mails: [...thread.mails, mail], unread: !isMe(mail.from) });
}

/** Takes a mail out again, as undoing a Send does. */
export function removeMail(threadId: string, mailId: string): void {
  const thread = threads.get(threadId);
  if (thread === undefined) return;
  const mails = thread.mails.filter((mail) => mail.id !== mailId);
  if (mails.length === 0) threads.delete(threadId);
  else threads.set(threadId, { ...thread, mails });
}

/** Marks a thread as read. */
export function markRead(threadId: string): void {
  const thread = threads.get(threadId);
  if (thread !== undefined) threads.set(threadId, { ...thread, unread: false });
}

/** Takes a thread out of the inbox. */
export function archive(threadId: string): void {
  archived.add(threadId);
}

/** Whether an address is one of mine. */
export function isMe(person: Person): boolean {
  const { me, aliases } = boot.account;
  return [me, ...aliases].some((one) => one.email === person.email);
}

function newest(thread: Thread): string {
  return thread.mails.reduce(
    (latest, mail) => (Date.parse(mail.date) > Date.parse(latest) ? mail.date : latest),
    '1970-01-01',
  );
}

/** The threads of a list, newest first: `inbox`, `sent`, `all`, `label/…`, `search/…`. */
export function threadsIn(list: string): readonly Thread[] {
  const [kind, ...rest] = list.split('/');
  const query = decodeURIComponent(rest.join('/').replaceAll('+', ' ')).toLowerCase();
  const keep = (thread: Thread): boolean => {
    switch (kind) {
      case 'sent':
        return thread.mails.some((mail) => isMe(mail.from));
      case 'drafts':
        return [...drafts.values()].some((draft) => draft.threadId === thread.id);
      case 'starred':
        return false;
      case 'label':
        return thread.labels.some((label) => label.toLowerCase() === query);
      case 'search':
        return `${thread.subject} ${thread.mails.map((mail) => `${mail.from.name} ${mail.html}`).join(' ')}`
          .toLowerCase()
          .includes(query);
      case 'all':
        return true;
      default:
        return !archived.has(thread.id) && thread.mails.some((mail) => !isMe(mail.from));
    }
  };
  return [...threads.values()].filter(keep).sort((a, b) => Date.parse(newest(b)) - Date.parse(newest(a)));
}

/** All labels in use. */
export function allLabels(): readonly string[] {
  return [...new Set([...threads.values()].flatMap((thread) => thread.labels))].sort();
}

/** Keeps a draft. */
export function putDraft(draft: ComposeState): void {
  drafts.set(draft.draftId, draft);
}

/** Forgets a draft that was sent or discarded. */
export function dropDraft(draftId: string): void {
  drafts.delete(draftId);
}

/** The saved drafts of a thread. */
export function draftsOf(threadId: string): readonly ComposeState[] {
  return [...drafts.values()].filter((draft) => draft.threadId === threadId);
}
