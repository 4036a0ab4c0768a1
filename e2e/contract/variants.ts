import type { SiteUnderTest } from '../sites/site.ts';
import { expect, plain, sentTexts, test } from '../mail.ts';
import { ALIKE } from './alike.ts';

/**
 * The same on the pages that are most of all unlike the plain one, and on those where it matters that the content script has a world of
 * its own. The rest is done without the whole product (`e2e/drift/variants-suite.ts`).
 */
export function onOddPages(site: SiteUnderTest): void {
  for (const { name, variants } of site.variants.filter((one) => site.oddPages.includes(one.name))) {
    test.describe(name, { tag: name === 'slow line' ? ALIKE : [] }, () => {
      test.use({ variants });
      test('a reply is drafted, approved and sent', async ({ mail }) => {
        const pane = await mail.openThread('Quote 4471');
        const approved = await pane.fillBlanks();
        await pane.send.click();
        await pane.says(/^Sent to Maya Lindqvist/, 30_000);
        expect(sentTexts(mail.site)).toEqual([plain(approved)]);
        const [sent] = mail.site.sent();
        expect(sent?.to.map(({ email }) => email)).toEqual(['maya.lindqvist@fjordseating.example']);
      });
    });
  }
}
