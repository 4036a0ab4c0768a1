import type { Failure, Result } from '../../errors';
import { fail, succeed } from '../../errors';
import { SiteChangedError } from './must-find';

/** Stops a step with a failure; only {@link attempt} catches it. */
export class StepFailed extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

/** Runs a step of the contract; whatever is thrown inside comes out as a failure that names the step. */
export function attempt<T>(step: string, act: () => T): Result<T> {
  try {
    return succeed(act());
  } catch (error) {
    return fail(failureOf(step, error));
  }
}

/** The same for a step that waits. */
export async function attemptLater<T>(step: string, act: () => Promise<T>): Promise<Result<T>> {
  try {
    return succeed(await act());
  } catch (error) {
    return fail(failureOf(step, error));
  }
}

function failureOf(step: string, error: unknown): Failure {
  if (error instanceof StepFailed) return error.failure;
  if (error instanceof SiteChangedError) {
    return { code: 'site-changed', step, selector: error.selector, sought: error.sought };
  }
  return { code: 'unexpected' };
}
