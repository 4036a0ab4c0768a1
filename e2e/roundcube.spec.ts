import { test } from '@playwright/test';
import { skipWithoutRoundcube } from '../webmail/roundcube/skip.ts';
import { fulfilsContract } from './contract/contract.ts';
import { roundcube } from './sites/roundcube.ts';

test.describe(() => {
  test.beforeAll(skipWithoutRoundcube);
  fulfilsContract(roundcube);
});
