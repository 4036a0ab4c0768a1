import OpenAI, { APIError } from 'openai';
import * as v from 'valibot';
import { fail, succeed, type Failure, type Result } from '../errors';
import { canonical } from '../text/canonical';
import { LIMITS, openExchange, type Exchange, type Limits } from './exchange';
import { failureOfErrorEvent } from './model-failure';
import type { Connection, DraftEvent, DraftProvider, DraftRequest } from './provider';
import { ThoughtFilter } from './thoughts';

/** Any server that speaks OpenAI's chat completions: the services, the local ones, a company's gateway. */
export const openAiCompatible: DraftProvider = createOpenAiCompatible();

export function createOpenAiCompatible(limits: Limits = LIMITS): DraftProvider {
  return {
    id: 'openai-compatible',
    label: 'OpenAI-compatible server',
    streamDraft: (request, signal) => streamDraft(request, signal, limits),
    listModels: (connection, signal) => listModels(connection, signal, limits),
  };
}

/**
 * No reply is this long, the blanks before it included; a model that goes on has lost its way. What it thinks does not count, for that may be
 * longer than any reply: it ends at the limits of bytes and of time.
 */
const LONGEST_DRAFT = 200_000;

type Ending = Extract<DraftEvent, { type: 'end' }>['ending'];

async function* streamDraft(
  { connection, model, messages }: DraftRequest,
  caller: AbortSignal,
  limits: Limits,
): AsyncGenerator<DraftEvent, void, undefined> {
  if (caller.aborted) return;
  const exchange = openExchange(connection, model, caller, limits);
  const thoughts = new ThoughtFilter();
  const whole = new WholeCharacters();
  const end = new SaidEnd();
  let text = '';
  let sawChunk = false;
  let isBroken = false;
  let failure: Failure | null = null;
  try {
    const stream = await clientOf(exchange, connection).chat.completions.create(
      { model, messages: [...messages], stream: true },
      { signal: exchange.signal },
    );
    for await (const received of stream) {
      sawChunk = true;
      const { content, finish } = v.parse(Chunk, received);
      const piece = whole.push(thoughts.push(content)).slice(0, LONGEST_DRAFT - text.length);
      text += piece;
      if (!isBlank(piece)) {
        end.hearWords();
        exchange.goesOn();
      }
      if (piece !== '') yield { type: 'text', text: piece };
      if (text.length + thoughts.blanks >= LONGEST_DRAFT) {
        // Also where the model says that it has finished: what is kept is not what it finished.
        exchange.giveUp({ code: 'endless-answer' });
        break;
      }
      if (finish !== '') {
        end.say(endingOf(finish));
        if (end.isCredible()) exchange.finished();
      }
    }
    const rest = whole.push(thoughts.rest());
    text += rest;
    if (rest !== '') yield { type: 'text', text: rest };
    failure = exchange.failure();
    isBroken = failure !== null;
    if (!sawChunk && !exchange.isEventStream()) failure ??= { code: 'not-a-model-server' };
  } catch (error) {
    isBroken = true;
    failure = exchange.failure() ?? failureInAnswer(error, exchange, connection, model);
  } finally {
    exchange.close();
  }
  if (caller.aborted) return;
  yield outcome(text, isBroken ? end.whenBroken(failure) : end.ending, failure);
}

/**
 * What a server said of the end, which may not be the end: some say `stop` with every piece (gateways before Gemini: litellm #2195, 2024-02;
 * gcli2api #403, 2026-08) or with a first one that is empty or a thought (open-webui #16377, 2025-08; #23921, 2026-04). The last one counts.
 */
class SaidEnd {
  #ending: Ending | null = null;
  #hasWords = false;
  #isFollowed = false;
  #wasTooEarly = false;

  get ending(): Ending | null {
    return this.#ending;
  }

  say(ending: Ending): void {
    this.#ending = ending;
    this.#isFollowed = false;
  }

  hearWords(): void {
    // An end before any word is no sign that the next one comes too early.
    if (this.#ending !== null && this.#hasWords) this.#wasTooEarly = true;
    this.#isFollowed = this.#ending !== null;
    this.#hasWords = true;
  }

  /** Otherwise more may come, after any wait. */
  isCredible(): boolean {
    return this.#hasWords ? !this.#wasTooEarly : this.#ending !== 'complete';
  }

  /** What it is worth where the answer broke off. */
  whenBroken(failure: Failure | null): Ending | null {
    if (!this.#isFollowed) return this.#hasWords || this.#ending !== 'complete' ? this.#ending : null;
    return failure?.code === 'endless-answer' ? null : 'cut-off';
  }
}

const isBlank = (text: string): boolean => canonical(text).trim() === '';

/** Judged here and not by the SDK, to which a stream that just stops is a success. */
function outcome(text: string, ending: Ending | null, failure: Failure | null): DraftEvent {
  if (ending === null && failure !== null) return { type: 'failed', failure };
  if (isBlank(text))
    return { type: 'failed', failure: { code: ending === 'filtered' ? 'filtered' : 'empty-answer' } };
  return { type: 'end', ending: ending ?? 'cut-off' };
}

/** What went wrong once an answer had begun; null when it was only cut off. */
function failureInAnswer(
  error: unknown,
  exchange: Exchange,
  connection: Connection,
  model: string,
): Failure | null {
  if (error instanceof APIError) return failureOfErrorEvent(error.error, connection, model);
  const isUnreadable = error instanceof SyntaxError || error instanceof v.ValiError;
  // Half a piece at the very end is one that was cut off.
  if (isUnreadable) return exchange.endsInLine() ? null : { code: 'broken-answer' };
  if (globalThis.navigator?.onLine === false) return { code: 'offline' };
  return { code: 'interrupted' };
}

/** '' where the model has not said that it has finished. Servers name what OpenAI calls `stop` in many ways. */
function endingOf(finish: string): Ending {
  if (/length|max_tokens/i.test(finish)) return 'length-limit';
  if (/filter|safety/i.test(finish)) return 'filtered';
  return /tool|function|error|abort|cancel/i.test(finish) ? 'cut-off' : 'complete';
}

/** The first choice's words. Tool calls, reasoning and further choices are not asked for and not read. */
const Chunk = v.pipe(
  v.looseObject({
    choices: v.nullish(
      v.array(
        v.looseObject({
          index: v.nullish(v.number()),
          delta: v.nullish(
            v.looseObject({
              // Mistral's reasoning models send a list of parts (seen 2026-11).
              content: v.nullish(
                v.union([v.string(), v.array(v.looseObject({ text: v.nullish(v.unknown()) }))]),
              ),
            }),
          ),
          finish_reason: v.nullish(v.string()),
        }),
      ),
    ),
  }),
  v.transform(({ choices }) => {
    const choice = choices?.find(({ index }) => (index ?? 0) === 0);
    const content = choice?.delta?.content ?? '';
    return {
      content: typeof content === 'string' ? content : content.map(textOfPart).join(''),
      finish: choice?.finish_reason ?? '',
    };
  }),
);

const textOfPart = (part: { readonly text?: unknown; readonly type?: unknown }): string =>
  part.type === 'text' && typeof part.text === 'string' ? part.text : '';

/** Holds back the first half of a character that a server cut in two. */
class WholeCharacters {
  #half = '';

  push(piece: string): string {
    if (piece === '') return '';
    const joined = this.#half + piece;
    this.#half = /[\ud800-\udbff]$/.test(joined) ? joined.slice(-1) : '';
    return this.#half === '' ? joined : joined.slice(0, -1);
  }
}

async function listModels(
  connection: Connection,
  caller: AbortSignal,
  limits: Limits,
): Promise<Result<readonly string[]>> {
  const exchange = openExchange(connection, '', caller, {
    ...limits,
    firstByte: Math.min(limits.firstByte, 30_000),
  });
  try {
    const answer: unknown = await clientOf(exchange, connection).get('/models', { signal: exchange.signal });
    const models = v.safeParse(ModelList, answer);
    return models.success ? succeed(models.output) : fail({ code: 'not-a-model-server' });
  } catch (error) {
    const isUnreadable = error instanceof SyntaxError;
    return fail(exchange.failure() ?? { code: isUnreadable ? 'not-a-model-server' : 'interrupted' });
  } finally {
    exchange.close();
  }
}

const Models = v.pipe(
  v.array(v.unknown()),
  v.transform((models) => models.map((model) => (model as { id?: unknown } | null)?.id)),
  v.transform((ids) => ids.filter((id) => typeof id === 'string')),
);

/** Together answers with the bare list (seen 2026-11). */
const ModelList = v.union([
  Models,
  v.pipe(
    v.looseObject({ data: Models }),
    v.transform(({ data }) => data),
  ),
]);

function clientOf(exchange: Exchange, connection: Connection): OpenAI {
  return new OpenAI({
    baseURL: connection.address,
    // The SDK insists on one; the real key is added by the exchange, to its own origin only.
    apiKey: 'kept-elsewhere',
    organization: null,
    project: null,
    fetch: exchange.fetch,
    maxRetries: 2,
    timeout: 2 ** 31 - 1,
    // At any other level it writes pieces of the answer to the console.
    logLevel: 'off',
    // Meant for web pages, where a key would lie open. Here it is the person's own key in the background of their browser.
    dangerouslyAllowBrowser: true,
  });
}
