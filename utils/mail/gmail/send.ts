import type { SendOutcome } from '../mail-site';
import { attempt, StepFailed } from '../dom/attempt';
import { findAll, findOptional, mustFind } from '../dom/must-find';
import { press } from '../dom/press';
import { findAllShown, findShown, isShown } from '../dom/visibility';
import { readWholeText } from '../dom/visible-text';
import { tellWhenBack } from '../dom/tell-when-back';
import { watchFor } from '../dom/watch-for';
import { findMarked, markOf } from './compose';
import { ALERT, BUTTON, SEND, TOAST, TOAST_FRAME, TOAST_LINK, TOAST_VIEW } from './selectors';
import { findShownThread } from './shown-thread';

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
 * A box is out of sight with its conversation too. Once the person has left that, a note with Undo may be of what they did there
 * (archived it), so only a link to the mail counts, and no note says why nothing was sent.
 * An alert that stood there before says nothing of this mail, and whether Gmail leaves answered ones in the page is not known: they stop nothing.
 */
export async function sendBox(
  findBox: () => Element,
  onLater: (later: 'undone' | 'undo-gone') => void,
): Promise<SentMail> {
  const ready = attempt('send', () => {
    const box = findBox();
    return { box, button: findSend(box), mark: markOf(box) };
  });
  if (!ready.ok) return { ...NOTHING_SENT, outcome: { kind: 'refused', failure: ready.failure } };
  const { box, button } = ready.value;
  let { mark } = ready.value;

  const find = (): Element | null => {
    const found = findMarked(mark);
    // It may get its draft id only now; the text is the one that was sent.
    if (found) mark = { ...markOf(found), text: mark.text };
    return found;
  };
  const thread = findShownThread();
  const isThreadShown = (): boolean => thread !== null && findShownThread()?.key.id === thread.key.id;
  const oldAlerts = findAllShown(document, ALERT);
  const note = watchNote();

  let hasClosed = false;
  let wasAway = false;
  let lastWords = '';
  // Not by the clock of the day, which can be set back.
  let giveUpAt = performance.now() + NOTHING_MS;
  let hasMoved = false;
  let noteSeenAt = 0;
  const look = (): SendOutcome | null => {
    const now = performance.now();
    const isClosed = !find();
    wasAway ||= isClosed && !isThreadShown();
    const alert = findAllShown(document, ALERT).find((dialog) => !oldAlerts.includes(dialog));
    if (alert && !isClosed) return refused(wordsOf(alert));
    const fresh = note.fresh();
    if (fresh) {
      lastWords = wordsOf(fresh);
      noteSeenAt = now;
    }
    if (isClosed && fresh && (wasAway ? leadsToMail(fresh) : findOptional(fresh, TOAST_LINK))) {
      const evidence = 'the box closed and a note with a link came';
      return { kind: 'sent', evidence, canUndo: findUndo(fresh) !== null };
    }
    if (hasClosed && !isClosed && !wasAway) return refused(lastWords);
    hasClosed ||= isClosed;
    // "Sending…" stays until the box closes; a note that ends before it said why nothing is sent.
    if (lastWords && !hasClosed && now - noteSeenAt > STILL_OPEN_MS) return refused(lastWords);
    if (!hasMoved && (hasClosed || fresh)) {
      hasMoved = true;
      giveUpAt = now + LEAVING_MS;
    }
    if (now < giveUpAt) return null;
    if (!hasClosed) return { kind: 'unknown', evidence: 'the box stayed open, no word from Gmail' };
    const tells = wasAway ? 'and nobody saw that the mail was sent' : 'no note of sending came';
    return { kind: 'unknown', evidence: `the box closed, ${tells}` };
  };

  // Gmail hides the box by one of the elements around it.
  const roots = [surroundings(box), ...findAll(document, TOAST_FRAME)];
  press(button);
  const outcome = (await watchFor(look, roots, Infinity)) as SendOutcome;
  note.stop();
  const offer = findOffer();
  if (outcome.kind !== 'sent' || !offer) return { ...NOTHING_SENT, outcome, find };

  const later = new AbortController();
  void watchUndo(offer, find, later.signal, onLater);
  return {
    outcome,
    find,
    undo: async () => {
      if (!isOffered(offer)) return false;
      // What comes of this press is the answer here, and is told only where it comes after it.
      later.abort();
      press(offer.link);
      if (await watchFor(find, [], RETURN_MS)) return true;
      void tellWhenBack(find, onLater);
      return false;
    },
  };
}

export function findSend(box: Element): Element {
  const button = mustFind(box, SEND, 'the Send button of the reply box');
  if (button.matches('[aria-disabled=true]') || !isShown(button))
    throw new StepFailed({ code: 'send-unavailable' });
  return button;
}

/** Tells what becomes of the time in which Gmail lets a mail be called back, unless `signal` aborts. */
async function watchUndo(
  offer: Offer,
  findBox: () => Element | null,
  signal: AbortSignal,
  onLater: (later: 'undone' | 'undo-gone') => void,
): Promise<void> {
  const hasEnded = (): boolean => findBox() !== null || !isOffered(offer);
  const ended = await watchFor(hasEnded, findAll(document, TOAST_FRAME), UNDO_MS, signal);
  // The note goes first, the box comes back some time after.
  const isUndone = ended && (await watchFor(findBox, [], BACK_MS, signal));
  if (signal.aborted) return;
  onLater(isUndone ? 'undone' : 'undo-gone');
  if (!isUndone) await tellWhenBack(findBox, onLater);
}

/** Tells a note that came or changed since now from one that was there before, of another mail maybe. */
function watchNote(): { fresh(): Element | null; stop(): void } {
  const old = findShown(document, TOAST);
  let isOld = true;
  const observer = new MutationObserver(() => {
    isOld = false;
  });
  if (old) observer.observe(old, { subtree: true, childList: true, characterData: true });
  return {
    fresh() {
      const note = findShown(document, TOAST);
      if (note !== old || observer.takeRecords().length > 0) isOld = false;
      return isOld ? null : note;
    },
    stop: () => observer.disconnect(),
  };
}

/** The link that undoes, and what its note says: in another note it would undo something else. */
interface Offer {
  readonly link: Element;
  readonly words: string | null;
}

function findOffer(): Offer | null {
  const link = findUndo(document);
  return link && { link, words: wordsBeside(link) };
}

const isOffered = ({ link, words }: Offer): boolean => isShown(link) && wordsBeside(link) === words;

/** Null where the link stands in no note. */
function wordsBeside(link: Element): string | null {
  const note = link.closest(TOAST);
  return note && wordsOf(note);
}

/** Undo alone is offered for much else; a second link, or the one Gmail gives an id, is to the mail that was sent. */
const leadsToMail = (note: Element): boolean =>
  findOptional(note, TOAST_VIEW) !== null || findAll(note, TOAST_LINK).length > 1;

const findUndo = (root: ParentNode): Element | null =>
  findOptional(root, `${TOAST} ${TOAST_LINK}:not(${TOAST_VIEW})`);

const refused = (said: string): SendOutcome => ({ kind: 'refused', failure: { code: 'site-refused', said } });

/** What a note or dialog says, without its buttons. */
const wordsOf = (saying: Element): string =>
  readWholeText(saying, (part) => part.matches(BUTTON)).slice(0, 300);

function surroundings(box: Element): Element {
  let around = box;
  for (let level = 0; level < 4; level += 1) around = around.parentElement ?? around;
  return around;
}

const NOTHING_SENT = { undo: (): Promise<boolean> => Promise.resolve(false), find: () => null };

/** When nothing at all happens after the press. */
const NOTHING_MS = 10_000;
/** From the first sign to the confirmation. */
const LEAVING_MS = 30_000;
/** Gmail offers 5 to 30 seconds; a note can stay longer. */
const UNDO_MS = 90_000;
const BACK_MS = 3000;
const STILL_OPEN_MS = 2000;
const RETURN_MS = 10_000;
