import { createModelFromHtml, Editor as RoosterEditor, exportContent } from 'roosterjs-content-model-core';
import { AutoFormatPlugin, EditPlugin, PastePlugin, ShortcutPlugin } from 'roosterjs-content-model-plugins';
import { boot } from './boot.ts';
import { linesOf } from './lines.ts';
import type { EditorPlugin, PluginEvent } from 'roosterjs-content-model-types';

/** Outlook's editor: roosterjs with the plug-ins that decide about typing, pasting, shortcuts and lists. */
export interface Editor {
  readonly element: HTMLElement;
  /** The content as it would be sent. */
  html(): string;
  /** All lines as a reader sees them. */
  text(): string;
  /** The lines without signature and quote. */
  ownText(): string;
  signatureHtml(): string;
  /** The quoted mail, as far as it is in the editor. */
  quoteHtml(): string;
  focus(): void;
  dispose(): void;
}

const quoteStart = '#appendonsend, #divRplyFwdMsg, #mail-editor-reference-message-container';

/** Cuts a copy of the content where the quote starts; answers both halves. */
function halves(element: HTMLElement): { readonly own: HTMLElement; readonly quote: HTMLElement } {
  const own = element.cloneNode(true) as HTMLElement;
  const quote = document.createElement('div');
  let start: Element | null = own.querySelector(quoteStart);
  while (start !== null && start.parentElement !== own) start = start.parentElement;
  while (start !== null) {
    const next: Element | null = start.nextElementSibling;
    quote.append(start);
    start = next;
  }
  for (const signature of own.querySelectorAll('#Signature')) signature.remove();
  return { own, quote };
}

/** Tells of edits; typing arrives as input, everything else as a change of content. */
class EditListener implements EditorPlugin {
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  getName(): string {
    return 'EditListener';
  }

  initialize(): void {
    // Nothing to prepare.
  }

  dispose(): void {
    // Nothing to give back.
  }

  onPluginEvent(event: PluginEvent): void {
    if (event.eventType === 'input' || event.eventType === 'contentChanged') this.#changed();
  }
}

/** Lightness turned around, hue kept: enough of Outlook's dark palette for black on white. */
function darkened(colour: string): string {
  const parts = /^rgb\((\d+),\s*(\d+),\s*(\d+)\)$/.exec(colour);
  if (parts === null) return colour === 'black' ? 'white' : colour;
  return `rgb(${parts
    .slice(1)
    .map((part) => String(255 - Number(part)))
    .join(', ')})`;
}

/** Paragraphs carry `elementToProof` in Outlook (2022–2026); roosterjs itself knows no classes. */
function markForProofing(_: unknown, element: HTMLElement): void {
  if (element.tagName === 'DIV' && element.id === '') element.classList.add('elementToProof');
}

/** Starts roosterjs in the element. */
export function createEditor(element: HTMLDivElement, html: string, changed: () => void): Editor {
  let started = false;
  const editor = new RoosterEditor(element, {
    initialModel: createModelFromHtml(html),
    plugins: [
      new EditPlugin(),
      new PastePlugin(),
      new ShortcutPlugin(),
      new AutoFormatPlugin(),
      new EditListener(() => {
        if (started) changed();
      }),
    ],
    defaultSegmentFormat: {
      fontFamily: 'Aptos, Calibri, sans-serif',
      fontSize: '12pt',
      textColor: 'rgb(0, 0, 0)',
    },
    defaultModelToDomOptions: { additionalFormatAppliers: { block: [markForProofing] } },
    inDarkMode: boot.variants.theme === 'dark',
    getDarkColor: (colour) => darkened(colour),
    doNotAdjustEditorColor: true,
  });
  started = true;
  return {
    element,
    html: () => exportContent(editor, 'HTML'),
    text: () => linesOf(element),
    ownText: () => linesOf(halves(element).own),
    signatureHtml: () => element.querySelector('#Signature')?.innerHTML ?? '',
    quoteHtml: () => halves(element).quote.innerHTML,
    focus() {
      const first = element.firstElementChild;
      if (first !== null) {
        const range = document.createRange();
        range.setStart(first, 0);
        editor.setDOMSelection({ type: 'range', range, isReverted: false });
      }
      editor.focus();
    },
    dispose() {
      editor.dispose();
    },
  };
}
