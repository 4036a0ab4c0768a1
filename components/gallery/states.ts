import type { Failure } from '../../utils/errors';
import type { PaneView } from '../../utils/messaging/protocol';
import type { Approval } from '../../utils/reply/approval';
import { NOTHING_LEFT_OUT, type Draft } from '../../utils/reply/draft';
import { SENT_ON_THE_PAGE } from '../../utils/reply/lifecycle';
import { NO_DECISION } from '../../utils/reply/outline';
import { audienceOf, currentDraft, type Phase, type Reply } from '../../utils/reply/reply';
import type { Address, Audience } from '../../utils/reply/thread';
import type { Item, Review } from '../../utils/reply/review';
import { BUILT_IN_TONES, type Wishes } from '../../utils/reply/wishes';
import { NO_SIGN } from '../../utils/text/sign';
import type { Link } from '../draft-pane/pane-store';
import { CHAIR_GUIDE, findingOf, inMessage, itemOf, lowReview, PLAIN_GUIDE } from './reviews';

/** One state of the pane, to be looked at and tested. */
export interface GalleryState {
  readonly name: string;
  readonly view: PaneView;
  readonly link: Link;
  /** What has streamed so far. */
  readonly streamed: string;
  /** The review of the text on the screen; null before there is one. */
  readonly review: Review | null;
  /** Something lies over the pane: a click is refused. */
  readonly isCovered: boolean;
}

const ANA: Address = { name: 'Ana Lima', email: 'ana@example.com' };
const BEN: Address = { name: 'Ben Okafor', email: 'ben.okafor@example.org' };
const CHIARA: Address = {
  name: 'Chiara Fontana-Wiedemann',
  email: 'chiara.fontana-wiedemann@longdomain.example',
};
const ME: Address = { name: 'Jo Weber', email: 'jo.weber@example.net' };

const TO_ANA: Audience = { kind: 'reply', to: [ANA], cc: [], bcc: [], from: ME, source: 'messages' };
const TO_ALL: Audience = {
  kind: 'reply-all',
  to: [ANA],
  cc: [BEN, CHIARA],
  bcc: [],
  from: ME,
  source: 'messages',
};

const WISHES: Wishes = {
  tone: 'friendly',
  length: 'as-needed',
  language: 'thread',
  instruction: '',
  decision: NO_DECISION,
};

/** A draft like those a model writes. */
export const SAMPLE_TEXT = `Hi Ana,

Thanks for your message. We can bring 40 chairs to the hall by Friday at 10.

They come to 120 euros with delivery. If that suits you, I will put it in the calendar today; the van needs about an hour to unload.

Best
Jo`;

const WITH_BLANKS = `Hi Ana,

Thanks for your message. 40 chairs come to [price?] and can be there by [delivery date?].

Best
Jo`;

const draft = (id: string, text: string, change: Partial<Draft> = {}): Draft => ({
  id,
  text,
  original: text,
  ending: 'complete',
  wishes: WISHES,
  model: 'llama3.2',
  leftOut: NOTHING_LEFT_OUT,
  headMessageId: 'm2',
  madeAt: 0,
  ...change,
});

const IDLE: Reply = {
  key: { site: 'gmail', account: 'jo.weber@example.net', id: 't1' },
  revision: 4,
  phase: { name: 'idle' },
  thread: {
    subject: 'Chairs for Friday',
    headMessageId: 'm2',
    messageCount: 2,
    lastIsMine: false,
    gaps: { notShown: 0, clipped: 0, attachmentsUnread: 0 },
  },
  audiences: { reply: TO_ANA, replyAll: null },
  kind: 'reply',
  wishes: WISHES,
  drafts: [],
  current: -1,
  inBox: null,
  settled: [],
  updatedAt: 0,
};

const READY: Reply = {
  ...IDLE,
  phase: { name: 'reviewing' },
  drafts: [draft('d1', SAMPLE_TEXT)],
  current: 0,
};

/** A view with this reply, in a light pane of usual width. */
export const viewOf = (reply: Reply | null, change: Partial<PaneView> = {}): PaneView => ({
  appearance: { isDark: false, fontFamily: '"Google Sans", Roboto, Arial, sans-serif', direction: 'ltr' },
  layout: { shape: 'card', width: 380, pillWidth: 0 },
  obstacle: null,
  modelHost: 'localhost:11434',
  model: 'llama3.2',
  tones: BUILT_IN_TONES,
  reply,
  pageFailure: null,
  isMailOpen: true,
  isElsewhere: false,
  sentMailUrl: 'https://mail.google.com/mail/u/0/#sent',
  guide: null,
  heldBack: null,
  sign: NO_SIGN,
  ...change,
});

/** A reply whose draft is ready. */
export const readyReply = (change: Partial<Reply> = {}): Reply => ({ ...READY, ...change });

// Only `approve()` makes an approval; the pictures need something that looks like one.
const approvalFor = (purpose: 'insert' | 'send'): Approval =>
  ({ purpose, audience: TO_ANA, text: SAMPLE_TEXT }) as unknown as Approval;

const RECEIPT = {
  nonce: 'n1',
  pageId: 'page-1',
  composeId: 'c1',
  text: SAMPLE_TEXT,
  audience: TO_ANA,
  subject: null,
  evidence: 'notice',
  at: 0,
} as const;

const inPhase = (phase: Phase, change: Partial<Reply> = {}): Reply => ({ ...READY, phase, ...change });

const IN_BOX = { composeId: 'c1', text: SAMPLE_TEXT, audience: TO_ANA, subject: null };

/** A review of the view's text in which there is nothing to check; null where there is no draft. */
export const reviewFor = (view: PaneView, change: Partial<Review> = {}): Review | null => {
  const shown = view.reply && currentDraft(view.reply);
  const audience = view.reply && audienceOf(view.reply);
  return shown && audience ? lowReview(shown.text, audience, change) : null;
};

const state = (name: string, view: PaneView, rest: Partial<GalleryState> = {}): GalleryState => ({
  name,
  view,
  link: 'connected',
  streamed: '',
  review: reviewFor(view),
  isCovered: false,
  ...rest,
});

const failed = (name: string, failure: Failure): GalleryState =>
  state(`failed-${name}`, viewOf(inPhase({ name: 'failed', failure })));

const pill = (name: string, view: PaneView): GalleryState =>
  state(`pill-${name}`, { ...view, layout: { ...view.layout, shape: 'pill' } });

const drafting: Phase = {
  name: 'drafting',
  draftId: 'd2',
  text: '',
  model: 'llama3.2',
  leftOut: NOTHING_LEFT_OUT,
  headMessageId: 'm2',
};

const PRICED = `Hi Ana,

Thanks for your message. We can bring 40 chairs to the hall by Friday, 27 Nov, at 10.

They come to 1,200 EUR with delivery, and we guarantee a refund of 50 % if we are late.

Best
Jo`;

const PRICE_SENTENCE =
  'They come to 1,200 EUR with delivery, and we guarantee a refund of 50 % if we are late.';

const FINDINGS = [
  findingOf(PRICED, '40', {
    kind: 'number',
    standing: 'supported',
    source: inMessage('Could you bring 40 chairs to the hall by Friday at 10?'),
  }),
  findingOf(PRICED, 'Friday, 27 Nov', {
    kind: 'date',
    standing: 'supported',
    source: inMessage('Could you bring 40 chairs to the hall by Friday at 10?'),
  }),
  findingOf(PRICED, '50 %', { kind: 'percentage', standing: 'unsupported' }),
];

const WRONG_PRICE = findingOf(PRICED, '1,200 EUR', {
  kind: 'amount',
  standing: 'contradicting',
  source: inMessage('You offered them for EUR 1,020 last year, and we would be glad of the same price.'),
  conflict: { reason: 'differs', instead: '1,020 EUR' },
});

const LOOK_ALIKE: Address = { name: 'Ana Lima', email: 'ana@examp1e.com' };
const TO_LOOK_ALIKE: Audience = { ...TO_ANA, kind: 'reply-all', to: [ANA], cc: [LOOK_ALIKE] };

const PRICE_ITEM = itemOf(PRICED, PRICE_SENTENCE, [
  { kind: 'conflict', finding: WRONG_PRICE.id },
  { kind: 'risk', rule: 'price' },
  { kind: 'risk', rule: 'refund' },
  { kind: 'unsupported', finding: 'percentage:50 %' },
]);

const LOOK_ALIKE_ITEM: Item = itemOf(PRICED, 'Ana Lima <ana@examp1e.com>', [
  { kind: 'recipient', tags: ['outside', 'new-to-thread', 'look-alike'], resembles: 'ana@example.com' },
]);

const DATE_ITEM = itemOf(PRICED, 'We can bring 40 chairs to the hall by Friday, 27 Nov, at 10.', [
  { kind: 'risk', rule: 'commitment' },
  { kind: 'risk', rule: 'own:Chairs of the club' },
]);

const PRICED_REPLY: Reply = {
  ...READY,
  drafts: [draft('d1', PRICED)],
  audiences: { reply: TO_ANA, replyAll: TO_LOOK_ALIKE },
};

const highReview = (audience: Audience, items: readonly Item[], change: Partial<Review> = {}): Review =>
  lowReview(PRICED, audience, {
    tier: 'high',
    findings: [...FINDINGS, WRONG_PRICE].sort((a, b) => a.span.start - b.span.start),
    items,
    ...change,
  });

const WITH_LOOK_ALIKE: Partial<Review> = {
  recipients: [
    { address: ANA, tags: ['outside'], resembles: null },
    { address: LOOK_ALIKE, tags: ['outside', 'new-to-thread', 'look-alike'], resembles: 'ana@example.com' },
  ],
};

/** The beginning of a report on a page that has changed. */
export const SAMPLE_REPORT = `Gmail: 1 of 4 steps failed.
Reading the mail: the sender of a message was not found (step read, selector .gD[email])

Countersign 0.1.0 on gmail, Chrome 156, 2026-11, page in en, at /xxxx/x/0/
Checked by looking only
`;

const LOST_THREAD: Failure = {
  code: 'site-changed',
  step: 'watch',
  selector: 'h2.hP',
  sought: 'the subject of the thread that is shown',
};

/** Every state of the pane. */
export const GALLERY_STATES: readonly GalleryState[] = [
  pill('idle', viewOf(IDLE, { heldBack: 'on-demand' })),
  pill('drafting', viewOf(inPhase(drafting))),
  pill('ready', viewOf(READY)),
  pill('needs-you', viewOf({ ...READY, drafts: [draft('d1', WITH_BLANKS)] })),
  pill('failed', viewOf(inPhase({ name: 'failed', failure: { code: 'timed-out' } }))),
  pill('sent', viewOf(inPhase({ name: 'sent', receipt: { ...RECEIPT, outcome: 'sent', canUndo: false } }))),
  pill('page-failure', viewOf(null, { pageFailure: LOST_THREAD })),

  state('no-thread', viewOf(null)),
  state('page-failure', viewOf(null, { pageFailure: LOST_THREAD })),
  state('no-model', viewOf(IDLE, { obstacle: 'no-model', modelHost: '' })),
  state('no-consent', viewOf(IDLE, { obstacle: 'no-consent', modelHost: 'api.openai.com' })),
  state('no-permission', viewOf(IDLE, { obstacle: 'no-permission', modelHost: 'api.openai.com' })),
  state('held-back-on-demand', viewOf(IDLE, { heldBack: 'on-demand' })),
  state('held-back-last-is-mine', viewOf(IDLE, { heldBack: 'last-is-mine' })),
  state('held-back-no-reply', viewOf(IDLE, { heldBack: 'no-reply-sender' })),
  state('reading', viewOf({ ...IDLE, phase: { name: 'reading' }, audiences: null, thread: null })),
  state('drafting-waiting', viewOf({ ...IDLE, phase: drafting })),
  state('drafting', viewOf({ ...IDLE, phase: drafting }), { streamed: SAMPLE_TEXT.slice(0, 120) }),
  state('ready', viewOf(READY)),
  state(
    'ready-all',
    viewOf({
      ...READY,
      audiences: { reply: TO_ANA, replyAll: TO_ALL },
      kind: 'reply-all',
      drafts: [draft('d1', SAMPLE_TEXT), draft('d2', SAMPLE_TEXT), draft('d3', SAMPLE_TEXT)],
      current: 1,
      wishes: { ...WISHES, length: 'shorter', language: 'Portuguese', instruction: 'Yes, but Friday only' },
    }),
  ),
  state(
    'ready-remarks',
    viewOf({
      ...READY,
      thread: {
        subject: 'Chairs',
        headMessageId: 'm3',
        messageCount: 9,
        lastIsMine: false,
        gaps: { notShown: 3, clipped: 1, attachmentsUnread: 1 },
      },
      drafts: [
        draft('d1', SAMPLE_TEXT.slice(0, 150), {
          ending: 'cut-off',
          leftOut: { wholeMessages: 2, shortenedMessages: 1 },
        }),
      ],
    }),
  ),
  state('ready-blanks', viewOf({ ...READY, drafts: [draft('d1', WITH_BLANKS)] })),
  state(
    'ready-unknown-address',
    viewOf({
      ...READY,
      audiences: {
        reply: { ...TO_ANA, to: [{ name: 'Ana Lima', email: null }], from: null },
        replyAll: null,
      },
    }),
  ),
  state(
    'ready-rtl',
    viewOf(
      {
        ...READY,
        drafts: [draft('d1', 'שלום אנה,\n\nתודה על ההודעה. נביא 40 כיסאות עד יום שישי.\n\nיו')],
      },
      {
        appearance: { isDark: false, fontFamily: 'Arial, sans-serif', direction: 'rtl' },
      },
    ),
  ),
  state('review-low', viewOf(READY, { guide: PLAIN_GUIDE })),
  state('review-coming', viewOf(READY), { review: null }),
  state('signed', viewOf(READY, { sign: { word: 'Heron', colour: 'green' } })),
  state(
    'signed-all',
    viewOf(
      { ...READY, drafts: [draft('d1', SAMPLE_TEXT), draft('d2', SAMPLE_TEXT)], current: 1 },
      { sign: { word: 'Twenty wide letters.', colour: 'orange' } },
    ),
  ),
  state('covered', viewOf(READY), { isCovered: true }),
  state('review-normal', viewOf(PRICED_REPLY), {
    review: lowReview(PRICED, TO_ANA, {
      tier: 'normal',
      findings: FINDINGS,
      mail: [{ kind: 'sender-differs', from: 'jo.weber@example.net', writtenTo: 'office@example.net' }],
    }),
  }),
  state('review-high', viewOf({ ...PRICED_REPLY, kind: 'reply-all' }), {
    review: highReview(TO_LOOK_ALIKE, [PRICE_ITEM, DATE_ITEM, LOOK_ALIKE_ITEM], WITH_LOOK_ALIKE),
  }),
  state('review-high-one', viewOf(PRICED_REPLY), { review: highReview(TO_ANA, [PRICE_ITEM]) }),
  state(
    'review-high-settled',
    viewOf({ ...PRICED_REPLY, settled: [PRICE_ITEM.id, DATE_ITEM.id] }, { guide: CHAIR_GUIDE }),
    { review: highReview(TO_ANA, [PRICE_ITEM, DATE_ITEM]) },
  ),
  state('review-not-made', viewOf(PRICED_REPLY), {
    review: lowReview(PRICED, TO_ANA, {
      tier: 'high',
      recipients: [],
      items: [{ id: 'n', span: null, words: '', source: null, reasons: [{ kind: 'not-reviewed' }] }],
    }),
  }),
  state(
    'review-look-alike',
    viewOf({ ...READY, audiences: { reply: { ...TO_ANA, to: [LOOK_ALIKE] }, replyAll: null } }),
    {
      review: lowReview(SAMPLE_TEXT, TO_ANA, {
        tier: 'high',
        recipients: WITH_LOOK_ALIKE.recipients?.slice(1) ?? [],
        items: [LOOK_ALIKE_ITEM],
      }),
    },
  ),
  state(
    'review-high-rtl',
    viewOf(
      { ...PRICED_REPLY, kind: 'reply-all' },
      {
        guide: CHAIR_GUIDE,
        appearance: { isDark: false, fontFamily: 'Arial, sans-serif', direction: 'rtl' },
      },
    ),
    { review: highReview(TO_LOOK_ALIKE, [PRICE_ITEM, LOOK_ALIKE_ITEM], WITH_LOOK_ALIKE) },
  ),
  state('guide', viewOf(IDLE, { guide: CHAIR_GUIDE, heldBack: 'on-demand' })),
  state(
    'guide-answered',
    viewOf(
      {
        ...READY,
        wishes: {
          ...WISHES,
          decision: {
            intent: CHAIR_GUIDE.intents[0] ?? null,
            answers: [{ question: 'What do 40 chairs cost?', answer: '120 euros' }],
          },
        },
      },
      { guide: CHAIR_GUIDE },
    ),
  ),
  state('guide-rules', viewOf(IDLE, { guide: PLAIN_GUIDE, heldBack: 'on-demand' })),
  state('guide-drafting', viewOf({ ...IDLE, phase: drafting }, { guide: CHAIR_GUIDE })),
  state('guide-unanswered', viewOf(READY, { guide: { ...CHAIR_GUIDE, questions: [] } }), {
    review: lowReview(SAMPLE_TEXT, TO_ANA, { tier: 'normal', unanswered: ['a2'] }),
  }),
  state('ready-long', viewOf({ ...READY, drafts: [draft('d1', `${SAMPLE_TEXT}\n\n`.repeat(6))] })),
  state('ready-empty', viewOf({ ...READY, drafts: [draft('d1', '')] })),
  state('inserting', viewOf(inPhase({ name: 'inserting', approval: approvalFor('send'), passage: null }))),
  state(
    'inserted',
    viewOf(
      inPhase(
        { name: 'inserted', approval: null },
        {
          inBox: IN_BOX,
          audiences: { reply: { ...TO_ANA, source: 'compose-box' }, replyAll: null },
        },
      ),
    ),
  ),
  state('sending', viewOf(inPhase({ name: 'sending', approval: approvalFor('send') }))),
  state('sent', viewOf(inPhase({ name: 'sent', receipt: { ...RECEIPT, outcome: 'sent', canUndo: true } }))),
  state(
    'undo-missed',
    viewOf(
      inPhase({
        name: 'sent',
        receipt: { ...RECEIPT, outcome: 'sent', canUndo: false, isUndoMissed: true },
      }),
    ),
  ),
  state('undone', viewOf(inPhase({ name: 'undone' }, { inBox: IN_BOX }))),
  state(
    'unknown',
    viewOf(inPhase({ name: 'unknown', receipt: { ...RECEIPT, outcome: 'unknown', canUndo: false } })),
  ),
  state(
    'sent-in-page',
    viewOf(
      inPhase({
        name: 'unknown',
        receipt: { ...RECEIPT, outcome: 'unknown', evidence: SENT_ON_THE_PAGE, canUndo: false },
      }),
    ),
  ),
  failed('timed-out', { code: 'timed-out' }),
  failed('own-text', { code: 'own-text-in-box', found: 'Hi Ana, just a quick' }),
  failed('recipients', {
    code: 'recipients-changed',
    approved: ['ana@example.com'],
    found: ['ana@example.com', 'ben.okafor@example.org'],
  }),
  failed('text-changed', { code: 'text-changed', found: 'Hi Ana,\n\n40 chairs, yes.' }),
  failed('site-changed', { code: 'site-changed', step: 'send', selector: '.T-I', sought: 'the Send button' }),
  failed('not-inserted', { code: 'not-inserted' }),
  failed('storage', { code: 'storage-failed' }),
  failed('not-pressed', { code: 'not-pressed' }),
  failed('thread-changed', { code: 'thread-changed' }),
  state(
    'failed-thread-changed-unread',
    viewOf({ ...IDLE, phase: { name: 'failed', failure: { code: 'thread-changed' } } }),
  ),
  state(
    'failed-without-draft',
    viewOf({
      ...IDLE,
      phase: { name: 'failed', failure: { code: 'refused-connection', origin: 'http://localhost:11434' } },
    }),
  ),
  state('elsewhere', viewOf(READY, { isElsewhere: true })),
  state('reconnecting', viewOf(READY), { link: 'reconnecting' }),
  state('extension-updated', viewOf(READY), { link: 'extension-updated' }),
];
