import { readGuideAnswer } from '../../utils/llm/guide-answer';
import type { Connection, PromptMessage } from '../../utils/llm/provider';
import { guideOf } from '../../utils/policy/outline/guide';
import { asksForNoSecret } from '../../utils/policy/outline/questions';
import type { Guide } from '../../utils/reply/outline';
import type { Audience, Thread, ThreadKey } from '../../utils/reply/thread';
import { headOf, threadKeyText } from '../../utils/reply/thread';
import type { Wishes } from '../../utils/reply/wishes';
import type { Settings } from '../../utils/storage/settings';
import type { Outside } from './outside';
import { guidePromptFor } from './request';

/** Threads whose guides are kept; more than anybody goes back and forth between. */
const MOST_GUIDES = 30;
/** An answer that is longer is no guide. */
const LONGEST_ANSWER = 20_000;

/** What there is to decide in each thread: by rules as soon as it is read, by the model where it is asked and gives something usable. */
export class Guiding {
  readonly #outside: Outside;
  readonly #onChange: (key: ThreadKey) => void;
  readonly #guides = new Map<string, Guide>();
  readonly #asking = new Map<string, AbortController>();

  constructor(outside: Outside, onChange: (key: ThreadKey) => void) {
    this.#outside = outside;
    this.#onChange = onChange;
  }

  guideOf(key: ThreadKey): Guide | null {
    return this.#guides.get(threadKeyText(key)) ?? null;
  }

  /** A thread was read: its guide is made anew by rules, unless the model made one of the same messages. */
  threadRead(thread: Thread): void {
    const known = this.guideOf(thread.key);
    if (known?.source === 'model' && known.headMessageId === headOf(thread)) return;
    this.#keep(thread.key, guideOf(thread));
  }

  /** Asks the model once for each state of a thread. What goes wrong leaves the rules' guide standing. */
  async ask(
    thread: Thread,
    audience: Audience,
    wishes: Wishes,
    settings: Settings,
    connection: Connection,
  ): Promise<void> {
    const { key } = thread;
    const id = threadKeyText(key);
    const known = this.guideOf(key);
    if (!known || known.source === 'model' || this.#asking.has(id)) return;
    const asking = new AbortController();
    this.#asking.set(id, asking);
    try {
      const { prompt, shown } = guidePromptFor(thread, audience, wishes, settings, this.#outside.now());
      const answer = await this.#complete(connection, settings.model, prompt, asking.signal);
      const guide = readGuideAnswer(answer, shown, known);
      // The thread may have gone on meanwhile.
      if (guide && this.guideOf(key)?.headMessageId === guide.headMessageId) {
        this.#keep(key, { ...guide, questions: guide.questions.filter(asksForNoSecret) });
        this.#onChange(key);
      }
    } finally {
      this.#asking.delete(id);
    }
  }

  stopAll(): void {
    for (const asking of this.#asking.values()) asking.abort();
  }

  clear(): void {
    this.stopAll();
    this.#guides.clear();
  }

  /** '' where the answer did not come to its end. */
  async #complete(
    connection: Connection,
    model: string,
    messages: readonly PromptMessage[],
    signal: AbortSignal,
  ): Promise<string> {
    let text = '';
    for await (const event of this.#outside.provider.streamDraft({ connection, model, messages }, signal)) {
      if (event.type === 'failed') return '';
      if (event.type === 'end') return event.ending === 'complete' ? text : '';
      text += event.text;
      if (text.length > LONGEST_ANSWER) return '';
    }
    return '';
  }

  #keep(key: ThreadKey, guide: Guide): void {
    const id = threadKeyText(key);
    this.#guides.delete(id);
    this.#guides.set(id, guide);
    const [oldest] = this.#guides.keys();
    if (this.#guides.size > MOST_GUIDES && oldest !== undefined) this.#guides.delete(oldest);
  }
}
