import { test as base, expect } from '@playwright/test';

/** What is tried and what counts as failed, as the table of `npm run assure` has it. */
export interface Figure {
  readonly id: string;
  readonly name: string;
  /** How many of `tried` may fail; none where it is left out. */
  readonly allowed?: (tried: number) => number;
}

/** Counts the cases of one figure as a test goes through them. */
export class Tally {
  readonly #figure: Figure;
  readonly #skipped: string[] = [];
  readonly #failures: string[] = [];
  #tried = 0;

  constructor(figure: Figure) {
    this.#figure = figure;
  }

  /** Counts `count` cases of which those said in `failures` failed, a line each. */
  count(failures: readonly string[], count = 1): void {
    this.#tried += count;
    this.#failures.push(...failures);
    for (const failure of failures) console.log(`${this.#figure.id}: ${failure}`);
    // A product with a defence taken out is known by one case; the others need not be waited for.
    if (process.env['COUNTERSIGN_ONE_FAILURE'] && this.#isOver)
      throw new Error(`${this.#figure.id}: ${failures.join('; ')}`);
  }

  /** Runs one case; what it throws is its failure. */
  async case(name: string, run: () => Promise<void>): Promise<void> {
    let failures: readonly string[] = [];
    await base.step(name, async () => {
      try {
        await run();
      } catch (error) {
        failures = [`${name}: ${error instanceof Error ? firstLines(error.message) : String(error)}`];
      }
    });
    this.count(failures);
  }

  /** What is not run, and why. */
  skip(reasons: readonly string[]): void {
    this.#skipped.push(...reasons);
  }

  get #allowed(): number {
    return this.#figure.allowed?.(this.#tried) ?? 0;
  }

  get #isOver(): boolean {
    return this.#failures.length > this.#allowed;
  }

  /** As `npm run assure` reads it. */
  get result(): Record<string, unknown> {
    return {
      id: this.#figure.id,
      name: this.#figure.name,
      tried: this.#tried,
      failures: this.#failures,
      allowed: this.#allowed,
      skipped: this.#skipped,
    };
  }

  expectWithinAllowed(): void {
    for (const reason of this.#skipped) console.log(`${this.#figure.id}: not run: ${reason}`);
    console.log(`${this.#figure.id}: ${this.#tried} tried, ${this.#failures.length} failed`);
    expect(this.#tried, `${this.#figure.id}: tried`).toBeGreaterThan(0);
    if (this.#isOver) expect(this.#failures, `${this.#figure.id}: ${this.#figure.name}`).toEqual([]);
  }
}

// Playwright colours what it says.
const firstLines = (text: string): string =>
  text
    .replace(/\u001b\[\d+m/g, '')
    .split('\n', 4)
    .join(' ');

/** Everything at hand is tried: `npm run assure`. Otherwise as much as there is time for at every change. */
export const isWhole = process.env['COUNTERSIGN_CASES'] === 'all';

/** Tests whose cases are counted for a figure. Such a test is tagged `@row` and with the figure's id. */
export const test = base.extend<{ tally: (figure: Figure) => Tally }>({
  tally: async ({}, use, testInfo) => {
    const tallies: Tally[] = [];
    await use((figure) => {
      const tally = new Tally(figure);
      tallies.push(tally);
      return tally;
    });
    for (const { result } of tallies)
      await testInfo.attach('row', { body: JSON.stringify(result), contentType: 'application/json' });
    for (const tally of tallies) tally.expectWithinAllowed();
  },
});
