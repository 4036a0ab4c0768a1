import type { Failure } from '../../utils/errors';
import type { LeftOut } from '../../utils/reply/draft';
import type { Thread } from '../../utils/reply/thread';
import { ana, me, message, thread } from '../../utils/testing/samples';
import { corpusOrSkip } from '../data';
import type { InputId } from '../fault-ids';
import { UNICODE_ATTACKS, UNICODE_LEGITIMATE } from './unicode';

/** A mail, and a model that writes the same words back: both go the whole way, from the page to the reply box. */
export interface Input {
  readonly input: InputId;
  readonly open: Thread;
  readonly draft: string;
  /** What a person sees of the draft where that is not all of it. */
  readonly visible?: string;
  /** Instead of a draft. */
  readonly failure?: Failure['code'];
  readonly says?: readonly string[];
  readonly leftOut?: LeftOut;
  readonly kind?: 'reply-all';
}

const mail = (text: string, change: Partial<Thread> = {}): Thread =>
  thread({ messages: [message({ text })], ...change });

const both = (input: InputId, text: string, change: Partial<Input> = {}): Input => ({
  input,
  open: mail(text),
  draft: text,
  ...change,
});

const NOTHING_TO_ANSWER = {
  failure: 'empty-thread',
  says: [
    'There is no text in this mail to answer.',
    'If messages are folded, unfold them; or say in a few words what to write.',
  ],
} as const;

const SENTENCE = 'The chairs stand in the hall and the bill comes on Friday. ';

/** All that is there here: `skipped` names a corpus that is not. */
export function inputs(): { readonly inputs: readonly Input[]; readonly skipped: readonly string[] } {
  const naughty = corpusOrSkip<string>('blns/blns.json');
  return {
    skipped: naughty.skipped,
    inputs: [
      { input: 'empty thread', open: thread({ messages: [] }), draft: '', ...NOTHING_TO_ANSWER },
      { input: 'empty thread', open: mail(' \n', { subject: ' ' }), draft: 'Hello', ...NOTHING_TO_ANSWER },
      {
        input: 'image only',
        open: thread({ subject: '', messages: [message({ text: '', attachments: ['chairs.png'] })] }),
        draft: 'Hello',
        ...NOTHING_TO_ANSWER,
      },
      {
        input: 'image only',
        open: thread({ messages: [message({ text: '', attachments: ['chairs.png'] })] }),
        draft: 'Thank you for the picture.',
      },
      {
        input: '1 MB text',
        open: mail(SENTENCE.repeat(1_000_000 / SENTENCE.length)),
        draft: 'Yes.',
        leftOut: { wholeMessages: 0, shortenedMessages: 1 },
      },
      {
        input: '10,000 messages',
        open: thread({
          messages: Array.from({ length: 10_000 }, (_, at) =>
            message({ id: `m${at}`, text: SENTENCE.repeat(5) }),
          ),
        }),
        draft: 'Yes.',
      },
      ...naughty.entries.map((text) => both('BLNS', text)),
      // Half a character at the end of a stream is left out: the other half may still have been on its way.
      ...UNICODE_ATTACKS.map(({ text, visible }) =>
        both('Unicode', text, { visible: visible.replace(/\ufffd$/, '') }),
      ),
      ...UNICODE_LEGITIMATE.map((text) => both('Unicode', text)),
      both('right to left', 'שלום אנה,\n\nכן, ביום שישי.\n\nמרחבא'),
      both('mixed directions', 'שלום Ana, 15:00 – مرحبا ABC (נכון?) 3 × 40'),
      both('emoji of many parts', '👨‍👩‍👧 ❤️ 👍🏽 1️⃣ 🏳️‍🌈 thanks'),
      both('a word of 5,000 letters', 'x'.repeat(5_000)),
      {
        input: '200 recipients',
        open: thread({
          messages: [
            message({
              to: [
                me,
                ...Array.from({ length: 199 }, (_, at) => ({
                  name: `Guest ${at}`,
                  email: `guest.${at}@harbour.example`,
                })),
              ],
              from: ana,
            }),
          ],
        }),
        draft: 'Hello all, yes.',
        kind: 'reply-all',
      },
    ],
  };
}
