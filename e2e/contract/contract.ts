import { test } from '../mail.ts';
import type { SiteUnderTest } from '../sites/site.ts';
import { faults } from './faults.ts';
import { whileItIsCarriedOut, whileItStreams } from './interruptions.ts';
import { insertionAndSending, mainJob } from './main-job.ts';
import { onOddPages } from './variants.ts';

/** Everything that must hold on every mail site, in a real browser with the built extension. */
export function fulfilsContract(site: SiteUnderTest): void {
  fromDraftToMail(site);
  allElse(site);
}

/** What no two sites do alike: how an approved text gets into the mail, and what breaks off on that way. */
export function fromDraftToMail(site: SiteUnderTest): void {
  test.describe(site.name, () => {
    test.use({ site });
    insertionAndSending();
    whileItIsCarriedOut();
  });
}

/** The rest of the contract. */
export function allElse(site: SiteUnderTest): void {
  test.describe(site.name, () => {
    test.use({ site });
    mainJob(site);
    whileItStreams();
    faults(site);
    onOddPages(site);
  });
}
