import { interruptions } from './contract/interruptions.ts';
import { mainJob } from './contract/main-job.ts';
import { test } from './mail.ts';
import { gmail } from './sites/gmail.ts';
import { outlook } from './sites/outlook.ts';

// The part of the contract that every run of the tests has time for in a second browser: what a person does on each site, and on one
// of them what breaks off. `npm run test:firefox` is the whole contract.

test.describe(gmail.name, () => {
  test.use({ site: gmail });
  mainJob(gmail);
  interruptions();
});

test.describe(outlook.name, () => {
  test.use({ site: outlook });
  mainJob(outlook);
});
