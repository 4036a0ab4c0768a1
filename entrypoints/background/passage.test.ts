import { afterEach, describe, expect, it, vi } from 'vitest';
import { key, thread } from '../../utils/testing/samples';
import { readyToApprove, Tab, type World } from './__fakes__/world';

afterEach(() => vi.useRealTimers());

const inserts = (tab: Tab): number => tab.commands.filter(({ type }) => type === 'insert').length;

/** Approved, and the page has pressed Reply and gone. */
async function onItsWay(): Promise<{ world: World; tab: Tab }> {
  const { world, tab } = await readyToApprove();
  tab.leadsAway = true;
  tab.approve('send');
  await vi.waitFor(() => expect(world.reply().phase).toMatchObject({ passage: { state: 'awaited' } }));
  return { world, tab };
}

describe('where a reply is a page of its own', () => {
  it('the approval goes on in the page that follows in the same tab, and is used once', async () => {
    const { world, tab } = await onItsWay();
    tab.leave();
    const next = new Tab(world, 1, thread(), 'compose-page');
    const { phase } = await world.phase('sent');
    expect(phase).toMatchObject({ receipt: { outcome: 'sent' } });
    expect([tab.sent, next.sent]).toEqual([[], [expect.any(String)]]);
    expect(inserts(next)).toBe(1);
  });

  it('a page in another tab gets nothing of it', async () => {
    const { world, tab } = await onItsWay();
    const stranger = new Tab(world, 2, thread(), 'other-tab');
    await vi.waitFor(() => expect(stranger.commands.some(({ type }) => type === 'layout')).toBe(true));
    expect(inserts(stranger)).toBe(0);
    tab.leave();
    const next = new Tab(world, 1, thread(), 'compose-page');
    await world.phase('sent');
    expect([stranger.sent, next.sent.length]).toEqual([[], 1]);
  });

  it('a tab that only shows the same mail does not become its owner meanwhile', async () => {
    const { world, tab } = await onItsWay();
    const reader = new Tab(world, 2, thread(), 'other-tab');
    await vi.waitFor(() => expect(reader.view.isElsewhere).toBe(true));
    tab.leave();
    const next = new Tab(world, 1, thread(), 'compose-page');
    await world.phase('sent');
    const views = reader.updates.flatMap((update) => (update.type === 'view' ? [update.view] : []));
    const told = views.slice(views.findIndex(({ isElsewhere }) => isElsewhere));
    expect(told.filter(({ reply, isElsewhere }) => !isElsewhere && reply?.phase.name !== 'sent')).toEqual([]);
    expect(next.sent).toHaveLength(1);
  });

  it('a page that shows another mail does not take it over', async () => {
    const { world, tab } = await onItsWay();
    tab.leave();
    const other = thread({ key: { ...key, id: 'other' } });
    const next = new Tab(world, 1, other, 'another-mail');
    await world.phase('drafting', other.key);
    expect(inserts(next)).toBe(0);
    expect(world.reply().phase).toMatchObject({ name: 'inserting', passage: { state: 'awaited' } });
  });

  it('a second page that leads away again ends it: nothing was sent, the text is kept', async () => {
    const { world, tab } = await onItsWay();
    tab.leave();
    const next = new Tab(world, 1, thread(), 'not-yet-the-box');
    next.leadsAway = true;
    const { phase, drafts } = await world.phase('failed');
    expect(phase).toMatchObject({ failure: { code: 'compose-gone' } });
    expect(drafts).toHaveLength(1);
    expect(next.sent).toEqual([]);
  });

  it('a reload of the page with the box makes it void', async () => {
    const { world, tab } = await onItsWay();
    tab.leave();
    const next = new Tab(world, 1, thread(), 'compose-page', null);
    next.holdInsertions = true;
    next.announce(key);
    await vi.waitFor(() => expect(inserts(next)).toBe(1));
    next.leave();
    const reloaded = new Tab(world, 1, thread(), 'compose-page-again');
    const { phase } = await world.phase('failed');
    expect(phase).toMatchObject({ failure: { code: 'mail-page-restarted' } });
    expect(inserts(reloaded)).toBe(0);
  });

  it('survives a background that is killed on the way', async () => {
    const { world, tab } = await onItsWay();
    tab.leave();
    world.start();
    const next = new Tab(world, 1, thread(), 'compose-page');
    await world.phase('sent');
    expect(next.sent).toHaveLength(1);
  });

  it('is given up when no page follows, also where the old one stays', async () => {
    const { world } = await onItsWay();
    const { phase } = world.reply();
    const until = phase.name === 'inserting' && phase.passage?.state === 'awaited' ? phase.passage.until : 0;
    vi.useFakeTimers({ shouldAdvanceTime: true, now: until + 1 });
    world.start();
    await vi.advanceTimersByTimeAsync(16_000);
    await vi.waitFor(() => expect(world.reply().phase).toMatchObject({ name: 'failed' }));
    expect(world.reply().phase).toMatchObject({ failure: { code: 'compose-gone' } });
  });
});

describe('a mail that took its page along', () => {
  /** The page that comes after shows the receipt. */
  const listAfterSending = async () => {
    const { world, tab } = await readyToApprove();
    tab.approve('send');
    await world.phase('sent');
    tab.leave();
    const list = new Tab(world, 1, thread(), 'list', null);
    await vi.waitFor(() => expect(list.view.reply?.phase.name).toBe('sent'));
    return { world, list };
  };

  it('leaves its receipt on the page that comes after, though no mail is open there', async () => {
    const { list } = await listAfterSending();
    expect(list.isPaneHidden).toBe(false);
    // Nothing more is offered there than what the receipt says.
    expect(list.view.isMailOpen).toBe(false);
    list.click({ type: 'close' });
    await vi.waitFor(() => expect(list.isPaneHidden).toBe(true));
  });

  it('leaves its receipt there also when the background dies meanwhile', async () => {
    const { world, list } = await listAfterSending();
    const before = list.updates.length;
    world.kill();
    list.connect(null);
    await vi.waitFor(() => expect(list.updates.length).toBeGreaterThan(before));
    expect(list.view.reply?.phase.name).toBe('sent');
    expect(list.commands.filter(({ type }) => type === 'layout')).not.toContainEqual(
      expect.objectContaining({ layout: expect.objectContaining({ shape: 'hidden' }) as unknown }),
    );
  });

  it('leaves nothing on a page where the person goes back to the list themself', async () => {
    const { world, tab } = await readyToApprove();
    tab.approve('send');
    await world.phase('sent');
    tab.announce(null);
    await vi.waitFor(() => expect(tab.isPaneHidden).toBe(true));
  });
});

it('a mail that cannot be told from others opens the pane, which says so', async () => {
  const { tab } = await readyToApprove();
  const failure = { code: 'site-changed', step: 'watch', selector: 'h2', sought: 'the subject' } as const;
  tab.say({ type: 'thread', key: null, failure, isNew: true, isPaneHidden: false });
  await vi.waitFor(() => expect(tab.view).toMatchObject({ reply: null, pageFailure: failure }));
  expect(tab.isPaneHidden).toBe(false);
  tab.announce(null);
  await vi.waitFor(() => expect(tab.isPaneHidden).toBe(true));
});
