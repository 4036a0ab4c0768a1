import { describe, expect, it } from 'vitest';
import type { Failure, FailureCode, PlainFailureCode as PlainCode } from '../utils/errors';
import type { Audience } from '../utils/reply/thread';
import { describeFailure, peopleIn, remarksOn, whyNotSend } from './words';

/** The values of the failures that carry any; the plain ones are listed so that the compiler asks for each. */
const WITH_VALUES: { readonly [Code in Exclude<FailureCode, PlainCode>]: Extract<Failure, { code: Code }> } =
  {
    'site-changed': { code: 'site-changed', step: 'send', selector: '.T-I', sought: 'the Send button' },
    'recipients-changed': {
      code: 'recipients-changed',
      approved: ['a@example.com'],
      found: ['b@example.com'],
    },
    'sender-changed': { code: 'sender-changed', approved: 'a@example.com', found: 'b@example.com' },
    'text-changed': { code: 'text-changed', found: 'Hi' },
    'own-text-in-box': { code: 'own-text-in-box', found: 'Hi' },
    'site-refused': { code: 'site-refused', said: 'No recipients.' },
    'rate-limited': { code: 'rate-limited', retryAfterSeconds: 20 },
    'no-permission': { code: 'no-permission', origin: 'https://models.example.com' },
    'refused-connection': { code: 'refused-connection', origin: 'http://localhost:11434' },
    'no-such-model': { code: 'no-such-model', model: 'llama9' },
    'model-error': { code: 'model-error', status: 503 },
  };

const PLAIN: Readonly<Record<PlainCode, true>> = {
  'no-consent': true,
  'no-model-chosen': true,
  'bad-address': true,
  'no-key': true,
  'thread-unreadable': true,
  'empty-thread': true,
  'wrong-key': true,
  'key-not-allowed': true,
  'extension-refused': true,
  'no-credit': true,
  'too-long': true,
  offline: true,
  'timed-out': true,
  'not-a-model-server': true,
  redirected: true,
  'broken-answer': true,
  'empty-answer': true,
  filtered: true,
  'endless-answer': true,
  interrupted: true,
  'empty-reply': true,
  'unknown-recipients': true,
  'blank-left': true,
  'not-reviewed': true,
  'items-left': true,
  'thread-changed': true,
  'new-message': true,
  'compose-gone': true,
  'not-inserted': true,
  'signature-damaged': true,
  'send-unavailable': true,
  'not-pressed': true,
  'nothing-to-undo': true,
  'mail-page-gone': true,
  'not-a-mail-page': true,
  'approval-stale': true,
  'mail-page-restarted': true,
  'storage-failed': true,
  'extension-updated': true,
  unexpected: true,
};

const EACH: readonly Failure[] = [
  ...Object.values(WITH_VALUES),
  ...(Object.keys(PLAIN) as PlainCode[]).map((code) => ({ code })),
];

describe('the words for a failure', () => {
  it.each(EACH.map((failure) => [failure.code, failure] as const))(
    '%s says what happened, what it means and what to do',
    (_, failure) => {
      for (const hasText of [true, false]) {
        const { happened, means, next, action } = describeFailure(failure, hasText);
        for (const sentence of [happened, means, next]) {
          expect(sentence).toMatch(/[.?”]$/);
          expect(sentence).not.toMatch(/undefined|null|oops|magic|AI-powered/i);
        }
        if (action) expect(action.label).not.toBe('');
      }
    },
  );

  it('never claims a text is kept where there is none to keep', () => {
    expect(describeFailure({ code: 'timed-out' }, false).means).toBe('No draft was made.');
  });
});

describe('the words where something could not be saved', () => {
  it('do not claim that nothing was sent', () => {
    for (const hasText of [true, false]) {
      const { happened, means, next, action } = describeFailure({ code: 'storage-failed' }, hasText);
      expect(`${happened} ${means} ${next}`).not.toMatch(/nothing was sent|not sent|is kept/i);
      expect(means).toBe('If you pressed Send, look in Sent before you send again.');
      expect(action?.remedy).toBe('look-in-sent');
    }
  });
});

describe('the words for a page that changed', () => {
  it('fit a reading and an approval', () => {
    expect(describeFailure({ code: 'thread-changed' }, false)).toMatchObject({
      happened: 'The page changed while it was being read.',
      action: { label: 'Read again', remedy: 'read-again' },
    });
    const approving = describeFailure({ code: 'thread-changed' }, true);
    expect(approving.means).toBe('Nothing was sent. Your text is kept.');
    expect(approving.action).toBeUndefined();
  });
});

describe('messages that are folded', () => {
  it.each([
    [1, '1 earlier message is folded', 'Read it'],
    [3, '3 earlier messages are folded', 'Read them'],
  ])('are counted and offered: %i', (notShown, text, label) => {
    const gaps = { notShown, clipped: 0, attachmentsUnread: 0 };
    expect(remarksOn(gaps, null, null, null)).toMatchObject([
      { text, action: { label, remedy: 'expand-messages' } },
    ]);
  });
});

const TO: Audience = {
  kind: 'reply',
  to: [{ name: 'Ana Lima', email: 'ana@example.com' }],
  cc: [],
  bcc: [],
  from: null,
  source: 'messages',
};

describe('the people a reply goes to', () => {
  it.each([
    [TO, 'Ana Lima'],
    [{ ...TO, cc: [{ name: '', email: 'ben@example.com' }] }, 'Ana Lima and 1 other'],
    [{ ...TO, cc: [{ name: 'Ana', email: 'ANA@example.com' }] }, 'Ana Lima'],
    [{ ...TO, to: [{ name: '', email: 'ben@example.com' }] }, 'ben@example.com'],
    [{ ...TO, to: [] }, 'nobody'],
  ])('are named once each', (audience, named) => {
    expect(peopleIn(audience)).toBe(named);
  });
});

describe('why Send is not ready', () => {
  it.each([
    [TO, 'Yes.', null],
    [TO, '  ', 'text'],
    [TO, 'On [date?].', 'blank'],
    [{ ...TO, to: [] }, 'Yes.', 'audience'],
    [{ ...TO, to: [{ name: 'Ana', email: null }] }, 'Yes.', 'audience'],
  ])('leads to what is to be mended', (audience, text, at) => {
    expect(whyNotSend(audience, text)?.at ?? null).toBe(at);
  });
});
