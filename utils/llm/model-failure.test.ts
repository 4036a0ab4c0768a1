import { describe, expect, it } from 'vitest';
import { failureOfRefusal } from './model-failure';

const LOCAL = 'http://localhost:11434/v1';
const REMOTE = 'https://models.example/v1';
const REASON = '{"error":{"message":"forbidden"}}';

describe('a 403', () => {
  it.each([
    ['on this machine, without a key', LOCAL, '', '', 'extension-refused'],
    ['on this machine, without a key but with a reason', LOCAL, '', REASON, 'extension-refused'],
    ['on this machine, with a key and nothing in it', LOCAL, 'sk-1', '', 'extension-refused'],
    ['on this machine, with a key and a reason', LOCAL, 'sk-1', REASON, 'key-not-allowed'],
    ['elsewhere, without a key', REMOTE, '', '', 'no-key'],
    ['elsewhere, without a key but with a reason', REMOTE, '', REASON, 'no-key'],
    ['elsewhere, with a key', REMOTE, 'sk-1', '', 'key-not-allowed'],
    ['elsewhere, with a key and a reason', REMOTE, 'sk-1', REASON, 'key-not-allowed'],
  ] as const)('%s', (_name, address, key, body, code) => {
    const refusal = { status: 403, headers: new Headers(), body };
    expect(failureOfRefusal(refusal, { address, key }, 'm')).toEqual({ code });
  });
});
