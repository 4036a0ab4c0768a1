import { describe, expect, it } from 'vitest';
import { checkMailOpened, checkSettingsRequest } from './check';

it('takes a site’s name in small letters, for it becomes the name of a file', () => {
  expect(checkMailOpened({ type: 'mail-opened', site: 'gmail' })).toEqual({
    type: 'mail-opened',
    site: 'gmail',
  });
});

it.each([
  { type: 'mail-opened', site: '../check' },
  { type: 'mail-opened', site: 'gmail-hands.js?' },
  { type: 'mail-opened', site: '' },
  { type: 'mail-opened', site: 'gmail', tabId: 3 },
  { type: 'mail-opened' },
  { type: 'ready', site: 'gmail' },
  null,
])('drops %j', (message) => {
  expect(checkMailOpened(message)).toBeNull();
});

describe('a key to be saved', () => {
  const saving = (length: number) => ({
    type: 'save-key',
    address: 'https://models.example/v1',
    key: 'k'.repeat(length),
  });

  it('may be as long as a token that names its rights', () => {
    expect(checkSettingsRequest(saving(20_000))).toEqual(saving(20_000));
  });

  it('is dropped where it is longer than any', () => {
    expect(checkSettingsRequest(saving(20_001))).toBeNull();
  });
});
