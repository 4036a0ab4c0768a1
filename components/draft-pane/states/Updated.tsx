import { Notice } from '../../ui/Notice';
import { words } from '../../words';
import { ActionRow } from '../ActionRow';

/** The extension was updated under this pane; nothing it says is heard any more. */
export function Updated({ text }: { readonly text: string }) {
  return (
    <>
      <Notice kind="info" title={words.states.updated.title}>
        <p>{words.states.updated.text}</p>
      </Notice>
      {text !== '' && <ActionRow copy={() => text} />}
    </>
  );
}
