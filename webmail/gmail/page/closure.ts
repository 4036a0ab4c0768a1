/** The few parts of Google's Closure library the page uses, as far as it uses them. */
interface ClosureField {
  registerPlugin(plugin: unknown): void;
  makeEditable(): void;
  setSafeHtml(addParagraphs: boolean, html: ClosureHtml, silent?: boolean): void;
  getElement(): HTMLElement;
  focusAndPlaceCursorAtStart(): void;
  dispose(): void;
}

interface ClosureUndoRedo {
  clearHistory(): void;
  refreshCurrentState(field: ClosureField): void;
}

interface ClosureHtml {
  readonly closureSafeHtml: unique symbol;
}

interface ClosureButton {
  decorate(element: Element): void;
  setEnabled(enabled: boolean): void;
  dispose(): void;
}

interface Closure {
  readonly editor: {
    readonly SeamlessField: new (id: string) => ClosureField;
    readonly Field: { readonly EventType: { readonly DELAYEDCHANGE: string } };
    readonly plugins: {
      readonly UndoRedo: new () => ClosureUndoRedo;
      readonly BasicTextFormatter: new () => unknown;
      readonly RemoveFormatting: new () => unknown;
      readonly EnterHandler: new () => unknown;
    };
  };
  readonly events: { listen(source: unknown, type: string, handler: () => void): void };
  readonly html: {
    readonly uncheckedconversions: {
      safeHtmlFromStringKnownToSatisfyTypeContract(reason: unknown, html: string): ClosureHtml;
    };
  };
  readonly string: { readonly Const: { from(text: string): unknown } };
  readonly ui: {
    readonly Button: new (content: string, renderer: unknown) => ClosureButton;
    readonly FlatButtonRenderer: unknown;
    readonly ControlRenderer: { getCustomRenderer(base: unknown, cssClass: string): unknown };
    readonly Component: { readonly EventType: { readonly ACTION: string } };
  };
}

declare const goog: Closure;

export type { ClosureButton, ClosureField, ClosureHtml, ClosureUndoRedo };

/** Google's Closure library, loaded by the script before this one. */
export const closure: Closure = goog;

/** Tells Closure that a string may be used as HTML. */
export function closureHtml(html: string): ClosureHtml {
  const reason = closure.string.Const.from('the stand-in writes its own markup');
  return closure.html.uncheckedconversions.safeHtmlFromStringKnownToSatisfyTypeContract(reason, html);
}
