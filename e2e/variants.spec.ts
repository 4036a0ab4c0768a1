import { namedVariants } from '../webmail/gmail/variants.ts';
import { expect, plain, sentTexts, test } from './mail.ts';

for (const { name, variants } of namedVariants) {
  test.describe(`Gmail ${name}`, () => {
    test.use({ variants: { pace: 'fast', ...variants } });
    test('a reply is drafted, approved and sent', async ({ mail }) => {
      const pane = await mail.openThread('Quote 4471');
      const approved = await pane.fillBlanks();
      await pane.send.click();
      await expect(pane.frame.getByText(/^Sent to Maya Lindqvist/).first()).toBeVisible({ timeout: 30_000 });
      expect(sentTexts(mail.gmail)).toEqual([plain(approved)]);
      const [sent] = mail.gmail.record.sent;
      expect(sent?.to.map(({ email }) => email)).toEqual(['maya.lindqvist@fjordseating.example']);
    });
  });
}
