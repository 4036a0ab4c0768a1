import { skipWithoutRoundcube } from '../webmail/roundcube/skip.ts';
import { allElse } from './contract/contract.ts';
import { test } from './mail.ts';
import { roundcube } from './sites/roundcube.ts';

// What of the contract not every run of the tests has time for on a third site: `npm run test:roundcube`.

test.describe(() => {
  test.beforeAll(skipWithoutRoundcube);
  allElse(roundcube);
});
