import type { Conflict, Source } from '../../reply/review';
import { exactDay, settledDay, weekdayOfEpochDay } from '../facts/day';
import type { DraftText } from '../facts/fact';
import type { StatedFact } from '../facts/stated-fact';
import { ANY_WEEKDAY } from '../facts/calendar-words';
import { sourceOf, type GroundFact } from './ground-facts';
import { isSameFact } from './same-fact';

interface Clash {
  readonly source: Source;
  readonly conflict: Conflict;
}

/** A date beside a weekday that it does not fall on. */
export function weekdayConflict(
  { reading, words }: StatedFact,
  known: readonly GroundFact[],
  draft: DraftText,
): Clash | null {
  if (reading.kind !== 'date' || reading.weekday === null) return null;
  const bare = { ...reading, weekday: null };
  // A ground may tell the year that the draft leaves out.
  const told = known.find(({ fact }) => isSameFact(bare, fact.reading, draft.at));
  const exact = (told?.fact.reading.kind === 'date' ? told.fact.reading.days.map(exactDay) : []).filter(
    (day) => day !== null,
  );
  const own = reading.days.map((day) => settledDay(day, draft.at)).filter((day) => day !== null);
  const isOpen = reading.days.every(({ month }) => month === null);
  const settled = isOpen && exact.length > 0 ? exact : [...own, ...exact];
  if (settled.length === 0 || settled.some((day) => weekdayOfEpochDay(day) === reading.weekday)) return null;
  const right = weekdayOfEpochDay(settled[0] ?? 0);
  const source = told ? sourceOf(told) : ({ place: { kind: 'reckoned' }, span: null, words } as const);
  return { source, conflict: { reason: 'weekday', instead: withWeekday(words, right) } };
}

const NAMES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^[a-z]*day$/i, ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']],
  [
    /^(?:\p{L}+tag|mittwoch|sonnabend)$/iu,
    ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'],
  ],
  [/^(?:dimanche|\p{L}+di)$/iu, ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi']],
  [
    /^(?:lunes|martes|miércoles|jueves|viernes)$/iu,
    ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
  ],
  [
    /^\p{L}+-feira$/iu,
    ['domingo', 'segunda-feira', 'terça-feira', 'quarta-feira', 'quinta-feira', 'sexta-feira', 'sábado'],
  ],
  [/^[日月火水木金土]曜日$/u, ['日曜日', '月曜日', '火曜日', '水曜日', '木曜日', '金曜日', '土曜日']],
  [/^[日月火水木金土]曜$/u, ['日曜', '月曜', '火曜', '水曜', '木曜', '金曜', '土曜']],
  [/^(?:sun|mon|tue|wed|thu|fri|sat)$/iu, ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']],
  [/^(?:mo|di|mi|do|fr|sa|so)$/iu, ['So', 'Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa']],
  [/^[日月火水木金土]$/u, ['日', '月', '火', '水', '木', '金', '土']],
];
const weekdayIn = new RegExp(String.raw`(?<!\p{L}|\d)${ANY_WEEKDAY}(?!\p{L})`, 'iu');

/** The date with another weekday, in the same words; null for a name that is the same in several languages. */
function withWeekday(words: string, weekday: number): string | null {
  const name = weekdayIn.exec(words)?.[0];
  if (name === undefined) return null;
  const right = NAMES.find(([pattern]) => pattern.test(name))?.[1][weekday];
  if (right === undefined) return null;
  return words.replace(name, /^\p{Lu}/u.test(name) ? right.charAt(0).toUpperCase() + right.slice(1) : right);
}
