import type { Failure } from '../../../utils/errors';
import type { DraftEvent, DraftProvider, DraftRequest } from '../../../utils/llm/provider';
import type {
  HandsCommand,
  HandsMessage,
  PaneUpdate,
  PaneView,
  PaneWideMessage,
  ThreadMessage,
} from '../../../utils/messaging/protocol';
import { recipientsOf } from '../../../utils/reply/approval';
import { audienceOf, currentDraft, type Reply } from '../../../utils/reply/reply';
import {
  threadKeyText,
  type ComposeState,
  type Signature,
  type Thread,
  type ThreadKey,
} from '../../../utils/reply/thread';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/storage/settings';
import { connectedPorts, type FakePort } from '../../../utils/testing/fake-port';
import { composeState, key, thread } from '../../../utils/testing/samples';
import { Hub } from '../hub';
import type { Outside } from '../outside';

/** A person who has set everything up. */
export const READY: Settings = {
  ...DEFAULT_SETTINGS,
  address: 'https://model.example/v1',
  model: 'm',
  consents: { 'https://model.example': 1 },
  // The model in these tests says one thing at a time.
  guideBy: 'rules',
};

// A test may stand in for the clock, and what it waits for must come all the same.
const { setTimeout: later } = globalThis;

/** Looks again and again until it is so, for as many seconds; then throws what `wanted` says. */
export async function until(isSo: () => boolean, wanted: () => string, seconds = 5): Promise<void> {
  for (let tries = 0; tries < seconds * 200; tries += 1) {
    if (isSo()) return;
    await new Promise((resolve) => later(resolve, 5));
  }
  throw new Error(wanted());
}

/** A model that says what the test tells it to, word by word. */
class ScriptedProvider implements DraftProvider {
  readonly id = 'scripted';
  readonly label = 'Scripted';
  readonly requests: DraftRequest[] = [];
  readonly aborted: boolean[] = [];
  #feed: ((event: DraftEvent | null) => void) | null = null;

  async *streamDraft(request: DraftRequest, signal: AbortSignal): AsyncIterable<DraftEvent> {
    const turn = this.requests.push(request) - 1;
    const queue: (DraftEvent | null)[] = [];
    let wake = (): void => undefined;
    this.#feed = (event) => {
      queue.push(event);
      wake();
    };
    signal.addEventListener('abort', () => {
      this.aborted[turn] = true;
      queue.push(null);
      wake();
    });
    for (;;) {
      while (queue.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      const event = queue.shift();
      if (!event) return;
      yield event;
      if (event.type !== 'text') return;
    }
  }

  listModels = () => Promise.resolve({ ok: true, value: ['m'] } as const);

  async say(...events: readonly DraftEvent[]): Promise<void> {
    await until(
      () => this.#feed !== null,
      () => 'The model was not asked.',
    );
    for (const event of events) this.#feed?.(event);
  }
}

/** The browser's side of one run: the disk and the model outlive a hub that is killed. */
export class World {
  readonly replies = new Map<string, Reply>();
  settings: Settings = READY;
  hasPermission = true;
  /** By mailbox. */
  readonly signatures = new Map<string, Signature>();
  readonly correspondents = new Set<string>();
  /** Which writes the disk refuses. */
  failWrite: (reply: Reply) => boolean = () => false;
  failRecent = false;
  /** Whether the disk refuses to note who was written to. */
  failCorrespondents = false;
  onWrite: (reply: Reply) => void = () => undefined;
  /** How long the disk takes for a change, in milliseconds; one comes after the other. */
  writeTakes = 0;
  /** How far the clock is off, in milliseconds. */
  clockOff = 0;
  readonly provider = new ScriptedProvider();
  readonly #model: DraftProvider;
  #ids = 0;
  #life = { isOver: false };
  #lastWrite: Promise<unknown> = Promise.resolve();
  hub: Hub;

  /** `model` in the place of the scripted one. */
  constructor(model?: DraftProvider) {
    this.#model = model ?? this.provider;
    this.hub = this.start();
  }

  /** The background ends in the middle of what it does, of which nothing is done any more, and another one starts. */
  kill(): void {
    this.#life.isOver = true;
    this.start();
  }

  start(): Hub {
    const life = { isOver: false };
    this.#life = life;
    const never = new Promise<never>(() => undefined);
    const outside: Outside = {
      replies: {
        read: (wanted) =>
          life.isOver ? never : Promise.resolve(this.replies.get(threadKeyText(wanted)) ?? null),
        change: async (wanted, change) => {
          if (this.writeTakes > 0) {
            const takes = this.writeTakes;
            this.#lastWrite = this.#lastWrite.then(() => new Promise((done) => setTimeout(done, takes)));
            await this.#lastWrite;
          }
          if (life.isOver) return never;
          const id = threadKeyText(wanted);
          const before = this.replies.get(id) ?? null;
          const after = change(before);
          if (after && after !== before && this.failWrite(after)) throw new Error('disk full');
          if (after) this.replies.set(id, after);
          if (after && after !== before) this.onWrite(after);
          return life.isOver ? never : { before, after };
        },
        recent: () =>
          this.failRecent
            ? Promise.reject(new Error('unreadable'))
            : Promise.resolve([...this.replies.values()]),
      },
      settings: {
        read: () => Promise.resolve(this.settings),
        save: (change) => Promise.resolve((this.settings = { ...this.settings, ...change })),
      },
      signatures: {
        read: ({ account }) => Promise.resolve(this.signatures.get(account) ?? 'unknown'),
        remember: ({ account }, signature) => Promise.resolve(void this.signatures.set(account, signature)),
      },
      correspondents: {
        read: () => Promise.resolve([...this.correspondents]),
        remember: (addresses) => {
          if (this.failCorrespondents) return Promise.reject(new Error('disk full'));
          for (const address of addresses) this.correspondents.add(address);
          return Promise.resolve();
        },
      },
      readKey: () => Promise.resolve('sk-secret'),
      provider: this.#model,
      hasPermission: () => Promise.resolve(this.hasPermission),
      openSettings: () => undefined,
      now: () => Date.now() + this.clockOff,
      checkPage: () => Promise.resolve({ ok: true as const, value: 'a report' }),
      newId: () => `id-${(this.#ids += 1)}`,
    };
    this.hub = new Hub(outside);
    return this.hub;
  }

  reply(wanted: ThreadKey = key): Reply {
    const reply = this.replies.get(threadKeyText(wanted));
    if (!reply) throw new Error('No such reply');
    return reply;
  }

  async phase(name: Reply['phase']['name'], wanted: ThreadKey = key, seconds = 5): Promise<Reply> {
    const now = (): string => this.replies.get(threadKeyText(wanted))?.phase.name ?? 'no reply';
    await until(
      () => now() === name,
      () => `The phase is ${now()}, not ${name}.`,
      seconds,
    );
    return this.reply(wanted);
  }
}

/** One tab: a mail page that does as it is told, and a pane that shows what it is sent. */
export class Tab {
  readonly commands: HandsCommand[] = [];
  readonly updates: PaneUpdate[] = [];
  readonly sent: string[] = [];
  hands!: FakePort;
  pane!: FakePort;
  box: ComposeState | null = null;
  boxAudience = composeState().audience;
  boxHasSignature = true;
  /** A reply is a page of its own: inserting leads away from this one. */
  leadsAway = false;
  /** Each takes until the test says so; what is held is kept here. */
  holdPress = false;
  /** The command to press does not reach the page. */
  losePresses = false;
  holdReads = false;
  holdInsertions = false;
  holdBecame = false;
  readonly held: HandsMessage[] = [];
  readFailure: Failure | null = null;
  isPaneHidden = false;
  /** What the review of the draft asks to be acted on. */
  items: readonly string[] | null = [];
  #isNew = true;
  readonly #insertions = new Map<string, HandsMessage>();
  readonly #presses = new Map<string, HandsMessage>();
  readonly #pressing = new Set<string>();

  constructor(
    readonly world: World,
    readonly tabId: number,
    public open: Thread = thread(),
    readonly pageId = `page-${tabId}`,
    /** A page that came in another's place may show no thread at first. */
    shown: ThreadKey | null = open.key,
  ) {
    this.connect(shown);
  }

  connect(shown: ThreadKey | null = this.open.key): void {
    this.connectHands(shown);
    this.connectPane();
  }

  connectHands(shown: ThreadKey | null = this.open.key): void {
    const hands = connectedPorts();
    this.hands = hands.near;
    this.world.hub.connectHands(hands.far, this.tabId, Promise.resolve(['gmail']));
    hands.near.onMessage.addListener((command) => this.obey(command as HandsCommand));
    this.say({
      type: 'ready',
      pageId: this.pageId,
      site: 'gmail',
      appearance: { isDark: false, fontFamily: 'Arial', direction: 'ltr' },
      sentMailUrl: 'https://mail.example/#sent',
    });
    this.announce(shown);
  }

  connectPane(): void {
    const pane = connectedPorts();
    this.pane = pane.near;
    this.world.hub.connectPane(pane.far, this.tabId, PANE_FRAME);
    pane.near.onMessage.addListener((update) => this.updates.push(update as PaneUpdate));
    this.click({ type: 'ready' });
  }

  /** The page shows another thread, or none. */
  openThread(open: Thread): void {
    this.open = open;
    this.#isNew = true;
    this.announce(open.key);
  }

  announce(shown: ThreadKey | null): void {
    this.say({
      type: 'thread',
      key: shown,
      failure: null,
      isNew: this.#isNew,
      isPaneHidden: this.isPaneHidden,
    });
    this.#isNew = false;
  }

  /** The page goes away, and its pane with it. */
  leave(): void {
    this.hands.disconnect();
    this.pane.disconnect();
  }

  say(message: HandsMessage): void {
    this.hands.postMessage(message);
  }

  /** In the pane, with the thread on the screen; a test of lateness names another. */
  click(message: PaneWideMessage | ThreadMessage, about: ThreadKey = this.open.key): void {
    this.pane.postMessage(WIDE.has(message.type) ? message : { ...message, key: about });
  }

  get view(): PaneView {
    const view = this.updates.findLast((update) => update.type === 'view');
    if (view?.type !== 'view') throw new Error('No view yet');
    return view.view;
  }

  approve(purpose: 'insert' | 'send', ownText: 'refuse' | 'keep-below' = 'refuse'): void {
    const reply = this.world.reply(this.open.key);
    const audience = audienceOf(reply);
    this.click({
      type: 'approve',
      purpose,
      draftId: currentDraft(reply)?.id ?? '',
      text: currentDraft(reply)?.text ?? '',
      revision: reply.revision,
      recipients: audience ? recipientsOf(audience) : [],
      items: this.items,
      ownText,
    });
  }

  finishPress(nonce: string, outcome: Extract<HandsMessage, { type: 'pressed' }>['outcome']): void {
    const press = this.commands.find((command) => command.type === 'press' && command.nonce === nonce);
    const about = press?.type === 'press' ? press.key : this.open.key;
    const message: HandsMessage = { type: 'pressed', key: about, nonce, outcome };
    this.#presses.set(nonce, message);
    this.say(message);
  }

  /** What was held happens: insertions, answers, presses. */
  release(): void {
    for (const message of this.held.splice(0)) this.say(message);
    for (const nonce of this.#pressing)
      if (!this.#presses.has(nonce))
        this.finishPress(nonce, { kind: 'sent', evidence: 'toast', canUndo: true });
  }

  /** What the page does with a command of the hub. */
  protected obey(command: HandsCommand): void {
    this.commands.push(command);
    if (command.type === 'layout') {
      this.isPaneHidden = command.layout.shape === 'hidden';
    } else if (command.type === 'read') {
      const { request } = command;
      const result = this.readFailure
        ? ({ ok: false, failure: this.readFailure } as const)
        : ({ ok: true, value: this.open } as const);
      this.#answer({ type: 'thread-read', request, result }, this.holdReads);
    } else if (command.type === 'insert') {
      const { nonce, text } = command;
      if (this.leadsAway) return this.say({ type: 'on-its-way', key: command.key, nonce });
      this.box = composeState({ text, audience: this.boxAudience, hasSignature: this.boxHasSignature });
      const first = this.#insertions.get(nonce) ?? {
        type: 'inserted',
        key: command.key,
        nonce,
        result: { ok: true, value: this.box },
      };
      this.#insertions.set(nonce, first);
      this.#answer(first, this.holdInsertions);
    } else if (command.type === 'press') {
      if (this.losePresses) return;
      const earlier = this.#presses.get(command.nonce);
      if (earlier) return this.say(earlier);
      if (this.#pressing.has(command.nonce)) return;
      this.sent.push(command.text);
      this.#pressing.add(command.nonce);
      if (!this.holdPress) {
        this.finishPress(command.nonce, { kind: 'sent', evidence: 'toast', canUndo: true });
      }
    } else if (command.type === 'what-became-of') {
      const press = this.#presses.get(command.nonce);
      const { key, nonce } = command;
      const outcome =
        press?.type === 'pressed'
          ? press.outcome
          : this.#pressing.has(nonce)
            ? 'pressing'
            : ({ kind: 'not-pressed', failure: { code: 'not-pressed' } } as const);
      this.#answer({ type: 'became', key, nonce, outcome }, this.holdBecame);
    }
  }

  #answer(message: HandsMessage, isHeld: boolean): void {
    if (isHeld) this.held.push(message);
    else this.say(message);
  }
}

/** The frame that the pane of a tab is in. */
export const PANE_FRAME = 3;

const WIDE: ReadonlySet<string> = new Set(['ready', 'ping', 'layout', 'open-settings', 'focus-mail']);

export const done: DraftEvent = { type: 'end', ending: 'complete' };
export const say = (text: string): DraftEvent => ({ type: 'text', text });

/** A tab with a finished draft in it. */
export async function readyToApprove(world = new World()): Promise<{ world: World; tab: Tab }> {
  const tab = new Tab(world, 1);
  await world.phase('drafting');
  await world.provider.say(say('Hello Ana, '), say('yes.'), done);
  await world.phase('reviewing');
  return { world, tab };
}
