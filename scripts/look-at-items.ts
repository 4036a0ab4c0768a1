import { expect, type Frame, type Locator } from '@playwright/test';

/** The buttons at the items of the review that were not acted on. */
export const itemsLeft = (pane: Frame): Locator => pane.getByRole('button', { name: /^It is right: / });

/** Waits until the text on the screen has been reviewed. */
export const reviewed = (pane: Frame): Promise<void> =>
  expect(pane.locator('.foot[data-reviewed=true]')).toBeVisible({ timeout: 30_000 });

/** Says of each item of the review that it is right, as a person who has looked at it. Gives how many there were. */
export async function lookAtItems(pane: Frame): Promise<number> {
  await reviewed(pane);
  const items = itemsLeft(pane);
  let settled = 0;
  for (let left = await items.count(); left > 0; left -= 1, settled += 1) {
    await items.first().click();
    await expect(items).toHaveCount(left - 1);
  }
  return settled;
}
