import { outlineOf } from './read-thread';
import type { ShownThread } from './shown-thread';
import { findMessages, findShownThread } from './shown-thread';
import { VIEW } from './selectors';

/**
 * Calls back when messages come, go or unfold. Watches the children of the messages' ancestors, one level each, and
 * the attribute that says a message is unfolded; never what is inside a message, for that is where people type.
 */
export function watchOutline(opened: ShownThread, onChange: () => void, signal: AbortSignal): void {
  let outline: string | null = null;
  let checks: readonly ReturnType<typeof setTimeout>[] = [];

  const look = ({ view }: ShownThread): void => {
    const messages = findMessages(view);
    const now = outlineOf(messages);
    if (now === outline) return;
    if (outline !== null) onChange();
    outline = now;
    detach();
    attach(view, messages[0]);
  };

  const check = (): void => {
    const shown = findShownThread();
    if (!signal.aborted && shown?.key.id === opened.key.id) look(shown);
  };

  const checkSoon = (): void => {
    checks.forEach(clearTimeout);
    checks = CHECKS_MS.map((ms) => setTimeout(check, ms));
  };

  // Two, for what is said last to one observer about a node would replace what was said before.
  const children = new MutationObserver(checkSoon);
  const folding = new MutationObserver(checkSoon);

  const attach = (view: Element, message: Element | undefined): void => {
    const end = view.closest(VIEW)?.parentElement ?? view;
    for (let at = message?.parentElement ?? view; at !== end && at.parentElement; at = at.parentElement) {
      children.observe(at, { childList: true });
    }
    folding.observe(view, { subtree: true, attributes: true, attributeFilter: ['aria-expanded'] });
  };

  const detach = (): void => {
    children.disconnect();
    folding.disconnect();
  };

  look(opened);
  signal.addEventListener('abort', detach);
}

/** The second time is for the body, which comes after the fold opened. */
const CHECKS_MS = [150, 1000] as const;
