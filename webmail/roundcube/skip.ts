import { test } from '@playwright/test';
import { findRoundcube } from './install.ts';

/** For `test.beforeAll`: skips every test of a file where Roundcube cannot be had, and says why. Installing it takes a minute. */
export function skipWithoutRoundcube(): void {
  test.setTimeout(600_000);
  const found = findRoundcube();
  if (typeof found !== 'string') return;
  console.log(`Skipped, for there is no Roundcube: ${found}`);
  test.skip(true, found);
}
