/** A language a reply can be written in: its English name, which is what the model is told, and its tag. */
export interface Language {
  readonly name: string;
  readonly tag: string;
}

/** The languages offered. A person's own mail may be in any other; then the thread's language is followed. */
export const LANGUAGES: readonly Language[] = [
  { name: 'English', tag: 'en' },
  { name: 'German', tag: 'de' },
  { name: 'French', tag: 'fr' },
  { name: 'Spanish', tag: 'es' },
  { name: 'Portuguese', tag: 'pt' },
  { name: 'Italian', tag: 'it' },
  { name: 'Dutch', tag: 'nl' },
  { name: 'Polish', tag: 'pl' },
  { name: 'Czech', tag: 'cs' },
  { name: 'Swedish', tag: 'sv' },
  { name: 'Danish', tag: 'da' },
  { name: 'Norwegian', tag: 'no' },
  { name: 'Finnish', tag: 'fi' },
  { name: 'Romanian', tag: 'ro' },
  { name: 'Greek', tag: 'el' },
  { name: 'Ukrainian', tag: 'uk' },
  { name: 'Russian', tag: 'ru' },
  { name: 'Turkish', tag: 'tr' },
  { name: 'Arabic', tag: 'ar' },
  { name: 'Hebrew', tag: 'he' },
  { name: 'Persian', tag: 'fa' },
  { name: 'Hindi', tag: 'hi' },
  { name: 'Japanese', tag: 'ja' },
  { name: 'Chinese', tag: 'zh' },
  { name: 'Korean', tag: 'ko' },
  { name: 'Vietnamese', tag: 'vi' },
];

/** The tag for the text's `lang`; undefined when the thread decides. */
export const languageTag = (name: string): string | undefined =>
  LANGUAGES.find((language) => language.name === name)?.tag;
