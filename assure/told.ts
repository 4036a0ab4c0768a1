import { describeFailure, endingWords, unknownWords, words, type Remedy } from '../components/words';
import type { PaneView } from '../utils/messaging/protocol';
import { currentDraft } from '../utils/reply/reply';

/** What a person reads in the pane of something that went wrong, and what one click does about it. */
export interface Told {
  /** What happened, and what to do next. Empty where nothing went wrong. */
  readonly says: readonly string[];
  /** What it means for the text and the mail; '' where the sentence says all. */
  readonly means: string;
  readonly remedy: Remedy | null;
}

const NOTHING: Told = { says: [], means: '', remedy: null };

/** In the words of the pane, from what the pane was sent last. */
export function toldIn({ reply, isElsewhere }: PaneView): Told {
  if (!reply) return NOTHING;
  if (isElsewhere)
    return { says: [words.states.elsewhere], means: words.states.elsewhereMeans, remedy: null };
  const { phase } = reply;
  const draft = currentDraft(reply);
  if (phase.name === 'failed') {
    const { happened, means, next, action } = describeFailure(phase.failure, draft !== null);
    return { says: [happened, next], means, remedy: action?.remedy ?? null };
  }
  if (phase.name === 'unknown') {
    const { title, means } = unknownWords(phase.receipt);
    return { says: [title], means, remedy: 'look-in-sent' };
  }
  const ending = draft && phase.name === 'reviewing' ? endingWords(draft.ending) : null;
  return ending === null ? NOTHING : { ...NOTHING, says: [ending] };
}
