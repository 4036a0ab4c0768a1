import type { InsertOptions } from '../dom/insert-text';
import { insertText } from '../dom/insert-text';
import { mustFindBody } from './compose';
import { insertIntoField } from './text-area';
import { undoInTinymce } from './tinymce';

/** Puts the text above signature and quote, in whichever editor the reply is written. */
export async function insertInto(text: string, options: InsertOptions): Promise<void> {
  const body = mustFindBody();
  if (body.kind === 'text') return insertIntoField(body.reply, text, options);
  const { editor } = body.box;
  const before = editor.innerHTML;
  try {
    await insertText(body.box, text, options);
  } catch (error) {
    if (editor.innerHTML !== before) undoInTinymce(editor);
    throw error;
  }
}
