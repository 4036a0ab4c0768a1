import { isFinished } from '../../utils/reply/lifecycle';
import type { ThreadKey } from '../../utils/reply/thread';
import type { Outside } from './outside';
import type { Session } from './session';
import type { Views } from './views';

/** How long a receipt stays on a page that shows no thread. */
const RECEIPT_MS = 20_000;

/** A page that shows no thread right after a mail left it keeps the receipt on the screen, or nobody would have seen it. */
export class Receipts {
  readonly #outside: Outside;
  readonly #views: Views;
  /** What was sent from a tab last, and when: on some sites the page goes away with it. */
  readonly #lastSent = new Map<number, { readonly key: ThreadKey; readonly at: number }>();

  constructor(outside: Outside, views: Views) {
    this.#outside = outside;
    this.#views = views;
  }

  /** Send was pressed in this tab. */
  sent({ tabId }: Session, key: ThreadKey): void {
    this.#lastSent.set(tabId, { key, at: this.#outside.now() });
  }

  /** The tab's page has said what it shows. */
  linger(session: Session): void {
    const sent = this.#lastSent.get(session.tabId);
    this.#lastSent.delete(session.tabId);
    const left = sent ? sent.at + RECEIPT_MS - this.#outside.now() : 0;
    const isNewPage = !session.isAnnounced;
    session.lingering = sent && isNewPage && !session.key && left > 0 ? sent.key : null;
    const { lingering } = session;
    if (lingering) setTimeout(() => void this.stopLingering(session, lingering), left);
  }

  /** A page that shows a pane and no mail to a hub that was restarted: what stands there is the receipt of the mail that left last. */
  async recall(session: Session): Promise<void> {
    const recent = await this.#outside.replies.recent(5);
    const last = recent.find((reply) => isFinished(reply) && reply.key.site === session.hands?.site);
    // The page may have gone on while this was being read.
    if (!last || !('receipt' in last.phase) || session.key || session.isAnnounced) return;
    this.#lastSent.set(session.tabId, { key: last.key, at: last.phase.receipt.at });
    this.linger(session);
  }

  async stopLingering(session: Session, key: ThreadKey): Promise<void> {
    if (session.lingering !== key) return;
    session.lingering = null;
    await this.#views.renew(session);
  }
}
