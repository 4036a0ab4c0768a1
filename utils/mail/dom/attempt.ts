import type { Failure, Result } from '../../errors';
import { fail, succeed } from '../../errors';

/** Stops a step with a failure; only {@link attempt} catches it. */
export class StepFailed extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

/** Runs a step of the contract; whatever is thrown inside comes out as a failure, and one that can name the step does. */
export function attempt<T>(step: string, act: () => T): Result<T> {
  try {
    return succeed(act());
  } catch (error) {
    return fail(failureOf(step, error));
  }
}

/** The same for a step that waits. */
export const attemptLater = <T>(step: string, act: () => Promise<T>): Promise<Result<T>> =>
  act().then(succeed, (error: unknown) => fail(failureOf(step, error)));

function failureOf(step: string, error: unknown): Failure {
  if (!(error instanceof StepFailed)) return { code: 'unexpected' };
  return 'step' in error.failure ? { ...error.failure, step } : error.failure;
}
