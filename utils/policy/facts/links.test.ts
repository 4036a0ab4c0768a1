import { describe, expect, it } from 'vitest';
import { findLinks, hostsLikeSentences, type Hosts } from './links';

const read = (text: string, hosts?: Hosts): readonly string[] =>
  findLinks(text, hosts).map(({ start, end, reading }) => {
    const [key = ''] = 'keys' in reading ? reading.keys : [];
    return `${text.slice(start, end)} = ${key}`;
  });

describe('findLinks', () => {
  const LENGTH = 200_000;
  const run = (unit: string): string => unit.repeat(LENGTH / unit.length);

  // In a time that grows with the square of the length, each takes minutes.
  it.each([
    ['full stops behind an address', `x@a${run('。a')}`],
    ['full stops behind one that is too long', `x@${'a'.repeat(300)}${run('。a')}`],
    ['numbers and wide dots', run('1．')],
    ['scripts that take turns in a host', `x@${run('aあ')}.com`],
    ['low lines', run('a_')],
    ['hyphens', run('a--')],
    ['hyphens in a host', `x@${run('-')}a.com`],
    ['points in a path', `foo.app/${run('.')}x`],
    ['slashes in a path', `foo.app/${run('/')}${run('/')}x`],
  ])('ends soon on many %s', (_, text) => {
    expect(read(`${text} on evil.app`).at(-1)).toBe('evil.app = evil.app');
  });

  it.each(['foo.com ', 'x@f.com '])('finds all of many %j', (unit) => {
    const many = read(run(unit));
    expect(new Set(many).size).toBe(1);
    expect(many).toHaveLength(LENGTH / unit.length);
  });

  it.each([
    ['host behind a low line', 'ana@b_evil.app', ['evil.app = evil.app']],
    ['host before more than a host takes', `evil.app${'。a'.repeat(300)}`, ['evil.app = evil.app']],
    ['host behind a wide dot', '．例え.コム', ['例え.コム = 例え.コム']],
  ])('loses no %s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['ana@foo.com.Thanks', ['ana@foo.com = ana@foo.com']],
    ['ana@foo.example.Thanks', ['ana@foo.example = ana@foo.example']],
    ['ana@foo.exampleです。PDFです', ['ana@foo.example = ana@foo.example']],
    // Written as a host is, it is another one.
    ['ana@foo.com.evil', ['ana@foo.com.evil = ana@foo.com.evil']],
    ['ana@foo.com.Co.Uk', ['ana@foo.com.Co.Uk = ana@foo.com.co.uk']],
  ])('ends the address in %s where its sentence ends', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['The lamps are here.Now my van is free.', []],
    ['Are they here.Now?', []],
    ['on paypal-login.Support now', ['paypal-login.Support = paypal-login.support']],
    ['on paypal2.Support now', ['paypal2.Support = paypal2.support']],
    ['on docs.evil.App now', ['docs.evil.App = docs.evil.app']],
    ['on evil.App/x now', ['evil.App/x = evil.app/x']],
  ])('takes for two sentences only words: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('hostsLikeSentences', () => {
  it.each([
    ['visit evil.App', 'evil.App = evil.app'],
    ['visit evil。App', 'evil。App = evil.app'],
    ['visit ｅｖｉｌ．Ａｐｐ now', 'ｅｖｉｌ．Ａｐｐ = evil.app'],
    ['visit evil.%41pp now', 'evil.%41pp = evil.app'],
    ['visit ev\u00adil.\u00adApp', 'ev\u00adil.\u00adApp = evil.app'],
  ])('are links where they are asked for: %s', (text, link) => {
    expect(read(text)).toEqual([]);
    expect(read(text, hostsLikeSentences(text))).toEqual([link]);
  });

  it('are those alone', () => {
    const text = 'It is on evil.App.Clara comes, and so does the van.Now? Also good.App, evil.App/x';
    expect([...hostsLikeSentences(text)]).toEqual(['evil.app', 'van.now', 'good.app']);
    expect(read(text)).toEqual(['evil.App/x = evil.app/x']);
    expect(read(text, new Set(['evil.app'])).toSorted()).toEqual([
      'evil.App = evil.app',
      'evil.App/x = evil.app/x',
    ]);
  });
});
