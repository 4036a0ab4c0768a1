import type { Failure, FailureCode, PlainFailureCode as PlainCode } from '../errors';

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
  'mail-page-gone': true,
  'not-a-mail-page': true,
  'approval-stale': true,
  'mail-page-restarted': true,
  'storage-failed': true,
  unexpected: true,
};

/** One failure of each code. */
export const EACH_FAILURE: readonly Failure[] = [
  ...Object.values(WITH_VALUES),
  ...(Object.keys(PLAIN) as PlainCode[]).map((code) => ({ code })),
];
