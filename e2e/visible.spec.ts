import type { Page } from '@playwright/test';
import { expect, sentTexts, test, type Mail } from './mail.ts';
import type { Pane } from './pane.ts';

const SUBJECT = 'Quote 4471';
const DRAFT = 'Hi,\n\nthanks, got them!\n\nBest';
const REFUSED = 'The pane cannot be seen clearly';

type Place = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

/** The pane with a draft that can be sent as it is. */
async function drafted(mail: Mail, page: Page = mail.page): Promise<Pane> {
  mail.model.next({ content: DRAFT });
  const pane = await mail.openThread(SUBJECT, page);
  await pane.ready();
  await pane.holds(DRAFT);
  await pane.reviewed();
  await expect(pane.send).toBeEnabled();
  return pane;
}

const placeOf = async (pane: Pane, button = pane.send): Promise<Place> => {
  const place = await button.boundingBox();
  if (!place) throw new Error('The button is not drawn.');
  return place;
};

const pressAt = (page: Page, { x, y, width, height }: Place): Promise<void> =>
  page.mouse.click(x + width / 2, y + height / 2);

/** What a page can do so that the person does not see what is pressed. Each is run in the page, and knows where Send lies. */
const ATTACKS: Readonly<Record<string, (place: Place) => void>> = {
  'an opaque cover that lets clicks through': () => {
    const cover = document.createElement('div');
    cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none';
    document.documentElement.append(cover);
  },
  'a cover over the button alone, half transparent': ({ x, y, width, height }) => {
    const cover = document.createElement('div');
    cover.textContent = 'Win a prize';
    cover.style.cssText = `position:fixed;left:${x}px;top:${y}px;width:${width}px;height:${height}px;z-index:2147483647;background:#0a0c;pointer-events:none`;
    document.documentElement.append(cover);
  },
  'a popover in the top layer': () => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText =
      'inset:0;width:100vw;height:100vh;border:0;margin:0;background:#eee;pointer-events:none';
    document.body.append(cover);
    cover.showPopover();
  },
  'a dialog of the top layer, not modal': () => {
    const cover = document.createElement('dialog');
    cover.popover = 'manual';
    cover.style.cssText =
      'inset:0;width:100vw;height:100vh;max-width:none;max-height:none;pointer-events:none';
    document.documentElement.append(cover);
    cover.showPopover();
  },
  'a frame over the pane': () => {
    const cover = document.createElement('iframe');
    cover.style.cssText =
      'position:fixed;inset:0;width:100vw;height:100vh;border:0;z-index:2147483647;background:#fff;pointer-events:none';
    document.documentElement.append(cover);
  },
  'the root element faded': () => {
    document.documentElement.style.opacity = '0.01';
  },
  'the pane faded': () => {
    document
      .querySelector<HTMLElement>('countersign-pane')
      ?.style.setProperty('opacity', '0.02', 'important');
  },
  'the pane cut to another shape': () => {
    document
      .querySelector<HTMLElement>('countersign-pane')
      ?.style.setProperty('clip-path', 'circle(2px)', 'important');
  },
  'the pane masked': () => {
    document
      .querySelector<HTMLElement>('countersign-pane')
      ?.style.setProperty('mask', 'linear-gradient(transparent, transparent)', 'important');
  },
  'the root element masked': () => {
    document.documentElement.style.mask = 'linear-gradient(#0001, #0001)';
  },
  'the pane blended with the page': () => {
    document
      .querySelector<HTMLElement>('countersign-pane')
      ?.style.setProperty('mix-blend-mode', 'color-dodge', 'important');
  },
  'the pane filtered away': () => {
    document
      .querySelector<HTMLElement>('countersign-pane')
      ?.style.setProperty('filter', 'opacity(0.02)', 'important');
  },
  'the root element blurred': () => {
    document.documentElement.style.filter = 'blur(8px)';
  },
  'the pane made tiny': () => {
    document
      .querySelector<HTMLElement>('countersign-pane')
      ?.style.setProperty('transform', 'scale(0.3)', 'important');
  },
  'a cover with a filter of what is behind it': () => {
    const cover = document.createElement('div');
    cover.style.cssText =
      'position:fixed;inset:0;z-index:2147483647;backdrop-filter:blur(20px);pointer-events:none';
    document.documentElement.append(cover);
  },
};

test('nothing is approved while the page hides the pane, by click or by key', async ({ mail }) => {
  test.slow();
  const { page } = mail;
  const pane = await drafted(mail);
  for (const [name, attack] of Object.entries(ATTACKS)) {
    await test.step(name, async () => {
      const place = await placeOf(pane);
      await page.evaluate(attack, place);
      await pressAt(page, place);
      await pane.frame.locator('.foot').focus();
      await page.keyboard.press('Control+Shift+Enter');
      await expect.soft(pane.frame.getByRole('alert').getByText(REFUSED), name).toBeVisible();
      await page.keyboard.press('Control+Enter');
      await expect.soft(pane.frame.getByRole('alert').getByText(REFUSED), name).toBeVisible();
      expect.soft(mail.site.sent(), name).toEqual([]);
      await expect.soft(mail.site.editor(page), name).toHaveCount(0);
    });
    await page.reload();
    await pane.appears();
    await pane.holds(DRAFT);
    await pane.reviewed();
  }
  await pane.send.click();
  await pane.says(/^Sent to/);
  expect(sentTexts(mail.site)).toHaveLength(1);
});
