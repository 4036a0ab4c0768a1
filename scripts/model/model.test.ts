// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAiCompatible } from '../../utils/llm/openai-compatible';
import { draftFrom, failed } from './provider-contract';
import { startModel, type Model } from './model';

const KEY = 'sk-local';

describe('the local model', () => {
  let model: Model;
  const stillGoing = new AbortController().signal;
  const connection = (): { address: string; key: string } => ({ address: model.address, key: KEY });
  const ask = (
    name = 'countersign-demo',
    signal = stillGoing,
  ): ReturnType<typeof openAiCompatible.streamDraft> =>
    openAiCompatible.streamDraft(
      { connection: connection(), model: name, messages: [{ role: 'user', content: 'Hello?' }] },
      signal,
    );
  const last = async (name?: string): Promise<unknown> => {
    let event: unknown;
    for await (event of ask(name));
    return event;
  };

  beforeEach(async () => {
    model = await startModel({ tokensPerSecond: 0, key: KEY });
  });

  afterEach(() => model.close());

  it('offers its models and asks for its key', async () => {
    expect(await openAiCompatible.listModels(connection(), stillGoing)).toEqual({
      ok: true,
      value: ['countersign-demo', 'countersign-demo-small'],
    });
    const stranger = await openAiCompatible.listModels({ ...connection(), key: 'sk-other' }, stillGoing);
    expect(stranger).toEqual({ ok: false, failure: { code: 'wrong-key' } });
  });

  it('knows no other model', async () => {
    expect(await last('gpt-none')).toEqual(failed({ code: 'no-such-model', model: 'gpt-none' }));
  });

  it('shows what came over the wire', async () => {
    await last();
    expect(model.journal()).toHaveLength(1);
    expect(model.journal()[0]).toMatchObject({
      path: '/v1/chat/completions',
      body: { messages: [{ role: 'user', content: 'Hello?' }] },
    });
    expect(model.authorizations()).toEqual([`Bearer ${KEY}`]);
    expect(JSON.stringify(model.journal())).not.toContain(KEY);
  });

  it('answers as it is told, in order, and then by itself again', async () => {
    model.next({ content: 'One 👍🏽.' }, { status: 429, retryAfter: 7 }, { hold: 50, content: 'Three.' });
    expect((await draftFrom({ ...openAiCompatible, streamDraft: () => ask() }, connection())).text).toBe(
      'One 👍🏽.',
    );
    expect(await last()).toEqual(failed({ code: 'rate-limited', retryAfterSeconds: 7 }));
    expect(await last()).toEqual({ type: 'end', ending: 'complete' });
    expect((await draftFrom({ ...openAiCompatible, streamDraft: () => ask() }, connection())).text).toBe(
      'OK.',
    );
  });

  it('breaks off when told to', async () => {
    await model.close();
    model = await startModel({ tokensPerSecond: 200, key: KEY });
    model.next(
      { content: 'a long answer '.repeat(20), truncate: 8 },
      { content: 'x'.repeat(900), disconnect: 600 },
    );
    const { text, ending } = await draftFrom({ ...openAiCompatible, streamDraft: () => ask() }, connection());
    expect(text).toMatch(/^a long answer/);
    expect(ending).toEqual(failed({ code: 'interrupted' }));
    expect(await last()).toEqual(failed({ code: 'interrupted' }));
    expect(model.aborted()).toBe(0);
  });

  it('sees that its reader has left', async () => {
    await model.close();
    model = await startModel({ tokensPerSecond: 20, key: KEY });
    model.next({ content: 'a long answer '.repeat(50) });
    const stop = new AbortController();
    for await (const event of ask('countersign-demo', stop.signal)) if (event.type === 'text') stop.abort();
    await expect.poll(() => model.aborted()).toBe(1);
  });
});
