import { post, type MessagePort } from '../../utils/messaging/port';
import type { HandsCommand, PaneLayout, PaneUpdate } from '../../utils/messaging/protocol';
import type { Appearance } from '../../utils/mail/mail-site';
import type { HeldBack } from '../../utils/policy/hold-back';
import { isSameThread, type Thread, type ThreadKey } from '../../utils/reply/thread';
import type { Result } from '../../utils/errors';

/** The content script of one page, as it announced itself. */
export interface Hands {
  readonly port: MessagePort;
  /** New with each load of the page. */
  readonly pageId: string;
  readonly site: string;
  readonly sentMailUrl: string;
}

/** One tab: its content script, its pane, and the thread that is open in it. */
export class Session {
  hands: Hands | null = null;
  pane: MessagePort | null = null;
  appearance: Appearance = { isDark: false, fontFamily: 'sans-serif', direction: 'ltr' };
  key: ThreadKey | null = null;
  heldBack: HeldBack | null = null;
  /** It is not decided yet whether a draft is begun unasked. */
  isDeciding = false;
  layout: PaneLayout | null = null;
  /** The person closed the pane for the thread that is open. */
  isClosed = false;

  readonly #reads = new Map<number, (result: Result<Thread>) => void>();
  #lastRead = 0;

  constructor(readonly tabId: number) {}

  shows(key: ThreadKey): boolean {
    return this.key !== null && isSameThread(this.key, key);
  }

  command(command: HandsCommand): boolean {
    return this.hands !== null && post(this.hands.port, command);
  }

  update(update: PaneUpdate): boolean {
    return this.pane !== null && post(this.pane, update);
  }

  /** Asks the page for the thread. A page that goes away answers as a failure. */
  read(key: ThreadKey, expand: boolean): Promise<Result<Thread>> {
    return new Promise((resolve) => {
      this.#lastRead += 1;
      const request = this.#lastRead;
      this.#reads.set(request, resolve);
      if (!this.command({ type: 'read', request, key, expand })) {
        this.answerRead(request, { ok: false, failure: { code: 'mail-page-gone' } });
      }
    });
  }

  answerRead(request: number, result: Result<Thread>): void {
    this.#reads.get(request)?.(result);
    this.#reads.delete(request);
  }

  abandonReads(): void {
    for (const request of [...this.#reads.keys()]) {
      this.answerRead(request, { ok: false, failure: { code: 'mail-page-gone' } });
    }
  }
}
