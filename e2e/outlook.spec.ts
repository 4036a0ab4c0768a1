import { fulfilsContract } from './contract/contract.ts';
import { expect, test } from './mail.ts';
import { outlook } from './sites/outlook.ts';

fulfilsContract(outlook);

test.describe('Outlook', () => {
  test.use({ site: outlook });

  test('cards that were opened for an address are closed again, and nobody is left out', async ({ mail }) => {
    const pane = await mail.openThread('Quote 4471');
    await pane.ready();
    await expect(mail.page.getByRole('dialog')).toHaveCount(0);
    await pane.frame.getByRole('radio', { name: 'Reply all' }).click();
    await pane.says(/Maya Lindqvist\s+and 1 other/);
  });
});
