import { describe, expect, it, vi } from 'vitest';
import type { HandsCommand, HandsMessage, PaneUpdate } from '../../utils/messaging/protocol';
import { currentDraft } from '../../utils/reply/reply';
import { threadKeyText, type Thread } from '../../utils/reply/thread';
import { connectedPorts, type FakePort } from '../../utils/testing/fake-port';
import { key, message, thread } from '../../utils/testing/samples';
import { done, PANE_FRAME, READY, readyToApprove, say, Tab, World } from './__fakes__/world';

describe('a draft', () => {
  it('is begun when a thread opens, and streams into the pane', async () => {
    const { world, tab } = await readyToApprove();
    expect(currentDraft(world.reply())?.text).toBe('Hello Ana, yes.');
    const streamed = tab.updates.flatMap((update) => (update.type === 'tokens' ? [update.text] : []));
    expect(streamed.join('')).toBe('Hello Ana, yes.');
    await vi.waitFor(() => expect(tab.view.reply?.phase.name).toBe('reviewing'));
  });

  it.each([
    ['without consent', { consents: {} }, 'no-consent'],
    ['without a model', { model: '' }, 'no-model'],
    [
      'with consent for another port of the same host',
      { address: 'https://model.example:8443/v1' },
      'no-consent',
    ],
  ] as const)('is never asked for %s', async (_, change, obstacle) => {
    const world = new World();
    world.settings = { ...READY, ...change };
    const tab = new Tab(world, 1);
    await vi.waitFor(() => expect(tab.view.obstacle).toBe(obstacle));
    tab.click({ type: 'draft', wishes: world.reply().wishes });
    await world.phase('failed');
    expect(world.provider.requests).toEqual([]);
  });

  it('is begun though the page drew the thread anew while it was being read', async () => {
    const world = new World();
    const tab = new Tab(world, 1, thread(), 'page-1', null);
    tab.holdReads = true;
    tab.openThread(tab.open);
    await vi.waitFor(() => expect(tab.held).toHaveLength(1));
    tab.announce(null);
    tab.openThread(tab.open);
    await vi.waitFor(() => expect(tab.held).toHaveLength(2));
    const [first, second] = tab.held as Extract<HandsMessage, { type: 'thread-read' }>[];
    if (!first || !second) throw new Error('Nothing was read.');
    tab.say({ ...first, result: { ok: false, failure: { code: 'thread-changed' } } });
    await world.phase('failed');
    tab.holdReads = false;
    tab.say(second);
    await world.phase('drafting');
  });

  it('is begun though the page drew the thread anew in the pause before the draft', async () => {
    const world = new World();
    const tab = new Tab(world, 1, thread(), 'page-1', null);
    tab.openThread(tab.open);
    await vi.waitFor(() => expect(tab.commands.some(({ type }) => type === 'read')).toBe(true));
    tab.holdReads = true;
    tab.announce(null);
    tab.openThread(tab.open);
    await vi.waitFor(() => expect(tab.held).toHaveLength(1));
    // Longer than the pause, which was begun when the thread was opened first.
    await new Promise((resolve) => setTimeout(resolve, 600));
    tab.holdReads = false;
    tab.held.forEach((answer) => {
      tab.say(answer);
    });
    await world.phase('drafting');
  });

  it('is begun once a thread can be read that could not be when it was opened', async () => {
    const world = new World();
    const tab = new Tab(world, 1, thread(), 'page-1', null);
    tab.readFailure = { code: 'thread-unreadable' };
    tab.openThread(tab.open);
    await world.phase('failed');
    tab.readFailure = null;
    tab.say({ type: 'messages-changed', key: tab.open.key });
    await world.phase('drafting');
  });

  it('is not begun unasked where a thread that was read before can be read again', async () => {
    const world = new World();
    const tab = new Tab(world, 1);
    await world.phase('drafting');
    await world.provider.say({ type: 'failed', failure: { code: 'timed-out' } });
    await world.phase('failed');
    tab.say({ type: 'messages-changed', key: tab.open.key });
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(world.provider.requests).toHaveLength(1);
  });

  it('stops at the request itself, and keeps what came', async () => {
    const world = new World();
    const tab = new Tab(world, 1);
    await world.phase('drafting');
    await world.provider.say(say('Hello'));
    await vi.waitFor(() => expect(tab.updates.some(({ type }) => type === 'tokens')).toBe(true));
    tab.click({ type: 'stop' });
    const reply = await world.phase('reviewing');
    expect(world.provider.aborted).toEqual([true]);
    expect(currentDraft(reply)).toMatchObject({ text: 'Hello', ending: 'stopped' });
  });

  it('shows its first words at once, and what follows in batches', async () => {
    const world = new World();
    const tab = new Tab(world, 1);
    await world.phase('drafting');
    await world.provider.say(say('Hello'), say(' Ana'), say(', yes.'), done);
    await world.phase('reviewing');
    const streamed = tab.updates.flatMap((update) => (update.type === 'tokens' ? [update.text] : []));
    expect(streamed).toEqual(['Hello', ' Ana, yes.']);
  });

  it('is written down while it streams, and the pane, which has the words, is given nothing to draw anew', async () => {
    const world = new World();
    const tab = new Tab(world, 1);
    await world.phase('drafting');
    await world.provider.say(say('Hello'));
    await vi.waitFor(() => expect(tab.view.reply?.phase.name).toBe('drafting'));
    const views = () => tab.updates.filter(({ type }) => type === 'view').length;
    const before = views();
    await new Promise((resolve) => setTimeout(resolve, 550));
    await world.provider.say(say(' Ana'));
    await vi.waitFor(() =>
      expect(world.reply().phase).toMatchObject({ name: 'drafting', text: 'Hello Ana' }),
    );
    expect(views()).toBe(before);
  });

  it('lands in its own thread though another is opened meanwhile', async () => {
    const world = new World();
    const tab = new Tab(world, 1);
    await world.phase('drafting');
    const other = { ...key, id: 'other' };
    tab.openThread(thread({ key: other, messages: [message({ isMine: true })] }));
    await vi.waitFor(() => expect(tab.view.reply?.key.id).toBe('other'));
    const before = tab.updates.length;
    await world.provider.say(say('For Ana only'), done);
    await world.phase('reviewing');
    expect(world.reply(other).drafts).toEqual([]);
    expect(JSON.stringify(tab.updates.slice(before))).not.toContain('For Ana only');
  });

  it('is cut off, kept and said when the background dies under it', async () => {
    const world = new World();
    new Tab(world, 1);
    await world.phase('drafting');
    const drafting = world.reply();
    if (drafting.phase.name !== 'drafting') throw new Error('not drafting');
    world.replies.set(threadKeyText(key), { ...drafting, phase: { ...drafting.phase, text: 'Half' } });
    world.start();
    const reply = await world.phase('failed');
    expect(currentDraft(reply)).toMatchObject({ text: 'Half', ending: 'cut-off' });
  });
});

describe('a page that connects again', () => {
  const reads = (tab: Tab): number => tab.commands.filter(({ type }) => type === 'read').length;
  const readAgain = async (tab: Tab): Promise<void> => {
    const before = reads(tab);
    tab.world.kill();
    tab.connect();
    await vi.waitFor(() => expect(reads(tab)).toBe(before + 1));
  };

  it('leaves it said that a draft broke off before its first word', async () => {
    const world = new World();
    const tab = new Tab(world, 1);
    await world.phase('drafting');
    await readAgain(tab);
    await vi.waitFor(() =>
      expect(tab.view.reply?.phase).toEqual({ name: 'failed', failure: { code: 'interrupted' } }),
    );
    tab.click({ type: 'draft', wishes: world.reply().wishes });
    await world.phase('drafting');
  });

  it('is not forgotten when the page before it goes only then', async () => {
    const { world, tab } = await readyToApprove();
    const { hands, pane } = tab;
    const next = connectedPorts();
    world.hub.connectHands(next.far, 1, Promise.resolve(['gmail']));
    hands.disconnect();
    pane.disconnect();
    const updates: unknown[] = [];
    next.near.postMessage({
      type: 'ready',
      pageId: 'page-next',
      site: 'gmail',
      appearance: { isDark: false, fontFamily: 'Arial', direction: 'ltr' },
      sentMailUrl: '',
    });
    next.near.postMessage({ type: 'thread', key, failure: null, isNew: false, isPaneHidden: false });
    const nextPane = connectedPorts();
    world.hub.connectPane(nextPane.far, 1);
    nextPane.near.onMessage.addListener((update) => updates.push(update));
    nextPane.near.postMessage({ type: 'ready' });
    await vi.waitFor(() => expect(updates).toContainEqual(expect.objectContaining({ type: 'view' })));
  });

  it('leaves it said that there was nothing to answer', async () => {
    const world = new World();
    const tab = new Tab(world, 1, thread({ subject: ' ', messages: [message({ text: ' ' })] }));
    await world.phase('failed');
    await readAgain(tab);
    await vi.waitFor(() =>
      expect(tab.view.reply?.phase).toEqual({ name: 'failed', failure: { code: 'empty-thread' } }),
    );
  });

  it('is believed when it can be read by then', async () => {
    const world = new World();
    const tab = new Tab(world, 1);
    tab.readFailure = { code: 'thread-unreadable' };
    await world.phase('failed');
    tab.readFailure = null;
    await readAgain(tab);
    await world.phase('idle');
  });
});

describe('the end of a draft', () => {
  const NO_NAME = 'no name, no signature';
  const NAME = 'and the user’s name';

  async function rulesOfNextDraft(world: World, open: Thread, tabId = 1): Promise<string> {
    const tab = new Tab(world, tabId, open);
    const before = world.provider.requests.length;
    await vi.waitFor(() => expect(world.provider.requests.length).toBe(before + 1), { timeout: 5_000 });
    const rules = JSON.stringify(world.provider.requests.at(-1)?.messages[0]);
    await world.provider.say(say('Yes.'), done);
    await world.phase('reviewing', open.key);
    tab.hands.disconnect();
    return rules;
  }
  const later = (change: Partial<Thread> = {}): Thread => thread({ key: { ...key, id: 'later' }, ...change });

  it('is the closing phrase where the site adds a signature, and where nobody knows', async () => {
    expect(await rulesOfNextDraft(new World(), thread({ signature: 'added' }))).toContain(NO_NAME);
    expect(await rulesOfNextDraft(new World(), thread({ signature: 'unknown' }))).toContain(NO_NAME);
  });

  it('is the name where the site adds none, then also where the page does not tell', async () => {
    const world = new World();
    expect(await rulesOfNextDraft(world, thread({ signature: 'none' }))).toContain(NAME);
    expect(await rulesOfNextDraft(world, later())).toContain(NAME);
  });

  it('follows what the page tells over what was known', async () => {
    const world = new World();
    world.signatures.set(key.account, 'none');
    expect(await rulesOfNextDraft(world, thread({ signature: 'added' }))).toContain(NO_NAME);
    expect(await rulesOfNextDraft(world, later())).toContain(NO_NAME);
  });

  it('does not take one mailbox for another', async () => {
    const world = new World();
    world.signatures.set('office@northlight.example', 'none');
    expect(await rulesOfNextDraft(world, thread())).toContain(NO_NAME);
  });

  it('is learned from the box the text went into', async () => {
    const { world, tab } = await readyToApprove();
    tab.boxHasSignature = false;
    tab.approve('insert');
    await world.phase('inserted');
    await vi.waitFor(() => expect(world.signatures.get(key.account)).toBe('none'));
    expect(await rulesOfNextDraft(world, later(), 2)).toContain(NAME);
  });
});

describe('approve and send', () => {
  it('inserts, presses once and keeps the receipt', async () => {
    const { world, tab } = await readyToApprove();
    tab.approve('send');
    await world.phase('sent');
    expect(tab.sent).toEqual(['Hello Ana, yes.']);
  });

  it('sends one mail for two clicks', async () => {
    const { world, tab } = await readyToApprove();
    tab.approve('send');
    tab.approve('send');
    await world.phase('sent');
    expect(tab.sent).toHaveLength(1);
    expect(tab.commands.filter(({ type }) => type === 'insert')).toHaveLength(1);
  });

  it('has stored that it is sending before it presses', async () => {
    const { world, tab } = await readyToApprove();
    let phaseAtPress = '';
    const { obey } = { obey: tab.hands.onMessage };
    obey.addListener((command) => {
      if ((command as HandsCommand).type === 'press') phaseAtPress = world.reply().phase.name;
    });
    tab.approve('send');
    await vi.waitFor(() => expect(phaseAtPress).toBe('sending'));
  });

  it('presses nothing when the box is addressed to somebody else', async () => {
    const { world, tab } = await readyToApprove();
    tab.boxAudience = { ...tab.boxAudience, to: [{ name: 'Eve', email: 'eve@evil.example' }] };
    tab.approve('send');
    const reply = await world.phase('failed');
    expect(reply.phase).toMatchObject({
      failure: { code: 'recipients-changed', approved: ['ana@harbour.example'], found: ['eve@evil.example'] },
    });
    expect(tab.sent).toEqual([]);
  });

  it('presses nothing when the box would send from another address', async () => {
    const { world, tab } = await readyToApprove();
    tab.boxAudience = { ...tab.boxAudience, from: { name: 'Me', email: 'private@elsewhere.example' } };
    tab.approve('send');
    expect((await world.phase('failed')).phase).toMatchObject({ failure: { code: 'sender-changed' } });
    expect(tab.sent).toEqual([]);
  });

  it('goes on where it stood when the background dies after the approval', async () => {
    const { world, tab } = await readyToApprove();
    tab.hands.disconnect();
    const before = world.reply();
    tab.connect();
    await vi.waitFor(() => expect(tab.view.reply?.phase.name).toBe('reviewing'));
    // The approval is stored and the background dies before it does anything about it.
    const commands = tab.commands.length;
    const dead = world.hub;
    tab.approve('send');
    await vi.waitFor(() => expect(world.reply().phase.name).not.toBe('reviewing'));
    world.start();
    tab.connect();
    await world.phase('sent');
    expect(dead).not.toBe(world.hub);
    expect(before.drafts).toEqual(world.reply().drafts);
    expect(tab.sent).toHaveLength(1);
    expect(tab.commands.slice(commands).filter(({ type }) => type === 'press')).toHaveLength(1);
  });

  it('learns from the page what became of a press that outlived the background', async () => {
    const { world, tab } = await readyToApprove();
    tab.holdPress = true;
    tab.approve('send');
    const { phase } = await world.phase('sending');
    if (phase.name !== 'sending') throw new Error('not sending');
    world.start();
    tab.finishPress(phase.approval.nonce, { kind: 'sent', evidence: 'toast', canUndo: false });
    tab.connect();
    await world.phase('sent');
    expect(tab.sent).toHaveLength(1);
  });

  it('says unknown, and never presses again, when the page goes while it is sending', async () => {
    const { world, tab } = await readyToApprove();
    tab.holdPress = true;
    tab.approve('send');
    await world.phase('sending');
    tab.hands.disconnect();
    const reloaded = new Tab(world, 1, thread(), 'page-after-reload');
    await world.phase('unknown');
    expect(reloaded.sent).toEqual([]);
    reloaded.approve('send');
    await vi.waitFor(() => expect(reloaded.view.reply?.phase.name).toBe('unknown'));
    expect(reloaded.sent).toEqual([]);
  }, 10_000);

  it('takes no press for a page that was not the one approved on', async () => {
    const { world, tab } = await readyToApprove();
    tab.holdPress = true;
    tab.approve('send');
    const { phase } = await world.phase('sending');
    if (phase.name !== 'sending') throw new Error('not sending');
    const other = new Tab(world, 2);
    other.finishPress(phase.approval.nonce, { kind: 'sent', evidence: 'forged', canUndo: false });
    await vi.waitFor(() => expect(other.view.isElsewhere).toBe(true));
    expect(world.reply().phase.name).toBe('sending');
  });
});

it('answers an edit that changes nothing, for the pane waits for it', async () => {
  const { world, tab } = await readyToApprove();
  await vi.waitFor(() => expect(tab.view.reply?.phase.name).toBe('reviewing'));
  const views = tab.updates.length;
  const draft = currentDraft(world.reply());
  tab.click({ type: 'edit', draftId: draft?.id ?? '', text: draft?.text ?? '', base: '' });
  await vi.waitFor(() => expect(tab.updates.length).toBeGreaterThan(views));
});

describe('two tabs', () => {
  /** The first works on the reply, the second reads it. */
  const readInSecondTab = async () => {
    const { world, tab } = await readyToApprove();
    const second = new Tab(world, 2);
    await vi.waitFor(() => expect(second.view.isElsewhere).toBe(true));
    return { world, tab, second };
  };

  const sentBeforeSecondTab = async () => {
    const { world, tab, second } = await readInSecondTab();
    tab.approve('send');
    await world.phase('sent');
    await vi.waitFor(() => expect(second.view.reply?.phase.name).toBe('sent'));
    return { tab, second };
  };

  it('lets one work on the reply, and the other only after taking over', async () => {
    const { world, tab, second } = await readInSecondTab();
    second.approve('send');
    tab.approve('send');
    await world.phase('sent');
    expect([...tab.sent, ...second.sent]).toHaveLength(1);
    expect(second.sent).toEqual([]);
  });

  it('says in both what became of the reply, and either may start another', async () => {
    const { tab, second } = await sentBeforeSecondTab();
    expect(second.view.isElsewhere).toBe(false);
    second.click({ type: 'start-over' });
    await vi.waitFor(() => expect(tab.view.isElsewhere).toBe(true));
    expect(second.view.isElsewhere).toBe(false);
  });

  it('undoes a sending from either, on the page that sent it', async () => {
    const { tab, second } = await sentBeforeSecondTab();
    second.click({ type: 'undo' });
    await vi.waitFor(() => expect(tab.commands.map(({ type }) => type)).toContain('undo'));
    expect(second.commands.map(({ type }) => type)).not.toContain('undo');
  });

  it('undoes a sending on the page that sent it, though that shows another mail and another tab works on the reply', async () => {
    const { world, tab } = await readyToApprove();
    const second = new Tab(world, 2);
    tab.approve('send');
    await world.phase('sent');
    tab.openThread(thread({ key: { ...key, id: 'other' } }));
    await vi.waitFor(() => expect(tab.view.reply?.key.id).toBe('other'));
    second.click({ type: 'undo' });
    await vi.waitFor(() => expect(tab.commands.map(({ type }) => type)).toContain('undo'));
    expect(second.commands.map(({ type }) => type)).not.toContain('undo');
  });

  it('hands the reply over', async () => {
    const { world, tab, second } = await readInSecondTab();
    second.click({ type: 'take-over' });
    await vi.waitFor(() => expect(tab.view.isElsewhere).toBe(true));
    second.approve('send');
    await world.phase('sent');
    expect(second.sent).toHaveLength(1);
  });
});

describe('messages from a tab', () => {
  it('are heard as those of the site that is there, and of no other', async () => {
    const world = new World();
    const { near, far } = connectedPorts();
    world.hub.connectHands(far, 9, Promise.resolve(['outlook']));
    const ready = {
      type: 'ready',
      pageId: 'page-9',
      appearance: { isDark: false, fontFamily: 'Arial', direction: 'ltr' },
      sentMailUrl: '',
    };
    const heard: unknown[] = [];
    near.onMessage.addListener((command) => heard.push(command));
    const opened = { type: 'thread', failure: null, isNew: true, isPaneHidden: false };
    near.postMessage({ ...ready, site: 'gmail' });
    near.postMessage({ ...opened, key });
    // Long enough for it to have been taken up.
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(heard).toEqual([]);
    near.postMessage({ ...ready, site: 'outlook' });
    near.postMessage({ ...opened, key: { ...key, site: 'outlook' } });
    await vi.waitFor(() => expect(heard).toContainEqual(expect.objectContaining({ type: 'read' })));
    expect([...world.replies.keys()]).toEqual([threadKeyText({ ...key, site: 'outlook' })]);
  });

  it.each([
    ['nothing', null],
    ['a stranger', { type: 'save-key', address: 'https://evil.example', key: 'x' }],
    ['a known type with more in it', { type: 'draft', wishes: {}, address: 'https://evil.example' }],
    ['a number', 7],
  ])('that are %s change nothing', async (_, hostile) => {
    const { world, tab } = await readyToApprove();
    const before = world.reply();
    tab.pane.postMessage(hostile);
    tab.hands.postMessage(hostile);
    tab.click({ type: 'ping' });
    await vi.waitFor(() => expect(tab.updates.at(-1)).toEqual({ type: 'pong' }));
    expect(world.reply()).toBe(before);
    expect(world.settings).toEqual(READY);
  });

  it('never carry the key to a pane or a page', async () => {
    const { world, tab } = await readyToApprove();
    tab.approve('send');
    await world.phase('sent');
    expect(JSON.stringify([tab.updates, tab.commands])).not.toContain('sk-secret');
  });
});

describe('whether the pane can be seen', () => {
  const LOOK = { type: 'look', request: 'r1' } as const;
  const answersOf = (updates: readonly unknown[]): readonly unknown[] =>
    updates.filter((update) => (update as PaneUpdate).type === 'looked');
  const looksOn = (tab: Tab): readonly HandsCommand[] => tab.commands.filter(({ type }) => type === 'look');

  /** Another pane in the same tab, as a page has it that frames the pane's page itself. */
  const secondPane = (world: World): { readonly port: FakePort; readonly heard: unknown[] } => {
    const { near, far } = connectedPorts();
    const heard: unknown[] = [];
    near.onMessage.addListener((update) => heard.push(update));
    world.hub.connectPane(far, 1, PANE_FRAME + 1);
    return { port: near, heard };
  };

  it('is asked of the page with the frame the pane is in, and told to the pane that asked', async () => {
    const { world, tab } = await readyToApprove();
    const second = secondPane(world);
    tab.pane.postMessage(LOOK);
    await vi.waitFor(() => expect(looksOn(tab)).toEqual([{ ...LOOK, frameId: PANE_FRAME }]));
    tab.say({ type: 'looked', request: 'r0', isSeen: true });
    tab.say({ type: 'looked', request: 'r1', isSeen: true });
    tab.say({ type: 'looked', request: 'r1', isSeen: true });
    await vi.waitFor(() => expect(answersOf(tab.updates)).not.toEqual([]));
    expect(answersOf(tab.updates)).toEqual([{ type: 'looked', request: 'r1', isSeen: true }]);
    expect(answersOf(second.heard)).toEqual([]);
    second.port.postMessage({ ...LOOK, request: 'r2' });
    await vi.waitFor(() =>
      expect(looksOn(tab).at(-1)).toEqual({ ...LOOK, request: 'r2', frameId: PANE_FRAME + 1 }),
    );
  });

  it('is told to nobody where the pane that asked has gone', async () => {
    const { world, tab } = await readyToApprove();
    tab.pane.postMessage(LOOK);
    await vi.waitFor(() => expect(looksOn(tab)).toHaveLength(1));
    tab.pane.disconnect();
    const second = secondPane(world);
    tab.say({ type: 'looked', request: 'r1', isSeen: true });
    second.port.postMessage({ type: 'ping' });
    await vi.waitFor(() => expect(second.heard.at(-1)).toEqual({ type: 'pong' }));
    expect(answersOf(second.heard)).toEqual([]);
  });
});
