import { setTimeout as pause } from 'node:timers/promises';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { grantedCopy } from '../../scripts/extension.ts';
import {
  secondsOf,
  SLOW_ANSWERS,
  startSlowModel,
  textOf,
  type Timeline,
} from '../../scripts/model/slow-model.ts';
import { serveRoundcube } from '../../webmail/roundcube/serve.ts';
import { startUnwatched, type Tab, type UnwatchedBrowser } from './unwatched.ts';

/** How one slow answer ended in the pane. */
interface Lived {
  readonly name: string;
  readonly isWhole: boolean;
  /** What stood in the pane at its end, for a reader of a red row. */
  readonly seen: string;
}

/**
 * Whether slow answers arrive whole while no debugger keeps the background alive (R3, in Chromium). Takes five minutes, and needs the
 * built extension and a Roundcube. `isMute` takes out what keeps the background alive, to show that the figure can go red.
 */
async function liveThroughSlowAnswers(isMute = false): Promise<readonly Lived[]> {
  const model = await startSlowModel(SLOW_ANSWERS);
  const server = await serveRoundcube({ variants: { disclosedRecipients: 20 } });
  const folder = grantedCopy(['http://127.0.0.1/*']);
  const browser = await startUnwatched(isMute ? mute(folder) : folder);
  try {
    await setUp(await browser.open(`chrome-extension://${browser.extensionId}/options.html#privacy`), {
      address: model.address,
      model: model.name,
      consents: { [new URL(model.address).origin]: Date.now() },
      name: 'Jonas Weber',
      guideBy: 'rules',
      ownSites: [{ site: 'roundcube', origin: server.origin }],
    });
    const list = await browser.open(server.origin);
    await list.until(`document.querySelector('#rcmloginsubmit')`, 30);
    await list.evaluate(`(() => {
      document.querySelector('#rcmloginuser').value = ${JSON.stringify(server.login.user)};
      document.querySelector('#rcmloginpwd').value = ${JSON.stringify(server.login.password)};
      document.querySelector('#rcmloginsubmit').click();
    })()`);
    await list.until(`document.querySelector('#messagelist')`, 30);
    list.close();
    // One after the other: what keeps one alive must not keep the others.
    const lived: Lived[] = [];
    for (const timeline of SLOW_ANSWERS) {
      const thread = server.threads.find(({ subject }) => subject.startsWith(timeline.mark));
      if (!thread) throw new Error(`The mailbox has no thread "${timeline.mark}"`);
      const tab = await browser.open(server.threadUrl(thread));
      lived.push(await seenIn(browser, timeline));
      await tab.evaluate(`location.href = 'about:blank'`).catch(() => undefined);
      tab.close();
    }
    return lived;
  } finally {
    await browser.close();
    await server.close();
    model.close();
  }
}

/** Waits until a draft is written to its end, or much longer than it should take. */
async function seenIn(browser: UnwatchedBrowser, timeline: Timeline): Promise<Lived> {
  const { name } = timeline;
  const wanted = textOf(timeline);
  const last = Date.now() + (secondsOf(timeline) + 60) * 1_000;
  let seen = 'no pane';
  while (Date.now() < last) {
    await pause(2_000);
    const pane = await browser.find((url) => url.includes('/pane.html'));
    if (!pane) continue;
    // While a draft is written it is no text field yet.
    seen = String(
      await pane.evaluate(
        `[...document.querySelectorAll('textarea')].map((field) => field.value).find((text) => text.startsWith('word0')) ?? document.body.innerText`,
      ),
    );
    pane.close();
    if (seen.trim() === wanted) return { name, isWhole: true, seen };
  }
  return { name, isWhole: false, seen: seen.slice(-200) };
}

async function setUp(page: Tab, settings: object): Promise<void> {
  await page.until(`globalThis.chrome?.storage && document.readyState === 'complete'`, 30);
  await page.evaluate(`(async () => {
    await chrome.storage.local.set({ settings: ${JSON.stringify(settings)} });
    while ((await chrome.scripting.getRegisteredContentScripts()).length < 1) await new Promise((go) => setTimeout(go, 20));
    setTimeout(() => window.close(), 50);
  })()`);
  page.close();
}

/** The same extension whose pane never pings. */
function mute(folder: string): string {
  const copy = `${folder}-mute`;
  cpSync(folder, copy, { recursive: true });
  const chunks = join(copy, 'chunks');
  let count = 0;
  for (const file of readdirSync(chunks)) {
    const code = readFileSync(join(chunks, file), 'utf8');
    const muted = code.replace(
      /setInterval\(\(\)=>\{(\w+)\.send\(\{type:`ping`\}\)\}/g,
      'setInterval(()=>{}',
    );
    if (muted === code) continue;
    count += 1;
    writeFileSync(join(chunks, file), muted);
  }
  if (count !== 1) throw new Error('The ping was not found in the built pane.');
  return copy;
}

const lived = await liveThroughSlowAnswers(process.argv.includes('--mute'));
for (const { name, isWhole, seen } of lived)
  process.stdout.write(`${isWhole ? 'whole ' : 'BROKEN'}  ${name}${isWhole ? '' : `: … ${seen}`}\n`);
process.exitCode = lived.every(({ isWhole }) => isWhole) ? 0 : 1;
