import { expect, test } from './mail.ts';
import { gmail } from './sites/gmail.ts';
import { outlook } from './sites/outlook.ts';
import { originsAsked } from './watch.ts';

const SUBJECTS = ['Quote 4471', 'Samples and price list', 'Druckfreigabe'];

for (const site of [gmail, outlook])
  test.describe(site.name, () => {
    test.use({ site });

    test(
      'nothing leaves before consent, and after it nobody but the model is asked',
      { tag: ['@row', '@S9', '@whole'] },
      async ({ mail, tally }) => {
        test.setTimeout(240_000);
        const { model } = mail;
        // A page that is left while it saves its draft says so.
        mail.expectPageErrors(/aborted|NetworkError/);
        const asked = originsAsked(mail);
        const contacted = tally({
          id: 'S9',
          name: 'threads opened without consent and with it: a request with mail before it, a host besides the model, the mail site and the extension',
        });
        await mail.configure({ consents: {} });
        for (const subject of SUBJECTS)
          await contacted.case(`without consent: ${subject}`, async () => {
            const pane = await mail.openThread(subject);
            await pane.says(/^May this mail go to/);
            expect(model.journal()).toEqual([]);
            expect(asked()).toEqual([]);
          });
        await mail.configure();
        for (const subject of SUBJECTS)
          await contacted.case(`with consent: ${subject}`, async () => {
            const pane = await mail.openThread(subject);
            await pane.ready();
            await pane.insert.click();
            await pane.says('In the reply box');
            expect(model.journal().length).toBeGreaterThan(0);
            expect(asked().filter((origin) => origin !== new URL(model.address).origin)).toEqual([]);
          });
      },
    );
  });
