// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutEmptyEvents } from './event-lines';

/** What comes out of it when these bytes go in, piece by piece. */
async function passed(pieces: readonly Uint8Array<ArrayBuffer>[]): Promise<string> {
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    await new Response(source.pipeThrough(withoutEmptyEvents())).arrayBuffer(),
  );
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

describe('a stream of events', () => {
  it.each([
    ['data:\n\ndata: x\n\n', '\ndata: x\n\n'],
    ['data: \r\n\r\ndata: x\r\n\r\n', '\ndata: x\n\n'],
    ['data\r\rdata: x\r\r', '\ndata: x\n\n'],
    ['event:error\r\ndata: {}\r\n\r\n', 'event:error\ndata: {}\n\n'],
    ['event: ping\n\ndata: x\n\n', '\ndata: x\n\n'],
    ['event: message\ndata: x\n\n', 'data: x\n\n'],
    ['data:', 'data:'],
  ])('%j passes as %j', async (given, wanted) => {
    expect(await passed([bytesOf(given)])).toBe(wanted);
  });

  it.each([
    'event: error\ndata: {"message":"x"}\n\n',
    'data: {"content":"a\u2028data:\u2028event: b"}\n\n',
    '\ufeffdata: x\n\n: a comment\nid: 1\nretry: 2\n\n',
    'data: data:\n\n data:\n\n',
    'data: no end',
  ])('%j passes as it is', async (given) => {
    expect(await passed([bytesOf(given)])).toBe(given);
  });

  it.each(['data: x\n\n', 'data: x\r\r', 'data: x\r\n\r\n'])(
    'passes %j on as soon as it is there',
    async (event) => {
      const { readable, writable } = withoutEmptyEvents();
      void writable.getWriter().write(bytesOf(event));
      const { value } = await readable.getReader().read();
      expect(new TextDecoder().decode(value)).toBe('data: x\n\n');
    },
  );

  const PARTS = ['data:', 'data:\r\n', 'data \r', ' ', '\n', '\r', 'event: ping', '{"a":1}', 'ü👋', ':'];

  it('passes alike wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...PARTS)), async (parts) => {
        const bytes = bytesOf(parts.join(''));
        const whole = await passed([bytes]);
        for (let at = 0; at <= bytes.length; at += 1)
          expect(await passed([bytes.slice(0, at), bytes.slice(at)])).toBe(whole);
      }),
      { numRuns: 1_000 },
    );
  });
});
