import { browser } from '#imports';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useStore } from 'zustand';
import type { Connection, KnownSite } from '../../components/settings/calls';
import { PopupPanel } from '../../components/settings/PopupPanel';
import '../../components/ui/theme.css';
import '../../components/settings/settings.css';
import { fail } from '../../utils/errors';
import { siteNames } from '../../utils/mail/site-names';
import { askHub } from '../../utils/messaging/ask-hub';
import type { WaitingReply } from '../../utils/messaging/protocol';
import type { OwnSite } from '../../utils/storage/own-sites';
import { createSettingsStore } from '../../utils/storage/settings-store';
import { modelCalls } from '../options/calls';

const store = createSettingsStore();

/** A tab with a mail site in it. */
interface MailTab {
  readonly tabId: number;
  readonly site: Pick<KnownSite, 'id' | 'label'>;
}

/** The mail page the popup was opened over. The browser tells its address for the sites we may read only. */
async function mailTabInFront(ownSites: readonly OwnSite[]): Promise<MailTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const { url, id: tabId } = tab ?? {};
  if (url === undefined || tabId === undefined) return null;
  const own = ownSites.find(({ origin }) => url.startsWith(`${origin}/`));
  const site = siteNames.find(
    ({ id, matches }) =>
      id === own?.site || matches.some((match) => url.startsWith(match.replace(/\*$/, ''))),
  );
  return site ? { tabId, site } : null;
}

function Popup() {
  const { settings } = useStore(store.state);
  const [mailTab, setMailTab] = useState<MailTab | null>(null);
  const [waiting, setWaiting] = useState<readonly WaitingReply[]>([]);
  const [connection, setConnection] = useState<Connection>({ state: 'untested' });

  useEffect(() => {
    void askHub({ type: 'waiting-replies' }).then((answer) => {
      if (answer.ok) setWaiting(answer.value);
    });
  }, []);

  const ownSites = settings?.ownSites;
  useEffect(() => {
    if (ownSites) void mailTabInFront(ownSites).then(setMailTab);
  }, [ownSites]);

  if (!settings) return null;
  const { address, model } = settings;
  return (
    <PopupPanel
      site={mailTab?.site ?? null}
      settings={settings}
      connection={connection}
      waiting={waiting}
      onChange={store.save}
      onTest={() => {
        setConnection({ state: 'testing' });
        void modelCalls.testModel(address, model).then((answer) => {
          setConnection({ state: 'tested', answer });
        });
      }}
      onCheck={() =>
        mailTab
          ? askHub({ type: 'check-page', tabId: mailTab.tabId })
          : Promise.resolve(fail({ code: 'not-a-mail-page' }))
      }
      onOpenSettings={(section) => {
        void browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#${section ?? 'model'}` });
        window.close();
      }}
    />
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Popup />
    </StrictMode>,
  );
}
