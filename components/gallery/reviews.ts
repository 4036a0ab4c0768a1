import { blanksIn } from '../../utils/policy/blanks';
import type { Guide } from '../../utils/reply/outline';
import type { Finding, Item, Review, Source } from '../../utils/reply/review';
import type { Audience, Thread } from '../../utils/reply/thread';
import { everyoneIn } from '../words';

/** A review in which there is nothing to check. */
export const lowReview = (text: string, audience: Audience, change: Partial<Review> = {}): Review => ({
  text,
  tier: 'low',
  findings: [],
  blanks: blanksIn(text),
  recipients: everyoneIn(audience).map((address) => ({ address, tags: [], resembles: null })),
  mail: [],
  risks: [],
  unanswered: [],
  items: [],
  ...change,
});

/** A fact at the first place where these words stand in the text. */
export const findingOf = (
  text: string,
  words: string,
  rest: Pick<Finding, 'kind' | 'standing'> & Partial<Finding>,
): Finding => {
  const start = text.indexOf(words);
  return {
    id: `${rest.kind}:${words}`,
    span: { start, end: start + words.length },
    words,
    source: null,
    conflict: null,
    ...rest,
  };
};

/** An item about a sentence of the text. */
export const itemOf = (text: string, words: string, reasons: Item['reasons']): Item => {
  const start = text.indexOf(words);
  const span = start < 0 ? null : { start, end: start + words.length };
  return { id: `item:${words}`, span, words, source: null, reasons };
};

export const inMessage = (words: string, messageId = 'm2'): Source => ({
  place: { kind: 'message', messageId },
  span: { start: 0, end: words.length },
  words,
});

const line = { by: 'Ana Lima', isMine: false, until: null, messageId: 'm2', span: { start: 0, end: 10 } };

/** What there is to decide about a request for chairs. */
export const CHAIR_GUIDE: Guide = {
  source: 'model',
  outline: {
    asks: [
      { ...line, id: 'a1', words: 'Could you bring 40 chairs to the hall by Friday at 10?' },
      { ...line, id: 'a2', words: 'And what would they cost with delivery?' },
    ],
    promises: [
      { ...line, id: 'p1', words: 'I will send the floor plan', until: 'by Wednesday', messageId: 'm1' },
      { ...line, id: 'p2', by: 'Jo Weber', isMine: true, words: 'I’ll check the van', messageId: 'm1' },
    ],
  },
  intents: [
    { id: 'i1', label: 'Yes, with a price', instruction: 'Say yes and give a price.', isRefusal: false },
    { id: 'i2', label: 'Yes, but Saturday', instruction: 'Offer Saturday.', isRefusal: false },
    { id: 'i3', label: 'Ask for details', instruction: 'Ask what is unclear.', isRefusal: false },
    { id: 'i4', label: 'Not this time', instruction: 'Decline politely.', isRefusal: true },
  ],
  questions: [
    { id: 'q1', words: 'What do 40 chairs cost?', options: ['120 euros', '3 euros each'] },
    { id: 'q2', words: 'Is the van free on Friday?', options: ['Yes', 'No'] },
    { id: 'q3', words: 'Who brings them?', options: [] },
  ],
  headMessageId: 'm2',
};

/** Made without a model: less to choose from, nothing asked. */
export const PLAIN_GUIDE: Guide = {
  ...CHAIR_GUIDE,
  source: 'rules',
  outline: { asks: CHAIR_GUIDE.outline.asks.slice(0, 1), promises: [] },
  intents: [
    { id: 'yes', label: 'Yes', instruction: 'Say yes.', isRefusal: false },
    { id: 'no', label: 'No, not now', instruction: 'Say no.', isRefusal: true },
  ],
  questions: [],
};

/** The thread of the pictures, for the names of its messages. */
export const CHAIR_THREAD: Thread = {
  key: { site: 'gmail', account: 'jo.weber@example.net', id: 't1' },
  subject: 'Chairs for Friday',
  me: { name: 'Jo Weber', email: 'jo.weber@example.net' },
  messages: ['m1', 'm2'].map((id, index) => ({
    id,
    from: { name: 'Ana Lima', email: 'ana@example.com' },
    to: [{ name: 'Jo Weber', email: 'jo.weber@example.net' }],
    cc: [],
    recipientsComplete: true,
    date: `${18 + index} Nov 2026, 10:20 (2 days ago)`,
    text: 'Could you bring 40 chairs to the hall by Friday at 10? And what would they cost with delivery?',
    isMine: false,
    attachments: [],
    isClipped: false,
    hidden: '',
  })),
  foldedMessages: 0,
  compose: null,
  signature: 'unknown',
};
