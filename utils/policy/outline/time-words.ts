import type { Span } from '../../reply/review';
import { spansOf } from '../spans';

const WEEKDAYS =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)days?|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonnabends?|sonntags?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|(?:mon|tue|wed|thu|fri|sat|sun)(?=\\W|$)';
const MONTHS =
  'january|february|march|april|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|jan|feb|mar|apr|jun|jul|aug|sept?|oct|okt|nov|dec|dez';
const PARTS =
  "tomorrow|today|tonight|now|noon|midnight|weekend|heute|übermorgen|morgen|wochenende|wochenanfang|mittag|abend|vormittag|nachmittag|früh|aujourd[’']hui|demain|après-demain|midi|minuit|week-end|ce soir|hoy|mañana|pasado mañana|mediodía|esta noche|esta tarde|hoje|amanhã|depois de amanhã|meio-dia|esta noite|fim de semana|fin de semana";
const PERIODS =
  '(?:(?:the |der |des |diese[rsn]? |nächste[rsn]? |kommende[rsn]? |next |this |coming |end of (?:the )?|ende der |ende |la |el |a |o |cette |próxim[ao] |fin de (?:la )?|fim da |final de (?:la )?|finales de |principios de )+)(?:week|month|year|day|quarter|woche|monats?|jahre?s?|tage?s?|semaine|mois|année|semana|mes|mês|año|ano)(?: (?:prochaine?|próxim[ao]|que viene|que vem))?|la semana que viene|na próxima semana|em breve|la semaine prochaine';
const CLOCK =
  "\\d{1,2}(?:[:.h]\\d{2})?\\s?(?:a\\.?m\\.?|p\\.?m\\.?|uhr|h(?:eures?|oras?)?(?![\\p{L}])|o[’']clock)|\\d{1,2}:\\d{2}";
const DATE = `\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\s?\\d{1,2}(?:[./]\\s?(?:\\d{4}|\\d{2}))?\\.?|(?:the )?\\d{1,2}(?:\\.|st|nd|rd|th|er|º)?(?: de| of)? (?:${MONTHS})(?![\\p{L}])(?:,? (?:de )?\\d{4})?|(?:${MONTHS})\\.? \\d{1,2}(?:st|nd|rd|th)?(?![\\d:])(?:, \\d{4})?|the \\d{1,2}(?:st|nd|rd|th)`;
const SPAN = `(?:\\d+|one|two|three|four|five|six|seven|ten|a few|an?|zwei|drei|vier|fünf|sieben|zehn|einer?|einem|deux|trois|quatre|cinq|dix|une?|dos|tres|cuatro|cinco|diez|una?|dois|duas|três|quatro|uma?)(?: (?:business|working|werk|arbeits|jours ouvrés))? ?(?:minutes?|hours?|days?|weeks?|months?|minuten?|stunden?|tagen?|wochen?|monaten?|werktagen?|arbeitstagen?|heures?|jours?|semaines?|mois|minutos?|horas?|días?|dias?|semanas?|meses)(?: útiles| hábiles| úteis| ouvrés| ouvrables)?`;
const LEAD =
  "(?:no later than|not later than|by|until|till|before|on|at|in|within|around|after|for|next|this|spätestens|bis|zum|vor|am|um|im|ab|gegen|innerhalb|nächsten?|kommenden|diesen|avant|d[’']ici|jusqu[’']?(?:à|au)?|au plus tard|dans|dès|le|à|vers|sous|pour|a más tardar|antes|hasta|para|dentro|el|este|próximo|a|las|de|del|en|até|no máximo|na|no|em|às|ao|o|da|do|the|der|dem|den|of|von|vom)";

const WESTERN = `(?:${CLOCK}|${DATE}|${SPAN}|${PERIODS}|${WEEKDAYS}|${PARTS})`;
const JAPANESE =
  '(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日(?:[（(][月火水木金土日][)）])?|\\d{1,2}日(?!間)|[月火水木金土日]曜日?|(?:午前|午後)?\\d{1,2}時(?:\\d{1,2}分|半)?|\\d{1,2}:\\d{2}|本日中?|明日|明後日|今日中?|今週中?|来週|再来週|今月中?|来月|週明け|月末|週末|今夜|今晩|\\d+(?:日|時間|週間|分|か月|ヶ月)(?:以内|後)?';

// For small letters, and each kind once: as one pattern that folds case and repeats itself it took a fifth of a second to compile.
const WESTERN_TIME = new RegExp(`(?<![\\p{L}\\d])(?:(?:${LEAD})\\s+)*${WESTERN}(?![\\p{L}])`, 'gu');
const JAPANESE_TIME = new RegExp(
  `(?:${JAPANESE})(?:(?:の|、|\\s)?(?:${JAPANESE}))*(?:までに?|頃|ごろ|以内に?|中に?|に)?`,
  'gu',
);

/** The words of a text that say when: dates, weekdays, times of day, "tomorrow", with the small words before them; in order. */
export function timesIn(text: string): readonly Span[] {
  const small = inSmallLetters(text);
  const western = spansOf(small, WESTERN_TIME).reduce<readonly Span[]>((runs, { start, end }) => {
    const last = runs.at(-1);
    const isNext = last !== undefined && /^[,\s]+$/.test(text.slice(last.end, start));
    return isNext ? [...runs.slice(0, -1), { start: last.start, end }] : [...runs, { start, end }];
  }, []);
  const japanese = spansOf(small, JAPANESE_TIME).filter(
    ({ start, end }) => !western.some((one) => start < one.end && end > one.start),
  );
  return [...western, ...japanese].sort((one, other) => one.start - other.start);
}

/** The first words of a text that say when; null where none do. */
export function firstTimeIn(text: string): string | null {
  const first = timesIn(text)[0];
  return first ? text.slice(first.start, first.end) : null;
}

/** Each letter in its place; one that would become two stays as it is. */
const inSmallLetters = (text: string): string =>
  text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
