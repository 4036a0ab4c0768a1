import { singleMails } from '../webmail/mailbox/single-mails.ts';
import { fulfilsContract } from './contract/contract.ts';
import { expect, test } from './mail.ts';
import { gmail, gmailWith } from './sites/gmail.ts';

fulfilsContract(gmail);

test.describe('Gmail', () => {
  test.use({
    site: gmailWith(singleMails([{ subject: 'Lunch', html: 'Can we say Friday? 👩🏽‍🚀🇩🇪<br>👍' }])),
  });

  test('emoji of a mail reach the model, though they are drawn as pictures', async ({ mail }) => {
    const pane = await mail.openThread('Lunch');
    await pane.ready();
    await expect(mail.page.locator('img[data-emoji]').first()).toBeVisible();
    const asked = JSON.stringify(mail.model.journal().at(-1)?.body);
    expect(asked).toContain('Can we say Friday? 👩🏽‍🚀🇩🇪\\n> 👍');
  });
});
