import fc from 'fast-check';
import { audience, composeState, key, thread, wishes } from '../../utils/testing/samples';

type Shape = Readonly<Record<string, unknown>>;

const failure = { code: 'site-changed', step: 's', selector: 'x', sought: 'y' };
const appearance = { isDark: false, fontFamily: 'Arial', direction: 'ltr' };
const EVIL = 'https://evil.example/v1';

/** One well-formed message of each kind that a content script may send. */
export const FROM_HANDS: readonly Shape[] = [
  { type: 'ready', pageId: 'p', site: 'gmail', appearance, sentMailUrl: 'https://mail.example/#sent' },
  { type: 'appearance', appearance },
  { type: 'thread', key, failure: null, isNew: true, isPaneHidden: false },
  { type: 'thread', key: null, failure, isNew: false, isPaneHidden: true },
  { type: 'messages-changed', key },
  { type: 'thread-read', request: 1, result: { ok: true, value: thread() } },
  { type: 'thread-read', request: 2, result: { ok: false, failure } },
  { type: 'inserted', key, nonce: 'n', result: { ok: true, value: composeState() } },
  { type: 'on-its-way', key, nonce: 'n' },
  { type: 'pressed', key, nonce: 'n', outcome: { kind: 'sent', evidence: 'toast', canUndo: true } },
  { type: 'later', key, nonce: 'n', later: 'undone' },
  { type: 'undo-result', key, nonce: 'n', undone: true },
  { type: 'became', key, nonce: 'n', outcome: 'pressing' },
];

/** One well-formed message of each kind that the pane may send. `approve` is completed by who sends it. */
export const FROM_PANE: readonly Shape[] = [
  { type: 'ready' },
  { type: 'ping' },
  { type: 'focus-mail' },
  { type: 'layout', layout: { shape: 'card', width: 400, pillWidth: 100 } },
  ...['stop', 'undo', 'take-box-text', 'take-box-recipients', 'read-again', 'take-over', 'close'].map(
    (type) => ({
      type,
      key,
    }),
  ),
  { type: 'draft', key, wishes },
  { type: 'set-wishes', key, wishes },
  { type: 'show-version', key, index: 0 },
  { type: 'settle', key, item: 'i', isSettled: true },
  { type: 'show-message', key, messageId: 'm1' },
  { type: 'set-kind', key, kind: 'reply-all' },
];

export const APPROVE: Shape = {
  type: 'approve',
  key,
  purpose: 'send',
  draftId: 'd1',
  text: 'x',
  revision: 1,
  recipients: ['ana@harbour.example'],
  items: [],
  ownText: 'refuse',
};

/** One well-formed message of each kind that only the settings pages may send. */
export const FROM_SETTINGS: readonly Shape[] = [
  { type: 'save-key', address: EVIL, key: 'sk-evil' },
  { type: 'has-key', address: 'https://model.example/v1' },
  { type: 'list-models', address: EVIL },
  { type: 'test-model', address: EVIL, model: 'm', text: 'x' },
  { type: 'draft-sample', address: EVIL, model: 'm', mail: { from: 'a', subject: 'b', text: 'c' } },
  { type: 'check-page', tabId: 1 },
  { type: 'clear-everything' },
  { type: 'waiting-replies' },
];

/** What an attacker would like to have read along with a message. */
const SMUGGLED: readonly Shape[] = [
  { url: EVIL },
  { address: EVIL, headers: { authorization: 'Bearer x' } },
  { apiKey: 'sk-evil' },
  { tool: 'send_mail' },
  { approval: { nonce: 'n', text: 'x', audience: audience() } },
  { isTrusted: true, sender: { id: 'countersign' } },
  JSON.parse('{"__proto__":{"type":"clear-everything"}}') as Shape,
];

const anything = fc.anything({
  maxDepth: 3,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withSparseArray: true,
  withTypedArray: true,
});

const value = fc.oneof(
  anything,
  fc.constantFrom<unknown>(null, undefined, '', -1, Number.NaN, 1e308, [], {}, 'x'.repeat(300_000), '\ud800'),
);

/** A well-formed message, one that is broken somewhere, or anything at all. */
export const messagesLike = (shapes: readonly Shape[]): fc.Arbitrary<unknown> => {
  const shape = fc.constantFrom(...shapes);
  return fc.oneof(
    { weight: 3, arbitrary: shape },
    {
      weight: 2,
      arbitrary: fc.tuple(shape, fc.constantFrom(...SMUGGLED)).map(([of, more]) => ({ ...of, ...more })),
    },
    {
      weight: 4,
      arbitrary: fc.tuple(shape, fc.nat(), value).map(([of, at, other]) => changedAt(of, at, () => other)),
    },
    { weight: 2, arbitrary: fc.tuple(shape, fc.nat()).map(([of, at]) => changedAt(of, at, null)) },
    { weight: 1, arbitrary: value },
  );
};

/** A copy in which the `at`th place, counted through the whole tree, is another value, or is gone where `other` is null. */
function changedAt(whole: unknown, at: number, other: (() => unknown) | null): unknown {
  const places = placesIn(whole);
  const path = places[at % places.length] ?? [];
  return changed(whole, path, other);
}

function placesIn(tree: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof tree !== 'object' || tree === null) return path.length > 0 ? [path] : [];
  const below = Object.entries(tree).flatMap(([name, branch]) => placesIn(branch, [...path, name]));
  return path.length > 0 ? [path, ...below] : below;
}

function changed(tree: unknown, [name, ...rest]: readonly string[], other: (() => unknown) | null): unknown {
  if (name === undefined || typeof tree !== 'object' || tree === null) return other?.();
  const branches = Object.entries(tree).flatMap(([key, branch]): [string, unknown][] => {
    if (key !== name) return [[key, branch]];
    if (rest.length > 0) return [[key, changed(branch, rest, other)]];
    return other ? [[key, other()]] : [];
  });
  return Array.isArray(tree) ? branches.map(([, branch]) => branch) : Object.fromEntries(branches);
}
