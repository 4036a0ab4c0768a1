import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReviewLanguage } from '../../text/language';
import { findFacts } from './find-facts';
import type { Reading } from './stated-fact';

const thursday = new Date(2026, 10, 19, 9, 14);

/** What a reading comes to, in short. */
function brief(reading: Reading): string {
  switch (reading.kind) {
    case 'amount':
      return `${reading.currency} ${reading.values[0]}`;
    case 'percentage':
      return `${reading.values[0]}%`;
    case 'number':
      return `n ${reading.values[0]}`;
    case 'duration':
      return `${reading.values[0]} ${reading.unit}`;
    case 'time':
      return reading.minutes
        .map((minute) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`)
        .join('|');
    case 'date':
    case 'weekday':
      return reading.days
        .slice(0, 1)
        .map(({ year, month, day, part, week }) =>
          week !== null ? 'week' : [year, month, day, part].filter((each) => each !== null).join('-'),
        )
        .join('');
    default:
      return reading.keys[0] ?? '';
  }
}

const found = (text: string, language: ReviewLanguage): readonly string[] =>
  findFacts(text, language, thursday).map(({ words, reading }) => `${words} = ${brief(reading)}`);

/** Of these, links and addresses of mail. */
const linksIn = (text: string, language: ReviewLanguage): readonly string[] =>
  findFacts(text, language, thursday)
    .filter(({ words, reading }) => reading.kind === 'link' || /[@＠]/.test(words))
    .map(({ words, reading }) => `${words} = ${brief(reading)}`);

describe('findFacts', () => {
  it.each([
    ['en', 'It is 1,200.50 EUR.', ['1,200.50 EUR = EUR 1200.5']],
    ['en', 'About £1,2k, or 50 cents each.', ['£1,2k = GBP 1200', '50 cents = cents 0.5']],
    ['de', 'Das macht 1.200,50 €.', ['1.200,50 € = EUR 1200.5']],
    ['de', 'Rund 2 Mio. € sind es.', ['2 Mio. € = EUR 2000000']],
    ['de', 'zweihundertfünfzig Euro', ['zweihundertfünfzig Euro = EUR 250']],
    ['fr', 'Il faut 1 200,50 € en tout.', ['1 200,50 € = EUR 1200.5']],
    ['fr', 'quatre-vingt-dix euros', ['quatre-vingt-dix euros = EUR 90']],
    ['es', 'Son doscientos euros.', ['doscientos euros = EUR 200']],
    ['pt', 'São R$ 1.200,50.', ['R$ 1.200,50 = BRL 1200.5']],
    ['pt', 'mil e oitocentos reais', ['mil e oitocentos reais = BRL 1800']],
    ['ja', '合計は3万円です。', ['3万円 = JPY 30000']],
    ['ja', '送料は1万2千円です。', ['1万2千円 = JPY 12000']],
  ] as const)('reads money: %s %s', (language, text, facts) => {
    expect(found(text, language)).toEqual(facts);
  });

  it.each([
    ['en', 'by 15 percent', ['15 percent = 15%']],
    ['de', 'mit 15 Prozent', ['15 Prozent = 15%']],
    ['fr', 'vingt pour cent de remise', ['vingt pour cent = 20%']],
    ['es', 'el tres por ciento', ['tres por ciento = 3%']],
    ['pt', 'trinta por cento', ['trinta por cento = 30%']],
    ['ja', '15パーセント', ['15パーセント = 15%']],
  ] as const)('reads percentages: %s %s', (language, text, facts) => {
    expect(found(text, language)).toEqual(facts);
  });

  it.each([
    ['en', 'twenty-five chairs and two tables', ['twenty-five = n 25', 'two = n 2']],
    ['de', 'fünfundzwanzig Stühle', ['fünfundzwanzig = n 25']],
    ['de', 'zusammen sind das 16. Das reicht.', ['16 = n 16']],
    ['fr', 'soixante-quinze chaises', ['soixante-quinze = n 75']],
    ['es', 'treinta y cinco sillas', ['treinta y cinco = n 35']],
    ['pt', 'duas cadeiras', ['duas = n 2']],
    ['ja', '三名と2つ', ['三 = n 3', '2 = n 2']],
    ['en', 'for 30-35 people', ['30 = n 30', '35 = n 35']],
    ['en', 'half a dozen', ['half a dozen = n 6']],
    ['fr', 'dix-neuf élèves', ['dix-neuf = n 19']],
    ['de', 'ihr fünfzigster Geburtstag', ['fünfzigster = n 50']],
    ['de', 'wir kommen zu sechst', ['sechst = n 6']],
    ['fr', 'trois kilomètres et demi', ['trois kilomètres et demi = n 3.5']],
  ] as const)('reads numbers: %s %s', (language, text, facts) => {
    expect(found(text, language)).toEqual(facts);
  });

  it.each([
    ['en', 'two weeks, 90 min', ['two weeks = 20160 minutes', '90 min = 90 minutes']],
    [
      'en',
      'a 30-minute break, then an hour and a half',
      ['30-minute = 30 minutes', 'an hour and a half = 90 minutes'],
    ],
    ['de', '14 Tage, anderthalb Stunden', ['14 Tage = 20160 minutes', 'anderthalb Stunden = 90 minutes']],
    ['fr', 'une heure et demie', ['une heure et demie = 90 minutes']],
    ['es', 'dos semanas', ['dos semanas = 20160 minutes']],
    ['pt', 'uma hora e meia', ['uma hora e meia = 90 minutes']],
    ['ja', '3日間、一時間半', ['3日間 = 4320 minutes', '一時間半 = 90 minutes']],
  ] as const)('reads lengths of time: %s %s', (language, text, facts) => {
    expect(found(text, language)).toEqual(facts);
  });

  it.each([
    ['en', 'Nov 24, 2026, so the 24th.', ['Nov 24, 2026 = 2026-11-24', '24th = 24']],
    ['en', 'next Tuesday, tomorrow', ['next Tuesday = 2026-11-24', 'tomorrow = 2026-11-20']],
    ['en', 'by the end of the month', ['the end of the month = 2026-11-end']],
    ['de', 'am 24.11. und am 3. Mai', ['24.11. = 11-24', '3. Mai = 5-3']],
    ['de', 'am 5. und 6. September', ['5 = 9-5', '6. September = 9-6']],
    ['de', 'Guten Morgen, bis morgen', ['morgen = 2026-11-20']],
    ['de', 'Dienstag, den 24. November', ['Dienstag, den 24. November = 11-24']],
    ['fr', 'le 3 mai ou mardi prochain', ['3 mai = 5-3', 'mardi prochain = 2026-11-24']],
    ['es', 'el martes que viene, 3 de mayo', ['martes que viene = 2026-11-24', '3 de mayo = 5-3']],
    ['es', 'mañana por la mañana', ['mañana = 2026-11-20']],
    ['pt', 'na próxima terça-feira ou 24/11', ['na próxima terça-feira = 2026-11-24', '24/11 = 11-24']],
    ['ja', '11月24日(火)、来週の火曜日', ['11月24日(火) = 11-24', '来週の火曜日 = 2026-11-24']],
    ['ja', '令和8年12月31日', ['令和8年12月31日 = 2026-12-31']],
    ['en', 'on 2026-11-24', ['2026-11-24 = 2026-11-24']],
    ['pt', 'do dia 22/04, quarta-feira', ['22/04, quarta-feira = 4-22']],
    ['en', 'on the fourth of July', ['fourth of July = 7-4']],
    ['de', 'vom 5.-6.9.', ['5. = 9-5', '6.9. = 9-6']],
    ['en', 'Friday week', ['Friday week = 2026-11-27']],
  ] as const)('reads days: %s %s', (language, text, facts) => {
    expect(found(text, language)).toEqual(facts);
  });

  it.each([
    ['en', 'at 3 pm or 15:00', ['3 pm = 15:00', '15:00 = 15:00']],
    ['en', 'between 2 and 4 pm', ['2 = 14:00', '4 pm = 16:00']],
    ['en', 'at half past three pm', ['half past three pm = 15:30']],
    ['de', 'um halb vier, von 9 bis 17 Uhr', ['halb vier = 3:30|15:30', '9 = 9:00', '17 Uhr = 17:00']],
    ['fr', 'à 15h30, entre 10 h et 12 h', ['15h30 = 15:30', '10 h = 10:00', '12 h = 12:00']],
    ['es', 'a las tres de la tarde', ['tres de la tarde = 15:00']],
    ['pt', 'às 15h', ['15h = 15:00']],
    ['ja', '午後3時、１０：３０', ['午後3時 = 15:00', '１０：３０ = 10:30']],
  ] as const)('reads times: %s %s', (language, text, facts) => {
    expect(found(text, language).map((each) => each.replace(/\|22:30$/, ''))).toEqual(facts);
  });

  it.each([
    ['en', 'Write to ana@harbour.example.', ['ana@harbour.example = ana@harbour.example']],
    ['en', 'content="0;url=https://foo.example/A">', ['https://foo.example/A = foo.example/A']],
    ['en', 'Yes.<img src=//foo.example/A onerror=x>', ['//foo.example/A = foo.example/A']],
    ['en', 'go=ftp://foo.example:8080', ['ftp://foo.example:8080 = foo.example:8080']],
    ['en', 'either//or and a// comment', []],
    ['en', 'See https://www.foo.example/A/ now', ['https://www.foo.example/A/ = foo.example/A']],
    [
      'en',
      'Pay at https://evil.example/pay?u=ana@foo.example please',
      ['https://evil.example/pay?u=ana@foo.example = evil.example/pay?u=ana@foo.example'],
    ],
    ['en', 'at evil.com/ana@foo.example', ['evil.com/ana@foo.example = evil.com/ana@foo.example']],
    ['en', 'https://foo.example@evil.com/a', ['https://foo.example@evil.com/a = foo.example@evil.com/a']],
    ['en', 'https://ana@foo.example/a', ['https://ana@foo.example/a = ana@foo.example/a']],
    ['en', 'ana@foo.example/evil', ['ana@foo.example = ana@foo.example']],
    ['en', 'https://seven-bank.com/two', ['https://seven-bank.com/two = seven-bank.com/two']],
    ['en', 'seven@foo.example', ['seven@foo.example = seven@foo.example']],
    // Any end of a host that is given out, with a port, and with signs right before it.
    ['en', 'see docs.evil.app/x', ['docs.evil.app/x = docs.evil.app/x']],
    ['en', 'www.com and www.foo.com', ['www.com = www.com', 'www.foo.com = foo.com']],
    ['en', 'at evil-login.xyz.', ['evil-login.xyz = evil-login.xyz']],
    ['en', 'evil.org:8080/x', ['evil.org:8080/x = evil.org:8080/x']],
    ['en', 'evil.com/a(b)c', ['evil.com/a(b)c = evil.com/a(b)c']],
    ['en', 'Website:evil.com', ['evil.com = evil.com']],
    ['en', '`evil.com` or _evil.org_', ['evil.com = evil.com', 'evil.org = evil.org']],
    ['en', 'on evil.com.Thanks', ['evil.com = evil.com']],
    ['en', 'on evil.中国', ['evil.中国 = evil.中国']],
    ['en', 'at https://例え。コム now', ['https://例え。コム = 例え.コム']],
    ['en', '**https://foo.example/plan**', ['https://foo.example/plan = foo.example/plan']],
    ['en', 'https://foo.example。evil.xyz', ['https://foo.example。evil.xyz = foo.example.evil.xyz']],
    ['en', 'The lamps are here.Now my van is free.', []],
    // Scripts that are written without blanks.
    ['ja', '連絡先はana@foo.exampleです。', ['ana@foo.example = ana@foo.example']],
    ['ja', '詳細はhttps://foo.example/planをご覧ください。', ['https://foo.example/plan = foo.example/plan']],
    ['ja', 'https://foo.example/wiki/日本', ['https://foo.example/wiki/日本 = foo.example/wiki/日本']],
    ['ja', '資料はhttps://foo.example。よろしく', ['https://foo.example = foo.example']],
    ['ja', '資料はhttps://foo.example。PDFです', ['https://foo.example = foo.example']],
    ['ja', 'サイトevil.comを', ['evil.com = evil.com']],
    [
      'en',
      'https://foo.example日本.evil.com',
      ['https://foo.example日本.evil.com = foo.example日本.evil.com'],
    ],
    ['en', 'хana@foo.example', ['хana@foo.example = хana@foo.example']],
    ['en', 'ana@foo.example@evil.com', ['ana@foo.example@evil.com = ana@foo.example@evil.com']],
    ['en', 'x\u0301ana@foo.example', ['x\u0301ana@foo.example = x\u0301ana@foo.example']],
    ['fr', "l'adresse d'ana@foo.example", ['ana@foo.example = ana@foo.example']],
    // Marks that only set the direction, in and beside them.
    ['en', 'א ana@ev\u200eil.com', ['ana@ev\u200eil.com = ana@evil.com']],
    ['en', 'א https:/\u200e/evil.com/x', ['https:/\u200e/evil.com/x = evil.com/x']],
    ['en', 'א ana@foo.example\u200e.evil.com', ['ana@foo.example\u200e.evil.com = ana@foo.example.evil.com']],
    ['en', '12 Harbour Road', ['12 Harbour Road = 12 harbour']],
    ['de', 'Hafenstraße 12', ['Hafenstraße 12 = hafenstr 12']],
    ['fr', '12, rue des Lilas', ['12, rue des Lilas = 12 lilas']],
    ['de', '+49 30 1234567', ['+49 30 1234567 = +49301234567']],
    ['ja', 'TEL：03-1234-5678', ['03-1234-5678 = 312345678']],
    [
      'en',
      'to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdx',
      ['bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdx = bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdx'],
    ],
    ['en', 'order 4711 and RE-2026-0815', ['4711 = 4711', 'RE-2026-0815 = re20260815']],
    ['de', 'DE89 3704 0044 0532 0130 00', ['DE89 3704 0044 0532 0130 00 = de89370400440532013000']],
    ['ja', '注文番号は12345です', ['12345 = 12345']],
    ['ja', '渋谷区神南1-2-3', ['渋谷区神南1-2-3 = 渋谷区神南 1 2 3']],
  ] as const)('reads addresses, phones, links and references: %s %s', (language, text, facts) => {
    expect(found(text, language)).toEqual(facts);
  });

  it.each([
    // What a browser goes to, however many slashes there are and whichever way they lean.
    ['https:/evil.com/login', 'evil.com/login'],
    ['https:///evil.com/a', 'evil.com/a'],
    ['///evil.com', 'evil.com'],
    [String.raw`https:\\evil.com`, 'evil.com'],
    [String.raw`https:\evil.com`, 'evil.com'],
    [String.raw`https:/\evil.com/a`, 'evil.com/a'],
    ['http:evil.com/a', 'evil.com/a'],
    ['https:/1.2.3.4/a', '1.2.3.4/a'],
    ['https:/foo.example@evil.com', 'foo.example@evil.com'],
    // Letters and dots that become plain ones.
    ['ｅｖｉｌ．ｃｏｍ', 'evil.com'],
    ['𝐞𝐯𝐢𝐥.𝐜𝐨𝐦', 'evil.com'],
    ['ⓔⓥⓘⓛ.ⓒⓞⓜ', 'evil.com'],
    ['ｗｗｗ．ｅｖｉｌ．ｃｏ．ｊｐ', 'evil.co.jp'],
    ['ｅｖｉｌ－ｂａｎｋ．ｃｏｍ', 'evil-bank.com'],
    ['https://ｅｖｉｌ．ｃｏｍ', 'evil.com'],
    ['https://evil－bank.com', 'evil-bank.com'],
    ['ｈｔｔｐｓ://ｅｖｉｌ｡ｃｏｍ/a', 'evil.com/a'],
    ['https://evil。com/a', 'evil.com/a'],
    ['https://evil。com@foo.example', 'evil.com@foo.example'],
    ['evil․com', 'evil.com'],
    ['https://ｶﾌｪ.jp', 'カフェ.jp'],
    ['https://ev\u2139\ufe0fl.com', 'evil.com'],
    ['ｘ＠ｅｖｉｌ．ｃｏｍ', 'x@evil.com'],
    ['x＠evil。com', 'x@evil.com'],
    ['ｅｖｉｌ．ｘ＠evil。com', 'evil.x@evil.com'],
    // And escapes of them.
    ['evil%2Eexample', 'evil.example'],
    ['https://evil%2ecom/a', 'evil.com/a'],
    ['https://%65%76il%E3%80%82com', 'evil.com'],
    ['https://%EF%BD%85v%C2%ADil.com', 'evil.com'],
    ['x%40evil.com', 'x@evil.com'],
    // A path is another one when it is written in another way.
    ['https://foo.example/ａ%2Eb', 'foo.example/ａ%2Eb'],
  ])('sees where %s leads', (link, key) => {
    for (const text of [`Please see ${link} now.`, `詳細は${link}をご覧ください。`]) {
      const facts = findFacts(text, 'en', thursday);
      expect(facts.map(({ reading }) => brief(reading))).toEqual([key]);
      expect(facts.map(({ words }) => link.endsWith(words))).toEqual([true]);
    }
  });

  it.each([
    ['①foo.example ②https://bar.example', ['foo.example = foo.example', 'https://bar.example = bar.example']],
    ['ℹ\ufe0ffoo.example', ['foo.example = foo.example']],
    ['evil.com①②', ['evil.com = evil.com']],
    ['１．foo.exampleの登録', ['foo.example = foo.example']],
    ['①ana@foo.example', ['ana@foo.example = ana@foo.example']],
    ['１．ana@foo.example', ['ana@foo.example = ana@foo.example']],
    ['です．ana@foo.example', ['ana@foo.example = ana@foo.example']],
    [
      '連絡先はana@foo.example²、foo.example™',
      ['ana@foo.example = ana@foo.example', 'foo.example = foo.example'],
    ],
    ['連絡先はana@foo.example。PDFです', ['ana@foo.example = ana@foo.example']],
    ['資料はfoo.example。ＰＤＦです', ['foo.example = foo.example']],
    ['資料はＰＤＦ。foo.com/a、Web。foo.example', ['foo.com/a = foo.com/a', 'foo.example = foo.example']],
    ['foo.example。bar.exampleと', ['foo.example = foo.example', 'bar.example = bar.example']],
  ])('leaves out of a link what only stands beside it: %s', (text, facts) => {
    expect(linksIn(text, 'ja')).toEqual(facts);
  });

  it.each([
    ['ja', '助かります。Webで申し込みます。ＰＤＦも。ポイント、セール。みんな、'],
    ['ja', '我们合作。中国、公司。网站'],
    ['ja', 'Ｎｏ．Ａ、Ａ社＠東京。Ｂ社、単価＠100円。3個、２個＠１００．５円'],
    ['en', String.raw`in C:\Users\ana and http: or either//or, 50%65`],
  ] as const)('makes no link of sentences: %s %s', (language, text) => {
    expect(linksIn(text, language)).toEqual([]);
  });

  it('finds any host in any disguise, and knows it for what it is', () => {
    fc.assert(
      fc.property(disguised, ({ plain, before, dressed, after }) => {
        const links = findFacts(`${before}${dressed}${after}`, 'en', thursday).filter(
          ({ reading }) => reading.kind === 'link',
        );
        expect(links.map(({ reading }) => brief(reading))).toEqual([plain]);
        expect(links.filter(({ words }) => !dressed.endsWith(words))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  describe('in the Japanese mails of the corpus', () => {
    const corpus = join(import.meta.dirname, '../../../eval/corpus/known');
    const texts = readdirSync(corpus)
      .filter((name) => name.startsWith('ja'))
      .flatMap((name) => stringsIn(JSON.parse(readFileSync(join(corpus, name), 'utf8'))));

    it('takes no sentence for a link', () => {
      expect(texts.length).toBeGreaterThan(500);
      const links = texts.flatMap((text) => linksIn(text, 'ja'));
      expect(links.length).toBeGreaterThan(20);
      expect(links.filter((link) => !/^[\w./:@+-]+ = /.test(link))).toEqual([]);
    });

    it('finds the same ones when its letters are wide', () => {
      const hosts = (text: string): readonly string[] =>
        linksIn(text, 'ja').map((link) => link.replace(/^.* = ([^/]*).*$/, '$1'));
      for (const text of texts) expect(hosts(text.replace(/[\dA-Za-z.@]/g, wide))).toEqual(hosts(text));
    });
  });

  it.each([
    ['en', '1. First\n2. Second'],
    ['en', 'one of us, one more time, in a second'],
    ['en', 'a thousand thanks, 24/7'],
    ['en', 'First, we look. Have a great Friday!'],
    ['de', 'Guten Morgen, tausend Dank und ein schöner Gruß'],
    ['fr', 'un grand merci, mille fois'],
    ['es', 'mil gracias, una vez'],
    ['pt', 'mil desculpas, um abraço'],
    ['ja', '一緒に、十分です'],
  ] as const)('is quiet about %s %s', (language, text) => {
    expect(found(text, language)).toEqual([]);
  });
});

const wide = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) + 0xfee0);
const escaped = (sign: string): string => `%${sign.charCodeAt(0).toString(16)}`;
const inBlock =
  (first: number) =>
  (letter: string): string =>
    /[a-z]/.test(letter) ? String.fromCodePoint(first + letter.charCodeAt(0) - 97) : letter;

/** A host, written in one of the ways that a browser undoes, and what stands around it. */
const disguised = fc
  .record({
    labels: fc.array(fc.stringMatching(/^[a-z]([a-z\d-]{0,6}[a-z\d])?$/), { minLength: 1, maxLength: 3 }),
    end: fc.constantFrom('com', 'org', 'example', 'co.uk', 'app', 'xyz', 'jp'),
    path: fc.constantFrom('', '/a', '/a?b=c.d', ':8080/a'),
    before: fc.constantFrom('Please see ', '詳細：', '(', '**', '→ '),
    after: fc.constantFrom(' now', 'をご覧ください。', ')', '**', '。'),
    start: fc.constantFrom('', 'https://', 'HTTPS://', 'https:/', 'http:///', String.raw`https:\\`, '//'),
    letters: fc.array(
      fc.constantFrom(
        (letter: string) => letter,
        wide,
        escaped,
        // Bold, sans-serif and monospace mathematical letters.
        inBlock(0x1d41a),
        inBlock(0x1d5ba),
        inBlock(0x1d68a),
      ),
      { minLength: 1, maxLength: 8 },
    ),
    dots: fc.array(fc.constantFrom('.', '．', '。', '｡', '․', '﹒', '%2E', '%2e', '%E3%80%82'), {
      minLength: 3,
      maxLength: 3,
    }),
  })
  .map(({ labels, end, path, before, after, start, letters, dots }) => {
    const host = `${labels.join('.')}.${end}`;
    // Without a scheme, "a。b.com" is "b.com" at the beginning of a sentence.
    let dot = start === '' ? -100 : 0;
    const dressed = [...host]
      .map((sign, at) =>
        sign === '.' ? dots[Math.max(0, dot++) % dots.length] : letters[at % letters.length]?.(sign),
      )
      .join('');
    return {
      plain: `${host}${path}`.replace(/^www\.(?=[^/]*\.)/, ''),
      before,
      dressed: `${start}${dressed}${path}`,
      after,
    };
  });

const stringsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];
