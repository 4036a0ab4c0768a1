import { browser } from '#imports';
import { StrictMode, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { useStore } from 'zustand';
import { FirstRun, SAMPLE_MAIL } from '../../components/settings/FirstRun';
import { OptionsPage, sectionIn } from '../../components/settings/OptionsPage';
import '../../components/ui/theme.css';
import '../../components/settings/settings.css';
import { PRESETS } from '../../utils/llm/presets';
import { siteNames } from '../../utils/mail/site-names';
import { askHub } from '../../utils/messaging/ask-hub';
import { createSettingsStore } from '../../utils/storage/settings-store';
import { modelCalls, siteCalls } from './calls';

const store = createSettingsStore();
const sites = siteNames.map(({ id, label, matches }) => ({ id, label, isAnywhere: matches.length === 0 }));

const onHashChange = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

const clearEverything = async (): Promise<boolean> => {
  const { origins = [] } = await browser.permissions.getAll();
  const required = new Set(siteNames.flatMap(({ matches }) => matches));
  const asked = origins.filter((origin) => !required.has(origin));
  if (asked.length > 0) await browser.permissions.remove({ origins: asked }).catch(() => false);
  return (await askHub({ type: 'clear-everything' })).ok;
};

function Options() {
  const hash = useSyncExternalStore(onHashChange, () => location.hash);
  const { settings } = useStore(store.state);
  if (!settings) return null;
  const common = { settings, presets: PRESETS, calls: modelCalls, onChange: store.save };
  if (hash === '#first-run') {
    return (
      <FirstRun
        {...common}
        tryDraft={() =>
          askHub({
            type: 'draft-sample',
            address: settings.address,
            model: settings.model,
            mail: SAMPLE_MAIL,
          })
        }
        onFinish={() => {
          location.hash = '#model';
        }}
      />
    );
  }
  return (
    <OptionsPage
      {...common}
      section={sectionIn(hash)}
      sites={sites}
      siteCalls={siteCalls}
      version={browser.runtime.getManifest().version}
      onClear={clearEverything}
    />
  );
}

const root = document.getElementById('root');
if (root) {
  // What the page holds by itself stays until there is more to show.
  void store.read.then(() =>
    createRoot(root).render(
      <StrictMode>
        <Options />
      </StrictMode>,
    ),
  );
}
