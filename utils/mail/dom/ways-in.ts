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
  editor.dispatchEvent(pasteEvent(html, text));
};

/** Firefox: a content script's window as the page itself has it, and a copy of a value that the page may read. */
declare const cloneInto: <T>(value: T, target: object) => T;
type PageWindow = typeof window & { readonly wrappedJSObject: typeof window };

/**
 * In Firefox (ESR 153, 2026-11) the page reads no clipboard that a content script has filled, and an event takes none from outside: it
 * makes its own, which can be filled only when a type is named. So there the page's own constructor makes the event.
 */
function pasteEvent(html: string, text: string): Event {
  const how = { bubbles: true, cancelable: true, composed: true };
  const event = import.meta.env.FIREFOX
    ? new (window as PageWindow).wrappedJSObject.ClipboardEvent(
        'paste',
        cloneInto({ ...how, dataType: 'text/html', data: '' }, window),
      )
    : new ClipboardEvent('paste', { ...how, clipboardData: new DataTransfer() });
  event.clipboardData?.setData('text/html', html);
  event.clipboardData?.setData('text/plain', text);
  return event;
}

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
