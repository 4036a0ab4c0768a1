import { holdBack } from '../../utils/policy/hold-back';
import { audienceOf, type Reply } from '../../utils/reply/reply';
import { headOf, isWordless, type Thread, type ThreadKey } from '../../utils/reply/thread';
import type { Wishes } from '../../utils/reply/wishes';
import type { Settings } from '../../utils/storage/settings';
import type { Parts } from './parts';
import type { Reading } from './reading';
import { promptFor } from './request';
import type { Session } from './session';
import type { Views } from './views';

/** How long a thread must stay open before the model is asked anything unasked, so that leafing through mail costs nothing. */
const DWELL_MS = 400;

interface AskingParts extends Parts {
  readonly reading: Reading;
  readonly views: Views;
  /** Does this for the tab, and says in it where that failed. */
  readonly hear: (session: Session, work: () => Promise<void>) => void;
}

/** What the model is asked: for a draft, wanted or unasked, and what there is to decide. Nothing where consent or a setting is missing. */
export class Asking {
  readonly #parts: AskingParts;

  constructor(parts: AskingParts) {
    this.#parts = parts;
  }

  /** Reads a thread that was opened, and begins a draft where the person wants one unasked; nothing once it is no longer the last one opened. */
  async decide(session: Session, key: ThreadKey, settings: Settings, isStill: () => boolean): Promise<void> {
    const { desk, reading, tabs, access, hear } = this.#parts;
    const opened = await desk.read(key);
    if (!opened) return;
    // Where the person has not just come here, what went wrong before is still to be said.
    const isTold = opened.phase.name === 'failed' && !session.isDeciding;
    if (opened.drafts.length === 0 && !isTold) await desk.tell(key, { type: 'read-begun' });
    const thread = await reading.read(session, key, false);
    if (!isStill()) return;
    session.isUndecided = thread === null && session.isDeciding;
    session.heldBack = thread && holdBack(thread, settings.draftOn);
    const reply = await desk.read(key);
    const isWanted =
      session.isDeciding &&
      thread !== null &&
      reply?.phase.name === 'idle' &&
      !session.heldBack &&
      !tabs.isElsewhere(session, key);
    if ((await access.obstacle(settings)) !== null) return;
    if (!isWanted) {
      if (thread && session.isDeciding && session.heldBack === 'on-demand') {
        setTimeout(() => {
          this.#guide(session, thread);
        }, DWELL_MS);
      }
      return;
    }
    session.isDwelling = true;
    const draftUnasked = (): Promise<void> =>
      isStill() ? this.#draftUnasked(session, key) : Promise.resolve();
    setTimeout(() => hear(session, draftUnasked), DWELL_MS);
  }

  async #draftUnasked(session: Session, key: ThreadKey): Promise<void> {
    session.isDwelling = false;
    session.isDeciding = false;
    const { desk, views } = this.#parts;
    const reply = await desk.read(key);
    if (reply?.phase.name === 'idle' && reply.drafts.length === 0)
      await this.draft(session, key, reply.wishes);
    else await views.show(session);
  }

  async draft(session: Session, key: ThreadKey, wishes: Wishes): Promise<void> {
    const { outside, desk, drafting, reading, access } = this.#parts;
    session.isUndecided = false;
    const before = await this.concluded(key);
    if (!(await this.#mayDraft(key))) return;
    if (before?.drafts.length === 0) await desk.tell(key, { type: 'read-begun' });
    const thread = await reading.read(session, key, false);
    // Reading takes a while, and the person may have withdrawn their consent or chosen another model meanwhile.
    const settings = await this.#mayDraft(key);
    if (!settings) return;
    const reply = await desk.read(key);
    const audience = reply && audienceOf(reply);
    if (!thread || !reply || !audience) return;
    // A model that is given nothing to answer and nothing to say invents both.
    if (isWordless(thread) && !saysAnything(wishes)) {
      await desk.tell(key, { type: 'draft-refused', failure: { code: 'empty-thread' } });
      return;
    }
    const connection = await access.connection(settings);
    if (!connection) return;
    const { prompt, leftOut } = promptFor(thread, audience, wishes, settings, outside.now());
    await drafting.run(
      key,
      { connection, model: settings.model, messages: prompt },
      wishes,
      leftOut,
      headOf(thread),
    );
    // Not at the same time: a model on the person's own computer writes one thing after the other.
    this.#guide(session, thread);
  }

  /** The record, which does not say of a draft that it is being written when it is not: it would take neither another nor an approval. */
  async concluded(key: ThreadKey): Promise<Reply | null> {
    const { desk, drafting } = this.#parts;
    const reply = await desk.read(key);
    if (reply?.phase.name !== 'drafting') return reply;
    await drafting.conclude(key);
    return desk.read(key);
  }

  /** The settings, where they allow a draft; null where they do not, and then the reply says why. */
  async #mayDraft(key: ThreadKey): Promise<Settings | null> {
    const { outside, desk, access } = this.#parts;
    const settings = await outside.settings.read();
    const refusal = await access.refusal(settings);
    if (!refusal) return settings;
    await desk.tell(key, { type: 'draft-refused', failure: refusal });
    return null;
  }

  /** Asks the model what there is to decide, where the person lets it. Nobody waits for the answer. */
  #guide(session: Session, thread: Thread): void {
    const { outside, desk, guiding, access } = this.#parts;
    const ask = async (): Promise<void> => {
      const settings = await outside.settings.read();
      const reply = await desk.read(thread.key);
      const audience = reply && audienceOf(reply);
      const connection = await access.connection(settings);
      if (settings.guideBy !== 'model' || !session.shows(thread.key) || !audience || !connection) return;
      if ((await access.obstacle(settings)) !== null) return;
      await guiding.ask(thread, audience, reply.wishes, settings, connection);
    };
    void ask().catch(() => undefined);
  }
}

/** The person has said what to write. */
const saysAnything = ({ instruction, decision }: Wishes): boolean =>
  instruction.trim() !== '' || decision.intent !== null || decision.answers.length > 0;
