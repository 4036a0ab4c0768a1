import { messageIdOf } from '../webmail/roundcube/eml.ts';
import { skipWithoutRoundcube } from '../webmail/roundcube/skip.ts';
import { fromDraftToMail } from './contract/contract.ts';
import { expect, test } from './mail.ts';
import { roundcube } from './sites/roundcube.ts';

test.describe(() => {
  test.beforeAll(skipWithoutRoundcube);
  fromDraftToMail(roundcube);

  test.describe('Roundcube', () => {
    test.use({ site: roundcube });

    test('the mail that arrives refers to all of the thread before it', async ({ mail }) => {
      const pane = await mail.openThread('Quote 4471');
      await pane.fillBlanks();
      await pane.send.click();
      await pane.says(/^Sent to/);
      const before = mail.thread('Quote 4471').mails.map(messageIdOf);
      expect(before.length).toBeGreaterThan(1);
      expect(mail.site.sent().map(({ references }) => references)).toEqual([before]);
    });
  });
});
