import { useEffect, useRef } from 'react';
import { Button } from '../ui/Button';
import { Kbd } from '../ui/Kbd';
import { words } from '../words';

/** All keys of the pane. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  return (
    <dialog ref={dialog} className="keys-dialog" aria-label={words.keys.title} onClose={onClose}>
      <h2>{words.keys.title}</h2>
      <dl>
        {words.keys.list.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <Kbd keys={keys} />
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Button
        onClick={() => {
          dialog.current?.close();
        }}
      >
        {words.keys.close}
      </Button>
    </dialog>
  );
}
