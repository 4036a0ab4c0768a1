import { formatDate } from '../../format-date.ts';
import { boot } from './boot.ts';
import { german } from './languages/de.ts';
import { english } from './languages/en.ts';
import { hebrew } from './languages/he.ts';
import { japanese } from './languages/ja.ts';
import { chinese } from './languages/zh-cn.ts';
import type { Words } from './languages/language.ts';

const { locale, dateFormat } = boot.variants;

/** The page's strings. */
export const words: Words = {
  en: english,
  de: german,
  ja: japanese,
  'zh-CN': chinese,
  he: hebrew,
}[locale];

function format(iso: string, options: Intl.DateTimeFormatOptions): string {
  return formatDate(locale === 'en' ? 'en-US' : locale, iso, options);
}

function isoDay(iso: string): string {
  return formatDate('sv-SE', iso, { dateStyle: 'short' });
}

/** The hour, as the language writes it. */
export function clock(iso: string): string {
  return format(iso, { timeStyle: 'short' });
}

/**
 * The date of a message header: weekday, date, hour. Seen as "Thu 9/17/2026 2:52 PM" and, with a region that writes ISO
 * dates, as "Fr, 2026-05-22 15:22" (2026).
 */
export function headerDate(iso: string): string {
  const weekday = format(iso, { weekday: 'short' });
  const day = dateFormat === 'iso' ? isoDay(iso) : format(iso, { dateStyle: 'short' });
  const full =
    dateFormat === 'iso' || locale !== 'en'
      ? day
      : format(iso, { year: 'numeric', month: 'numeric', day: 'numeric' });
  switch (locale) {
    case 'de':
      return `${weekday}, ${full} ${clock(iso)}`;
    case 'ja':
    case 'zh-CN':
      return `${full} (${weekday}) ${clock(iso)}`;
    default:
      return `${weekday} ${full} ${clock(iso)}`;
  }
}

/** The date above a quoted mail, written out. */
export function quoteDate(iso: string): string {
  return format(iso, { dateStyle: 'full', timeStyle: 'short' });
}

/** The date in a list row: the hour today, weekday and day before. */
export function rowDate(iso: string): string {
  if (isoDay(iso) === boot.today) return clock(iso);
  return `${format(iso, { weekday: 'short' })} ${format(iso, { day: 'numeric', month: 'numeric' })}`;
}

/** The heading a row stands under. */
export function rowGroup(iso: string): string {
  const days = (Date.parse(boot.today) - Date.parse(isoDay(iso))) / 86_400_000;
  return days <= 0 ? words.today : days === 1 ? words.yesterday : words.earlier;
}
