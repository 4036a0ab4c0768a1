import { holdsText, insertText, type InsertOptions, type TextBox } from '../dom/insert-text';
import { waitUntilQuiet, watchFor } from '../dom/watch-for';
import { byCommand, byRange } from '../dom/ways-in';
import { findEditor } from './compose';
import { FOREIGN } from './selectors';

/**
 * Puts the text above signature and quote. A fresh box is filled by Gmail twice, and what was put in between is gone:
 * then it is put in once more. `find` gives the box as it is now.
 */
export async function insertInto(
  find: () => Element,
  text: string,
  options: InsertOptions,
  freshForMs: number,
): Promise<void> {
  const box = (): TextBox => ({ editor: findEditor(find()), foreign: FOREIGN, ways: [byCommand, byRange] });
  await insertText(box(), text, options);
  if (freshForMs <= 0) return;
  const isGone = (): boolean => !holdsText(box(), text);
  if (!(await watchFor(isGone, [find()], freshForMs))) return;
  await waitUntilQuiet(find(), 250, 1500);
  if (isGone()) await insertText(box(), text, options);
}
