import { conversationId, mailPath, mailRoot } from '../conversation-id.ts';
import { boot } from './boot.ts';
import { threadsIn } from './folders.ts';
import { tell } from './server.ts';
import { stage } from './stage.ts';
import { app, change, newestMail, putThread, withMember, withoutMember } from './store.ts';

interface Address {
  readonly folder: string;
  readonly threadId: string | null;
}

/** Reads the address the page stands at. */
export function readAddress(): Address {
  const rest = location.pathname.slice(mailRoot(location.origin).length);
  const [, folder = '', mark, id = ''] = rest.split('/');
  const wanted = decodeURIComponent(id);
  const thread =
    mark === 'id' ? [...app().threads.values()].find((one) => conversationId(one.id) === wanted) : undefined;
  return { folder: folder === '' ? 'inbox' : folder, threadId: thread?.id ?? null };
}

/** The draft a window of its own was opened for: its id, null for a new mail, undefined where this is no such window. */
export function composeWindowDraft(): string | null | undefined {
  const match = /\/deeplink\/compose(?:\/([^/?]+))?$/.exec(location.pathname);
  return match === null ? undefined : (match[1] ?? null);
}

/** Draws a mail's body some time after its card opened. */
export async function openMail(mailId: string): Promise<void> {
  change({ openMails: withMember(app().openMails, mailId) });
  await stage('body');
  change({ bodies: withMember(app().bodies, mailId) });
}

/** Folds a mail's card up again; the body goes with it. */
export function closeMail(mailId: string): void {
  change({
    openMails: withoutMember(app().openMails, mailId),
    bodies: withoutMember(app().bodies, mailId),
  });
}

const arrivals = new Set<(threadId: string) => void>();
const departures = new Set<(threadId: string) => void>();

/** Calls back when a conversation has been drawn. */
export function onArrival(listener: (threadId: string) => void): void {
  arrivals.add(listener);
}

/** Calls back before a conversation is left. */
export function onDeparture(listener: (threadId: string) => void): void {
  departures.add(listener);
}

/** Shows a folder, and a thread of it; the conversation itself comes later. */
export async function show({ folder, threadId }: Address): Promise<void> {
  const before = app();
  if (before.threadId !== null && before.threadId !== threadId)
    for (const listener of departures) listener(before.threadId);
  change({ folder, threadId, drawnThreadId: null, unfolded: false, card: null });
  if (threadId === null) return;
  await stage('conversation');
  const thread = app().threads.get(threadId);
  if (app().threadId !== threadId || thread === undefined) return;
  change({ drawnThreadId: threadId, openMails: new Set(), bodies: new Set() });
  if (thread.unread) putThread({ ...thread, unread: false });
  for (const listener of arrivals) listener(threadId);
  await openMail(newestMail(thread).id);
}

/** Goes somewhere by the page's own means. */
export function go(address: Address): void {
  const current = app();
  if (address.folder === current.folder && address.threadId === current.threadId) return;
  const shown = boot.variants.address === 'folder' ? null : address.threadId;
  history.pushState(null, '', mailPath(location.origin, address.folder, shown));
  void show(address);
}

/** Opens the thread `by` places further down the list. */
export function step(by: number): void {
  const threads = threadsIn(app(), app().folder);
  const at = threads.findIndex((thread) => thread.id === app().threadId);
  const next = threads[at + by];
  if (next !== undefined) go({ folder: app().folder, threadId: next.id });
}

/** Takes the open thread out of its folder. */
export function putAway(how: 'archive' | 'delete'): void {
  const { threadId, folder } = app();
  if (threadId === null) return;
  const key = how === 'archive' ? 'archived' : 'deleted';
  change({ [key]: withMember(app()[key], threadId) });
  tell({ kind: 'action', action: `${how} ${threadId}` });
  go({ folder, threadId: null });
}
