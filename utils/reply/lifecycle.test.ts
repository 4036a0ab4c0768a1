import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audience, composeState, draft, head, key, reviewedReply, thread, wishes } from '../testing/samples';
import { approve, type Approval } from './approval';
import { isUnderway, newReply, reduce, type ReplyEvent } from './lifecycle';
import { currentDraft, type Reply } from './reply';
import { threadHeadOf } from './thread-head';

const approvalFor = (reply: Reply, purpose: 'insert' | 'send', nonce = 'n1'): Approval => {
  const current = currentDraft(reply);
  const result = approve(reply, {
    purpose,
    draftId: current?.id ?? '',
    text: current?.text ?? '',
    revision: reply.revision,
    recipients: ['ana@harbour.example'],
    items: [],
    ownText: 'refuse',
    nonce,
    pageId: 'p1',
    at: 1,
  });
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};

const { id: composeId, text, audience: boxAudience, subject } = composeState();
const insertion = { composeId, text, audience: boxAudience, subject };
const receipt = (nonce: string) => ({
  outcome: 'sent' as const,
  nonce,
  pageId: 'page-1',
  composeId,
  text,
  audience: boxAudience,
  subject,
  evidence: 'toast',
  canUndo: true,
  at: 2,
});

const play = (reply: Reply, ...events: readonly ReplyEvent[]): Reply =>
  events.reduce((current, event) => reduce(current, event, 1), reply);

const sendSteps = (approval: Approval): readonly ReplyEvent[] => [
  { type: 'approved', approval },
  { type: 'insert-begun', nonce: approval.nonce },
  { type: 'inserted', nonce: approval.nonce, insertion },
  { type: 'send-begun', nonce: approval.nonce },
  { type: 'sent', nonce: approval.nonce, receipt: receipt(approval.nonce) },
];

const draftBegun = (draftId: string): ReplyEvent => ({
  type: 'draft-begun',
  draftId,
  model: 'm',
  leftOut: draft().leftOut,
  wishes,
  headMessageId: 'm1',
});

describe('the way of a reply', () => {
  it('goes from reading to sent', () => {
    const begun = play(
      newReply(key, wishes, 0),
      { type: 'read-begun' },
      {
        type: 'thread-read',
        head,
        audiences: { reply: audience(), replyAll: null },
        kind: null,
        hasBox: true,
        askedIn: 'reading',
      },
      draftBegun('d1'),
      { type: 'draft-checkpoint', draftId: 'd1', text: 'Hello' },
      { type: 'draft-ended', draftId: 'd1', text, ending: 'complete' },
    );
    expect(begun.phase.name).toBe('reviewing');
    const sent = play(begun, ...sendSteps(approvalFor(begun, 'send')));
    expect(sent.phase.name).toBe('sent');
    expect(currentDraft(sent)?.text).toBe(text);
  });

  it('inserts without sending when that is what was approved', () => {
    const reply = reviewedReply();
    const inserted = play(reply, ...sendSteps(approvalFor(reply, 'insert')));
    expect(inserted.phase).toEqual({ name: 'inserted', approval: null });
  });

  it('uses an approval up: a second send with the same nonce changes nothing', () => {
    const reply = reviewedReply();
    const approval = approvalFor(reply, 'send');
    const sending = play(reply, ...sendSteps(approval).slice(0, 4));
    expect(reduce(sending, { type: 'send-begun', nonce: approval.nonce }, 2)).toBe(sending);
    expect(reduce(sending, { type: 'approved', approval }, 2)).toBe(sending);
  });

  it('gives an approval up until its press begins, and not after', () => {
    const reply = reviewedReply();
    const approval = approvalFor(reply, 'send');
    const { nonce } = approval;
    const given = { type: 'given-up', nonce, failure: { code: 'compose-gone' } } as const;
    const steps = sendSteps(approval).slice(0, 4);
    const phases = steps.map((_, index) => play(reply, ...steps.slice(0, index + 1), given).phase.name);
    expect(phases).toEqual(['failed', 'failed', 'failed', 'sending']);
    const inserted = play(reply, ...steps.slice(0, 3));
    expect(reduce(inserted, { ...given, nonce: 'other' }, 2)).toBe(inserted);
  });

  it('takes no outcome of another nonce', () => {
    const reply = reviewedReply();
    const sending = play(reply, ...sendSteps(approvalFor(reply, 'send')).slice(0, 4));
    expect(reduce(sending, { type: 'sent', nonce: 'other', receipt: receipt('other') }, 2)).toBe(sending);
  });

  describe('a text put into the box, which is gone, with a newer message of the person’s own in the thread', () => {
    const sentOn = {
      type: 'thread-read',
      head: { ...head, headMessageId: 'm2', lastIsMine: true },
      audiences: { reply: audience(), replyAll: null },
      kind: null,
      hasBox: false,
    } as const;
    const insertedReply = (): Reply => {
      const reply = reviewedReply();
      return play(reply, ...sendSteps(approvalFor(reply, 'insert')));
    };
    const refused = { code: 'site-refused', said: 'Did you forget to attach a file?' } as const;
    const failing = (reply: Reply): Reply => ({ ...reply, phase: { name: 'failed', failure: refused } });

    it.each<[string, (reply: Reply) => Reply]>([
      ['left there', (reply) => reply],
      ['refused by the site, which then asked the person', failing],
      [
        'that could not be read since',
        (reply) => play(failing(reply), { type: 'read-failed', failure: refused }),
      ],
      ['edited here since', (reply) => play(reply, { type: 'edited', draftId: 'd1', text: 'Other' })],
      ['undone', (reply) => ({ ...reply, phase: { name: 'undone' } })],
      [
        'read meanwhile where no box was seen',
        (reply) => play(reply, { ...sentOn, head, askedIn: 'inserted' }),
      ],
    ])('may have been sent: %s', (_, then) => {
      const reply = then(insertedReply());
      const read = { ...sentOn, askedIn: reply.phase.name } as const;
      expect(reply.inBox).not.toBeNull();
      const after = play(reply, read);
      expect(after).toMatchObject({ inBox: null, phase: { name: 'unknown', receipt: { text } } });
      const open = play(reply, { ...read, hasBox: true });
      expect(open.phase).toEqual(
        reply.phase.name === 'failed' && reply.phase.isReading ? { name: 'reviewing' } : reply.phase,
      );
      expect(play(reply, { ...read, head: { ...read.head, lastIsMine: false } }).phase.name).not.toBe(
        'unknown',
      );
    });

    it.each<[Reply['phase']['name'], Reply['phase']['name'], (reply: Reply) => Reply]>([
      ['inserted', 'inserting', (reply) => reply],
      ['undone', 'sent', (reply) => ({ ...reply, phase: { name: 'undone' } })],
    ])('is %s whatever the page says that was asked before', (name, askedIn, then) => {
      const reply = then(insertedReply());
      const late = play(reply, { ...sentOn, askedIn });
      expect(late).toMatchObject({ phase: { name }, inBox: reply.inBox, thread: sentOn.head });
      expect(play(late, { ...sentOn, head, askedIn: name }).phase.name).toBe('reviewing');
    });

    it('is known again once the draft that was being written has ended', () => {
      const begun = play(insertedReply(), draftBegun('d2'));
      const read = { ...sentOn, askedIn: 'drafting' } as const;
      const ended = play(begun, read, {
        type: 'draft-ended',
        draftId: 'd2',
        text: 'Other',
        ending: 'complete',
      });
      expect(ended.thread?.headMessageId).toBe(begun.thread?.headMessageId);
      expect(play(ended, read).phase.name).toBe('unknown');
    });
  });

  it('keeps what the person wrote when the text in the box is taken, which is never nothing', () => {
    const reply = {
      ...reviewedReply(),
      phase: { name: 'failed', failure: { code: 'text-changed', found: 'Hi' } },
    } as const;
    const taken = play(reply, { type: 'box-text-taken', draftId: 'd9', text: 'Hi' });
    expect(taken.drafts.map((each) => [each.id, each.text])).toEqual([
      ['d1', text],
      ['d9', 'Hi'],
    ]);
    expect(currentDraft(taken)?.text).toBe('Hi');
    expect(reduce(reply, { type: 'box-text-taken', draftId: 'd9', text: ' \n' }, 1)).toBe(reply);
  });

  it('takes no approval of a text that has changed meanwhile', () => {
    const reply = reviewedReply();
    const approval = approvalFor(reply, 'send');
    const edited = reduce(reply, { type: 'edited', draftId: 'd1', text: 'Something else' }, 1);
    expect(reduce(edited, { type: 'approved', approval }, 2)).toBe(edited);
  });

  it('shows a version together with the tone, length and language it was written in', () => {
    const formal = { ...wishes, tone: 'formal', length: 'shorter', language: 'German' } as const;
    const said = { ...formal, instruction: 'still being typed' };
    const reply: Reply = {
      ...reviewedReply(),
      drafts: [draft(), draft({ id: 'd2', wishes: formal })],
      current: 1,
      wishes: said,
    };
    const back = reduce(reply, { type: 'version-shown', index: 0 }, 2);
    expect(back.wishes).toEqual({ ...wishes, instruction: said.instruction });
    expect(reduce(back, { type: 'version-shown', index: 1 }, 3).wishes).toEqual(said);
  });

  it('keeps which items were acted on, and lets that be taken back', () => {
    const settle = (item: string, isSettled = true) => ({ type: 'item-settled', item, isSettled }) as const;
    const settled = play(reviewedReply(), settle('a'), settle('b'));
    expect(settled.settled).toEqual(['a', 'b']);
    expect(reduce(settled, settle('a'), 2)).toBe(settled);
    expect(reduce(settled, settle('a', false), 2).settled).toEqual(['b']);
    const sending = play(settled, ...sendSteps(approvalFor(settled, 'send')).slice(0, 4));
    expect(reduce(sending, settle('c'), 2)).toBe(sending);
  });

  it('never goes on by itself from unknown', () => {
    const reply = reviewedReply();
    const approval = approvalFor(reply, 'send');
    const sending = play(reply, ...sendSteps(approval).slice(0, 4));
    const unknown = reduce(
      sending,
      {
        type: 'sent-unknown',
        nonce: approval.nonce,
        receipt: { ...receipt(approval.nonce), outcome: 'unknown' },
      },
      2,
    );
    expect(unknown.phase.name).toBe('unknown');
    for (const event of sendSteps(approval)) expect(reduce(unknown, event, 3)).toBe(unknown);
  });

  it('keeps what had streamed when the background stops', () => {
    const drafting = play(reviewedReply(), draftBegun('d2'), {
      type: 'draft-checkpoint',
      draftId: 'd2',
      text: 'Half a',
    });
    const after = reduce(drafting, { type: 'interrupted' }, 2);
    expect(after.phase).toEqual({ name: 'failed', failure: { code: 'interrupted' } });
    expect(after.drafts.map(({ text, ending }) => [text, ending])).toEqual([
      [text, 'complete'],
      ['Half a', 'cut-off'],
    ]);
  });

  it('goes back to the version before when stopped before the first word', () => {
    const drafting = reduce(reviewedReply(), draftBegun('d2'), 1);
    const stopped = reduce(drafting, { type: 'draft-ended', draftId: 'd2', text: '', ending: 'stopped' }, 2);
    expect(stopped.phase.name).toBe('reviewing');
    expect(stopped.drafts).toHaveLength(1);
  });

  it('lets no late token of an older draft in', () => {
    const drafting = play(reviewedReply(), draftBegun('d2'));
    expect(reduce(drafting, { type: 'draft-checkpoint', draftId: 'd1', text: 'late' }, 2)).toBe(drafting);
    expect(
      reduce(drafting, { type: 'draft-ended', draftId: 'd1', text: 'late', ending: 'complete' }, 2),
    ).toBe(drafting);
  });

  it('shows the text back in the box after an undo', () => {
    const reply = reviewedReply();
    const sent = play(reply, ...sendSteps(approvalFor(reply, 'send')));
    const undone = reduce(sent, { type: 'undone', nonce: 'n1' }, 3);
    expect(undone.phase).toEqual({ name: 'undone' });
    expect(undone.inBox?.text).toBe(text);
  });

  it('reads nothing new while an approval is being carried out', () => {
    const reply = reviewedReply();
    const inserting = play(reply, ...sendSteps(approvalFor(reply, 'send')).slice(0, 2));
    const read: ReplyEvent = {
      type: 'thread-read',
      head: threadHeadOf(thread({ messages: [] })),
      audiences: { reply: audience({ to: [] }), replyAll: null },
      kind: null,
      hasBox: true,
      askedIn: 'inserting',
    };
    expect(reduce(inserting, read, 2)).toBe(inserting);
  });
});

describe('any sequence of events', () => {
  const nonces = fc.constantFrom('n1', 'n2');
  const draftIds = fc.constantFrom('d1', 'd2', 'd3');
  const texts = fc.constantFrom('', 'Half', text, 'Other text');
  const failure = { code: 'unexpected' } as const;
  const event = (reply: Reply): fc.Arbitrary<ReplyEvent> =>
    fc.oneof(
      fc.constantFrom<ReplyEvent>(
        { type: 'read-begun' },
        { type: 'interrupted' },
        { type: 'started-over' },
        { type: 'box-audience-taken' },
        { type: 'read-failed', failure },
        { type: 'approval-refused', failure },
        { type: 'version-shown', index: 0 },
        { type: 'kind-set', kind: 'reply-all' },
        {
          type: 'thread-read',
          head,
          audiences: { reply: audience(), replyAll: null },
          kind: null,
          hasBox: true,
          askedIn: 'reviewing',
        },
      ),
      fc.record({ type: fc.constant('draft-begun' as const), draftId: draftIds }).map((begun) => ({
        ...begun,
        model: 'm',
        leftOut: draft().leftOut,
        wishes,
        headMessageId: 'm1',
      })),
      fc.record({ type: fc.constant('draft-checkpoint' as const), draftId: draftIds, text: texts }),
      fc.record({
        type: fc.constant('draft-ended' as const),
        draftId: draftIds,
        text: texts,
        ending: fc.constant('complete' as const),
      }),
      fc.record({ type: fc.constant('edited' as const), draftId: draftIds, text: texts }),
      fc.record({ type: fc.constant('box-text-taken' as const), draftId: draftIds, text: texts }),
      nonces.map((nonce): ReplyEvent => {
        const current = currentDraft(reply);
        const whole = approvalFor(
          reviewedReply({ drafts: current ? [{ ...current, text }] : [draft()] }),
          'send',
          nonce,
        );
        return { type: 'approved', approval: whole };
      }),
      nonces.chain((nonce) =>
        fc.constantFrom<ReplyEvent>(
          { type: 'insert-begun', nonce },
          { type: 'inserted', nonce, insertion },
          { type: 'given-up', nonce, failure },
          { type: 'send-begun', nonce },
          { type: 'sent', nonce, receipt: receipt(nonce) },
          { type: 'not-sent', nonce, failure },
          { type: 'sent-unknown', nonce, receipt: { ...receipt(nonce), outcome: 'unknown' } },
          { type: 'undone', nonce },
          { type: 'undo-gone', nonce },
        ),
      ),
    );

  it('loses no draft, begins each send from a stored approval, and never sends one nonce twice', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), fc.integer({ min: 1, max: 60 }), (seeds, steps) => {
        let reply = reviewedReply();
        const pressed: string[] = [];
        // A nonce is made anew for each click, so one that was pressed is never approved again.
        for (const seed of [...take(seeds, steps)]) {
          const [next] = fc.sample(event(reply), { numRuns: 1, seed });
          if (!next) continue;
          if (next.type === 'approved' && pressed.includes(next.approval.nonce)) continue;
          const after = reduce(reply, next, 1);
          if (next.type === 'send-begun' && after !== reply) {
            expect(reply.phase.name).toBe('inserted');
            expect(pressed).not.toContain(next.nonce);
            pressed.push(next.nonce);
          }
          expect(after.drafts.length).toBeGreaterThanOrEqual(reply.drafts.length);
          // Only the person, or the box that was looked at with the person's words below ours, changes a text.
          if (next.type !== 'edited' && next.type !== 'inserted')
            expect(textsOf(after).slice(0, reply.drafts.length)).toEqual(textsOf(reply));
          expect(after.revision).toBe(after === reply ? reply.revision : reply.revision + 1);
          if (isUnderway(reply) && next.type === 'edited') expect(after).toBe(reply);
          reply = after;
        }
      }),
      { numRuns: 300 },
    );
  });
});

const textsOf = ({ drafts }: Reply): readonly string[] => drafts.map((each) => each.text);

function* take<T>(values: Iterable<T>, most: number): Iterable<T> {
  let taken = 0;
  for (const value of values) {
    if (taken >= most) return;
    taken += 1;
    yield value;
  }
}
