import { useEffect, useRef, useState } from 'react';
import { Icon } from './Icon';
import { VisuallyHidden } from './VisuallyHidden';
import { words } from '../words';
import { copyText } from './copy-text';

const SHOWN_FOR = 2_000;

/** Copies the text as it is at the click, and says whether it worked. */
export function CopyButton({ read }: { readonly read: () => string }) {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => () => clearTimeout(timer.current), []);

  const copy = async (): Promise<void> => {
    const text = read();
    if (text === '') return;
    const isCopied = await copyText(text);
    setOutcome(isCopied ? 'copied' : 'failed');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setOutcome(null);
    }, SHOWN_FOR);
  };

  const said =
    outcome === 'copied' ? words.actions.copied : outcome === 'failed' ? words.actions.copyFailed : '';
  return (
    <>
      <button
        type="button"
        className="icon-button copy-button"
        title={said || words.actions.copy}
        aria-label={words.actions.copy}
        data-outcome={outcome}
        onClick={() => void copy()}
      >
        <Icon name={outcome === 'copied' ? 'check' : outcome === 'failed' ? 'warning' : 'copy'} />
      </button>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </>
  );
}
