import { domainToASCII } from 'node:url';
import { expect, it } from 'vitest';
import { decodedHost } from './punycode';

it.each([
  'bücher.example',
  'münchen-käse.de',
  'пример.example',
  '日本語.jp',
  'hаrbour.example',
  'a.ñandú.b.com',
])('reads %s out of its ASCII form', (host) => {
  expect(decodedHost(domainToASCII(host))).toBe(host);
});

it.each([
  ['Harbour.Example', 'harbour.example'],
  ['xn--!!.example', 'xn--!!.example'],
  ['xn--99999999.example', 'xn--99999999.example'],
  ['xn--.example', '.example'],
  ['', ''],
])('leaves what does not decode as it is: %s', (host, expected) => {
  expect(decodedHost(host)).toBe(expected);
});
