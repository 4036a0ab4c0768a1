import { expect, it } from 'vitest';
import { checkMailOpened } from './check';

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
