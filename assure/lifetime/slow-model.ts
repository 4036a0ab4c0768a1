import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** How one answer comes over time; seconds. */
export interface Timeline {
  /** Words in the mail by which a request is known to be this one's. */
  readonly mark: string;
  readonly untilHeaders: number;
  readonly pieces: number;
  readonly between: number;
  /** A silence in the middle. */
  readonly gap: number;
}

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
export const pieceOf = (number: number): string => `word${number} `;

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
  const { mark, untilHeaders, pieces, between, gap } = timeline;
  let isThere = true;
  response.on('close', () => (isThere = false));
  await pause(untilHeaders * 1_000);
  if (isThere) response.writeHead(200, { 'Content-Type': 'text/event-stream' });
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
