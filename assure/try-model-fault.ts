import { READY, Tab, until, World } from '../entrypoints/background/__fakes__/world';
import { startForeignServer } from '../scripts/model/foreign-server';
import { DONE, event, events, startRawServer } from '../scripts/model/raw-server';
import { createOpenAiCompatible } from '../utils/llm/openai-compatible';
import type { DraftProvider } from '../utils/llm/provider';
import { currentDraft, type Reply } from '../utils/reply/reply';
import type { ModelFault } from './cases/model-faults';
import { toldIn } from './told';
import { shown } from './unseen';

const OWN_WORDS = 'My own words.';
/** What came of a fault. */
export interface Trial {
  /** What is wrong with it; empty where nothing is. */
  readonly wrongs: readonly string[];
  /** How long after the provider knew it the pane was told, in milliseconds. */
  readonly late: number;
}

/** Plays this fault while a first draft is made, and again while one is made over words of the person's own. */
export async function tryModelFault(fault: ModelFault): Promise<Trial> {
  const first = await tryOnce(fault, false);
  const again = await tryOnce(fault, true);
  return {
    wrongs: [
      ...first.wrongs.map((wrong) => `first: ${wrong}`),
      ...again.wrongs.map((wrong) => `again: ${wrong}`),
    ],
    late: Math.max(first.late, again.late),
  };
}

async function tryOnce(fault: ModelFault, isAgain: boolean): Promise<Trial> {
  const server = await startRawServer();
  const elsewhere = await startRawServer();
  const foreign = fault.server === 'foreign-certificate' ? await startForeignServer() : null;
  const clock = clocked(createOpenAiCompatible(fault.limits));
  const world = new World(clock.provider);
  const meet = (address: string): void => {
    const { origin } = new URL(address);
    world.settings = { ...READY, address, consents: { [origin]: 1 }, draftOn: 'demand' };
  };
  const wrongs: string[] = [];
  let late = 0;
  const check = (isRight: boolean, wrong: () => string): void => {
    if (!isRight) wrongs.push(wrong());
  };
  const online = Object.getOwnPropertyDescriptor(globalThis.navigator, 'onLine');
  try {
    meet(server.address);
    const tab = new Tab(world, 1);
    await world.phase('idle');
    if (isAgain) {
      server.answer(events(event('A draft before.', 'stop'), DONE));
      await drafted(tab, 1);
      tab.click({ type: 'edit', draftId: currentDraft(world.reply())?.id ?? '', text: OWN_WORDS, base: '' });
      await until(
        () => currentDraft(world.reply())?.text === OWN_WORDS,
        () => 'The edit was not stored.',
      );
    }
    const asked = server.requests().length;
    server.answer(...fault.answers(elsewhere.address));
    if (foreign) meet(foreign.address);
    if (fault.server === 'far') meet('https://model.invalid/v1');
    if (fault.server === 'down') await server.close();
    if (fault.isOffline)
      Object.defineProperty(globalThis.navigator, 'onLine', { configurable: true, value: false });
    await drafted(tab, world.reply().drafts.length + 1);
    late = performance.now() - clock.knownAt();

    const reply = tab.view.reply as Reply;
    const draft = currentDraft(reply);
    const expected = fault.text !== '' ? fault.text : isAgain ? OWN_WORDS : undefined;
    check(draft?.text === expected, () => `the text is ${shown(draft?.text ?? '')}`);
    const own = reply.drafts[0]?.text;
    check(!isAgain || own === OWN_WORDS, () => `the person’s text is ${shown(own ?? '')}`);
    const comesTo = reply.phase.name === 'failed' ? reply.phase.failure.code : draft?.ending;
    check(comesTo === fault.comesTo, () => `it comes to ${String(comesTo)}`);

    const told = toldIn(tab.view);
    const { origin } = new URL(world.settings.address);
    const says = fault.says.map((sentence) => sentence.replace('ORIGIN', origin));
    check(told.says.join(' ') === says.join(' '), () => `it says ${told.says.join(' ')}`);
    check(told.remedy === (fault.remedy ?? null), () => `one click does ${String(told.remedy)}`);
    const isKeptSaid = /is kept/.test(told.means);
    check(reply.phase.name !== 'failed' || isKeptSaid === (draft !== null), () => `it means ${told.means}`);

    const requests = server.requests().length - asked;
    check(requests === fault.requests, () => `${requests} requests`);
    check(elsewhere.requests().length === 0, () => 'another server was asked');
    check(!JSON.stringify(tab.updates).includes('sk-secret'), () => 'the pane was told the key');
  } catch (error) {
    wrongs.push(String(error));
  } finally {
    if (fault.isOffline) {
      if (online) Object.defineProperty(globalThis.navigator, 'onLine', online);
      else Reflect.deleteProperty(globalThis.navigator, 'onLine');
    }
    if (fault.server !== 'down') await server.close();
    await elsewhere.close();
    await foreign?.close();
  }
  return { wrongs, late };
}

/** Asks for a draft and waits until the pane shows what came of it. */
async function drafted(tab: Tab, drafts: number): Promise<void> {
  const before = tab.world.reply().revision;
  tab.click({ type: 'draft', wishes: tab.world.reply().wishes });
  const isOver = (): boolean => {
    const { reply } = tab.view;
    if (!reply || reply.revision <= before) return false;
    return (
      reply.phase.name === 'failed' || (reply.phase.name === 'reviewing' && reply.drafts.length === drafts)
    );
  };
  await until(isOver, () => `Nothing came of the draft: ${tab.view.reply?.phase.name ?? 'no reply'}.`, 30);
}

/** The provider, and when it last said how a draft ended. */
function clocked(provider: DraftProvider): { readonly provider: DraftProvider; knownAt(): number } {
  let at = 0;
  return {
    knownAt: () => at,
    provider: {
      ...provider,
      async *streamDraft(request, signal) {
        for await (const heard of provider.streamDraft(request, signal)) {
          if (heard.type !== 'text') at = performance.now();
          yield heard;
        }
      },
    },
  };
}
