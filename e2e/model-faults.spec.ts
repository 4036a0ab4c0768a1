import { MODEL_FAULTS, type ModelFault } from '../assure/cases/model-faults.ts';
import { startForeignServer } from '../scripts/model/foreign-server.ts';
import { setUp } from '../scripts/extension.ts';
import { startRawServer } from '../scripts/model/raw-server.ts';
import { singleMails } from '../webmail/mailbox/single-mails.ts';
import { FAULTS_PLAYED } from './fault-test.ts';
import { expect, KEY, test, type Mail } from './mail.ts';
import { gmailWith } from './sites/gmail.ts';

/** What a browser cannot be made to have here, or what another row has at life's own pace. */
const notHere = ({ limits, isOffline }: ModelFault): string | null => {
  if (limits) return 'R3 has silences of 45 s, R1p those that do not end';
  return isOffline ? 'nobody but the person takes a background offline' : null;
};

const FAULTS = MODEL_FAULTS.filter((fault) => notHere(fault) === null);
const subjectOf = (index: number): string => `Lamps ${index + 1}.`;
const mailbox = singleMails(
  FAULTS.map((_, index) => ({
    subject: subjectOf(index),
    html: 'Hello Jonas,<br><br>are the lamps for the hall still in the shop?<br><br>Maya',
  })),
);

/** Plays one fault while a draft is made unasked, as it is when a mail is opened. */
async function play(mail: Mail, fault: ModelFault, subject: string): Promise<void> {
  const server = await startRawServer();
  const elsewhere = await startRawServer();
  const foreign = fault.server === 'foreign-certificate' ? await startForeignServer() : null;
  try {
    const { address } = foreign ?? server;
    server.answer(...fault.answers(elsewhere.address));
    await setUp(mail.extension, { address, name: 'm', key: KEY }, mail.site.settings);
    if (fault.server === 'down') await server.close();
    const pane = await mail.openThread(subject);
    // Until it is asked for this one, the pane may still show the mail before, and what was said there.
    if (fault.requests > 0)
      await expect
        .poll(() => server.requests().length, { message: 'no request came', timeout: 40_000 })
        .toBeGreaterThan(0);
    for (const sentence of fault.says) {
      const wanted = sentence.replace('ORIGIN', new URL(address).origin);
      await expect.poll(() => pane.words(), { message: wanted, timeout: 40_000 }).toContain(wanted);
    }
    if (fault.text !== '') await pane.holds(fault.text);
    else await expect(pane.send).toHaveCount(0);
    // Chromium asks anew by itself where a kept connection is answered with 408 (156, 2026-11).
    const most = fault.fault === 'F04' ? 2 * fault.requests : fault.requests;
    expect(server.requests().length, 'requests').toBeGreaterThanOrEqual(fault.requests);
    expect(server.requests().length, 'requests').toBeLessThanOrEqual(most);
    expect(elsewhere.requests().length, 'requests to another server').toBe(0);
    expect(await pane.words(), 'the key').not.toContain(KEY);
    expect(mail.site.sent()).toEqual([]);
  } finally {
    if (fault.server !== 'down') await server.close();
    await elsewhere.close();
    await foreign?.close();
  }
}

test.use({ site: gmailWith(mailbox), grants: ['http://127.0.0.1/*', 'https://127.0.0.1/*'] });

test(
  'each fault of a model’s server is said in the pane, and what came is kept',
  { tag: ['@row', '@R1', '@whole'] },
  async ({ mail, tally }) => {
    test.setTimeout(1_200_000);
    const told = tally(FAULTS_PLAYED);
    told.skip(
      MODEL_FAULTS.flatMap((fault) => {
        const reason = notHere(fault);
        return reason === null ? [] : [`${fault.name}: ${reason}`];
      }),
    );
    for (const [index, fault] of FAULTS.entries())
      await told.case(fault.name, () => play(mail, fault, subjectOf(index)));
  },
);
