import { Notice } from '../../ui/Notice';
import { words } from '../../words';
import { ActionRow, type ActionRowProps } from '../ActionRow';

/** The extension was updated under this pane; nothing it says is heard any more. */
export function Updated({ copy }: Pick<ActionRowProps, 'copy'>) {
  return (
    <>
      <Notice kind="info" title={words.states.updated.title}>
        <p>{words.states.updated.text}</p>
      </Notice>
      {copy !== null && <ActionRow copy={copy} />}
    </>
  );
}
