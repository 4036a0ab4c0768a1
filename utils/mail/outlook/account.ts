import { addressIn } from '../dom/mail-address';
import { findOptional, textOf } from '../dom/must-find';
import { ACCOUNT_MENU, APP_LINK, MAILBOX_ROOT } from './selectors';

/** The address of the person's own mailbox, lower case; '' when the page does not tell. */
export function readAccount(): string {
  const root = findOptional(document, MAILBOX_ROOT);
  const link = findOptional<HTMLAnchorElement>(document, APP_LINK);
  const hint = link && new URL(link.href, location.href).searchParams.get('login_hint');
  return (
    addressIn(root?.dataset['folderName']) ??
    addressIn(root?.title) ??
    addressIn(hint) ??
    addressIn(textOf(findOptional(document, ACCOUNT_MENU))) ??
    ''
  );
}
