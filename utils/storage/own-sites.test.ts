import { expect, it } from 'vitest';
import { parseSiteAddress, patternOf } from './own-sites';

it.each([
  ['https://mail.example.org/roundcube/?_task=mail', 'https://mail.example.org'],
  ['mail.example.org', 'https://mail.example.org'],
  ['  mail.example.org:8443/webmail ', 'https://mail.example.org:8443'],
  ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080'],
  ['http://localhost', 'http://localhost'],
  ['HTTPS://Mail.Example.org', 'https://mail.example.org'],
])('%s is the webmail at %s', (typed, origin) => {
  expect(parseSiteAddress(typed)).toEqual({ ok: true, value: origin });
});

it.each([
  '',
  '   ',
  'http://mail.example.org',
  'ftp://mail.example.org',
  'https://me:secret@mail.example.org',
  'mail example org',
  'webmail',
  'https://',
  'javascript:alert(1)',
])('"%s" is none', (typed) => {
  expect(parseSiteAddress(typed)).toEqual({ ok: false, failure: { code: 'bad-address' } });
});

it('matches every page of the origin and no other', () => {
  expect(patternOf('https://mail.example.org')).toBe('https://mail.example.org/*');
});
