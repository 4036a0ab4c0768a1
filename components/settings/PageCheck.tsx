import { useEffect, useRef, useState } from 'react';
import type { Result } from '../../utils/errors';
import { headOfReport } from '../../utils/mail/check/report';
import { Button } from '../ui/Button';
import { CopyButton } from '../ui/CopyButton';
import { Field } from '../ui/Field';
import { settingsWords } from '../words';

export interface PageCheckProps {
  /** Tries every step on the mail page in front and gives the report. */
  readonly onCheck: () => Promise<Result<string>>;
}

const said = settingsWords.check;

/** Checks whether the mail page in front still is as it is known, and shows the report. */
export function PageCheck({ onCheck }: PageCheckProps) {
  const [state, setState] = useState<'idle' | 'running' | Result<string>>('idle');
  const isOpen = useRef(true);

  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);

  const check = async (): Promise<void> => {
    setState('running');
    const report = await onCheck();
    if (isOpen.current) setState(report);
  };

  return (
    <section className="page-check" aria-label={said.label}>
      <Button isOff={state === 'running'} onClick={() => void check()}>
        {said.start}
      </Button>
      <p className="field-hint">{said.hint}</p>
      <div role="status">
        {state === 'running' && <p>{said.running}</p>}
        {typeof state === 'object' && !state.ok && <p>{said.failed}</p>}
        {typeof state === 'object' &&
          state.ok &&
          headOfReport(state.value).map((line) => <p key={line}>{line}</p>)}
      </div>
      {typeof state === 'object' && state.ok && <Report text={state.value} />}
    </section>
  );
}

function Report({ text }: { readonly text: string }) {
  return (
    <div className="report">
      <Field label={said.report}>
        {(ties) => (
          <textarea
            {...ties}
            className="input report-text"
            readOnly
            rows={8}
            spellCheck={false}
            value={text}
            onFocus={(event) => {
              event.target.select();
            }}
          />
        )}
      </Field>
      <CopyButton read={() => text} />
    </div>
  );
}
