import { expect, it } from 'vitest';
import type { Failure } from '../../utils/errors.ts';
import type { Connection, DraftEvent, DraftProvider } from '../../utils/llm/provider.ts';

/** One answer of a model, in the form a provider's own server gives it. */
export interface ContractServer {
  readonly connection: Connection;
  /** Answers the next request with these pieces of text, then says that it has finished. */
  willSay(...pieces: readonly string[]): void;
  /** Sends these pieces, then nothing more. */
  willFallSilentAfter(...pieces: readonly string[]): void;
  willOffer(...models: readonly string[]): void;
  willFail(): void;
  aborted(): number;
}

export interface Draft {
  readonly text: string;
  readonly events: readonly DraftEvent[];
  /** How it ended; null when it ended without a word, as after an abort. */
  readonly ending: Exclude<DraftEvent, { type: 'text' }> | null;
}

const ASKED = [{ role: 'user', content: 'Write the reply.' }] as const;

/** A whole draft, and the proof that nothing came after its end. */
export async function draftFrom(
  provider: DraftProvider,
  connection: Connection,
  signal = new AbortController().signal,
  onEvent: (event: DraftEvent) => void = () => undefined,
): Promise<Draft> {
  const events: DraftEvent[] = [];
  for await (const event of provider.streamDraft({ connection, model: 'm', messages: ASKED }, signal)) {
    events.push(event);
    onEvent(event);
  }
  const endings = events.filter((event) => event.type !== 'text');
  expect(endings.length).toBeLessThanOrEqual(1);
  expect(events.slice(0, -1).every(({ type }) => type === 'text')).toBe(true);
  return {
    text: events.map((event) => (event.type === 'text' ? event.text : '')).join(''),
    events,
    ending: endings[0] ?? null,
  };
}

export const failed = (failure: Failure): DraftEvent => ({ type: 'failed', failure });

/** What every provider has to do, whatever it speaks to. */
export function itKeepsTheContract(provider: DraftProvider, server: () => ContractServer): void {
  const stillGoing = (): AbortSignal => new AbortController().signal;

  it('streams the text as it comes and then says that it is complete', async () => {
    server().willSay('Hello ', 'Ana,\n\n', 'yes.');
    const { text, events, ending } = await draftFrom(provider, server().connection);
    expect(text).toBe('Hello Ana,\n\nyes.');
    expect(events.length).toBeGreaterThan(2);
    expect(ending).toEqual({ type: 'end', ending: 'complete' });
  });

  it('says nothing more after an abort, and the server sees it at once', async () => {
    server().willFallSilentAfter('Hello');
    const stop = new AbortController();
    const before = performance.now();
    const { text, ending } = await draftFrom(provider, server().connection, stop.signal, () => {
      stop.abort();
    });
    expect(text).toBe('Hello');
    expect(ending).toBeNull();
    await expect.poll(() => server().aborted()).toBe(1);
    expect(performance.now() - before).toBeLessThan(1000);
  });

  it('asks for nothing when it is aborted from the start', async () => {
    server().willSay('Hello');
    expect((await draftFrom(provider, server().connection, AbortSignal.abort())).events).toEqual([]);
  });

  it('lets go of the server when its reader leaves', async () => {
    server().willFallSilentAfter('Hello');
    const asked = { connection: server().connection, model: 'm', messages: ASKED };
    for await (const event of provider.streamDraft(asked, stillGoing())) {
      expect(event).toEqual({ type: 'text', text: 'Hello' });
      break;
    }
    await expect.poll(() => server().aborted()).toBe(1);
  });

  it('fails with data, not by throwing', async () => {
    server().willFail();
    expect((await draftFrom(provider, server().connection)).ending?.type).toBe('failed');
    expect((await provider.listModels(server().connection, stillGoing())).ok).toBe(false);
  });

  it('lists the models in the server’s order', async () => {
    server().willOffer('zeta', 'alpha');
    const models = await provider.listModels(server().connection, stillGoing());
    expect(models).toEqual({ ok: true, value: ['zeta', 'alpha'] });
  });
}
