import { defineConfig } from 'wxt';
import { inlineStyles } from './scripts/build/inline-styles';
import { leanContentScript } from './scripts/build/lean-content-script';
import { leanOpenAi } from './scripts/build/lean-openai';
import { siteNames } from './utils/mail/site-names';

/** What may be asked for: a model's address, a mail site of one's own. Plain http only on this very machine. */
const ANY_OPTIONAL_HOST = ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'];

/** A constant is not written out wherever it is used: among them is a list of 70 kB that is used three times (tldts 7.6, 2026-11). */
const ONCE = { optimization: { inlineConst: false } };

const mailHosts = siteNames.flatMap((site) => site.matches);

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => ({
    name: 'Countersign',
    description: 'Drafts the reply beside the open mail. You read it, sign it off, and only then it is sent.',
    permissions: ['storage', 'scripting'],
    host_permissions: mailHosts,
    // Asked for one address at a time, when the person chooses a model there.
    optional_host_permissions: ANY_OPTIONAL_HOST,
    commands: {
      'open-pane': {
        suggested_key: { default: 'Alt+Shift+D' },
        description: 'Open the draft pane, or move to it',
      },
    },
    // Framed wherever the content script runs, also on mail hosts of the person's own. The address is another in each session
    // and known to the content script alone, so that no page can tell by it that the extension is there (seen in Chromium 2026-11).
    web_accessible_resources: [
      { resources: ['pane.html'], matches: ANY_OPTIONAL_HOST, use_dynamic_url: true },
    ],
    content_security_policy: {
      extension_pages:
        "default-src 'self'; script-src 'self'; object-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; connect-src 'self' https: http://localhost:* http://127.0.0.1:*; form-action 'none'; base-uri 'none'",
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'countersign@countersign.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['personalCommunications'] },
        },
      },
    }),
  }),
  vite: () => ({
    build: { target: 'es2022', rolldownOptions: ONCE },
    worker: { rolldownOptions: ONCE },
    plugins: [leanOpenAi(), inlineStyles()],
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ type }) => type === 'content-script' || type === 'unlisted-script')) return;
      config.plugins = [...(config.plugins ?? []), leanContentScript()];
    },
  },
});
