import { approve, recipientsOf, type Approval } from '../../utils/reply/approval';
import { reduce, type ReplyEvent } from '../../utils/reply/lifecycle';
import { audienceOf, currentDraft, type Reply } from '../../utils/reply/reply';
import { audience, composeState, draft, head, reviewedReply, wishes } from '../../utils/testing/samples';
import { randomFrom } from '../random';
import { none, SEED, type Row } from '../row';

const SCHEDULES = 10_000;
const STEPS = 60;

const { id: composeId, subject } = composeState();
const failure = { code: 'unexpected' } as const;

/**
 * One record, two tabs that show it as it was when they last looked, and messages that arrive late, twice or never. A mail leaves at
 * each `send-begun` that the record takes; the page then says what came of it, something else, or nothing.
 */
class Schedule {
  reply: Reply = reviewedReply();
  readonly #random: (below: number) => number;
  readonly #tabs: Reply[] = [this.reply, this.reply];
  readonly #approvals: Approval[] = [];
  /** Everything ever told to the record but for clicks: any of it may come again. */
  readonly #said: ReplyEvent[] = [];
  /** Clicks that were compared with the record and are still to be written into it, each once: the background alone tells them. */
  readonly #waiting: Approval[] = [];
  readonly #pressed = new Set<string>();
  /** A mail is gone, or may be, and nobody has said that it is not or begun another. */
  #isGone = false;
  #clicks = 0;
  failure: string | null = null;

  constructor(seed: number) {
    this.#random = randomFrom(seed);
  }

  step(): void {
    const tab = this.#random(2);
    switch (this.#random(10)) {
      case 0:
        this.#tabs[tab] = this.reply;
        return;
      case 1:
      case 2:
        return this.#click(tab);
      case 3: {
        const said = this.#said[this.#random(Math.max(1, this.#said.length))];
        if (said) this.#tell(said);
        return;
      }
      case 4:
        // The background dies: what it had in its memory is gone, and it begins with what is stored.
        this.#waiting.length = 0;
        this.#tell({ type: 'interrupted' });
        this.#tabs.fill(this.reply);
        return;
      case 5:
        return this.#tell(this.#anyEvent());
      case 6:
        return this.#tellNextClick();
      default: {
        const approval = this.#approvals.at(-1 - this.#random(Math.min(3, this.#approvals.length || 1)));
        if (approval) this.#tell(this.#nextFor(approval));
      }
    }
  }

  #click(tab: number): void {
    const seen = this.#tabs[tab] ?? this.reply;
    const shown = currentDraft(seen);
    const seenAudience = audienceOf(seen);
    if (!shown || !seenAudience) return;
    const result = approve(this.reply, {
      purpose: this.#random(5) === 0 ? 'insert' : 'send',
      draftId: shown.id,
      text: shown.text,
      revision: seen.revision,
      recipients: recipientsOf(seenAudience),
      items: [],
      ownText: 'refuse',
      nonce: `click ${(this.#clicks += 1)}`,
      pageId: `page ${tab}`,
      at: 1,
    });
    if (!result.ok) return;
    this.#approvals.push(result.value);
    this.#waiting.push(result.value);
    if (this.#random(3) > 0) this.#tellNextClick();
  }

  #tellNextClick(): void {
    const approval = this.#waiting.shift();
    if (approval) this.#tell({ type: 'approved', approval });
  }

  #nextFor({ nonce, pageId, text }: Approval): ReplyEvent {
    const insertion = { composeId, text, audience: audience({ source: 'compose-box' }), subject };
    const receipt = { ...insertion, nonce, pageId, evidence: 'toast', canUndo: true, at: 2 };
    const inOrder: readonly ReplyEvent[] = [
      { type: 'insert-begun', nonce },
      { type: 'inserted', nonce, insertion },
      { type: 'send-begun', nonce },
      { type: 'sent', nonce, receipt: { ...receipt, outcome: 'sent' } },
    ];
    const { name } = this.reply.phase;
    const at = ['approved', 'inserting', 'inserted', 'sending'].indexOf(name);
    const usual = this.#random(4) > 0 ? inOrder[at] : undefined;
    const others: readonly ReplyEvent[] = [
      ...inOrder,
      { type: 'sent-unknown', nonce, receipt: { ...receipt, outcome: 'unknown' } },
      { type: 'not-sent', nonce, failure },
      { type: 'given-up', nonce, failure },
      { type: 'undone', nonce },
      { type: 'undo-gone', nonce },
    ];
    return usual ?? others[this.#random(others.length)] ?? { type: 'interrupted' };
  }

  #anyEvent(): ReplyEvent {
    const draftId = `d${1 + this.#random(3)}`;
    const text = ['Half', draft().text, 'Other words'][this.#random(3)] ?? '';
    const events: readonly ReplyEvent[] = [
      { type: 'read-begun' },
      { type: 'read-failed', failure },
      {
        type: 'thread-read',
        head: { ...head, lastIsMine: this.#random(2) === 0, headMessageId: `m${this.#random(2)}` },
        audiences: { reply: audience(), replyAll: null },
        kind: null,
        hasBox: this.#random(2) === 0,
        askedIn: this.#random(4) > 0 ? this.reply.phase.name : 'reading',
      },
      { type: 'draft-begun', draftId, model: 'm', leftOut: draft().leftOut, wishes, headMessageId: 'm1' },
      { type: 'draft-ended', draftId, text, ending: 'complete' },
      { type: 'edited', draftId, text },
      { type: 'version-shown', index: this.#random(3) },
      { type: 'box-text-taken', draftId, text },
      { type: 'box-audience-taken' },
      { type: 'approval-refused', failure },
      { type: 'started-over' },
    ];
    return events[this.#random(events.length)] ?? { type: 'interrupted' };
  }

  #tell(event: ReplyEvent): void {
    const before = this.reply;
    const after = reduce(before, event, 1);
    if (event.type !== 'approved') this.#said.push(event);
    if (after === before) return;
    this.reply = after;
    if (event.type === 'send-begun') this.#press(event.nonce);
    // Only these say that nothing is out there any more, or that another mail is wanted.
    if (event.type === 'not-sent' || event.type === 'undone' || event.type === 'started-over')
      this.#isGone = false;
  }

  #press(nonce: string): void {
    if (this.#pressed.has(nonce)) this.failure ??= `${nonce} was pressed twice`;
    else if (this.#isGone) this.failure ??= `${nonce} was pressed while a mail was gone already`;
    else if (!this.#approvals.some((approval) => approval.nonce === nonce))
      this.failure ??= `${nonce} was pressed without an approval`;
    this.#pressed.add(nonce);
    this.#isGone = true;
  }

  get presses(): number {
    return this.#pressed.size;
  }
}

export const exactlyOnce: Row = {
  id: 'R4m',
  name: 'random schedules of two tabs, clicks, crashes, late and repeated messages on the state machine: a mail twice, or without an approval',
  allowed: none,
  run() {
    const failures: string[] = [];
    let presses = 0;
    const first = SEED * SCHEDULES + 1;
    for (let seed = first; seed < first + SCHEDULES; seed++) {
      const schedule = new Schedule(seed);
      for (let step = 0; step < STEPS; step++) schedule.step();
      presses += schedule.presses;
      if (schedule.failure !== null) failures.push(`schedule ${seed}: ${schedule.failure}`);
    }
    // Schedules in which nothing is ever sent would prove nothing.
    if (presses < SCHEDULES / 4) failures.push(`only ${presses} presses in all`);
    return { tried: SCHEDULES, failures };
  },
};
