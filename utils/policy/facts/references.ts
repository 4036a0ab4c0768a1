import type { Sighting } from './stated-fact';

/** Words after which a token with digits is the number of something, not an amount of it. */
const LABEL = String.raw`(?:お問い?合わせ|orders?|invoices?|tickets?|bookings?|reservations?|case|claim|tracking|reference|ref|confirmation|customer|account|policy|contract|serial|part|item|flight|train|receipt|quote|quotation|offer|po|rma|no|nr|number|num|id|code|pin|(?:[\p{sc=Latin}-]*)(?:nummer|nr|zeichen|code)|bestellung|auftrag|rechnung|buchung|angebot|vorgang|aktenzeichen|az|beleg|lieferschein|sendung|n[°ºo]|numéro|commande|facture|réservation|dossier|devis|référence|réf|suivi|colis|contrat|billet|vol|número|núm|n\.?º|pedido|factura|reserva|expediente|presupuesto|referencia|albarán|encomenda|fatura|orçamento|processo|chamado|referência|protocolo|nota|注文番号|請求書番号|予約番号|受付番号|お問い合わせ番号|追跡番号|番号|注文|請求書|予約|会員番号|管理番号|便名)`;
const JOINT = String.raw`(?:['’]s)?(?: (?:no|nr|number|num|n[°ºo]|número|numéro|nummer|id|reference|code|ref|is|ist|est|es|é|lautet))?[.:：]? ?(?:[#№]|n[°ºo]\.? ?|nr\.? ?|no\.? ?)?[ ]?(?:は|が)?[「『"“]?第?`;
const labelled = new RegExp(
  String.raw`(?<![\p{sc=Latin}\d])(?:${LABEL})${JOINT}((?:[A-Z]{1,6}[-/. ]?)?\d[A-Z\d]*(?:[-/.][A-Z\d]+)*(?: \d{3,4}(?![\p{sc=Latin}\d.,]))*)(?![\p{sc=Latin}\d]|[.,:]\d|-\d| ?(?:%|€|\$|£|euro|eur|円|uhr|am\b|pm\b|h\b|:\d))`,
  'giu',
);
const LETTERS_LABEL = new RegExp(
  String.raw`(?<![\p{sc=Latin}\d])(?:code|pin|reference|ref|confirmation|booking|buchungscode|référence|localizador|localizador da reserva|código)(?: (?:is|code|number|ist|est|es|é))?[.:]? ?([A-Z]{2,}\d[A-Z\d]*|[A-Z\d]*\d[A-Z\d]*[A-Z][A-Z\d]*)(?![\p{sc=Latin}\d])`,
  'gu',
);
const hashed = /(?<![\p{sc=Latin}\d&])#\s?([A-Z]*-?\d[\w-]*)/giu;
const mixed =
  /(?<![\p{sc=Latin}\d@./-])(?:[A-Z]{1,6}[-/]?\d{2,}[A-Z\d]*(?:[-/][A-Z\d]+)*|[A-Z]{2,6}(?:-[A-Z\d]+)*-\d+(?:-[A-Z\d]+)*|\d{2,}[A-Z]{1,4}\d+[A-Z\d]*|[A-Z]{2,5} \d{3,}(?:[-/]\d+)*|\d{4,}-\d{2,}(?:-\d+)*|\d{2,4}\/\d{3,}(?:\/\d+)?)(?![\p{sc=Latin}\d@])/gu;
const iban =
  /(?<![\p{sc=Latin}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?(?![\p{sc=Latin}\d])/gu;
/** Where money or a key may lead: nothing else is so long and of letters and digits both. */
const longToken = /(?<![\p{sc=Latin}\d@./_-])(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{20,}(?![\p{sc=Latin}\d@])/giu;
const version = /(?<![\p{sc=Latin}\d.,/-])\d{1,3}(?:\.\d{1,3}){2,3}(?![\p{sc=Latin}\d]|\.\d)/gu;
const longDigits = /(?<![\p{sc=Latin}\d.,+/-])\d{6,}(?![\p{sc=Latin}\d]|[.,]\d| ?(?:€|eur|円|yen|\$|%))/giu;
const UNITS =
  /^(?:EUR|USD|GBP|CHF|BRL|JPY|KW|UTC|GMT|UHR|AM|PM|COVID|ISO|DIN|MAY|JUNE?|JULY?|MARS|MAI) ?-?\d|^H ?-?\d{1,2}(?!\d)/i;

/** Order, invoice, ticket and booking numbers, bank account numbers, tracking numbers. */
export function findReferences(text: string): readonly Sighting[] {
  const found: Sighting[] = [];
  const add = (start: number, words: string): void => {
    const end = start + words.length;
    if (found.some((each) => start < each.end && each.start < end)) return;
    found.push({
      start,
      end,
      reading: { kind: 'reference', keys: [words.toLowerCase().replace(/[\s./#-]/g, '')] },
    });
  };
  for (const match of text.matchAll(iban)) {
    if (match[0].replace(/ /g, '').length >= 14) add(match.index, match[0]);
  }
  for (const match of text.matchAll(longToken)) add(match.index, match[0]);
  for (const match of text.matchAll(labelled)) {
    const token = match[1] ?? '';
    if (!isReferenceToken(token, match[0].slice(0, -token.length))) continue;
    add(match.index + match[0].length - token.length, token);
  }
  for (const match of text.matchAll(LETTERS_LABEL)) {
    const token = match[1] ?? '';
    add(match.index + match[0].length - token.length, token);
  }
  for (const match of text.matchAll(hashed)) add(match.index, match[0]);
  for (const match of text.matchAll(mixed)) {
    if (UNITS.test(match[0]) || isDateLike(match[0]) || /^[A-Z]\d{1,2}$/.test(match[0])) continue;
    add(match.index, match[0]);
  }
  for (const match of text.matchAll(version)) add(match.index, match[0]);
  for (const match of text.matchAll(longDigits)) {
    if (match[0].length < 16 && !/^0/.test(match[0])) add(match.index, match[0]);
  }
  return found;
}

/** Two digits after "order" are a count, "order 40 chairs"; after "No." or with letters any are a reference. */
function isReferenceToken(token: string, label: string): boolean {
  if (isDateLike(token) || UNITS.test(token)) return false;
  const digits = token.replace(/\D/g, '').length;
  if (
    /(?:no|nr|number|nummer|num|n[°ºo]|número|numéro|#|番号|id|code|pin|reference|referenz)[.:： ]*(?:は|が|is|ist|est|es|é|lautet)?[「『"“ 第]*$/iu.test(
      label,
    )
  ) {
    return digits >= 2 || /[A-Z]/.test(token);
  }
  return digits >= 4 || (digits >= 2 && /[A-Z]/.test(token)) || (digits >= 3 && /[:#]\s*$/.test(label));
}

const isDateLike = (token: string): boolean =>
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$|^\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})$|^(?:19|20)\d\d$|^\d{1,2}[:.]\d{2}$|^\d{1,2}h\d{0,2}$/i.test(
    token,
  );
