import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** How one answer comes over time; seconds. */
export interface Timeline {
  readonly name: string;
  /** Words in the mail by which a request is known to be this one's. */
  readonly mark: string;
  readonly untilHeaders: number;
  /** From the headers on. */
  readonly untilFirst: number;
  readonly pieces: number;
  readonly between: number;
  /** A silence in the middle. */
  readonly gap: number;
}

/** Answers that come slower than a background lives which nothing keeps alive: 30 s in Chromium 156 and Firefox 153 (2026-11). */
export const SLOW_ANSWERS: readonly Timeline[] = [
  {
    name: '45 s until the first byte',
    mark: 'Quote 4471',
    untilHeaders: 45,
    untilFirst: 0,
    pieces: 20,
    between: 0.05,
    gap: 0.05,
  },
  {
    name: '45 s from the headers to the first word',
    mark: 'Call on Monday?',
    untilHeaders: 0,
    untilFirst: 45,
    pieces: 20,
    between: 0.05,
    gap: 0.05,
  },
  {
    name: '45 s of silence in the middle',
    mark: 'Samples and price list',
    untilHeaders: 0,
    untilFirst: 0,
    pieces: 20,
    between: 0.05,
    gap: 45,
  },
  {
    name: 'a word a second for three minutes',
    mark: 'Site meeting',
    untilHeaders: 0,
    untilFirst: 0,
    pieces: 180,
    between: 1,
    gap: 1,
  },
];

/** How long it takes from the question to the end, in seconds. */
export const secondsOf = ({ untilHeaders, untilFirst, pieces, between, gap }: Timeline): number =>
  untilHeaders + untilFirst + pieces * between + gap;

/** All that is written, as a draft has it. */
export const textOf = ({ pieces }: Timeline): string =>
  Array.from({ length: pieces }, (_, index) => pieceOf(index))
    .join('')
    .trim();

/** What became of one answer on the server's side. */
export interface Served {
  readonly mark: string;
  readonly written: number;
  /** The client was still there when all was written. */
  readonly isWhole: boolean;
}

/** A model server on loopback that answers as slowly as it is told. */
export interface SlowModel {
  readonly address: string;
  readonly name: string;
  readonly served: readonly Served[];
  close(): void;
}

/** The piece of this number, so that what arrives can be compared with what was written. */
const pieceOf = (number: number): string => `word${number} `;

export async function startSlowModel(timelines: readonly Timeline[]): Promise<SlowModel> {
  const served: Served[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const timeline = timelines.find(({ mark }) => body.includes(mark));
      if (!timeline) return void response.writeHead(404).end();
      void answer(timeline, response).then((end) => served.push(end));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/v1`,
    name: 'slow',
    served,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function answer(timeline: Timeline, response: ServerResponse): Promise<Served> {
  const { mark, untilHeaders, untilFirst, pieces, between, gap } = timeline;
  let isThere = true;
  response.on('close', () => (isThere = false));
  await pause(untilHeaders * 1_000);
  if (isThere) response.writeHead(200, { 'Content-Type': 'text/event-stream' }).flushHeaders();
  await pause(untilFirst * 1_000);
  let written = 0;
  for (; written < pieces && isThere; written += 1) {
    const choice = { index: 0, delta: { content: pieceOf(written) }, finish_reason: null };
    response.write(`data: ${JSON.stringify({ choices: [choice] })}\n\n`);
    await pause((written === Math.floor(pieces / 2) ? gap : between) * 1_000);
  }
  const isWhole = isThere;
  if (isWhole) {
    const last = { choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] };
    response.end(`data: ${JSON.stringify(last)}\n\ndata: [DONE]\n\n`);
  }
  return { mark, written, isWhole };
}
