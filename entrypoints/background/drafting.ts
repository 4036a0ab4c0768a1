import type { Failure } from '../../utils/errors';
import { canonical } from '../../utils/text/canonical';
import { cleanDraft } from '../../utils/llm/clean-draft';
import type { DraftRequest } from '../../utils/llm/provider';
import type { DraftEnding, LeftOut } from '../../utils/reply/draft';
import { threadKeyText, type ThreadKey } from '../../utils/reply/thread';
import type { Wishes } from '../../utils/reply/wishes';
import type { ReplyEvent } from '../../utils/reply/lifecycle';
import type { Desk } from './desk';
import type { Outside } from './outside';

/** Tokens cross to the pane in batches: measured (2026-11) to be cheaper than not crossing at all. */
const BATCH_MS = 50;
const CHECKPOINT_MS = 500;

interface Stream {
  readonly key: ThreadKey;
  readonly draftId: string;
  readonly stop: AbortController;
  text: string;
  /** How it ended, while that could not be stored. */
  ended: ReplyEvent | null;
}

/** Runs the streams: at most one for a thread, each belonging to its thread whatever is on the screen meanwhile. */
export class Drafting {
  readonly #outside: Outside;
  readonly #desk: Desk;
  readonly #onText: (key: ThreadKey, draftId: string, text: string) => void;
  readonly #streams = new Map<string, Stream>();

  constructor(outside: Outside, desk: Desk, onText: (key: ThreadKey, draftId: string, text: string) => void) {
    this.#outside = outside;
    this.#desk = desk;
    this.#onText = onText;
  }

  /** All that has streamed so far for the draft being written, canonical; null when none is. */
  textOf(key: ThreadKey): string | null {
    const stream = this.#streams.get(threadKeyText(key));
    return stream ? canonical(stream.text) : null;
  }

  /** Stops the request itself; what has come is kept as a draft. */
  async stop(key: ThreadKey): Promise<void> {
    this.#streams.get(threadKeyText(key))?.stop.abort();
    await this.conclude(key);
  }

  /** Ends a draft that nothing is written to any more, though its record says so: what could not be stored is tried again, what was lost is said. */
  async conclude(key: ThreadKey): Promise<void> {
    const stream = this.#streams.get(threadKeyText(key));
    if (stream) await this.#store(stream);
    else await this.#desk.tell(key, { type: 'interrupted' });
  }

  stopAll(): void {
    for (const { stop } of this.#streams.values()) stop.abort();
  }

  async run(
    key: ThreadKey,
    request: DraftRequest,
    wishes: Wishes,
    leftOut: LeftOut,
    headMessageId: string,
  ): Promise<void> {
    const id = threadKeyText(key);
    if (this.#streams.has(id)) return;
    const stream: Stream = {
      key,
      draftId: this.#outside.newId(),
      stop: new AbortController(),
      text: '',
      ended: null,
    };
    const { draftId } = stream;
    // There before the record says so, or it would be taken for one whose stream has gone.
    this.#streams.set(id, stream);
    const { model } = request;
    let isBegun = false;
    try {
      const begun = { type: 'draft-begun', draftId, model, leftOut, wishes, headMessageId } as const;
      isBegun = (await this.#desk.tell(key, begun))?.applied === true;
    } finally {
      if (!isBegun) this.#streams.delete(id);
    }
    if (!isBegun) return;
    const result = await this.#stream(stream, request);
    const text = canonical(cleanDraft(stream.text));
    stream.ended =
      'failure' in result
        ? { type: 'draft-failed', draftId, text, failure: result.failure }
        : { type: 'draft-ended', draftId, text, ending: result.ending };
    await untilStored(() => this.#store(stream)).catch((error: unknown) => {
      // The text is only here, so it stays, and is stored as soon as that can be done.
      void this.#storeLater(stream);
      throw error;
    });
  }

  /** Only what has ended, and is not stored yet. */
  async #store(stream: Stream): Promise<void> {
    const { key, ended } = stream;
    const id = threadKeyText(key);
    if (!ended || this.#streams.get(id) !== stream) return;
    await this.#desk.tell(key, ended);
    this.#streams.delete(id);
  }

  async #storeLater(stream: Stream): Promise<void> {
    while (this.#streams.get(threadKeyText(stream.key)) === stream) {
      await new Promise((resolve) => setTimeout(resolve, RETRY_LATER_MS));
      await this.#store(stream).catch(() => undefined);
    }
  }

  async #stream(
    stream: Stream,
    request: DraftRequest,
  ): Promise<{ readonly ending: DraftEnding } | { readonly failure: Failure }> {
    let waiting = '';
    let batch: ReturnType<typeof setTimeout> | null = null;
    let lastCheckpoint = this.#outside.now();
    const flush = (): void => {
      batch = null;
      stream.text += waiting;
      this.#onText(stream.key, stream.draftId, waiting);
      waiting = '';
      const now = this.#outside.now();
      // Either way: the clock may have been set back, and no word is to wait until it has caught up.
      if (Math.abs(now - lastCheckpoint) >= CHECKPOINT_MS) {
        lastCheckpoint = now;
        void this.#desk
          .tell(stream.key, {
            type: 'draft-checkpoint',
            draftId: stream.draftId,
            text: canonical(stream.text),
          })
          // The next one is written soon, and the whole at the end.
          .catch(() => undefined);
      }
    };
    try {
      for await (const event of this.#outside.provider.streamDraft(request, stream.stop.signal)) {
        if (stream.stop.signal.aborted) break;
        if (event.type === 'text') {
          waiting += event.text;
          // The first words go at once: somebody looks at an empty field until then.
          if (stream.text === '') flush();
          else batch ??= setTimeout(flush, BATCH_MS);
        } else if (event.type === 'end') {
          return { ending: event.ending };
        } else {
          return { failure: event.failure };
        }
      }
      return { ending: stream.stop.signal.aborted ? 'stopped' : 'cut-off' };
    } catch {
      return { failure: { code: 'unexpected' } };
    } finally {
      if (batch !== null) clearTimeout(batch);
      if (waiting !== '') flush();
    }
  }
}

/** How long to wait before a write that failed is tried again: a full or slow disk may pass, and the text is only here. */
const RETRY_AFTER_MS = [250, 1_000, 4_000];
const RETRY_LATER_MS = 5_000;

async function untilStored(store: () => Promise<unknown>): Promise<void> {
  for (const wait of RETRY_AFTER_MS) {
    try {
      await store();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  await store();
}
