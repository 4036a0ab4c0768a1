import { isMe } from './people.ts';
import { newestMail } from './store.ts';
import { words } from './words.ts';
import type { Thread } from '../../mailbox/mail.ts';
import type { AppState } from './store.ts';

/** A folder of the mailbox, by the word its address has. */
export interface Folder {
  readonly id: string;
  readonly name: string;
  readonly icon: 'inbox' | 'send' | 'draft' | 'trash' | 'archive';
}

/** The folders in the pane, in their order. */
export const folders: readonly Folder[] = [
  { id: 'inbox', name: words.inbox, icon: 'inbox' },
  { id: 'drafts', name: words.drafts, icon: 'draft' },
  { id: 'sentitems', name: words.sentItems, icon: 'send' },
  { id: 'archive', name: words.archiveFolder, icon: 'archive' },
  { id: 'deleteditems', name: words.deletedItems, icon: 'trash' },
];

function belongs(state: AppState, folder: string, thread: Thread): boolean {
  const isGone = state.deleted.has(thread.id) || state.archived.has(thread.id);
  switch (folder) {
    case 'sentitems':
      return thread.mails.some((mail) => isMe(mail.from));
    case 'drafts':
      return [...state.drafts.values()].some((draft) => draft.threadId === thread.id);
    case 'archive':
      return state.archived.has(thread.id);
    case 'deleteditems':
      return state.deleted.has(thread.id);
    default:
      return !isGone && thread.mails.some((mail) => !isMe(mail.from));
  }
}

/** The threads of a folder, newest first. */
export function threadsIn(state: AppState, folder: string): readonly Thread[] {
  return [...state.threads.values()]
    .filter((thread) => belongs(state, folder, thread))
    .sort((a, b) => Date.parse(newestMail(b).date) - Date.parse(newestMail(a).date));
}
