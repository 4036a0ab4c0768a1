import { Notice } from '../../ui/Notice';
import { words } from '../../words';

/** The site took the mail back. */
export function Undone() {
  return <Notice kind="info" title={words.states.undone} />;
}
