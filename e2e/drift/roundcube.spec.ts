import { randomBytes } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { people } from '../../webmail/mailbox/people.ts';
import { skipWithoutRoundcube } from '../../webmail/roundcube/skip.ts';
import { roundcube } from '../sites/roundcube.ts';
import type { Scene } from './missing.ts';
import { readsWhateverElseChanges } from './fuzz-suite.ts';
import { stopsWhereSomethingIsMissing } from './missing-suite.ts';
import { sendsOnEveryVariant } from './variants-suite.ts';

test.beforeAll(skipWithoutRoundcube);

/** In the preview beside the list; where there is no preview it opens as a page of its own. */
const beside: Scene['open'] = async (page, site, { subject }) => {
  await page.goto(site.listUrl());
  await page.locator('#messagelist tr.message', { hasText: subject }).first().click();
  await expect.poll(() => page.frames().some((frame) => frame.url().includes('_uid='))).toBe(true);
};

/** In a window so narrow that the toolbar is a menu. */
const inNarrowWindow: Scene['open'] = async (page, site, thread) => {
  await page.setViewportSize({ width: 600, height: 800 });
  await page.goto(site.threadUrl(thread));
};

/** To more people than are shown at once. */
const toMany: Scene['open'] = async (page, site, thread) => {
  const id = randomBytes(8).toString('hex');
  const { maya, ...others } = people;
  const html = '<p>Dear all, the doors open at nine on Thursday.</p>';
  await site.deliver(thread, {
    id,
    from: maya,
    to: Object.values(others),
    date: '2026-11-20T09:12:00+01:00',
    html,
  });
  await page.goto(site.threadUrl(thread));
};

stopsWhereSomethingIsMissing(roundcube, {
  scenes: [
    { subject: 'Site meeting 25 Nov', kind: 'reply-all', variants: {} },
    { subject: 'Samples and price list', kind: 'reply', variants: { compose: 'text' } },
    { subject: 'Quote 4471', kind: 'reply', variants: {}, open: beside },
    { subject: 'Wayfinding signs', kind: 'reply', variants: {}, open: inNarrowWindow },
    { subject: 'Call on Monday?', kind: 'reply-all', variants: {}, open: toMany },
  ],
  doesWithout: {
    ATTACHMENT_NAME: 'a mail without attachments is answered too',
    BODY_FURNITURE: 'not the writer’s text',
    BUSY: 'Send is pressed when nothing else is being done',
    DATE: 'a mail without a date is answered; the model is given none',
    FOREIGN: 'without signature and quote there is nothing to keep',
    GMAIL_QUOTE: 'without a quote there is nothing to leave out',
    MAIL_QUOTE: 'without a quote there is nothing to leave out',
    PREVIEW_FRAME: 'a mail opens as a page of its own then',
    REPLY_QUOTE: 'without a quote there is nothing to keep',
    SENT_FOLDER: 'the page’s script names it too',
    SIGNATURE: 'without a signature there is nothing to keep',
    typedRecipient: 'the field itself is read',
  },
  notHere: {
    CLIPPED: 'only in a mail too big for Roundcube to show',
    DIALOG: 'only where Send asks something first',
    DIALOG_BUTTONS: 'only where Send asks something first',
  },
});

readsWhateverElseChanges(roundcube, {
  scenes: [
    { subject: 'Site meeting 25 Nov', kind: 'reply-all', variants: {} },
    { subject: 'Samples and price list', kind: 'reply', variants: { locale: 'he_IL' } },
  ],
  beginnings: [],
  children: [],
  ordered: '#messagebody, .header, #attachment-list',
  untouched: '#messagebody',
});

sendsOnEveryVariant(roundcube, { subject: 'Site meeting 25 Nov', kind: 'reply-all', variants: {} });
