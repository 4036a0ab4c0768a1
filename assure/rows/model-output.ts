import { cleanDraft } from '../../utils/llm/clean-draft';
import { openAiCompatible } from '../../utils/llm/openai-compatible';
import { reviewDraft } from '../../utils/policy/review-draft';
import { BUILT_IN_REVIEW } from '../../utils/reply/material';
import { audience, thread } from '../../utils/testing/samples';
import { canonical } from '../../utils/text/canonical';
import { htmlToText } from '../../utils/text/html-to-text';
import { data, DONE, event, events, startRawServer } from '../../scripts/model/raw-server';
import { EVIL_OUTPUTS, MARKUP } from '../cases/model-outputs';
import { corpusOrSkip } from '../data';
import { none, type Row } from '../row';
import { wrongInDraft, wrongInStream } from '../shown-model-output';
import { unseenIn } from '../unseen';

interface EvilOutput {
  readonly id: string;
  readonly output: string | null;
  readonly tool_calls?: readonly { readonly name: string; readonly arguments: unknown }[];
}

/** The draft that the product makes of what a model wrote (`entrypoints/background/drafting.ts`). */
const draftOf = (written: string): string => canonical(cleanDraft(written));

const material = {
  thread: thread(),
  writer: { name: 'Jonas Weber', address: 'jonas@northlight.example', howIWrite: '' },
  correspondents: [],
  rules: BUILT_IN_REVIEW,
};

/** Longer ones are shown without their marks: a review of half a megabyte is a matter of time, and is not asked of this row. */
const LONGEST_REVIEWED = 20_000;

function reviewOf(text: string) {
  if (text.length > LONGEST_REVIEWED) return null;
  return reviewDraft({ text, material, audience: audience(), instruction: '', asks: [], now: 0 });
}

function wrongIn(written: string): string | null {
  const text = draftOf(written);
  const left = unseenIn(text);
  return (left && `${left} is left`) ?? wrongInStream(written) ?? wrongInDraft(text, reviewOf(text));
}

const toolCalls = (calls: NonNullable<EvilOutput['tool_calls']>): string =>
  data({
    choices: [
      {
        index: 0,
        delta: {
          tool_calls: calls.map((call, index) => ({
            index,
            id: `call-${index}`,
            type: 'function',
            function: { name: call.name, arguments: JSON.stringify(call.arguments) },
          })),
        },
      },
    ],
  });

export const obedientModel: Row = {
  id: 'S1p',
  name: 'evil model outputs through provider, cleanDraft, pane and reply box: foreign element or attribute, unseen code point, second request',
  allowed: none,
  async run() {
    const { entries, skipped } = corpusOrSkip<EvilOutput>('attacks/evil_outputs.json');
    const outputs: readonly EvilOutput[] = [...EVIL_OUTPUTS, ...entries];
    const server = await startRawServer();
    const failures: string[] = [];
    for (const { id, output, tool_calls: calls = [] } of outputs) {
      const before = server.requests().length;
      const called = calls.length > 0 ? [toolCalls(calls)] : [];
      server.answer(events(...called, event(output ?? ''), event('', 'stop'), DONE));
      let written = '';
      const request = {
        connection: { address: server.address, key: 'CANARY' },
        model: 'm',
        messages: [{ role: 'user', content: 'Write the reply.' }],
      } as const;
      for await (const heard of openAiCompatible.streamDraft(request, new AbortController().signal))
        if (heard.type === 'text') written += heard.text;
      const asked = server.requests().length - before;
      const wrong = asked === 1 ? wrongIn(written) : `${asked} requests`;
      if (wrong !== null) failures.push(`${id}: ${wrong}`);
    }
    await server.close();
    return { tried: outputs.length, failures, skipped };
  },
};

export const markup: Row = {
  id: 'S5p',
  name: 'XSS payloads as model output and as a paste, in pane and reply box under jsdom: foreign element or attribute, script run',
  allowed: none,
  run() {
    const { entries, skipped } = corpusOrSkip<{ readonly payload: string }>('xss/dompurify_expect.json');
    const payloads = [...MARKUP, ...entries.map(({ payload }) => payload)];
    const failures = payloads.flatMap((payload, index) => {
      const asOutput = wrongIn(payload);
      const asPaste = wrongInDraft(htmlToText(payload), null);
      return [
        ...(asOutput === null ? [] : [`${index} as output: ${asOutput}`]),
        ...(asPaste === null ? [] : [`${index} as a paste: ${asPaste}`]),
        ...('__pwn' in globalThis ? [`${index}: it ran`] : []),
      ];
    });
    return { tried: payloads.length * 2, failures, skipped };
  },
};
