import { done, say, until, World } from '../../entrypoints/background/__fakes__/world';
import type { Remedy } from '../../components/words';
import type { FailureCode } from '../../utils/errors';
import type { SendOutcome } from '../../utils/mail/mail-site';
import { currentDraft, type PhaseName } from '../../utils/reply/reply';
import { audience, ben, composeState, key, message, thread } from '../../utils/testing/samples';
import { otherKey, ReplyPage } from '../fakes/reply-page';
import type { FaultId } from '../fault-ids';

/** What the model writes in these faults. */
export const DRAFT = 'Hello Ana, yes.';

/** One browser with its background, in which a fault is played. */
export class Stage {
  readonly world = new World();
  readonly pages: ReplyPage[] = [];

  open(tabId = 1, pageId = `page-${tabId}`, open = thread()): ReplyPage {
    const page = new ReplyPage(this.world, tabId, open, pageId);
    this.pages.push(page);
    return page;
  }

  /** A page with a draft that only has to be approved. */
  async ready(page = this.open()): Promise<ReplyPage> {
    await this.world.phase('drafting');
    await this.world.provider.say(say('Hello Ana, '), say('yes.'), done);
    await this.world.phase('reviewing');
    return page;
  }

  /** Ends the background as soon as this phase is stored; all its pages connect to the next one. */
  killAt(phase: PhaseName): void {
    this.world.onWrite = (reply) => {
      if (reply.phase.name !== phase) return;
      this.world.onWrite = () => undefined;
      this.world.kill();
      queueMicrotask(() => {
        for (const page of this.pages) page.connect();
      });
    };
  }

  /** Streams until a part of it is stored. */
  async streamed(): Promise<void> {
    await this.world.phase('drafting');
    await until(
      () => {
        void this.world.provider.say(say('word '));
        const { phase } = this.world.reply();
        return phase.name === 'drafting' && phase.text !== '';
      },
      () => 'Nothing of the stream was stored.',
    );
  }

  get sent(): readonly string[] {
    return this.pages.flatMap((page) => page.sent);
  }
}

/** A fault of the browser or the mail page while a person works on a reply, and all that has to come of it. */
export interface ActFault {
  readonly fault: FaultId;
  /** Titles its test. */
  readonly name: string;
  /** Plays it, and gives the page whose pane is looked at. */
  readonly play: (stage: Stage) => Promise<ReplyPage>;
  readonly comesTo: FailureCode | PhaseName | 'elsewhere';
  /** What happened and what to do next, in the pane's words. */
  readonly says: readonly string[];
  readonly remedy?: Remedy;
  /** What the draft has to begin with; the whole text by default. */
  readonly text?: string;
  /** Mails that have left by then. */
  readonly sent: number;
  /** Does what the sentence says. */
  readonly next?: (stage: Stage, page: ReplyPage) => Promise<void>;
  /** Mails that have left in all by then. */
  readonly sentInAll?: number;
}

const UNKNOWN = ['This may have been sent.'] as const;
const BOX_CLOSED = ['The reply box was closed.', 'Press Insert to open it again.'] as const;
const INTERRUPTED = ['The draft was interrupted.', 'Draft again, or go on by hand.'] as const;
const NOT_SAVED = [
  'What just happened could not be saved.',
  'Copy the text, free some disk space, then go on.',
] as const;

const never = new Promise<never>(() => undefined);

/** The person approves again, as the sentence says. */
const sendAgain = async ({ world }: Stage, page: ReplyPage): Promise<void> => {
  page.approve('send');
  await world.phase('sent');
};

/** A press that must change nothing. */
const pressInVain = async ({ world }: Stage, page: ReplyPage): Promise<void> => {
  const { revision } = world.reply();
  const pongs = (): number => page.updates.filter(({ type }) => type === 'pong').length;
  const before = pongs();
  page.approve('send');
  // Nothing in this world takes longer than the answer to what was said after it.
  page.click({ type: 'ping' });
  await until(
    () => pongs() > before,
    () => 'The pane gets no answer.',
  );
  if (world.reply().revision !== revision) throw new Error('A press after it changed the reply.');
};

const sending =
  (change: (page: ReplyPage, stage: Stage) => void, ends: PhaseName = 'failed') =>
  async (stage: Stage): Promise<ReplyPage> => {
    const page = await stage.ready();
    change(page, stage);
    page.approve('send');
    await stage.world.phase(ends);
    return page;
  };

const killed = (
  phase: PhaseName,
  change: Pick<ActFault, 'comesTo' | 'says' | 'sent'> & Partial<ActFault>,
): ActFault => ({
  fault: 'F41',
  name: `F41: the background is killed when ‘${phase}’ is stored`,
  async play(stage) {
    const page = await stage.ready();
    stage.killAt(phase);
    page.approve('send');
    await stage.world.phase('sent');
    return page;
  },
  ...change,
});

const KILLED: readonly ActFault[] = [
  {
    ...killed('reading', { comesTo: 'idle', says: [], sent: 0, text: '' }),
    async play(stage) {
      stage.killAt('reading');
      const page = stage.open();
      await stage.world.phase('idle');
      return page;
    },
    async next(stage, page) {
      page.click({ type: 'draft', wishes: stage.world.reply().wishes });
      await stage.ready(page);
      await sendAgain(stage, page);
    },
    sentInAll: 1,
  },
  {
    ...killed('drafting', {
      comesTo: 'interrupted',
      says: INTERRUPTED,
      remedy: 'draft',
      sent: 0,
      text: 'word',
    }),
    async play(stage) {
      const page = stage.open();
      await stage.streamed();
      stage.world.kill();
      page.connect();
      await stage.world.phase('failed');
      return page;
    },
    async next(stage, page) {
      page.click({ type: 'draft', wishes: stage.world.reply().wishes });
      await stage.ready(page);
      await sendAgain(stage, page);
    },
    sentInAll: 1,
  },
  {
    ...killed('reviewing', { comesTo: 'reviewing', says: [], sent: 0 }),
    async play(stage) {
      stage.killAt('reviewing');
      return stage.ready();
    },
    next: sendAgain,
    sentInAll: 1,
  },
  ...(['approved', 'inserting', 'inserted', 'sending', 'sent'] as const).map((phase) =>
    killed(phase, { comesTo: 'sent', says: [], sent: 1, next: pressInVain, sentInAll: 1 }),
  ),
];

const unsaved = (phase: PhaseName, sent: number): ActFault => ({
  fault: 'F49',
  name: `F49: ‘${phase}’ cannot be stored`,
  async play(stage) {
    const page = await stage.ready();
    stage.world.failWrite = (reply) => reply.phase.name === phase;
    page.approve('send');
    await until(
      () => page.view.reply?.phase.name === 'failed',
      () => 'It is not said that it could not be stored.',
    );
    return page;
  },
  comesTo: 'storage-failed',
  says: NOT_SAVED,
  remedy: 'look-in-sent',
  sent,
  async next(stage, page) {
    stage.world.failWrite = () => false;
    await sendAgain(stage, page);
  },
  sentInAll: 1,
});

/** The press is not answered: its page goes, or the whole browser. */
const pressedAndGone = async (stage: Stage): Promise<ReplyPage> => {
  const page = await stage.ready();
  page.onPress = () => {
    page.send();
    return never;
  };
  page.approve('send');
  await stage.world.phase('sending');
  await until(
    () => stage.sent.length === 1,
    () => 'Send was not pressed.',
  );
  return page;
};

const BROWSER: readonly ActFault[] = [
  {
    fault: 'F43',
    name: 'F43: the tab is closed in the middle of the stream',
    async play(stage) {
      const page = stage.open();
      await stage.world.phase('drafting');
      await stage.world.provider.say(say('Hello Ana, '));
      page.leave();
      await stage.world.provider.say(say('yes.'), done);
      await stage.world.phase('reviewing');
      return stage.open(2);
    },
    comesTo: 'reviewing',
    says: [],
    sent: 0,
    next: sendAgain,
    sentInAll: 1,
  },
  {
    fault: 'F43',
    name: 'F43: the tab is closed after the approval',
    async play(stage) {
      const page = await stage.ready();
      page.deaf = ['insert'];
      page.approve('send');
      await stage.world.phase('inserting');
      page.leave();
      await stage.world.phase('failed');
      return stage.open(2);
    },
    comesTo: 'mail-page-restarted',
    says: [
      'The mail page was loaded anew meanwhile.',
      'Look at the text once more, and press the button again.',
    ],
    sent: 0,
    next: sendAgain,
    sentInAll: 1,
  },
  {
    fault: 'F43',
    name: 'F43: the tab is closed after the press',
    async play(stage) {
      (await pressedAndGone(stage)).leave();
      await stage.world.phase('unknown');
      return stage.open(2);
    },
    comesTo: 'unknown',
    says: UNKNOWN,
    remedy: 'look-in-sent',
    sent: 1,
    next: pressInVain,
    sentInAll: 1,
  },
  {
    fault: 'F44',
    name: 'F44: another thread is opened in the middle of the stream',
    async play(stage) {
      const { world } = stage;
      const page = stage.open();
      await world.phase('drafting');
      await world.provider.say(say('Hello Ana, '));
      page.openThread(thread({ key: otherKey(key), messages: [message({ isMine: true })] }));
      await until(
        () => page.view.reply?.key.id === otherKey(key).id,
        () => 'The other thread is not shown.',
      );
      const before = page.updates.length;
      await world.provider.say(say('yes.'), done);
      await world.phase('reviewing');
      if (JSON.stringify(page.updates.slice(before)).includes('yes.'))
        throw new Error('The other thread got a part of it.');
      page.openThread(thread());
      return page;
    },
    comesTo: 'reviewing',
    says: [],
    sent: 0,
  },
  {
    fault: 'F45',
    name: 'F45: two tabs approve at once',
    async play(stage) {
      const first = await stage.ready();
      const second = stage.open(2);
      await until(
        () => second.updates.some(({ type }) => type === 'view') && second.view.isElsewhere,
        () => 'The second tab is not told of the first.',
      );
      first.approve('send');
      second.approve('send');
      await stage.world.phase('sent');
      return second;
    },
    comesTo: 'sent',
    says: [],
    sent: 1,
    next: pressInVain,
    sentInAll: 1,
  },
  {
    fault: 'F45',
    name: 'F45: two tabs approve at once while one takes over',
    async play(stage) {
      const first = await stage.ready();
      const second = stage.open(2);
      await until(
        () => second.updates.some(({ type }) => type === 'view') && second.view.isElsewhere,
        () => 'The second tab is not told of the first.',
      );
      second.click({ type: 'take-over' });
      first.approve('send');
      second.approve('send');
      await stage.world.phase('sent');
      return second;
    },
    comesTo: 'sent',
    says: [],
    sent: 1,
    next: pressInVain,
    sentInAll: 1,
  },
  {
    fault: 'F46',
    name: 'F46: three presses at once',
    play: sending((page) => {
      page.approve('send');
      page.approve('send');
    }, 'sent'),
    comesTo: 'sent',
    says: [],
    sent: 1,
    next: pressInVain,
    sentInAll: 1,
  },
  {
    fault: 'F47',
    name: 'F47: the extension is reloaded in the middle of the stream, and then the page',
    async play(stage) {
      stage.open();
      await stage.streamed();
      stage.world.kill();
      await stage.world.phase('failed');
      return stage.open(1, 'page-after-reload');
    },
    comesTo: 'interrupted',
    says: INTERRUPTED,
    remedy: 'draft',
    text: 'word',
    sent: 0,
    async next(stage, page) {
      page.click({ type: 'draft', wishes: stage.world.reply().wishes });
      await stage.ready(page);
      await sendAgain(stage, page);
    },
    sentInAll: 1,
  },
  {
    fault: 'F48',
    name: 'F48: the browser crashes after the press was stored',
    async play(stage) {
      await pressedAndGone(stage);
      stage.world.kill();
      const page = stage.open(1, 'page-after-crash');
      await stage.world.phase('unknown', key, 30);
      return page;
    },
    comesTo: 'unknown',
    says: UNKNOWN,
    remedy: 'look-in-sent',
    sent: 1,
    next: pressInVain,
    sentInAll: 1,
  },
  unsaved('approved', 0),
  unsaved('inserting', 0),
  unsaved('inserted', 0),
  unsaved('sending', 0),
  unsaved('sent', 1),
  {
    ...unsaved('inserting', 0),
    name: 'F49: ‘inserting’ cannot be stored, and the person then inserts instead of sending',
    async next(stage, page) {
      stage.world.failWrite = () => false;
      page.approve('insert');
      await stage.world.phase('inserted');
    },
    sentInAll: 0,
  },
  {
    fault: 'F50',
    name: 'F50: each write takes two seconds, and Send is pressed twice',
    async play(stage) {
      const page = await stage.ready();
      stage.world.writeTakes = 2_000;
      page.approve('send');
      page.approve('send');
      await stage.world.phase('sent', key, 30);
      return page;
    },
    comesTo: 'sent',
    says: [],
    sent: 1,
  },
  {
    fault: 'F51',
    name: 'F51: the clock goes back an hour in the middle of the stream, then the background dies',
    async play(stage) {
      const page = stage.open();
      await stage.world.phase('drafting');
      stage.world.clockOff = -3_600_000;
      await stage.streamed();
      stage.world.kill();
      page.connect();
      await stage.world.phase('failed');
      return page;
    },
    comesTo: 'interrupted',
    says: INTERRUPTED,
    remedy: 'draft',
    text: 'word',
    sent: 0,
  },
  ...(['back', 'forth'] as const).map((way): ActFault => ({
    fault: 'F51',
    name: `F51: the clock goes an hour ${way} while a press is on its way that got lost`,
    async play(stage) {
      const page = await stage.ready();
      page.deaf = ['press'];
      page.approve('send');
      await stage.world.phase('sending');
      page.deaf = [];
      stage.world.clockOff = way === 'back' ? -3_600_000 : 3_600_000;
      stage.world.kill();
      page.connect();
      await stage.world.phase('failed');
      return page;
    },
    comesTo: 'not-pressed',
    says: [
      'Countersign was restarted before Send was pressed.',
      'Look at the text and the recipients once more, and press again.',
    ],
    sent: 0,
    next: sendAgain,
    sentInAll: 1,
  })),
];

const refusing =
  (outcome: SendOutcome) =>
  (page: ReplyPage): void => {
    page.onPress = () => outcome;
  };

const allowing =
  (change: (page: ReplyPage) => void) =>
  async (stage: Stage, page: ReplyPage): Promise<void> => {
    change(page);
    await sendAgain(stage, page);
  };

/** Nothing comes between any more, and the next press sends. */
const THEN_LEFT_ALONE = {
  next: allowing((page) => {
    page.onInserted = () => undefined;
  }),
  sentInAll: 1,
};

/** The page's Send works again. */
const THEN_SENDING = {
  next: allowing((page) => {
    page.onPress = () => page.send();
  }),
  sentInAll: 1,
};

const PAGE: readonly ActFault[] = [
  {
    fault: 'F53',
    name: 'F53: the box is closed while the text goes in',
    play: sending((page) => {
      page.insertFailure = { code: 'compose-gone' };
    }),
    comesTo: 'compose-gone',
    says: BOX_CLOSED,
    sent: 0,
    next: allowing((page) => {
      page.insertFailure = null;
    }),
    sentInAll: 1,
  },
  {
    fault: 'F53',
    name: 'F53: the box is closed between the text and the press',
    play: sending((page) => {
      page.onInserted = () => {
        page.box = null;
      };
    }),
    comesTo: 'compose-gone',
    says: BOX_CLOSED,
    sent: 0,
    ...THEN_LEFT_ALONE,
  },
  {
    fault: 'F54',
    name: 'F54: the box is drawn anew as another one after the text went in',
    play: sending((page) => {
      page.onInserted = () => {
        page.box = composeState({ id: 'another box', text: DRAFT, audience: page.boxAudience });
      };
    }),
    comesTo: 'compose-gone',
    says: BOX_CLOSED,
    sent: 0,
    ...THEN_LEFT_ALONE,
  },
  {
    fault: 'F54',
    name: 'F54: the box is drawn anew without the text',
    play: sending((page) => {
      page.onInserted = () => {
        page.box = page.box && { ...page.box, text: '' };
      };
    }),
    comesTo: 'text-changed',
    says: [
      'The text in the reply box is not the text you approved.',
      'The box is empty. Press Insert to put the draft in again.',
    ],
    sent: 0,
    ...THEN_LEFT_ALONE,
  },
  {
    fault: 'F55',
    name: 'F55: Send is off',
    play: sending(refusing({ kind: 'refused', failure: { code: 'send-unavailable' } })),
    comesTo: 'send-unavailable',
    says: [
      'The page’s Send button cannot be pressed now.',
      'Perhaps something is still uploading. Try again, or send there.',
    ],
    sent: 0,
    ...THEN_SENDING,
  },
  {
    fault: 'F55',
    name: 'F55: the page says that it is offline',
    play: sending(refusing({ kind: 'refused', failure: { code: 'site-refused', said: 'You are offline.' } })),
    comesTo: 'site-refused',
    says: ['The mail page says: “You are offline.”', 'Settle it in the reply box, and send there.'],
    sent: 0,
    ...THEN_SENDING,
  },
  {
    fault: 'F56',
    name: 'F56: a recipient is changed after the approval',
    play: sending((page) => {
      page.onInserted = () => {
        page.box = page.box && { ...page.box, audience: audience({ to: [ben] }) };
      };
    }),
    comesTo: 'recipients-changed',
    says: [
      'The reply box has other recipients than the ones you approved.',
      'Correct them in the reply box, or use these and look once more.',
    ],
    remedy: 'take-box-recipients',
    sent: 0,
    next: allowing((page) => {
      page.onInserted = () => undefined;
      page.box = page.box && { ...page.box, audience: page.boxAudience };
    }),
    sentInAll: 1,
  },
  {
    fault: 'F57',
    name: 'F57: the page’s own Send breaks, and nothing is seen to happen',
    play: sending(
      refusing({ kind: 'unknown', evidence: 'the box stayed open, no word from the page' }),
      'unknown',
    ),
    comesTo: 'unknown',
    says: UNKNOWN,
    remedy: 'look-in-sent',
    sent: 0,
    next: pressInVain,
    sentInAll: 0,
  },
  {
    fault: 'F58',
    name: 'F58: the mail leaves and no note of it comes',
    play: sending((page) => {
      page.onPress = () => {
        page.send();
        return { kind: 'unknown', evidence: 'the box closed, no note of sending came' };
      };
    }, 'unknown'),
    comesTo: 'unknown',
    says: UNKNOWN,
    remedy: 'look-in-sent',
    sent: 1,
    next: pressInVain,
    sentInAll: 1,
  },
  {
    fault: 'F59',
    name: 'F59: the person has typed into the box before the text goes in',
    play: sending((page) => {
      page.box = composeState({ text: 'My own note', audience: page.boxAudience });
    }),
    comesTo: 'own-text-in-box',
    says: ['There is already text of yours in the reply box.', 'Put the draft above it, or copy the draft.'],
    remedy: 'keep-below',
    sent: 0,
    async next({ world }, page) {
      if (page.box?.text !== 'My own note') throw new Error('The own text was touched.');
      page.approve('insert', 'keep-below');
      await world.phase('inserted');
      const both = `${DRAFT}\n\nMy own note`;
      const texts = [page.box?.text, currentDraft(world.reply())?.text];
      if (texts.some((text) => text !== both)) throw new Error('Draft and own text are not both there.');
    },
    sentInAll: 0,
  },
  {
    fault: 'F60',
    name: 'F60: the page’s Reply is not where it was',
    play: sending((page) => {
      page.openFailure = {
        code: 'site-changed',
        step: 'open-compose',
        selector: '.reply',
        sought: 'the Reply button',
      };
    }),
    comesTo: 'site-changed',
    says: [
      'The mail page is not as expected: the Reply button was not found.',
      'Copy the text and paste it into the reply box. An update of Countersign will be needed.',
    ],
    sent: 0,
  },
];

export const ACT_FAULTS: readonly ActFault[] = [...KILLED, ...BROWSER, ...PAGE];
