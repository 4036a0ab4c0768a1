import { boot } from './boot.ts';
import { tell } from './server.ts';
import type { Shell } from './shell.ts';
import type { Views } from './views.ts';

/** The single-letter shortcuts of the page, and what each does. */
function actionsOf(
  views: Views,
  shell: Shell,
): Readonly<Record<string, readonly [name: string, act: () => void]>> {
  const answer = (mode: 'reply' | 'reply-all' | 'forward') => (): void => {
    void views.current()?.answer(mode);
  };
  return {
    r: ['reply', answer('reply')],
    a: ['reply all', answer('reply-all')],
    f: ['forward', answer('forward')],
    e: [
      'archive',
      () => {
        views.archiveCurrent();
      },
    ],
    '#': [
      'delete',
      () => {
        views.deleteCurrent();
      },
    ],
    j: [
      'older',
      () => {
        views.move(1);
      },
    ],
    k: [
      'newer',
      () => {
        views.move(-1);
      },
    ],
    u: [
      'back to list',
      () => {
        views.backToList();
      },
    ],
    '/': [
      'search',
      () => {
        shell.search.focus();
      },
    ],
    Enter: [
      'open',
      () => {
        views.openFirst();
      },
    ],
    Escape: ['leave', () => undefined],
  };
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/**
 * Listens for shortcuts on the document, as Gmail does. It asks only the event's target, so typing in a shadow root
 * looks like typing on the page.
 */
export function listenForShortcuts(views: Views, shell: Shell): void {
  if (boot.variants.shortcuts === 'off') return;
  const actions = actionsOf(views, shell);
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const action = actions[event.key];
      if (action === undefined) return;
      if (
        event.key === 'Enter' &&
        event.target instanceof HTMLElement &&
        event.target.closest('[role=button], button, a') !== null
      )
        return;
      event.preventDefault();
      tell({
        kind: 'shortcut',
        shortcut: {
          key: event.key,
          action: action[0],
          target: event.target instanceof Element ? event.target.tagName : '',
        },
      });
      action[1]();
    },
    boot.variants.shortcuts === 'capture',
  );
}
