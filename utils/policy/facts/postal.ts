import type { Sighting } from './stated-fact';

const NUMBER = String.raw`\d{1,5}(?: ?[a-zA-Z](?![\p{sc=Latin}]))?(?:[-–/]\d{1,4}[a-z]?)?`;
const CAPITAL = String.raw`\p{Lu}[\p{sc=Latin}'’-]*`;

/** Streets with house numbers, in the forms of each language, and postcodes with their town. */
const SHAPES: readonly RegExp[] = [
  // 12 Harbour Road, 221b Baker Street
  new RegExp(
    String.raw`(?<![\p{sc=Latin}\d])${NUMBER} (?:${CAPITAL} ){1,4}(?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Lane|Ln\.?|Drive|Dr\.?|Boulevard|Blvd\.?|Way|Place|Square|Court|Close|Terrace|Crescent|Gardens|Quay|Wharf|Parkway|Row|Hill|Mews|Walk|Yard)(?!\p{sc=Latin})`,
    'gu',
  ),
  // Hafenstraße 12, Am Markt 3, Lange Gasse 7
  new RegExp(
    String.raw`(?<![\p{sc=Latin}\d])(?:(?:Alte|Neue|Lange|Kurze|Große|Kleine|Obere|Untere|Am|An der|An den|Im|Zum|Zur|Auf dem|Unter den) )?\p{Lu}[\p{L}.-]*(?:straße|strasse|str\.|weg|gasse|allee|platz|ring|damm|ufer|chaussee|hof|steig|markt|Straße|Strasse|Str\.|Weg|Gasse|Allee|Platz|Ring|Damm) ${NUMBER}(?!\p{sc=Latin}|\d|[.,:]\d| ?(?:Uhr|€|Prozent|%|Personen|Stühle))`,
    'gu',
  ),
  // hafenstr. 12, as a hurried hand writes it
  /(?<![\p{sc=Latin}\d])\p{Ll}{3,}(?:straße|strasse|str\.|gasse|allee) \d{1,4}(?: ?[a-z](?!\p{L}))?(?![\p{sc=Latin}\d]|[.,:]\d)/gu,
  new RegExp(
    String.raw`(?<![\p{sc=Latin}\d])(?:Am|An der|Im|Zum|Zur|Auf dem|Unter den) ${CAPITAL}(?:straße|graben|markt|tor|ufer|park|bach|berg|feld|linden|Markt|Hafen|Tor|Graben|Linden|Park) ${NUMBER}(?!\p{sc=Latin}|\d|[.,:]\d| ?(?:Uhr|€))`,
    'gu',
  ),
  // 12, rue des Lilas; 4 bis avenue Foch
  new RegExp(
    String.raw`(?<![\p{sc=Latin}\d])\d{1,4}(?: ?(?:bis|ter))?,? (?:de la |de l['’]|du |des |au )?(?:[Rr]ue|[Aa]venue|[Aa]v\.|[Bb]oulevard|[Bb]d|[Pp]lace|[Qq]uai|[Ii]mpasse|[Cc]hemin|[Aa]llée|[Cc]ours|[Rr]oute|[Pp]assage|[Ss]quare)(?: (?:du|de la|des|de|d['’]|le|la|les))?(?:[ ]?${CAPITAL})(?:[ -](?:(?:du|de la|des|de|et|sur) )?${CAPITAL}){0,3}`,
    'gu',
  ),
  // calle Mayor 12, Avda. de la Paz, 3; rua das Flores, 45
  new RegExp(
    String.raw`(?<![\p{sc=Latin}\d])(?:[Cc]alle|[Cc]/|[Aa]venida|[Aa]vda?\.|[Pp]laza|[Pp]aseo|[Cc]arrer|[Cc]amino|[Rr]onda|[Tt]ravesía|[Rr]ua|R\.|Av\.|[Pp]raça|[Tt]ravessa|[Ll]argo|[Aa]lameda|[Ee]strada|[Rr]odovia)(?: (?:de la|de los|de las|del|de|da|do|das|dos))?(?: ${CAPITAL}| (?:de|da|do|dos|das|del|la|y|e) ${CAPITAL}){1,5},? (?:n\.?[ºo°]\.? ?)?${NUMBER}(?!\d)`,
    'gu',
  ),
  // 港区芝公園4丁目2番8号, 渋谷区神南1-2-3
  /(?:[\p{Script=Han}]{1,4}[都道府県])?(?:[\p{Script=Han}ヶケ]{1,6}[市区郡町村])?[\p{Script=Han}\p{Script=Katakana}ーヶ]{1,8}?\d{1,3}(?:丁目)(?:\d{1,4}(?:番地?|-)?(?:\d{1,4}号?)?)?(?:-\d{1,4})*/gu,
  /(?:[\p{Script=Han}]{1,4}[都道府県])?[\p{Script=Han}ヶケ]{1,6}[市区町村][\p{Script=Han}\p{Script=Katakana}ー]{1,8}\d{1,4}(?:-\d{1,4}){1,3}/gu,
  /〒\d{3}-\d{4}/gu,
];
const postcode = new RegExp(
  String.raw`(?<![\p{sc=Latin}\d.,-])(?:D-|A-|CH-)?(?:\d{5}|\d{4}(?:-\d{3})|\d{5}-\d{3}) (?:\p{Lu}\p{Ll}[\p{L}-]+)(?: (?:(?:am|an der|de|do|da|la|sur) )?\p{Lu}\p{Ll}+){0,2}(?![\p{sc=Latin}])`,
  'gu',
);
const britishPostcode = /(?<![\p{sc=Latin}\d])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![\p{sc=Latin}\d])/gu;
const STREET =
  /^(?:avenida|alameda|rua|r|calle|c|platz|st|str|strasse|straße|street|road|rd|avenue|avda?|ave|av|plaza|pza|pl|praca|pc|paseo|boulevard|blvd|bd|lane|ln|drive|dr|place|square|sq|rue|carretera|ctra)$/;

/** Postal addresses. */
export function findPostalAddresses(text: string): readonly Sighting[] {
  const found: Sighting[] = [];
  for (const pattern of [...SHAPES, postcode, britishPostcode]) {
    for (const { index, 0: words } of text.matchAll(pattern)) {
      const end = index + words.length;
      if (found.some((each) => index < each.end && each.start < end)) continue;
      found.push({ start: index, end, reading: { kind: 'address', keys: [postalKey(words)] } });
    }
  }
  return found;
}

/** The words and numbers of an address without their order of writing: small words and kinds of street are spelt in many ways. */
function postalKey(words: string): string {
  const parts = words
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/(?:丁目|番地?|号)/g, '-')
    .replace(/str(?:asse|\.)?(?= |$)/g, 'str')
    .match(/\p{L}+|\d+/gu);
  return (parts ?? [])
    .filter(
      (part) =>
        !STREET.test(part) &&
        !/^(?:de|la|le|les|du|des|da|do|das|dos|del|los|las|n|no|der|den|am|an|o|nº|º|ª|no)$/.test(part),
    )
    .join(' ');
}
