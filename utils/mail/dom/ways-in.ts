/** One way to bring text into an editor as a person would. It puts `html` in the place of `range`. */
export type WayIn = (editor: HTMLElement, range: Range, html: string, text: string) => void;

/**
 * One step of the browser's undo, and of Closure's, whose `input` listener then saves the draft (measured, 20230802).
 * roosterjs takes it in but cannot take it back (measured, 9.7.0).
 */
export const byCommand: WayIn = (editor, range, html) => {
  select(editor, range);
  runCommand(editor, 'insertHTML', html);
};

/** What roosterjs takes as one step of its own undo (measured, 9.7.0); it is done some time after. Closure lets it pass. */
export const byPaste: WayIn = (editor, range, html, text) => {
  select(editor, range);
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/html', html);
  clipboardData.setData('text/plain', text);
  editor.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
  );
};

/** Where the command is refused. Without the event Gmail would not save the draft, and its undo would lose text (measured). */
export const byRange: WayIn = (editor, range, html) => {
  range.deleteContents();
  range.insertNode(range.createContextualFragment(html));
  editor.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
};

/** Takes back the last step in this editor, whoever's it was. */
export const undoIn = (editor: HTMLElement): void => runCommand(editor, 'undo');

function select(editor: HTMLElement, range: Range): void {
  editor.focus();
  const selection = editor.ownerDocument.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

// Deprecated, and still the only way in that an editor's own undo can take back.
function runCommand(editor: HTMLElement, command: string, value?: string): void {
  editor.ownerDocument.execCommand(command, false, value);
}
