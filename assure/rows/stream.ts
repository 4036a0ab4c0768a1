import { createOpenAiCompatible } from '../../utils/llm/openai-compatible';
import { LIMITS } from '../../utils/llm/exchange';
import {
  data,
  DONE,
  event,
  events,
  eventsThenReset,
  startRawServer,
  status,
  type RawAnswer,
} from '../../scripts/model/raw-server';
import { none, type Row } from '../row';

/** How an answer ended: what the person is told of it follows from this. */
type Class = 'complete' | 'cut-off' | 'length-limit' | 'filtered' | `failed: ${string}`;

interface RawCase {
  readonly name: string;
  readonly answer: RawAnswer;
  readonly text: string;
  readonly ends: Class;
}

const says = (name: string, pieces: readonly (string | Buffer)[], text: string, ends: Class): RawCase => ({
  name,
  answer: events(...pieces),
  text,
  ends,
});

const choice = (delta: unknown, finish: string | null = null): string =>
  data({ choices: [{ index: 0, delta, finish_reason: finish }] });

/** The raw cases that were measured on the SDK alone, which took three of them for success. */
const RAW: readonly RawCase[] = [
  says('CRLF', [(event('Hi') + event('', 'stop') + DONE).replaceAll('\n', '\r\n')], 'Hi', 'complete'),
  says('no space', [(event('Hi') + event('', 'stop')).replaceAll('data: ', 'data:')], 'Hi', 'complete'),
  says(
    'comments',
    [': OPENROUTER PROCESSING\n\n', event('Hi'), ': x\n\n', event('', 'stop'), DONE],
    'Hi',
    'complete',
  ),
  says(
    'empty choices',
    [data({ choices: [] }), event('Hi', 'stop'), data({ choices: [], usage: {} }), DONE],
    'Hi',
    'complete',
  ),
  says('byte order mark', [`\ufeff${event('Hi', 'stop')}`, DONE], 'Hi', 'complete'),
  says('text after DONE', [event('Hi', 'stop'), DONE, event('more')], 'Hi', 'complete'),
  says('second choice', [event('Hi'), event('Ho', 'stop', 1), event('', 'stop')], 'Hi', 'complete'),
  says(
    'error in the middle',
    [event('Hi'), data({ error: { message: 'x', code: 500 } })],
    'Hi',
    'failed: model-error',
  ),
  says('bad JSON', [event('Hi'), 'data: {oops}\n\n', event('', 'stop')], 'Hi', 'failed: broken-answer'),
  says('length', [event('Hi', 'length'), DONE], 'Hi', 'length-limit'),
  says('content filter', [event('Hi', 'content_filter'), DONE], 'Hi', 'filtered'),
  says('clean end without DONE', [event('Hi')], 'Hi', 'cut-off'),
  {
    name: 'HTML with 200',
    answer: status(200, '<!doctype html><p>Sign in'),
    text: '',
    ends: 'failed: not-a-model-server',
  },
  says('last event without newline', [event('Hi', 'stop').trimEnd()], 'Hi', 'complete'),
  says('DONE without a finish', [event('Hi'), DONE], 'Hi', 'cut-off'),
  { name: 'reset', answer: eventsThenReset(event('Hi')), text: 'Hi', ends: 'failed: interrupted' },
];

const TWO_LINES = event('Hi').replace('"choices":', '"choices":\ndata: ');

/** What readers of event streams have stumbled on: line ends, fields, pieces. */
const FRAMING: readonly RawCase[] = [
  says('CR alone', [(event('Hi') + event('', 'stop')).replaceAll('\n', '\r')], 'Hi', 'complete'),
  says(
    'other fields',
    [`id: 1\nretry: 10\n${event('Hi')}`, `unknown: x\n${event('', 'stop')}`],
    'Hi',
    'complete',
  ),
  says('an empty line more', [`\n\n${event('Hi')}\n\n`, event('', 'stop')], 'Hi', 'complete'),
  says('one event over two lines of data', [TWO_LINES, event('', 'stop')], 'Hi', 'complete'),
  says(
    'two blanks, and none, after the colon',
    [event('Hi').replace('data: ', 'data:  '), event('', 'stop').replace('data: ', 'data:')],
    'Hi',
    'complete',
  ),
  says(
    'a comment within an event',
    [event('Hi').replace('\n\n', '\n: x\n\n'), event('', 'stop')],
    'Hi',
    'complete',
  ),
  says('an event with a name', [`event: message\n${event('Hi')}`, event('', 'stop')], 'Hi', 'complete'),
  says(
    'an event that is none of ours',
    ['event: ping\ndata: {}\n\n', event('Hi'), event('', 'stop')],
    'Hi',
    'complete',
  ),
  says('data without a word', ['data:\n\n', event('Hi'), 'data: \n\n', event('', 'stop')], 'Hi', 'complete'),
  says('a field without a colon', [`data\n\n${event('Hi')}`, event('', 'stop')], 'Hi', 'complete'),
  says('a name and no data', ['event: ping\n\n', event('Hi'), event('', 'stop')], 'Hi', 'complete'),
  says(
    'a retry that is no number, an id with a zero byte, a line that is a colon',
    [`retry: soon\nid: a\0b\n:\n${event('Hi')}`, event('', 'stop')],
    'Hi',
    'complete',
  ),
  says(
    'a field that begins with a blank',
    [` data: {oops}\n\n${event('Hi')}`, event('', 'stop')],
    'Hi',
    'complete',
  ),
  says('colons in what is said', [event('a: b: c'), event('', 'stop')], 'a: b: c', 'complete'),
  says('one long event', [event('Hi '.repeat(10_000)), event('', 'stop')], 'Hi '.repeat(10_000), 'complete'),
  says(
    'an empty line of a carriage return and a line feed, cut between the two',
    [event('Hi').replace('\n\n', '\r\n\r'), `\n${event('', 'stop')}`],
    'Hi',
    'complete',
  ),
  says('DONE alone', [DONE], '', 'failed: empty-answer'),
  says('nothing at all', [''], '', 'failed: empty-answer'),
  says(
    'refusal instead of words',
    [choice({ refusal: 'no', content: null }), event('', 'stop')],
    '',
    'failed: empty-answer',
  ),
  says('an end within an event', [event('Hi'), 'data: {"choices":[{"del'], 'Hi', 'cut-off'),
  says(
    'a tool',
    [event('Hi'), choice({ tool_calls: [{ index: 0, function: { name: 'send' } }] }, 'tool_calls')],
    'Hi',
    'cut-off',
  ),
];

const WORDS = 'Grüße 👋🏽 木曜日';

/** One answer with every kind of line end in it, cut in two at each of its bytes. */
function everySplit(): readonly RawCase[] {
  const bytes = Buffer.from(
    `: hello\r\n\r\n${event('Grüße ')}${event('👋🏽').replaceAll('\n', '\r\n')}${event(' 木曜日', 'stop')}${DONE}`,
  );
  return Array.from({ length: bytes.length - 1 }, (_, at) =>
    says(`cut at byte ${at + 1}`, [bytes.subarray(0, at + 1), bytes.subarray(at + 1)], WORDS, 'complete'),
  );
}

export const stream: Row = {
  id: 'R7',
  name: `raw model answers over a socket (${RAW.length} known cases, ${FRAMING.length} of framing, one cut at every byte): wrong words or wrong ending`,
  allowed: none,
  async run() {
    const cases = [...RAW, ...FRAMING, ...everySplit()];
    const provider = createOpenAiCompatible(LIMITS);
    const server = await startRawServer();
    const failures: string[] = [];
    for (const { name, answer, text, ends } of cases) {
      server.answer(answer);
      let words = '';
      const endings: Class[] = [];
      const request = {
        connection: { address: server.address, key: '' },
        model: 'm',
        messages: [{ role: 'user', content: 'Write the reply.' }],
      } as const;
      for await (const heard of provider.streamDraft(request, new AbortController().signal)) {
        if (heard.type === 'text') words += heard.text;
        else endings.push(heard.type === 'end' ? heard.ending : `failed: ${heard.failure.code}`);
      }
      const got = endings.join(' and ');
      if (words !== text || got !== ends)
        failures.push(`${name}: ${JSON.stringify(words)}, ${got}, not ${ends}`);
    }
    await server.close();
    return {
      tried: cases.length,
      failures,
      skipped: ['the 60 cases of eventsource-parser themselves: `FRAMING` has their kinds'],
    };
  },
};
