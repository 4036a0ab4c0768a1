import type { SendOutcome } from '../mail-site';
import { findOptional, missing } from '../dom/must-find';
import { press } from '../dom/press';
import { isShown } from '../dom/visibility';
import { readWholeText } from '../dom/visible-text';
import { watchFor } from '../dom/watch-for';
import { findMarked, markOf } from './compose';
import { ALERT, BUTTON, SEND, TOAST, TOAST_FRAME, TOAST_LINK, TOAST_VIEW } from './selectors';

/** A mail on its way, and how to call it back. */
export interface SentMail {
  readonly outcome: SendOutcome;
  /** True when the text is back in a reply box. */
  undo(): Promise<boolean>;
  /** The box it was sent from, as it is now. */
  find(): Element | null;
}

/**
 * Presses Send of this box once, never again, and watches. The words of Gmail's note depend on the language, so
 * what counts is: the box is gone, and a note shown since has a link (Undo, View message), which "Sending…" has not.
 */
export async function sendBox(
  box: Element,
  onLater: (later: 'undone' | 'undo-gone') => void,
): Promise<SentMail> {
  const button = findOptional(box, SEND);
  if (!button) {
    const { selector, sought } = missing(SEND, 'the Send button of the reply box');
    return refuse({ code: 'site-changed', step: 'send', selector, sought });
  }
  if (button.getAttribute('aria-disabled') === 'true' || !isShown(button))
    return refuse({ code: 'send-unavailable' });

  let mark = markOf(box);
  const isBack = (): boolean => {
    const found = findMarked(mark);
    // It may get its draft id only now; the text is the one that was sent.
    if (found) mark = { ...markOf(found), text: mark.text };
    return found !== null;
  };
  const find = (): Element | null => findMarked(mark);
  const oldAlerts = new Set(shownAlerts());
  const note = watchNote();
  // Gmail hides the box by one of the elements around it.
  const roots = [surroundings(box), ...document.querySelectorAll(TOAST_FRAME)];

  let hasClosed = false;
  let lastWords = '';
  let noteEndedAt = 0;
  const look = (): SendOutcome | null => {
    const isClosed = !isBack();
    const alert = shownAlerts().find((dialog) => !oldAlerts.has(dialog));
    if (alert && !isClosed) return refused(wordsOf(alert));
    const fresh = note.fresh();
    if (fresh) lastWords = wordsOf(fresh);
    if (isClosed && fresh && findOptional(fresh, TOAST_LINK)) {
      return {
        kind: 'sent',
        evidence: 'the box closed and a note with a link came',
        canUndo: findUndo(fresh) !== null,
      };
    }
    if (hasClosed && !isClosed) return refused(lastWords);
    hasClosed ||= isClosed;
    // "Sending…" stays until the box closes; a note that ends before it said why nothing is sent.
    noteEndedAt = fresh || !lastWords ? 0 : noteEndedAt || Date.now();
    return noteEndedAt && !hasClosed && Date.now() - noteEndedAt > STILL_OPEN_MS ? refused(lastWords) : null;
  };

  press(button);
  let outcome = await watchFor<SendOutcome | 'moved'>(
    () => look() ?? ((hasClosed || note.fresh() !== null) && 'moved'),
    {
      roots,
      timeoutMs: NOTHING_MS,
    },
  );
  if (outcome === 'moved') outcome = await watchFor(look, { roots, timeoutMs: LEAVING_MS });
  note.stop();
  if (!outcome) {
    const evidence = hasClosed
      ? 'the box closed, no note of sending came'
      : 'the box stayed open, no word from Gmail';
    return { outcome: { kind: 'unknown', evidence }, undo: neverBack, find };
  }
  const link = findOptional(document, TOAST) && findUndo(document);
  if (outcome.kind !== 'sent' || !link) return { outcome, undo: neverBack, find };

  const later = new AbortController();
  void watchUndo(link, isBack, later.signal).then((what) => {
    if (what) onLater(what);
  });
  return {
    outcome,
    find,
    undo: async () => {
      if (!isUndoShown(link)) return false;
      later.abort();
      press(link);
      return (await watchFor(isBack, { roots: [], timeoutMs: RETURN_MS })) === true;
    },
  };
}

/** What becomes of the time in which Gmail lets a mail be called back; null when `signal` aborts. */
async function watchUndo(
  link: Element,
  isBack: () => boolean,
  signal: AbortSignal,
): Promise<'undone' | 'undo-gone' | null> {
  const frame = link.closest(TOAST_FRAME);
  const ended = await watchFor(() => isBack() || !isUndoShown(link), {
    roots: frame ? [frame] : [],
    timeoutMs: UNDO_MS,
    signal,
  });
  if (signal.aborted) return null;
  // The note goes first, the box comes back some time after.
  const isUndone = ended !== null && (await watchFor(isBack, { roots: [], timeoutMs: BACK_MS, signal }));
  if (signal.aborted) return null;
  return isUndone ? 'undone' : 'undo-gone';
}

/** Tells a note that came or changed since now from one that was there before, of another mail maybe. */
function watchNote(): { fresh(): Element | null; stop(): void } {
  const old = shownNote();
  let isOld = old !== null;
  const observer = new MutationObserver(() => {
    isOld = false;
  });
  if (old) observer.observe(old, { subtree: true, childList: true, characterData: true });
  return {
    fresh() {
      const note = shownNote();
      if (note !== old || observer.takeRecords().length > 0) isOld = false;
      return isOld ? null : note;
    },
    stop: () => observer.disconnect(),
  };
}

const shownNote = (): Element | null => [...document.querySelectorAll(TOAST)].find(isShown) ?? null;

const shownAlerts = (): readonly Element[] => [...document.querySelectorAll(ALERT)].filter(isShown);

const findUndo = (root: ParentNode): Element | null =>
  [...root.querySelectorAll(`${TOAST} ${TOAST_LINK}`)].find((link) => !link.matches(TOAST_VIEW)) ?? null;

const isUndoShown = (link: Element): boolean => link.closest(TOAST) !== null && isShown(link);

const refused = (said: string): SendOutcome => ({ kind: 'refused', failure: { code: 'site-refused', said } });

/** What a note or dialog says, without its buttons. */
const wordsOf = (saying: Element): string =>
  readWholeText(saying, (part) => part.matches(BUTTON))
    .replace(/\s+/g, ' ')
    .slice(0, 300);

function surroundings(box: Element): Element {
  let around = box;
  for (let level = 0; level < 4 && around.parentElement; level += 1) around = around.parentElement;
  return around;
}

const refuse = (failure: Extract<SendOutcome, { kind: 'refused' }>['failure']): SentMail => ({
  outcome: { kind: 'refused', failure },
  undo: neverBack,
  find: () => null,
});

const neverBack = (): Promise<boolean> => Promise.resolve(false);

/** When nothing at all happens after the press. */
const NOTHING_MS = 10_000;
/** From the first sign to the confirmation. */
const LEAVING_MS = 30_000;
/** Gmail offers 5 to 30 seconds; a note can stay longer. */
const UNDO_MS = 90_000;
const BACK_MS = 3000;
const STILL_OPEN_MS = 2000;
const RETURN_MS = 10_000;
