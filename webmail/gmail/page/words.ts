import { formatDate } from '../../format-date.ts';
import { boot } from './boot.ts';
import { german } from './languages/de.ts';
import { english } from './languages/en.ts';
import { hebrew } from './languages/he.ts';
import { japanese } from './languages/ja.ts';
import { chinese } from './languages/zh-cn.ts';
import type { Locale } from '../variants.ts';
import type { Words } from './languages/language.ts';

const languages: Readonly<Record<Locale, Words>> = {
  en: english,
  de: german,
  ja: japanese,
  'zh-CN': chinese,
  he: hebrew,
};

/** The strings of this page's language. */
export const words: Words = languages[boot.variants.locale];

/** Formats a time as message headers do in this language. */
export function longDate(iso: string): string {
  return formatDate(boot.variants.locale, iso, { dateStyle: 'medium', timeStyle: 'short' });
}

/** Formats a time as list rows do: the hour today, the day otherwise. */
export function shortDate(iso: string): string {
  const date = new Date(iso);
  const sameDay = iso.slice(0, 10) === boot.today || date.toDateString() === new Date().toDateString();
  const style: Intl.DateTimeFormatOptions = sameDay
    ? { hour: 'numeric', minute: '2-digit' }
    : { month: 'short', day: 'numeric' };
  return formatDate(boot.variants.locale, iso, style);
}
