import { useId, useState } from 'react';
import type { Thread } from '../../utils/reply/thread';
import { hiddenTextWords, nameOf, words } from '../words';

/** How much of the mail nobody can see and no model was given; unfolded, that text as it is, and nothing but text. */
export function HiddenText({ thread }: { readonly thread: Thread }) {
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  return (
    <li className="hidden-text">
      {hiddenTextWords(thread)}
      <span className="remark-action">
        {' · '}
        <button
          type="button"
          className="button is-link"
          aria-expanded={isOpen}
          aria-controls={listId}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? words.actions.foldIt : words.actions.lookAtIt}
        </button>
      </span>
      <dl id={listId} hidden={!isOpen}>
        {thread.messages.map(
          ({ id, from, hidden }) =>
            hidden !== '' && (
              <div key={id}>
                <dt>
                  <bdi>{nameOf(from)}</bdi>
                </dt>
                <dd dir="auto">{hidden}</dd>
              </div>
            ),
        )}
      </dl>
    </li>
  );
}
