import type { Page } from '@playwright/test';
import type { Mail } from './mail.ts';

/** What a full disk holds, in bytes: the extension's part of it. */
const DISK_SIZE = 10_000_000;

/** Keeps the disk busy behind the mail page, as long as the page it gives is open: what the extension reads or writes waits for `holdMs` first. */
export async function holdDisk({ extension, page: inFront }: Mail, holdMs: number): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(extension.barePage);
  await page.evaluate(async (ms) => {
    const open = indexedDB.open('countersign');
    await new Promise((resolve) => (open.onsuccess = resolve));
    const database = open.result;
    const hold = (): void => {
      const names = [...database.objectStoreNames];
      const transaction = database.transaction(names, 'readwrite');
      const store = transaction.objectStore(names[0] ?? '');
      const until = Date.now() + ms;
      const next = (): void => {
        if (Date.now() < until) store.get('nothing').onsuccess = next;
      };
      next();
      transaction.oncomplete = hold;
    };
    hold();
  }, holdMs);
  await inFront.bringToFront();
  return page;
}

/** Fills what the extension may store, to the last byte, as long as the page it gives is open. */
export async function fillDisk({ extension }: Mail): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(extension.barePage);
  await extension.limitStorage(page, DISK_SIZE);
  await page.evaluate(async (size) => {
    const fits = (bytes: number): Promise<boolean> =>
      new Promise((resolve) => {
        const open = indexedDB.open('filler', 1);
        open.onupgradeneeded = () => open.result.createObjectStore('filler');
        open.onerror = () => {
          resolve(false);
        };
        open.onsuccess = () => {
          const database = open.result;
          const transaction = database.transaction('filler', 'readwrite');
          const tell = (isThere: boolean) => (): void => {
            database.close();
            resolve(isThere);
          };
          transaction.oncomplete = tell(true);
          transaction.onabort = tell(false);
          // Random, for what is alike is stored packed.
          const block = new Uint8Array(bytes);
          for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(block.subarray(at, at + 65_536));
          transaction.objectStore('filler').put(block, crypto.randomUUID());
        };
      });
    for (let bytes = size; bytes >= 1; bytes = Math.floor(bytes / 2)) while (await fits(bytes));
  }, DISK_SIZE / 2);
  return page;
}

/** There is room again, a moment later. `page` is what `fillDisk` gave. */
export const emptyDisk = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const request = indexedDB.deleteDatabase('filler');
    await new Promise((resolve) => (request.onsuccess = resolve));
  });
