import { describe, expect, it } from 'vitest';
import { ana, audience, ben, key, me, message, thread } from '../../testing/samples';
import type { Writer } from '../../reply/context';
import type { Thread } from '../../reply/thread';
import { findingsOfAudience, type RecipientMaterial } from './recipients';

const writer: Writer = { name: 'Jonas Weber', address: 'jonas@northlight.example', howIWrite: '' };

const findings = (change: Partial<RecipientMaterial> = {}) =>
  findingsOfAudience({
    audience: audience(),
    thread: thread(),
    correspondents: ['ana@harbour.example'],
    writer,
    ...change,
  });

/** What is said of one recipient. */
const of = (email: string | null, change: Partial<RecipientMaterial> = {}) =>
  findings({ audience: audience({ to: [{ name: 'X', email }] }), ...change })[0];

/** A mailbox of one's own somewhere else. */
const writingFrom = (email: string): Pick<RecipientMaterial, 'writer' | 'thread'> & { audience?: never } => ({
  writer: { ...writer, address: email },
  thread: thread({ key: { ...key, account: email }, me: { name: 'Jonas', email } }) as Thread,
});

describe('each recipient', () => {
  it('says of a known one that they are outside, and nothing else', () => {
    expect(findings()).toEqual([{ address: ana, tags: ['outside'], resembles: null }]);
  });

  it('says of a newcomer all there is to say', () => {
    expect(of('carla@elsewhere.example')).toMatchObject({
      tags: ['outside', 'new-to-thread', 'never-written'],
      resembles: null,
    });
  });

  it('lists To, Cc and Bcc in order, each address once', () => {
    const all = audience({ to: [ana], cc: [ben, { ...ana, email: 'ANA@harbour.example' }], bcc: [me] });
    expect(findings({ audience: all }).map(({ address }) => address)).toEqual([ana, ben, me]);
  });

  it('says nothing of oneself', () => {
    expect(of('Jonas@Northlight.example')?.tags).toEqual([]);
  });

  it('says that an address is unknown, and guesses nothing about it', () => {
    expect(of(null)).toMatchObject({ tags: ['address-unknown'], resembles: null });
  });

  it('knows whom one has written to in this thread', () => {
    const messages = [message({ from: me, to: [ben], isMine: true }), message({ id: 'm2' })];
    expect(of('ben@harbour.example', { thread: thread({ messages }) })?.tags).toEqual(['outside']);
  });

  it('does not call new who began the thread: they are answered because they wrote', () => {
    const tags = ['outside', 'never-written'];
    expect(findings({ correspondents: [] })[0]?.tags).toEqual(tags);
    const reminded = thread({ messages: [message(), message({ id: 'm2' })] });
    expect(findings({ correspondents: [], thread: reminded })[0]?.tags).toEqual(tags);
  });

  it('calls new who answers in a thread that others had', () => {
    const messages = [message({ from: ben }), message({ id: 'm2', from: ana, cc: [] })];
    expect(findings({ correspondents: [], thread: thread({ messages }) })[0]?.tags).toEqual([
      'outside',
      'new-to-thread',
      'never-written',
    ]);
  });

  it('does not take having been in copy for having been written to, nor for being new', () => {
    const messages = [
      message({ cc: [ben] }),
      message({ id: 'm2', from: me, to: [ana], isMine: true }),
      message({ id: 'm3', cc: [ben] }),
    ];
    expect(of('ben@harbour.example', { thread: thread({ messages }) })?.tags).toEqual([
      'outside',
      'never-written',
    ]);
  });

  it('says of who came in since one last wrote that they are new', () => {
    const messages = [message({ from: me, to: [ana], isMine: true }), message({ id: 'm2', cc: [ben] })];
    expect(of('ben@harbour.example', { thread: thread({ messages }) })?.tags).toContain('new-to-thread');
  });
});

describe('outside', () => {
  const from = (mine: string) => (theirs: string) =>
    findings({
      ...writingFrom(mine),
      audience: audience({ to: [{ name: '', email: theirs }], from: { name: '', email: mine } }),
    })[0]?.tags.includes('outside');

  it.each([
    ['jonas@northlight.example', 'ana@harbour.example', true],
    ['jonas@northlight.example', 'jonas.weber@gmail.com', true],
    ['jonas@northlight.example', 'mia@berlin.northlight.example', false],
    ['jonas@mail.northlight.co.uk', 'mia@northlight.co.uk', false],
    ['jonas@northlight.co.uk', 'ana@harbour.co.uk', true],
    ['jonas@gmail.com', 'ana@harbour.example', false],
    ['jonas@gmail.com', 'ana@gmail.com', false],
    ['jonas@gmx.de', 'ana@web.de', false],
    ['jonas@yahoo.co.jp', 'ana@harbour.example', false],
  ])('from %s, %s: %s', (mine, theirs, expected) => {
    expect(from(mine)(theirs)).toBe(expected);
  });
});

describe('look-alikes', () => {
  const known = [
    'ana@harbour.example',
    'finance@northwind-supplies.com',
    'eva.maier@gmail.com',
    'jan@kiel.example',
  ];

  it.each([
    // confusables
    ['ana@harb0ur.example', 'ana@harbour.example'],
    ['ana@hаrbour.example', 'ana@harbour.example'],
    ['ana@xn--hrbour-3nf.example', 'ana@harbour.example'],
    ['ana@hárbour.example', 'ana@harbour.example'],
    ['finance@northvvind-supplies.com', 'finance@northwind-supplies.com'],
    ['finance@northwind-suppIies.com', 'finance@northwind-supplies.com'],
    // slips
    ['ana@harbor.example', 'ana@harbour.example'],
    ['ana@harbuor.example', 'ana@harbour.example'],
    ['carla@harbours.example', 'ana@harbour.example'],
    ['finance@nortwind-suplies.com', 'finance@northwind-supplies.com'],
    ['finance@northwind-supplies.co', 'finance@northwind-supplies.com'],
    // another suffix
    ['ana@harbour.co', 'ana@harbour.example'],
    ['ana@harbour.co.uk', 'ana@harbour.example'],
    // the known domain worn in front
    ['ana@harbour.example.evil.com', 'ana@harbour.example'],
    ['ana@mail.harbour.example.evil.com', 'ana@harbour.example'],
    ['ana@harbour-example.com', 'ana@harbour.example'],
    // one's own domain
    ['boss@northlïght.example', 'jonas@northlight.example'],
    ['mia@northligth.example', 'jonas@northlight.example'],
    // the same domain, another name before the @
    ['anna@harbour.example', 'ana@harbour.example'],
    ['finanse@northwind-supplies.com', 'finance@northwind-supplies.com'],
    ['eva.mayer@gmail.com', 'eva.maier@gmail.com'],
    // a free host's name
    ['eva.maier@gmial.com', 'eva.maier@gmail.com'],
    ['eva.maier@gmail.co', 'eva.maier@gmail.com'],
  ])('%s looks like %s', (email, resembles) => {
    expect(of(email, { correspondents: known })).toMatchObject({ resembles });
    expect(of(email, { correspondents: known })?.tags).toContain('look-alike');
  });

  it.each([
    ['itself, in capitals', 'ANA@Harbour.example'],
    ['itself, with a tag', 'ana+orders@harbour.example'],
    ['a colleague', 'carla@harbour.example'],
    ['a colleague with another initial', 'b.lima@harbour.example'],
    ['three letters', 'ian@kiel.example'],
    ['a numbered box', 'sales2@harbour.example'],
    ['another company', 'ana@anchor.example'],
    ['another short domain', 'ana@kien.org'],
    ['a subdomain of the same', 'ana@mail.harbour.example'],
    ['somebody else at another free host', 'otto@gmx.de'],
    ['somebody else at a host that looks free', 'otto@gmal.example'],
    ['somebody else at the same free host', 'otto@gmail.com'],
  ])('%s is none', (_, email) => {
    const all = [...known, 'a.lima@harbour.example', 'sales1@harbour.example'];
    expect(of(email, { correspondents: all })).toMatchObject({ resembles: null });
  });

  it('sees who wrote from an address that looks like a known one', () => {
    const fake = { name: 'Ana Lima', email: 'ana@harbour-example.com' };
    const written = thread({ messages: [message({ from: fake })] });
    expect(findings({ thread: written, audience: audience({ to: [fake] }) })).toEqual([
      {
        address: fake,
        tags: ['outside', 'never-written', 'look-alike'],
        resembles: 'ana@harbour.example',
      },
    ]);
  });

  describe('through what is not seen', () => {
    const tags = '\u{e0061}\u{e0062}\u{e0063}\u{e0064}';

    it.each([
      ['tags in the domain', `ana@harbour${tags}.example`, 'ana@harbour.example'],
      ['a long run of them', `ana@har${tags.repeat(9)}bour.example`, 'ana@harbour.example'],
      ['tags in the suffix', `ana@harbour.ex${tags}ample`, 'ana@harbour.example'],
      ['tags before the @', `an${tags}a@harbour.example`, 'ana@harbour.example'],
      ['what is one of two names but for that', 'an\u200ba@harbour.example', 'ana@harbour.example'],
      ['a zero-width space', 'jan@ki\u200bel.example', 'jan@kiel.example'],
      ['a free host', `eva.maier@gm${tags}ail.com`, 'eva.maier@gmail.com'],
      ['another letter beside it', `ana@harb0ur${tags}.example`, 'ana@harbour.example'],
      ['a variant of an ideograph', 'ana@葛\u{e0100}城.example', 'ana@葛城.example'],
      ['nobody known', `otto@elsewhere${tags}.example`, 'otto@elsewhere.example'],
    ])('%s', (_, email, resembles) => {
      const correspondents = ['anna@harbour.example', ...known, 'ana@葛城.example'];
      expect(of(email, { correspondents })).toMatchObject({ resembles });
      expect(of(email, { correspondents })?.tags).toContain('look-alike');
    });

    it('is no slip of the pen of a colleague who is in the thread', () => {
      const fake = { name: 'Ana Lima', email: `ana${tags}@harbour.example` };
      const written = thread({ messages: [message(), message({ id: 'm2', from: fake })] });
      expect(of(fake.email, { thread: written })?.resembles).toBe('ana@harbour.example');
    });

    it('leaves alone a joiner that is part of how a word is written', () => {
      expect(of('info@نامه\u200cای.example', { correspondents: known })).toMatchObject({ resembles: null });
    });
  });

  it('leaves alone two people who were both written to before', () => {
    const correspondents = ['ana@harbour.example', 'anna@harbour.example'];
    expect(of('anna@harbour.example', { correspondents })?.tags).not.toContain('look-alike');
  });

  it('leaves alone two colleagues who are both in the thread', () => {
    const anna = { name: 'Anna', email: 'anna@harbour.example' };
    const written = thread({ messages: [message({ cc: [anna] })] });
    expect(of('anna@harbour.example', { thread: written })?.tags).not.toContain('look-alike');
  });

  it('is not so patient at a host where anybody can have an address', () => {
    const fake = { name: 'Eva', email: 'eva.mayer@gmail.com' };
    const written = thread({ messages: [message({ from: fake })] });
    expect(of('eva.mayer@gmail.com', { thread: written, correspondents: known })?.resembles).toBe(
      'eva.maier@gmail.com',
    );
  });
});
