import type { Failure } from '../errors';
import { isThisMachine } from './address';
import { withoutEmptyEvents } from './event-lines';
import { failureOfRefusal, retryAfterSeconds } from './model-failure';
import type { Connection } from './provider';

/** How long and how much to wait for. Milliseconds and bytes. */
export interface Limits {
  /** Until the first byte of the answer: a long thread on a local model takes its time. */
  readonly firstByte: number;
  readonly gap: number;
  /** Once the model has finished: some servers then neither say `[DONE]` nor close. */
  readonly afterFinish: number;
  readonly whole: number;
  readonly bytes: number;
  /** Bytes without the end of a line, which the reader of the stream keeps in memory. */
  readonly lineBytes: number;
}

export const LIMITS: Limits = {
  firstByte: 120_000,
  gap: 60_000,
  afterFinish: 5_000,
  whole: 15 * 60_000,
  bytes: 64_000_000,
  lineBytes: 8_000_000,
};

/** One exchange with a model's server, that the caller, the server or we may end. */
export interface Exchange {
  /** Aborted as soon as the caller or we end it. */
  readonly signal: AbortSignal;
  /** For the SDK: reaches the one origin only, and is the only place that knows the key. */
  readonly fetch: typeof fetch;
  /** Why there is no answer, as far as that is known outside the answer itself. */
  failure(): Failure | null;
  /** The body came to its end by itself, and that within a line. */
  endsInLine(): boolean;
  /** The server said that it answers with server-sent events. */
  isEventStream(): boolean;
  giveUp(failure: Failure): void;
  /** The model has finished. What still comes is waited for shortly, however much it is, and that it does not end is no failure. */
  finished(): void;
  /** It had not finished: waits as before. */
  goesOn(): void;
  close(): void;
}

/** Servers that are asked again, for they may have recovered: never once an answer has begun. */
const isPassing = (failure: Failure, headers: Headers): boolean =>
  failure.code === 'model-error' &&
  (failure.status === 408 || failure.status === 409 || failure.status >= 500) &&
  (retryAfterSeconds(headers) ?? 0) <= PATIENCE_SECONDS;

const PATIENCE_SECONDS = 3;

/** Enough for any reason that a server gives for a refusal. */
const REASON_BYTES = 64_000;

/** Whether a header can carry it; '' is no key at all. Of any other one `fetch` says no more than that nothing answers. */
export const isSendableKey = (key: string): boolean => /^[\x21-\x7e]*$/.test(key);

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

export function openExchange(
  connection: Connection,
  model: string,
  caller: AbortSignal,
  limits: Limits,
): Exchange {
  const { origin } = new URL(connection.address);
  const controller = new AbortController();
  let failure: Failure | null = null;
  let endsInLine = false;
  let isEventStream = false;
  let isFinished = false;
  let isBodyWhole = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stop = (): void => {
    controller.abort();
  };
  const giveUp = (reason: Failure): void => {
    failure ??= reason;
    stop();
  };
  const wait = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      giveUp({ code: 'timed-out' });
    }, milliseconds);
  };
  const whole = setTimeout(() => {
    giveUp({ code: 'timed-out' });
  }, limits.whole);
  caller.addEventListener('abort', stop, { once: true });
  if (caller.aborted) stop();

  const metered = (
    body: ReadableStream<Uint8Array<ArrayBuffer>>,
  ): ReadableStream<Uint8Array<ArrayBuffer>> => {
    let bytes = 0;
    let lineBytes = 0;
    let last = LINE_FEED;
    return body.pipeThrough(
      new TransformStream({
        transform(piece, out) {
          if (!isFinished) wait(limits.gap);
          const lineEnd = piece.lastIndexOf(LINE_FEED);
          bytes += piece.length;
          lineBytes = lineEnd < 0 ? lineBytes + piece.length : piece.length - lineEnd;
          if (bytes > limits.bytes || lineBytes > limits.lineBytes) return giveUp({ code: 'endless-answer' });
          last = piece.at(-1) ?? last;
          out.enqueue(piece);
        },
        flush() {
          clearTimeout(timer);
          isBodyWhole = true;
          endsInLine = last !== LINE_FEED && last !== CARRIAGE_RETURN;
        },
      }),
    );
  };

  const guardedFetch = async (url: Parameters<typeof fetch>[0], init?: RequestInit): Promise<Response> => {
    if (typeof url !== 'string' || new URL(url).origin !== origin)
      throw new Error('not the origin of this exchange');
    failure = null;
    const key = connection.key.trim();
    if (!isSendableKey(key)) return ended({ code: 'wrong-key' });
    wait(limits.firstByte);
    const response = await fetch(url, {
      method: init?.method ?? 'GET',
      body: init?.body ?? null,
      signal: init?.signal ?? null,
      // Ours alone: the SDK's own say which system it runs on.
      headers: {
        accept: 'text/event-stream, application/json',
        ...(init?.body && { 'content-type': 'application/json' }),
        ...(key !== '' && { authorization: `Bearer ${key}` }),
      },
      // Neither followed nor an error that would look like a broken network: seen, and said.
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    }).catch((error: unknown) => {
      const isOffline = !isThisMachine(connection.address) && globalThis.navigator?.onLine === false;
      if (isOffline) giveUp({ code: 'offline' });
      else failure ??= { code: 'refused-connection', origin };
      throw error;
    });
    return response.ok ? answered(response) : refused(response);
  };

  const answered = (response: Response): Response => {
    const type = response.headers.get('content-type') ?? '';
    if (/html/i.test(type)) return ended({ code: 'not-a-model-server' });
    isEventStream = /event-stream/i.test(type);
    if (response.body === null) return response;
    const body = metered(response.body);
    return new Response(isEventStream ? body.pipeThrough(withoutEmptyEvents()) : body, response);
  };

  const refused = async (response: Response): Promise<Response> => {
    // A browser shows a redirect that it does not follow as this type with status 0, Node as it came.
    const isRedirect =
      response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400);
    if (isRedirect) return ended({ code: 'redirected' });
    const { status, headers } = response;
    const body = await beginningOf(response).catch(() => '');
    const reason = failureOfRefusal({ status, headers, body }, connection, model);
    if (!isPassing(reason, headers)) return ended(reason);
    failure = reason;
    return new Response(body, { status, headers });
  };

  const ended = (reason: Failure): never => {
    giveUp(reason);
    throw new Error(reason.code);
  };

  return {
    signal: controller.signal,
    fetch: guardedFetch,
    failure: () => failure,
    endsInLine: () => endsInLine,
    isEventStream: () => isEventStream,
    giveUp,
    finished() {
      if (isFinished || isBodyWhole) return;
      isFinished = true;
      clearTimeout(timer);
      timer = setTimeout(stop, limits.afterFinish);
    },
    goesOn() {
      if (!isFinished) return;
      isFinished = false;
      if (!isBodyWhole) wait(limits.gap);
    },
    close() {
      clearTimeout(timer);
      clearTimeout(whole);
      caller.removeEventListener('abort', stop);
      stop();
    },
  };
}

/** As much of a body as a reason takes, after which the server is told to send no more: it may have no end. */
async function beginningOf({ body }: Response): Promise<string> {
  if (body === null) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let room = REASON_BYTES;
  while (room > 0) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value.subarray(0, room), { stream: true });
    room -= value.length;
  }
  // Not waited for: there is nothing more to be had either way.
  reader.cancel().catch(() => undefined);
  return text;
}
