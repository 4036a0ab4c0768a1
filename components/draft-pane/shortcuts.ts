/** What a key does while the focus is in the pane. */
export type KeyAct =
  'insert' | 'send' | 'redraft' | 'older' | 'newer' | 'leave' | 'keys' | `intent-${1 | 2 | 3 | 4}`;

/** What a key does in the text, with its marks: an open one is a blank, or a fact that nothing or something else stands for. */
export type MarkAct = 'next-open' | 'previous-open' | 'next' | 'previous' | 'show-source' | 'to-buttons';

/** The keys as pressed; a `KeyboardEvent` fits. */
export interface Keys {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  readonly target: EventTarget | null;
}

/** What these keys do; null for nothing of ours. */
export function actOf(event: Keys): KeyAct | null {
  // Enter and Escape belong to the input method while it composes.
  if (event.isComposing) return null;
  const isCommand = event.ctrlKey || event.metaKey;
  if (event.key === 'Enter' && isCommand && !event.altKey) return event.shiftKey ? 'send' : 'insert';
  if (event.key === 'Escape' && !isCommand && !event.altKey && !event.shiftKey) return 'leave';
  if (event.altKey && !isCommand && !event.shiftKey) {
    // With Option held, a Mac gives another character for the letter, and Option+arrow moves by words in a text.
    if (event.code === 'KeyR') return 'redraft';
    if (isMac() && isTextField(event.target)) return null;
    if (event.key === 'ArrowLeft') return 'older';
    if (event.key === 'ArrowRight') return 'newer';
  }
  if (isCommand || event.altKey || isTextField(event.target)) return null;
  if (event.key === '?') return 'keys';
  return INTENT_KEYS[event.key] ?? null;
}

/** What these keys do in the text; null for nothing of ours. */
export function markActOf(event: Omit<Keys, 'target'>): MarkAct | null {
  if (event.isComposing || event.ctrlKey || event.metaKey) return null;
  if (event.key === 'Tab' && !event.altKey) return event.shiftKey ? 'previous-open' : 'next-open';
  if (!event.altKey || event.shiftKey) return null;
  if (event.key === 'ArrowDown') return 'next';
  if (event.key === 'ArrowUp') return 'previous';
  if (event.key === 'Enter') return 'to-buttons';
  return event.code === 'KeyJ' ? 'show-source' : null;
}

const INTENT_KEYS: Readonly<Record<string, KeyAct>> = {
  1: 'intent-1',
  2: 'intent-2',
  3: 'intent-3',
  4: 'intent-4',
};

const isMac = (): boolean => /mac/i.test(navigator.platform);

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('textarea, input, select');
