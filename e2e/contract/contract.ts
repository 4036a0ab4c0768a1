import { test } from '../mail.ts';
import type { SiteUnderTest } from '../sites/site.ts';
import { faults } from './faults.ts';
import { interruptions } from './interruptions.ts';
import { insertionAndSending, mainJob } from './main-job.ts';
import { onOddPages } from './variants.ts';

/** Everything that must hold on every mail site, in a real browser with the built extension. */
export function fulfilsContract(site: SiteUnderTest): void {
  test.describe(site.name, () => {
    test.use({ site });
    insertionAndSending();
    mainJob(site);
    interruptions();
    faults(site);
    onOddPages(site);
  });
}
