import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, paneOf, test, type Mail } from './mail.ts';

async function openSettings(mail: Mail, page: string): Promise<Page> {
  const settings = await mail.context.newPage();
  await settings.goto(`chrome-extension://${mail.extension.id}/${page}`);
  return settings;
}

const clear = (settings: Page): Promise<void> =>
  settings.evaluate(() => chrome.storage.local.remove('settings'));

const stored = (settings: Page): Promise<Record<string, unknown>> =>
  settings.evaluate(
    async () =>
      ((await chrome.storage.local.get('settings')) as { settings: Record<string, unknown> }).settings,
  );

/** What the browser was asked for stands in the page, with whether a click was under way; the answer is the test's. */
async function answerPermissions(
  settings: Page,
  answers: Record<'request' | 'contains', boolean>,
): Promise<void> {
  await settings.addInitScript((given) => {
    const answer = (name: 'request' | 'contains' | 'remove', value: boolean): void => {
      chrome.permissions[name] = (asked, tell) => {
        const { dataset } = document.documentElement;
        dataset[name] = JSON.stringify(asked);
        if (name === 'request') dataset['inClick'] = String(navigator.userActivation.isActive);
        tell?.(value);
        return Promise.resolve(value);
      };
    };
    answer('request', given.request);
    answer('contains', given.contains);
    answer('remove', true);
  }, answers);
}

type AskBrowser = (asked: unknown, tell?: (answer: boolean) => void) => Promise<boolean>;

declare const chrome: {
  readonly permissions: { request: AskBrowser; contains: AskBrowser; remove: AskBrowser };
  readonly scripting: {
    getRegisteredContentScripts(): Promise<readonly { readonly matches: readonly string[] }[]>;
  };
  readonly storage: {
    readonly local: {
      get(key: string): Promise<unknown>;
      set(values: unknown): Promise<void>;
      remove(key: string): Promise<void>;
    };
  };
};

test('the first run: choose a model, agree to its host, try it; then the open mail is drafted', async ({
  mail,
}) => {
  const settings = await openSettings(mail, 'options.html#first-run');
  await clear(settings);
  await settings.reload();

  await settings.getByRole('radio', { name: /^Another/ }).check();
  const address = settings.getByRole('textbox', { name: 'Address' });
  await address.fill(mail.model.address);
  await address.blur();
  await expect(settings.getByText('A key is saved.')).toBeVisible();
  await settings.getByRole('button', { name: 'Fetch the list' }).click();
  await settings.getByRole('combobox', { name: /model/i }).selectOption('countersign-demo');
  await settings.getByRole('button', { name: 'Test connection' }).click();
  await expect(settings.getByText(/answered|works/i).first()).toBeVisible();
  expect((await stored(settings))['consents']).toEqual({});

  await settings.getByRole('button', { name: 'Next' }).click();
  const { host, origin } = new URL(mail.model.address);
  await expect(settings.getByRole('heading', { name: `Mail goes to ${host}` })).toBeVisible();
  const before = mail.model.journal().length;
  const pane = await mail.openThread('Quote 4471');
  await pane.says(/^May this mail go to/);
  expect(mail.model.journal()).toHaveLength(before);

  await settings.bringToFront();
  await settings.getByRole('button', { name: /^I agree/ }).click();
  await expect
    .poll(async () => Object.keys((await stored(settings))['consents'] as object))
    .toEqual([origin]);
  await settings.getByRole('button', { name: 'Draft a reply' }).click();
  await expect(settings.getByLabel('Your reply')).toContainText('40 chairs');

  await mail.page.bringToFront();
  await pane.frame.getByRole('button', { name: 'Draft a reply' }).first().click();
  await pane.ready();
});

test.describe('a host that was not granted yet', () => {
  test.use({ grants: [] });
  test('is asked for by its own name, straight from the click; refused, nothing is asked of it', async ({
    mail,
  }) => {
    const settings = await mail.context.newPage();
    // Nobody can click the browser's own question here, so it is answered in its place.
    await settings.addInitScript(() => {
      chrome.permissions.request = (asked) => {
        document.documentElement.dataset['asked'] = JSON.stringify(asked);
        document.documentElement.dataset['inClick'] = String(navigator.userActivation.isActive);
        return Promise.resolve(false);
      };
    });
    await settings.goto(`${mail.extension.origin}/options.html#model`);
    // Who was sent here by "Allow in settings" finds what to press.
    const { host } = new URL(mail.model.address);
    await expect(settings.getByText(`Countersign may not connect to ${host} yet`)).toBeVisible();
    await settings.getByRole('button', { name: 'Allow', exact: true }).click();
    await expect(settings.getByText(`cannot connect to ${host}`)).toBeVisible();
    const html = settings.locator('html');
    await html.evaluate((element) => {
      delete element.dataset['asked'];
    });
    await settings.getByRole('button', { name: 'Test connection' }).click();
    await expect(html).toHaveAttribute('data-asked', JSON.stringify({ origins: ['http://127.0.0.1/*'] }));
    await expect(html).toHaveAttribute('data-in-click', 'true');
    expect(mail.model.journal()).toEqual([]);
  });
});

test('an address that mail may not go to is refused as it is typed, and one with a blank is first to be filled in', async ({
  mail,
}) => {
  const settings = await openSettings(mail, 'options.html#model');
  await settings.getByRole('radio', { name: /^Another/ }).check();
  const address = settings.getByRole('textbox', { name: 'Address' });
  await address.fill('http://192.168.1.20:11434/v1');
  await expect(settings.getByText(/^This cannot be used/)).toBeVisible();
  await address.blur();
  expect((await stored(settings))['address']).toBe(mail.model.address);

  await settings.getByRole('radio', { name: /^Azure/ }).check();
  await expect(address).toHaveValue('https://your-resource.openai.azure.com/openai/v1');
  await expect(settings.getByText('in the place of “your-resource”')).toBeVisible();
  await expect(settings.getByRole('button', { name: 'Test connection' })).toHaveCount(0);
  await address.fill('https://northlight.openai.azure.com/openai/v1');
  await address.blur();
  await expect(settings.getByRole('radio', { name: /^Azure/ })).toBeChecked();
  await expect(settings.getByRole('button', { name: 'Test connection' })).toBeVisible();

  // Arrow keys go through the choices; what was typed is there on the way back.
  await settings.getByRole('radio', { name: /^Ollama/ }).check();
  await settings.getByRole('radio', { name: /^Azure/ }).check();
  await expect(address).toHaveValue('https://northlight.openai.azure.com/openai/v1');
});

test('a wrong key is said with what to do, in the settings and in the pane', async ({ mail }) => {
  const settings = await openSettings(mail, 'options.html#model');
  await settings.getByRole('button', { name: /^Replace/ }).click();
  await settings.getByLabel(/key/i).first().fill('sk-wrong');
  await settings.getByRole('button', { name: /^Save/ }).click();
  await settings.getByRole('button', { name: 'Test connection' }).click();
  await expect(settings.getByText('does not accept your key').first()).toBeVisible();
  const pane = await mail.openThread('Quote 4471');
  await pane.says('does not accept your key');
});

test('what a model refuses is said in the pane, and a draft can be asked for again', async ({ mail }) => {
  test.slow();
  const pane = await mail.openThread('Quote 4471');
  await pane.ready();
  for (const [name, answer, words] of [
    ['a rate limit with its time', { status: 429, retryAfter: 3600 }, 'Try again in 60 minutes'],
    ['no credit', { status: 429, code: 'insufficient_quota' }, 'no credit'],
    ['an empty answer', { content: '  \n ' }, /empty|nothing/i],
  ] as const)
    await test.step(name, async () => {
      const said = pane.frame.getByText(words).filter({ visible: true });
      await expect(said).toHaveCount(0);
      mail.model.next(answer);
      await pane.button(/^Draft again/).click();
      await expect(said.first()).toBeVisible({ timeout: 30_000 });
      await pane.button(/^(Try|Draft) again|^Draft a reply/).click();
      await expect(said).toHaveCount(0);
      await pane.ready();
    });
});

test('a connection cut in the middle keeps what came, and says so', async ({ mail }) => {
  // Written slowly: what comes in the same moment as the cut and is not read yet, Chromium throws away (seen 2026-11).
  mail.model.next({ truncate: 20, tokensPerSecond: 20 });
  const pane = await mail.openThread('Quote 4471');
  await pane.ready();
  await pane.says(/interrupted|Cut off/);
  await pane.frame.getByRole('button', { name: 'Draft again (Alt+R)' }).click();
  await pane.versions(2);
});

test('a server that is not there is said with its address', async ({ mail }) => {
  await mail.configure({ address: 'http://127.0.0.1:9/v1', consents: { 'http://127.0.0.1:9': 1 } });
  const pane = await mail.openThread('Quote 4471');
  await expect(pane.frame.getByText('127.0.0.1:9').filter({ visible: true }).first()).toBeVisible({
    timeout: 30_000,
  });
});

test('a draft on demand is begun when asked for', async ({ mail }) => {
  await mail.configure({ draftOn: 'demand' });
  const pane = await mail.openThread('Quote 4471');
  await pane.says('No draft yet');
  expect(mail.model.journal()).toEqual([]);
  await pane.frame.getByRole('button', { name: 'Draft a reply' }).first().click();
  await pane.ready();
});

test('an own tone can be made, and is offered in the pane', async ({ mail }) => {
  const settings = await openSettings(mail, 'options.html#writing');
  await settings.getByRole('button', { name: /add.*tone/i }).click();
  await settings.getByRole('textbox', { name: 'Name', exact: true }).last().fill('Pirate');
  await settings
    .getByRole('textbox', { name: /guid|told|write/i })
    .last()
    .fill('Like a pirate, with arr.');
  await settings
    .getByRole('button', { name: /^(Save|Add)/ })
    .last()
    .click();
  const pane = await mail.openThread('Quote 4471');
  await pane.ready();
  await pane.tone.selectOption({ label: 'Pirate' });
  await pane.versions(2);
  expect(JSON.stringify(mail.model.journal().at(-1))).toContain('Like a pirate, with arr.');
});

test('a site switched off has no pane; switched on again it has', async ({ mail }) => {
  await mail.configure({ sitesOff: ['gmail'] });
  const thread = mail.site.threads[0];
  if (!thread) throw new Error('no thread');
  await mail.page.goto(mail.site.threadUrl(thread));
  await expect(mail.page.locator('h2.hP')).toBeVisible();
  expect(mail.page.frames()).toHaveLength(1);
  await mail.configure();
  await paneOf(mail.page, mail.extension.id);
});

const OWN = 'https://mail.northlight.example';

async function addSite(settings: Page, address: string): Promise<void> {
  await settings.getByRole('textbox', { name: 'Address of your webmail' }).fill(address);
  await settings.getByRole('button', { name: 'Add', exact: true }).click();
}

test.describe('webmail at an address of one’s own', () => {
  test.describe('that the browser allows', () => {
    test.use({ grants: ['http://127.0.0.1/*', `${OWN}/*`] });
    test('is added by its address, gets its script and nothing else does; removed, it has none', async ({
      mail,
    }) => {
      const settings = await openSettings(mail, 'options.html#sites');
      const scripts = (): Promise<readonly string[]> =>
        settings.evaluate(async () =>
          (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches),
        );
      expect(await scripts()).toEqual([]);
      await addSite(settings, `${OWN}/roundcube/?_task=mail`);
      await expect(settings.getByText('mail.northlight.example is added.')).toBeVisible();
      expect((await stored(settings))['ownSites']).toEqual([{ site: 'roundcube', origin: OWN }]);
      await expect.poll(scripts).toEqual([`${OWN}/*`]);
      await expect(settings.getByRole('switch', { name: 'Show the pane in Roundcube' })).toBeChecked();

      await addSite(settings, OWN);
      await expect(settings.getByRole('alert')).toContainText('in the list already');

      await settings.getByRole('button', { name: 'Remove', exact: true }).click();
      await expect(settings.getByText('mail.northlight.example is removed.')).toBeVisible();
      expect((await stored(settings))['ownSites']).toEqual([]);
      await expect.poll(scripts).toEqual([]);
    });
  });

  test('is asked for by its own name, straight from the click; refused, nothing is kept', async ({
    mail,
  }) => {
    const settings = await mail.context.newPage();
    await answerPermissions(settings, { request: false, contains: false });
    await settings.goto(`${mail.extension.origin}/options.html#sites`);
    await addSite(settings, 'mail.northlight.example');
    const html = settings.locator('html');
    await expect(html).toHaveAttribute('data-request', JSON.stringify({ origins: [`${OWN}/*`] }));
    await expect(html).toHaveAttribute('data-in-click', 'true');
    await expect(settings.getByText('was not given leave for mail.northlight.example')).toBeVisible();
    expect((await stored(settings))['ownSites'] ?? []).toEqual([]);
  });

  test('a wrong address is said in words and not asked for', async ({ mail }) => {
    const settings = await mail.context.newPage();
    await answerPermissions(settings, { request: true, contains: true });
    await settings.goto(`${mail.extension.origin}/options.html#sites`);
    for (const wrong of [
      'http://mail.northlight.example',
      'mail',
      'https://me:secret@mail.northlight.example',
    ]) {
      await addSite(settings, wrong);
      await expect(settings.getByRole('alert')).toContainText('begins with https://');
    }
    await expect(settings.locator('html')).not.toHaveAttribute('data-request');
  });

  test('leave taken back in the browser is said, can be given again, and goes with the entry', async ({
    mail,
  }) => {
    const settings = await mail.context.newPage();
    await answerPermissions(settings, { request: true, contains: false });
    await settings.goto(`${mail.extension.origin}/options.html#sites`);
    await settings.evaluate((kept) => chrome.storage.local.set({ settings: kept }), {
      ...(await stored(settings)),
      ownSites: [{ site: 'roundcube', origin: OWN }],
    });
    await expect(settings.getByText('The browser does not allow it any more.')).toBeVisible();
    const { violations } = await new AxeBuilder({ page: settings }).analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
    const html = settings.locator('html');
    await settings.getByRole('button', { name: 'Allow again' }).click();
    await expect(html).toHaveAttribute('data-request', JSON.stringify({ origins: [`${OWN}/*`] }));
    await expect(html).toHaveAttribute('data-in-click', 'true');
    await settings.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(html).toHaveAttribute('data-remove', JSON.stringify({ origins: [`${OWN}/*`] }));
    expect((await stored(settings))['ownSites']).toEqual([]);
  });
});

test('clear everything leaves nothing behind', async ({ mail }) => {
  const pane = await mail.openThread('Quote 4471');
  await pane.ready();
  const settings = await openSettings(mail, 'options.html#privacy');
  await settings.getByRole('button', { name: /^Clear everything/ }).click();
  await settings.getByRole('button', { name: 'Remove all of it' }).click();
  await expect.poll(() => stored(settings)).toBeUndefined();
  const kept = await settings.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('countersign');
        opening.onsuccess = () => {
          const all = opening.result.transaction(['replies', 'secrets']);
          let count = 0;
          for (const name of ['replies', 'secrets']) {
            const asked = all.objectStore(name).getAll();
            asked.onsuccess = () => {
              count += asked.result.filter(
                (value: unknown) =>
                  typeof value === 'string' || (value as { drafts: unknown[] }).drafts.length > 0,
              ).length;
            };
          }
          all.oncomplete = () => resolve(count);
        };
      }),
  );
  expect(kept).toBe(0);
});

test('the popup shows the model, tests it, and lists what waits', async ({ mail }) => {
  const pane = await mail.openThread('Quote 4471');
  await pane.ready();
  const popup = await openSettings(mail, 'popup.html');
  await expect(popup.getByText('countersign-demo')).toBeVisible();
  await popup.getByRole('button', { name: 'Test connection' }).click();
  await expect(popup.getByText(/answered|works/i).first()).toBeVisible();
  await expect(popup.getByText('Quote 4471: 24 Halden chairs')).toBeVisible();
  await popup.getByRole('combobox').first().selectOption({ label: 'Brief' });
  await expect.poll(async () => (await stored(popup))['tone']).toBe('brief');
});

test('no page of the extension has a serious finding from axe', async ({ mail }) => {
  const settings = await openSettings(mail, 'options.html#model');
  for (const address of [
    'options.html#model',
    'options.html#writing',
    'options.html#sites',
    'options.html#privacy',
    'options.html#about',
    'options.html#first-run',
    'popup.html',
  ])
    await test.step(address, async () => {
      // A page of its own each time: another part of the same page only changes what is behind the hash.
      await settings.goto('about:blank');
      await settings.goto(`${mail.extension.origin}/${address}`);
      await expect(settings.locator('h1')).toBeVisible();
      const { violations } = await new AxeBuilder({ page: settings }).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect.soft(serious, address).toEqual([]);
    });
});
