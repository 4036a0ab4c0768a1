import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { LLMock, type ChatCompletionRequest, type JournalBody } from '@copilotkit/aimock';
import { asksForGuide, writeGuide } from './guide-writer.ts';
import { writeReply } from './writer.ts';

export interface ModelOptions {
  /** Any free one when left out. */
  readonly port?: number;
  /** How fast it writes; 40 when left out, which is about as fast as one reads along. 0 for at once. */
  readonly tokensPerSecond?: number;
  /** Milliseconds until its first token, where it has a pace; 350 when left out. */
  readonly firstToken?: number;
  /** Asked for in every request; none is when left out. */
  readonly key?: string;
}

/** What it answers to one request instead of a draft of its own. */
export interface NextAnswer {
  readonly content?: string;
  /** An HTTP error instead of an answer. */
  readonly status?: number;
  readonly code?: string;
  /** In seconds, with a status of 429. */
  readonly retryAfter?: number;
  /** Cuts the connection after this many pieces. */
  readonly truncate?: number;
  /** Cuts the connection after this many milliseconds. */
  readonly disconnect?: number;
  /** Milliseconds before it begins to answer. */
  readonly hold?: number;
  /** How fast it writes this one; as the model does when left out. */
  readonly tokensPerSecond?: number;
}

/** A request as it came over the wire. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Null for a request without one, and until aimock has read it. */
  readonly body: JournalBody | null;
}

export interface Model {
  /** The base address of its API. */
  readonly address: string;
  /** Every request that was let in so far, without its key: what really left the browser. */
  journal(): readonly SeenRequest[];
  /** Every different Authorization header of these requests. */
  authorizations(): readonly string[];
  /** How many answers the client gave up before their end. */
  aborted(): number;
  /** Sets the answers of the next requests, one each, in this order. */
  next(...answers: readonly NextAnswer[]): void;
  /** Cuts the connections of all that is being answered. */
  hangUp(): void;
  close(): Promise<void>;
}

export const MODELS = ['countersign-demo', 'countersign-demo-small'] as const;

/** Roughly a token of English. */
const PIECE_LENGTH = 4;

/**
 * A model server for demo and tests: OpenAI-compatible by aimock, and drafting by rules from the thread it is given.
 * It listens on this machine only and reaches nothing.
 */
export async function startModel(options: ModelOptions = {}): Promise<Model> {
  const { port = 0, tokensPerSecond = 40, firstToken = 350, key } = options;
  const mock = new LLMock({
    port,
    host: '127.0.0.1',
    chunkSize: PIECE_LENGTH,
    journalMaxEntries: 0,
    ...(key !== undefined && { auth: { apiKeys: [key] } }),
  });
  const paceOf = (tps: number): object =>
    tps > 0 ? { streamingProfile: { ttft: firstToken, tps, jitter: 0.3 } } : {};
  const waiting: NextAnswer[] = [];
  const seen: Omit<SeenRequest, 'body'>[] = [];
  const authorizations = new Set<string>();
  const answering = new Set<ServerResponse>();
  let drafts = 0;
  let aborted = 0;

  const draft = ({ messages }: ChatCompletionRequest): string => {
    const prompt = messages.map(({ role, content }) => ({
      role,
      content: typeof content === 'string' ? content : '',
    }));
    return asksForGuide(prompt) ? writeGuide(prompt) : writeReply(prompt, drafts++);
  };

  for (const model of MODELS)
    mock.on({ model }, (request) => ({ content: draft(request) }), paceOf(tokensPerSecond));
  mock.on({ predicate: () => true }, ({ model }) => ({
    status: 404,
    error: {
      message: `The model \`${model}\` does not exist`,
      type: 'invalid_request_error',
      code: 'model_not_found',
    },
  }));

  // Only looks on: aimock goes on writing after the client has left, and its journal hides the key (1.43, seen 2026-11).
  mock.mount('/v1', {
    handleRequest(request: IncomingMessage, response: ServerResponse) {
      const { authorization, ...headers } = request.headers;
      if (authorization !== undefined) authorizations.add(authorization);
      seen.push({ method: request.method ?? '', path: request.url ?? '', headers });
      const isCutHere = waiting[0]?.truncate !== undefined || waiting[0]?.disconnect !== undefined;
      answering.add(response);
      response.on('close', () => {
        answering.delete(response);
        if (!response.writableEnded && !isCutHere) aborted++;
      });
      return Promise.resolve(false);
    },
  });

  await mock.start();
  return {
    address: `${mock.url}/v1`,
    journal() {
      const entries = mock.getRequests();
      return seen.map((request) => ({
        ...request,
        body:
          entries.find(({ headers }) => headers['x-request-id'] === request.headers['x-request-id'])?.body ??
          null,
      }));
    },
    authorizations: () => [...authorizations],
    aborted: () => aborted,
    next(...answers) {
      for (const answer of answers) {
        waiting.push(answer);
        mock.prependFixture({
          match: { predicate: () => waiting[0] === answer },
          response: async (request) => {
            waiting.shift();
            await pause(answer.hold ?? 0);
            if (answer.status === undefined) return { content: answer.content ?? draft(request) };
            return {
              status: answer.status,
              error: { message: 'as the test wants it', type: 'test', code: answer.code ?? 'test' },
              ...(answer.retryAfter !== undefined && { retryAfter: answer.retryAfter }),
            };
          },
          ...paceOf(answer.tokensPerSecond ?? tokensPerSecond),
          ...(answer.truncate !== undefined && { truncateAfterChunks: answer.truncate }),
          ...(answer.disconnect !== undefined && { disconnectAfterMs: answer.disconnect }),
        });
      }
    },
    hangUp() {
      for (const response of answering) response.destroy();
    },
    close: () => mock.stop(),
  };
}
