import { createRoot } from 'react-dom/client';
import { boot } from './boot.ts';
import { css } from './class-names.ts';
import { editLatest, followConversations, openDraft, openNew, setSendFailure } from './compose-actions.ts';
import { Docks } from './dock.tsx';
import { Layers } from './layers.tsx';
import { composeWindowDraft, openMail, readAddress, show } from './navigation.ts';
import { tell } from './server.ts';
import { Shell } from './shell.tsx';
import { listenForShortcuts } from './shortcuts.ts';
import { stage } from './stage.ts';
import { app, change, putThread } from './store.ts';
import { expelStrangers } from './strangers.ts';
import { placeStyle } from './style.ts';
import { words } from './words.ts';
import type { ReactElement } from 'react';

/** A compose in a window of its own; once it is sent or discarded the window has nothing left to show. */
function ComposeWindow(): ReactElement {
  return (
    <div data-app-section="Form_Content" className={css('formWindow')}>
      <Docks threadId={null} isForm />
    </div>
  );
}

function watchErrors(): void {
  window.addEventListener('error', (event) => {
    tell({ kind: 'error', message: event.message });
  });
  window.addEventListener('unhandledrejection', (event) => {
    tell({ kind: 'error', message: String(event.reason) });
  });
}

function placeSteering(): void {
  window.__standinOutlook = {
    deliver(threadId, mail) {
      const thread = app().threads.get(threadId);
      if (thread === undefined || thread.mails.some((one) => one.id === mail.id)) return;
      putThread({ ...thread, mails: [...thread.mails, mail], unread: app().drawnThreadId !== threadId });
      if (app().drawnThreadId === threadId) void openMail(mail.id);
    },
    failNextSend: setSendFailure,
    editRecipients: editLatest,
  };
}

async function start(): Promise<void> {
  watchErrors();
  placeStyle();
  placeSteering();
  const root = document.getElementById('app');
  if (root === null) throw new Error('the page has no #app');
  const layers = document.createElement('div');
  layers.id = 'fluent-default-layer-host';
  document.body.append(layers);
  createRoot(layers).render(<Layers />);
  const draftId = composeWindowDraft();
  document.title = `${words.mail} - ${boot.account.me.name} - Outlook`;
  await stage('shell');
  createRoot(root).render(draftId === undefined ? <Shell /> : <ComposeWindow />);
  expelStrangers(root);
  if (draftId !== undefined) {
    const draft = app().drafts.get(draftId ?? '');
    await (draft === undefined ? openNew() : openDraft(draft));
    return;
  }
  listenForShortcuts();
  followConversations();
  window.addEventListener('popstate', () => {
    void show(readAddress());
  });
  void show(readAddress());
  await stage('list');
  change({ listReady: true });
}

void start();
