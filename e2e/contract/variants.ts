import type { SiteUnderTest } from '../sites/site.ts';
import { expect, plain, sentTexts, test } from '../mail.ts';

/** The same on every page the site is known to serve. */
export function onEveryVariant(site: SiteUnderTest): void {
  for (const { name, variants } of site.variants) {
    test.describe(name, () => {
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
