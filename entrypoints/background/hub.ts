import type { Failure } from '../../utils/errors';
import { canonicalMessage } from '../../utils/messaging/canonical-messages';
import { checkHandsMessage, checkPaneMessage } from '../../utils/messaging/check';
import type { MessagePort } from '../../utils/messaging/port';
import type {
  ApproveMessage,
  HandsMessage,
  PaneLayout,
  PaneMessage,
  PaneView,
  ThreadMessage,
} from '../../utils/messaging/protocol';
import { audiencesOf } from '../../utils/policy/audience';
import { holdBack } from '../../utils/policy/hold-back';
import { approve, recipientsOf } from '../../utils/reply/approval';
import { isFinished, isOpenToChange, isUnderway, reduce } from '../../utils/reply/lifecycle';
import { NO_DECISION } from '../../utils/reply/outline';
import { audienceOf, type Reply } from '../../utils/reply/reply';
import {
  headOf,
  isSameThread,
  isWordless,
  threadKeyText,
  type Thread,
  type ThreadKey,
} from '../../utils/reply/thread';
import { threadHeadOf } from '../../utils/reply/thread-head';
import type { Wishes } from '../../utils/reply/wishes';
import { originOf, PANE_WIDTH, type Settings } from '../../utils/storage/settings';
import { canonical } from '../../utils/text/canonical';
import { Delivery } from './delivery';
import { Desk } from './desk';
import { Drafting } from './drafting';
import { Guiding } from './guiding';
import { ModelAccess } from './model-access';
import type { Outside } from './outside';
import { promptFor, tonesOf, writerOf } from './request';
import { Session } from './session';

/** How long a thread must stay open before the model is asked anything unasked, so that leafing through mail costs nothing. */
const DWELL_MS = 400;

/** Longer than any site offers to take a mail back. */
const UNDO_OVER_MS = 120_000;

/** How long a receipt stays on a page that shows no thread. */
const RECEIPT_MS = 20_000;

/**
 * The hub: pairs each tab's content script with its pane, and owns every reply. Nothing here survives the background's end; what
 * must survive is in the replies themselves.
 */
export class Hub {
  readonly #outside: Outside;
  readonly #desk: Desk;
  readonly #drafting: Drafting;
  readonly #guiding: Guiding;
  readonly #access: ModelAccess;
  readonly #delivery: Delivery;
  readonly #sessions = new Map<number, Session>();
  /** Which tab works on a reply; the others show it read-only. */
  readonly #owners = new Map<string, number>();
  /** What was sent from a tab last, and when: on some sites the page goes away with it. */
  readonly #lastSent = new Map<number, { readonly key: ThreadKey; readonly at: number }>();
  readonly #recovered: Promise<void>;

  constructor(outside: Outside) {
    this.#outside = outside;
    this.#desk = new Desk(outside, (reply) => {
      void this.#showEverywhere(reply.key);
      this.#readWhatIsLeft(reply);
    });
    this.#drafting = new Drafting(outside, this.#desk, (key, draftId, text) => {
      for (const session of this.#sessionsOn(key)) session.update({ type: 'tokens', draftId, text });
    });
    this.#access = new ModelAccess(outside);
    this.#guiding = new Guiding(outside, (key) => void this.#showEverywhere(key));
    this.#delivery = new Delivery(
      outside,
      this.#desk,
      (pageId, command) => {
        const session = this.#sessionOnPage(pageId);
        return session?.command(command) ?? false;
      },
      (pageId) => this.#sessionOnPage(pageId) !== undefined,
    );
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

  /** A page that turns out not to be one of a mail site (`isMailPage`) is not listened to. */
  connectHands(port: MessagePort, tabId: number, isMailPage: Promise<boolean>): void {
    const session = this.#session(tabId);
    session.lines.add(port);
    port.onMessage.addListener((raw) => {
      const message = checkHandsMessage(raw);
      if (!message) return;
      this.#hear(session, async () => {
        if (await isMailPage) await this.#hearHands(session, port, canonicalMessage(message));
      });
    });
    port.onDisconnect.addListener(() => {
      session.lines.delete(port);
      if (session.hands?.port === port) this.#leave(session);
      this.#forgetIfEmpty(session);
    });
  }

  // The page has gone, or another has come in its place.
  #leave(session: Session): void {
    const { key } = session;
    session.leave();
    if (!key) return;
    if (!session.isOnItsWay) this.#release(key, session.tabId);
    this.#delivery.settleLater(key);
  }

  // What goes wrong unexpectedly is mostly a write that failed: it is said, and the text on the screen stays there to be copied.
  #hear(session: Session, work: () => Promise<void>): void {
    this.#recovered.then(work).catch(() => {
      session.isHalted = true;
      const { lastView } = session;
      if (!lastView?.reply) return;
      session.update({ type: 'view', view: { ...lastView, reply: this.#asUnsaved(lastView.reply) } });
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

  connectPane(port: MessagePort, tabId: number): void {
    const session = this.#session(tabId);
    session.panes.add(port);
    port.onMessage.addListener((raw) => {
      const message = checkPaneMessage(raw);
      if (message) this.#hear(session, () => this.#hearPane(session, message));
    });
    port.onDisconnect.addListener(() => {
      session.panes.delete(port);
      this.#forgetIfEmpty(session);
    });
  }

  /** The keyboard command: opens the pane in this tab, or moves the keyboard to it. */
  async openPane(tabId: number): Promise<void> {
    await this.#recovered;
    const session = this.#sessions.get(tabId);
    if (!session?.key) return;
    session.isClosed = false;
    const { pane } = await this.#outside.settings.read();
    this.#setLayout(session, { ...this.#layoutOf(session, pane), shape: 'card' });
    session.command({ type: 'focus-pane' });
    session.update({ type: 'focus' });
    await this.#show(session);
  }

  async settingsChanged(): Promise<void> {
    const settings = await this.#outside.settings.read();
    if ((await this.#access.obstacle(settings)) !== null) {
      this.#drafting.stopAll();
      this.#guiding.stopAll();
    }
    for (const session of this.#sessions.values()) {
      if (session.material) await this.#prepare(session, session.material.thread, settings);
      // A site that was switched on again is begun with as if the thread had just been opened.
      if (session.key && session.layout?.shape === 'hidden' && !session.isClosed) {
        await this.#open(session, session.key, true);
      } else {
        if (session.key) await this.#layOut(session);
        await this.#show(session);
      }
    }
  }

  /** After everything was cleared: streams end, and no page keeps a view of what is gone. Nothing is read for it. */
  async cleared(): Promise<void> {
    this.#drafting.stopAll();
    this.#guiding.clear();
    const settings = await this.#outside.settings.read();
    for (const session of this.#sessions.values()) {
      session.material = null;
      if (session.key) await this.#desk.open(session.key, wishesOf(settings));
      await this.#layOut(session);
      await this.#show(session);
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
        return this.#show(session);
      case 'looked':
        session.update(message);
        return;
      case 'thread':
        return this.#threadChanged(session, message);
      case 'messages-changed': {
        const { sitesOff } = await this.#outside.settings.read();
        if (session.shows(message.key) && !sitesOff.includes(message.key.site))
          await this.#read(session, message.key, false);
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
        this.#lastSent.set(session.tabId, { key: message.key, at: this.#outside.now() });
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
    if (before && (!key || !isSameThread(before, key))) this.#release(before, session.tabId);
    // A hub that was restarted learns from the page that the person had closed the pane there.
    if (!before || !key || !isSameThread(before, key)) session.isClosed = !isNew && isPaneHidden;
    // What this tab was on its way to work on, and did not arrive at.
    if (key) this.#releaseAllBut(key, session.tabId);
    session.isOnItsWay = false;
    session.key = key;
    session.material = null;
    session.pageFailure = failure;
    this.#linger(session);
    session.heldBack = null;
    session.isDeciding = false;
    session.isDwelling = false;
    if (!key && !failure && !isNew && !isPaneHidden) await this.#recallReceipt(session);
    session.announced();
    if (key) await this.#open(session, key, isNew);
    else {
      await this.#layOut(session);
      await this.#show(session);
    }
  }

  /** A page that shows no thread right after a mail left it keeps the receipt on the screen, or nobody would have seen it. */
  #linger(session: Session): void {
    const sent = this.#lastSent.get(session.tabId);
    this.#lastSent.delete(session.tabId);
    const left = sent ? sent.at + RECEIPT_MS - this.#outside.now() : 0;
    const isNewPage = !session.isAnnounced;
    session.lingering = sent && isNewPage && !session.key && left > 0 ? sent.key : null;
    const { lingering } = session;
    if (lingering) setTimeout(() => void this.#stopLingering(session, lingering), left);
  }

  /** A page that shows a pane and no mail to a hub that was restarted: what stands there is the receipt of the mail that left last. */
  async #recallReceipt(session: Session): Promise<void> {
    const recent = await this.#outside.replies.recent(5);
    const last = recent.find((reply) => isFinished(reply) && reply.key.site === session.hands?.site);
    // The page may have gone on while this was being read.
    if (!last || !('receipt' in last.phase) || session.key || session.isAnnounced) return;
    this.#lastSent.set(session.tabId, { key: last.key, at: last.phase.receipt.at });
    this.#linger(session);
  }

  async #stopLingering(session: Session, key: ThreadKey): Promise<void> {
    if (session.lingering !== key) return;
    session.lingering = null;
    await this.#layOut(session);
    await this.#show(session);
  }

  /** `isNew`: the person has just come to this thread, so a draft may be begun unasked. */
  async #open(session: Session, key: ThreadKey, isNew: boolean): Promise<void> {
    const settings = await this.#outside.settings.read();
    if (!session.shows(key)) return;
    const id = threadKeyText(key);
    if (!this.#owners.has(id)) this.#owners.set(id, session.tabId);
    await this.#desk.open(key, wishesOf(settings));
    const opened = await this.#concluded(key);
    if (!opened || !session.shows(key)) return;
    await this.#dropOldUndo(opened);
    const isOff = settings.sitesOff.includes(key.site);
    session.isDeciding = !isOff && isNew && opened.drafts.length === 0;
    await this.#layOut(session);
    await this.#show(session);
    if (isOff) return;
    session.isUnread = isUnderway(opened);
    if (isUnderway(opened)) {
      if (session.hands) await this.#delivery.resume(key, session.hands.pageId, session.tabId);
      return;
    }
    try {
      await this.#decide(session, key, settings);
    } finally {
      // Decided by now, or in the pause before the draft.
      if (!session.isDwelling) session.isDeciding = false;
    }
    await this.#show(session);
  }

  // A page that went away while its site still offered Undo has not said when that ended.
  async #dropOldUndo({ key, phase }: Reply): Promise<void> {
    if (phase.name !== 'sent' || !phase.receipt.canUndo) return;
    const { nonce, at } = phase.receipt;
    if (Math.abs(this.#outside.now() - at) > UNDO_OVER_MS)
      await this.#desk.tell(key, { type: 'undo-gone', nonce });
  }

  /** Reads a thread that was opened, and begins a draft where the person wants one unasked. */
  async #decide(session: Session, key: ThreadKey, settings: Settings): Promise<void> {
    const opened = await this.#desk.read(key);
    if (!opened) return;
    // Where the person has not just come here, what went wrong before is still to be said.
    const isTold = opened.phase.name === 'failed' && !session.isDeciding;
    if (opened.drafts.length === 0 && !isTold) await this.#desk.tell(key, { type: 'read-begun' });
    const thread = await this.#read(session, key, false);
    if (!session.shows(key)) return;
    session.heldBack = thread && holdBack(thread, settings.draftOn);
    const reply = await this.#desk.read(key);
    const isWanted =
      session.isDeciding &&
      thread !== null &&
      reply?.phase.name === 'idle' &&
      !session.heldBack &&
      !this.#isElsewhere(session, key);
    if ((await this.#access.obstacle(settings)) !== null) return;
    if (!isWanted) {
      if (thread && session.isDeciding && session.heldBack === 'on-demand') {
        setTimeout(() => {
          this.#guide(session, thread);
        }, DWELL_MS);
      }
      return;
    }
    session.isDwelling = true;
    setTimeout(() => this.#hear(session, () => this.#draftUnasked(session, key)), DWELL_MS);
  }

  async #draftUnasked(session: Session, key: ThreadKey): Promise<void> {
    if (!session.shows(key)) return;
    session.isDwelling = false;
    session.isDeciding = false;
    const reply = await this.#desk.read(key);
    if (reply?.phase.name === 'idle' && reply.drafts.length === 0)
      await this.#draft(session, key, reply.wishes);
    else await this.#show(session);
  }

  /** Reads the thread from the page into the record. Null when it could not be read; then the record says why. */
  async #read(session: Session, key: ThreadKey, expand: boolean): Promise<Thread | null> {
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
    });
    this.#guiding.threadRead(thread);
    await this.#outside.correspondents.remember(writtenTo(thread), this.#outside.now());
    if (session.shows(key)) await this.#prepare(session, thread, await this.#outside.settings.read());
    return thread;
  }

  /**
   * A page that came while an approval was carried out was not read, so as not to be in its way. Once that has ended the thread is read,
   * or nothing could be checked against it.
   */
  #readWhatIsLeft(reply: Reply): void {
    if (!isOpenToChange(reply)) return;
    for (const session of this.#sessionsOn(reply.key)) {
      if (!session.isUnread) continue;
      session.isUnread = false;
      this.#hear(session, async () => void (await this.#read(session, reply.key, false)));
    }
  }

  /** Gives the pane what drafts for this thread are checked against. */
  async #prepare(session: Session, thread: Thread, settings: Settings): Promise<void> {
    const correspondents = await this.#outside.correspondents.read();
    if (!session.shows(thread.key)) return;
    session.material = { thread, writer: writerOf(thread, settings), correspondents, rules: settings.review };
    session.tellMaterial();
  }

  /** Asks the model what there is to decide, where the person lets it. Nobody waits for the answer. */
  #guide(session: Session, thread: Thread): void {
    const ask = async (): Promise<void> => {
      const settings = await this.#outside.settings.read();
      const reply = await this.#desk.read(thread.key);
      const audience = reply && audienceOf(reply);
      const connection = await this.#access.connection(settings);
      if (settings.guideBy !== 'model' || !session.shows(thread.key) || !audience || !connection) return;
      if ((await this.#access.obstacle(settings)) !== null) return;
      await this.#guiding.ask(thread, audience, reply.wishes, settings, connection);
    };
    void ask().catch(() => undefined);
  }

  /** What the page tells of the signature is remembered, and used where a page does not tell. */
  async #withKnownSignature(thread: Thread): Promise<Thread> {
    const { signatures } = this.#outside;
    if (thread.signature === 'unknown') return { ...thread, signature: await signatures.read(thread.key) };
    await signatures.remember(thread.key, thread.signature);
    return thread;
  }

  // ── pane ──────────────────────────────────────────────────────────────────────────────────────

  async #hearPane(session: Session, message: PaneMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        await session.whenAnnounced();
        await this.#layOut(session);
        session.tellMaterial();
        return this.#show(session);
      case 'ping':
        session.update({ type: 'pong' });
        return;
      case 'layout':
        return this.#changeLayout(session, message.layout);
      case 'check-page': {
        const failure = await this.#failureOf(session);
        const result = await this.#outside.checkPage(session.tabId, { depth: 'look', failure });
        session.update({ type: 'report', result });
        return;
      }
      case 'open-settings':
        this.#outside.openSettings(message.section);
        return;
      case 'focus-mail':
      case 'look':
        session.command(message);
        return;
    }
    const { key } = message;
    await session.whenAnnounced();
    if (message.type === 'edit' || message.type === 'set-wishes') {
      // The tab may have moved on, and another have taken the reply over before this came: what was written still belongs to it, unless
      // something else was written there since.
      const isLate = this.#isElsewhere(session, key);
      if (!isLate || (message.type === 'edit' && (await this.#hasText(key, message))))
        await this.#answer(session, key, message);
      return;
    }
    if (message.type === 'close' && session.lingering && isSameThread(session.lingering, key))
      return this.#stopLingering(session, session.lingering);
    if (!session.shows(key)) return;
    if (message.type === 'close') {
      session.isClosed = true;
      await this.#layOut(session);
      await this.#show(session);
      session.command({ type: 'focus-mail' });
      return;
    }
    if (message.type === 'take-over') return this.#takeOver(session, key);
    if (message.type === 'start-over' && this.#isElsewhere(session, key)) await this.#takeOver(session, key);
    if (message.type === 'undo' || !this.#isElsewhere(session, key))
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
    if ((await this.#desk.read(key))?.revision === before?.revision) await this.#show(session);
  }

  async #act(session: Session, key: ThreadKey, message: ThreadMessage): Promise<void> {
    switch (message.type) {
      case 'draft':
        return this.#draft(session, key, message.wishes);
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
        const { nonce } = reply.phase.receipt;
        // Only the page that pressed Send can take it back.
        const sender = this.#sessions.get(this.#owners.get(threadKeyText(key)) ?? session.tabId);
        if (!sender?.command({ type: 'undo', nonce, key }))
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
        await this.#read(session, key, false);
        return;
      case 'expand-messages':
        await this.#read(session, key, true);
        return;
      case 'read-again':
        await this.#desk.tell(key, { type: 'read-begun' });
        await this.#read(session, key, false);
        return;
      case 'start-over':
        await this.#desk.tell(key, { type: 'started-over' });
        await this.#read(session, key, false);
    }
  }

  /** The record, which does not say of a draft that it is being written when it is not: it would take neither another nor an approval. */
  async #concluded(key: ThreadKey): Promise<Reply | null> {
    const reply = await this.#desk.read(key);
    if (reply?.phase.name !== 'drafting') return reply;
    await this.#drafting.conclude(key);
    return this.#desk.read(key);
  }

  async #draft(session: Session, key: ThreadKey, wishes: Wishes): Promise<void> {
    const before = await this.#concluded(key);
    if (!(await this.#mayDraft(key))) return;
    if (before?.drafts.length === 0) await this.#desk.tell(key, { type: 'read-begun' });
    const thread = await this.#read(session, key, false);
    // Reading takes a while, and the person may have withdrawn their consent or chosen another model meanwhile.
    const settings = await this.#mayDraft(key);
    if (!settings) return;
    const reply = await this.#desk.read(key);
    const audience = reply && audienceOf(reply);
    if (!thread || !reply || !audience) return;
    // A model that is given nothing to answer and nothing to say invents both.
    if (isWordless(thread) && !saysAnything(wishes)) {
      await this.#desk.tell(key, { type: 'draft-refused', failure: { code: 'empty-thread' } });
      return;
    }
    const connection = await this.#access.connection(settings);
    if (!connection) return;
    const { prompt, leftOut } = promptFor(thread, audience, wishes, settings, this.#outside.now());
    await this.#drafting.run(
      key,
      { connection, model: settings.model, messages: prompt },
      wishes,
      leftOut,
      headOf(thread),
    );
    // Not at the same time: a model on the person's own computer writes one thing after the other.
    this.#guide(session, thread);
  }

  /** The settings, where they allow a draft; null where they do not, and then the reply says why. */
  async #mayDraft(key: ThreadKey): Promise<Settings | null> {
    const settings = await this.#outside.settings.read();
    const refusal = await this.#access.refusal(settings);
    if (!refusal) return settings;
    await this.#desk.tell(key, { type: 'draft-refused', failure: refusal });
    return null;
  }

  async #approve(session: Session, key: ThreadKey, message: ApproveMessage): Promise<void> {
    const reply = await this.#desk.read(key);
    if (!reply || !session.hands || !session.shows(key)) return;
    if (isUnderway(reply)) {
      if (!session.isHalted) return;
      session.isHalted = false;
      return this.#delivery.goOn(reply, message, session.hands.pageId, session.tabId);
    }
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
    this.#owners.set(threadKeyText(key), session.tabId);
    await this.#showEverywhere(key);
  }

  // ── layout ────────────────────────────────────────────────────────────────────────────────────

  async #changeLayout(session: Session, layout: PaneLayout): Promise<void> {
    const width = Math.min(PANE_WIDTH.max, Math.max(PANE_WIDTH.min, Math.round(layout.width)));
    const pillWidth = Math.min(PANE_WIDTH.max, Math.max(40, Math.round(layout.pillWidth)));
    const { shape } = layout;
    const { layout: before } = session;
    this.#setLayout(session, { ...layout, width, pillWidth });
    if (before?.shape !== shape || before.width !== width) await this.#show(session);
    if (shape !== 'hidden') await this.#outside.settings.save({ pane: { shape, width } });
  }

  async #layOut(session: Session): Promise<void> {
    const settings = await this.#outside.settings.read();
    const { key, lingering, hands, pageFailure } = session;
    const isAway =
      (!key && !lingering && !pageFailure) ||
      session.isClosed ||
      !hands ||
      settings.sitesOff.includes(hands.site);
    const layout = this.#layoutOf(session, settings.pane);
    this.#setLayout(session, isAway ? { ...layout, shape: 'hidden' } : layout);
  }

  #layoutOf(session: Session, pane: Settings['pane']): PaneLayout {
    return { pillWidth: session.layout?.pillWidth ?? 160, ...pane };
  }

  #setLayout(session: Session, layout: PaneLayout): void {
    session.layout = layout;
    session.command({ type: 'layout', layout });
  }

  // ── views ─────────────────────────────────────────────────────────────────────────────────────

  async #showEverywhere(key: ThreadKey): Promise<void> {
    for (const session of this.#sessionsOn(key)) await this.#show(session);
  }

  async #show(session: Session): Promise<void> {
    // A hub that was restarted knows nothing yet, and would wipe what the pane shows.
    if (session.panes.size === 0 || !session.isAnnounced) return;
    const settings = await this.#outside.settings.read();
    const obstacle = await this.#access.obstacle(settings);
    const key = session.key ?? session.lingering;
    const stored = key && (await this.#desk.read(key));
    // The page may have moved on while this was being read; then a newer view is under way.
    if ((session.key ?? session.lingering) !== key) return;
    const view: PaneView = {
      appearance: session.appearance,
      layout: session.layout ?? this.#layoutOf(session, settings.pane),
      obstacle,
      modelHost: originOf(settings.address) ? new URL(settings.address).host : '',
      model: settings.model,
      tones: tonesOf(settings),
      reply: stored && this.#asShown(session, stored),
      pageFailure: session.pageFailure,
      // What became of a reply is for every tab to read; nobody works on it any more.
      isElsewhere: stored !== null && !isFinished(stored) && this.#isElsewhere(session, stored.key),
      sentMailUrl: session.hands?.sentMailUrl ?? '',
      guide: key && this.#guiding.guideOf(key),
      heldBack: session.heldBack,
      sign: settings.sign,
    };
    session.lastView = view;
    session.update({ type: 'view', view });
  }

  // The record holds the last checkpoint; a pane that joins gets all that has come. Until it is decided
  // whether a draft is begun, the thread is shown as being read.
  #asShown(session: Session, reply: Reply): Reply {
    const text = this.#drafting.textOf(reply.key);
    if (reply.phase.name === 'drafting' && text !== null)
      return { ...reply, phase: { ...reply.phase, text } };
    return reply.phase.name === 'idle' && session.isDeciding
      ? { ...reply, phase: { name: 'reading' } }
      : reply;
  }

  // ── tabs ──────────────────────────────────────────────────────────────────────────────────────

  #session(tabId: number): Session {
    const session = this.#sessions.get(tabId) ?? new Session(tabId);
    this.#sessions.set(tabId, session);
    return session;
  }

  #forgetIfEmpty(session: Session): void {
    if (session.lines.size === 0 && session.panes.size === 0) this.#sessions.delete(session.tabId);
  }

  #sessionOnPage(pageId: string): Session | undefined {
    return [...this.#sessions.values()].find(({ hands }) => hands?.pageId === pageId);
  }

  #sessionsOn(key: ThreadKey): readonly Session[] {
    return [...this.#sessions.values()].filter((session) => session.shows(key));
  }

  #isElsewhere(session: Session, key: ThreadKey): boolean {
    const owner = this.#owners.get(threadKeyText(key));
    return owner !== undefined && owner !== session.tabId;
  }

  #releaseAllBut(key: ThreadKey, tabId: number): void {
    for (const [id, owner] of this.#owners) {
      if (owner === tabId && id !== threadKeyText(key)) this.#owners.delete(id);
    }
  }

  // The tab has left this thread: the next tab that shows it may work on it.
  #release(key: ThreadKey, tabId: number): void {
    const id = threadKeyText(key);
    if (this.#owners.get(id) !== tabId) return;
    this.#owners.delete(id);
    const [next] = this.#sessionsOn(key).filter((session) => session.tabId !== tabId);
    if (!next) return;
    this.#owners.set(id, next.tabId);
    void this.#showEverywhere(key);
  }
}

/** Whom the person's own messages in this thread went to. */
const writtenTo = ({ messages }: Thread): readonly string[] =>
  messages
    .filter(({ isMine }) => isMine)
    .flatMap(({ to, cc }) => [...to, ...cc])
    .flatMap(({ email }) => (email ? [email] : []));

/** The person has said what to write. */
const saysAnything = ({ instruction, decision }: Wishes): boolean =>
  instruction.trim() !== '' || decision.intent !== null || decision.answers.length > 0;

const wishesOf = ({ tone, length, language }: Settings): Wishes => ({
  tone,
  length,
  language,
  instruction: '',
  decision: NO_DECISION,
});
