import type { Decision } from './outline';

/** How the person wants this reply to be written. */
export interface Wishes {
  /** The id of a tone: built in, or the person's own. */
  readonly tone: string;
  readonly length: ReplyLength;
  /** A language's English name, or 'thread' to follow the thread. */
  readonly language: string;
  /** What to say, in the person's words; '' for none. */
  readonly instruction: string;
  /** What was decided for this very thread: an intent chosen, questions answered. */
  readonly decision: Decision;
}

/** All that the person said about what the reply is to say, in their own words: what a draft may rest on. What they were asked is not theirs. */
export const wishWords = ({ instruction, decision: { intent, answers } }: Wishes): string =>
  [instruction, intent?.label ?? '', ...answers.map(({ answer }) => answer)]
    .filter((words) => words.trim() !== '')
    .join('\n');

export type ReplyLength = 'shorter' | 'as-needed' | 'longer';

/** A way of writing: its name for people and what the model is told. */
export interface Tone {
  readonly id: string;
  readonly name: string;
  readonly guidance: string;
}

export const BUILT_IN_TONES: readonly Tone[] = [
  {
    id: 'friendly',
    name: 'Friendly',
    guidance: 'Friendly and relaxed, as to a colleague one likes. Plain words, no exaggeration.',
  },
  {
    id: 'formal',
    name: 'Formal',
    guidance: 'Formal and courteous, with full sentences and the forms of address usual in the language.',
  },
  {
    id: 'brief',
    name: 'Brief',
    guidance: 'As few words as possible while staying polite. No pleasantries beyond a greeting.',
  },
  {
    id: 'warm',
    name: 'Warm',
    guidance:
      'Warm and caring. Acknowledge what the other person feels or has done before the matter itself.',
  },
  {
    id: 'direct',
    name: 'Direct',
    guidance: 'Direct and clear. The answer comes first, reasons after it, nothing softened needlessly.',
  },
];
