/** What one run of a row came to. `failures` says each failed case in a line. */
export interface Outcome {
  readonly tried: number;
  readonly failures: readonly string[];
  /** What was not run, and why: never counted as tried. */
  readonly skipped?: readonly string[];
  /** What else was seen that the figure does not count. */
  readonly besides?: readonly string[];
}

/** A figure that is run here. */
export interface Row {
  /** Its number in the list of figures, and a letter where it is a part. */
  readonly id: string;
  /** What was tried and what counts as failed, so that the figure can be read without the code. */
  readonly name: string;
  /** How many of `tried` may fail. */
  readonly allowed: (tried: number) => number;
  readonly run: () => Outcome | Promise<Outcome>;
  /** Its cases are unit tests too, so that it need not be run at every change. */
  readonly isTestedApart?: boolean;
}

/** A figure, or the part of one, that is not run here. */
export interface MissingRow {
  readonly id: string;
  readonly name: string;
  readonly reason: string;
}

export const none = (): number => 0;

/** For cases that are generated; `npm run assure -- --seed N` makes fresh ones. */
export const SEED = Number(process.env['COUNTERSIGN_SEED'] ?? 5);
