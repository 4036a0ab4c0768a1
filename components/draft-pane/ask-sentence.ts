import { blanksIn } from '../../utils/policy/blanks';
import type { Blank, Span } from '../../utils/reply/review';
import { languageOf, type ReviewLanguage } from '../../utils/text/language';
import { sentencesOf } from '../../utils/text/sentences';
import { overlaps } from './marks';

/** What a blank leaves open. */
type Missing = 'price' | 'amount' | 'quantity' | 'date' | 'time' | 'address' | 'phone' | 'number' | 'name';

/** A text's piece and what to write in its place. */
export interface Replacement {
  readonly span: Span;
  readonly words: string;
}

/** Asks the other side for what the blank leaves open, in place of the sentence it is in; its other blanks are asked for too. */
export function askForBlank(text: string, blank: Span): Replacement {
  const blanks = blanksIn(text);
  const span =
    sentencesOf(withoutBlanks(text, blanks)).find((sentence) => overlaps(sentence, blank)) ?? blank;
  const language = languageOf(text) ?? 'en';
  const questions = blanks
    .filter((other) => overlaps(other.span, span))
    .map(({ words }) => questionFor(words, language));
  return { span, words: [...new Set(questions)].join(language === 'ja' ? '' : ' ') };
}

// As long as the text, but a blank's own question mark ends no sentence.
const withoutBlanks = (text: string, blanks: readonly Blank[]): string =>
  blanks.reduce(
    (rest, { span: { start, end } }) => rest.slice(0, start) + '_'.repeat(end - start) + rest.slice(end),
    text,
  );

function questionFor(blank: string, language: ReviewLanguage): string {
  const sought = blank.replace(/^\[\s*|[\s?？]*\]$/g, '');
  if (language === 'en') return `Could you tell me the ${sought}?`;
  const missing = MISSING.find(([, words]) => words.test(sought))?.[0];
  const phrases = PHRASES[language];
  return missing ? phrases[missing] : phrases.other(sought);
}

/** The first that fits counts: a "delivery date" is a date, an "order number" a number. */
const MISSING: readonly (readonly [Missing, RegExp])[] = [
  ['phone', /phone|telefon|t[ée]l[ée]?fon|電話/iu],
  ['time', /\btime\b|hour|uhrzeit|heure|\bhora\b|horário|時刻|時間/iu],
  ['date', /date\b|\bday\b|datum|termin|\btag\b|\bjour\b|fecha|\bdata\b|\bd[ií]a\b|日付|日程|期日|納期/iu],
  ['price', /price|cost|preis|kosten|prix|coût|precio|coste|preço|custo|価格|料金|単価/iu],
  ['address', /address|adresse|dirección|endereço|morada|住所|宛先/iu],
  ['quantity', /quantity|how many|menge|anzahl|quantité|cantidad|quantidade|数量|個数/iu],
  ['number', /number|\bno\b|nummer|numéro|número|番号/iu],
  ['amount', /amount|sum|total|betrag|summe|montant|somme|importe|monto|valor|montante|金額|合計/iu],
  ['name', /name\b|\bnom\b|nombre|\bnome\b|名前|氏名/iu],
];

type Phrases = Readonly<Record<Missing, string>> & { readonly other: (sought: string) => string };

// None of them says "you": the mail's own familiar or polite form is not broken.
const PHRASES: Readonly<Record<Exclude<ReviewLanguage, 'en'>, Phrases>> = {
  de: {
    price: 'Wie hoch ist der Preis?',
    amount: 'Wie hoch ist der Betrag?',
    quantity: 'Um welche Menge geht es?',
    date: 'Um welches Datum geht es?',
    time: 'Um welche Uhrzeit geht es?',
    address: 'Wie lautet die Adresse?',
    phone: 'Wie lautet die Telefonnummer?',
    number: 'Wie lautet die Nummer?',
    name: 'Wie lautet der Name?',
    other: (sought) => `Eine Frage noch: ${sought}?`,
  },
  fr: {
    price: 'Quel est le prix ?',
    amount: 'Quel est le montant ?',
    quantity: 'De quelle quantité s’agit-il ?',
    date: 'De quelle date s’agit-il ?',
    time: 'À quelle heure ?',
    address: 'Quelle est l’adresse ?',
    phone: 'Quel est le numéro de téléphone ?',
    number: 'Quel est le numéro ?',
    name: 'Quel est le nom ?',
    other: (sought) => `Encore une question : ${sought} ?`,
  },
  es: {
    price: '¿Cuál es el precio?',
    amount: '¿Cuál es el importe?',
    quantity: '¿De qué cantidad se trata?',
    date: '¿De qué fecha se trata?',
    time: '¿A qué hora sería?',
    address: '¿Cuál es la dirección?',
    phone: '¿Cuál es el número de teléfono?',
    number: '¿Cuál es el número?',
    name: '¿Cuál es el nombre?',
    other: (sought) => `Una pregunta más: ¿${sought}?`,
  },
  pt: {
    price: 'Qual é o preço?',
    amount: 'Qual é o valor?',
    quantity: 'De que quantidade se trata?',
    date: 'De que data se trata?',
    time: 'A que horas seria?',
    address: 'Qual é o endereço?',
    phone: 'Qual é o número de telefone?',
    number: 'Qual é o número?',
    name: 'Qual é o nome?',
    other: (sought) => `Mais uma pergunta: ${sought}?`,
  },
  ja: {
    price: '価格を教えていただけますか。',
    amount: '金額を教えていただけますか。',
    quantity: '数量を教えていただけますか。',
    date: '日付を教えていただけますか。',
    time: '時間を教えていただけますか。',
    address: '住所を教えていただけますか。',
    phone: '電話番号を教えていただけますか。',
    number: '番号を教えていただけますか。',
    name: 'お名前を教えていただけますか。',
    other: (sought) => `${sought}を教えていただけますか。`,
  },
};
