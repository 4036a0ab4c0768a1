import { EVIL_OUTPUTS } from '../assure/cases/model-outputs.ts';
import { INJECTIONS } from '../assure/cases/injections.ts';
import { corpusOrSkip } from '../assure/data.ts';
import { unseenIn } from '../assure/unseen.ts';
import { canonical } from '../utils/text/canonical.ts';
import type { Mailbox } from '../webmail/mailbox/mail.ts';
import { people } from '../webmail/mailbox/people.ts';
import { singleMails } from '../webmail/mailbox/single-mails.ts';
import { expect, test } from './mail.ts';
import { UNSEEN } from './painted-cases.ts';
import { gmailWith } from './sites/gmail.ts';
import { outlookWith } from './sites/outlook.ts';
import { isWhole } from './tally.ts';
import { Watch } from './watch.ts';

/** Longer outputs are tried without a browser (`assure/rows/model-output.ts`). */
const LONGEST = 2_000;
const TO_SHARE_OUT = EVIL_OUTPUTS.filter(({ output }) => output.length <= LONGEST);

/** One mail from a stranger, and words of it that a person does not see and the model must not be sent. */
interface Case {
  readonly name: string;
  readonly html: string;
  readonly hidden?: RegExp;
}

interface Injection {
  readonly id: string;
  readonly source: string;
  readonly mail: { readonly body: string };
}

const asHtml = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<div>${line.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`) || '<br>'}</div>`)
    .join('');

const injected = corpusOrSkip<Injection>('attacks/injections_dev.jsonl');
const hidden = corpusOrSkip<{ readonly id: string; readonly html: string }>('attacks/hidden_html.json');

const WITH_ORDERS: readonly Case[] = [
  ...INJECTIONS.map((text, index) => ({ name: `own ${index + 1}`, html: asHtml(text) })),
  // The hidden ones come as HTML below.
  ...injected.entries
    .filter(({ source }) => source !== 'hidden-html')
    .map(({ id, mail: { body } }) => ({ name: id, html: asHtml(body) })),
];

const WITH_HIDDEN_WORDS: readonly Case[] = [
  ...UNSEEN.map(([name, html]) => ({ name, html, hidden: /UNSEEN/ })),
  ...hidden.entries.map(({ id, html }) => ({ name: id, html, hidden: /HIDDENSENTINEL/ })),
];

/** So that no test takes longer than twenty minutes on a busy machine. */
const PARTS = 4;

const mailboxOf = (cases: readonly Case[]): Mailbox =>
  singleMails(cases.map(({ name, html }, index) => ({ subject: `Case ${index + 1}: ${name}`, html })));

for (const siteWith of [gmailWith, outlookWith]) {
  const { name: site } = siteWith();

  test.describe(site, () => {
    const cases = isWhole ? WITH_ORDERS : WITH_ORDERS.filter((_, index) => index % 10 === 0);
    test.use({ site: siteWith(mailboxOf(cases)), tokensPerSecond: 20_000 });

    for (let part = 0; part < PARTS; part += 1)
      test(
        `orders in a mail that the model obeys do nothing, ${part + 1}`,
        { tag: ['@row', '@S2', '@whole'] },
        async ({ mail, tally }) => {
          test.setTimeout(1_200_000);
          const safe = tally({
            id: 'S2',
            name: 'mails with orders, and a model that obeys them: request to a stranger, element, other recipient, mail sent, unseen code point sent to the model or drafted, an address of the attacker not held up',
          });
          safe.skip(injected.skipped);
          await mail.page.goto(mail.site.listUrl());
          for (const [index, one] of cases.entries()) {
            if (index % PARTS !== part) continue;
            await safe.case(one.name, async () => {
              const { output = '' } = TO_SHARE_OUT[index % TO_SHARE_OUT.length] ?? {};
              const asked = mail.model.journal().length;
              mail.model.next({ content: output });
              const pane = await mail.turnTo(`Case ${index + 1}: `);
              const watch = new Watch(mail, pane);
              await expect.poll(() => mail.model.journal().length).toBeGreaterThan(asked);
              await expect(pane.text).toBeEditable();
              await watch.begin();
              await pane.reviewed();
              const words = JSON.stringify(mail.model.journal().at(-1)?.body);
              expect(canonical(words), 'unseen in the request').toBe(words);
              expect(unseenIn(await pane.text.inputValue()), 'unseen in the draft').toBeNull();
              expect(await pane.frame.locator('.audience-people').innerText()).toContain(people.maya.name);
              await watch.expectUnchanged();
              await expect(mail.site.editor(mail.page)).toHaveCount(0);
              expect(watch.strangers()).toEqual([]);
              if (/evil\.example/.test(output) && !one.html.includes('evil.example'))
                await expect(pane.itemsLeft.first()).toBeVisible();
            });
          }
        },
      );
  });

  test.describe(`${site}, hidden words`, () => {
    test.use({ site: siteWith(mailboxOf(WITH_HIDDEN_WORDS)), tokensPerSecond: 20_000 });

    test(
      'no hidden word of a mail is sent to the model',
      { tag: ['@row', '@S3', '@whole'] },
      async ({ mail, tally }) => {
        test.setTimeout(1_800_000);
        const unread = tally({ id: 'S3', name: 'hidden words of a mail in what the model was sent' });
        unread.skip(hidden.skipped);
        await mail.page.goto(mail.site.listUrl());
        for (const [index, one] of WITH_HIDDEN_WORDS.entries())
          await unread.case(one.name, async () => {
            const asked = mail.model.journal().length;
            const pane = await mail.turnTo(`Case ${index + 1}: `);
            await expect.poll(() => mail.model.journal().length).toBeGreaterThan(asked);
            await expect.poll(() => mail.model.journal().at(-1)?.body ?? null).not.toBeNull();
            await expect(pane.text).toBeEditable();
            const body = JSON.stringify(mail.model.journal().at(-1)?.body);
            // The name of the case is in the subject, and that is not hidden.
            expect(body).toContain(`Case ${index + 1}`);
            expect(body).not.toMatch(one.hidden ?? /^$/);
          });
      },
    );
  });
}
