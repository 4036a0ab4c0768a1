/** The languages that facts, promises and rules are looked for in. */
export const REVIEW_LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'ja'] as const;
export type ReviewLanguage = (typeof REVIEW_LANGUAGES)[number];

/** Small words that are frequent in one of these languages and rare in the others. */
const SMALL_WORDS: Readonly<Record<Exclude<ReviewLanguage, 'ja'>, string>> = {
  en: 'the and you your for with have this that will are our can would please thanks thank of is be from we not but as at by it to on if know let regards hi dear best hello',
  de: 'der die das und ich sie wir ist nicht mit für auf den dem ein eine einen einem einer zu von im wird werden haben können bitte danke vielen auch uns ihnen ihre ihr am bei wenn noch sehr grüße hallo liebe lieber geehrte guten tag',
  fr: 'le la les des et vous nous je est pas pour avec dans sur une un du au aux ce cette votre notre merci bonjour cordialement que qui il elle ne avez sont être à plus bien si',
  es: 'el los las y usted nosotros es no para con en una un del al esta este su nuestro gracias hola saludos que por se lo más muy pero si ha está usted podemos puede también mañana estimado estimada buenos',
  pt: 'o os as e você vocês nós é não para com em uma um do da dos das no na ao este esta seu sua nosso obrigado obrigada olá cumprimentos que por se mais muito mas está pode podemos também até bom dia abraço prezado prezada caro cara são',
};

const WORDS_OF = Object.entries(SMALL_WORDS).map(
  ([language, words]) => [language as ReviewLanguage, new Set(words.split(' '))] as const,
);

/** The language of a text, by its kana and small words; null where too little tells. */
export function languageOf(text: string): ReviewLanguage | null {
  const beginning = text.slice(0, 4_000);
  const kana = beginning.match(/[\u3040-\u30ff]/g)?.length ?? 0;
  if (kana > 0 && kana * 12 >= beginning.length) return 'ja';
  const words = beginning.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best: ReviewLanguage | null = null;
  let most = 0;
  let second = 0;
  for (const [language, known] of WORDS_OF) {
    const count = words.filter((word) => known.has(word)).length;
    if (count > most) [second, most, best] = [most, count, language];
    else if (count > second) second = count;
  }
  return most > second ? best : null;
}
