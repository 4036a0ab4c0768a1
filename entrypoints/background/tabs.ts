import { threadKeyText, type ThreadKey } from '../../utils/reply/thread';
import { Session } from './session';

/** The tabs with a mail page or a pane, and which of them works on a reply; the others show it read-only. */
export class Tabs {
  readonly #sessions = new Map<number, Session>();
  readonly #owners = new Map<string, number>();

  get all(): readonly Session[] {
    return [...this.#sessions.values()];
  }

  /** The tab, begun where nothing was known of it. */
  at(tabId: number): Session {
    const session = this.#sessions.get(tabId) ?? new Session(tabId);
    this.#sessions.set(tabId, session);
    return session;
  }

  known(tabId: number): Session | undefined {
    return this.#sessions.get(tabId);
  }

  forgetIfEmpty({ tabId, lines, panes }: Session): void {
    if (lines.size === 0 && panes.size === 0) this.#sessions.delete(tabId);
  }

  onPage(pageId: string): Session | undefined {
    return this.all.find(({ hands }) => hands?.pageId === pageId);
  }

  /** Those that show this thread. */
  on(key: ThreadKey): readonly Session[] {
    return this.all.filter((session) => session.shows(key));
  }

  /** Another tab works on the reply. */
  isElsewhere({ tabId }: Session, key: ThreadKey): boolean {
    const owner = this.#owners.get(threadKeyText(key));
    return owner !== undefined && owner !== tabId;
  }

  /** The tab works on the reply if none does. */
  claim(session: Session, key: ThreadKey): void {
    if (!this.#owners.has(threadKeyText(key))) this.takeOver(session, key);
  }

  takeOver({ tabId }: Session, key: ThreadKey): void {
    this.#owners.set(threadKeyText(key), tabId);
  }

  /** The tab has left this thread: the next tab that shows it may work on it. True where there is one. */
  release({ tabId }: Session, key: ThreadKey): boolean {
    const id = threadKeyText(key);
    if (this.#owners.get(id) !== tabId) return false;
    this.#owners.delete(id);
    const next = this.on(key).find((session) => session.tabId !== tabId);
    if (next) this.takeOver(next, key);
    return next !== undefined;
  }

  releaseAllBut({ tabId }: Session, key: ThreadKey): void {
    for (const [id, owner] of this.#owners) {
      if (owner === tabId && id !== threadKeyText(key)) this.#owners.delete(id);
    }
  }
}
