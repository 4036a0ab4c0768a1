import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';
import { LinkifyIt } from 'linkify-it';
import { parse } from 'tldts';
import type { ReviewLanguage } from '../../text/language';
import type { Sighting } from './stated-fact';

const linkify = new LinkifyIt({ fuzzyEmail: false, fuzzyLink: true, fuzzyIP: false });

/** Ends that no registry has but that mail in tests and examples uses. */
const RESERVED = /\.(?:example|test|invalid|local|internal|localhost)$/i;

/** With its slashes, and anything before them: linkify-it (6.1, 2026-11) wants a blank or a point there, and markup has neither. */
const ADDRESS_IN_CODE = /(?:[a-z][a-z\d+.-]*:|(?<![\w:/]))\/\/[\p{L}\d][^\s<>()"'、。]*/giu;

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

function addressesIn(text: string): readonly Sighting[] {
  const found: Sighting[] = [];
  for (const { index, 0: words } of text.matchAll(/[\p{L}\d._%+'-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu)) {
    const key = words.replace(/^[.'-]+|[.'-]+$/g, '').toLowerCase();
    const start = index + words.toLowerCase().indexOf(key);
    found.push({ start, end: start + key.length, reading: { kind: 'address', keys: [key] } });
  }
  return found;
}

function linksIn(text: string): readonly Sighting[] {
  const found: Sighting[] = [];
  const add = (start: number, text: string): void => {
    const words = text.replace(/[.,;:!?)\]]+$/, '');
    const end = start + words.length;
    if (words === '' || found.some((each) => start < each.end && each.start < end)) return;
    found.push({ start, end, reading: { kind: 'link', keys: [linkKey(words)] } });
  };
  for (const match of linkify.match(text) ?? []) {
    if (match.schema === 'mailto:') continue;
    if (match.schema === '' && !isHost(match.raw)) continue;
    // It ends a link before what may be the host it leads to.
    const [more = ''] = /^(?:[@%\\:][^\s<>()"'、。]*)?/.exec(text.slice(match.lastIndex)) ?? [];
    add(match.index, match.raw + more);
  }
  for (const { index, 0: words } of text.matchAll(ADDRESS_IN_CODE)) {
    if (words.startsWith('//') && !isHost(words)) continue;
    add(index, words);
  }
  for (const { index, 0: words } of text.matchAll(
    /(?<![\p{sc=Latin}\d@./-])(?:[a-z\d-]+\.)+(?:example|test)(?:\/[^\s<>()"、。]*)?(?![\p{sc=Latin}\d@])/giu,
  )) {
    add(index, words);
  }
  return found;
}

function isHost(words: string): boolean {
  const { hostname, isIcann } = parse(words);
  return hostname !== null && (isIcann === true || RESERVED.test(hostname));
}

/** Host and path, which make two links the same wherever they lead by other means. */
function linkKey(words: string): string {
  const plain = words
    .replace(/^(?:[a-z][a-z\d+.-]*:)?\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/+$/, '');
  const slash = plain.search(/[/?#]/);
  return slash < 0 ? plain.toLowerCase() : plain.slice(0, slash).toLowerCase() + plain.slice(slash);
}

const COUNTRIES: Readonly<Record<ReviewLanguage, readonly CountryCode[]>> = {
  en: ['US', 'GB', 'IE', 'AU'],
  de: ['DE', 'AT', 'CH'],
  fr: ['FR', 'BE', 'CH', 'CA'],
  es: ['ES', 'MX', 'AR'],
  pt: ['PT', 'BR'],
  ja: ['JP'],
};
const phoneShape =
  /(?<![\p{sc=Latin}\d.,/:€$£#_-])(?:\+|00)?\(?\d[\d ()/.‐‑–-]{5,20}\d(?![\p{sc=Latin}\d€%]|[.,:]\d)/gu;
const PHONE_WORD =
  /(?:phone|tel|telefon\w*|mobile?|handy\w*|mobil|cell|call|ring|text|whatsapp|fax|téléphone|portable|appel\p{L}*|joindre|joignable|numéro|teléfono|móvil|celular|ll[aá]m\p{L}*|telefone|telemóvel|ligar|ligue|contacto|contato|anruf\p{L}*|erreich\p{L}*|rufnummer|nummer|number|durchwahl|reach|電話|携帯|番号|TEL)[^\p{L}\d]*(?:\p{L}+[^\p{L}\d]+){0,6}$/iu;

/** Phone numbers: what has their shape and a reason to be one, so that dates, amounts and references are left alone. */
export function findPhones(text: string, language: ReviewLanguage): readonly Sighting[] {
  const found: Sighting[] = [];
  for (const { index, 0: words } of text.matchAll(phoneShape)) {
    const digits = words.replace(/\D/g, '');
    if (digits.length < 7 || digits.length > 15 || /\n/.test(words)) continue;
    const trimmed = words.replace(/[ (./–-]+$/, '');
    const isDialled = /^(?:\+|00|\(?0\d)/.test(trimmed);
    const hasWord = PHONE_WORD.test(text.slice(Math.max(0, index - 60), index));
    const isGrouped =
      /^\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}$|^\d{3}[ ]\d{3}[ ]\d{3}$|^\(\d{2}\) ?\d{4,5}-?\d{4}$|^\d{3}[ ]\d{2}[ ]\d{2}[ ]\d{2}$|^\d{3}-\d{4}$|^\d{3} \d{3} \d{2} \d{2}$/.test(
        trimmed,
      );
    if (!isDialled && !hasWord && !isGrouped) continue;
    const keys = phoneKeys(trimmed, digits, language);
    if (!isDialled && !hasWord && !keys.isPossible) continue;
    found.push({ start: index, end: index + trimmed.length, reading: { kind: 'phone', keys: keys.keys } });
  }
  return found;
}

/** The number without the country's code or the leading nought, in each country it may be of; and its digits as they stand. */
function phoneKeys(words: string, digits: string, language: ReviewLanguage) {
  const written = words.replace(/^00/, '+').replace(/\(0\)/, '');
  const national = COUNTRIES[language].flatMap((country) => {
    const number = parsePhoneNumberFromString(written, country);
    return number && number.isPossible() ? [String(number.nationalNumber)] : [];
  });
  return { keys: [...new Set([...national, digits.replace(/^0+/, '')])], isPossible: national.length > 0 };
}
