import { post, type MessagePort } from '../../utils/messaging/port';
import type { HandsCommand, PaneLayout, PaneUpdate, PaneView } from '../../utils/messaging/protocol';
import type { Appearance } from '../../utils/mail/mail-site';
import type { HeldBack } from '../../utils/policy/hold-back';
import type { Material } from '../../utils/reply/material';
import { isSameThread, type Thread, type ThreadKey } from '../../utils/reply/thread';
import type { Failure, Result } from '../../utils/errors';

/** The content script of one page, as it announced itself. */
export interface Hands {
  readonly port: MessagePort;
  /** New with each load of the page. */
  readonly pageId: string;
  readonly site: string;
  readonly sentMailUrl: string;
}

/** Unfolding a long thread may take a while; a page that says nothing for so long never will. */
const READ_WITHIN_MS = 30_000;
const ANNOUNCED_WITHIN_MS = 3_000;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** One tab: its content script, its pane, and the thread that is open in it. */
export class Session {
  hands: Hands | null = null;
  /** The lines of its content scripts, announced or not: of two while one page takes another's place. */
  readonly lines = new Set<MessagePort>();
  /** Its pane, with the frame it is in; more than one only where somebody else frames the pane's page too. */
  readonly panes = new Map<MessagePort, number>();
  /** What the pane was shown last. */
  lastView: PaneView | null = null;
  appearance: Appearance = { isDark: false, fontFamily: 'sans-serif', direction: 'ltr' };
  key: ThreadKey | null = null;
  /** The page shows a mail, and it cannot be told which. */
  pageFailure: Failure | null = null;
  /** No thread is open, for the mail just sent took its page along: its receipt stays to be read for a while. */
  lingering: ThreadKey | null = null;
  /** The page goes away to the one with the reply box, where the work on the same reply goes on. */
  isOnItsWay = false;
  /** Counts the openings of threads: what one of them began is given up for the next, though that be of the same thread. */
  openings = 0;
  /** The thread the person came to could not be read yet; once it can, it is decided whether a draft is begun. */
  isUndecided = false;
  heldBack: HeldBack | null = null;
  /** It is not decided yet whether a draft is begun unasked. */
  isDeciding = false;
  /** In the pause between reading a thread and drafting unasked. */
  isDwelling = false;
  /** The thread was not read when it was opened, for an approval was under way. */
  isUnread = false;
  /** What drafts for the open thread are checked against; null until it was read. */
  material: Material | null = null;
  layout: PaneLayout | null = null;
  /** The person closed the pane for the thread that is open. */
  isClosed = false;

  #isAnnounced = false;
  #announced = Promise.withResolvers<undefined>();
  readonly #reads = new Map<number, (result: Result<Thread>) => void>();
  #lastRead = 0;
  /** The look asked for last, and the pane that asked. */
  #look: { readonly request: string; readonly pane: MessagePort } | null = null;

  constructor(readonly tabId: number) {}

  shows(key: ThreadKey): boolean {
    return this.key !== null && isSameThread(this.key, key);
  }

  command(command: HandsCommand): boolean {
    return this.hands !== null && post(this.hands.port, command);
  }

  update(update: PaneUpdate): void {
    for (const pane of this.panes.keys()) post(pane, update);
  }

  /** Resolves once the page has said what is open; gives up waiting where none says anything. */
  async whenAnnounced(): Promise<void> {
    await Promise.race([this.#announced.promise, pause(ANNOUNCED_WITHIN_MS)]);
  }

  get isAnnounced(): boolean {
    return this.#isAnnounced;
  }

  announced(): void {
    this.#isAnnounced = true;
    this.#announced.resolve(undefined);
  }

  /** What the pane checks drafts against, as far as it is known. */
  tellMaterial(): void {
    const { material } = this;
    if (material) this.update({ type: 'material', material });
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
      setTimeout(() => {
        this.answerRead(request, { ok: false, failure: { code: 'thread-unreadable' } });
      }, READ_WITHIN_MS);
    });
  }

  answerRead(request: number, result: Result<Thread>): void {
    this.#reads.get(request)?.(result);
    this.#reads.delete(request);
  }

  /** Asks the page, for this pane, whether the person can see it. */
  look(pane: MessagePort, request: string): void {
    const frameId = this.panes.get(pane);
    if (frameId === undefined) return;
    this.#look = { request, pane };
    this.command({ type: 'look', request, frameId });
  }

  answerLook(request: string, isSeen: boolean): void {
    if (this.#look?.request !== request) return;
    const { pane } = this.#look;
    this.#look = null;
    if (this.panes.has(pane)) post(pane, { type: 'looked', request, isSeen } satisfies PaneUpdate);
  }

  /** The page has gone: nothing is open, and what was asked of it is answered. */
  leave(): void {
    this.hands = null;
    this.key = null;
    this.material = null;
    this.pageFailure = null;
    this.isDeciding = false;
    this.#isAnnounced = false;
    this.#announced = Promise.withResolvers<undefined>();
    for (const request of [...this.#reads.keys()]) {
      this.answerRead(request, { ok: false, failure: { code: 'mail-page-gone' } });
    }
  }
}
