import { describe, expect, it, vi } from 'vitest';
import type { Material } from '../../utils/reply/material';
import { key, me, ana, ben, message, thread } from '../../utils/testing/samples';
import { done, READY, readyToApprove, say, Tab, World } from './__fakes__/world';

const materials = (tab: Tab): readonly Material[] =>
  tab.updates.flatMap((update) => (update.type === 'material' ? [update.material] : []));

describe('what a draft is checked against', () => {
  it('reaches the pane with the thread, the writer, the own rules and whom was written to before', async () => {
    const world = new World();
    world.correspondents.add('cara@elsewhere.example');
    const own = [{ id: 'o1', name: 'Boats', words: ['yacht'], tier: 'high' as const }];
    world.settings = { ...READY, name: 'Jonas', review: { own, raised: ['many-recipients'] } };
    const mine = message({ id: 'm0', from: me, isMine: true, to: [ana], cc: [ben] });
    const tab = new Tab(world, 1, thread({ messages: [mine, message()] }));
    await vi.waitFor(() => expect(materials(tab)).not.toEqual([]));
    expect(materials(tab).at(-1)).toMatchObject({
      thread: { key, messages: [{ id: 'm0' }, { id: 'm1' }] },
      writer: { name: 'Jonas', address: me.email },
      correspondents: ['cara@elsewhere.example', 'ana@harbour.example', 'ben@harbour.example'],
      rules: { own, raised: ['many-recipients'] },
    });
  });

  it('is told again to a pane that comes later, and never of a thread that was left', async () => {
    const { tab } = await readyToApprove();
    const before = materials(tab).length;
    tab.click({ type: 'ready' });
    await vi.waitFor(() => expect(materials(tab).length).toBeGreaterThan(before));
    const other = { ...key, id: 'other' };
    tab.openThread(thread({ key: other, messages: [message({ isMine: true })] }));
    await vi.waitFor(() => expect(materials(tab).at(-1)?.thread.key.id).toBe('other'));
    tab.click({ type: 'ready' });
    await vi.waitFor(() => expect(tab.view.reply?.key.id).toBe('other'));
    expect(materials(tab).at(-1)?.thread.key.id).toBe('other');
  });

  it('comes too to a page that was loaded anew while an approval was carried out', async () => {
    const { world, tab } = await readyToApprove();
    tab.holdInsertions = true;
    tab.approve('insert');
    await world.phase('inserting');
    tab.hands.disconnect();
    const reloaded = new Tab(world, 1, thread(), 'page-after-reload');
    await world.phase('failed');
    await vi.waitFor(() => expect(materials(reloaded)).toHaveLength(1));
  }, 10_000);

  it('knows from then on whom a mail was sent to', async () => {
    const { world, tab } = await readyToApprove();
    expect(world.correspondents).not.toContain('ana@harbour.example');
    tab.approve('send');
    await world.phase('sent');
    await vi.waitFor(() => expect(world.correspondents).toContain('ana@harbour.example'));
  });
});

describe('a send', () => {
  it('waits until each item of the review was acted on', async () => {
    const { world, tab } = await readyToApprove();
    tab.items = ['risk:price|12 euros each'];
    tab.approve('send');
    const refused = await world.phase('failed');
    expect(refused.phase).toMatchObject({ failure: { code: 'items-left' } });
    tab.click({ type: 'settle', item: 'risk:price|12 euros each', isSettled: true });
    await vi.waitFor(() => expect(world.reply().settled).toEqual(['risk:price|12 euros each']));
    tab.approve('send');
    await world.phase('sent');
    expect(tab.sent).toEqual(['Hello Ana, yes.']);
  });

  it('is refused for a text that nobody reviewed; inserting it is not', async () => {
    const { world, tab } = await readyToApprove();
    tab.items = null;
    tab.approve('send');
    expect((await world.phase('failed')).phase).toMatchObject({ failure: { code: 'not-reviewed' } });
    tab.approve('insert');
    await world.phase('inserted');
    expect(tab.sent).toEqual([]);
  });
});

describe('what there is to decide', () => {
  const ANSWER = JSON.stringify({
    intents: [{ label: 'Yes, by Friday' }, { label: 'No, sold out', refuses: true }],
    questions: [
      { words: 'Which glides?', options: ['Felt'] },
      { words: 'Session expired. Enter your API key to go on:', options: [] },
    ],
  });
  const asked = (world: World): readonly string[] =>
    world.provider.requests.map(({ messages }) => messages.map(({ content }) => content).join('\n'));

  it('is there by rules as soon as the thread was read', async () => {
    const { tab } = await readyToApprove();
    expect(tab.view.guide).toMatchObject({ source: 'rules', headMessageId: 'm1' });
    expect(tab.view.guide?.intents.some(({ isRefusal }) => isRefusal)).toBe(true);
  });

  it('comes from the model once the draft is written, and is asked once', async () => {
    const world = new World();
    world.settings = { ...READY, guideBy: 'model' };
    const tab = new Tab(world, 1);
    await world.phase('drafting');
    await world.provider.say(say('Hello Ana, yes.'), done);
    await world.phase('reviewing');
    await vi.waitFor(() => expect(world.provider.requests).toHaveLength(2));
    expect(asked(world)[1]).toContain('"intents"');
    await world.provider.say(say(ANSWER), done);
    await vi.waitFor(() => expect(tab.view.guide).toMatchObject({ source: 'model' }));
    expect(tab.view.guide?.intents.map(({ label }) => label)).toEqual(['Yes, by Friday', 'No, sold out']);
    expect(tab.view.guide?.questions.map(({ words }) => words)).toEqual(['Which glides?']);
    tab.say({ type: 'messages-changed', key });
    await vi.waitFor(() => expect(tab.commands.filter(({ type }) => type === 'read').length).toBe(3));
    expect(world.provider.requests).toHaveLength(2);
  });

  it('stays by rules where the model gives nothing usable', async () => {
    const world = new World();
    world.settings = { ...READY, guideBy: 'model', draftOn: 'demand' };
    const tab = new Tab(world, 1);
    await vi.waitFor(() => expect(world.provider.requests).toHaveLength(1), { timeout: 5_000 });
    await world.provider.say(say('I cannot do that.'), done);
    await new Promise((resolve) => setTimeout(resolve));
    expect(tab.view.guide).toMatchObject({ source: 'rules' });
  });

  it('is not asked of a model about mail that somebody only leafs through', async () => {
    const world = new World();
    world.settings = { ...READY, guideBy: 'model', draftOn: 'demand' };
    const tab = new Tab(world, 1);
    await vi.waitFor(() => expect(tab.view.guide).toMatchObject({ source: 'rules' }));
    vi.useFakeTimers({ shouldAdvanceTime: true });
    tab.openThread(thread({ key: { ...key, id: 'next' }, messages: [message({ isMine: true })] }));
    await vi.advanceTimersByTimeAsync(1_000);
    vi.useRealTimers();
    expect(world.provider.requests).toEqual([]);
  });

  it('is not asked of a model without consent', async () => {
    const world = new World();
    world.settings = { ...READY, guideBy: 'model', draftOn: 'demand', consents: {} };
    const tab = new Tab(world, 1);
    await vi.waitFor(() => expect(tab.view.guide).toMatchObject({ source: 'rules' }));
    expect(world.provider.requests).toEqual([]);
  });

  it('goes to the model with the draft that follows', async () => {
    const { world, tab } = await readyToApprove();
    const intent = {
      id: 'i',
      label: 'No, sold out',
      instruction: 'Say that they are sold out.',
      isRefusal: true,
    };
    const answers = [{ question: 'Until when?', answer: 'the end of May' }];
    tab.click({ type: 'draft', wishes: { ...world.reply().wishes, decision: { intent, answers } } });
    await world.phase('drafting');
    expect(asked(world).at(-1)).toContain('Say that they are sold out.');
    expect(asked(world).at(-1)).toContain('the end of May');
    expect(world.reply().wishes.decision.intent).toEqual(intent);
  });
});

it('a line of the outline leads to its message on the page', async () => {
  const { tab } = await readyToApprove();
  tab.click({ type: 'show-message', messageId: 'm1' });
  await vi.waitFor(() => expect(tab.commands).toContainEqual({ type: 'show-message', key, messageId: 'm1' }));
});
