const OPENING = ['<think>', '<thinking>'] as const;
const CLOSING = /<\/think(?:ing)?>/;
const LONGEST_TAG = '</thinking>'.length;

type State = 'beginning' | 'thought' | 'answer';

/**
 * Leaves out what a model thinks aloud at the beginning of its answer, piece by piece as the answer comes. Models
 * served by Ollama, llama.cpp and vLLM write it as `<think>…</think>` (seen 2026-11).
 */
export class ThoughtFilter {
  #state: State = 'beginning';
  /** What may still be the beginning of a tag: never more than one, or each piece would cost as much as all before it. */
  #held = '';
  #blanks = 0;

  /** How many blanks came before all else. They are left out at once, as every draft is trimmed in the end. */
  get blanks(): number {
    return this.#blanks;
  }

  /** What of the answer is now certain. */
  push(piece: string): string {
    if (this.#state === 'answer') return piece;
    this.#held += piece;
    if (this.#state === 'beginning') this.#state = this.#begin();
    if (this.#state === 'thought') this.#state = this.#think();
    return this.#state === 'answer' ? this.rest() : '';
  }

  /** What was held back and turned out to be answer. */
  rest(): string {
    const rest = this.#state === 'thought' ? '' : this.#held;
    this.#held = '';
    return rest;
  }

  #begin(): State {
    const start = this.#held.trimStart();
    this.#blanks += this.#held.length - start.length;
    this.#held = start;
    const tag = OPENING.find((opening) => start.startsWith(opening));
    if (tag === undefined)
      return OPENING.some((opening) => opening.startsWith(start)) ? 'beginning' : 'answer';
    this.#held = start.slice(tag.length);
    return 'thought';
  }

  #think(): State {
    const closing = CLOSING.exec(this.#held);
    this.#held =
      closing === null
        ? this.#held.slice(-LONGEST_TAG)
        : this.#held.slice(closing.index + closing[0].length).trimStart();
    return closing === null ? 'thought' : 'answer';
  }
}
