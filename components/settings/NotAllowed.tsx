import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { settingsWords } from '../words';

export interface NotAllowedProps {
  readonly host: string;
  /** The person was asked, and did not allow it. */
  readonly isRefused: boolean;
  /** Called within the click, so that the browser asks. */
  readonly onAllow: () => void;
}

const said = settingsWords.model;

/** That the browser does not let Countersign connect to the model yet, and the way to let it. */
export function NotAllowed({ host, isRefused, onAllow }: NotAllowedProps) {
  return (
    <div role="alert">
      <Notice
        kind="warning"
        title={isRefused ? said.refused(host) : said.notAllowed(host)}
        actions={<Button onClick={onAllow}>{said.allow}</Button>}
      >
        <p>{said.allowHint}</p>
      </Notice>
    </div>
  );
}
