import { boot } from './boot.ts';
import { openAnswer } from './compose-actions.ts';
import { putAway, step } from './navigation.ts';
import { tell } from './server.ts';
import { app, newestMail } from './store.ts';
import type { AnswerMode } from './toolbar.tsx';

function answer(mode: AnswerMode): void {
  const { drawnThreadId, threads } = app();
  const thread = drawnThreadId === null ? undefined : threads.get(drawnThreadId);
  if (thread !== undefined) void openAnswer(mode, thread, newestMail(thread));
}

/** The single-key shortcuts of Outlook's own set, and what each does (2026). */
const actions: Readonly<Record<string, readonly [name: string, act: () => void]>> = {
  r: [
    'reply',
    () => {
      answer('reply');
    },
  ],
  R: [
    'reply all',
    () => {
      answer('reply-all');
    },
  ],
  F: [
    'forward',
    () => {
      answer('forward');
    },
  ],
  e: [
    'archive',
    () => {
      putAway('archive');
    },
  ],
  Delete: [
    'delete',
    () => {
      putAway('delete');
    },
  ],
  j: [
    'older',
    () => {
      step(1);
    },
  ],
  k: [
    'newer',
    () => {
      step(-1);
    },
  ],
  '/': [
    'search',
    () => {
      document.getElementById('topSearchInput')?.focus();
    },
  ],
};

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/**
 * Listens for shortcuts on the document, as Outlook does. It asks only the event's target, so typing in a shadow root
 * looks like typing on the page.
 */
export function listenForShortcuts(): void {
  if (boot.variants.shortcuts === 'off') return;
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const action = actions[event.key];
      if (action === undefined) return;
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
