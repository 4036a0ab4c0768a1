import { boot } from './boot.ts';
import { anyUnsaved, latestCompose, setSendFailure } from './compose.ts';
import { conversationsOf, openConversation } from './conversation.ts';
import { classNames } from './class-names.ts';
import { h } from './dom.ts';
import { wrapForeignly } from './foreign-wrappers.ts';
import { composeWindow, openPopup, placePopups } from './popup.ts';
import { tell } from './server.ts';
import { buildShell } from './shell.ts';
import { listenForShortcuts } from './shortcuts.ts';
import { addMail, putThread, removeMail, threadOf } from './store.ts';
import { placeStyle } from './style.ts';
import { placeToast } from './toast.ts';
import { pageUpdates } from './updates.ts';
import { createViews } from './views.ts';
import type { Steering } from '../wire.ts';

declare global {
  interface Window {
    __standin?: Steering;
  }
}

/** Whole application, or one of the windows of its own. */
function start(): void {
  const query = new URLSearchParams(location.search);
  placeStyle();
  const thread = threadOf(query.get('th') ?? '');
  let refresh = (): void => undefined;
  if (query.get('view') === 'btop' && thread !== undefined) {
    document.body.className = classNames('aAU xE Su');
    document.title = thread.subject;
    document.body.append(
      h(
        'div',
        'nH',
        {},
        h('div', 'nH', { role: 'main' }, h('div', 'aqK', { gh: 'tm' }), openConversation(thread).frame),
      ),
    );
    placePopups();
  } else if (query.get('view') === 'btop') {
    document.body.className = classNames('xE xp');
    document.title = `Compose - ${boot.account.me.email} - Gmail`;
    const main = h('div', 'nH', { role: 'main' });
    document.body.append(h('div', 'nH', {}, main));
    composeWindow(main);
  } else {
    const shell = buildShell();
    document.body.append(shell.root);
    placePopups();
    const views = createViews(shell);
    refresh = () => {
      views.refresh();
    };
    window.addEventListener('hashchange', () => {
      views.follow();
    });
    views.follow();
    if (location.hash.endsWith('?compose=new')) openPopup({ mode: 'new', thread: null, mail: null });
    listenForShortcuts(views, shell);
    document.body.className = classNames('aAU');
    wrapForeignly(shell.root, 'header > div > *, [role=navigation] > *, [gh=mtb] > *');
  }
  placeToast();

  pageUpdates.sent = ({ thread: changed, mail }) => {
    putThread(changed);
    for (const one of conversationsOf(changed.id)) one.append(mail, true);
    refresh();
  };
  pageUpdates.undone = ({ thread: changed, mail }) => {
    removeMail(changed.id, mail.id);
    for (const one of conversationsOf(changed.id)) one.drop(mail.id);
    refresh();
  };
  pageUpdates.listsChanged = refresh;
  window.__standin = {
    deliver(threadId, mail) {
      addMail(threadId, mail);
      for (const one of conversationsOf(threadId)) one.append(mail, false);
      refresh();
    },
    failNextSend: setSendFailure,
    editRecipients(edit) {
      latestCompose()?.edit(edit);
    },
  };
  window.addEventListener('beforeunload', (event) => {
    if (anyUnsaved()) event.preventDefault();
  });
}

window.addEventListener('error', (event) => {
  tell({ kind: 'error', message: event.message });
});
window.addEventListener('unhandledrejection', (event) => {
  tell({ kind: 'error', message: String(event.reason) });
});
document.addEventListener('securitypolicyviolation', (event) => {
  if (event.violatedDirective.includes('trusted-types'))
    tell({ kind: 'error', message: `${event.violatedDirective}: ${event.sample}` });
});
start();
