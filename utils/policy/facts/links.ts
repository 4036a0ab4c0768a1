import { LinkifyIt } from 'linkify-it';
import { parse } from 'tldts';
import type { Span } from '../../reply/review';
import { asLookedUp, FAR, NEAR, undisguised, WIDE_DOTS } from './host-signs';
import type { Sighting } from './stated-fact';
import { swapped, type SwappedText } from './swapped';

const linkify = new LinkifyIt({ fuzzyEmail: false, fuzzyLink: true, fuzzyIP: false });

/** Ends that no registry has but that mail in tests and examples uses. */
const RESERVED = /\.(?:example|test|invalid|local|internal|localhost)$/i;

/** What stands before a host. After the schemes of the web, browsers want no slash, and take any number of them, either way they lean. */
const BEFORE_HOST = String.raw`(?:https?|ftp):[\/\\]*|[a-z][a-z\d+.\-]{0,20}:\/\/|(?<![\w:\/])\/{2,}`;
const START = new RegExp(`^(?:${BEFORE_HOST})`, 'iv');
/** Such an address, and anything before it: linkify-it (6.1, 2026-11) wants a blank or a point there, and markup has neither. */
const ADDRESS_IN_CODE = new RegExp(String.raw`(?:${BEFORE_HOST})[\p{L}\d][^\s<>\(\)"'、。]*`, 'giv');

const WIDE_DOT = new RegExp(`[${WIDE_DOTS}]`);
const DOT = `[.${WIDE_DOTS}]`;
/** What the name system takes of a host, its dots included. */
const MOST_OF_HOST = 253;
/** How many dots that leaves room for. Bounds, for where none ends a text of so many parts is read anew from each. */
const MOST_DOTS = 126;
const LABEL = String.raw`[${NEAR}](?:[${NEAR}_\-]{0,${MOST_OF_HOST}}[${NEAR}])?`;

/**
 * What stands alone and has the shape of a host, with its port and path. linkify-it (6.1, 2026-11) knows few ends of hosts and no port there, and wants a blank
 * before it.
 */
const BARE_HOST = new RegExp(
  String.raw`(?<![${NEAR}@\/])(?<![${NEAR}][.%\-])(?:${LABEL}${DOT}){1,${MOST_DOTS}}${LABEL}(?![${NEAR}@\-])(:\d+)?((?:[\/?#][^\s<>\(\)"、。]*)?)`,
  'giv',
);
/** One with letters of such a script. The full stops of such a script end sentences of it far more often than they part a host. */
const FAR_LETTER = new RegExp(FAR, 'v');
const FAR_HOST = new RegExp(
  String.raw`(?<![\p{L}\p{M}\d@\/.\-])(?:[\p{L}\p{M}\d\-]{1,${MOST_OF_HOST}}[.．]){1,${MOST_DOTS}}[\p{L}\p{M}]+(?![@\d\-])(?:\/[^\s<>\(\)"、。]*)?`,
  'giv',
);

/**
 * Mail addresses and links, however their letters are disguised; what is there only as it is written, as "foo.com™", too. An address that is
 * part of a link is no more than that: who is known there says nothing of where it leads. What may be two sentences, "here.Now my van", is a link only where
 * its host is among `hosts`.
 */
export function findLinks(text: string, hosts: Hosts = new Set()): readonly Sighting[] {
  const texts = readingsOf(text);
  const links = texts.reduce<readonly Sighting[]>((found, each) => linksIn(each, text, hosts, found), []);
  const inLinks = new Taken(text);
  for (const { start, end } of links) inLinks.take({ start: start + 1, end });
  const addresses = texts
    .reduce<readonly Sighting[]>((found, each) => addressesIn(each, text, found), [])
    .filter(({ start }) => !inLinks.has(start));
  const inAddresses = new Taken(text, addresses);
  return [...addresses, ...links.filter((link) => inAddresses.isFree(link))];
}

/** A text without the disguise of its letters, and as it is written. */
function readingsOf(text: string): readonly SwappedText[] {
  const plain = undisguised(text);
  return plain.text === text ? [plain] : [plain, swapped(text, [])];
}

/** What of a text is taken, for one that holds thousands of links. */
class Taken {
  readonly #signs: Uint8Array;

  constructor(text: string, spans: readonly Span[] = []) {
    this.#signs = new Uint8Array(text.length);
    for (const span of spans) this.take(span);
  }

  take({ start, end }: Span): void {
    this.#signs.fill(1, start, end);
  }

  has(at: number): boolean {
    return this.#signs[at] === 1;
  }

  isFree({ start, end }: Span): boolean {
    return !this.#signs.subarray(start, end).includes(1);
  }
}

const AT = '[@＠﹫]';
const OF_MAILBOX = String.raw`\p{L}\p{M}\d._%+'\-．․﹒`;
/** Begun where a run of its letters begins and nowhere in it, for the time that takes. What follows it with another "@" makes it the name of a mailbox elsewhere. */
const MAIL_ADDRESS = new RegExp(
  String.raw`(?<![${OF_MAILBOX}])[${OF_MAILBOX}]+${AT}[\p{L}\p{M}\d\-]+(?:\.[\p{L}\p{M}\d\-]+|[${WIDE_DOTS}]${LABEL})+(?:${AT}[\p{L}\p{M}\d.\-]*)*`,
  'gv',
);
const FAR_BEFORE = new RegExp(String.raw`^.*${FAR}[．․﹒]*(?=[${NEAR}])`, 'v');
const LAST_PART = new RegExp(`(?<![^.${WIDE_DOTS}@＠﹫])[^.${WIDE_DOTS}@＠﹫]+$`);
const FAR_AFTER = new RegExp(String.raw`(?<=[${NEAR}])${FAR}`, 'v');
/** "l’adresse d’ana@…", "１．ana@…" in a list, and signs that set words off. */
const BEFORE_MAILBOX = /^(?:\d{0,2}[．․﹒]+|[.'_-]+|(?:[cdjlmnst]|qu)['’](?=[^@]))/i;

function addressesIn(plain: SwappedText, original: string, before: readonly Sighting[]): readonly Sighting[] {
  const found = [...before];
  const taken = new Taken(original, before);
  for (const { index, 0: words } of plain.text.matchAll(MAIL_ADDRESS)) {
    const shorter = withoutNextWords(words);
    const mailbox = shorter.slice(0, shorter.search(AT));
    const own = mailbox.replace(FAR_BEFORE, '').replace(BEFORE_MAILBOX, '');
    const begin = index + mailbox.length - own.length;
    const { start, end } = plain.originalSpan(begin, index + shorter.length);
    if (own === '' || !isAddress(shorter) || !taken.isFree({ start, end })) continue;
    const key = asLookedUp(`${own}${shorter.slice(mailbox.length)}`).toLowerCase();
    taken.take({ start, end });
    found.push({ start, end, reading: { kind: 'address', keys: [key] } });
  }
  return found;
}

const withoutNextWords = (words: string): string =>
  withoutMissingBlank(withoutFarWords(withoutNextSentence(withoutFarWords(words)))).replace(
    /(?<![.'-])[.'-]+$/,
    '',
  );

/** "…ana@foo.comです". */
function withoutFarWords(address: string): string {
  const [part = ''] = LAST_PART.exec(address) ?? [];
  const at = part.search(FAR_AFTER);
  return at < 0 ? address : address.slice(0, address.length - part.length + at);
}

/** "…ana@foo.com。PDFを…": a full stop parts the host only where the whole is one. */
function withoutNextSentence(address: string): string {
  const domain = domainOf(address);
  const first = domain.search(WIDE_DOT);
  if (first < 0) return address;
  let host = shortened(domain, Math.max(first, MOST_OF_HOST));
  while (LAST_WIDE_DOT.test(host) && !isHost(host)) host = host.replace(LAST_WIDE_DOT, '');
  return address.slice(0, address.length - domain.length) + host;
}

/** As much of it as is no longer, ended where a wide dot was. */
const shortened = (host: string, most: number): string =>
  host.length <= most ? host : host.slice(0, most + 1).replace(LAST_WIDE_DOT, '');

/** "ana@foo.com.Thanks": what is written as a sentence begins belongs to the host only where the whole is one. */
function withoutMissingBlank(address: string): string {
  const domain = domainOf(address);
  const host = isHost(domain) ? domain : (realHost(domain) ?? domain);
  return NEXT_SENTENCES.test(domain.slice(host.length))
    ? address.slice(0, address.length - domain.length + host.length)
    : address;
}
const NEXT_SENTENCES = new RegExp(String.raw`^(?:${DOT}\p{Lu}\p{Ll}*)+$`, 'u');
const LAST_WIDE_DOT = new RegExp(`[${WIDE_DOTS}][^${WIDE_DOTS}@＠﹫]*$`);

/** "１個＠100.5円" is a price. */
const isAddress = (words: string): boolean => isHost(domainOf(words)) || /@[^@＠﹫]*\./.test(words);

const domainOf = (address: string): string => address.replace(/^.*[@＠﹫]/, '');

function linksIn(
  plain: SwappedText,
  original: string,
  hosts: Hosts,
  before: readonly Sighting[],
): readonly Sighting[] {
  const { text } = plain;
  const found = [...before];
  const taken = new Taken(original, before);
  const isTaken = (at: number): boolean => taken.has(plain.originalSpan(at, at + 1).start);
  const add = (at: number, more: string): void => {
    const link = linkAlone(more);
    const { start, end } = plain.originalSpan(at, at + link.length);
    if (link === '' || !taken.isFree({ start, end })) return;
    taken.take({ start, end });
    // A path leads where it is written to, disguised or not.
    const host = link.slice(0, pathIn(link));
    const words = host + original.slice(plain.originalSpan(at + host.length, at + link.length).start, end);
    found.push({ start, end, reading: { kind: 'link', keys: [linkKey(words)] } });
  };
  for (const match of linkify.match(text) ?? []) {
    if (match.schema === 'mailto:' || isTaken(match.index)) continue;
    // To linkify-it a wide dot is a sign between words, and what follows it a host of its own.
    const isBare = match.schema === '';
    if (isBare && (!isHost(match.raw) || WIDE_DOT.test(text.charAt(match.index - 1)))) continue;
    add(match.index, match.raw + moreOf(match.raw, text.slice(match.lastIndex)));
  }
  for (const { index, 0: begun } of text.matchAll(ADDRESS_IN_CODE)) {
    if (isTaken(index)) continue;
    const words = begun + moreOf(begun, text.slice(index + begun.length));
    if (/^[^:/\\]*:[/\\]/.test(words) || isHost(linkAlone(words))) add(index, words);
  }
  for (const { at, words, isLikeSentences } of bareHosts(text))
    if (!isLikeSentences || hosts.has(linkKey(words))) add(at, words);
  for (const { index, 0: words } of text.matchAll(FAR_HOST))
    if (FAR_LETTER.test(words) && isHost(words)) add(index, words);
  return found;
}

interface BareHost {
  readonly at: number;
  /** With its port and path. */
  readonly words: string;
  /** "…here.Now my van": it may be two sentences, of which a person forgot the blank between. */
  readonly isLikeSentences: boolean;
}

const bareHosts = (text: string): readonly BareHost[] =>
  [...text.matchAll(BARE_HOST)].flatMap(({ index, 0: words, 1: port = '', 2: path = '' }) => {
    const hosts = words.slice(0, words.length - port.length - path.length);
    const begin = beginOfHost(hosts);
    const host = hosts.slice(begin);
    const before = realHost(hosts.slice(0, begin).replace(LAST_WIDE_DOT, ''));
    const real = realHost(host);
    return [
      ...bareHost(index, before),
      ...bareHost(index + begin, real === host ? linkAlone(host + port + path) : real),
    ];
  });

const bareHost = (at: number, words: string | null): readonly BareHost[] =>
  words === null ? [] : [{ at, words, isLikeSentences: LIKE_SENTENCES.test(words) }];

/** Words alone: no person begins a sentence behind "paypal-login." or "docs.foo.". */
const LIKE_SENTENCES = new RegExp(String.raw`^[\p{L}\p{M}]*\p{Ll}${DOT}\p{Lu}\p{Ll}*$`, 'u');

/** As links have them for their keys. */
export type Hosts = ReadonlySet<string>;

/** The hosts in a text that may be two sentences, which `findLinks` passes over where it is not told otherwise. */
export const hostsLikeSentences = (text: string): Hosts =>
  new Set(
    readingsOf(text).flatMap((each) =>
      bareHosts(each.text)
        .filter(({ isLikeSentences }) => isLikeSentences)
        .map(({ words }) => linkKey(words)),
    ),
  );

/** What stands before it is a sentence, "…PDF。foo.com", or its number in a list, "１．foo.com". */
function beginOfHost(hosts: string): number {
  const [before = ''] = BEFORE_BARE_HOST.exec(hosts) ?? [];
  return isRegistered(hosts.slice(before.length)) ? before.length : 0;
}
const BEFORE_BARE_HOST = new RegExp(String.raw`^(?:.*[。｡]|\d{1,2}[${WIDE_DOTS}])`);

/** Where linkify-it ends a link though what follows may be the host it leads to, or its port. */
function moreOf(link: string, after: string): string {
  const [more] = /^[@%\\:][^\s<>()"'、。]*/.exec(after) ?? [];
  if (more !== undefined || hasPath(link)) return more ?? '';
  const labels = MORE_LABELS.flatMap((pattern) => pattern.exec(after)?.[0] ?? []).find((each) =>
    isHost(link + each),
  );
  if (labels === undefined) return '';
  const [path = ''] = /^[@%\\:/?#][^\s<>()"'、。]*/.exec(after.slice(labels.length)) ?? [];
  return labels + path;
}
const FAR_LABEL = String.raw`[\p{L}\p{M}\d_\-]+`;
const MORE_LABELS = [LABEL, FAR_LABEL].map(
  (label) => new RegExp(`^[${WIDE_DOTS}]${label}(?:${DOT}${label})*`, 'v'),
);

const hasPath = (link: string): boolean => /[^:/\\][/?#]/.test(link);

/** Without the signs around it. */
const linkAlone = (words: string): string =>
  withoutNeighbour(words).replace(/(?<![.,;:!?)\]*_~`|])[.,;:!?)\]*_~`|]+$/, '');

/** Without the words of another script that stand right after it: they belong to it only where a sign of the link stands before them. */
function withoutNeighbour(link: string): string {
  const at = link.search(NEIGHBOUR);
  if (at < 0) return link;
  const rest = link.slice(at + 1);
  return !hasPath(link.slice(0, at + 1)) && MORE_OF_HOST.test(rest) ? link : link.slice(0, at + 1);
}
const NEIGHBOUR = new RegExp(String.raw`[${NEAR}]${FAR}`, 'v');
const MORE_OF_HOST = new RegExp(String.raw`[.${WIDE_DOTS}@:]\S`);

/** The host, as far as its end is one that is given out: "example.com.Thanks". Null where none is. */
function realHost(host: string): string | null {
  let real = host.length > MOST_OF_HOST ? host.slice(0, MOST_OF_HOST + 1).replace(LAST_LABEL, '') : host;
  for (; LAST_LABEL.test(real); real = real.replace(LAST_LABEL, ''))
    if (isHost(real) && /\p{L}/u.test(real.replace(LAST_LABEL, ''))) return real;
  return null;
}
const LAST_LABEL = new RegExp(`${DOT}[^.${WIDE_DOTS}]*$`);

function isHost(words: string): boolean {
  const { hostname, isIcann } = parse(asLookedUp(words.replace(START, '')));
  return hostname !== null && (isIcann === true || RESERVED.test(hostname));
}

/** "foo.co.uk", not "co.uk". */
const isRegistered = (host: string): boolean => isHost(host) && parse(asLookedUp(host)).domain !== null;

/** Host and path, which make two links the same wherever they lead by other means. */
function linkKey(words: string): string {
  const plain = words.replace(START, '').replace(/(?<!\/)\/+$/, '');
  const path = pathIn(plain);
  const host = asLookedUp(plain.slice(0, path)).toLowerCase();
  return host.replace(/^www\.(?=.*\.)/, '') + plain.slice(path);
}

/** Where the path of a link begins, else its end. */
function pathIn(link: string): number {
  const [start = ''] = START.exec(link) ?? [];
  const at = link.slice(start.length).search(/[/?#]/);
  return at < 0 ? link.length : start.length + at;
}
