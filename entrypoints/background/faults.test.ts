import { describe, expect, it, vi } from 'vitest';
import type { PaneUpdate } from '../../utils/messaging/protocol';
import { currentDraft } from '../../utils/reply/reply';
import { threadKeyText, type ThreadKey } from '../../utils/reply/thread';
import { connectedPorts } from '../../utils/testing/fake-port';
import { ana, key, me, message, thread } from '../../utils/testing/samples';
import { done, READY, readyToApprove, say, Tab, World } from './__fakes__/world';

const other: ThreadKey = { ...key, id: 'other' };

/** Long enough for whatever was going to happen to have happened: for what must not. */
const settle = (milliseconds = 100): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const draftId = (world: World): string => currentDraft(world.reply())?.id ?? '';

describe('sending', () => {
  it('is refused to a box that also holds a recipient whose address is not known', async () => {
    const { world, tab } = await readyToApprove();
    tab.boxAudience = { ...tab.boxAudience, cc: [{ name: 'Board and investors', email: null }] };
    tab.approve('send');
    const { phase } = await world.phase('failed');
    expect(phase).toMatchObject({ failure: { code: 'unknown-recipients' } });
    expect(tab.sent).toEqual([]);
  });

  it('is not called off by an answer about a press that was still to come', async () => {
    const { world, tab } = await readyToApprove();
    tab.holdInsertions = true;
    tab.approve('send');
    await world.phase('inserting');
    vi.useFakeTimers({ shouldAdvanceTime: true });
    world.start();
    tab.connect();
    // Longer than a page may be gone: the hub looks after it while it is still inserting.
    await vi.advanceTimersByTimeAsync(16_000);
    vi.useRealTimers();
    expect(tab.commands.map(({ type }) => type)).not.toContain('what-became-of');
    tab.holdPress = true;
    const inserted = tab.held.findLast(({ type }) => type === 'inserted');
    if (inserted) tab.say(inserted);
    await vi.waitFor(() => expect(tab.sent).toHaveLength(1));
    expect(world.reply().phase.name).toBe('sending');
  });

  it.each(['approved', 'inserting', 'inserted'] as const)(
    'does not go on from ‘%s’ when the mail is opened again an hour later',
    async (phase) => {
      const { world, tab } = await readyToApprove();
      world.onWrite = (reply) => {
        if (reply.phase.name === phase) world.kill();
      };
      tab.approve('send');
      await world.phase(phase);
      world.onWrite = () => undefined;
      tab.open = thread({ key: other });
      tab.connect();
      await settle();
      world.clockOff = 3_600_000;
      tab.openThread(thread());
      expect((await world.phase('failed')).phase).toMatchObject({ failure: { code: 'not-pressed' } });
      await settle();
      expect(tab.sent).toEqual([]);
    },
  );

  it('goes on on a page that is slow to come back to a background that was restarted', async () => {
    const { world, tab } = await readyToApprove();
    tab.holdInsertions = true;
    tab.approve('send');
    await world.phase('inserting');
    vi.useFakeTimers({ shouldAdvanceTime: true });
    world.start();
    await vi.advanceTimersByTimeAsync(8_000);
    vi.useRealTimers();
    tab.holdInsertions = false;
    tab.connect();
    await world.phase('sent');
    expect(tab.sent).toHaveLength(1);
  });

  it('goes on where the command to press got lost with the background, and is pressed once', async () => {
    const { world, tab } = await readyToApprove();
    tab.losePresses = true;
    tab.approve('send');
    await world.phase('sending');
    tab.losePresses = false;
    world.start();
    tab.connect();
    await world.phase('sent');
    expect(tab.sent).toHaveLength(1);
  });

  it('is asked for again where the command to press got lost, and the person has long gone on', async () => {
    const { world, tab } = await readyToApprove();
    tab.losePresses = true;
    tab.approve('send');
    await world.phase('sending');
    tab.losePresses = false;
    vi.useFakeTimers({ now: Date.now() + 61_000, shouldAdvanceTime: true });
    world.start();
    tab.connect();
    expect(await world.phase('failed')).toMatchObject({ phase: { failure: { code: 'not-pressed' } } });
    vi.useRealTimers();
    expect(tab.sent).toEqual([]);
  });

  it('is given up where the page does not come back', async () => {
    const { world, tab } = await readyToApprove();
    tab.holdInsertions = true;
    tab.approve('send');
    await world.phase('inserting');
    vi.useFakeTimers({ shouldAdvanceTime: true });
    world.start();
    await vi.advanceTimersByTimeAsync(16_000);
    vi.useRealTimers();
    expect(await world.phase('failed')).toMatchObject({
      phase: { failure: { code: 'mail-page-restarted' } },
    });
  });

  it('is known to be unknown when its page had gone on to another mail and was closed there', async () => {
    const { world, tab } = await readyToApprove();
    tab.holdPress = true;
    tab.approve('send');
    await world.phase('sending');
    tab.openThread(thread({ key: { ...key, id: 'other' }, messages: [message({ isMine: true })] }));
    await settle();
    tab.leave();
    expect(world.reply().phase.name).toBe('sending');
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const later = new Tab(world, 2);
    await vi.advanceTimersByTimeAsync(16_000);
    vi.useRealTimers();
    await world.phase('unknown');
    expect(later.sent).toEqual([]);
  });

  it('cannot be undone by a page that has gone, and says so', async () => {
    const { world, tab } = await readyToApprove();
    tab.approve('send');
    await world.phase('sent');
    tab.leave();
    const later = new Tab(world, 1, tab.open, 'page-later');
    await vi.waitFor(() => expect(later.view.reply?.phase).toMatchObject({ receipt: { canUndo: true } }));
    later.click({ type: 'undo' });
    await vi.waitFor(() =>
      expect(later.view.reply?.phase).toMatchObject({ receipt: { canUndo: false, isUndoMissed: true } }),
    );
  });

  it('is undone though the page was read a moment before its box came back', async () => {
    const { world, tab } = await readyToApprove();
    tab.approve('send');
    const { phase: sent } = await world.phase('sent');
    if (sent.name !== 'sent') throw new Error(sent.name);
    tab.open = thread({ messages: [message(), message({ id: 'm2' })] });
    tab.holdReads = true;
    tab.say({ type: 'messages-changed', key });
    await vi.waitFor(() => expect(tab.held).toHaveLength(1));
    tab.say({ type: 'later', key, nonce: sent.receipt.nonce, later: 'undone' });
    await world.phase('undone');
    for (const read of tab.held) tab.say(read);
    await vi.waitFor(() => expect(world.reply().thread?.headMessageId).toBe('m2'));
    expect(world.reply().phase.name).toBe('undone');
  });

  it('is not offered to be undone long after', async () => {
    const { world, tab } = await readyToApprove();
    tab.approve('send');
    await world.phase('sent');
    tab.leave();
    world.clockOff = 200_000;
    const later = new Tab(world, 1, tab.open, 'page-later');
    await vi.waitFor(() => expect(later.view.reply?.phase).toMatchObject({ receipt: { canUndo: false } }));
  });

  it('is not armed with a text that was sent in the mail page itself', async () => {
    const { world, tab } = await readyToApprove();
    tab.approve('insert');
    await world.phase('inserted');
    const mine = message({ id: 'm2', isMine: true });
    tab.open = thread({ messages: [message(), mine] });
    tab.say({ type: 'messages-changed', key });
    const { phase } = await world.phase('unknown');
    expect(phase).toMatchObject({ receipt: { evidence: 'sent in the mail page' } });
  });

  it('is not armed with a text that the site refused first, and that was then sent there', async () => {
    const { world, tab } = await readyToApprove();
    tab.holdPress = true;
    tab.approve('send');
    const { phase: sending } = await world.phase('sending');
    if (sending.name !== 'sending') throw new Error(sending.name);
    const failure = { code: 'site-refused', said: 'Did you forget to attach a file?' } as const;
    tab.finishPress(sending.approval.nonce, { kind: 'refused', failure });
    await world.phase('failed');
    tab.open = thread({ messages: [message(), message({ id: 'm2', isMine: true })] });
    tab.say({ type: 'messages-changed', key });
    const { phase } = await world.phase('unknown');
    expect(phase).toMatchObject({ receipt: { evidence: 'sent in the mail page' } });
  });

  it('is not armed with the text just sent when another reply is begun', async () => {
    const { world, tab } = await readyToApprove();
    tab.approve('send');
    await world.phase('sent');
    tab.click({ type: 'start-over' });
    await world.phase('idle');
    tab.approve('send');
    await settle();
    expect(tab.sent).toHaveLength(1);
    expect(world.reply().drafts).toHaveLength(1);
  });
});

describe('what a person wrote', () => {
  it('is kept when the page has moved to another thread before it arrives', async () => {
    const { world, tab } = await readyToApprove();
    const id = draftId(world);
    tab.openThread(thread({ key: other, messages: [message({ isMine: true })] }));
    await vi.waitFor(() => expect(tab.view.reply?.key.id).toBe('other'));
    tab.click({ type: 'edit', draftId: id, text: 'typed', base: '' }, key);
    await vi.waitFor(() => expect(currentDraft(world.reply())?.text).toBe('typed'));
  });

  it('never steers the draft of another thread', async () => {
    const { world, tab } = await readyToApprove();
    tab.openThread(thread({ key: other, messages: [message({ isMine: true })] }));
    tab.click({ type: 'draft', wishes: { ...world.reply().wishes, instruction: 'for Ana only' } }, key);
    await settle(700);
    expect(world.provider.requests).toHaveLength(1);
  });

  it('stays on the screen when the pane is back before its page', async () => {
    const { world } = await readyToApprove();
    world.start();
    const pane = connectedPorts();
    const updates: PaneUpdate[] = [];
    pane.near.onMessage.addListener((update) => updates.push(update as PaneUpdate));
    world.hub.connectPane(pane.far, 1);
    pane.near.postMessage({ type: 'ready' });
    pane.near.postMessage({ type: 'edit', key, draftId: draftId(world), text: 'typed meanwhile', base: '' });
    await settle();
    expect(updates).toEqual([]);
    await vi.waitFor(() => expect(currentDraft(world.reply())?.text).toBe('typed meanwhile'), {
      timeout: 5_000,
    });
  }, 10_000);
});

describe('words that come when another tab has taken the reply over', () => {
  const inTwoTabs = async () => {
    const { world, tab } = await readyToApprove();
    const second = new Tab(world, 2);
    await vi.waitFor(() => expect(second.view.isElsewhere).toBe(true));
    second.click({ type: 'take-over' });
    await vi.waitFor(() => expect(tab.view.isElsewhere).toBe(true));
    return { world, tab, second, base: currentDraft(world.reply())?.text ?? '' };
  };

  it('are kept where nothing else was written there since', async () => {
    const { world, tab, base } = await inTwoTabs();
    tab.click({ type: 'edit', draftId: draftId(world), text: 'typed before', base });
    await vi.waitFor(() => expect(currentDraft(world.reply())?.text).toBe('typed before'));
  });

  it('take nothing of what was written there', async () => {
    const { world, tab, second, base } = await inTwoTabs();
    second.click({ type: 'edit', draftId: draftId(world), text: 'typed here', base });
    await vi.waitFor(() => expect(currentDraft(world.reply())?.text).toBe('typed here'));
    tab.click({ type: 'edit', draftId: draftId(world), text: 'typed before', base });
    await settle();
    expect(currentDraft(world.reply())?.text).toBe('typed here');
  });
});

/** An approval to send of which a step could not be stored; there is room again. */
async function halt(world: World, tab: Tab): Promise<void> {
  world.failWrite = ({ phase }) => phase.name === 'inserting';
  tab.approve('send');
  await vi.waitFor(() => expect(tab.view.reply?.phase.name).toBe('failed'));
  world.failWrite = () => false;
}

describe('a write that fails', () => {
  it('at the end of a draft is tried again until the text is stored', async () => {
    const world = new World();
    new Tab(world, 1);
    await world.phase('drafting');
    let refused = 0;
    world.failWrite = ({ phase }) => phase.name === 'reviewing' && (refused += 1) <= 2;
    await world.provider.say(say('The whole reply.'), done);
    expect(currentDraft(await world.phase('reviewing'))?.text).toBe('The whole reply.');
    expect(refused).toBe(3);
  });

  it('at the end of a draft for long is said with the text to copy, which is stored once there is room', async () => {
    const world = new World();
    const tab = new Tab(world, 1);
    await world.phase('drafting');
    world.failWrite = ({ phase }) => phase.name === 'reviewing';
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await world.provider.say(say('The whole reply.'), done);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(tab.view.reply).toMatchObject({
      phase: { name: 'failed', failure: { code: 'storage-failed' } },
      drafts: [{ text: 'The whole reply.' }],
    });
    tab.click({ type: 'stop' });
    await vi.advanceTimersByTimeAsync(100);
    expect(tab.view.reply?.drafts).toHaveLength(1);
    world.failWrite = () => false;
    await vi.advanceTimersByTimeAsync(6_000);
    vi.useRealTimers();
    expect(currentDraft(await world.phase('reviewing'))?.text).toBe('The whole reply.');
    await vi.waitFor(() => expect(tab.view.reply?.phase.name).toBe('reviewing'));
  });

  it.each(['stop', 'draft'] as const)(
    'of what a background left behind keeps no reply in ‘drafting’: %s ends it',
    async (type) => {
      const { world, tab } = await readyToApprove();
      tab.click({ type: 'draft', wishes: world.reply().wishes });
      const { phase } = await world.phase('drafting');
      world.failRecent = true;
      world.kill();
      world.failRecent = false;
      tab.connect();
      if (phase.name !== 'drafting') throw new Error(phase.name);
      tab.click(type === 'stop' ? { type } : { type, wishes: world.reply().wishes });
      await vi.waitFor(() => {
        const { phase: now } = world.reply();
        expect(now.name === 'drafting' && now.draftId === phase.draftId).toBe(false);
      });
      expect(world.reply().drafts.length).toBeGreaterThan(0);
    },
  );

  it('when a draft begins is said', async () => {
    const world = new World();
    world.failWrite = ({ phase }) => phase.name === 'drafting';
    const tab = new Tab(world, 1);
    await vi.waitFor(
      () => expect(tab.view.reply?.phase).toEqual({ name: 'failed', failure: { code: 'storage-failed' } }),
      { timeout: 3_000 },
    );
  });

  it.each(['approved', 'inserting', 'inserted', 'sending', 'sent'] as const)(
    'at ‘%s’ is said, and the next press sends it: one mail leaves',
    async (phase) => {
      const { world, tab } = await readyToApprove();
      world.failWrite = (reply) => reply.phase.name === phase;
      tab.approve('send');
      await vi.waitFor(() =>
        expect(tab.view.reply?.phase).toEqual({ name: 'failed', failure: { code: 'storage-failed' } }),
      );
      expect(tab.sent).toHaveLength(phase === 'sent' ? 1 : 0);
      world.failWrite = () => false;
      tab.approve('send');
      await world.phase('sent');
      expect(tab.sent).toHaveLength(1);
    },
  );

  it('halts an approval to send, which does not go on where the person then only inserts', async () => {
    const { world, tab } = await readyToApprove();
    world.failWrite = ({ phase }) => phase.name === 'inserting';
    tab.approve('send');
    await vi.waitFor(() => expect(tab.view.reply?.phase.name).toBe('failed'));
    world.failWrite = () => false;
    tab.approve('insert');
    await world.phase('inserted');
    await settle();
    expect(tab.sent).toEqual([]);
  });

  it('halts an approval, which ends where the person then edits: what they write is kept, and nothing is sent later', async () => {
    const { world, tab } = await readyToApprove();
    world.failWrite = ({ phase }) => phase.name === 'inserting';
    tab.approve('send');
    await vi.waitFor(() => expect(tab.view.reply?.phase.name).toBe('failed'));
    world.failWrite = () => false;
    tab.click({ type: 'edit', draftId: draftId(world), base: '', text: 'Another text.' });
    await world.phase('reviewing');
    expect(currentDraft(world.reply())?.text).toBe('Another text.');
    world.start();
    tab.connect();
    await settle();
    expect(tab.sent).toEqual([]);
  });

  it('halts an approval, which is still said after whatever else the pane is shown', async () => {
    const { world, tab } = await readyToApprove();
    world.failWrite = ({ phase }) => phase.name !== 'approved';
    tab.approve('send');
    await vi.waitFor(() => expect(tab.view.reply?.phase.name).toBe('failed'));
    tab.click({ type: 'show-message', messageId: 'm1' });
    await settle();
    await world.hub.settingsChanged();
    await settle();
    expect(tab.view.reply?.phase).toEqual({ name: 'failed', failure: { code: 'storage-failed' } });
  });

  it('halts an approval, which does not go on when the person comes back to the mail', async () => {
    const { world, tab } = await readyToApprove();
    world.failWrite = ({ phase }) => phase.name === 'inserting';
    tab.approve('send');
    await vi.waitFor(() => expect(tab.view.reply?.phase.name).toBe('failed'));
    world.failWrite = () => false;
    tab.openThread(thread({ key: other }));
    tab.openThread(thread());
    await world.phase('failed');
    await settle();
    expect(tab.sent).toEqual([]);
  });

  it('halts an approval, which does not go on though another mail was sent meanwhile', async () => {
    const { world, tab } = await readyToApprove();
    await halt(world, tab);
    tab.openThread(thread({ key: other, messages: [message({ id: 'b1' })] }));
    await world.phase('drafting', other);
    await world.provider.say(say('To B.'), done);
    await world.phase('reviewing', other);
    tab.approve('send');
    await world.phase('sent', other);
    tab.openThread(thread());
    await settle();
    expect(tab.sent).toEqual(['To B.']);
  });

  it('halts an approval, which does not go on though something else failed elsewhere since', async () => {
    const { world, tab } = await readyToApprove();
    world.failWrite = ({ phase }) => phase.name === 'inserting' || phase.name === 'reading';
    tab.approve('send');
    await vi.waitFor(() => expect(tab.view.reply?.phase.name).toBe('failed'));
    tab.openThread(thread({ key: other, messages: [message({ id: 'b1' })] }));
    await settle();
    world.failWrite = () => false;
    tab.openThread(thread());
    await settle();
    expect(tab.sent).toEqual([]);
  });

  it('halts an approval, which a background that starts does not take up', async () => {
    const { world, tab } = await readyToApprove();
    await halt(world, tab);
    world.kill();
    tab.connect();
    await settle();
    expect(tab.sent).toEqual([]);
    expect(tab.view.reply?.phase).toEqual({ name: 'failed', failure: { code: 'storage-failed' } });
  });

  it('when an approval is taken up before the pane is there again is said there', async () => {
    const { world, tab } = await readyToApprove();
    world.onWrite = ({ phase }) => {
      if (phase.name === 'inserted') world.kill();
    };
    tab.approve('send');
    await world.phase('inserted');
    world.onWrite = () => undefined;
    world.failWrite = ({ phase }) => phase.name === 'sending';
    tab.connectHands();
    await settle();
    tab.connectPane();
    await vi.waitFor(() => expect(tab.view.reply?.phase.name).toBe('failed'));
    world.failWrite = () => false;
    tab.approve('send');
    await world.phase('sent');
    expect(tab.sent).toHaveLength(1);
  });

  it.each(['inserting', 'sending'] as const)(
    'of something else while it is ‘%s’ ends no approval, and unsays nothing',
    async (name) => {
      const world = new World();
      const opened = thread({
        messages: [message({ id: 'm0', isMine: true, from: me, to: [ana] }), message()],
      });
      const tab = new Tab(world, 1, opened);
      await world.phase('drafting');
      await world.provider.say(say('Hello Ana, yes.'), done);
      await world.phase('reviewing');
      const second = new Tab(world, 2, opened);
      tab.holdInsertions = name === 'inserting';
      tab.holdPress = name === 'sending';
      await settle();
      tab.approve('send');
      await world.phase(name);
      world.failCorrespondents = true;
      second.say({ type: 'messages-changed', key });
      tab.say({ type: 'messages-changed', key });
      await settle();
      world.failCorrespondents = false;
      expect(tab.view.reply?.phase.name).toBe(name);
      second.connect();
      await settle();
      tab.release();
      await world.phase('sent');
      expect(tab.sent).toHaveLength(1);
    },
  );

  it('of who was written to leaves a sent mail sent', async () => {
    const { world, tab } = await readyToApprove();
    world.failCorrespondents = true;
    tab.approve('send');
    await world.phase('sent');
    await settle();
    expect(tab.view.reply?.phase.name).toBe('sent');
  });

  it('of what became of a press is made up for though the tab shows another mail by then, of which nothing is said', async () => {
    const { world, tab } = await readyToApprove();
    tab.holdPress = true;
    tab.approve('send');
    await world.phase('sending');
    tab.openThread(thread({ key: other, messages: [message({ id: 'b1', isMine: true })] }));
    await world.phase('idle', other);
    world.failWrite = ({ phase }) => phase.name === 'sent';
    vi.useFakeTimers({ shouldAdvanceTime: true });
    tab.release();
    await vi.advanceTimersByTimeAsync(100);
    expect(tab.view.reply).toMatchObject({ key: other, phase: { name: 'idle' } });
    world.failWrite = () => false;
    await vi.advanceTimersByTimeAsync(4_000);
    vi.useRealTimers();
    await world.phase('sent');
    expect(tab.sent).toHaveLength(1);
  });

  it('of what became of a press is made up for as soon as there is room', async () => {
    const { world, tab } = await readyToApprove();
    world.failWrite = ({ phase }) => phase.name === 'sent';
    vi.useFakeTimers({ shouldAdvanceTime: true });
    tab.approve('send');
    await vi.waitFor(() => expect(tab.view.reply?.phase.name).toBe('failed'));
    await vi.advanceTimersByTimeAsync(4_000);
    world.failWrite = () => false;
    await vi.advanceTimersByTimeAsync(4_000);
    vi.useRealTimers();
    await world.phase('sent');
    expect(tab.sent).toHaveLength(1);
  });

  it('in a recovery does not make the hub deaf', async () => {
    const world = new World();
    world.failRecent = true;
    world.start();
    const tab = new Tab(world, 1);
    await vi.waitFor(() => expect(tab.view.reply).not.toBeNull());
  });
});

describe('reading', () => {
  it('takes a subject and names of any length', async () => {
    const world = new World();
    const long = { name: 'x'.repeat(5_000), email: 'x@elsewhere.example' };
    new Tab(world, 1, thread({ subject: 'x'.repeat(50_000), messages: [message({ from: long })] }));
    await world.phase('drafting');
  });

  it('says that a thread cannot be read when the page answers with nonsense', async () => {
    const world = new World();
    const nonsense = { ...thread(), messages: [{ id: 7 }] } as unknown as ReturnType<typeof thread>;
    new Tab(world, 1, nonsense);
    expect((await world.phase('failed')).phase).toMatchObject({ failure: { code: 'thread-unreadable' } });
  });

  it('of a mail without a word begins no draft, unless the person says what to write', async () => {
    const world = new World();
    const tab = new Tab(world, 1, thread({ subject: ' ', messages: [message({ text: '\n' })] }));
    expect((await world.phase('failed')).phase).toMatchObject({ failure: { code: 'empty-thread' } });
    expect(world.provider.requests).toEqual([]);
    tab.click({ type: 'draft', wishes: { ...world.reply().wishes, instruction: 'Thank her' } });
    await world.phase('drafting');
  });

  it('ends when the page was drawn anew meanwhile', async () => {
    const world = new World();
    const tab = new Tab(world, 1, thread({ messages: [message({ isMine: true })] }));
    await world.phase('idle');
    tab.readFailure = { code: 'thread-changed' };
    tab.click({ type: 'read-again' });
    expect((await world.phase('failed')).phase).toMatchObject({ failure: { code: 'thread-changed' } });
  });

  it('does not begin where the site is off, whatever changes there', async () => {
    const world = new World();
    world.settings = { ...READY, sitesOff: ['gmail'] };
    const tab = new Tab(world, 1);
    await vi.waitFor(() => expect(tab.view.layout.shape).toBe('hidden'));
    tab.say({ type: 'messages-changed', key });
    await settle();
    expect(tab.commands.map(({ type }) => type)).not.toContain('read');
    expect(world.reply().thread).toBeNull();
  });

  it('does not begin because everything was cleared', async () => {
    const { world, tab } = await readyToApprove();
    const reads = (): number => tab.commands.filter(({ type }) => type === 'read').length;
    const before = reads();
    world.replies.clear();
    await world.hub.cleared();
    await vi.waitFor(() => expect(tab.view.reply).toMatchObject({ drafts: [], thread: null }));
    await settle();
    expect(reads()).toBe(before);
    expect(world.reply().thread).toBeNull();
  });

  it('begins when a site is switched on again', async () => {
    const world = new World();
    world.settings = { ...READY, sitesOff: ['gmail'] };
    const tab = new Tab(world, 1);
    await vi.waitFor(() => expect(tab.view.layout.shape).toBe('hidden'));
    world.settings = READY;
    await world.hub.settingsChanged();
    await world.phase('drafting');
  });
});

describe('a background that was restarted', () => {
  it('leaves a pane closed that was closed for this mail', async () => {
    const { world, tab } = await readyToApprove();
    tab.click({ type: 'close' });
    await vi.waitFor(() => expect(tab.isPaneHidden).toBe(true));
    world.start();
    tab.connect();
    await settle(200);
    expect(tab.isPaneHidden).toBe(true);
  });

  it('does not ask the model again after Stop', async () => {
    const world = new World();
    const tab = new Tab(world, 1);
    await world.phase('drafting');
    await vi.waitFor(() => expect(world.provider.requests).toHaveLength(1));
    tab.click({ type: 'stop' });
    await world.phase('idle');
    world.start();
    tab.connect();
    await settle(700);
    expect(world.provider.requests).toHaveLength(1);
  });
});

it('a message that comes while the draft is written does not count as answered', async () => {
  const world = new World();
  const tab = new Tab(world, 1);
  await world.phase('drafting');
  tab.open = thread({ messages: [message(), message({ id: 'm2', text: 'Stop, cancel the order!' })] });
  tab.say({ type: 'messages-changed', key });
  await vi.waitFor(() => expect(world.reply().thread?.headMessageId).toBe('m2'));
  await world.provider.say(say('Yes, 40 chairs.'), done);
  await world.phase('reviewing');
  expect(currentDraft(world.reply())?.headMessageId).toBe('m1');
});

it('consent withdrawn while the thread is read is withdrawn in time', async () => {
  const world = new World();
  const tab = new Tab(world, 1, thread({ messages: [message({ isMine: true })] }));
  await world.phase('idle');
  tab.holdReads = true;
  tab.click({ type: 'draft', wishes: world.reply().wishes });
  await vi.waitFor(() => expect(tab.held).toHaveLength(1));
  world.settings = { ...READY, consents: {} };
  await world.hub.settingsChanged();
  for (const read of tab.held) tab.say(read);
  expect((await world.phase('failed')).phase).toMatchObject({ failure: { code: 'no-consent' } });
  expect(world.provider.requests).toEqual([]);
});

it('a second frame of the pane that comes and goes does not silence the first', async () => {
  const { world, tab } = await readyToApprove();
  const pane = connectedPorts();
  world.hub.connectPane(pane.far, 1);
  pane.near.disconnect();
  tab.click({ type: 'ping' });
  await vi.waitFor(() => expect(tab.updates.at(-1)).toEqual({ type: 'pong' }));
});

it('a tab that has only passed a thread does not keep it from others', async () => {
  const world = new World();
  const tab = new Tab(world, 1);
  await world.phase('drafting');
  tab.openThread(thread({ key: other }));
  tab.announce(null);
  await settle(50);
  const second = new Tab(world, 2, thread({ key: other }));
  await vi.waitFor(() => expect(second.view.reply).not.toBeNull());
  expect(second.view.isElsewhere).toBe(false);
  expect(world.replies.get(threadKeyText(other))?.phase.name).not.toBe('sent');
});
