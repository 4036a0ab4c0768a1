import { closure, closureHtml } from './closure.ts';
import { setHtml } from './dom.ts';

/** Gmail's editor: Closure's seamless field with the plug-ins that decide about Enter, formats and undo. */
export interface Editor {
  readonly element: HTMLElement;
  /** Replaces the content without a trace in the undo history, as Gmail does with fresh and restored composes. */
  load(html: string): void;
  /** Replaces the content as an edit. */
  replace(html: string): void;
  html(): string;
  /** All lines as a reader sees them. */
  text(): string;
  /** The lines without signature and quote. */
  ownText(): string;
  focus(): void;
  dispose(): void;
}

const notMine = '.gmail_signature, .gmail_signature_prefix, .gmail_quote, .gmail_attr, br[clear]';

/** Direction marks, each as a sign nobody writes: Firefox's innerText (ESR 153, 2026-11) leaves the marks out. */
const MARK = /\p{Bidi_Control}/gu;
const STAND_IN = /[\u{10c000}-\u{10efff}]/gu;
const withStandIns = (html: string): string =>
  html.replace(MARK, (mark) => String.fromCodePoint(0x10c000 + (mark.codePointAt(0) ?? 0)));
const withMarks = (text: string): string =>
  text.replace(STAND_IN, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0x10c000));

/** Lines need layout, so a copy is laid out where nobody sees it. */
function linesOf(html: string, without: string | null): string {
  const copy = document.createElement('div');
  copy.style.cssText = 'position:fixed;left:-99999px;top:0;width:600px';
  copy.setAttribute('aria-hidden', 'true');
  setHtml(copy, withStandIns(html));
  if (without !== null) for (const part of copy.querySelectorAll(without)) part.remove();
  // A line break that ends a block draws no further line, but innerText counts one for it.
  for (const end of copy.querySelectorAll('div > br:last-child, p > br:last-child')) {
    if (end.nextSibling === null) end.replaceWith(end.previousSibling === null ? '\u00a0' : '');
  }
  document.documentElement.append(copy);
  const text = copy.innerText.replaceAll('\u00a0', ' ').replace(/^ $/gm, '').replace(/\s+$/, '');
  copy.remove();
  return withMarks(text);
}

/** Turns the element of that id into an editor. `changed` follows Closure's delayed change, as Gmail's autosave does. */
export function createEditor(id: string, html: string, changed: () => void): Editor {
  const field = new closure.editor.SeamlessField(id);
  const undo = new closure.editor.plugins.UndoRedo();
  field.registerPlugin(new closure.editor.plugins.BasicTextFormatter());
  field.registerPlugin(new closure.editor.plugins.RemoveFormatting());
  field.registerPlugin(new closure.editor.plugins.EnterHandler());
  field.registerPlugin(undo);
  field.makeEditable();
  const element = field.getElement();
  // Closure writes the value lower-case "true"; the aria and direction attributes are Gmail's own.
  element.setAttribute('hidefocus', 'true');
  const load = (content: string): void => {
    field.setSafeHtml(false, closureHtml(content), true);
    undo.clearHistory();
    undo.refreshCurrentState(field);
  };
  load(html);
  closure.events.listen(field, closure.editor.Field.EventType.DELAYEDCHANGE, changed);
  return {
    element,
    load,
    replace(content) {
      field.setSafeHtml(false, closureHtml(content));
    },
    html: () => element.innerHTML,
    text: () => linesOf(element.innerHTML, null),
    ownText: () => linesOf(element.innerHTML, notMine),
    focus() {
      field.focusAndPlaceCursorAtStart();
    },
    dispose() {
      field.dispose();
    },
  };
}
