import type { ServerResponse } from 'node:http';
import {
  after,
  data,
  DONE,
  endlessly,
  event,
  events,
  eventsThenReset,
  pause,
  reset,
  silence,
  status,
  type RawAnswer,
} from '../../scripts/model/raw-server';
import type { Remedy } from '../../components/words';
import type { FailureCode } from '../../utils/errors';
import { LIMITS, type Limits } from '../../utils/llm/exchange';
import type { DraftEnding } from '../../utils/reply/draft';
import type { FaultId } from '../fault-ids';

/** A fault of the model's server, and all that has to come of it in the pane. */
export interface ModelFault {
  readonly fault: FaultId;
  /** Titles its test. */
  readonly name: string;
  /** One for each request; the last one stays. `elsewhere` is the address of another server. */
  readonly answers: (elsewhere: string) => readonly RawAnswer[];
  /** Where the server is, when it is not there as it should be. */
  readonly server?: 'down' | 'foreign-certificate' | 'far';
  readonly isOffline?: boolean;
  readonly limits?: Limits;
  /** How many requests reach the server. */
  readonly requests: number;
  /** What came of the draft; '' for nothing. */
  readonly text: string;
  readonly comesTo: FailureCode | DraftEnding;
  /** What happened and what to do next, in the pane's words; ORIGIN is the server's. Empty where nothing is to be said. */
  readonly says: readonly string[];
  /** What one click does about it. */
  readonly remedy?: Remedy;
}

const refusal = (code: string, message = ''): unknown => ({ error: { code, message } });

/** Limits and silences shrunk by the same number: what is too long for one is too long for the other. */
const shrunk = (times: number): Limits => ({
  ...LIMITS,
  firstByte: LIMITS.firstByte / times,
  gap: LIMITS.gap / times,
  whole: LIMITS.whole / times,
});

/** 45 s, shrunk by 20. */
const LONG_SILENCE = 45_000 / 20;

const HELLO = [event('Hello '), event('Ana, '), event('yes.')] as const;
const TEXT = 'Hello Ana, yes.';
const WHOLE = events(...HELLO, event('', 'stop'), DONE);

const paced =
  (...steps: readonly (string | number)[]): RawAnswer =>
  async (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
    for (const step of steps) {
      if (typeof step === 'number') await pause(step);
      else response.write(step);
    }
    response.end();
  };

const saying =
  (headers: Readonly<Record<string, string>>, body: string): RawAnswer =>
  (response: ServerResponse) => {
    response.writeHead(200, headers).end(body);
  };

const answering =
  (...answers: readonly RawAnswer[]) =>
  (): readonly RawAnswer[] =>
    answers;

const TRY_LATER = 'Try again in a moment, or choose another model.';
const NOT_ACCEPTED = 'Choose another model, or check the address in the settings.';
const INTERRUPTED = ['The draft was interrupted.', 'Draft again, or go on by hand.'] as const;
const EMPTY = [
  'The model answered with nothing.',
  'Try again, or say in a few words what to write.',
] as const;
const NOT_A_SERVER = [
  'What answers at this address is not a model server.',
  'Check the address; most end in /v1. If this network has a sign-in page, sign in there first.',
] as const;
const NOBODY_THERE = [
  'Nothing answers at ORIGIN.',
  'Is the model server running, and does it let browser extensions in? Then try again.',
] as const;
const OFFLINE = ['You are offline.', 'Try again when the connection is back.'] as const;
const ENDLESS = [
  'The model did not come to an end and was stopped.',
  'Shorten it by hand, or try again.',
] as const;
const CUT_OFF = [
  'Cut off: the model stopped before it had finished. Draft again, or go on by hand.',
] as const;

const MEGABYTES = event('word '.repeat(1_000_000), 'stop');
const FILLED = 'word '.repeat(40_000).trimEnd();

const whole = (
  fault: FaultId,
  name: string,
  answer: RawAnswer,
  change: Partial<Pick<ModelFault, 'text' | 'limits'>> = {},
): ModelFault => ({
  fault,
  name,
  answers: answering(answer),
  requests: 1,
  text: TEXT,
  comesTo: 'complete',
  says: [],
  ...change,
});

const failing = (
  fault: FaultId,
  name: string,
  answer: RawAnswer,
  comesTo: FailureCode,
  says: readonly string[],
  remedy: Remedy,
  change: Partial<Pick<ModelFault, 'text' | 'requests' | 'server' | 'isOffline' | 'limits'>> = {},
): ModelFault => ({
  fault,
  name,
  answers: answering(answer),
  requests: 1,
  text: '',
  comesTo,
  says,
  remedy,
  ...change,
});

const reports = (code: number): readonly string[] => [
  `The model server reports a fault (${code}).`,
  TRY_LATER,
];

export const MODEL_FAULTS: readonly ModelFault[] = [
  failing(
    'F01',
    'F01: 401, the key is not accepted',
    status(401, refusal('invalid_api_key')),
    'wrong-key',
    ['The model server does not accept your key.', 'Check the key in the settings and save it again.'],
    'settings-model',
  ),
  failing(
    'F02',
    'F02: 403, the key may not use the model',
    status(403, refusal('forbidden')),
    'key-not-allowed',
    ['Your key may not use this model.', 'Choose another model, or ask whoever gave you the key.'],
    'settings-model',
  ),
  failing(
    'F03',
    'F03: 404, there is no such model',
    status(404, refusal('model_not_found', 'The model m does not exist')),
    'no-such-model',
    ['The server knows no model “m”.', 'Choose one from the server’s own list.'],
    'settings-model',
  ),
  failing('F04', 'F04: 408 each time it is asked', status(408, {}), 'model-error', reports(408), 'draft', {
    requests: 3,
  }),
  failing('F05', 'F05: 409 each time it is asked', status(409, {}), 'model-error', reports(409), 'draft', {
    requests: 3,
  }),
  failing(
    'F06',
    'F06: 413, the mail is too long',
    status(413, '<h1>too large</h1>'),
    'too-long',
    [
      'This mail is too long for the model.',
      'Set less room for the thread in the settings, or choose a model with more.',
    ],
    'settings-model',
  ),
  failing(
    'F07',
    'F07: 422, the request is not understood',
    status(422, refusal('unprocessable')),
    'model-error',
    ['The model server does not accept the request (422).', NOT_ACCEPTED],
    'settings-model',
  ),
  failing(
    'F08',
    'F08: 429 for two seconds',
    status(429, refusal('rate_limit_exceeded'), { 'retry-after': '2' }),
    'rate-limited',
    ['The model server takes no more requests for now.', 'Try again in 2 seconds.'],
    'draft',
  ),
  failing(
    'F09',
    'F09: 429 for an hour, which is said and not waited for',
    status(429, refusal('rate_limit_exceeded'), { 'retry-after': '3600' }),
    'rate-limited',
    ['The model server takes no more requests for now.', 'Try again in 60 minutes.'],
    'draft',
  ),
  failing(
    'F10',
    'F10: 429 for want of credit is not asked again',
    status(429, refusal('insufficient_quota')),
    'no-credit',
    ['Your account at the model server has no credit left.', 'Add credit there, or choose another model.'],
    'settings-model',
  ),
  {
    ...whole('F11', 'F11: 500 once, then an answer', WHOLE),
    answers: answering(status(500, {}), WHOLE),
    requests: 2,
  },
  failing('F12', 'F12: 503 each time it is asked', status(503, {}), 'model-error', reports(503), 'draft', {
    requests: 3,
  }),
  failing('F13', 'F13: 529 each time it is asked', status(529, {}), 'model-error', reports(529), 'draft', {
    requests: 3,
  }),
  failing(
    'F14',
    'F14: nothing listens at the address',
    silence,
    'refused-connection',
    NOBODY_THERE,
    'draft',
    { server: 'down', requests: 0 },
  ),
  failing(
    'F15',
    'F15: the connection is reset before any answer',
    reset,
    'refused-connection',
    NOBODY_THERE,
    'draft',
    { requests: 3 },
  ),
  failing(
    'F16',
    'F16: the connection is reset after three pieces',
    eventsThenReset(...HELLO),
    'interrupted',
    INTERRUPTED,
    'draft',
    { text: TEXT },
  ),
  failing(
    'F16',
    'F16: the connection is reset after the headers, before any piece',
    eventsThenReset(': hello\n\n'),
    'interrupted',
    INTERRUPTED,
    'draft',
  ),
  {
    ...whole('F17', 'F17: a clean end without DONE', events(...HELLO)),
    comesTo: 'cut-off',
    says: CUT_OFF,
  },
  {
    ...whole('F18', 'F18: DONE without a finish', events(...HELLO, DONE)),
    comesTo: 'cut-off',
    says: CUT_OFF,
  },
  {
    ...whole('F19', 'F19: the length limit', events(...HELLO, event('', 'length'), DONE)),
    comesTo: 'length-limit',
    says: ['Cut off: the model reached its length limit. Ask for a shorter reply, or go on by hand.'],
  },
  {
    ...whole(
      'F20',
      'F20: the content filter in the middle',
      events(...HELLO, event('', 'content_filter'), DONE),
    ),
    comesTo: 'filtered',
    says: ['Cut off: the model’s own filter stopped it. Go on by hand, or choose another model.'],
  },
  failing(
    'F20',
    'F20: the content filter from the start',
    events(event('', 'content_filter'), DONE),
    'filtered',
    [
      'The model’s own filter refused to answer this mail.',
      'Write the reply yourself, or choose another model.',
    ],
    'settings-model',
  ),
  failing(
    'F21',
    'F21: an error event in the middle',
    events(...HELLO, data({ error: { message: 'boom', type: 'server_error' } })),
    'interrupted',
    INTERRUPTED,
    'draft',
    { text: TEXT },
  ),
  failing(
    'F22',
    'F22: a piece of bad JSON',
    events(...HELLO, 'data: {oops}\n\n', event('', 'stop')),
    'broken-answer',
    ['The model’s answer could not be understood.', 'Try again, or choose another model.'],
    'draft',
    { text: TEXT },
  ),
  failing(
    'F23',
    'F23: a page of HTML with 200, as a sign-in page of a network gives',
    status(200, '<!doctype html><title>Sign in</title>'),
    'not-a-model-server',
    NOT_A_SERVER,
    'settings-model',
  ),
  {
    ...failing(
      'F24',
      'F24: a redirect to another origin, where nothing goes',
      silence,
      'redirected',
      ['The model server sent us on to another address.', 'Check the address in the settings.'],
      'settings-model',
    ),
    answers: (elsewhere) => [status(307, {}, { location: `${elsewhere}/chat/completions` })],
  },
  whole('F25', 'F25: 45 s until the headers', after(LONG_SILENCE, WHOLE), { limits: shrunk(20) }),
  whole(
    'F26',
    'F26: headers, and 45 s until the first token',
    paced(LONG_SILENCE, ...HELLO, event('', 'stop'), DONE),
    { limits: shrunk(20) },
  ),
  whole(
    'F27',
    'F27: 45 s of silence in the middle',
    paced(event('Hello '), LONG_SILENCE, event('Ana, yes.', 'stop'), DONE),
    { limits: shrunk(20) },
  ),
  failing(
    'F27',
    'F27: a silence that does not end',
    paced(...HELLO, 90_000 / 20),
    'timed-out',
    ['The model did not answer in time.', 'Try again, or choose another model.'],
    'draft',
    { text: TEXT, limits: shrunk(40) },
  ),
  // Faster than life, and 180 pieces all the same; at life's own pace it is tried in a browser.
  whole(
    'F28',
    'F28: a token a second for three minutes',
    paced(...Array.from({ length: 180 }, (_, at) => [event(`${at} `), 5]).flat(), event('', 'stop'), DONE),
    { text: Array.from({ length: 180 }, (_, at) => at).join(' ') },
  ),
  failing(
    'F29',
    'F29: one piece of five megabytes',
    events(MEGABYTES, DONE),
    'endless-answer',
    ENDLESS,
    'draft',
    {
      text: FILLED,
    },
  ),
  failing(
    'F30',
    'F30: a stream without an end',
    endlessly(event('word '.repeat(400))),
    'endless-answer',
    ENDLESS,
    'draft',
    { text: FILLED },
  ),
  whole(
    'F31',
    'F31: characters of many bytes, one byte at a time',
    events(...[...Buffer.from(event('Grüße 👋🏽 木曜日', 'stop') + DONE)].map((byte) => Buffer.of(byte))),
    { text: 'Grüße 👋🏽 木曜日' },
  ),
  whole(
    'F32',
    'F32: CRLF, no space, a byte order mark and comments',
    events(
      '\ufeff: PROCESSING\r\n\r\n',
      event('Hello ').replaceAll('\n', '\r\n').replace('data: ', 'data:'),
      ': still here\n\n',
      event('Ana, yes.', 'stop'),
      DONE,
    ),
  ),
  failing('F33', 'F33: an empty answer', events(event('', 'stop'), DONE), 'empty-answer', EMPTY, 'draft'),
  failing(
    'F34',
    'F34: an answer of blanks and invisible characters',
    events(event(' \n\u200b\u2060', 'stop'), DONE),
    'empty-answer',
    EMPTY,
    'draft',
  ),
  whole(
    'F35',
    'F35: half a character that never becomes a whole one',
    events('data: {"choices":[{"delta":{"content":"Hello \\ud83d Ana"},"finish_reason":"stop"}]}\n\n', DONE),
    { text: 'Hello \ufffd Ana' },
  ),
  whole(
    'F36',
    'F36: a second choice beside the first',
    events(event('Hello '), event('Bye', 'stop', 1), event('Ana, yes.', 'stop'), DONE),
  ),
  whole(
    'F37',
    'F37: a tool call beside the words',
    events(
      event('Hello '),
      data({
        choices: [{ index: 0, delta: { tool_calls: [{ index: 0, function: { name: 'send_mail' } }] } }],
      }),
      event('Ana, yes.', 'stop'),
    ),
  ),
  failing(
    'F37',
    'F37: nothing but a tool call',
    events(
      data({
        choices: [
          {
            index: 0,
            delta: { tool_calls: [{ index: 0, function: { name: 'send_mail' } }] },
            finish_reason: 'tool_calls',
          },
        ],
      }),
      DONE,
    ),
    'empty-answer',
    EMPTY,
    'draft',
  ),
  failing(
    'F38',
    'F38: an answer that is said to be gzip and is not',
    saying(
      { 'content-type': 'text/event-stream', 'content-encoding': 'gzip' },
      event('Hello Ana, yes.', 'stop') + DONE,
    ),
    'interrupted',
    INTERRUPTED,
    'draft',
  ),
  failing(
    'F39',
    'F39: a certificate nobody vouches for',
    silence,
    'refused-connection',
    [
      'Nothing answers at ORIGIN.',
      'Open it in a tab to see whether it answers and its certificate is valid; it must also let browser extensions in. Then try again.',
    ],
    'draft',
    { server: 'foreign-certificate', requests: 0 },
  ),
  failing('F40', 'F40: offline before it is asked', silence, 'offline', OFFLINE, 'draft', {
    server: 'far',
    isOffline: true,
    requests: 0,
  }),
  failing(
    'F40',
    'F40: offline in the middle of the answer',
    eventsThenReset(...HELLO),
    'offline',
    OFFLINE,
    'draft',
    { isOffline: true, text: TEXT },
  ),
];
