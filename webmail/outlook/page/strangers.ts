import { boot } from './boot.ts';
import { app, change, onChange } from './store.ts';

const foreign = new WeakSet<Element>();

/** Marks an element whose content is not React's: an author's markup, an editor, a row of typed recipients. */
export function foreignContent(element: Element | null): void {
  if (element !== null) foreign.add(element);
}

function isOwn(element: Element): boolean {
  return Object.keys(element).some((key) => key.startsWith('__reactFiber$'));
}

function sweepBelow(parent: Element): void {
  if (foreign.has(parent)) return;
  for (const child of [...parent.children]) {
    if (isOwn(child)) sweepBelow(child);
    else child.remove();
  }
}

/** Whether the reader is at a button or name right now, which a real re-render would keep the focus of. */
function isBusyWithHeader(): boolean {
  const { activeElement } = document;
  return (
    activeElement !== null &&
    activeElement !== document.body &&
    activeElement.closest('#ReadingPaneContainerId') !== null &&
    activeElement.closest('[id^=docking_]') === null
  );
}

/**
 * Keeps the app's tree the app's: after every change and from time to time, nodes that React did not make are thrown
 * out and message headers are drawn with new nodes. Outlook re-renders all the time and keeps nobody else's nodes (2026).
 */
export function expelStrangers(root: Element): void {
  let pending = false;
  const sweep = (): void => {
    pending = false;
    sweepBelow(root);
  };
  onChange(() => {
    if (pending) return;
    pending = true;
    setTimeout(sweep);
  });
  if (boot.variants.redrawMs === 0) return;
  setInterval(() => {
    if (isBusyWithHeader()) sweep();
    else change({ generation: app().generation + 1 });
  }, boot.variants.redrawMs);
}
