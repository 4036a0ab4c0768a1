import * as v from 'valibot';
import type { HandsMessage, MailOpened, PaneMessage, SettingsRequest } from './protocol';

/**
 * The shape of every message that reaches the hub. A content script shares its process with the mail page, so
 * nothing in its messages is trusted: what does not fit is dropped. No message of these has room for an address
 * to call, a header or a key, but for the settings pages' own.
 */
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const short = text(2_000);
const long = text(4_000_000);
// Only shown, and written by whoever wrote the mail: one that is too long must not make the whole unreadable.
const shown = v.pipe(
  v.string(),
  v.transform((whole) => whole.slice(0, 2_000)),
);

const threadKey = v.strictObject({ site: short, account: short, id: short });
const address = v.strictObject({ name: shown, email: v.nullable(short) });
const addresses = v.pipe(v.array(address), v.maxLength(2_000));
const audience = v.strictObject({
  kind: v.picklist(['reply', 'reply-all']),
  to: addresses,
  cc: addresses,
  bcc: addresses,
  from: v.nullable(address),
  source: v.picklist(['messages', 'compose-box']),
});
const compose = v.strictObject({
  id: short,
  audience,
  subject: v.nullable(short),
  text: long,
  hasSignature: v.boolean(),
});
const message = v.strictObject({
  id: short,
  from: address,
  to: addresses,
  cc: addresses,
  recipientsComplete: v.boolean(),
  date: v.nullable(shown),
  text: v.nullable(long),
  isMine: v.boolean(),
  attachments: v.pipe(
    v.array(shown),
    v.transform((names) => names.slice(0, 500)),
  ),
  isClipped: v.boolean(),
  hidden: shown,
});
const thread = v.strictObject({
  key: threadKey,
  subject: shown,
  me: v.nullable(address),
  messages: v.pipe(v.array(message), v.maxLength(10_000)),
  foldedMessages: v.number(),
  compose: v.nullable(compose),
  signature: v.picklist(['added', 'none', 'unknown']),
});
const found = v.pipe(v.array(short), v.maxLength(2_000));
const failure = v.variant('code', [
  v.strictObject({ code: v.literal('site-changed'), step: shown, selector: shown, sought: shown }),
  v.strictObject({ code: v.literal('recipients-changed'), approved: found, found }),
  v.strictObject({ code: v.literal('sender-changed'), approved: short, found: short }),
  v.strictObject({ code: v.picklist(['text-changed', 'own-text-in-box']), found: long }),
  v.strictObject({ code: v.literal('site-refused'), said: shown }),
  v.strictObject({
    code: v.picklist([
      'thread-unreadable',
      'empty-thread',
      'thread-changed',
      'new-message',
      'compose-gone',
      'not-inserted',
      'signature-damaged',
      'send-unavailable',
      'not-pressed',
      'unknown-recipients',
      'unexpected',
    ]),
  }),
]);
const resultOf = <T extends v.GenericSchema>(value: T) =>
  v.variant('ok', [
    v.strictObject({ ok: v.literal(true), value }),
    v.strictObject({ ok: v.literal(false), failure }),
  ]);
const outcome = v.variant('kind', [
  v.strictObject({ kind: v.literal('sent'), evidence: short, canUndo: v.boolean() }),
  v.strictObject({ kind: v.picklist(['refused', 'not-pressed']), failure }),
  v.strictObject({ kind: v.literal('unknown'), evidence: short }),
]);
const appearance = v.strictObject({
  isDark: v.boolean(),
  fontFamily: short,
  direction: v.picklist(['ltr', 'rtl']),
});

const handsMessage = v.variant('type', [
  v.strictObject({ type: v.literal('ready'), pageId: short, site: short, appearance, sentMailUrl: short }),
  v.strictObject({ type: v.literal('appearance'), appearance }),
  v.strictObject({ type: v.literal('looked'), request: short, isSeen: v.boolean() }),
  v.strictObject({
    type: v.literal('thread'),
    key: v.nullable(threadKey),
    failure: v.nullable(failure),
    isNew: v.boolean(),
    isPaneHidden: v.boolean(),
  }),
  v.strictObject({ type: v.literal('messages-changed'), key: threadKey }),
  v.strictObject({ type: v.literal('thread-read'), request: v.number(), result: resultOf(thread) }),
  v.strictObject({ type: v.literal('on-its-way'), key: threadKey, nonce: short }),
  v.strictObject({ type: v.literal('inserted'), key: threadKey, nonce: short, result: resultOf(compose) }),
  v.strictObject({ type: v.literal('pressed'), key: threadKey, nonce: short, outcome }),
  v.strictObject({
    type: v.literal('later'),
    key: threadKey,
    nonce: short,
    later: v.picklist(['undone', 'undo-gone']),
  }),
  v.strictObject({ type: v.literal('undo-result'), key: threadKey, nonce: short, undone: v.boolean() }),
  v.strictObject({
    type: v.literal('became'),
    key: threadKey,
    nonce: short,
    outcome: v.union([outcome, v.literal('pressing')]),
  }),
]);

const wishes = v.strictObject({
  tone: short,
  length: v.picklist(['shorter', 'as-needed', 'longer']),
  language: short,
  instruction: text(20_000),
  decision: v.strictObject({
    intent: v.nullable(
      v.strictObject({ id: short, label: short, instruction: text(20_000), isRefusal: v.boolean() }),
    ),
    answers: v.pipe(v.array(v.strictObject({ question: short, answer: text(20_000) })), v.maxLength(20)),
  }),
});
const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const layout = v.strictObject({
  shape: v.picklist(['hidden', 'pill', 'card']),
  width: v.number(),
  pillWidth: v.number(),
});

const paneMessage = v.variant('type', [
  v.strictObject({ type: v.picklist(['ready', 'ping', 'focus-mail', 'check-page']) }),
  v.strictObject({ type: v.literal('layout'), layout }),
  v.strictObject({ type: v.literal('look'), request: short }),
  v.strictObject({
    type: v.literal('open-settings'),
    section: v.picklist(['first-run', 'model', 'writing', 'review', 'sites', 'privacy']),
  }),
  v.strictObject({
    type: v.picklist([
      'stop',
      'undo',
      'take-box-text',
      'take-box-recipients',
      'expand-messages',
      'read-again',
      'take-over',
      'start-over',
      'close',
    ]),
    key: threadKey,
  }),
  v.strictObject({ type: v.literal('draft'), key: threadKey, wishes }),
  v.strictObject({ type: v.literal('set-wishes'), key: threadKey, wishes }),
  v.strictObject({ type: v.literal('edit'), key: threadKey, draftId: short, text: long, base: long }),
  v.strictObject({ type: v.literal('show-version'), key: threadKey, index }),
  v.strictObject({ type: v.literal('settle'), key: threadKey, item: text(20_000), isSettled: v.boolean() }),
  v.strictObject({ type: v.literal('show-message'), key: threadKey, messageId: short }),
  v.strictObject({ type: v.literal('set-kind'), key: threadKey, kind: v.picklist(['reply', 'reply-all']) }),
  v.strictObject({
    type: v.literal('approve'),
    key: threadKey,
    purpose: v.picklist(['insert', 'send']),
    draftId: short,
    text: long,
    revision: index,
    recipients: found,
    items: v.nullable(v.pipe(v.array(text(20_000)), v.maxLength(1_000))),
    ownText: v.picklist(['refuse', 'keep-below']),
  }),
]);

const settingsRequest = v.variant('type', [
  // Some services give a signed token for a key, which holds all that it may do.
  v.strictObject({ type: v.literal('save-key'), address: short, key: text(20_000) }),
  v.strictObject({ type: v.picklist(['has-key', 'list-models']), address: short }),
  v.strictObject({ type: v.literal('test-model'), address: short, model: short, text: text(20_000) }),
  v.strictObject({
    type: v.literal('draft-sample'),
    address: short,
    model: short,
    mail: v.strictObject({ from: short, subject: short, text: text(20_000) }),
  }),
  v.strictObject({ type: v.literal('check-page'), tabId: index }),
  v.strictObject({ type: v.picklist(['clear-everything', 'waiting-replies']) }),
]);

const mailOpened = v.strictObject({
  type: v.literal('mail-opened'),
  site: v.pipe(v.string(), v.regex(/^[a-z]{1,30}$/)),
});

/**
 * Null for anything that is not a message of a content script. An answer that the hub waits for but cannot read becomes the
 * same answer, failed: to drop it would leave the person waiting for ever.
 */
export const checkHandsMessage = (value: unknown): HandsMessage | null =>
  check(handsMessage, value) ?? failedAnswer(check(answer, value));

const answer = v.variant('type', [
  v.object({ type: v.literal('thread-read'), request: v.number() }),
  v.object({ type: v.picklist(['inserted', 'pressed']), key: threadKey, nonce: short }),
]);

function failedAnswer(unread: v.InferOutput<typeof answer> | null): HandsMessage | null {
  switch (unread?.type) {
    case 'thread-read':
      return { ...unread, result: { ok: false, failure: { code: 'thread-unreadable' } } };
    case 'inserted':
      return { ...unread, type: 'inserted', result: { ok: false, failure: { code: 'unexpected' } } };
    case 'pressed':
      return {
        ...unread,
        type: 'pressed',
        outcome: { kind: 'unknown', evidence: 'the page’s answer could not be read' },
      };
    default:
      return null;
  }
}

/** Null for anything that is not a message of the pane. */
export const checkPaneMessage = (value: unknown): PaneMessage | null => check(paneMessage, value);
/** Null for anything that is not a request of a settings page. */
export const checkSettingsRequest = (value: unknown): SettingsRequest | null => check(settingsRequest, value);

/** Null for anything that does not say that a mail was opened; a site is named by small letters. */
export const checkMailOpened = (value: unknown): MailOpened | null => check(mailOpened, value);

function check<Output>(schema: v.GenericSchema<unknown, Output>, value: unknown): Output | null {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : null;
}
