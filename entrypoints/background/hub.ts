import type { Failure } from '../../utils/errors';
import { canonicalMessage } from '../../utils/messaging/canonical-messages';
import { checkHandsMessage, checkPaneMessage } from '../../utils/messaging/check';
import type { MessagePort } from '../../utils/messaging/port';
import type {
  ApproveMessage,
  HandsMessage,
  PaneMessage,
  ThreadMessage,
} from '../../utils/messaging/protocol';
import { approve, recipientsOf } from '../../utils/reply/approval';
import { isFinished, isOpenToChange, isUnderway, reduce } from '../../utils/reply/lifecycle';
import { NO_DECISION } from '../../utils/reply/outline';
import type { Reply } from '../../utils/reply/reply';
import { isSameThread, type ThreadKey } from '../../utils/reply/thread';
import type { Wishes } from '../../utils/reply/wishes';
import type { Settings } from '../../utils/storage/settings';
import { canonical } from '../../utils/text/canonical';
import { Asking } from './asking';
import { Delivery, Halted } from './delivery';
import { Desk } from './desk';
import { Drafting } from './drafting';
import { Guiding } from './guiding';
import { ModelAccess } from './model-access';
import type { Outside } from './outside';
import { Reading } from './reading';
import { Receipts } from './receipts';
import type { Session } from './session';
import { Tabs } from './tabs';
import { Views } from './views';

/** Longer than any site offers to take a mail back. */
const UNDO_OVER_MS = 120_000;

/**
 * The hub: pairs each tab's content script with its pane, and owns every reply. Nothing here survives the background's end; what
 * must survive is in the replies themselves.
 */
export class Hub {
  readonly #outside: Outside;
  readonly #tabs = new Tabs();
  readonly #desk: Desk;
  readonly #drafting: Drafting;
  readonly #guiding: Guiding;
  readonly #access: ModelAccess;
  readonly #reading: Reading;
  readonly #asking: Asking;
  readonly #delivery: Delivery;
  readonly #views: Views;
  readonly #receipts: Receipts;
  readonly #recovered: Promise<void>;

  constructor(outside: Outside) {
    const tabs = this.#tabs;
    const desk = new Desk(outside, (reply) => {
      void this.#views.showEverywhere(reply.key);
      this.#readWhatIsLeft(reply);
    });
    const drafting = new Drafting(outside, desk, (key, draftId, text) => {
      for (const session of tabs.on(key)) session.update({ type: 'tokens', draftId, text });
    });
    const access = new ModelAccess(outside);
    const guiding = new Guiding(outside, (key) => void this.#views.showEverywhere(key));
    const reading = new Reading(outside, desk, guiding);
    const delivery = new Delivery(
      outside,
      desk,
      (pageId, command) => tabs.onPage(pageId)?.command(command) ?? false,
      (pageId) => tabs.onPage(pageId) !== undefined,
    );
    const parts = { outside, tabs, desk, access, drafting, guiding, delivery };
    const views = new Views(parts);
    this.#outside = outside;
    this.#desk = desk;
    this.#drafting = drafting;
    this.#guiding = guiding;
    this.#access = access;
    this.#reading = reading;
    this.#views = views;
    this.#asking = new Asking({
      ...parts,
      reading,
      views,
      hear: (session, work) => {
        this.#hear(session, work);
      },
    });
    this.#receipts = new Receipts(outside, views);
    this.#delivery = delivery;
    this.#recovered = this.#recover().catch(() => undefined);
  }

  // A background that starts finds what the last one left: streams that have stopped, approvals half carried out.
  async #recover(): Promise<void> {
    for (const reply of await this.#outside.replies.recent(50)) {
      if (reply.phase.name === 'drafting' || reply.phase.name === 'reading') {
        await this.#desk.tell(reply.key, { type: 'interrupted' }).catch(() => undefined);
      } else if (isUnderway(reply)) {
        this.#delivery.settleUnlessBack(reply.key);
      }
    }
  }

  // ── connections ───────────────────────────────────────────────────────────────────────────────

  /** A page is listened to as one of the mail sites that are where it is (`sitesThere`), and as no other. */
  connectHands(port: MessagePort, tabId: number, sitesThere: Promise<readonly string[]>): void {
    const session = this.#tabs.at(tabId);
    session.lines.add(port);
    port.onMessage.addListener((raw) => {
      const message = checkHandsMessage(raw);
      if (!message) return;
      this.#hear(session, async () => {
        const sites = await sitesThere;
        if (message.type !== 'ready' || sites.includes(message.site))
          await this.#hearHands(session, port, canonicalMessage(message));
      });
    });
    port.onDisconnect.addListener(() => {
      session.lines.delete(port);
      if (session.hands?.port === port) this.#leave(session);
      this.#tabs.forgetIfEmpty(session);
    });
  }

  // The next tab that shows the thread may work on it now, and is to say so.
  #release(session: Session, key: ThreadKey): void {
    if (this.#tabs.release(session, key)) void this.#views.showEverywhere(key);
  }

  // The page has gone, or another has come in its place.
  #leave(session: Session): void {
    const { key } = session;
    session.leave();
    if (!key) return;
    if (!session.isOnItsWay) this.#release(session, key);
    this.#delivery.settleLater(key);
  }

  // What goes wrong unexpectedly is mostly a write that failed: it is said, and the text on the screen stays there to be copied.
  #hear(session: Session, work: () => Promise<void>): void {
    this.#recovered.then(work).catch((error: unknown) => {
      if (error instanceof Halted) return void this.#views.showEverywhere(error.key);
      const { lastView } = session;
      const reply = lastView?.reply;
      if (!reply) return;
      // What is carried out all the same, and what became of it, is not unsaid.
      if (isUnderway(reply) || isFinished(reply)) return void this.#views.show(session);
      session.update({ type: 'view', view: { ...lastView, reply: this.#asUnsaved(reply) } });
    });
  }

  /** What a page shows of a reply that could not be stored: what has streamed is a draft there, to be copied. */
  #asUnsaved(reply: Reply): Reply {
    const failure = { code: 'storage-failed' } as const;
    const { phase } = reply;
    const text = this.#drafting.textOf(reply.key);
    if (phase.name !== 'drafting' || text === null) return { ...reply, phase: { name: 'failed', failure } };
    const { draftId } = phase;
    return reduce(reply, { type: 'draft-failed', draftId, text, failure }, this.#outside.now());
  }

  connectPane(port: MessagePort, tabId: number, frameId = 0): void {
    const session = this.#tabs.at(tabId);
    session.panes.set(port, frameId);
    port.onMessage.addListener((raw) => {
      const message = checkPaneMessage(raw);
      if (message) this.#hear(session, () => this.#hearPane(session, port, message));
    });
    port.onDisconnect.addListener(() => {
      session.panes.delete(port);
      this.#tabs.forgetIfEmpty(session);
    });
  }

  /** The keyboard command: opens the pane in this tab, or moves the keyboard to it. */
  async openPane(tabId: number): Promise<void> {
    await this.#recovered;
    const session = this.#tabs.known(tabId);
    if (!session?.key) return;
    session.isClosed = false;
    await this.#views.focus(session);
  }

  async settingsChanged(): Promise<void> {
    const settings = await this.#outside.settings.read();
    if ((await this.#access.obstacle(settings)) !== null) {
      this.#drafting.stopAll();
      this.#guiding.stopAll();
    }
    for (const session of this.#tabs.all) {
      if (session.material) await this.#reading.prepare(session, session.material.thread, settings);
      // A site that was switched on again is begun with as if the thread had just been opened.
      if (session.key && session.layout?.shape === 'hidden' && !session.isClosed) {
        await this.#open(session, session.key, true);
      } else {
        if (session.key) await this.#views.layOut(session);
        await this.#views.show(session);
      }
    }
  }

  /** After everything was cleared: streams end, and no page keeps a view of what is gone. Nothing is read for it. */
  async cleared(): Promise<void> {
    this.#drafting.stopAll();
    this.#guiding.clear();
    const settings = await this.#outside.settings.read();
    for (const session of this.#tabs.all) {
      session.material = null;
      if (session.key) await this.#desk.open(session.key, wishesOf(settings));
      await this.#views.renew(session);
    }
  }

  // ── content script ────────────────────────────────────────────────────────────────────────────

  async #hearHands(session: Session, port: MessagePort, message: HandsMessage): Promise<void> {
    if (message.type === 'ready') {
      if (session.hands && session.hands.port !== port) this.#leave(session);
      session.appearance = message.appearance;
      session.hands = { port, pageId: message.pageId, site: message.site, sentMailUrl: message.sentMailUrl };
      return;
    }
    const { hands } = session;
    // Only the connection that announced itself last speaks for the tab, and only for its own site.
    if (hands?.port !== port) return;
    if ('key' in message && message.key && message.key.site !== hands.site) return;
    switch (message.type) {
      case 'appearance':
        session.appearance = message.appearance;
        return this.#views.show(session);
      case 'looked':
        session.answerLook(message.request, message.isSeen);
        return;
      case 'thread':
        return this.#threadChanged(session, message);
      case 'messages-changed': {
        const { sitesOff } = await this.#outside.settings.read();
        if (!session.shows(message.key) || sitesOff.includes(message.key.site)) return;
        if (!session.isUndecided) await this.#reading.read(session, message.key, false);
        if (session.isUndecided && session.shows(message.key)) await this.#open(session, message.key, true);
        return;
      }
      case 'thread-read':
        session.answerRead(message.request, message.result);
        return;
      case 'inserted':
        await this.#delivery.inserted(message.key, hands.pageId, message.nonce, message.result);
        if (message.result.ok) {
          const { hasSignature } = message.result.value;
          await this.#outside.signatures.remember(message.key, hasSignature ? 'added' : 'none');
        }
        return;
      case 'on-its-way':
        session.isOnItsWay = true;
        return this.#delivery.onItsWay(message.key, hands.pageId, session.tabId, message.nonce);
      case 'pressed':
        this.#receipts.sent(session, message.key);
        await this.#delivery.pressed(message.key, hands.pageId, message.nonce, message.outcome);
        return this.#rememberSent(message.key);
      case 'became':
        await this.#delivery.became(message, hands.pageId);
        return this.#rememberSent(message.key);
      case 'later':
        await this.#desk.tell(message.key, { type: message.later, nonce: message.nonce });
        return;
      case 'undo-result':
        await this.#desk.tell(
          message.key,
          message.undone
            ? { type: 'undone', nonce: message.nonce }
            : { type: 'undo-missed', nonce: message.nonce },
        );
    }
  }

  async #rememberSent(key: ThreadKey): Promise<void> {
    const reply = await this.#desk.read(key);
    if (reply?.phase.name !== 'sent') return;
    await this.#outside.correspondents.remember(
      recipientsOf(reply.phase.receipt.audience),
      this.#outside.now(),
    );
  }

  async #threadChanged(
    session: Session,
    { key, failure, isNew, isPaneHidden }: Extract<HandsMessage, { type: 'thread' }>,
  ): Promise<void> {
    const before = session.key;
    if (before && (!key || !isSameThread(before, key))) this.#release(session, before);
    // A hub that was restarted learns from the page that the person had closed the pane there.
    if (!before || !key || !isSameThread(before, key)) session.isClosed = !isNew && isPaneHidden;
    // What this tab was on its way to work on, and did not arrive at.
    if (key) this.#tabs.releaseAllBut(session, key);
    session.isOnItsWay = false;
    session.key = key;
    session.material = null;
    session.pageFailure = failure;
    this.#receipts.linger(session);
    session.heldBack = null;
    session.isUndecided = false;
    session.isDeciding = false;
    session.isDwelling = false;
    if (!key && !failure && !isNew && !isPaneHidden) await this.#receipts.recall(session);
    session.announced();
    if (key) await this.#open(session, key, isNew);
    else await this.#views.renew(session);
  }

  /** `isNew`: the person has just come to this thread, so a draft may be begun unasked. */
  async #open(session: Session, key: ThreadKey, isNew: boolean): Promise<void> {
    session.openings += 1;
    session.isDwelling = false;
    const { openings } = session;
    const isStill = (): boolean => session.shows(key) && session.openings === openings;
    const settings = await this.#outside.settings.read();
    if (!isStill()) return;
    this.#tabs.claim(session, key);
    await this.#desk.open(key, wishesOf(settings));
    await this.#delivery.endHalted(key);
    const opened = await this.#asking.concluded(key);
    if (!opened || !isStill()) return;
    await this.#dropOldUndo(opened);
    const isOff = settings.sitesOff.includes(key.site);
    session.isDeciding = !isOff && isNew && opened.drafts.length === 0;
    await this.#views.renew(session);
    if (isOff || !isStill()) return;
    session.isUnread = isUnderway(opened);
    if (isUnderway(opened)) {
      if (session.hands) await this.#delivery.resume(key, session.hands.pageId, session.tabId);
      return;
    }
    try {
      await this.#asking.decide(session, key, settings, isStill);
    } finally {
      // Decided by now, or in the pause before the draft.
      if (isStill() && !session.isDwelling) session.isDeciding = false;
    }
    await this.#views.show(session);
  }

  // A page that went away while its site still offered Undo has not said when that ended.
  async #dropOldUndo({ key, phase }: Reply): Promise<void> {
    if (phase.name !== 'sent' || !phase.receipt.canUndo) return;
    const { nonce, at } = phase.receipt;
    if (Math.abs(this.#outside.now() - at) > UNDO_OVER_MS)
      await this.#desk.tell(key, { type: 'undo-gone', nonce });
  }

  /**
   * A page that came while an approval was carried out was not read, so as not to be in its way. Once that has ended the thread is read,
   * or nothing could be checked against it.
   */
  #readWhatIsLeft(reply: Reply): void {
    if (!isOpenToChange(reply)) return;
    for (const session of this.#tabs.on(reply.key)) {
      if (!session.isUnread) continue;
      session.isUnread = false;
      this.#hear(session, async () => void (await this.#reading.read(session, reply.key, false)));
    }
  }

  // ── pane ──────────────────────────────────────────────────────────────────────────────────────

  async #hearPane(session: Session, port: MessagePort, message: PaneMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        await session.whenAnnounced();
        await this.#views.layOut(session);
        session.tellMaterial();
        return this.#views.show(session);
      case 'ping':
        session.update({ type: 'pong' });
        return;
      case 'layout':
        return this.#views.changeLayout(session, message.layout);
      case 'check-page': {
        const failure = await this.#failureOf(session);
        const result = await this.#outside.checkPage(session.tabId, { depth: 'look', failure });
        session.update({ type: 'report', result });
        return;
      }
      case 'open-settings':
        this.#outside.openSettings(message.section);
        return;
      case 'look':
        session.look(port, message.request);
        return;
      case 'focus-mail':
        session.command(message);
        return;
    }
    const { key } = message;
    await session.whenAnnounced();
    if (message.type === 'edit' || message.type === 'set-wishes') {
      // The tab may have moved on, and another have taken the reply over before this came: what was written still belongs to it, unless
      // something else was written there since.
      const isLate = this.#tabs.isElsewhere(session, key);
      if (!isLate || (message.type === 'edit' && (await this.#hasText(key, message))))
        await this.#answer(session, key, message);
      return;
    }
    if (message.type === 'close' && session.lingering && isSameThread(session.lingering, key))
      return this.#receipts.stopLingering(session, session.lingering);
    if (!session.shows(key)) return;
    if (message.type === 'close') {
      session.isClosed = true;
      await this.#views.renew(session);
      session.command({ type: 'focus-mail' });
      return;
    }
    if (message.type === 'take-over') return this.#takeOver(session, key);
    if (message.type === 'start-over' && this.#tabs.isElsewhere(session, key))
      await this.#takeOver(session, key);
    if (message.type === 'undo' || !this.#tabs.isElsewhere(session, key))
      await this.#answer(session, key, message);
  }

  async #hasText(
    key: ThreadKey,
    { draftId, base }: { readonly draftId: string; readonly base: string },
  ): Promise<boolean> {
    const reply = await this.#desk.read(key);
    return reply?.drafts.find(({ id }) => id === draftId)?.text === canonical(base);
  }

  async #failureOf({ key, pageFailure }: Session): Promise<Failure | null> {
    if (pageFailure || !key) return pageFailure;
    const reply = await this.#desk.read(key);
    return reply?.phase.name === 'failed' ? reply.phase.failure : null;
  }

  // The pane waits for an answer to what it sent, also where nothing came of it.
  async #answer(session: Session, key: ThreadKey, message: ThreadMessage): Promise<void> {
    const before = await this.#desk.read(key);
    await this.#act(session, key, message);
    if ((await this.#desk.read(key))?.revision === before?.revision) await this.#views.show(session);
  }

  async #act(session: Session, key: ThreadKey, message: ThreadMessage): Promise<void> {
    await this.#delivery.endHalted(key);
    switch (message.type) {
      case 'draft':
        return this.#asking.draft(session, key, message.wishes);
      case 'stop':
        return this.#drafting.stop(key);
      case 'edit':
        await this.#desk.tell(key, {
          type: 'edited',
          draftId: message.draftId,
          text: canonical(message.text),
        });
        return;
      case 'show-version':
        await this.#desk.tell(key, { type: 'version-shown', index: message.index });
        return;
      case 'set-kind':
        await this.#desk.tell(key, { type: 'kind-set', kind: message.kind });
        return;
      case 'set-wishes':
        await this.#desk.tell(key, { type: 'wishes-set', wishes: message.wishes });
        return;
      case 'settle':
        await this.#desk.tell(key, {
          type: 'item-settled',
          item: message.item,
          isSettled: message.isSettled,
        });
        return;
      case 'show-message':
        session.command({ type: 'show-message', key, messageId: message.messageId });
        return;
      case 'approve':
        return this.#approve(session, key, message);
      case 'undo': {
        const reply = await this.#desk.read(key);
        if (reply?.phase.name !== 'sent') return;
        const { nonce, pageId } = reply.phase.receipt;
        // Only the page that pressed Send can take it back, whichever mail it shows now.
        if (!this.#tabs.onPage(pageId)?.command({ type: 'undo', nonce, key }))
          await this.#desk.tell(key, { type: 'undo-missed', nonce });
        return;
      }
      case 'take-box-text': {
        const reply = await this.#desk.read(key);
        if (reply?.phase.name === 'failed' && reply.phase.failure.code === 'text-changed') {
          const draftId = this.#outside.newId();
          await this.#desk.tell(key, { type: 'box-text-taken', draftId, text: reply.phase.failure.found });
        }
        return;
      }
      case 'take-box-recipients':
        await this.#desk.tell(key, { type: 'box-audience-taken' });
        await this.#reading.read(session, key, false);
        return;
      case 'expand-messages':
        await this.#reading.read(session, key, true);
        return;
      case 'read-again':
        await this.#desk.tell(key, { type: 'read-begun' });
        await this.#reading.read(session, key, false);
        return;
      case 'start-over':
        await this.#desk.tell(key, { type: 'started-over' });
        await this.#reading.read(session, key, false);
    }
  }

  async #approve(session: Session, key: ThreadKey, message: ApproveMessage): Promise<void> {
    const reply = await this.#desk.read(key);
    if (!reply || !session.hands || !session.shows(key) || isUnderway(reply)) return;
    const result = approve(reply, {
      ...message,
      text: message.text,
      nonce: this.#outside.newId(),
      pageId: session.hands.pageId,
      at: this.#outside.now(),
    });
    if (!result.ok) {
      await this.#desk.tell(key, { type: 'approval-refused', failure: result.failure });
      return;
    }
    const approved = await this.#desk.tell(key, { type: 'approved', approval: result.value });
    if (approved?.applied) await this.#delivery.begin(result.value);
  }

  async #takeOver(session: Session, key: ThreadKey): Promise<void> {
    const reply = await this.#desk.read(key);
    if (!reply || isUnderway(reply)) return;
    this.#tabs.takeOver(session, key);
    await this.#views.showEverywhere(key);
  }
}

const wishesOf = ({ tone, length, language }: Settings): Wishes => ({
  tone,
  length,
  language,
  instruction: '',
  decision: NO_DECISION,
});
