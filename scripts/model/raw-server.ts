import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came over the wire. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type RawAnswer = (response: ServerResponse, request: SeenRequest) => void | Promise<void>;

export interface RawServer {
  readonly origin: string;
  /** The base address of an API on it. */
  readonly address: string;
  requests(): readonly SeenRequest[];
  /** How many requests the client gave up before their answer had ended. */
  aborted(): number;
  /** One answer for each request to come; the last one stays. */
  answer(...answers: readonly RawAnswer[]): void;
  close(): Promise<void>;
}

/** A server that answers byte for byte as told, for what a well-made server such as aimock cannot say. */
export async function startRawServer(): Promise<RawServer> {
  const seen: SeenRequest[] = [];
  let aborted = 0;
  let answers: readonly RawAnswer[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const body = Buffer.concat(pieces).toString();
      const asked = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body };
      seen.push(asked);
      const [answer, ...rest] = answers;
      if (rest.length > 0) answers = rest;
      response.on('close', () => {
        if (!response.writableEnded) aborted++;
      });
      void answer?.(response, asked);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    address: `${origin}/v1`,
    requests: () => seen,
    aborted: () => aborted,
    answer(...given) {
      answers = given;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The event of one piece of a draft, as OpenAI writes it. */
export const event = (content: string, finish: string | null = null, index = 0): string =>
  data({
    id: 'c',
    object: 'chat.completion.chunk',
    choices: [{ index, delta: { content }, finish_reason: finish }],
  });

export const data = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`;

export const DONE = 'data: [DONE]\n\n';

/** Server-sent events, sent piece by piece as given, then ended cleanly. */
export const events =
  (...pieces: readonly (string | Buffer)[]): RawAnswer =>
  async (response) => {
    begin(response);
    for (const piece of pieces) await write(response, piece);
    response.end();
  };

/** The same, but the connection is then cut instead of ended. */
export const eventsThenReset =
  (...pieces: readonly string[]): RawAnswer =>
  async (response) => {
    begin(response);
    for (const piece of pieces) await write(response, piece);
    await pause(20);
    response.socket?.resetAndDestroy();
  };

/** The same, but the connection stays open. */
export const eventsThenSilence =
  (...pieces: readonly string[]): RawAnswer =>
  async (response) => {
    begin(response);
    for (const piece of pieces) await write(response, piece);
  };

/** The same as `events`, with a wait between the pieces. */
export const eventsApart =
  (milliseconds: number, ...pieces: readonly string[]): RawAnswer =>
  async (response) => {
    begin(response);
    for (const [at, piece] of pieces.entries()) {
      if (at > 0) await pause(milliseconds);
      await write(response, piece);
    }
    response.end();
  };

/** `piece` over and over after the first ones, until the client gives up. */
export const endlessly =
  (piece: string, ...first: readonly string[]): RawAnswer =>
  async (response) => {
    begin(response);
    for (const one of first) await write(response, one);
    while (!response.destroyed) await write(response, piece);
  };

export const status =
  (code: number, body: unknown, headers: Readonly<Record<string, string>> = {}): RawAnswer =>
  (response) => {
    const isText = typeof body === 'string';
    response.writeHead(code, { 'content-type': isText ? 'text/html' : 'application/json', ...headers });
    response.end(isText ? body : JSON.stringify(body));
  };

export const reset: RawAnswer = (response) => {
  response.socket?.resetAndDestroy();
};

/** Takes the request and says nothing. */
export const silence: RawAnswer = () => undefined;

export const after =
  (milliseconds: number, answer: RawAnswer): RawAnswer =>
  async (response, request) => {
    await pause(milliseconds);
    await answer(response, request);
  };

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

function begin(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.flushHeaders();
}

/** Waits until the piece has left, so that it reaches the client by itself. */
async function write(response: ServerResponse, piece: string | Buffer): Promise<void> {
  if (response.destroyed) return;
  await new Promise<void>((resolve) => {
    response.write(piece, () => {
      setImmediate(resolve);
    });
  });
}
