/**
 * Which of these strings a text must hold, at least one, for a phrase to be found in it; null where that cannot be told from the
 * phrase. To look for a string costs next to nothing, to make a pattern of hundreds of phrases costs most of a first review. The phrase is
 * written as in `Words`; the strings are as `folded` leaves them.
 */
export function anchorsOf(phrase: string): readonly string[] | null {
  return new Reader(folded(phrase)).alternatives();
}

/** A text as the anchors are looked for in it: what differs in case only, for a pattern that ignores it, is the same. */
export const folded = (text: string): string => text.toLowerCase().replaceAll('ſ', 's');

type Anchors = readonly string[];

class Reader {
  readonly #phrase: string;
  #at = 0;

  constructor(phrase: string) {
    this.#phrase = phrase;
  }

  /** Up to the end, or to the bracket that closes this group. Each alternative must have an anchor of its own. */
  alternatives(): Anchors | null {
    const all: (Anchors | null)[] = [];
    do all.push(this.#sequence());
    while (this.#takes('|'));
    return all.every((anchors) => anchors !== null) ? all.flat() : null;
  }

  #sequence(): Anchors | null {
    let best: Anchors | null = null;
    let run = '';
    const offer = (anchors: Anchors | null): void => {
      if (anchors !== null && shortest(anchors) > shortest(best)) best = anchors;
    };
    const endRun = (): void => {
      if (run !== '') offer([run]);
      run = '';
    };
    while (this.#at < this.#phrase.length && !this.#is('|') && !this.#is(')')) {
      const char = this.#next();
      if (LITERAL.test(char) && !this.#isOptional()) {
        run += char;
        continue;
      }
      endRun();
      if (char === '(') {
        const isAhead = this.#takes('?:') ? false : this.#is('?');
        const anchors = this.alternatives();
        this.#takes(')');
        if (!isAhead && !this.#isOptional()) offer(anchors);
      } else if (char === '[') {
        while (this.#at < this.#phrase.length && this.#next() !== ']') if (this.#is('\\')) this.#at += 2;
      } else if (char === '\\') {
        this.#next();
        if (this.#takes('{')) while (this.#at < this.#phrase.length && this.#next() !== '}');
      } else if (char === '{') {
        while (this.#at < this.#phrase.length && this.#next() !== '}');
      }
    }
    endRun();
    return best;
  }

  /** What was just read may be missing. */
  #isOptional(): boolean {
    return this.#is('?') || /^\{0?,/.test(this.#phrase.slice(this.#at, this.#at + 3));
  }

  #is(text: string): boolean {
    return this.#phrase.startsWith(text, this.#at);
  }

  #takes(text: string): boolean {
    if (!this.#is(text)) return false;
    this.#at += text.length;
    return true;
  }

  #next(): string {
    return this.#phrase[this.#at++] ?? '';
  }
}

const LITERAL = /[\p{L}\p{N}]/u;

const shortest = (anchors: Anchors | null): number =>
  anchors === null ? 0 : Math.min(...anchors.map(({ length }) => length));
