import type { Failure, Result } from '../../utils/errors';
import type { SendOutcome } from '../../utils/mail/mail-site';
import type { HandsCommand, HandsMessage, NotPressed } from '../../utils/messaging/protocol';
import { hasUnknownAddress, recipientsOf, sameAddresses, type Approval } from '../../utils/reply/approval';
import type { Insertion } from '../../utils/reply/insertion';
import type { Reply } from '../../utils/reply/reply';
import { threadKeyText, type ComposeState, type ThreadKey } from '../../utils/reply/thread';
import { sameText } from '../../utils/text/canonical';
import type { Desk } from './desk';
import type { Outside } from './outside';

/** How long a page that holds an approval may be gone before it counts as gone. */
const GONE_AFTER_MS = 3_000;

/** The same for a background that has just started: every page has yet to notice, and on a busy machine that takes seconds. */
const NOT_BACK_AFTER_MS = 15_000;

/**
 * How long after the approval a step that got lost is made up for. The page answers a repeated command with its first answer, so nothing
 * happens twice; later than this the person is asked again, for they no longer expect it.
 */
const GO_ON_WITHIN_MS = 60_000;

/** How long the page that holds the reply box may take to come after Reply was pressed. */
const PASSAGE_MS = 30_000;

/** What became of a press, as the page tells it. */
type Outcome = SendOutcome | NotPressed;

/** Posts a command to the one page that holds this id; false when that page is not connected. */
export type PageCommand = (pageId: string, command: HandsCommand) => boolean;

/** A step of an approval could not be stored, so it was not taken and none will follow it. */
export class Halted extends Error {
  constructor(readonly key: ThreadKey) {
    super('a step of an approval could not be stored');
  }
}

/**
 * Carries an approval out: insert, read back, press once, receipt. Each step is stored before it is taken, so a background
 * that dies resumes where it stood; the page answers a repeated command with its first answer, so nothing happens twice. Where a step cannot be stored
 * it throws `Halted`: the approval stands still, and ends as soon as that can be stored.
 */
export class Delivery {
  readonly #outside: Outside;
  readonly #desk: Desk;
  readonly #command: PageCommand;
  readonly #isConnected: (pageId: string) => boolean;
  /** By the text of their threads. */
  readonly #halted = new Set<string>();

  constructor(outside: Outside, desk: Desk, command: PageCommand, isConnected: (pageId: string) => boolean) {
    this.#outside = outside;
    this.#desk = desk;
    this.#command = command;
    this.#isConnected = isConnected;
  }

  /** Begins with an approval the desk has already taken in. */
  begin(approval: Approval): Promise<void> {
    this.#halted.delete(threadKeyText(approval.key));
    return this.#step(approval.key, () => this.#begin(approval));
  }

  async #begin(approval: Approval): Promise<void> {
    const begun = await this.#desk.tell(approval.key, { type: 'insert-begun', nonce: approval.nonce });
    if (begun?.applied) await this.#insert(begun.reply, approval);
  }

  async #insert(reply: Reply, approval: Approval): Promise<void> {
    const posted = this.#command(approval.pageId, {
      type: 'insert',
      nonce: approval.nonce,
      key: approval.key,
      kind: approval.audience.kind,
      text: approval.text,
      headMessageId: approval.headMessageId,
      previous: reply.inBox?.text ?? null,
      ownText: approval.ownText,
    });
    if (!posted) this.#settleLater(approval.key);
  }

  inserted(key: ThreadKey, pageId: string, nonce: string, result: Result<ComposeState>): Promise<void> {
    return this.#step(key, () => this.#inserted(key, pageId, nonce, result));
  }

  async #inserted(
    key: ThreadKey,
    pageId: string,
    nonce: string,
    result: Result<ComposeState>,
  ): Promise<void> {
    const reply = await this.#desk.read(key);
    if (reply?.phase.name !== 'inserting') return;
    const { approval } = reply.phase;
    if (approval.nonce !== nonce || approval.pageId !== pageId) return;
    if (!result.ok) return this.#giveUp(reply, result.failure);
    const { id: composeId, text, audience, subject } = result.value;
    const isOurs = approval.ownText === 'keep-below' || sameText(text, approval.text);
    if (!isOurs) return this.#giveUp(reply, { code: 'text-changed', found: text });
    const inserted = await this.#desk.tell(key, {
      type: 'inserted',
      nonce,
      insertion: {
        composeId,
        text: approval.ownText === 'keep-below' ? text : approval.text,
        audience,
        subject,
      },
    });
    if (!inserted?.applied || approval.purpose !== 'send') return;
    await this.#press(inserted.reply, approval);
  }

  async #press(reply: Reply, approval: Approval): Promise<void> {
    const { key, nonce } = approval;
    const mismatch = reply.inBox && audienceMismatch(approval, reply.inBox.audience);
    if (!reply.inBox || mismatch) return this.#giveUp(reply, mismatch ?? { code: 'compose-gone' });
    // Stored before it is pressed, in the same write that uses the approval up.
    const begun = await this.#desk.tell(key, { type: 'send-begun', nonce });
    if (!begun?.applied || this.#postPress(approval, reply.inBox)) return;
    await this.#desk.tell(key, { type: 'not-sent', nonce, failure: { code: 'mail-page-gone' } });
  }

  #postPress(approval: Approval, { composeId, audience, subject }: Insertion): boolean {
    const { key, nonce, text, headMessageId } = approval;
    return this.#command(approval.pageId, {
      type: 'press',
      nonce,
      key,
      composeId,
      text,
      recipients: recipientsOf(audience),
      from: audience.from?.email?.toLowerCase() ?? null,
      subject,
      headMessageId,
    });
  }

  /** The reply box is a page of its own: what follows in this tab takes the approval over, once. */
  onItsWay(key: ThreadKey, pageId: string, tabId: number, nonce: string): Promise<void> {
    return this.#step(key, () => this.#onItsWay(key, pageId, tabId, nonce));
  }

  async #onItsWay(key: ThreadKey, pageId: string, tabId: number, nonce: string): Promise<void> {
    const reply = await this.#desk.read(key);
    if (reply?.phase.name !== 'inserting') return;
    const { approval, passage } = reply.phase;
    if (approval.nonce !== nonce || approval.pageId !== pageId || passage?.state === 'awaited') return;
    if (passage) return this.#giveUp(reply, { code: 'compose-gone' });
    const until = this.#outside.now() + PASSAGE_MS;
    await this.#desk.tell(key, { type: 'passage-begun', nonce, tabId, until });
    this.#settleLater(key, PASSAGE_MS + 1);
  }

  pressed(key: ThreadKey, pageId: string, nonce: string, outcome: Outcome): Promise<void> {
    return this.#step(key, () => this.#pressed(key, pageId, nonce, outcome));
  }

  async #pressed(key: ThreadKey, pageId: string, nonce: string, outcome: Outcome): Promise<void> {
    const reply = await this.#desk.read(key);
    if (reply?.phase.name !== 'sending') return;
    const { approval } = reply.phase;
    if (approval.nonce !== nonce || approval.pageId !== pageId) return;
    switch (outcome.kind) {
      case 'sent':
        await this.#desk.tell(key, {
          type: 'sent',
          nonce,
          receipt: this.#receipt(reply, approval, 'sent', outcome.evidence, outcome.canUndo),
        });
        return;
      case 'unknown':
        await this.#desk.tell(key, {
          type: 'sent-unknown',
          nonce,
          receipt: this.#receipt(reply, approval, 'unknown', outcome.evidence, false),
        });
        return;
      case 'refused':
      case 'not-pressed':
        await this.#desk.tell(key, { type: 'not-sent', nonce, failure: outcome.failure });
    }
  }

  #receipt(
    reply: Reply,
    approval: Approval,
    outcome: 'sent' | 'unknown',
    evidence: string,
    canUndo: boolean,
  ) {
    return {
      outcome,
      nonce: approval.nonce,
      pageId: approval.pageId,
      composeId: reply.inBox?.composeId ?? '',
      text: approval.text,
      audience: reply.inBox?.audience ?? approval.audience,
      subject: reply.inBox?.subject ?? null,
      evidence,
      canUndo,
      at: this.#outside.now(),
    };
  }

  async became(message: Extract<HandsMessage, { type: 'became' }>, pageId: string): Promise<void> {
    const { key, nonce, outcome } = message;
    if (outcome !== 'pressing') await this.pressed(key, pageId, nonce, outcome);
  }

  /** Takes up again what was left standing: by a background that stopped, or by a page that made way for the one with the box. */
  resume(key: ThreadKey, onPage: string, tabId: number): Promise<void> {
    return this.#step(key, () => this.#resume(key, onPage, tabId));
  }

  async #resume(key: ThreadKey, onPage: string, tabId: number): Promise<void> {
    const reply = await this.#followed(key, onPage, tabId);
    const held = reply && approvalOf(reply);
    if (!held) return;
    // The page that holds it may have gone while it showed something else, and nobody noticed; or this background is new to it.
    if (held.pageId !== onPage) return this.#settleLater(key, NOT_BACK_AFTER_MS);
    if (!this.#isFresh(held) && reply.phase.name !== 'sending')
      return this.#giveUp(reply, { code: 'not-pressed' });
    await this.#goOn(reply);
  }

  // Either way: the clock may have been set back.
  #isFresh({ at }: Approval): boolean {
    return Math.abs(this.#outside.now() - at) <= GO_ON_WITHIN_MS;
  }

  async #goOn(reply: Reply): Promise<void> {
    const { key, phase } = reply;
    if (phase.name === 'approved') {
      await this.#begin(phase.approval);
    } else if (phase.name === 'inserting') {
      await this.#insert(reply, phase.approval);
    } else if (phase.name === 'inserted' && phase.approval) {
      await this.#press(reply, phase.approval);
    } else if (phase.name === 'sending') {
      const { approval } = phase;
      const { pageId, nonce } = approval;
      const posted =
        this.#isFresh(approval) && reply.inBox
          ? this.#postPress(approval, reply.inBox)
          : this.#command(pageId, { type: 'what-became-of', key, nonce });
      if (!posted) this.#settleLater(key);
    }
  }

  /** Whether an approval of it stands still because a step could not be stored. */
  isHalted(reply: Reply): boolean {
    return approvalOf(reply) !== null && this.#halted.has(threadKeyText(reply.key));
  }

  /** Ends an approval that stands still; of a press that has begun it is asked what became. Throws where that cannot be stored either. */
  async endHalted(key: ThreadKey): Promise<void> {
    if (this.#halted.has(threadKeyText(key))) await this.#settle(key);
  }

  async #step(key: ThreadKey, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch {
      this.#halted.add(threadKeyText(key));
      this.#settleLater(key);
      // What became of a press, which could not be stored, is asked for later only.
      const reply = await this.#desk.read(key).catch(() => null);
      if (reply?.phase.name !== 'sending') await this.#settle(key).catch(() => undefined);
      throw new Halted(key);
    }
  }

  async #giveUp(reply: Reply, failure: Failure): Promise<void> {
    const approval = approvalOf(reply);
    if (!approval) return;
    await this.#desk.tell(reply.key, { type: 'given-up', nonce: approval.nonce, failure });
  }

  async #followed(key: ThreadKey, pageId: string, tabId: number): Promise<Reply | null> {
    const reply = await this.#desk.read(key);
    if (reply?.phase.name !== 'inserting' || reply.phase.approval.pageId === pageId) return reply;
    const { nonce } = reply.phase.approval;
    const followed = await this.#desk.tell(key, { type: 'passage-over', nonce, tabId, pageId });
    return followed?.reply ?? null;
  }

  /** Concludes what a page left open that has gone: for a mail being sent, that nobody knows. */
  settleLater(key: ThreadKey): void {
    this.#settleLater(key);
  }

  /** The same for what an earlier background left open, whose page may still be on its way back. */
  settleUnlessBack(key: ThreadKey): void {
    this.#settleLater(key, NOT_BACK_AFTER_MS);
  }

  #settleLater(key: ThreadKey, after = GONE_AFTER_MS): void {
    setTimeout(() => {
      this.#settle(key).catch(() => {
        this.#settleLater(key);
      });
    }, after);
  }

  async #settle(key: ThreadKey): Promise<void> {
    const reply = await this.#desk.read(key);
    const approval = reply && approvalOf(reply);
    if (!reply || !approval) return void this.#halted.delete(threadKeyText(key));
    const { nonce, pageId } = approval;
    if (this.isHalted(reply) && reply.phase.name !== 'sending')
      return this.#giveUp(reply, { code: 'storage-failed' });
    if (reply.phase.name === 'inserting' && reply.phase.passage?.state === 'awaited') {
      const left = reply.phase.passage.until - this.#outside.now();
      if (left >= 0) return this.#settleLater(key, left + 1);
      return this.#giveUp(reply, { code: 'compose-gone' });
    }
    // A page that is there carries on by itself. Only of a press is it asked what became: asked before, it would
    // answer that it has not pressed, and that answer would meet the press.
    const isAsked =
      reply.phase.name === 'sending' && this.#command(pageId, { type: 'what-became-of', key, nonce });
    if (isAsked || (reply.phase.name !== 'sending' && this.#isConnected(pageId))) return;
    if (reply.phase.name !== 'sending') return this.#giveUp(reply, { code: 'mail-page-restarted' });
    const evidence = 'the mail page went away while it was sending';
    const receipt = this.#receipt(reply, approval, 'unknown', evidence, false);
    await this.#desk.tell(key, { type: 'sent-unknown', nonce, receipt });
  }
}

/** The approval that is being carried out; null when none is. */
const approvalOf = ({ phase }: Reply): Approval | null => ('approval' in phase ? phase.approval : null);

function audienceMismatch(approval: Approval, found: Approval['audience']): Failure | null {
  // Whoever cannot be named was not approved.
  if (hasUnknownAddress(found)) return { code: 'unknown-recipients' };
  const approvedTo = recipientsOf(approval.audience);
  const foundTo = recipientsOf(found);
  if (!sameAddresses(approvedTo, foundTo)) {
    return { code: 'recipients-changed', approved: approvedTo, found: foundTo };
  }
  const approvedFrom = approval.audience.from?.email?.toLowerCase();
  const foundFrom = found.from?.email?.toLowerCase();
  return approvedFrom !== undefined && foundFrom !== undefined && approvedFrom !== foundFrom
    ? { code: 'sender-changed', approved: approvedFrom, found: foundFrom }
    : null;
}
