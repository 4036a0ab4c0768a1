import { audiencesOf } from '../../utils/policy/audience';
import { isSameThread, type Thread, type ThreadKey } from '../../utils/reply/thread';
import { threadHeadOf } from '../../utils/reply/thread-head';
import type { Settings } from '../../utils/storage/settings';
import type { Desk } from './desk';
import type { Guiding } from './guiding';
import type { Outside } from './outside';
import { writerOf } from './request';
import type { Session } from './session';

/** Threads from the page into the record, and to the pane as what drafts are checked against. */
export class Reading {
  readonly #outside: Outside;
  readonly #desk: Desk;
  readonly #guiding: Guiding;

  constructor(outside: Outside, desk: Desk, guiding: Guiding) {
    this.#outside = outside;
    this.#desk = desk;
    this.#guiding = guiding;
  }

  /** Null when the thread could not be read; then the record says why. With `expand`, folded messages are unfolded first. */
  async read(session: Session, key: ThreadKey, expand: boolean): Promise<Thread | null> {
    const asked = await this.#desk.read(key);
    const result = await session.read(key, expand);
    if (!result.ok) {
      // Where the thread is no longer shown there is nobody to tell; where it still is, the page was drawn anew meanwhile.
      if (session.shows(key)) {
        await this.#desk.tell(key, { type: 'read-failed', failure: result.failure });
      }
      return null;
    }
    if (!isSameThread(result.value.key, key)) return null;
    const thread = await this.#withKnownSignature(result.value);
    const audiences = audiencesOf(thread);
    if (!audiences) {
      await this.#desk.tell(key, { type: 'read-failed', failure: { code: 'empty-thread' } });
      return null;
    }
    await this.#desk.tell(key, {
      type: 'thread-read',
      head: threadHeadOf(thread),
      audiences,
      kind: thread.compose?.audience.kind ?? null,
      hasBox: thread.compose !== null,
      askedIn: asked?.phase.name ?? 'idle',
    });
    this.#guiding.threadRead(thread);
    await this.#outside.correspondents.remember(writtenTo(thread), this.#outside.now());
    if (session.shows(key)) await this.prepare(session, thread, await this.#outside.settings.read());
    return thread;
  }

  /** Gives the pane what drafts for this thread are checked against. */
  async prepare(session: Session, thread: Thread, settings: Settings): Promise<void> {
    const correspondents = await this.#outside.correspondents.read();
    if (!session.shows(thread.key)) return;
    session.material = { thread, writer: writerOf(thread, settings), correspondents, rules: settings.review };
    session.tellMaterial();
  }

  /** What the page tells of the signature is remembered, and used where a page does not tell. */
  async #withKnownSignature(thread: Thread): Promise<Thread> {
    const { signatures } = this.#outside;
    if (thread.signature === 'unknown') return { ...thread, signature: await signatures.read(thread.key) };
    await signatures.remember(thread.key, thread.signature);
    return thread;
  }
}

/** Whom the person's own messages in this thread went to. */
const writtenTo = ({ messages }: Thread): readonly string[] =>
  messages
    .filter(({ isMine }) => isMine)
    .flatMap(({ to, cc }) => [...to, ...cc])
    .flatMap(({ email }) => (email ? [email] : []));
