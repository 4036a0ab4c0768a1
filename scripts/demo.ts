import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { expect, type Frame, type Page } from '@playwright/test';
import { canonical } from '../utils/text/canonical.ts';
import { serveGmail, type GmailStandIn } from '../webmail/gmail/serve.ts';
import { serveOutlook } from '../webmail/outlook/serve.ts';
import { serveRoundcube, type RoundcubeServer } from '../webmail/roundcube/serve.ts';
import { findBrowser } from './browser.ts';
import { grantedCopy, loadExtension, setUp, type LoadedExtension } from './extension.ts';
import { lookAtItems, reviewed } from './look-at-items.ts';
import { startModel } from './model/model.ts';

/**
 * The whole product on stand-ins of Gmail and Outlook, with `--roundcube` on a real Roundcube too, and a local model. With a display it opens a
 * browser to try it in; without one (or with `--headless`) it plays the main job by itself, writes numbered pictures to demo-output/, and
 * fails unless exactly the approved mails were sent.
 */
const OUTPUT = 'demo-output';
const MODEL_NAME = 'countersign-demo';
const KEY = 'sk-demo';

const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const headless = !hasDisplay || process.argv.includes('--headless');

function build(): void {
  console.log('Building the extension');
  const { status, stdout, stderr } = spawnSync('npx', ['--no-install', 'wxt', 'build'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the extension did not build.\n${stdout}\n${stderr}`);
}

async function letTry({ context }: LoadedExtension): Promise<void> {
  console.log(`
Open a mail: a draft grows beside it. Change the tone, edit, then Insert or Send.
Nothing leaves this machine: the mailbox is a stand-in and the model is a program that was started with it.
Close the browser to end.`);
  await new Promise<void>((resolve) => context.on('close', () => resolve()));
}

/** The shortest way on another mail site: a mail opened, the draft approved, and what left compared with it. */
async function playOn(
  site: {
    readonly name: string;
    readonly address: string;
    readonly sent: () => readonly { readonly ownText: string }[];
  },
  page: Page,
  { id }: LoadedExtension,
): Promise<void> {
  await page.bringToFront();
  await page.goto(site.address);
  const pane = (): Frame => {
    const frame = paneFrame(page, id);
    if (!frame) throw new Error(`there is no pane in ${site.name}`);
    return frame;
  };
  await expect.poll(() => paneFrame(page, id) !== undefined).toBe(true);
  const text = pane().getByRole('textbox', { name: 'Your reply' });
  await expect(text).toBeEditable({ timeout: 60_000 });
  await expect(text).not.toHaveValue('');
  await text.fill((await text.inputValue()).replace(/\[[^[\]\n]+\]/g, 'as agreed on the phone'));
  const approved = await text.inputValue();
  const name = site.name.toLowerCase();
  await reviewed(pane());
  await page.screenshot({ path: `${OUTPUT}/${name}-1-draft-ready.png` });
  await lookAtItems(pane());
  await pane()
    .getByRole('button', { name: /^Send to/ })
    .click();
  await expect(async () => {
    await expect(
      pane()
        .getByText(/^Sent to/)
        .first(),
    ).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await page.screenshot({ path: `${OUTPUT}/${name}-2-sent.png` });
  const sent = site.sent().map(({ ownText }) => words(ownText));
  if (sent.length !== 1 || sent[0] !== words(approved))
    throw new Error(`${site.name} sent something else than was approved: ${JSON.stringify(sent)}`);
  console.log(`${site.name}: a mail opened, drafted, approved and sent  (${OUTPUT}/${name}-1…2.png)`);
}

/** The words alone: a mail's plain part says € as EUR and curved quotes as straight ones. */
const words = (text: string): string =>
  canonical(text)
    .replace(/€/g, 'EUR')
    .replace(/[“”]/g, '"')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

async function play(page: Page, gmail: GmailStandIn, { id }: LoadedExtension): Promise<void> {
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  let pictures = 0;
  const step = async (said: string, name: string): Promise<void> => {
    pictures += 1;
    const file = `${OUTPUT}/${String(pictures).padStart(2, '0')}-${name}.png`;
    await page.screenshot({ path: file });
    console.log(`${String(pictures).padStart(2)}. ${said}  (${file})`);
  };
  const open = async (subject: string): Promise<Frame> => {
    const row = page.getByText(subject, { exact: false }).first();
    await row.click();
    await expect.poll(() => paneFrame(page, id) !== undefined).toBe(true);
    return paneFrame(page, id) as Frame;
  };
  const back = async (): Promise<void> => {
    await page.evaluate(() => {
      location.hash = '#inbox';
    });
  };
  const text = (pane: Frame) => pane.getByRole('textbox', { name: 'Your reply' });
  const draftReady = async (pane: Frame): Promise<string> => {
    await expect(text(pane)).toBeVisible({ timeout: 60_000 });
    await reviewed(pane);
    return text(pane).inputValue();
  };
  const approved: string[] = [];
  const send = async (pane: Frame): Promise<void> => {
    approved.push(canonical(await text(pane).inputValue()));
    await lookAtItems(pane);
    await pane.getByRole('button', { name: /^Send to/ }).click();
    await expect(pane.getByText(/^Sent to/).first()).toBeVisible({ timeout: 30_000 });
  };
  const withoutBlanks = async (pane: Frame): Promise<void> => {
    const filled = (await text(pane).inputValue()).replace(/\[[^[\]\n]+\]/g, 'as agreed on the phone');
    await text(pane).fill(filled);
  };

  await expect(page.getByText('Quote 4471').first()).toBeVisible();
  await step('The mailbox', 'mailbox');

  let pane = await open('Quote 4471');
  await expect(pane.getByLabel('The draft so far')).toContainText('To your points', { timeout: 30_000 });
  await step('A mail is open and the draft grows beside it', 'drafting');
  const friendly = await draftReady(pane);
  await step('The draft is ready', 'draft-ready');

  await pane.getByRole('combobox', { name: 'Tone' }).selectOption({ label: 'Formal' });
  await expect(pane.getByText('2/2')).toBeVisible({ timeout: 60_000 });
  const formal = await draftReady(pane);
  if (formal === friendly) throw new Error('the formal draft is the friendly one');
  await step('Another tone, as a second version', 'formal');

  await pane.getByRole('button', { name: /Version before/ }).click();
  await expect(text(pane)).toHaveValue(friendly);
  await step('Back to the first version', 'version-back');

  await withoutBlanks(pane);
  await text(pane).pressSequentially('\n\nPS: The lift is on the north side.');
  await reviewed(pane);
  await step('Edited by hand, and what a mistake would be costly in is listed', 'edited');
  await lookAtItems(pane);
  await step('All of it looked at', 'looked-at');
  await send(pane);
  await step('Approved and sent by Gmail', 'sent');

  await back();
  pane = await open(groupSubject(gmail));
  await draftReady(pane);
  const replyAll = pane.getByRole('radio', { name: 'Reply all' });
  await replyAll.click();
  await expect(replyAll).toBeChecked();
  await withoutBlanks(pane);
  await step('A mail to several people, answered to all', 'reply-all');
  await pane.getByRole('button', { name: /^Insert/ }).click();
  await expect(pane.getByText('In the reply box').first()).toBeVisible({ timeout: 30_000 });
  await step('Inserted into the reply box, above the signature', 'inserted');
  await send(pane);
  await pane.getByRole('button', { name: 'Undo' }).click();
  await expect(pane.getByText(/^Undone/).first()).toBeVisible({ timeout: 30_000 });
  approved.pop();
  await step('Sent, and undone with Gmail’s own Undo', 'undone');

  const sent = gmail.record.sent
    .filter(({ undone }) => !undone)
    .map(({ ownText }) => canonical(ownText).trim());
  const expected = approved.map((one) => one.trim());
  if (JSON.stringify(sent) !== JSON.stringify(expected)) {
    throw new Error(
      `what was sent is not what was approved.\nApproved: ${JSON.stringify(expected)}\nSent: ${JSON.stringify(sent)}`,
    );
  }
  if (gmail.record.blocked.length > 0)
    throw new Error(`something wanted to leave the machine: ${JSON.stringify(gmail.record.blocked)}`);
  console.log(`\nExactly the approved mail was sent: ${sent.length}. Nothing left this machine.`);
}

const paneFrame = (page: Page, id: string): Frame | undefined =>
  page.frames().find((frame) => frame.url().startsWith(`chrome-extension://${id}/pane.html`));

// The first conversation among more than two people.
function groupSubject(gmail: GmailStandIn): string {
  const thread = gmail.threads.find(({ mails }) => {
    const last = mails.at(-1);
    return last !== undefined && last.to.length + last.cc.length > 3;
  });
  if (!thread) throw new Error('the mailbox has no mail to several people');
  return thread.subject;
}

try {
  console.log(`Browser: ${findBrowser()}`);
  build();
  const model = await startModel({ tokensPerSecond: 45, key: KEY });
  console.log(`Model: ${model.address}, which answers from this machine`);
  const extension = await loadExtension({
    folder: grantedCopy(['http://127.0.0.1/*']),
    headless,
    ...(headless && { scale: 2, window: { width: 1360, height: 960 } }),
  });
  const { context } = extension;
  // Each answers for its own hosts and blocks the rest of the web, so each lets the other's pass.
  const gmail = await serveGmail(context, { allow: [/^https:\/\/outlook\./] });
  const outlook = await serveOutlook(context, { allow: [/^https:\/\/mail\.google\.com\//] });
  const roundcube: RoundcubeServer | null = process.argv.includes('--roundcube')
    ? await serveRoundcube()
    : null;
  const page = context.pages()[0] ?? (await context.newPage());
  const outlookTab = await context.newPage();
  const roundcubeTab = roundcube && (await context.newPage());
  if (roundcubeTab) await roundcube.signIn(roundcubeTab);
  const ownSites = roundcube ? [{ site: 'roundcube', origin: roundcube.origin }] : [];
  await setUp(
    extension,
    { address: model.address, name: MODEL_NAME, key: KEY },
    { ownSites, guideBy: 'model' },
  );
  await roundcubeTab?.goto(roundcube?.url() ?? '');
  await outlookTab.goto(outlook.url());
  await page.goto(gmail.url());
  await page.bringToFront();
  try {
    if (headless) {
      await play(page, gmail, extension).catch(async (error: unknown) => {
        await page.screenshot({ path: `${OUTPUT}/stopped-here.png` });
        throw error;
      });
      const order = gmail.threads.find(({ subject }) => subject.startsWith('Quote 4471'));
      if (!order) throw new Error('the mailbox has no quote');
      const sent = () => outlook.record.sent.filter(({ undone }) => !undone);
      await playOn({ name: 'Outlook', address: outlook.threadUrl(order), sent }, outlookTab, extension);
      if (roundcube && roundcubeTab) {
        const address = roundcube.threadUrl(order);
        await playOn(
          { name: 'Roundcube', address, sent: () => roundcube.record.sent },
          roundcubeTab,
          extension,
        );
      }
    } else await letTry(extension);
  } finally {
    await context.close();
    await model.close();
    await roundcube?.close();
  }
} catch (error) {
  console.error(`\nThe demo stopped: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
