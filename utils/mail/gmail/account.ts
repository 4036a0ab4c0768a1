import { findOptional } from '../dom/must-find';
import { addressIn } from '../dom/mail-address';
import { ACCOUNT_LINK, MESSAGE_BODY } from './selectors';

/**
 * The address of the mailbox, lower case; '' when the page does not tell. The title ends in "… - me@example.com - Gmail",
 * also with a thread open, where the subject comes first (Mailvelope, FlowCrypt, Briskine read it there, 2026-08).
 */
export function readAccount(): string {
  // Marks of direction stand around the title in some languages.
  const [, ...parts] = document.title
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .split(' - ');
  const inTitle = parts.map((part) => part.trim()).findLast((part) => addressIn(part) === part);
  if (inTitle) return inTitle;
  const link = findOptional(document, ACCOUNT_LINK);
  return (link && !link.closest(MESSAGE_BODY) && addressIn(link.getAttribute('aria-label'))) || '';
}
