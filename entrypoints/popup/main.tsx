import { browser } from '#imports';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useStore } from 'zustand';
import type { Connection, KnownSite } from '../../components/settings/calls';
import { PopupPanel } from '../../components/settings/PopupPanel';
import '../../components/ui/theme.css';
import '../../components/settings/settings.css';
import { mailSites } from '../../utils/mail/sites';
import { askHub } from '../../utils/messaging/ask-hub';
import type { WaitingReply } from '../../utils/messaging/protocol';
import { createSettingsStore } from '../../utils/storage/settings-store';
import { modelCalls } from '../options/calls';

const store = createSettingsStore();

/** The mail site of the tab the popup was opened over. The browser tells its address for the sites we may read only. */
async function siteInFront(): Promise<KnownSite | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const { url } = tab ?? {};
  if (url === undefined) return null;
  return (
    mailSites.find(({ matches }) => matches.some((match) => url.startsWith(match.replace(/\*$/, '')))) ?? null
  );
}

function Popup() {
  const { settings } = useStore(store.state);
  const [site, setSite] = useState<KnownSite | null>(null);
  const [waiting, setWaiting] = useState<readonly WaitingReply[]>([]);
  const [connection, setConnection] = useState<Connection>({ state: 'untested' });

  useEffect(() => {
    void siteInFront().then(setSite);
    void askHub({ type: 'waiting-replies' }).then((answer) => {
      if (answer.ok) setWaiting(answer.value);
    });
  }, []);

  if (!settings) return null;
  const { address, model } = settings;
  return (
    <PopupPanel
      site={site}
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
