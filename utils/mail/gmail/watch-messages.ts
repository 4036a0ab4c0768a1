import type { ThreadKey } from '../../reply/thread';
import { outlineOf } from './read-thread';
import { findMessages, findShownThread } from './shown-thread';
import { VIEW } from './selectors';

/**
 * Calls back when messages come, go or unfold. Watches the children of the messages' ancestors, one level each, and
 * the attribute that says a message is unfolded; never what is inside a message, for that is where people type.
 */
export function watchOutline(key: ThreadKey, onChange: () => void, signal: AbortSignal): void {
  const children = new MutationObserver(() => schedule());
  const folding = new MutationObserver(() => schedule());
  let outline = '';
  let checks: readonly ReturnType<typeof setTimeout>[] = [];

  const attach = (view: Element): void => {
    const [message] = findMessages(view);
    const end = view.closest(VIEW)?.parentElement ?? view;
    for (let at = message?.parentElement ?? view; at !== end && at.parentElement; at = at.parentElement) {
      children.observe(at, { childList: true });
    }
    folding.observe(view, { subtree: true, attributes: true, attributeFilter: ['aria-expanded'] });
  };

  const check = (): void => {
    const shown = findShownThread();
    if (shown?.key.id !== key.id) return;
    const now = outlineOf(shown.view);
    if (now === outline) return;
    outline = now;
    children.disconnect();
    folding.disconnect();
    attach(shown.view);
    onChange();
  };

  const schedule = (): void => {
    checks.forEach(clearTimeout);
    checks = CHECKS_MS.map((ms) => setTimeout(check, ms));
  };

  const shown = findShownThread();
  if (signal.aborted || !shown) return;
  outline = outlineOf(shown.view);
  attach(shown.view);
  signal.addEventListener('abort', () => {
    children.disconnect();
    folding.disconnect();
    checks.forEach(clearTimeout);
  });
}

/** The second time is for the body, which comes after the fold opened. */
const CHECKS_MS = [150, 1000] as const;
