import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** What is answered to each request from now on. */
export interface Answer {
  readonly tokens: readonly string[];
  /** 0 for all at once. */
  readonly tokensPerSecond: number;
  /** How long after the last token it says that it has ended; at once when left out. */
  readonly endAfterMs?: number;
}

/** A model that writes what it is told to, at an even pace, and remembers when it began. */
export interface TokenServer {
  /** The base address of its API. */
  readonly address: string;
  answer: Answer;
  /** When the first token of the last answer left, in milliseconds since 1970. */
  firstTokenAt(): number;
  close(): Promise<void>;
}

/** So long after a request the first token comes: whoever asked has done with asking by then. */
const FIRST_TOKEN_MS = 150;

export const SHORT_ANSWER: Answer = { tokens: ['Thank you, ', 'that suits me.'], tokensPerSecond: 0 };

/** Speaks OpenAI's protocol to whoever asks on this machine. The test model's pace varies by design; this one's does not. */
export async function serveTokens(): Promise<TokenServer> {
  let first = 0;
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => void write());
    const write = async (): Promise<void> => {
      const { tokens, tokensPerSecond, endAfterMs = 0 } = tokenServer.answer;
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.flushHeaders();
      await pause(FIRST_TOKEN_MS);
      first = Date.now();
      for (let sent = 0; sent < tokens.length && !response.destroyed;) {
        // A timer that came late is made up for, so that the pace holds on a busy machine.
        const due = tokensPerSecond === 0 ? Infinity : ((Date.now() - first) * tokensPerSecond) / 1_000 + 1;
        for (; sent < Math.min(due, tokens.length); sent += 1)
          response.write(chunk({ content: tokens[sent] }, null));
        await pause(1);
      }
      await pause(endAfterMs);
      response.end(`${chunk({}, 'stop')}data: [DONE]\n\n`);
    };
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const tokenServer: TokenServer = {
    address: `http://127.0.0.1:${port}/v1`,
    answer: SHORT_ANSWER,
    firstTokenAt: () => first,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return tokenServer;
}

const chunk = (delta: object, finish: string | null): string =>
  `data: ${JSON.stringify({
    id: 'bench',
    object: 'chat.completion.chunk',
    created: 0,
    model: 'bench',
    choices: [{ index: 0, delta, finish_reason: finish }],
  })}\n\n`;
