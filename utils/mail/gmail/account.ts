import { findOptional } from '../dom/must-find';
import { ACCOUNT_LINK, MESSAGE_BODY } from './selectors';

/**
 * The address of the mailbox, lower case; '' when the page does not tell. The title ends in "… - me@example.com - Gmail",
 * also with a thread open, where the subject comes first (Mailvelope, FlowCrypt, Briskine read it there, 2026-08).
 */
export function readAccount(): string {
  const [, ...parts] = document.title.replace(DIRECTION_MARKS, '').split(' - ');
  const inTitle = parts.reverse().find((part) => WHOLE_ADDRESS.test(part.trim()));
  if (inTitle) return inTitle.trim().toLowerCase();
  const link = findOptional(document, ACCOUNT_LINK);
  if (!link || link.closest(MESSAGE_BODY)) return '';
  return addressIn(link.getAttribute('aria-label') ?? '') ?? '';
}

/** The first mail address in a text, lower case. */
export function addressIn(text: string): string | null {
  return ADDRESS.exec(text)?.[0].toLowerCase() ?? null;
}

const ADDRESS = /[^\s<>()[\]",;:]+@[^\s<>()[\]",;:]+[^\s<>()[\]",;:.]/;
const WHOLE_ADDRESS = new RegExp(`^${ADDRESS.source}$`);
const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
