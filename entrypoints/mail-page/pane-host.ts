import { browser } from '#imports';
import type { PaneLayout } from '../../utils/messaging/protocol';
import { watchPaneSight, type PaneSight } from './pane-sight';

/** Under this width of window the card is a sheet from below. */
const SHEET_BELOW_PX = 900;

/** The place on the page where the pane's frame lies. */
export interface PaneHost {
  show(layout: PaneLayout): void;
  isHidden(): boolean;
  focus(): void;
  remove(): void;
  /** Only where the browser does not tell the pane itself. */
  readonly sight?: PaneSight;
}

/**
 * The frame lies inside a closed shadow root on the root element, never in the site's own tree, which recycles its nodes. It is made at
 * the first layout that shows it, and kept warm.
 */
export function makePaneHost(url: string): PaneHost {
  // No element with a name of its own: a page that defines that name is given the closed root of what bears it (`ElementInternals`).
  const host = document.createElement('div');
  host.dataset['countersign'] = '';
  const sight = import.meta.env.FIREFOX ? watchPaneSight(frameIdOf) : null;
  let frame: HTMLIFrameElement | null = null;

  const makeFrame = (): HTMLIFrameElement => {
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    const made = document.createElement('iframe');
    Object.assign(made, { src: url, title: 'Countersign', allow: 'clipboard-write' });
    root.append(made);
    return made;
  };

  return {
    show({ shape, width, pillWidth }) {
      host.dataset['shape'] = shape;
      sight?.end();
      if (shape === 'hidden') return;
      frame ??= makeFrame();
      frame.style.setProperty('--width', `${shape === 'pill' ? pillWidth : width}px`);
      // A page that rebuilds its root element throws the host out; it comes back with the next layout.
      if (!host.isConnected) document.documentElement.append(host);
      // Nothing is approved in the pill.
      if (shape === 'card') sight?.begin(host, frame);
    },
    isHidden: () => host.dataset['shape'] === 'hidden',
    focus: () => frame?.focus(),
    remove: () => host.remove(),
    ...(sight && { sight }),
  };
}

/** Firefox alone can tell (96 and later). */
const frameIdOf = (frame: HTMLElement): number =>
  (browser.runtime as unknown as { getFrameId(frame: HTMLElement): number }).getFrameId(frame);

const STYLE = `
:host { all: initial; position: fixed; z-index: 2147483000; }
:host([data-shape=hidden]) { display: none; }
iframe {
  position: fixed; inset-inline-end: 16px; bottom: 16px; border: 0;
  width: min(var(--width), 100vw - 32px); height: min(720px, 100vh - 96px);
  border-radius: 12px; box-shadow: 0 1px 2px #0003, 0 8px 24px #0038;
}
:host([data-shape=pill]) iframe { height: 40px; border-radius: 20px; }
@media (max-width: ${SHEET_BELOW_PX - 1}px) {
  :host([data-shape=card]) iframe {
    inset: auto 0 0; width: 100vw; height: min(60vh, 720px); border-radius: 12px 12px 0 0;
  }
}
@media print { :host { display: none; } }
`;
