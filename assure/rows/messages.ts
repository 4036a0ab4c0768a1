import { inspect } from 'node:util';
import fc from 'fast-check';
import background from '../../entrypoints/background/index';
import { DONE, event } from '../../scripts/model/raw-server';
import { checkHandsMessage, checkPaneMessage, checkSettingsRequest } from '../../utils/messaging/check';
import type { PaneUpdate, PaneView } from '../../utils/messaging/protocol';
import { recipientsOf } from '../../utils/reply/approval';
import { audienceOf, currentDraft, type Reply } from '../../utils/reply/reply';
import { DEFAULT_SETTINGS } from '../../utils/storage/settings';
import { key, thread } from '../../utils/testing/samples';
import { APPROVE, FROM_HANDS, FROM_PANE, FROM_SETTINGS, messagesLike } from '../cases/messages';
import { storeOf } from '../fakes/database';
import {
  asked,
  connected,
  effects,
  keep,
  MAIL_PAGE,
  OWN_ID,
  type Effect,
  type RuntimePort,
  type Sender,
} from '../fakes/imports';
import { none, SEED, type Row } from '../row';

const MODEL = 'https://model.example';
const KEY = 'sk-canary-7Q2Z';
const OWN_PAGES = 'https://extension.example';

/** One end of a connection to the real background; whatever breaks in there is kept and not thrown. */
class Line implements RuntimePort {
  readonly heard: unknown[] = [];
  isCut = false;
  onHeard: (message: unknown) => void = () => undefined;
  readonly #listeners: ((message: unknown) => void)[] = [];

  constructor(
    readonly name: string,
    readonly sender: Sender,
    readonly broke: (error: unknown) => void,
  ) {
    for (const listener of connected) listener(this);
  }

  readonly onMessage = {
    addListener: (listener: (message: unknown) => void) => void this.#listeners.push(listener),
  };
  readonly onDisconnect = { addListener: (): void => undefined };

  postMessage(message: unknown): void {
    this.heard.push(message);
    queueMicrotask(() => {
      this.onHeard(message);
    });
  }

  disconnect(): void {
    this.isCut = true;
  }

  say(message: unknown): void {
    if (this.isCut) return;
    for (const listener of this.#listeners) {
      try {
        listener(message);
      } catch (error) {
        this.broke(error);
      }
    }
  }
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What stands in the record says that somebody approved something, or is no record at all. */
const isApproval = ({ kind, what, value }: Effect): boolean =>
  kind === 'database' &&
  what === 'replies' &&
  ['approved', 'inserting', 'sending', 'sent', 'unknown', 'undone'].includes(
    (value as Partial<Reply>).phase?.name ?? 'unknown',
  );

const isForeignRequest = ({ kind, what, value }: Effect): boolean =>
  kind === 'request' && (!what.startsWith(`${MODEL}/v1/`) || value !== `Bearer ${KEY}`);

/** Never done for a message of a page or of the pane, whatever it says. */
const isPrivileged = (effect: Effect): boolean =>
  effect.kind === 'cleared' ||
  effect.kind === 'script' ||
  (effect.kind === 'database' && effect.what !== 'replies') ||
  isApproval(effect) ||
  isForeignRequest(effect);

/** Besides, a content script opens no page and changes no setting. */
const isPrivilegedForHands = (effect: Effect): boolean =>
  isPrivileged(effect) ||
  effect.kind === 'tab' ||
  (effect.kind === 'stored' && effect.what !== 'local:signatures');

/** The pane opens the settings, keeps how wide it is, and has its own tab's page looked at for a report. */
function isPrivilegedForPane(effect: Effect): boolean {
  if (effect.kind === 'script')
    return (effect.value as { readonly target?: { readonly tabId: number } }).target?.tabId !== 1;
  if (effect.kind === 'tab') return !effect.what.startsWith(`${OWN_PAGES}/options.html#`);
  if (effect.kind !== 'stored' || effect.what === 'local:signatures') return isPrivileged(effect);
  const withoutPane = (settings: object): string => JSON.stringify({ ...settings, pane: null });
  return withoutPane(effect.value as object) !== withoutPane(SETTINGS);
}

const SETTINGS = {
  ...DEFAULT_SETTINGS,
  address: `${MODEL}/v1`,
  model: 'm',
  consents: { [MODEL]: 1 },
  guideBy: 'rules' as const,
};

const PER_SENDER = [1_700, 1_700, 1_600] as const;

const anyMessage = messagesLike([...FROM_HANDS, ...FROM_PANE, APPROVE, ...FROM_SETTINGS]);

export const messages: Row = {
  id: 'S7',
  name: 'fuzzed messages of three kinds of sender into the real background: crash, key told, privileged effect (key, settings, approval, other host, clearing)',
  allowed: none,
  async run() {
    const failures: string[] = [];
    const broke = (error: unknown): void => void failures.push(`broke: ${String(error).slice(0, 160)}`);
    process.on('unhandledRejection', broke);
    process.on('uncaughtException', broke);
    const { fetch } = globalThis;
    globalThis.fetch = answerAsModel;
    keep('local:settings', SETTINGS);
    storeOf('secrets').set(MODEL, KEY);
    (background as unknown as () => void)();
    await pause(20);

    const page = { id: OWN_ID, url: `${MAIL_PAGE}/mail`, frameId: 0, tab: { id: 1 } };
    const hands = new Line('hands', page, broke);
    hands.onHeard = (command) => {
      const { type, request } = command as { readonly type: string; readonly request?: number };
      if (type === 'read') hands.say({ type: 'thread-read', request, result: { ok: true, value: thread() } });
    };
    const paneSender = { id: OWN_ID, url: `${OWN_PAGES}/pane.html`, frameId: 7, tab: { id: 1 } };
    const pane = new Line('pane', paneSender, broke);
    for (const message of FROM_HANDS.slice(0, 3)) hands.say(message);
    pane.say({ type: 'ready' });
    await until(() => viewOf(pane)?.reply?.phase.name === 'reviewing');
    if (viewOf(pane)?.reply?.phase.name !== 'reviewing') failures.push('no draft was made to begin with');

    /** Runs one kind of sender, and judges what was done meanwhile. */
    const phase = async (
      who: string,
      count: number,
      arbitrary: fc.Arbitrary<unknown>,
      send: (message: unknown, index: number) => void,
      isWrong: (effect: Effect) => boolean,
    ): Promise<void> => {
      effects.length = 0;
      let index = 0;
      for (const message of fc.sample(arbitrary, { numRuns: count, seed: SEED * 1_000 + count })) {
        try {
          for (const check of [checkHandsMessage, checkPaneMessage, checkSettingsRequest]) check(message);
        } catch (error) {
          broke(error);
        }
        send(message, index++);
        if (index % 50 === 0) await pause(1);
      }
      await pause(700);
      for (const { kind, what } of effects.filter(isWrong)) failures.push(`${who}: ${kind} ${what}`);
    };
    const ask = (who: string, sender: Sender, message: unknown): void => {
      for (const listener of asked) {
        try {
          const isAnswered = listener(message, sender, () => undefined);
          if (isAnswered) failures.push(`${who}: was answered as a settings page`);
        } catch (error) {
          broke(error);
        }
      }
    };

    const strangers = strangeSenders();
    const lines = strangers.map(({ name, sender }) => new Line(name, sender, broke));
    await phase(
      'a stranger',
      PER_SENDER[0],
      anyMessage,
      (message, index) => {
        const at = index % strangers.length;
        lines[at]?.say(message);
        ask('a stranger', strangers[at]?.sender ?? {}, message);
      },
      () => true,
    );
    for (const line of lines)
      if (line.heard.length > 0) failures.push(`a stranger was told something: ${line.name}`);

    await phase(
      'the pane',
      PER_SENDER[2],
      messagesLike([...FROM_PANE, ...FROM_PANE, APPROVE, ...FROM_SETTINGS, ...FROM_HANDS]),
      (message) => {
        pane.say(isApprove(message) ? wronglyApproving(message, viewOf(pane)) : message);
        ask('the pane', paneSender, message);
      },
      isPrivilegedForPane,
    );

    await phase(
      'a content script',
      PER_SENDER[1],
      messagesLike([...FROM_HANDS, ...FROM_HANDS, APPROVE, ...FROM_PANE, ...FROM_SETTINGS]),
      (message) => {
        hands.say(message);
        ask('a content script', page, message);
      },
      isPrivilegedForHands,
    );

    for (const line of [hands, pane, ...lines])
      if (
        line.heard.some((told) =>
          inspect(told, { depth: 30, maxStringLength: null, maxArrayLength: null }).includes(KEY),
        )
      )
        failures.push(`the key was told to ${line.name}`);

    // After all of that it still does its work.
    const fresh = new Line('pane', { ...paneSender, tab: { id: 2 } }, broke);
    const later = new Line('hands', { ...page, tab: { id: 2 } }, broke);
    for (const message of FROM_HANDS.slice(0, 3)) later.say(message);
    fresh.say({ type: 'ready' });
    await until(() => Boolean(viewOf(fresh)?.reply));
    if (!viewOf(fresh)?.reply) failures.push('it does not answer any more');

    globalThis.fetch = fetch;
    process.off('unhandledRejection', broke);
    process.off('uncaughtException', broke);
    return { tried: PER_SENDER.reduce((sum, count) => sum + count, 0), failures };
  },
};

const viewOf = (pane: Line): PaneView | null => {
  const update = pane.heard.findLast((told) => (told as PaneUpdate).type === 'view') as
    Extract<PaneUpdate, { type: 'view' }> | undefined;
  return update?.view ?? null;
};

async function until(isSo: () => boolean): Promise<void> {
  const begun = Date.now();
  while (!isSo() && Date.now() - begun < 5_000) await pause(10);
}

const isApprove = (message: unknown): message is Readonly<Record<string, unknown>> =>
  (message as { readonly type?: unknown } | null | undefined)?.type === 'approve';

let wrongs = 0;

/** An approval of what is on the screen, but for one thing that is not. */
function wronglyApproving(message: Readonly<Record<string, unknown>>, view: PaneView | null): unknown {
  const reply = view?.reply;
  const draft = reply && currentDraft(reply);
  const audience = reply && audienceOf(reply);
  if (!reply || !draft || !audience) return message;
  const right = {
    ...APPROVE,
    key,
    draftId: draft.id,
    text: draft.text,
    revision: reply.revision,
    recipients: recipientsOf(audience),
  };
  const wrong: readonly Readonly<Record<string, unknown>>[] = [
    { text: `${draft.text} And more.` },
    { recipients: [...right.recipients, 'x@evil.example'] },
    { recipients: ['x@evil.example'] },
    { draftId: 'another' },
    { revision: reply.revision + 1 },
    { items: null },
    { items: ['an item nobody looked at'] },
    { key: { ...key, id: 'another' } },
    { approved: true },
  ];
  return { ...right, ...wrong[wrongs++ % wrong.length] };
}

function strangeSenders(): readonly { readonly name: string; readonly sender: Sender }[] {
  const tab = { id: 1 };
  const url = `${MAIL_PAGE}/mail`;
  return [
    { name: 'hands', sender: { id: 'another-extension', url, frameId: 0, tab } },
    { name: 'pane', sender: { id: 'another-extension', url: `${OWN_PAGES}/pane.html`, frameId: 0, tab } },
    { name: 'pane', sender: { url: `${OWN_PAGES}/pane.html`, frameId: 0, tab } },
    { name: 'hands', sender: { id: OWN_ID, url, frameId: 0 } },
    { name: 'hands', sender: { id: OWN_ID, url, frameId: 3, tab } },
    { name: 'hands', sender: { id: OWN_ID, url: 'https://evil.example/', frameId: 0, tab: { id: 9 } } },
    { name: 'hands', sender: { id: OWN_ID, url: `${MAIL_PAGE}.evil.example/`, frameId: 0, tab: { id: 9 } } },
    { name: 'pane', sender: { id: OWN_ID, url, frameId: 0, tab } },
    { name: 'pane', sender: { id: OWN_ID, url: `${OWN_PAGES}.evil.example/pane.html`, frameId: 0, tab } },
    { name: 'settings', sender: { id: OWN_ID, url, frameId: 0, tab } },
  ];
}

/** The person's own model, which answers everything with the same line; the request is written down. */
const answerAsModel: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  effects.push({ kind: 'request', what: String(input), value: headers.get('authorization') });
  const answer = event('Hello Ana, yes.') + event('', 'stop') + DONE;
  return Promise.resolve(new Response(answer, { headers: { 'content-type': 'text/event-stream' } }));
};
