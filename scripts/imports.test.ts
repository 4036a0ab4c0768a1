// @vitest-environment node
import { ESLint } from 'eslint';
import { expect, it, vi } from 'vitest';

// The first run of the rules reads the whole configuration.
vi.setConfig({ testTimeout: 60_000 });

const eslint = new ESLint();

/** Plants one import in a file that need not exist, and says what the lint rules make of it. */
async function plant(filePath: string, imported: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(`export * from '${imported}';\n`, { filePath });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? 'fatal');
}

it.each([
  ['utils/reply/planted.ts', '../mail/mail-site'],
  ['utils/reply/planted.ts', '../messaging/port'],
  ['utils/policy/planted.ts', '../storage/settings'],
  ['utils/policy/planted.ts', '../llm/provider'],
  ['utils/text/planted.ts', '../reply/thread'],
  ['utils/mail/gmail/planted.ts', '../../llm/provider'],
  ['utils/mail/gmail/planted.ts', '../../storage/secrets'],
  ['utils/llm/planted.ts', '../mail/mail-site'],
  ['utils/llm/planted.ts', '../storage/secrets'],
  ['utils/storage/planted.ts', '../../components/words'],
  ['utils/storage/planted.ts', '../testing/samples'],
  ['components/draft-pane/planted.tsx', '../../utils/storage/secrets'],
  ['components/draft-pane/planted.tsx', '../../utils/llm/provider'],
  ['components/planted.ts', '../entrypoints/background/hub'],
  ['entrypoints/mail-page/planted.ts', '../../utils/llm/provider'],
  ['entrypoints/mail-page/planted.ts', '../../utils/storage/secrets'],
  ['entrypoints/mail-page/planted.ts', '../../components/words'],
  ['entrypoints/planted.content.ts', '../utils/storage/secrets'],
  ['entrypoints/pane/planted.ts', '../../utils/storage/secrets'],
  ['entrypoints/background/planted.ts', '../../components/words'],
  ['entrypoints/background/planted.ts', '../../utils/mail/gmail/gmail'],
  ['utils/mail/gmail/planted.ts', '../outlook/selectors'],
  ['utils/mail/roundcube/planted.ts', '../gmail/selectors'],
  ['webmail/outlook/planted.ts', '../../utils/mail/outlook/selectors'],
  ['webmail/gmail/planted.ts', '../../utils/mail/gmail/selectors'],
])('%s may not import %s', async (file, imported) => {
  expect(await plant(file, imported)).toContain('import-x/no-restricted-paths');
});

it.each([
  ['utils/reply/planted.ts', 'react'],
  ['utils/policy/planted.ts', '#imports'],
  ['utils/storage/planted.ts', 'webextension-polyfill'],
])('%s may not import the package %s', async (file, imported) => {
  expect(await plant(file, imported)).toContain('no-restricted-imports');
});

it.each([
  ['entrypoints/background/planted.ts', '../../utils/llm/provider'],
  ['entrypoints/background/planted.ts', '../../utils/mail/mail-site'],
  ['components/draft-pane/planted.tsx', '../../utils/reply/reply'],
  ['utils/mail/gmail/planted.ts', '../../reply/thread'],
  ['utils/policy/planted.ts', '../reply/thread'],
  ['utils/policy/planted.test.ts', '../testing/samples'],
])('%s may import %s', async (file, imported) => {
  expect(await plant(file, imported)).toEqual([]);
});
