import type { ReviewLanguage } from '../../text/language';
import { MONTH } from './calendar-words';
import { numberWord } from './number-words';
import type { Swap } from './swapped';

const ENGLISH =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const ENGLISH_TENS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(
  ' ',
);

const SHAPES: Readonly<Partial<Record<ReviewLanguage, RegExp>>> = {
  en: new RegExp(
    String.raw`(?<!\p{L})(?:(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ])?(${[...ENGLISH, ...ENGLISH_TENS].join('|')})(?!\p{L})`,
    'giu',
  ),
  de: /(?<!\p{L})()(?:(?<=zu )(\p{L}{3,}t)|(\p{L}{3,}?t)e[nrsm]?)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:((?:quatre-)?vingt|trente|quarante|cinquante|soixante)(?:-| et ))?(premier|\p{L}+ième)(?!\p{L})/giu,
  es: /(?<!\p{L})()(primero)(?= de )/giu,
  pt: /(?<!\p{L})()(primeiro)(?= de )/giu,
};
const beforeMonth = new RegExp(String.raw`^ (?:of |de |d['’])?(?:${MONTH})(?!\p{L})`, 'iu');
const afterMonth = new RegExp(String.raw`(?<!\p{L})(?:${MONTH}) (?:the )?$`, 'iu');

/** From here on an ordinal is as good as a number: a ninetieth birthday. Below it, it mostly puts things in order. */
const TELLING = 20;

/** Ordinals that name a day, "the fourth of July", that say how many come, "zu siebt", or a number that tells something by itself. */
export function ordinalSwaps(text: string, language: Exclude<ReviewLanguage, 'ja'>): readonly Swap[] {
  const shape = SHAPES[language];
  if (!shape) return [];
  return [...text.matchAll(shape)].flatMap((match): readonly Swap[] => {
    const { index, 0: words, 1: tens, 2: party, 3: other } = match;
    const last = ordinal((party ?? other ?? '').toLowerCase(), language);
    if (last === null) return [];
    if (language === 'de' && party !== undefined)
      return [{ start: index, end: index + words.length, by: String(last) }];
    const value = last + (tens ? (numberWord(tens.toLowerCase(), language) ?? 0) : 0);
    const end = index + words.length;
    const [before, after] = [text.slice(Math.max(0, index - 20), index), text.slice(end, end + 20)];
    const mark = language === 'de' ? '.' : language === 'en' ? 'th' : '';
    if (value <= 31 && (beforeMonth.test(after) || (language === 'en' && afterMonth.test(before))))
      return [{ start: index, end, by: `${value}${mark}` }];
    if (value > 3 && value <= 31 && isDayAlone(before, after, language))
      return [{ start: index, end, by: `${value}${mark}` }];
    return value >= TELLING ? [{ start: index, end, by: String(value) }] : [];
  });
}

function isDayAlone(before: string, after: string, language: ReviewLanguage): boolean {
  if (language === 'en')
    return (
      /(?<!\p{L})(?:on|by|until|till|from|to) the $/iu.test(before) &&
      /^(?:[.,;!?)]|$|\n| (?:at|is|works|and|or|to|in|as|for|would|will|suits)(?!\p{L}))/u.test(after)
    );
  return (
    language === 'de' &&
    /(?<!\p{L})(?:am|zum|vom) $/u.test(before) &&
    /^(?:,| \p{Ll})/u.test(after) &&
    !/^ (?:und|oder) (?:letzten|\p{L}+ten \p{Lu})/u.test(after)
  );
}

function ordinal(word: string, language: Exclude<ReviewLanguage, 'ja'>): number | null {
  if (language === 'en') {
    const place = ENGLISH.indexOf(word);
    const ten = ENGLISH_TENS.indexOf(word);
    return place >= 0 ? place + 1 : ten >= 0 ? ten * 10 + 20 : null;
  }
  if (language === 'es' || language === 'pt') return 1;
  if (language === 'fr') {
    if (word === 'premier') return 1;
    const base = word.replace(/ième$/, '');
    return numberWord(base, 'fr') ?? numberWord(`${base}e`, 'fr') ?? numberWord(ODD[base] ?? '', 'fr');
  }
  if (ODD[word] !== undefined) return numberWord(ODD[word], 'de');
  const base = word.replace(/s?t$/, '');
  const value = numberWord(base, 'de') ?? numberWord(word.replace(/t$/, ''), 'de');
  return value !== null && value > 1 ? value : null;
}

/** Ordinals that are not made of their number's word alone. */
const ODD: Readonly<Record<string, string>> = {
  erst: 'eins',
  zweit: 'zwei',
  dritt: 'drei',
  siebt: 'sieben',
  acht: 'acht',
  cinqu: 'cinq',
  neuv: 'neuf',
};
