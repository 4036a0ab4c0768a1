import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defineConfig } from 'eslint/config';
import { importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const SITES = existsSync('utils/mail')
  ? readdirSync('utils/mail', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !['dom', 'check'].includes(entry.name))
      .map(({ name }) => name)
  : [];

/** Imports go one way: entrypoints → components → utils. Each zone says who may not import what. */
const ZONES = [
  {
    target: './utils',
    from: ['./components', './entrypoints', './webmail', './scripts', './e2e', './eval', './bench'],
  },
  { target: './components', from: ['./entrypoints', './webmail', './scripts', './e2e', './eval', './bench'] },
  {
    target: './components',
    from: [
      './utils/llm',
      './utils/storage/secrets.ts',
      './utils/storage/replies.ts',
      './utils/storage/database.ts',
    ],
  },
  { target: './entrypoints', from: ['./webmail', './scripts', './e2e', './eval', './bench'] },
  {
    target: './{entrypoints,components,utils}/**/!(*.test|*.spec|world).{ts,tsx}',
    from: ['./utils/testing'],
    except: [],
  },
  ...['./entrypoints/mail-page', './entrypoints/*.content.ts'].map((target) => ({
    target,
    from: ['./utils/llm', './utils/storage', './components'],
  })),
  { target: './entrypoints/pane', from: ['./utils/llm', './utils/storage/secrets.ts', './utils/mail'] },
  { target: './entrypoints/background', from: ['./components'] },
  { target: './entrypoints/background', from: './utils/mail', except: ['./mail-site.ts'] },
  {
    target: './utils/reply',
    from: [
      './utils/mail',
      './utils/llm',
      './utils/messaging',
      './utils/storage',
      './utils/text',
      './utils/policy',
    ],
  },
  { target: './utils/policy', from: ['./utils/mail', './utils/llm', './utils/messaging', './utils/storage'] },
  { target: './utils/mail', from: ['./utils/llm', './utils/messaging', './utils/storage', './utils/policy'] },
  { target: './utils/llm', from: ['./utils/mail', './utils/messaging', './utils/storage', './utils/policy'] },
  {
    target: './utils/text',
    from: [
      './utils/mail',
      './utils/llm',
      './utils/messaging',
      './utils/storage',
      './utils/policy',
      './utils/reply',
    ],
  },
  { target: './webmail', from: ['./utils', './components', './entrypoints'] },
  ...SITES.map((site) => ({
    target: `./utils/mail/${site}`,
    from: SITES.filter((other) => other !== site).map((other) => `./utils/mail/${other}`),
  })).filter(({ from }) => from.length > 0),
].map((zone) => ({ ...zone, message: 'Imports go one way; ARCHITECTURE.md shows which.' }));

/** Finds our own files, which is all the rules above are about; packages stand outside them. */
const relativeImports = {
  interfaceVersion: 3,
  name: 'relative-imports',
  resolve(imported, from) {
    if (!imported.startsWith('.')) return { found: false };
    const path = join(dirname(from), imported);
    const file = ['', '.ts', '.tsx', '/index.ts']
      .map((end) => path + end)
      .find((known) => known.match(/\.\w+$/) && existsSync(known));
    return file ? { found: true, path: file } : { found: false };
  },
};

const BROWSER_PACKAGES = ['react', 'react-dom', 'openai', 'dompurify', 'idb', '#imports'];

export default defineConfig(
  { ignores: ['.output', '.wxt', 'node_modules', 'test-output', 'demo-output'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx,js}'],
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    settings: {
      'import-x/extensions': ['.ts', '.tsx', '.js'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [relativeImports],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: ZONES }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'webextension-polyfill',
              message:
                "Import `browser` from '#imports'; the polyfill has one seam, in scripts/build/lean-content-script.ts.",
            },
          ],
        },
      ],
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    // The flow and the rules are pure: no browser, no document, no network.
    files: ['utils/reply/**', 'utils/policy/**', 'utils/text/canonical.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'fetch',
        'browser',
        'chrome',
        'navigator',
        'localStorage',
      ],
      'no-restricted-imports': [
        'error',
        { paths: [...BROWSER_PACKAGES, 'webextension-polyfill', 'wxt/browser'] },
      ],
    },
  },
  {
    files: ['scripts/**', 'e2e/**', 'webmail/**', '**/*.spec.ts', 'bench/**'],
    // `use` is a name of Playwright's there.
    rules: { 'no-console': 'off', 'react-hooks/rules-of-hooks': 'off' },
  },
);
