import { whileItIsCarriedOut, whileItStreams } from './contract/interruptions.ts';
import { insertionAndSending } from './contract/main-job.ts';
import { test } from './mail.ts';
import { gmail } from './sites/gmail.ts';
import { outlook } from './sites/outlook.ts';

// The part of the contract that every run of the tests has time for in a second browser: the way from draft to mail on each site, and on
// one of them what breaks off; of the other what the sites do differently there is the editor. `npm run test:firefox` is the whole contract.

test.describe(gmail.name, () => {
  test.use({ site: gmail });
  insertionAndSending();
  whileItStreams();
  whileItIsCarriedOut();
});

test.describe(outlook.name, () => {
  test.use({ site: outlook });
  insertionAndSending();
});
