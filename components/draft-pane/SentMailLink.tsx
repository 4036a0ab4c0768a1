import { Icon } from '../ui/Icon';
import { words } from '../words';

/** The site's own list of sent mail, in a tab of its own. */
export function SentMailLink({ url }: { readonly url: string }) {
  return (
    <a className="link sent-mail-link" href={url} target="_blank" rel="noreferrer">
      {words.actions.lookInSent}
      <Icon name="out" isMirrored />
    </a>
  );
}
