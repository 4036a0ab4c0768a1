import { LinkifyIt } from 'linkify-it';
import { parse } from 'tldts';
import type { Sighting } from './stated-fact';

const linkify = new LinkifyIt({ fuzzyEmail: false, fuzzyLink: true, fuzzyIP: false });

/** Ends that no registry has but that mail in tests and examples uses. */
const RESERVED = /\.(?:example|test|invalid|local|internal|localhost)$/i;

/** With its slashes, and anything before them: linkify-it (6.1, 2026-11) wants a blank or a point there, and markup has neither. */
const ADDRESS_IN_CODE = /(?:[a-z][a-z\d+.-]*:|(?<![\w:/]))\/\/[\p{L}\d][^\s<>()"'、。]*/giu;

/**
 * Letters that can be taken for each other, and digits: where they meet those of a script written without blanks, as "連絡先はana@…です", there an address
 * begins or ends.
 */
const NEAR = String.raw`\p{sc=Latin}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Armn}\p{M}\d`;
const FAR = String.raw`[\p{L}--[${NEAR}]]`;
/** Browsers take the dots of Japanese and Chinese for the one between the parts of a host. */
const WIDE_DOTS = '。．｡';
const DOT = `[.${WIDE_DOTS}]`;
const LABEL = String.raw`[${NEAR}](?:[${NEAR}_\-]*[${NEAR}])?`;

/**
 * What stands alone and has the shape of a host, with its port and path. linkify-it (6.1, 2026-11) knows few ends of hosts and no port there, and wants a blank
 * before it.
 */
const BARE_HOST = new RegExp(
  String.raw`(?<![${NEAR}@\/])(?<![${NEAR}][.%\-])(?:${LABEL}${DOT})+${LABEL}(?![${NEAR}@\-])(:\d+)?((?:[\/?#][^\s<>\(\)"、。]*)?)`,
  'giv',
);
/** One with letters of such a script. */
const FAR_LETTER = new RegExp(FAR, 'v');
const FAR_HOST =
  /(?<![\p{L}\p{M}\d@/.-])(?:[\p{L}\p{M}\d-]+[.。．｡])+[\p{L}\p{M}]+(?![@\d-])(?:\/[^\s<>()"、。]*)?/giu;

/** Mail addresses and links. An address that is part of a link is no more than that: who is known there says nothing of where it leads. */
export function findLinks(text: string): readonly Sighting[] {
  const links = linksIn(text);
  const addresses = addressesIn(text).filter(
    (address) => !links.some(({ start, end }) => start < address.start && address.start < end),
  );
  return [
    ...addresses,
    ...links.filter(
      (link) => !addresses.some((address) => link.start < address.end && address.start < link.end),
    ),
  ];
}

/** Begun where a run of its letters begins and nowhere in it, for the time that takes. What follows it with another "@" makes it the name of a mailbox elsewhere. */
const MAIL_ADDRESS = new RegExp(
  String.raw`(?<![\p{L}\p{M}\d._%+'\-])[\p{L}\p{M}\d._%+'\-]+@[\p{L}\p{M}\d\-]+(?:\.[\p{L}\p{M}\d\-]+|[。．｡]${LABEL})+(?:@[\p{L}\p{M}\d.\-]*)*`,
  'gv',
);
const FAR_BEFORE = new RegExp(String.raw`^.*${FAR}(?=[${NEAR}])`, 'v');
const FAR_AFTER = new RegExp(String.raw`(?<=[${NEAR}])${FAR}[^.。．｡@]*$`, 'v');
/** "l’adresse d’ana@…", and signs that set words off. */
const BEFORE_MAILBOX = /^(?:[.'_-]+|(?:[cdjlmnst]|qu)['’](?=[^@]))/i;

function addressesIn(text: string): readonly Sighting[] {
  const found: Sighting[] = [];
  for (const { index, 0: words } of text.matchAll(MAIL_ADDRESS)) {
    const shorter = words.replace(FAR_AFTER, '').replace(/[.'-]+$/, '');
    const [mailbox = ''] = shorter.split('@');
    const own = mailbox.replace(FAR_BEFORE, '').replace(BEFORE_MAILBOX, '');
    const start = index + mailbox.length - own.length;
    const key = dotted(`${own}${shorter.slice(mailbox.length)}`).toLowerCase();
    if (own) found.push({ start, end: index + shorter.length, reading: { kind: 'address', keys: [key] } });
  }
  return found;
}

function linksIn(text: string): readonly Sighting[] {
  const found: Sighting[] = [];
  const add = (start: number, text: string): void => {
    const words = withoutNeighbour(text).replace(/[.,;:!?)\]*_~`|]+$/, '');
    const end = start + words.length;
    if (words === '' || found.some((each) => start < each.end && each.start < end)) return;
    found.push({ start, end, reading: { kind: 'link', keys: [linkKey(words)] } });
  };
  for (const match of linkify.match(text) ?? []) {
    if (match.schema === 'mailto:') continue;
    if (match.schema === '' && !isHost(match.raw)) continue;
    add(match.index, match.raw + moreOf(match.raw, text.slice(match.lastIndex)));
  }
  for (const { index, 0: words } of text.matchAll(ADDRESS_IN_CODE)) {
    if (words.startsWith('//') && !isHost(words)) continue;
    add(index, words + moreOf(words, text.slice(index + words.length)));
  }
  for (const { index, 0: words, 1: port = '', 2: path = '' } of text.matchAll(BARE_HOST)) {
    const host = words.slice(0, words.length - port.length - path.length);
    const real = realHost(host);
    if (!real || (port + path === '' && isMissingBlank(real))) continue;
    add(index, real === host ? words : real);
  }
  for (const { index, 0: words } of text.matchAll(FAR_HOST))
    if (FAR_LETTER.test(words) && isHost(words)) add(index, words);
  return found;
}

/** Where linkify-it ends a link though what follows may be the host it leads to, or its port. */
function moreOf(link: string, after: string): string {
  const [more] = /^[@%\\:][^\s<>()"'、。]*/.exec(after) ?? [];
  if (more !== undefined || hasPath(link)) return more ?? '';
  const [labels = ''] = MORE_LABELS.exec(after) ?? [];
  return labels && isHost(link + labels) ? labels : '';
}
const MORE_LABELS = new RegExp(String.raw`^[${WIDE_DOTS}]${LABEL}(?:${DOT}${LABEL})*`, 'v');

const hasPath = (link: string): boolean => /[^:/][/?#]/.test(link);

/** Without the words of another script that stand right after it: they belong to it only where a sign of the link stands before them. */
function withoutNeighbour(link: string): string {
  const at = link.search(NEIGHBOUR);
  if (at < 0) return link;
  const rest = link.slice(at + 1);
  return !hasPath(link.slice(0, at + 1)) && /[.。．｡@:]\S/.test(rest) ? link : link.slice(0, at + 1);
}
const NEIGHBOUR = new RegExp(String.raw`[${NEAR}]${FAR}`, 'v');

/** The host, as far as its end is one that is given out: "example.com.Thanks". Null where none is. */
function realHost(host: string): string | null {
  if (host.length > MOST_OF_HOST) return null;
  for (let real = host; LAST_LABEL.test(real); real = real.replace(LAST_LABEL, ''))
    if (isHost(real) && /\p{L}/u.test(real.replace(LAST_LABEL, ''))) return real;
  return null;
}
/** What the name system takes. */
const MOST_OF_HOST = 253;
const LAST_LABEL = new RegExp(`${DOT}[^.${WIDE_DOTS}]*$`);

/** "…on Monday.My van": two sentences, of which a person forgot the blank between. */
const isMissingBlank = (host: string): boolean => /\p{Ll}[.。．｡]\p{Lu}\p{Ll}*$/u.test(host);

function isHost(words: string): boolean {
  const { hostname, isIcann } = parse(dotted(words));
  return hostname !== null && (isIcann === true || RESERVED.test(hostname));
}

const dotted = (words: string): string => words.replace(WIDE_DOT, '.');
const WIDE_DOT = new RegExp(`[${WIDE_DOTS}]`, 'g');

/** Host and path, which make two links the same wherever they lead by other means. */
function linkKey(words: string): string {
  const plain = words
    .replace(/^(?:[a-z][a-z\d+.-]*:)?\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/+$/, '');
  const slash = plain.search(/[/?#]/);
  return slash < 0
    ? dotted(plain).toLowerCase()
    : dotted(plain.slice(0, slash)).toLowerCase() + plain.slice(slash);
}
