// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import '../../testing/drawn-page';
import { readAccount } from './account';

beforeEach(() => {
  document.body.innerHTML = '';
});

it.each([
  ['Inbox (3) - me@example.com - Gmail', 'me@example.com'],
  ['Chairs - for the hall - Me@Example.com - Gmail', 'me@example.com'],
  ['Write to ana@example.org - me@example.com - Example Mail', 'me@example.com'],
  ['\u202bדואר נכנס - me@example.com - Gmail\u202c', 'me@example.com'],
  ['ana@example.org', ''],
  ['Gmail', ''],
])('title "%s" names "%s"', (title, address) => {
  document.title = title;
  expect(readAccount()).toBe(address);
});

it('falls back to the account button, in any language, never to a link inside a mail', () => {
  document.title = 'Gmail';
  document.body.innerHTML =
    '<div class="a3s" role="banner"><a aria-label="Mallory (m@evil.example)"></a></div>';
  expect(readAccount()).toBe('');
  document.body.innerHTML =
    '<header role="banner"><a aria-label="Google アカウント: Jo (jo@example.com)"></a></header>';
  expect(readAccount()).toBe('jo@example.com');
});
