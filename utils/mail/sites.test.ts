// @vitest-environment node
import { expect, it } from 'vitest';
import { mailSites } from './sites';

it('lists the sites without a page to touch, as the build reads them', () => {
  expect(typeof document).toBe('undefined');
  expect(mailSites.flatMap(({ matches }) => matches)).toContain('https://mail.google.com/*');
});
