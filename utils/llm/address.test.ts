import { describe, expect, it } from 'vitest';
import { isThisMachine, originPattern, parseAddress } from './address';
import { PRESETS } from './presets';

describe('parseAddress', () => {
  it.each([
    ['https://api.openai.com/v1', 'https://api.openai.com/v1'],
    ['  https://api.openai.com/v1/ \n', 'https://api.openai.com/v1'],
    ['https://api.openai.com/v1/chat/completions', 'https://api.openai.com/v1'],
    ['https://api.openai.com/v1/chat/completions/', 'https://api.openai.com/v1'],
    ['HTTPS://Gateway.Example:8443/llm', 'https://gateway.example:8443/llm'],
    ['https://gateway.example', 'https://gateway.example'],
    ['http://localhost:11434/v1', 'http://localhost:11434/v1'],
    ['http://127.0.0.1:8080/v1', 'http://127.0.0.1:8080/v1'],
  ])('takes %j', (text, address) => {
    expect(parseAddress(text)).toEqual({ ok: true, value: address });
  });

  it.each([
    '',
    'api.openai.com/v1',
    'localhost:11434/v1',
    'http://api.openai.com/v1',
    'http://192.168.1.5:11434/v1',
    'http://localhost.evil.example/v1',
    'http://[::1]:11434/v1',
    'http://user:pass@localhost/v1',
    'https://user@api.openai.com/v1',
    'https://api.openai.com/v1?key=abc',
    'https://api.openai.com/v1#x',
    'https://your-resource.openai.azure.com/openai/v1',
    'https://YOUR-RESOURCE.openai.azure.com/openai/v1',
    'https://api.openai .com/v1',
    'ftp://localhost/v1',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'chrome-extension://abc/v1',
  ])('refuses %j', (text) => {
    expect(parseAddress(text)).toEqual({ ok: false, failure: { code: 'bad-address' } });
  });

  it('takes every preset as it stands, but for what is left blank in it', () => {
    for (const { address, blank } of PRESETS) {
      expect(parseAddress(address).ok).toBe(blank === undefined);
      const filled = blank === undefined ? address : address.replace(blank, 'northlight');
      expect(parseAddress(filled)).toEqual({ ok: true, value: filled });
    }
    expect(new Set(PRESETS.map(({ id }) => id)).size).toBe(PRESETS.length);
  });
});

describe('originPattern', () => {
  it.each([
    ['https://api.openai.com/v1', 'https://api.openai.com/*'],
    ['https://gateway.example:8443/llm', 'https://gateway.example/*'],
    ['http://localhost:11434/v1', 'http://localhost/*'],
  ])('of %s is %s', (address, pattern) => {
    expect(originPattern(address)).toBe(pattern);
  });
});

describe('isThisMachine', () => {
  it.each([
    ['http://localhost:11434/v1', true],
    ['http://127.0.0.1/v1', true],
    ['https://localhost.example/v1', false],
  ])('%s: %s', (address, expected) => {
    expect(isThisMachine(address)).toBe(expected);
  });
});
