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

  /** All that has streamed so far for the draft being written; null when none is. */
  textOf(key: ThreadKey): string | null {
    return this.#streams.get(threadKeyText(key))?.text ?? null;
  }

  /** Stops the request itself; what has come is kept as a draft. */
  stop(key: ThreadKey): void {
    this.#streams.get(threadKeyText(key))?.stop.abort();
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
    const stream: Stream = {
      key,
      draftId: this.#outside.newId(),
      stop: new AbortController(),
      text: '',
    };
    const { draftId } = stream;
    const begun = await this.#desk.tell(key, {
      type: 'draft-begun',
      draftId,
      model: request.model,
      leftOut,
      wishes,
      headMessageId,
    });
    if (!begun?.applied) return;
    const id = threadKeyText(key);
    this.#streams.set(id, stream);
    const result = await this.#stream(stream, request);
    const text = canonical(cleanDraft(stream.text));
    const ended: ReplyEvent =
      'failure' in result
        ? { type: 'draft-failed', draftId, text, failure: result.failure }
        : { type: 'draft-ended', draftId, text, ending: result.ending };
    try {
      await untilStored(() => this.#desk.tell(key, ended));
    } finally {
      this.#streams.delete(id);
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
