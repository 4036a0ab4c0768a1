import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clearSignatures, readSignature, rememberSignature } from './signatures';

const jonas = { site: 'gmail', account: 'jonas@northlight.example' };
const other = { site: 'gmail', account: 'office@northlight.example' };

beforeEach(() => fakeBrowser.reset());

it('keeps what was last seen, each mailbox for itself', async () => {
  expect(await readSignature(jonas)).toBe('unknown');
  await Promise.all([rememberSignature(jonas, 'added'), rememberSignature(other, 'none')]);
  await rememberSignature(jonas, 'none');
  await rememberSignature(other, 'added');
  expect(await readSignature(jonas)).toBe('none');
  expect(await readSignature(other)).toBe('added');
});

it('keeps nothing of a mailbox without an address', async () => {
  const unnamed = { site: 'gmail', account: '' };
  await rememberSignature(unnamed, 'none');
  expect(await readSignature(unnamed)).toBe('unknown');
});

it('forgets when cleared, and reads what is stored badly as nothing', async () => {
  await rememberSignature(jonas, 'none');
  await clearSignatures();
  expect(await readSignature(jonas)).toBe('unknown');
  await fakeBrowser.storage.local.set({ signatures: { 'gmail jonas@northlight.example': 'maybe' } });
  expect(await readSignature(jonas)).toBe('unknown');
});
