// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, sameText } from './canonical';

const UNCHANGED: readonly (readonly [string, string])[] = [
  ['plain words', 'Hi Emma,\n\nThursday at 15:00 suits me.\tBest,\nDavid'],
  ['NBSP', 'um 10\u00a0Uhr'],
  ['French narrow spaces', 'Vraiment\u202f?'],
  ['decomposed accents', 'Cafe\u0301'],
  ['Persian non-joiner', 'می\u200cخواهم کتاب\u200cها'],
  ['Persian ending of a foreign word', 'PDF\u200cها'],
  ['Arabic year with joiner', '١٤٤٧ ه\u200d'],
  ['Hindi joiner', 'क्\u200dष'],
  ['Marathi eyelash', 'दुसऱ्\u200dया'],
  ['Malayalam chillu at the end of a word', 'അവന്\u200d '],
  ['Sinhala', 'ශ්\u200dරී'],
  ['Khmer break point', 'សួស្តី\u200bអ្នក'],
  ['Mongolian variant', '\u182d\u180b'],
  ['Mongolian vowel separator', '\u182c\u1820\u180e\u1820'],
  ['family', '👨\u200d👩\u200d👧\u200d👦'],
  ['family with skin', '👩🏽\u200d❤\ufe0f\u200d👨🏿'],
  ['pirate flag', '🏴\u200d☠\ufe0f'],
  ['emoji and text style', '❤\ufe0f ☺\ufe0e'],
  ['keycap', '1\ufe0f\u20e3 #\ufe0f\u20e3'],
  ['England', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
  ['Germany', '🇩🇪'],
  ['a name with its ideograph variant', '葛\u{e0100}城さん'],
  ['mathematical variant', '∩\ufe00 ⊕\ufe00 ⪭\ufe00'],
  ['Myanmar variant', '\u1000\ufe00\u1031\ufe00'],
  ['Arabic with direction marks', 'مرحبا، \u200fABC\u200f تم'],
  ['Hebrew with a left-to-right mark', 'שלום C++\u200e תודה'],
  ['Hebrew prefix of a foreign word', 'ב\u200eWindows'],
  ['Hebrew points in their order', 'יְרוּשָׁלַ\u034fִם'],
  ['Telugu and Malayalam words that end in a bare consonant', 'హైదరాబాద్\u200c లో, അത്\u200c'],
  ['Braille', '⠓⠊⠀⠞⠓⠑⠗⠑'],
  ['replacement character', 'a\ufffdb'],
  ['private use', '\uf8ff'],
  ['old Korean', '\u115f\u1161'],
];

const CHANGED: readonly (readonly [string, string, string])[] = [
  ['CRLF and CR', 'a\r\nb\rc', 'a\nb\nc'],
  ['line and paragraph separators', 'a\u2028b\u2029c', 'a\nb\nc'],
  ['lone surrogates', 'a\ud83d b\ude00', 'a\ufffd b\ufffd'],
  ['controls', 'a\u0007\u0008\u007f\u0085\u001bb', 'ab'],
  ['noncharacters', 'a\uffff\ufdd0b', 'ab'],
  ['zero width in Latin words', 'i\u200bg\u200cn\u200do\ufeffr\u2060e', 'ignore'],
  ['soft hyphen', 'Donau\u00addampf', 'Donaudampf'],
  ['CGJ, MVS, fillers', 'a\u034fb\u180ec\u3164d\uffa0e\u115ff', 'abcdef'],
  ['Braille blank between letters', 'a\u2800b', 'ab'],
  ['invisible operators', 'a\u2061\u2062\u2063\u2064b', 'ab'],
  ['annotation and object placeholder', 'a\ufff9b\ufffbc\ufffc', 'abc'],
  ['bidi embeddings, overrides, isolates', '\u202a\u202b\u202d\u202ea\u202c\u2066\u2067\u2068b\u2069', 'ab'],
  ['direction marks without right-to-left letters', 'a\u200fb\u200ec\nשלום', 'abc\nשלום'],
  ['an Arabic letter mark, which is no letter', 'a\u061cb\n\u061c\nשלום', 'ab\n\nשלום'],
  [
    'direction marks within words',
    'i\u200eg\u200en\u200eo\u200ere א \u200eab ש\u200fלום',
    'ignore א \u200eab שלום',
  ],
  ['blanks of hieroglyphs', 'pay\u{13441}now\u{13442}', 'paynow'],
  ['a run of direction marks', 'שלום\u200f\u200e\u200f\u200eתודה', 'שלוםתודה'],
  ['tags after text', 'Hi\u{e0068}\u{e0069}', 'Hi'],
  ['tags after a flag that is none', '🏴\u{e0068}\u{e0069}\u{e0020}\u{e006f}\u{e007f}', '🏴'],
  [
    'tags after the England flag',
    '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}\u{e0068}',
    '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
  ],
  ['variation selectors in a row', '😀\ufe06\u{e0106}\ufe0f\u{e0150}', '😀'],
  ['variation selectors after Latin', 'a\ufe0fb\u{e0100}', 'ab'],
  ['variation selectors after signs of ASCII', '1 +\ufe00 1 =\ufe00 2 <\ufe00 3', '1 + 1 = 2 < 3'],
  ['variation selectors after everyday mathematical signs', '2 ×\ufe00 3 →\ufe00 ±\ufe00 6', '2 × 3 → ± 6'],
  // Standardized, and of signs so common that a selector here and none there would spell a message.
  ['the slashed zero', '10\ufe00 and ０\ufe00', '10 and ０'],
  ['variants of punctuation', '是、\ufe00否。\ufe01“\ufe00”\ufe01', '是、否。“”'],
  ['variation selectors after digits of scripts with variants', '\u1041\ufe00', '\u1041'],
  ['bytes as selectors after an ideograph', '葛\u{e0151}', '葛'],
  ['Mongolian selectors in a row', '\u182d\u180b\u180c\u180d', '\u182d\u180b'],
  ['a Persian non-joiner typed twice', 'می\u200c\u200cخواهم', 'می\u200cخواهم'],
  [
    'a Persian ending with two non-joiners, and with many',
    'PDF\u200c\u200cها کتاب\u200c\u200c\u200c\u200cها',
    'PDF\u200cها کتاب\u200cها',
  ],
  ['two non-joiners before a foreign word', 'ها\u200c\u200cPDF', 'ها\u200cPDF'],
  [
    'two non-joiners after a bare consonant',
    'క్\u200c\u200cష అത്\u200c\u200c, അത്\u200c\u200c',
    'క్\u200cష అത്\u200c, അത്\u200c',
  ],
  ['non-joiners among others in a row', 'می\u200c\u200c\u200bخ അത്\u200c\u200c\u200d', 'میخ അത്'],
  ['non-joiners in a row at the end of a word', 'کتاب\u200c\u200c و', 'کتاب و'],
  ['non-joiners in a row in Latin words', 'ig\u200c\u200cno\u200c\u200c\u200cre', 'ignore'],
  ['joiners in a row after Arabic', 'م\u200d\u200c\u200d\u200c', 'م'],
  ['joiner between emoji and letter', '😀\u200da', '😀a'],
  ['musical controls, Khitan filler', 'a\u{1d173}b\u{16fe4}c', 'abc'],
];

describe('canonical', () => {
  it.each(UNCHANGED)('leaves %s alone', (_name, text) => {
    expect(canonical(text)).toBe(text);
  });

  it.each(CHANGED)('cleans %s', (_name, text, expected) => {
    expect(canonical(text)).toBe(expected);
  });

  const hostile = fc.string({
    maxLength: 60,
    unit: fc.oneof(
      fc.constantFrom(...UNCHANGED.flatMap(([, text]) => Array.from(text))),
      fc.constantFrom(...CHANGED.flatMap(([, text]) => Array.from(text))),
      fc.constantFrom(
        '\u17b4',
        '\u{16fe4}',
        '\u1160',
        '\u11a8',
        '\u1100',
        '\ud800',
        '\udc00',
        '\u{e007f}',
        '🏴',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
    ),
  });

  it('is idempotent, well-formed, never longer and without controls, whatever comes', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const once = canonical(text);
        expect(canonical(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
        expect(once.length).toBeLessThanOrEqual(text.length);
        expect(once).not.toMatch(
          /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/,
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps no more than one non-joiner of those in a row, and the one wherever one alone stays', () => {
    const visible = fc.constantFrom('م', 'ه', '\u064e', 'a', '1', ' ', '.', 'ക', '\u0d4d', '\n', '');
    fc.assert(
      fc.property(fc.array(fc.tuple(visible, fc.nat(3))), (pieces) => {
        const text = pieces.map(([seen, count]) => seen + '\u200c'.repeat(count)).join('');
        expect(canonical(text)).toBe(canonical(text.replace(/\u200c+/g, '\u200c')));
        expect(canonical(text)).not.toContain('\u200c\u200c');
      }),
    );
  });

  it('leaves no invisible character in Latin text, whatever comes', () => {
    const invisible = fc.constantFrom(
      ...allCodePoints(/^\p{Default_Ignorable_Code_Point}$/u).map((point) => String.fromCodePoint(point)),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(invisible, fc.constantFrom('a', 'Z', ' ', '.', 'é', '\n'))), (pieces) => {
        expect(canonical(pieces.join(''))).not.toMatch(/\p{Default_Ignorable_Code_Point}/u);
      }),
    );
  });

  it('lets no sign that is common in text carry anything unseen', () => {
    // Latin, general punctuation, that of ideographs, kana, wide forms. Emoji among them have two styles.
    const common = allCodePoints(
      /^[[[\u0021-\u007e\u00a1-\u024f\u2010-\u205e\u3001-\u30ff\uff01-\uffee]&&[\p{L}\p{N}\p{P}\p{S}]]--[\p{DI}\p{ExtPict}\p{UIdeo}]]$/v,
    ).map((point) => String.fromCodePoint(point));
    const marks = allCodePoints(/^[\p{DI}&&\p{Assigned}]$/v).map((point) => String.fromCodePoint(point));
    const carriers = common.filter((sign) => {
      const carrying = marks.map((mark) => `${sign}${mark}${sign}${mark} `).join('');
      return canonical(carrying) !== `${sign}${sign} `.repeat(marks.length);
    });
    expect(carriers).toEqual([]);
  });

  it('leaves printable text of any script alone', () => {
    const printable = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !/[\p{Cc}\p{Noncharacter_Code_Point}]/u.test(text));
    fc.assert(
      fc.property(printable, (text) => {
        fc.pre(
          !/\p{Default_Ignorable_Code_Point}/u.test(text) && !/[\u2800\u2028\u2029\ufff9-\ufffc]/.test(text),
        );
        expect(canonical(text)).toBe(text);
      }),
    );
  });

  it('takes five megabytes of invisible characters in seconds, not minutes', () => {
    const before = performance.now();
    for (const piece of ['x\u200b', '\u200d', '\u200c', 'م\u200cb', '\u200fש', '\u2800'])
      canonical(piece.repeat(1_000_000 / piece.length));
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});

describe('sameText', () => {
  it.each([
    ['newlines at the end', 'a\n', 'a\n\n\n'],
    ['NBSP and space', 'a \u00a0b', 'a  b'],
    ['blanks at the end of a line', 'a \nb', 'a\nb'],
    ['CRLF', 'a\r\nb', 'a\nb'],
  ])('absorbs %s', (_name, a, b) => {
    expect(sameText(a, b)).toBe(true);
  });

  it.each([
    ['a letter', 'a', 'b'],
    ['a line break', 'a\nb', 'a b'],
    ['an empty line', 'a\n\nb', 'a\nb'],
    ['a space', 'a b', 'a  b'],
    ['an indent', ' a', 'a'],
    ['composed and decomposed', 'é', 'e\u0301'],
  ])('tells apart by %s', (_name, a, b) => {
    expect(sameText(a, b)).toBe(false);
  });
});

const CASES = '../shared/data/';
const smuggling = resolve(CASES, 'attacks/unicode_smuggling.json');
const naughty = resolve(CASES, 'blns/blns.json');
for (const file of [smuggling, naughty])
  if (!existsSync(file)) process.stderr.write(`skipped: ${file} is absent\n`);

describe.skipIf(!existsSync(smuggling))('the collection of smuggled text', () => {
  const cases = existsSync(smuggling)
    ? (JSON.parse(readFileSync(smuggling, 'utf8')) as {
        id: string;
        must: string;
        text: string;
        visible: string;
      }[])
    : [];

  it.each(cases.filter(({ must }) => must === 'preserve'))('keeps $id', ({ text }) => {
    expect(canonical(text)).toBe(text);
  });

  it.each(cases.filter(({ must }) => must.startsWith('strip')))('strips $id', ({ text }) => {
    expect(canonical(text)).not.toMatch(/[\p{Default_Ignorable_Code_Point}\u2800]/u);
  });

  it.each(cases)('is well-formed and stable on $id', ({ text }) => {
    expect(canonical(text).isWellFormed()).toBe(true);
    expect(canonical(canonical(text))).toBe(canonical(text));
  });
});

describe.skipIf(!existsSync(naughty))('the big list of naughty strings', () => {
  const strings = existsSync(naughty) ? (JSON.parse(readFileSync(naughty, 'utf8')) as string[]) : [];
  const unseen =
    /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2028\u2029\ufff9-\ufffc]/u;

  it('leaves every string alone that holds nothing invisible', () => {
    const plain = strings.filter((text) => !unseen.test(text.replaceAll(/[\n\t]/g, '')));
    expect(plain.length).toBeGreaterThan(400);
    expect(plain.filter((text) => canonical(text) !== text)).toEqual([]);
  });

  it('leaves emoji families and joined Telugu alone', () => {
    const joined = strings.filter((text) => /\p{ExtPict}\u200d|\u0c4d/u.test(text));
    expect(joined.length).toBeGreaterThan(2);
    expect(joined.filter((text) => canonical(text) !== text)).toEqual([]);
  });
});

function allCodePoints(matching: RegExp): number[] {
  return Array.from({ length: 0x110000 }, (_, point) => point).filter(
    (point) => (point < 0xd800 || point > 0xdfff) && matching.test(String.fromCodePoint(point)),
  );
}
