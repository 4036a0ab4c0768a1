import { findOptional } from '../dom/must-find';
import { findMessages, findPane } from './messages';
import { LIST } from './selectors';
import { findSubject } from './shown-thread';

/**
 * Calls back some time after something moved where mail is shown: soon, and again for what is drawn in stages, the last
 * time with `isLast`. While nothing moves it costs nothing: it listens to the children, one level each, of what is around
 * the messages, to the subject, to folding, to which row of the list is selected, to visibility, and to the address,
 * of whose changes by `pushState` only the Navigation API tells. Never to what is inside a message or a reply box.
 */
export function watchPane(onMove: (isLast: boolean) => void, signal: AbortSignal): void {
  const pending = new Map<number, ReturnType<typeof setTimeout>>();

  const checkAfter = (ms: number): void => {
    if (pending.has(ms) || signal.aborted) return;
    const check = (): void => {
      pending.delete(ms);
      attach();
      onMove(ms === LAST_MS);
    };
    pending.set(ms, setTimeout(check, ms));
  };
  const move = (): void => [...STAGES_MS, LAST_MS].forEach(checkAfter);

  // Several, for what is said last to one observer about a node would replace what was said before.
  const observers = [0, 1, 2].map(() => new MutationObserver(move));
  const [children, inside, flags] = observers;

  const attach = (): void => {
    observers.forEach((observer) => observer.disconnect());
    if (signal.aborted) return;
    const pane = findPane();
    const list = findOptional(document, LIST);
    if (!pane) {
      // Outlook is still starting, or shows a calendar: nothing narrower can be watched yet.
      checkAfter(STARTING_MS);
    } else {
      const subject = findSubject(pane);
      let at: Element | null = findMessages(pane)[0] ?? subject ?? deepest(pane);
      for (; at; at = at.parentElement) children?.observe(at, { childList: true });
      if (subject) inside?.observe(subject, { subtree: true, childList: true, characterData: true });
      flags?.observe(pane, { subtree: true, attributes: true, attributeFilter: ['aria-expanded'] });
    }
    if (list) inside?.observe(list, { subtree: true, attributes: true, attributeFilter: ['aria-selected'] });
  };

  const onVisible = (): void => {
    if (!document.hidden) move();
  };
  addEventListener('popstate', move, { signal });
  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', move, {
    signal,
  });
  document.addEventListener('visibilitychange', onVisible, { signal });
  signal.addEventListener('abort', () => {
    observers.forEach((observer) => observer.disconnect());
    pending.forEach(clearTimeout);
  });
  attach();
  move();
}

/** Down to where there is more than one thing, or nothing. */
function deepest(pane: Element): Element {
  let at = pane;
  while (at.childElementCount === 1 && at.firstElementChild) at = at.firstElementChild;
  return at;
}

/** A conversation is drawn in stages of 100 to 500 ms. */
const STAGES_MS = [60, 300, 700, 1500, 3000] as const;
/** By then it is drawn, or something is missing. */
const LAST_MS = 8000;
const STARTING_MS = 500;
