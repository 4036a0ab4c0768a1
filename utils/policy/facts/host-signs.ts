import { swapped, type SwappedText } from './swapped';

/**
 * Letters that can be taken for each other, and digits: where they meet those of a script written without blanks, as "連絡先はana@…です", there an address
 * begins or ends.
 */
export const NEAR = String.raw`\p{sc=Latin}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Armn}\p{M}\d`;
export const FAR = String.raw`[\p{L}--[${NEAR}]]`;

/** Browsers take the dots of Japanese and Chinese for the one between the parts of a host; people, small ones too. */
export const WIDE_DOTS = '。．｡․﹒';
const WIDE_DOT = new RegExp(`[${WIDE_DOTS}]`, 'g');

/** A host as it is looked up, but for capitals. */
export const asLookedUp = (host: string): string => host.normalize('NFKC').replace(WIDE_DOT, '.');

/**
 * The text with the letters and digits that a host may be written in made plain, "ｅｖｉｌ", "𝐞𝐯𝐢𝐥" and "%65vil", and without what is not seen. Dots
 * stay, for they end sentences too.
 */
export function undisguised(text: string): SwappedText {
  if (!/\P{ASCII}|%/u.test(text)) return swapped(text, []);
  const swaps = [...text.matchAll(DISGUISE)].flatMap(({ index, 0: sign, 1: bullet }) => {
    const by = bullet === undefined ? plainSign(sign) : sign;
    return by === sign ? [] : [{ start: index, end: index + sign.length, by }];
  });
  return swapped(text, swaps);
}

/** One character as hosts escape it: its bytes in UTF-8. */
const ESCAPED =
  '%[2-7][0-9A-Fa-f]|%[CDcd][0-9A-Fa-f]%[89ABab][0-9A-Fa-f]|%[Ee][0-9A-Fa-f](?:%[89ABab][0-9A-Fa-f]){2}|%[Ff][0-7](?:%[89ABab][0-9A-Fa-f]){3}';
const PLAIN = '[A-Za-z0-9]';
const SIGN = String.raw`[[\p{S}\p{No}\p{Lm}\p{ExtPict}]&&\p{CWKCF}]`;
const OF_HOST = String.raw`[[${NEAR}${SIGN}\p{Nd}[\p{L}&&\p{CWKCF}].@\/\\%_\-]--\p{DI}]`;
/** "①https://…", "ana@…²": signs of their own, where they stand at the edge of plain words. */
const BULLET = String.raw`${SIGN}(?<!${OF_HOST}${SIGN})(?=\ufe0f?${PLAIN})|${SIGN}(?<=${PLAIN}${SIGN})(?!\ufe0f?${OF_HOST})`;
const DISGUISE = new RegExp(String.raw`(${BULLET})|${ESCAPED}|[\p{CWKCF}--\p{ASCII}]`, 'gv');

/** Without effect in a host, but for joiners. */
const UNSEEN = /^[\p{DI}--[\u200c\u200d]]$/v;
const NEAR_ONLY = new RegExp(String.raw`^[${NEAR}_\-]+$`, 'v');

function plainSign(sign: string): string {
  const decoded = sign.startsWith('%') ? unescaped(sign) : sign;
  if (UNSEEN.test(decoded)) return '';
  const plain = decoded.normalize('NFKC');
  if (NEAR_ONLY.test(plain)) return plain;
  const dot = asLookedUp(decoded);
  return sign.startsWith('%') && /^[.@]$/.test(dot) ? dot : sign;
}

function unescaped(sign: string): string {
  try {
    return decodeURIComponent(sign);
  } catch {
    return sign;
  }
}
