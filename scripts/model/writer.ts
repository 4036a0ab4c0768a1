import { languageCalled, languageOf, PHRASES, type Asked, type Phrases, type WriterTone } from './phrases.ts';

/** One message of a prompt, as an OpenAI-compatible server receives it. */
export interface Asking {
  readonly role: string;
  readonly content: string;
}

/** The prompt as this writer understands it. */
export interface Task {
  readonly subject: string;
  /** Who wrote the newest message that is not the user's own. */
  readonly sender: string;
  readonly text: string;
  /** Which message of the prompt that is, counted from 1. */
  readonly number: number;
  readonly tone: WriterTone;
  readonly length: 'shorter' | 'as-needed' | 'longer';
  /** '' to follow the thread. */
  readonly language: string;
  readonly instruction: string;
  /** What the person said to single questions of the mail. */
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  /** '' where the site signs. */
  readonly signature: string;
}

/**
 * A reply to the thread in a prompt, by rules and without a model: it greets who wrote, takes up each question in
 * turn and leaves a blank for whatever it cannot know, which is nearly everything. `turn` makes the next draft of
 * the same reply read differently.
 */
export function writeReply(prompt: readonly Asking[], turn: number): string {
  const task = taskOf(prompt);
  if (task === null) return 'OK.';
  const phrases = PHRASES[languageCalled(task.language) ?? languageOf(task.text)];
  const { tone, length } = task;
  const body = [
    ...(length === 'shorter' && tone !== 'brief'
      ? []
      : [pick(phrases.opening[tone], turn)(subjectOf(task.subject, phrases))]),
    ...matterOf(task, phrases, turn),
    ...(length === 'longer' ? phrases.more : []),
    ...(length === 'shorter' ? [] : [pick(phrases.last[tone], turn)]),
  ];
  const greeting = phrases.greeting(firstNameOf(task), task.sender, tone);
  const farewell = phrases.farewell[tone] + (task.signature === '' ? '' : `\n${task.signature}`);
  const [first = '', ...others] = body;
  return [greeting, phrases.startsLower ? first : capital(first), ...others, farewell]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** What the reply says: the person's instruction first in mind, then every question. */
function matterOf(task: Task, phrases: Phrases, turn: number): string[] {
  const register = task.tone === 'formal' ? 'formal' : 'plain';
  const wish = wishOf(task.instruction);
  if (wish.kind === 'decline') return [phrases.decline[register]];
  const questions = questionsOf(task.text, phrases);
  const best = wish.kind === 'say' ? questionFor(wish.words, questions) : undefined;
  const saidTo = ({ text }: Question): string | undefined =>
    task.answers.find(({ question }) => question.includes(text) || text.includes(question))?.answer;
  const answered = questions.map((question) => {
    const said = saidTo(question);
    if (said !== undefined) return { question, answer: said };
    if (wish.kind === 'agree' && question.asked !== 'choice')
      return { question, answer: phrases.agree[register] };
    const isAnswered = wish.kind === 'say' && question === best;
    return { question, answer: isAnswered ? wish.words : `[${phrases.blanks[question.asked]}]` };
  });
  return [
    ...(wish.kind === 'agree' && questions.length === 0 ? [phrases.agree[register]] : []),
    ...(wish.kind === 'say' && best === undefined ? [sentence(wish.words)] : []),
    ...listed(answered, phrases, turn, task.tone === 'brief' || task.length === 'shorter'),
    ...(questions.length === 0 && wish.kind === 'none' ? [pick(phrases.nothingAsked, turn)] : []),
    ...(task.length === 'shorter' || task.tone === 'brief' ? [] : figuresOf(task.text, phrases)),
    ...(wish.kind === 'ask' ? [phrases.ask(wish.words)] : []),
  ];
}

function listed(
  answered: readonly { readonly question: Question; readonly answer: string }[],
  phrases: Phrases,
  turn: number,
  isTerse: boolean,
): string[] {
  const lines = answered.map(({ question, answer }) => {
    const restated = question.text.replace(/^¿/, '').replace(/\s*[?？。.!！]+$/, '');
    const colon = phrases.separator === '' ? '：' : ': ';
    return `${capital(restated)}${colon}${answer.startsWith('[') ? `${answer}.` : sentence(answer)}`;
  });
  if (lines.length < 2) return lines;
  const lead = isTerse ? [] : [pick(phrases.answers, turn)];
  return [[...lead, ...lines.map((line, index) => `${index + 1}. ${line}`)].join('\n')];
}

export interface Question {
  readonly text: string;
  readonly asked: Asked;
}

const MOST_QUESTIONS = 5;

/** What a mail asks, in its order. */
export function questionsOf(text: string, phrases: Phrases): Question[] {
  return text
    .split(/(?<=[?？!！。])\s*|(?<=\D[.:])\s+|\n\s*\n|\n(?=\s*(?:[-•*]|\d+\.)\s)/)
    .map((piece) =>
      piece
        .replace(/\s+/g, ' ')
        .replace(/^\s*(?:[-•*]|\d+[.)])\s+/, '')
        .trim(),
    )
    .filter(
      (piece) =>
        /[?？]$/.test(piece) || phrases.request.test(piece) || /(?:でしょうか|ますか|ですか)。?$/.test(piece),
    )
    .filter((piece) => piece.length > 3 && piece.length <= 200)
    .slice(0, MOST_QUESTIONS)
    .map((piece) => ({
      text: piece,
      asked: phrases.asks.find(([, pattern]) => pattern.test(piece))?.[0] ?? 'other',
    }));
}

const AMOUNT = String.raw`[€$£₪¥]\s?\d[\d.,]*\d|\d[\d.,]*\s?(?:€|EUR|USD|円|元|₪)`;
const MONTH = String.raw`(?:Jan|Feb|Mar|Mär|Apr|May|Mai|Jun|Jul|Aug|Sep|Oct|Okt|Nov|Dec|Dez|janv|févr|mars|avr|juin|juil|août|enero|febrero|marzo|abril|mayo|junio|julio|agosto)\p{L}*`;
const FIGURE = new RegExp(
  String.raw`${AMOUNT}|(?<!\d)\d{1,2}\.?\s(?:de\s)?${MONTH}|\d{1,2}月\d{1,2}日`,
  'giu',
);

function figuresOf(text: string, phrases: Phrases): string[] {
  const figures = [...new Set(text.match(FIGURE) ?? [])].slice(0, 5);
  return figures.length === 0 ? [] : [phrases.figures(figures.join(phrases.separator === '' ? '、' : ', '))];
}

type Wish =
  { readonly kind: 'none' | 'agree' | 'decline' } | { readonly kind: 'say' | 'ask'; readonly words: string };

function wishOf(instruction: string): Wish {
  const asked = /\bask (?:them |him |her )?(?:for |about |whether |if )?(.+)/i.exec(instruction)?.[1];
  if (instruction === '') return { kind: 'none' };
  if (
    /\b(?:decline|refuse|say no|turn (?:it |them )?down|reject|absagen|ablehnen|refuser|rechazar)\b|断|拒/i.test(
      instruction,
    )
  )
    return { kind: 'decline' };
  if (/\b(?:say yes|agree|accept|confirm|zusagen|zustimmen|accepter|aceptar)\b|承諾|同意/i.test(instruction))
    return { kind: 'agree' };
  if (asked !== undefined) return { kind: 'ask', words: asked.replace(/[.?!]+$/, '') };
  return {
    kind: 'say',
    words: instruction.replace(
      /^(?:please )?(?:say|tell (?:them|him|her)|write|mention)(?: that)?[:,]?\s+/i,
      '',
    ),
  };
}

/** The prompt's thread and wishes; null for a prompt without a thread. */
export function taskOf(prompt: readonly Asking[]): Task | null {
  const rules = prompt.find(({ role }) => role === 'system')?.content ?? '';
  const asked = prompt.findLast(({ role }) => role === 'user')?.content ?? '';
  const [, mark, quoted] = /^<thread-(\w+)>\n([^]*?)\n<\/thread-\1>$/m.exec(asked) ?? [];
  if (mark === undefined || quoted === undefined) return null;
  const messages = quoted.split(/\n(?=message \d+ of \d+)/).slice(1);
  const theirs =
    messages.findLast((message) => message.includes('\nby: the other side\n')) ?? messages.at(-1) ?? '';
  const request = asked.slice(asked.indexOf(`</thread-${mark}>`));
  const wanted = /an instruction to follow:\n([^]*)\n\nWrite the reply\./.exec(request)?.[1] ?? '';
  const lines = theirs.split('\n');
  const sender = lineAfter(theirs, 'from');
  return {
    subject: lineAfter(quoted, 'subject'),
    sender: sender === 'someone' || sender.includes('@') ? '' : sender,
    text: lines
      .filter((line) => line.startsWith('> '))
      .map((line) => line.slice(2))
      .join('\n'),
    number: Number(/^message (\d+)/.exec(theirs)?.[1] ?? 1),
    tone: toneOf(rules),
    length: /Length: as short/.test(rules)
      ? 'shorter'
      : /Length: fuller/.test(rules)
        ? 'longer'
        : 'as-needed',
    language: /Write in ([\p{L} ()-]+), whatever/u.exec(rules)?.[1] ?? '',
    instruction: wanted.replace(ANSWER, '').trim(),
    answers: [...wanted.matchAll(ANSWER)].map(([, number = '', answer = '']) => ({
      question: lineAfter(quoted, `question ${number}`),
      answer,
    })),
    signature: /closing phrase and the user’s name/.test(rules)
      ? lineAfter(quoted, 'the user’s name')
      : (/closing phrase and the name ([^,]+),/.exec(rules)?.[1] ?? ''),
  };
}

const ANSWER = /^To question (\d+), .*? says: (.*)$/gm;

const lineAfter = (text: string, field: string): string =>
  new RegExp(`^${field}: (.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';

/** By the guidance of the tones that come with the product. */
function toneOf(rules: string): WriterTone {
  const guidance = /Tone: (.*)/.exec(rules)?.[1] ?? '';
  if (/formal|courteous/i.test(guidance)) return 'formal';
  if (/few words|brief|short/i.test(guidance)) return 'brief';
  if (/warm|caring/i.test(guidance)) return 'warm';
  return /direct/i.test(guidance) ? 'direct' : 'friendly';
}

/** As they signed if that is part of their name, else the first word of the name. */
function firstNameOf({ sender, text }: Task): string {
  const signed = text
    .trimEnd()
    .split('\n')
    .map((line) => line.trim())
    .findLast((line) => line !== '' && sender.split(' ').includes(line));
  return signed ?? sender.split(' ')[0] ?? '';
}

const subjectOf = (subject: string, { separator }: Phrases): string => {
  const bare = subject.replace(/^(?:(?:re|aw|fwd?|wg|tr|sv|rv|回复|答复|返信)[:：]\s*)+/i, '');
  return separator === '' ? `「${bare}」` : `“${bare}”`;
};

const pick = <T>(choices: readonly [T, ...T[]] | readonly T[], turn: number): T =>
  choices[turn % choices.length] as T;

const sentence = (words: string): string => capital(words) + (/[.!?。！？\]]$/.test(words) ? '' : '.');

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The question that has the most words in common with what is to be said; none when no question has any. */
function questionFor(words: string, questions: readonly Question[]): Question | undefined {
  const long = words.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const shared = ({ text }: Question): number =>
    long.filter((word) => text.toLowerCase().includes(word)).length;
  const best = questions.toSorted((a, b) => shared(b) - shared(a))[0];
  return best !== undefined && shared(best) > 0 ? best : undefined;
}
