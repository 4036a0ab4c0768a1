import { useEffect, useRef, useState } from 'react';
import type { Result } from '../../utils/errors';
import { Button } from '../ui/Button';
import { copyText } from '../ui/copy-text';
import { words } from '../words';

export interface CopyReportProps {
  /** The report that came last; another object each time one comes. */
  readonly report: Result<string> | null;
  readonly onAsk: () => void;
}

/** Asks for a report on the mail page and copies it when it comes; shows it where the browser lets nothing be copied. */
export function CopyReport({ report, onAsk }: CopyReportProps) {
  const [state, setState] = useState<'idle' | 'asked' | 'copied' | 'refused'>('idle');
  const before = useRef(report);
  const isNew = report !== before.current;
  const isAsked = state === 'asked';

  useEffect(() => {
    if (!isAsked || !report?.ok || report === before.current) return;
    let isGone = false;
    void copyText(report.value).then((isCopied) => {
      if (!isGone) setState(isCopied ? 'copied' : 'refused');
    });
    return () => {
      isGone = true;
    };
  }, [report, isAsked]);

  const hasFailed = isAsked && isNew && report?.ok === false;
  const said = hasFailed
    ? words.report.failed
    : { idle: '', asked: words.report.making, copied: words.report.copied, refused: words.report.refused }[
        state
      ];
  return (
    <div className="copy-report">
      <Button
        look="link"
        onClick={() => {
          before.current = report;
          setState('asked');
          onAsk();
        }}
      >
        {words.report.ask}
      </Button>
      <p role="status">{said}</p>
      {state === 'refused' && report?.ok && (
        <textarea
          className="input report-text"
          readOnly
          rows={6}
          spellCheck={false}
          aria-label={words.report.label}
          value={report.value}
          onFocus={(event) => {
            event.target.select();
          }}
        />
      )}
    </div>
  );
}
