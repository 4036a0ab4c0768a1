// @vitest-environment node
import { expect, it } from 'vitest';
import { siteNames } from './site-names';
import { knownSites } from './sites';

it('lists the sites without a page to touch, as the build reads them', () => {
  expect(typeof document).toBe('undefined');
  expect(siteNames.flatMap(({ matches }) => matches)).toContain('https://mail.google.com/*');
});

it('names every site there is', () => {
  expect(siteNames.map(({ id }) => id)).toEqual(knownSites.map(({ site }) => site.id));
});
