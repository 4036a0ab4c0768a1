// @vitest-environment node
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS, type Limits } from '../../utils/llm/exchange';
import { createOpenAiCompatible } from '../../utils/llm/openai-compatible';
import type { Connection } from '../../utils/llm/provider';
import { draftFrom, failed, itKeepsTheContract, type Draft } from './provider-contract';
import {
  after,
  data,
  DONE,
  endlessly,
  event,
  events,
  eventsApart,
  eventsThenReset,
  eventsThenSilence,
  pause,
  reset,
  silence,
  startRawServer,
  status,
  type RawAnswer,
  type RawServer,
} from './raw-server';

const KEY = 'sk-canary-7Q2Z';
const complete = { type: 'end', ending: 'complete' };
const cutOff = { type: 'end', ending: 'cut-off' };
const lengthLimit = { type: 'end', ending: 'length-limit' };
const filtered = { type: 'end', ending: 'filtered' };

let server: RawServer;
let connection: Connection;

beforeEach(async () => {
  server = await startRawServer();
  connection = { address: server.address, key: KEY };
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await server.close();
});

const draft = (limits: Partial<Limits> = {}): Promise<Draft> =>
  draftFrom(createOpenAiCompatible({ ...LIMITS, ...limits }), connection);

const draftOf = (...answers: readonly RawAnswer[]): Promise<Draft> => {
  server.answer(...answers);
  return draft();
};

const says =
  (code: number, type: string, body: string): RawAnswer =>
  (response) => {
    response.writeHead(code, { 'content-type': type }).end(body);
  };

/** Begins to refuse, and goes on for a megabyte without coming to an end. */
const withoutEnd =
  (code: number): RawAnswer =>
  (response) => {
    response.writeHead(code, { 'content-type': 'application/json' }).write('{"error":"'.padEnd(1_000_000));
  };

describe('the OpenAI-compatible provider', () => {
  itKeepsTheContract(createOpenAiCompatible(), () => ({
    connection,
    willSay: (...pieces) => {
      server.answer(events(...pieces.map((piece) => event(piece)), event('', 'stop'), DONE));
    },
    willFallSilentAfter: (...pieces) => {
      server.answer(eventsThenSilence(...pieces.map((piece) => event(piece))));
    },
    willOffer: (...models) => {
      server.answer(status(200, { object: 'list', data: models.map((id) => ({ id, object: 'model' })) }));
    },
    willFail: () => {
      server.answer(status(401, { error: { message: 'no' } }));
    },
    aborted: () => server.aborted(),
  }));
});

describe('what goes over the wire', () => {
  it('is the model, the messages and the key in its header, and nothing about this machine', async () => {
    await draftOf(events(event('Hi', 'stop'), DONE));
    const [request] = server.requests();
    expect(request?.path).toBe('/v1/chat/completions');
    expect(JSON.parse(request?.body ?? '')).toEqual({
      model: 'm',
      messages: [{ role: 'user', content: 'Write the reply.' }],
      stream: true,
    });
    expect(request?.headers.authorization).toBe(`Bearer ${KEY}`);
    expect(
      Object.keys(request?.headers ?? {}).filter((name) => /stainless|cookie|referer|openai/.test(name)),
    ).toEqual([]);
  });

  it('holds no Authorization header when there is no key', async () => {
    connection = { ...connection, key: '' };
    await draftOf(events(event('Hi', 'stop'), DONE));
    expect(server.requests()[0]?.headers.authorization).toBeUndefined();
  });

  it.each([301, 302, 303, 307, 308])(
    'goes to no other origin, with or without the key, on a %i',
    async (code) => {
      const elsewhere = await startRawServer();
      elsewhere.answer(events(event('Hi', 'stop'), DONE));
      const { ending } = await draftOf(
        status(code, {}, { location: `${elsewhere.address}/chat/completions` }),
      );
      expect(ending).toEqual(failed({ code: 'redirected' }));
      expect(elsewhere.requests()).toEqual([]);
      expect(server.requests()).toHaveLength(1);
      await elsewhere.close();
    },
  );

  it('leaves neither key nor mail in the console', async () => {
    const said: unknown[] = [];
    for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
      vi.spyOn(console, level).mockImplementation((...words) => void said.push(words));
    await draftOf(events('data: {"broken": Write the reply\n\n', DONE));
    await draftOf(status(500, { error: { message: `Write the reply ${KEY}` } }));
    expect(said).toEqual([]);
  });
});

describe('an answer', () => {
  it.each([
    ['whole', [event('Hi '), event('Ana'), event('', 'stop'), DONE], 'Hi Ana', complete],
    ['with the end in its last piece', [event('Hi', 'stop'), DONE], 'Hi', complete],
    ['without DONE', [event('Hi', 'stop')], 'Hi', complete],
    ['that just ends', [event('Hi')], 'Hi', cutOff],
    ['with DONE but no finish', [event('Hi'), DONE], 'Hi', cutOff],
    ['that ends within an event', [event('Hi'), 'data: {"choices":[{"del'], 'Hi', cutOff],
    ['whose last event lacks its line ends', [event('Hi', 'stop').trimEnd()], 'Hi', complete],
    ['cut by the length limit', [event('Hi', 'length'), DONE], 'Hi', lengthLimit],
    ['cut by the content filter', [event('Hi', 'content_filter'), DONE], 'Hi', filtered],
    ['filtered from the start', [event('', 'content_filter'), DONE], '', failed({ code: 'filtered' })],
    ['that is empty', [event('', 'stop'), DONE], '', failed({ code: 'empty-answer' })],
    ['without any event', [DONE], '', failed({ code: 'empty-answer' })],
    [
      'of blanks and invisible characters',
      [event(' \n\u200b\u2060', 'stop'), DONE],
      '\u200b\u2060',
      failed({ code: 'empty-answer' }),
    ],
    [
      'with bad JSON in the middle',
      [event('Hi'), 'data: {oops}\n\n', event('!', 'stop')],
      'Hi',
      failed({ code: 'broken-answer' }),
    ],
    [
      'with an event of another shape',
      [event('Hi'), data({ choices: 'x' }), event('!', 'stop')],
      'Hi',
      failed({ code: 'broken-answer' }),
    ],
    [
      'with two choices',
      [event('Hi'), event('Ho', null, 1), event('', 'stop', 1), event('!', 'stop')],
      'Hi!',
      complete,
    ],
    [
      'with empty choices and a usage event',
      [data({ choices: [] }), event('Hi'), data({ usage: {} }), event('', 'stop')],
      'Hi',
      complete,
    ],
    [
      'with tool calls nobody asked for',
      [
        event('Hi'),
        data({
          choices: [
            {
              index: 0,
              delta: { tool_calls: [{ index: 0, function: { name: 'send_mail', arguments: '{}' } }] },
            },
          ],
        }),
        event('!', 'stop'),
      ],
      'Hi!',
      complete,
    ],
    [
      'that stops to call a tool',
      [event('Let me look'), event('', 'tool_calls'), DONE],
      'Let me look',
      cutOff,
    ],
    [
      'with reasoning beside it',
      [data({ choices: [{ delta: { reasoning_content: 'hm', content: null } }] }), event('Hi', 'stop')],
      'Hi',
      complete,
    ],
    [
      'with reasoning in tags',
      [event('<thi'), event('nk>hm</th'), event('ink>\n\nHi'), event('', 'stop')],
      'Hi',
      complete,
    ],
    [
      'in parts',
      [
        data({
          choices: [
            {
              delta: {
                content: [
                  { type: 'thinking', thinking: [] },
                  { type: 'text', text: 'Hi' },
                ],
              },
            },
          ],
        }),
        event('', 'stop'),
      ],
      'Hi',
      complete,
    ],
    [
      'with an error event',
      [event('Hi'), data({ error: { message: 'boom', type: 'server_error' } })],
      'Hi',
      failed({ code: 'interrupted' }),
    ],
    [
      'with an error event that names its status',
      [event('Hi'), data({ error: { message: 'x', code: 502 } })],
      'Hi',
      failed({ code: 'model-error', status: 502 }),
    ],
    [
      'with an error event about the context',
      [data({ error: { code: 'context_length_exceeded' } })],
      '',
      failed({ code: 'too-long' }),
    ],
    ['with a bare error', [data({ error: 'out of memory' })], '', failed({ code: 'interrupted' })],
    [
      'with a mark, comments, CRLF and no spaces',
      [
        '\ufeff: PROCESSING\r\n\r\n',
        event('Hi').replaceAll('\n', '\r\n').replace('data: ', 'data:'),
        ': x\n\n',
        event('!', 'stop'),
      ],
      'Hi!',
      complete,
    ],
    [
      'with half a character in each of two events',
      [
        'data: {"choices":[{"delta":{"content":"a\\ud83d"}}]}\n\n',
        'data: {"choices":[{"delta":{"content":"\\ude00b"},"finish_reason":"stop"}]}\n\n',
      ],
      'a😀b',
      complete,
    ],
    ['after which more comes', [event('Hi', 'stop'), DONE, event(' and more')], 'Hi', complete],
  ] as const)('%s', async (_name, pieces, text, ending) => {
    const got = await draftOf(events(...pieces));
    expect({ text: got.text, ending: got.ending }).toEqual({ text, ending });
    expect(server.requests()).toHaveLength(1);
  });

  it('comes to the same however its bytes are cut', async () => {
    const bytes = Buffer.from(event('Grüße 👋🏽 木曜日', 'stop') + DONE);
    for (let at = 1; at < bytes.length; at++) {
      const { text, ending } = await draftOf(events(bytes.subarray(0, at), bytes.subarray(at)));
      expect({ at, text, ending }).toEqual({ at, text: 'Grüße 👋🏽 木曜日', ending: complete });
    }
  });

  it('comes to the same for any text in any pieces', async () => {
    const pieces = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(pieces, async (words) => {
        const { text } = await draftOf(
          events(event('-'), ...words.map((word) => event(word)), event('', 'stop')),
        );
        expect(text).toBe(`-${words.join('')}`);
      }),
      { numRuns: 30 },
    );
  });

  it('is read as one piece of five megabytes, of which a draft’s worth is kept', async () => {
    const before = performance.now();
    const { text, ending } = await draftOf(events(event('word '.repeat(1_000_000), 'stop'), DONE));
    expect(text.length).toBe(200_000);
    // It says that it has finished, but not all of it is kept.
    expect(ending).toEqual(failed({ code: 'endless-answer' }));
    expect(performance.now() - before).toBeLessThan(10_000);
  });

  it('without an end is given up, and what came is kept', async () => {
    const { text, ending } = await draftOf(endlessly(event('word '.repeat(400))));
    expect(text.length).toBe(200_000);
    expect(ending).toEqual(failed({ code: 'endless-answer' }));
    await expect.poll(() => server.aborted()).toBe(1);
  });

  it('of endless blanks is given up', async () => {
    server.answer(endlessly(event(' \n'.repeat(2_000))));
    const { text, ending } = await draft({ bytes: 8_000_000 });
    expect({ text, ending }).toEqual({ text: '', ending: failed({ code: 'endless-answer' }) });
    await expect.poll(() => server.aborted()).toBe(1);
  });

  it('that begins with more blanks than a draft may have characters is given up', async () => {
    const blanks = Array.from({ length: 50 }, () => event(' \n'.repeat(2_000)));
    const { text, ending } = await draftOf(events(...blanks, event('Hi', 'stop'), DONE));
    expect({ text, ending }).toEqual({ text: '', ending: failed({ code: 'endless-answer' }) });
  });

  it('is whole after more thoughts than a draft may have words', async () => {
    const thoughts = Array.from({ length: 50 }, () => event('She asks. '.repeat(2_000)));
    const got = await draftOf(events(event('<think>'), ...thoughts, event('</think>Hi', 'stop'), DONE));
    expect({ text: got.text, ending: got.ending }).toEqual({ text: 'Hi', ending: complete });
  });

  it('of endless bytes without a line is given up', async () => {
    server.answer(endlessly('x'.repeat(60_000)));
    expect((await draft({ lineBytes: 1_000_000 })).ending).toEqual(failed({ code: 'endless-answer' }));
  });

  it('of endless comments is given up', async () => {
    server.answer(endlessly(': still here\n\n'.repeat(1000)));
    expect((await draft({ bytes: 1_000_000 })).ending).toEqual(failed({ code: 'endless-answer' }));
  });

  it('that breaks off keeps what came', async () => {
    const { text, ending } = await draftOf(eventsThenReset(event('Hi '), event('Ana')));
    expect(text).toBe('Hi Ana');
    expect(ending).toEqual(failed({ code: 'interrupted' }));
    expect(server.requests()).toHaveLength(1);
  });

  it.each([
    ['cannot be read', 'data: {oops}\n\n'],
    ['has another shape', data({ choices: 'x' })],
  ])(
    'with a piece that %s is told from one that breaks off, also where all of it is there',
    async (_, piece) => {
      server.answer(says(200, 'text/event-stream', [event('Hi'), piece, event('!', 'stop')].join('')));
      const told: unknown[] = [];
      const asked = createOpenAiCompatible().streamDraft(
        { connection, model: 'm', messages: [{ role: 'user', content: 'Hello?' }] },
        new AbortController().signal,
      );
      for await (const one of asked) {
        told.push(one);
        // By then the connection is closed.
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      expect(told).toEqual([{ type: 'text', text: 'Hi' }, failed({ code: 'broken-answer' })]);
    },
  );

  it('that breaks off offline says so', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    expect((await draftOf(eventsThenReset(event('Hi')))).ending).toEqual(failed({ code: 'offline' }));
  });

  it.each([
    ['HTML', status(200, '<!doctype html><title>Sign in to the network</title>')],
    ['JSON that is no stream', status(200, { ok: true })],
    ['plain text', says(200, 'text/plain', 'hello\n')],
  ])('of %s is no model’s', async (_name, answer) => {
    expect((await draftOf(answer)).ending).toEqual(failed({ code: 'not-a-model-server' }));
  });
});

describe('an answer that says that it has finished', () => {
  const thought = data({
    choices: [{ index: 0, delta: { reasoning_content: 'Hm' }, finish_reason: 'stop' }],
  });
  const emptyStop = data({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] });
  const usage = data({ choices: [], usage: { total_tokens: 9 } });
  const boom = data({ error: { message: 'boom', type: 'server_error' } });

  it.each([
    [
      'with each of its pieces',
      [event('Hi Ana,\n\n', 'stop'), event('Friday works. ', 'stop'), event('Best,\nDavid', 'stop'), DONE],
      'Hi Ana,\n\nFriday works. Best,\nDavid',
      complete,
    ],
    ['with a thought', [thought, event('Hi Ana'), event('', 'stop'), DONE], 'Hi Ana', complete],
    ['with an empty first piece', [event('', 'stop'), event('Hi Ana', 'stop'), DONE], 'Hi Ana', complete],
    ['with its first piece only', [event('Hi', 'stop'), event(' Ana'), DONE], 'Hi Ana', complete],
    ['with its first piece only, without DONE', [event('Hi', 'stop'), event(' Ana')], 'Hi Ana', complete],
    [
      'with nothing but empty pieces',
      [emptyStop, event('', 'stop'), thought, DONE],
      '',
      failed({ code: 'empty-answer' }),
    ],
    ['and only then where it was cut', [event('Hi', 'stop'), event('', 'length'), DONE], 'Hi', lengthLimit],
    ['twice, of which the last counts', [event('Hi', 'length'), event('', 'stop'), DONE], 'Hi', complete],
    [
      'and then filters what follows',
      [event('Hi', 'stop'), event(' Ana', 'content_filter'), DONE],
      'Hi Ana',
      filtered,
    ],
    [
      'before blanks, nothing and usage',
      [event('Hi', 'stop'), event(' \n'), event(''), usage],
      'Hi \n',
      complete,
    ],
    ['before an error', [event('Hi'), event('', 'stop'), boom], 'Hi', complete],
    ['before what cannot be read', [event('Hi', 'stop'), 'data: {oops}\n\n', DONE], 'Hi', complete],
    ['goes on, and ends in an error', [event('Hi', 'stop'), event(' Ana'), boom], 'Hi Ana', cutOff],
    [
      'goes on, and ends within an event',
      [event('Hi', 'stop'), event(' Ana'), 'data: {"choices":[{"del'],
      'Hi Ana',
      cutOff,
    ],
    ['before any word, and ends in an error', [thought, boom], '', failed({ code: 'interrupted' })],
    [
      'with the filter, before any word, and ends in an error',
      [event('', 'content_filter'), boom],
      '',
      failed({ code: 'filtered' }),
    ],
  ] as const)('%s', async (_name, pieces, text, ending) => {
    const got = await draftOf(events(...pieces));
    expect({ text: got.text, ending: got.ending }).toEqual({ text, ending });
    expect(server.requests()).toHaveLength(1);
  });

  it.each([
    ['after its end is complete', [event('Hi'), event('', 'stop')], 'Hi', complete],
    ['after a blank is complete', [event('Hi', 'stop'), event(' \n')], 'Hi \n', complete],
    ['after more words is cut off', [event('Hi', 'stop'), event(' Ana')], 'Hi Ana', cutOff],
    [
      'after more words and an end is complete',
      [event('Hi', 'stop'), event(' Ana'), event('', 'stop')],
      'Hi Ana',
      complete,
    ],
    ['before any word is interrupted', [event('', 'stop')], '', failed({ code: 'interrupted' })],
  ] as const)('and is reset %s', async (_name, pieces, text, ending) => {
    const got = await draftOf(eventsThenReset(...pieces));
    expect({ text: got.text, ending: got.ending }).toEqual({ text, ending });
  });

  it('and stays open is complete soon, and the request is closed', async () => {
    server.answer(eventsThenSilence(event('Hi', 'stop')));
    const { text, ending } = await draft({ afterFinish: 50 });
    expect({ text, ending }).toEqual({ text: 'Hi', ending: complete });
    await expect.poll(() => server.aborted()).toBe(1);
  });

  it.each([
    ['comments', ': still here\n\n'],
    ['empty pieces', event('', 'stop')],
    ['usage', usage],
  ])('and then sends %s for long is complete all the same', async (_name, piece) => {
    server.answer(eventsApart(10, event('Hi', 'stop'), ...Array.from({ length: 300 }, () => piece)));
    const { text, ending } = await draft({ afterFinish: 100 });
    expect({ text, ending }).toEqual({ text: 'Hi', ending: complete });
    await expect.poll(() => server.aborted()).toBe(1);
  });

  it('with an empty first piece too, and stays open, is complete soon', async () => {
    server.answer(eventsThenSilence(event('', 'stop'), event('Hi'), event('', 'stop')));
    const { text, ending } = await draft({ afterFinish: 50 });
    expect({ text, ending }).toEqual({ text: 'Hi', ending: complete });
  });

  it('with the filter, before any word, and stays open is told soon', async () => {
    server.answer(eventsThenSilence(event('', 'content_filter')));
    expect((await draft({ afterFinish: 50 })).ending).toEqual(failed({ code: 'filtered' }));
  });

  it('and DONE is complete at once, though it stays open', async () => {
    server.answer(eventsThenSilence(event('Hi', 'stop'), DONE));
    expect((await draft({ afterFinish: 60_000 })).ending).toEqual(complete);
  });

  it('and goes on is waited for as before', async () => {
    server.answer(eventsApart(200, event('Hi', 'stop') + event(' Ana'), event('!', 'stop') + DONE));
    const { text, ending } = await draft({ afterFinish: 50 });
    expect({ text, ending }).toEqual({ text: 'Hi Ana!', ending: complete });
  });

  it('with each of its pieces is waited for as if it had not', async () => {
    server.answer(eventsApart(200, event('Hi', 'stop') + event(' Ana', 'stop'), event('!', 'stop') + DONE));
    const { text, ending } = await draft({ afterFinish: 50 });
    expect({ text, ending }).toEqual({ text: 'Hi Ana!', ending: complete });
  });

  it.each([
    ['an empty piece', event('', 'stop')],
    ['a thought', thought],
    ['a thought in tags', event('<think>Hm', 'stop') + event('</think>\n\n', 'stop')],
  ])('with %s is waited for until its first word', async (_name, first) => {
    server.answer(eventsApart(200, first, event('Hi', 'stop') + DONE));
    const { text, ending } = await draft({ afterFinish: 50 });
    expect({ text, ending }).toEqual({ text: 'Hi', ending: complete });
  });

  it('goes on and falls silent is cut off', async () => {
    server.answer(eventsThenSilence(event('Hi', 'stop') + event(' Ana')));
    const { text, ending } = await draft({ gap: 100, afterFinish: 50 });
    expect({ text, ending }).toEqual({ text: 'Hi Ana', ending: cutOff });
  });

  it.each([
    ['once', endlessly(event('word '.repeat(400)), event('word ', 'stop'))],
    ['with each piece', endlessly(event('word '.repeat(400), 'stop'))],
  ])('%s and goes on without an end is given up', async (_name, answer) => {
    const { text, ending } = await draftOf(answer);
    expect(text.length).toBe(200_000);
    expect(ending).toEqual(failed({ code: 'endless-answer' }));
    await expect.poll(() => server.aborted()).toBe(1);
  });

  it('and goes on to the limit of bytes is given up', async () => {
    server.answer(endlessly(event('w'), event('Hi', 'stop')));
    expect((await draft({ bytes: 100_000 })).ending).toEqual(failed({ code: 'endless-answer' }));
  });

  it('and is then stopped says nothing more', async () => {
    server.answer(eventsThenSilence(event('Hi', 'stop'), event(' Ana', 'stop')));
    const stop = new AbortController();
    const { text, ending } = await draftFrom(createOpenAiCompatible(), connection, stop.signal, (heard) => {
      if (heard.type === 'text' && heard.text === ' Ana') stop.abort();
    });
    expect({ text, ending }).toEqual({ text: 'Hi Ana', ending: null });
    await expect.poll(() => server.aborted()).toBe(1);
  });
});

describe('a wait', () => {
  it('for the first byte is long enough for a slow model', async () => {
    server.answer(after(300, eventsThenSilence(event('Hi', 'stop'))));
    expect((await draft({ firstByte: 5000, gap: 100, afterFinish: 50 })).ending).toEqual(complete);
  });

  it('for the first byte comes to an end, once and without asking again', async () => {
    server.answer(silence);
    expect((await draft({ firstByte: 100 })).ending).toEqual(failed({ code: 'timed-out' }));
    await pause(50);
    expect(server.requests()).toHaveLength(1);
    expect(server.aborted()).toBe(1);
  });

  it('for the first byte counts after the headers too', async () => {
    server.answer(eventsThenSilence());
    expect((await draft({ firstByte: 100 })).ending).toEqual(failed({ code: 'timed-out' }));
  });

  it('for more comes to an end, and what came is kept', async () => {
    server.answer(eventsThenSilence(event('Hi')));
    const { text, ending } = await draft({ gap: 100 });
    expect(text).toBe('Hi');
    expect(ending).toEqual(failed({ code: 'timed-out' }));
  });

  it('for the whole comes to an end', async () => {
    server.answer(endlessly(': still here\n\n'));
    expect((await draft({ whole: 300 })).ending).toEqual(failed({ code: 'timed-out' }));
  });

  it.each([
    ['before the headers', silence],
    ['before asking again', status(503, {})],
  ])('%s ends at once when it is aborted', async (_name, answer) => {
    server.answer(answer);
    const stop = new AbortController();
    setTimeout(() => {
      stop.abort();
    }, 100);
    const before = performance.now();
    const { ending } = await draftFrom(createOpenAiCompatible(), connection, stop.signal);
    expect(ending).toBeNull();
    expect(performance.now() - before).toBeLessThan(400);
  });
});

describe('a key', () => {
  const models = (): Promise<unknown> =>
    createOpenAiCompatible().listModels(connection, new AbortController().signal);

  it.each([
    ['masked', 'sk-ab…cd'],
    ['with an invisible character', 'sk-\u200bcanary'],
    ['with an accent', 'sk-é'],
    ['on two lines', 'sk-a\nb'],
    ['with the word before it', 'Bearer sk-a'],
  ])('%s is no key, and nothing is asked with it', async (_name, key) => {
    connection = { ...connection, key };
    expect((await draftOf(events(event('Hi', 'stop'), DONE))).ending).toEqual(failed({ code: 'wrong-key' }));
    expect(await models()).toEqual({ ok: false, failure: { code: 'wrong-key' } });
    expect(server.requests()).toEqual([]);
  });

  it('goes without the blanks around it', async () => {
    connection = { ...connection, key: ` ${KEY}\n` };
    await draftOf(events(event('Hi', 'stop'), DONE));
    expect(server.requests()[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
  });
});

describe('a refusal', () => {
  const error = (code: string, message = ''): unknown => ({ error: { code, message } });

  it.each([
    ['401', status(401, error('invalid_api_key')), { code: 'wrong-key' }],
    ['403', status(403, error('forbidden')), { code: 'key-not-allowed' }],
    [
      '404 for the model',
      status(404, error('model_not_found', 'The model m does not exist')),
      { code: 'no-such-model', model: 'm' },
    ],
    ['404 for the path', status(404, '<h1>Not Found</h1>'), { code: 'not-a-model-server' }],
    ['405', status(405, {}), { code: 'not-a-model-server' }],
    [
      '400 for the model',
      status(400, error('invalid_model', 'Invalid model: m')),
      { code: 'no-such-model', model: 'm' },
    ],
    ['400', status(400, error('bad')), { code: 'model-error', status: 400 }],
    ['400 for the length', status(400, error('context_length_exceeded')), { code: 'too-long' }],
    [
      '400 for the key',
      status(400, [{ error: { code: 400, message: 'API key not valid.' } }]),
      { code: 'wrong-key' },
    ],
    ['400 of the filter', status(400, error('content_filter')), { code: 'filtered' }],
    ['402', status(402, error('x')), { code: 'no-credit' }],
    ['413', status(413, '<h1>too large</h1>'), { code: 'too-long' }],
    ['422', status(422, {}), { code: 'model-error', status: 422 }],
    ['429', status(429, error('rate_limit_exceeded')), { code: 'rate-limited', retryAfterSeconds: null }],
    [
      '429 with seconds',
      status(429, error('x'), { 'retry-after': '2' }),
      { code: 'rate-limited', retryAfterSeconds: 2 },
    ],
    [
      '429 with an hour',
      status(429, error('x'), { 'retry-after': '3600' }),
      { code: 'rate-limited', retryAfterSeconds: 3600 },
    ],
    ['429 for money', status(429, error('insufficient_quota')), { code: 'no-credit' }],
    ['503 with a long wait', status(503, {}, { 'retry-after': '600' }), { code: 'model-error', status: 503 }],
  ] as const)('%s is told at once', async (_name, answer, failure) => {
    const before = performance.now();
    expect((await draftOf(answer)).ending).toEqual(failed(failure));
    expect(server.requests()).toHaveLength(1);
    expect(performance.now() - before).toBeLessThan(500);
  });

  it('429 with a date is told in seconds', async () => {
    const date = new Date(Date.now() + 90_000).toUTCString();
    const { ending } = await draftOf(status(429, {}, { 'retry-after': date }));
    expect(ending).toMatchObject({ failure: { code: 'rate-limited' } });
    const { retryAfterSeconds } = (ending as unknown as { failure: { retryAfterSeconds: number } }).failure;
    expect(retryAfterSeconds).toBeGreaterThan(85);
    expect(retryAfterSeconds).toBeLessThanOrEqual(90);
  });

  it.each([408, 409, 500, 502, 503, 529])('%i is asked again, and may then be answered', async (code) => {
    const { text, ending } = await draftOf(status(code, {}), events(event('Hi', 'stop'), DONE));
    expect({ text, ending }).toEqual({ text: 'Hi', ending: complete });
    expect(server.requests()).toHaveLength(2);
  });

  it('500 is asked three times in all, and then told', async () => {
    expect((await draftOf(status(500, {}))).ending).toEqual(failed({ code: 'model-error', status: 500 }));
    expect(server.requests()).toHaveLength(3);
  });

  it('reset before any answer is asked again', async () => {
    expect((await draftOf(reset, events(event('Hi', 'stop'), DONE))).text).toBe('Hi');
  });

  it('of a connection names its origin', async () => {
    await server.close();
    expect((await draft()).ending).toEqual(failed({ code: 'refused-connection', origin: server.origin }));
  });

  it('of a connection while offline says offline, except on this machine', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    await server.close();
    expect((await draft()).ending).toEqual(failed({ code: 'refused-connection', origin: server.origin }));
    connection = { address: 'https://model.invalid/v1', key: KEY };
    expect((await draft()).ending).toEqual(failed({ code: 'offline' }));
  });

  it('whose reason has no end is told by its beginning, and the connection is closed', async () => {
    server.answer(withoutEnd(400));
    expect((await draft({ firstByte: 2_000 })).ending).toEqual(failed({ code: 'model-error', status: 400 }));
    expect(server.requests()).toHaveLength(1);
    await expect.poll(() => server.aborted()).toBe(1);
  });

  it('whose reason has no end is closed before it is asked again', async () => {
    server.answer(withoutEnd(503), async (response, asked) => {
      await vi.waitUntil(() => server.aborted() > 0).catch(() => undefined);
      await events(event(`closed: ${server.aborted()}`, 'stop'), DONE)(response, asked);
    });
    const { text, ending } = await draft({ firstByte: 2_000 });
    expect({ text, ending }).toEqual({ text: 'closed: 1', ending: complete });
    expect(server.requests()).toHaveLength(2);
  });

  it('that takes 50 kB to give its reason is understood', async () => {
    const reason = error('context_length_exceeded', 'Ü '.repeat(15_000));
    expect((await draftOf(status(400, reason))).ending).toEqual(failed({ code: 'too-long' }));
  });

  it('401 without a key asks for one', async () => {
    connection = { ...connection, key: '' };
    expect((await draftOf(status(401, {}))).ending).toEqual(failed({ code: 'no-key' }));
  });

  it('403 with nothing in it is what Ollama tells browser extensions', async () => {
    expect((await draftOf(says(403, 'text/plain', ''))).ending).toEqual(
      failed({ code: 'extension-refused' }),
    );
  });
});

describe('the list of models', () => {
  const list = (answer: RawAnswer): Promise<unknown> => {
    server.answer(answer);
    return createOpenAiCompatible().listModels(connection, new AbortController().signal);
  };

  it('asks with the key and takes what it needs', async () => {
    const models = await list(
      status(200, { data: [{ id: 'b', owned_by: 'x', more: {} }, { name: 'no id' }, null, { id: 'a' }] }),
    );
    expect(models).toEqual({ ok: true, value: ['b', 'a'] });
    expect(server.requests()[0]).toMatchObject({ method: 'GET', path: '/v1/models', body: '' });
    expect(server.requests()[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
  });

  it.each([
    ['a bare list', status(200, [{ id: 'a' }]), { ok: true, value: ['a'] }],
    ['an empty list', status(200, { data: [] }), { ok: true, value: [] }],
    ['another shape', status(200, { models: {} }), { ok: false, failure: { code: 'not-a-model-server' } }],
    ['HTML', status(200, '<p>hi</p>'), { ok: false, failure: { code: 'not-a-model-server' } }],
    [
      'broken JSON',
      says(200, 'application/json', '{'),
      { ok: false, failure: { code: 'not-a-model-server' } },
    ],
    ['a 404', status(404, {}), { ok: false, failure: { code: 'not-a-model-server' } }],
    ['a 401', status(401, {}), { ok: false, failure: { code: 'wrong-key' } }],
    [
      'a redirect',
      status(302, {}, { location: 'https://elsewhere.example/' }),
      { ok: false, failure: { code: 'redirected' } },
    ],
  ])('answers %s', async (_name, answer, expected) => {
    expect(await list(answer)).toEqual(expected);
  });
});
