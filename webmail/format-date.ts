const formats = new Map<string, Intl.DateTimeFormat>();

/** Writes a moment as a language does. Each format is made once: one for each date drawn held gigabytes after a hundred renders of a long list. */
export function formatDate(language: string, iso: string, options: Intl.DateTimeFormatOptions): string {
  const name = JSON.stringify([language, options]);
  const format = formats.get(name) ?? new Intl.DateTimeFormat(language, options);
  formats.set(name, format);
  return format.format(new Date(iso));
}
