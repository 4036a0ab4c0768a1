import { defineConfig } from 'wxt';
import { mailSites } from './utils/mail/sites';

const mailHosts = mailSites.flatMap((site) => site.matches);

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => ({
    name: 'Countersign',
    description: 'Drafts the reply beside the open mail. You read it, sign it off, and only then it is sent.',
    permissions: ['storage'],
    host_permissions: mailHosts,
    // Asked for one address at a time, when the person chooses a model there.
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    commands: {
      'open-pane': {
        suggested_key: { default: 'Alt+Shift+D' },
        description: 'Open the draft pane, or move to it',
      },
    },
    web_accessible_resources: [{ resources: ['pane.html'], matches: mailHosts }],
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
  vite: () => ({ build: { target: 'es2022' } }),
  hooks: {
    // The content script runs on every mail page. It uses two calls that all browsers have alike, so it does without the
    // polyfill's 3 kB (the background and the pages keep it), and it never listens for WXT's own location event.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ type }) => type === 'content-script')) return;
      const replaced: Readonly<Record<string, string>> = {
        '\0native-browser-api': 'export default globalThis.browser ?? globalThis.chrome',
        '\0no-location-watcher': 'export const createLocationWatcher = () => ({ run() {} })',
      };
      config.plugins = [
        ...(config.plugins ?? []),
        {
          name: 'lean-content-script',
          enforce: 'pre',
          resolveId: (source: string) => {
            if (source === 'webextension-polyfill') return '\0native-browser-api';
            return source.endsWith('/location-watcher.mjs') ? '\0no-location-watcher' : null;
          },
          load: (id: string) => replaced[id] ?? null,
        },
      ];
    },
  },
});
