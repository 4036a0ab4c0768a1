import type { SendOutcome } from '../mail-site';
import { attempt, StepFailed } from '../dom/attempt';
import { findOptional, mustFind } from '../dom/must-find';
import { press } from '../dom/press';
import { findShown } from '../dom/visibility';
import { readWholeText } from '../dom/visible-text';
import { watchFor } from '../dom/watch-for';
import { composeId } from './compose';
import { ANSWER_FRAME, ANSWER_MARK, BUSY, DIALOG, DIALOG_BUTTONS, OFF, SEND } from './selectors';

/** Send of the reply on this page. While Roundcube does something else it would drop the press without a word. */
export function findSend(): Element {
  composeId();
  const button = mustFind(document, SEND, 'the Send button');
  if (button.matches(OFF) || findShown(document, BUSY)) throw new StepFailed({ code: 'send-unavailable' });
  return button;
}

/**
 * Presses Send once, not under a question that Roundcube asks, and waits for the server's answer. It comes as a page in a frame, whose script
 * tells the page around it what became of the mail; half a second later that page goes away to the list, so there is time to pass on what
 * was seen (measured, 1.6.5).
 * Where Roundcube asks something first, the person answers there: the mail leaves after all, or the question closes and nothing was sent.
 */
export async function sendMail(): Promise<SendOutcome> {
  const ready = attempt('send', findSend);
  if (!ready.ok) return { kind: 'refused', failure: ready.failure };
  const question = findShown(document, DIALOG);
  if (question) return refused(wordsOf(question));
  let outcome: SendOutcome | null = null;
  let isPosted = false;
  let wasWaiting = false;
  let asked: string | null = null;
  // Not by the clock of the day, which can be set back.
  let giveUpAt = performance.now() + NOTHING_MS;
  // The page's own listener on the frame takes it away, so this one has to hear of it on the way down.
  const listening = new AbortController();
  document.addEventListener(
    'load',
    ({ target }) => {
      if (target instanceof HTMLIFrameElement && target.matches(ANSWER_FRAME))
        outcome ??= outcomeOf(target.contentDocument);
    },
    { capture: true, signal: listening.signal },
  );
  const look = (): SendOutcome | null => {
    const now = performance.now();
    // Roundcube takes the frame away when the answer is there, which was heard before; gone without, none will come.
    const isWaiting = findOptional(document, ANSWER_FRAME) !== null;
    if (isWaiting !== wasWaiting) giveUpAt = now + (isWaiting ? ANSWER_MS : GONE_MS);
    wasWaiting = isWaiting;
    isPosted ||= isWaiting;
    if (outcome) return outcome;
    if (!isPosted) {
      const dialog = findShown(document, DIALOG);
      if (dialog) {
        asked = wordsOf(dialog);
        giveUpAt = now + NOTHING_MS;
      } else if (asked !== null) {
        return refused(asked);
      }
    }
    if (now < giveUpAt) return null;
    return { kind: 'unknown', evidence: isPosted ? 'no answer came' : 'nothing was posted' };
  };

  press(ready.value);
  const seen = (await watchFor(look, [document.body], Infinity)) as SendOutcome;
  listening.abort();
  return seen;
}

/** By the commands in the answer, which are in no language. It can have both: sent, but not kept among the sent mail. */
function outcomeOf(answer: Document | null): SendOutcome | null {
  // The frame as it is made, before anything was posted.
  if (answer?.URL === 'about:blank') return null;
  if (!answer || !findOptional(answer, ANSWER_MARK))
    return { kind: 'unknown', evidence: 'the answer was none of Roundcube’s' };
  const script = [...answer.scripts].map(({ textContent }) => textContent).join('\n');
  if (script.includes('.sent_successfully('))
    return { kind: 'sent', evidence: 'the server’s answer: sent_successfully', canUndo: false };
  const said = /\.display_message\(("(?:\\.|[^"\\])*"),"(?:error|warning)"/.exec(script)?.[1];
  if (!said) return { kind: 'unknown', evidence: 'the answer did not say what became of the mail' };
  return refused(JSON.parse(said) as string);
}

const wordsOf = (dialog: Element): string => readWholeText(dialog, (part) => part.matches(DIALOG_BUTTONS));

const refused = (said: string): SendOutcome => ({
  kind: 'refused',
  failure: { code: 'site-refused', said: said.slice(0, 300) },
});

/** When nothing at all happens after the press. */
const NOTHING_MS = 10_000;
/** From when the frame for the answer is gone to when that is said. */
const GONE_MS = 2000;
/** Roundcube itself gives up after 180 seconds. */
const ANSWER_MS = 185_000;
