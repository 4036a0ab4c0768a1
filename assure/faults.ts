import type { FailureCode } from '../utils/errors';
import type { DraftEnding } from '../utils/reply/draft';
import { ACT_FAULTS } from './cases/act-faults';
import { MODEL_FAULTS } from './cases/model-faults';
import type { FaultId, InputId } from './fault-ids';

/** A test, by its file and its title as the file writes it. */
export interface Test {
  readonly file: string;
  readonly title: string;
}

/** What a person is told of a fault: its words are in `components/words.ts`. */
export type Said = FailureCode | Exclude<DraftEnding, 'complete' | 'stopped'> | 'unknown' | 'elsewhere';

/** Something that can go wrong, what comes of it, and what shows that. */
export interface Fault {
  readonly id: FaultId;
  readonly what: string;
  /** Empty where nothing is to be said: the work goes on by itself, or nothing was lost. */
  readonly said: readonly Said[];
  /** Played without a browser, and by other tests. */
  readonly shownBy: readonly Test[];
  /** What of it no test shows, and why. */
  readonly notShown?: string;
}

const PLAYED: readonly { readonly file: string; readonly fault: FaultId; readonly name: string }[] = [
  ...MODEL_FAULTS.map((fault) => ({ ...fault, file: 'assure/model-faults.test.ts' })),
  ...ACT_FAULTS.map((fault) => ({ ...fault, file: 'assure/act-faults.test.ts' })),
];

const fault = (
  id: FaultId,
  what: string,
  said: readonly Said[],
  besides: readonly Test[] = [],
  notShown?: string,
): Fault => ({
  id,
  what,
  said,
  shownBy: [
    ...PLAYED.filter((played) => played.fault === id).map(({ file, name }) => ({ file, title: name })),
    ...besides,
  ],
  ...(notShown !== undefined && { notShown }),
});

const inFile =
  (file: string) =>
  (title: string): Test => ({ file, title });

const inProvider = inFile('scripts/model/openai-compatible.test.ts');
const inSettings = inFile('e2e/settings.spec.ts');
const inContract = inFile('e2e/contract/faults.ts');
const inInterruptions = inFile('e2e/contract/interruptions.ts');
const inBrowserFaults = inFile('e2e/browser-faults.spec.ts');
const inHub = inFile('entrypoints/background/hub.test.ts');
const inBackground = inFile('entrypoints/background/faults.test.ts');
/** In Chromium by `assure/lifetime/run.ts`, in Firefox by `e2e/slow.spec.ts`. */
const ofSlowAnswers = inFile('scripts/model/slow-model.ts');
const inGmailBox = inFile('utils/mail/gmail/compose.test.ts');
const inGmailSend = inFile('utils/mail/gmail/send.test.ts');
const inOutlookSend = inFile('utils/mail/outlook/send.test.ts');
const inPane = inFile('components/draft-pane/draft-pane.test.tsx');

const IN_PANE = inSettings('what a model refuses is said in the pane, and a draft can be asked for again');
const SEND_FAULT = inContract('when Send ${name}, that is said, and Send is not pressed again');
const LOST_WITH_BACKGROUND = inInterruptions(
  'a killed background keeps what had come, says so, and drafts again when asked',
);

/** Everything the list of failures names, in its order. */
export const FAULTS: readonly Fault[] = [
  // the model's server
  fault(
    'F01',
    'The key is not accepted (401).',
    ['wrong-key'],
    [inSettings('a wrong key is said with what to do, in the settings and in the pane')],
  ),
  fault('F02', 'The key may not use the model (403).', ['key-not-allowed']),
  fault('F03', 'The server has no model of that name (404).', ['no-such-model']),
  fault('F04', 'The server gave up waiting (408), each time.', ['model-error']),
  fault('F05', 'The server reports a conflict (409), each time.', ['model-error']),
  fault('F06', 'The mail is too long for the model (413).', ['too-long'], [IN_PANE]),
  fault('F07', 'The server does not accept the request (422).', ['model-error']),
  fault('F08', 'Too many requests, for two seconds (429).', ['rate-limited']),
  fault('F09', 'Too many requests, for an hour (429).', ['rate-limited'], [IN_PANE]),
  fault('F10', 'The account has no credit left (429).', ['no-credit'], [IN_PANE]),
  fault('F11', 'The server fails once (500), then answers.', []),
  fault('F12', 'The server is not available (503), each time.', ['model-error']),
  fault('F13', 'The server is overloaded (529), each time.', ['model-error']),
  fault(
    'F14',
    'Nothing listens at the address.',
    ['refused-connection'],
    [inSettings('a server that is not there is said with its address')],
  ),
  fault(
    'F15',
    'The connection is reset before the headers.',
    ['refused-connection'],
    [inProvider('reset before any answer is asked again')],
  ),
  fault(
    'F16',
    'The connection is reset in the middle of the answer.',
    ['interrupted'],
    [inSettings('a connection cut in the middle keeps what came, and says so')],
  ),
  fault('F17', 'The answer just ends.', ['cut-off']),
  fault('F18', 'The answer ends without saying why.', ['cut-off']),
  fault('F19', 'The answer ends at the model’s length limit.', ['length-limit']),
  fault('F20', 'The model’s filter stops the answer, or refuses it.', ['filtered']),
  fault(
    'F21',
    'An error comes in the middle of the answer.',
    ['interrupted'],
    [inProvider('with an error event that names its status')],
  ),
  fault('F22', 'A piece of the answer cannot be read.', ['broken-answer']),
  fault('F23', 'A page of HTML comes in the place of an answer, as from the sign-in page of a network.', [
    'not-a-model-server',
  ]),
  fault(
    'F24',
    'The server sends us to another origin.',
    ['redirected'],
    [inProvider('goes to no other origin, with or without the key, on a %i')],
  ),
  fault('F25', '45 s until the headers.', [], [ofSlowAnswers('45 s until the first byte')]),
  fault(
    'F26',
    '45 s from the headers to the first token.',
    [],
    [
      ofSlowAnswers('45 s from the headers to the first word'),
      inProvider('for the first byte counts after the headers too'),
    ],
  ),
  fault(
    'F27',
    '45 s of silence in the middle, or one without an end.',
    ['timed-out'],
    [
      ofSlowAnswers('45 s of silence in the middle'),
      inProvider('for more comes to an end, and what came is kept'),
    ],
  ),
  fault(
    'F28',
    'A token a second for three minutes.',
    [],
    [ofSlowAnswers('a word a second for three minutes')],
  ),
  fault(
    'F29',
    'Five megabytes in one piece.',
    ['endless-answer'],
    [inProvider('is read as one piece of five megabytes, of which a draft’s worth is kept')],
  ),
  fault(
    'F30',
    'The answer has no end.',
    ['endless-answer'],
    [
      inProvider('of endless bytes without a line is given up'),
      inProvider('of endless comments is given up'),
    ],
  ),
  fault(
    'F31',
    'Characters are cut between their bytes.',
    [],
    [inProvider('comes to the same however its bytes are cut')],
  ),
  fault('F32', 'Other line ends, no blanks, a byte order mark, comments.', []),
  fault('F33', 'The answer is empty.', ['empty-answer'], [IN_PANE]),
  fault('F34', 'The answer holds only what nobody sees.', ['empty-answer']),
  fault('F35', 'Half a character that never becomes a whole one.', []),
  fault('F36', 'A second choice beside the first.', []),
  fault('F37', 'The model calls a tool, and was offered none.', ['empty-answer']),
  fault('F38', 'The answer cannot be unpacked.', ['interrupted']),
  fault(
    'F39',
    'Nobody vouches for the server’s certificate.',
    ['refused-connection'],
    [],
    'In a browser: only Node refuses the certificate here; to the product both are a connection that fails.',
  ),
  fault(
    'F40',
    'Offline before, during or after the draft.',
    ['offline'],
    [inProvider('of a connection while offline says offline, except on this machine'), SEND_FAULT],
  ),

  // the browser
  fault(
    'F41',
    'The background is killed in each of eight states.',
    ['interrupted'],
    [
      inInterruptions(
        'a background killed between two acts is not noticed: nothing is lost, and one mail leaves',
      ),
      inInterruptions('a background killed after the approval goes on, and sends once'),
      LOST_WITH_BACKGROUND,
    ],
  ),
  fault(
    'F42',
    'Firefox ends the background while it waits.',
    ['interrupted'],
    [
      LOST_WITH_BACKGROUND,
      inBrowserFaults('a background that Firefox itself ends ${when}: nothing is lost, and one mail leaves'),
    ],
  ),
  fault(
    'F43',
    'The tab is closed in the middle of the stream, after the approval, after the press.',
    ['mail-page-restarted', 'unknown'],
    [
      inInterruptions('a reload while it is inserting sends nothing and loses nothing'),
      inInterruptions(
        'a reload right after Send was approved: at most one mail leaves, and what is said is true',
      ),
      inHub('says unknown, and never presses again, when the page goes while it is sending'),
    ],
  ),
  fault(
    'F44',
    'Another thread is opened in the middle of the stream.',
    [],
    [
      inInterruptions('another thread opened meanwhile gets nothing of it'),
      inHub('lands in its own thread though another is opened meanwhile'),
    ],
  ),
  fault(
    'F45',
    'Two tabs with the same thread approve at once.',
    [],
    [
      inContract('of two tabs one works on a reply; the other reads, and may take over'),
      inHub('lets one work on the reply, and the other only after taking over'),
    ],
  ),
  fault(
    'F46',
    'Two or three clicks, Enter and a click.',
    [],
    [
      inContract('a double click sends one mail'),
      inContract('Enter and click together send one mail'),
      inPane('posts one approval for a double click, naming what is on the screen'),
    ],
  ),
  fault(
    'F47',
    'The extension is reloaded in the middle of the stream.',
    ['interrupted'],
    [
      inFile('utils/messaging/port.test.ts')('ends for good once the extension was reloaded under its page'),
      inBrowserFaults('the extension reloaded under an open page keeps what had come'),
    ],
  ),
  fault(
    'F48',
    'The browser crashes after the press was stored.',
    ['unknown'],
    [inBrowserFaults('the browser crashes ${moment}: nothing is sent again, and what is said is true')],
    'In Firefox, which forgets an extension that was loaded for a test when it ends.',
  ),
  fault(
    'F49',
    'The disk is full.',
    ['storage-failed'],
    [
      inBackground('at the end of a draft is tried again until the text is stored'),
      inBackground('when a draft begins is said'),
      inBrowserFaults(
        'a full disk: what cannot be stored is not sent, and said; with room again one mail leaves',
      ),
    ],
  ),
  fault(
    'F50',
    'Each write takes two seconds.',
    [],
    [
      inBrowserFaults(
        'a disk that takes two seconds for each write: one mail leaves, with all that was written',
      ),
    ],
  ),
  fault(
    'F51',
    'The clock jumps.',
    ['interrupted', 'not-pressed'],
    [
      inBrowserFaults(
        'a clock that is set back while it streams, and ahead between approval and press: one mail, and what is said is true',
      ),
    ],
    'In Firefox, where no test reaches the clock of the background.',
  ),
  fault(
    'F52',
    'The machine sleeps for ten minutes in the middle of the stream.',
    ['interrupted', 'timed-out'],
    [inBrowserFaults('a machine that sleeps for ten minutes ${name}')],
  ),

  // the mail page
  fault(
    'F53',
    'The person closes the reply box between approval and press.',
    ['compose-gone'],
    [
      inGmailBox('says when the box is gone'),
      inContract(
        'the reply box closed between approval and press: nothing sent, said, and sent once when asked again',
      ),
    ],
  ),
  fault(
    'F54',
    'The page draws the reply box anew after the text went in.',
    ['compose-gone', 'text-changed'],
    [
      inContract('text changed between insertion and press: refused, said, nothing sent'),
      inGmailBox('puts the text in once more when Gmail fills the fresh box a second time'),
      inGmailBox('says so when the box does not hold what was put in'),
    ],
  ),
  fault(
    'F55',
    'Send is off, or the page says that it is offline.',
    ['send-unavailable', 'site-refused'],
    [
      SEND_FAULT,
      inGmailSend('does not press a disabled button, and says when there is none'),
      inOutlookSend('does not press what is off'),
    ],
  ),
  fault(
    'F56',
    'A recipient is changed after the approval.',
    ['recipients-changed'],
    [
      inContract('recipients changed since they were shown: refused, said, nothing sent'),
      inHub('presses nothing when the box is addressed to somebody else'),
    ],
  ),
  fault(
    'F57',
    'The page’s own Send breaks.',
    ['unknown'],
    [SEND_FAULT, inGmailSend('is unknown when nothing happens at all, and does not press again')],
  ),
  fault(
    'F58',
    'No note of sending comes.',
    ['unknown'],
    [SEND_FAULT, inGmailSend('is unknown when the box closed and no note came, or one without a link')],
  ),
  fault(
    'F59',
    'The person has typed into the reply box before the text goes in.',
    ['own-text-in-box'],
    [
      inContract('own words in the reply box are never overwritten: asked, and kept'),
      inGmailBox('never touches text of the person’s own: refuses, or keeps it below'),
    ],
  ),
  fault(
    'F60',
    'An element of the page is not where it was.',
    ['site-changed'],
    [
      inContract('a step whose element is gone stops, is named, and the text can be copied'),
      inFile('e2e/drift/missing-suite.ts')(
        '${site.name}: what a selector finds is missing: the step is named and nothing is sent, or the mail is right',
      ),
    ],
  ),
];

const inInputs = (input: InputId): Test => ({ file: 'assure/inputs.test.ts', title: input });

/** The inputs of the list, each of which has to go the whole way. */
export const INPUTS: Readonly<Record<InputId, Pick<Fault, 'shownBy' | 'notShown'>>> = {
  'empty thread': {
    shownBy: [
      inInputs('empty thread'),
      inBackground('of a mail without a word begins no draft, unless the person says what to write'),
    ],
  },
  'image only': { shownBy: [inInputs('image only')] },
  '1 MB text': {
    shownBy: [
      inInputs('1 MB text'),
      inFile('utils/llm/fit.test.ts')('takes a megabyte in well under a second'),
    ],
    notShown: 'How long a browser takes for it: R6.',
  },
  '10,000 messages': {
    shownBy: [
      inInputs('10,000 messages'),
      inFile('utils/mail/dom/visible-text.test.ts')('quoted history is left out and not told'),
    ],
  },
  BLNS: { shownBy: [inInputs('BLNS')], notShown: 'Anything where the list is not kept beside the project.' },
  Unicode: {
    shownBy: [inInputs('Unicode')],
    notShown: 'The collected ones beside those kept here go through the pure part alone, in R5p.',
  },
  '.eml': {
    shownBy: [
      inFile('webmail/roundcube/reading.spec.ts')('mails of other programs are read without what they quote'),
      inFile('webmail/roundcube/roundcube.spec.ts')('a folder of .eml files lies in the inbox'),
    ],
    notShown: 'The 103 collected mails: they are not here.',
  },
  'right to left': { shownBy: [inInputs('right to left')] },
  'mixed directions': { shownBy: [inInputs('mixed directions')] },
  'emoji of many parts': { shownBy: [inInputs('emoji of many parts')] },
  'a word of 5,000 letters': { shownBy: [inInputs('a word of 5,000 letters')] },
  '200 recipients': { shownBy: [inInputs('200 recipients')] },
};
