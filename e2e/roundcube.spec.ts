import { test } from '@playwright/test';
import { findRoundcube } from '../webmail/roundcube/install.ts';
import { fulfilsContract } from './contract/contract.ts';
import { roundcube } from './sites/roundcube.ts';

const installation = findRoundcube();

test.describe(() => {
  test.skip(typeof installation === 'string', String(installation));
  fulfilsContract(roundcube);
});
