/** What a key does while the focus is in the pane. */
export type KeyAct = 'insert' | 'send' | 'redraft' | 'older' | 'newer' | 'leave' | 'keys';

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
  if (event.key === '?' && !isCommand && !event.altKey && !isTextField(event.target)) return 'keys';
  return null;
}

const isMac = (): boolean => /mac/i.test(navigator.platform);

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('textarea, input, select');
