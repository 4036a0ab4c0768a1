import { currentDraft } from '../../utils/reply/reply';
import { IconButton } from '../ui/IconButton';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import { versionTip, words } from '../words';
import type { Card } from './card';

/** ‹ 2/3 › : which of the drafts is shown. */
export function Versions({ card }: { readonly card: Card }) {
  const { drafts, current } = card.reply;
  const draft = currentDraft(card.reply);
  if (drafts.length < 2 || !draft) return null;
  const isOff = !card.canEdit || card.link !== 'connected';
  return (
    <div className="versions" title={versionTip(draft, card.view.tones)}>
      <IconButton
        icon="back"
        isMirrored
        label={words.pane.olderVersion}
        isOff={isOff || current <= 0}
        onClick={() => {
          card.acts.showVersion(current - 1);
        }}
      />
      <span aria-hidden="true">
        {current + 1}/{drafts.length}
      </span>
      <VisuallyHidden>{words.pane.version(current + 1, drafts.length)}</VisuallyHidden>
      <IconButton
        icon="forward"
        isMirrored
        label={words.pane.newerVersion}
        isOff={isOff || current >= drafts.length - 1}
        onClick={() => {
          card.acts.showVersion(current + 1);
        }}
      />
    </div>
  );
}
