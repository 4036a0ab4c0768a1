import type { WayIn } from '../dom/ways-in';
import { byCommand, byPaste, byRange } from '../dom/ways-in';

/**
 * TinyMCE takes the lines as they are, and as one step of its own undo, when the paste says that it comes from TinyMCE; else it would
 * use the plain text and make paragraphs of it (measured, 5.8.2). It cannot take back what the browser's command put in.
 */
const byOwnPaste: WayIn = (editor, range, html, text) =>
  byPaste(editor, range, `<!-- x-tinymce/html -->${html.replace(TAB, TAB_KEPT)}`, text);

// Outside of a few elements TinyMCE makes a blank of a tab.
const TAB = /<span style="white-space:pre">\t<\/span>/g;
const TAB_KEPT = '<code style="white-space:pre;font:inherit">\t</code>';

export const WAYS = [byOwnPaste, byCommand, byRange] as const;

/** Takes back the last step, as Ctrl+Z would. The browser's command does nothing here. */
export const undoInTinymce = (editor: HTMLElement): boolean =>
  editor.dispatchEvent(
    new KeyboardEvent('keydown', {
      key: 'z',
      code: 'KeyZ',
      keyCode: 90,
      ctrlKey: true,
      bubbles: true,
      cancelable: true,
    }),
  );
