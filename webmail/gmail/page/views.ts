import { boot } from './boot.ts';
import { pressable } from './button.ts';
import { className } from './class-names.ts';
import { openConversation } from './conversation.ts';
import { h, show } from './dom.ts';
import { icon } from './icons.ts';
import { drawRows } from './list.ts';
import { tell } from './server.ts';
import { stage } from './stage.ts';
import { archive, threadOfToken, threadsIn } from './store.ts';
import { toast } from './toast.ts';
import { routeOfThread } from '../token.ts';
import { words } from './words.ts';
import type { Thread } from '../../mailbox/mail.ts';
import type { Conversation } from './conversation.ts';
import type { Shell } from './shell.ts';

interface View {
  readonly element: HTMLElement;
  /** Draws the list again; nothing for a thread. */
  refresh(): void;
  readonly conversation: Conversation | null;
}

interface Route {
  readonly list: string;
  readonly thread: Thread | null;
}

/** The views of the page and the address that decides which of them is shown. */
export interface Views {
  /** Shows what the address asks for. */
  follow(): void;
  /** Lists may have changed. */
  refresh(): void;
  current(): Conversation | null;
  /** Opens the thread `step` places further down the list. */
  move(step: number): void;
  /** Opens the first thread of the list shown. */
  openFirst(): void;
  backToList(): void;
  archiveCurrent(): void;
  deleteCurrent(): void;
}

function parseHash(): Route {
  const hash = decodeURI(location.hash.replace(/^#/, '')).replace(/\?.*$/, '') || 'inbox';
  const parts = hash.split('/');
  const last = parts.at(-1) ?? '';
  const thread = parts.length > 1 && last.startsWith('FMfcgz') ? (threadOfToken(last) ?? null) : null;
  return { list: thread === null ? hash : parts.slice(0, -1).join('/'), thread };
}

function toolbarButton(
  classes: string,
  label: string,
  glyph: Parameters<typeof icon>[0],
  act: () => void,
): HTMLElement {
  const button = h(
    'div',
    `T-I J-J5-Ji ${classes} T-I-ax7 L3`,
    { role: 'button', tabindex: 0, 'data-tooltip': label, 'aria-label': label },
    icon(glyph),
  );
  pressable(button, act);
  return h('div', 'G-Ni J-J5-Ji', {}, button);
}

/** Makes the views of a page; `shell.views` holds them. */
export function createViews(shell: Shell): Views {
  const views = new Map<string, View>();
  let shown: View | null = null;
  let route: Route = { list: 'inbox', thread: null };

  const openThread = (thread: Thread): void => {
    location.hash = routeOfThread(`#${route.list}`, thread.id);
  };
  const leave = (line: string, action: string): void => {
    const { thread } = route;
    if (thread === null) return;
    archive(thread.id);
    tell({ kind: 'action', action: `${action} ${thread.id}` });
    toast(line);
    location.hash = `#${route.list}`;
  };

  const listView = (list: string): View => {
    const body = h('tbody', '', {});
    const table = h('table', 'F cf zt', { role: 'grid', cellpadding: 0 }, body);
    const pane = h('div', 'aia', {}, h('div', 'ao9', {}, h('div', 'apa', {})));
    const rows = h('div', 'Cp', {}, h('div', '', {}, table));
    const element = h(
      'div',
      'nH bGI',
      {},
      h(
        'div',
        'aqK',
        { gh: 'tm' },
        h(
          'div',
          'nH G-atb',
          { gh: 'mtb' },
          h(
            'div',
            'G-tF',
            {},
            h('div', 'G-Ni J-J5-Ji', {}, h('div', 'T-Jo-auh', { role: 'checkbox', tabindex: 0 })),
            toolbarButton('nu', 'Refresh', 'more', () => {
              refresh();
            }),
          ),
        ),
      ),
      h(
        'div',
        boot.variants.splitPane ? 'Nu S3 aZ6 standin-split' : 'Nu S3 aZ6',
        {},
        h('div', 'ae4 UI', { gh: 'tl' }, rows),
        pane,
      ),
    );
    const refresh = (): void => {
      drawRows(body, list, openThread);
    };
    void stage('list').then(refresh);
    return { element, refresh, conversation: null };
  };

  const threadView = (thread: Thread): View => {
    const conversation = openConversation(thread);
    const element = h(
      'div',
      'nH',
      {},
      h(
        'div',
        'aqK',
        { gh: 'tm' },
        h(
          'div',
          'iH bzn',
          { gh: 'mtb' },
          h(
            'div',
            'G-tF',
            {},
            toolbarButton('lS', words.inbox, 'back', () => {
              location.hash = `#${route.list}`;
            }),
            toolbarButton('lR', 'Archive', 'archive', () => {
              leave(words.archived, 'archive');
            }),
            toolbarButton('nX', 'Delete', 'trash', () => {
              leave(words.deleted, 'delete');
            }),
            toolbarButton('mw', words.labels, 'label', () => undefined),
          ),
        ),
      ),
      conversation.frame,
    );
    return { element, refresh: () => undefined, conversation };
  };

  const viewOf = (key: string, make: () => View): View => {
    const known = views.get(key);
    if (known !== undefined) return known;
    const made = make();
    show(made.element, false);
    views.set(key, made);
    shell.views.append(made.element);
    return made;
  };

  const title = (): string => {
    const { email } = boot.account.me;
    if (route.thread !== null) return `${route.thread.subject} - ${email} - Gmail`;
    const names: Readonly<Record<string, string>> = {
      inbox: words.inbox,
      sent: words.sent,
      drafts: words.drafts,
      starred: words.starred,
    };
    const unread = threadsIn(route.list).filter((thread) => thread.unread).length;
    const name = names[route.list] ?? decodeURIComponent(route.list.replace(/^\w+\//, ''));
    return `${name}${unread > 0 && route.list !== 'sent' ? ` (${String(unread)})` : ''} - ${email} - Gmail`;
  };

  const swapTo = (next: View): void => {
    if (next !== shown) {
      if (shown !== null) {
        show(shown.element, false);
        if (boot.variants.mainRole === 'shown-only') shown.element.removeAttribute('role');
      }
      next.element.setAttribute('role', 'main');
      show(next.element, true);
      shown = next;
    }
    shell.mark(route.list);
    document.title = title();
  };

  const showInPane = (list: View, thread: Thread): void => {
    const pane = list.element.querySelector(`.${className('ao9')}`);
    const key = `pane ${thread.id}`;
    const known = views.get(key);
    const conversation = known?.conversation ?? openConversation(thread);
    if (known === undefined)
      views.set(key, { element: conversation.element, refresh: () => undefined, conversation });
    pane?.replaceChildren(conversation.element);
  };

  const follow = (): void => {
    route = parseHash();
    const { list, thread } = route;
    if (thread === null || boot.variants.splitPane) {
      const view = viewOf(`list ${list}`, () => listView(list));
      view.refresh();
      swapTo(view);
      if (thread !== null) showInPane(view, thread);
    } else {
      if (views.size === 0) viewOf(`list ${list}`, () => listView(list));
      swapTo(viewOf(`thread ${thread.id}`, () => threadView(thread)));
    }
  };

  const step = (by: number): void => {
    const threads = threadsIn(route.list);
    const at = threads.findIndex((thread) => thread.id === route.thread?.id);
    const next = threads[at + by];
    if (next !== undefined) openThread(next);
  };

  return {
    follow,
    refresh() {
      for (const view of views.values()) view.refresh();
      shell.mark(route.list);
      document.title = title();
    },
    current: () =>
      route.thread === null
        ? null
        : (views.get(`${boot.variants.splitPane ? 'pane' : 'thread'} ${route.thread.id}`)?.conversation ??
          null),
    move: step,
    openFirst() {
      const [first] = threadsIn(route.list);
      if (first !== undefined && route.thread === null) openThread(first);
    },
    backToList() {
      if (route.thread !== null) location.hash = `#${route.list}`;
    },
    archiveCurrent() {
      leave(words.archived, 'archive');
    },
    deleteCurrent() {
      leave(words.deleted, 'delete');
    },
  };
}
