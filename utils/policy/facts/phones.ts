import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';
import type { ReviewLanguage } from '../../text/language';
import type { Sighting } from './stated-fact';

const COUNTRIES: Readonly<Record<ReviewLanguage, readonly CountryCode[]>> = {
  en: ['US', 'GB', 'IE', 'AU'],
  de: ['DE', 'AT', 'CH'],
  fr: ['FR', 'BE', 'CH', 'CA'],
  es: ['ES', 'MX', 'AR'],
  pt: ['PT', 'BR'],
  ja: ['JP'],
};
const phoneShape =
  /(?<![\p{sc=Latin}\d.,/€$£#_-]|\d:)(?:\+|00)?\(?\d[\d ()/.‐‑–-]{5,20}\d(?![\p{sc=Latin}\d€%]|[.,:]\d)/gu;
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

/**
 * Dialled from abroad: the whole number, and no other is the same. Else the number without the leading nought, as its digits stand and in each country it
 * may be of.
 */
function phoneKeys(words: string, digits: string, language: ReviewLanguage) {
  const written = words.replace(/^00/, '+').replace(/\(0\)/, '');
  const possible = COUNTRIES[language].flatMap((country) => {
    const number = parsePhoneNumberFromString(written, country);
    return number && number.isPossible() ? [number] : [];
  });
  const abroad = possible.map(({ number }) => String(number));
  const isPossible = possible.length > 0;
  if (written.startsWith('+')) return { keys: [abroad[0] ?? `+${written.replace(/\D/g, '')}`], isPossible };
  const national = possible.map(({ nationalNumber }) => String(nationalNumber));
  return { keys: [...new Set([...national, digits.replace(/^0+/, ''), ...abroad])], isPossible };
}
