import type { Failure } from '../../utils/errors';
import { Notice } from '../ui/Notice';
import { describeFailure } from '../words';

/** A failure on a settings page: what happened and what to do. No mail is concerned here. */
export function FailureNotice({ failure }: { readonly failure: Failure }) {
  const { happened, next } = describeFailure(failure, false);
  return (
    <div role="alert">
      <Notice kind="danger" title={happened}>
        <p>{next}</p>
      </Notice>
    </div>
  );
}
