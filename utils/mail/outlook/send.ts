import { sameAsItStands } from '../../text/same-text';
import { attempt } from '../dom/attempt';
import { findOptional, textOf } from '../dom/must-find';
import { press } from '../dom/press';
import { findAllShown } from '../dom/visibility';
import { readWholeText } from '../dom/visible-text';
import { tellWhenBack } from '../dom/tell-when-back';
import { watchFor } from '../dom/watch-for';
import type { SendOutcome } from '../mail-site';
import { canAnswer, findControls, findBoxById, findBoxSaying, findSend, idOf, readBoxText } from './compose';
import { findBody, findMessages, findParts } from './messages';
import { readBody, unfold } from './read-thread';
import { ALERT, BUTTON, DIALOG, MODAL, NOTICE, UNDO_ICON, UNDO_LABEL } from './selectors';
import type { ShownThread } from './shown-thread';

/** A mail on its way, and how to call it back. */
export interface SentMail {
  readonly outcome: SendOutcome;
  /** True when the text is back in a reply box. */
  undo(): Promise<boolean>;
  /** The box it was sent from, as it is now. */
  find(): Element | null;
}

/**
 * Presses Send of this box once, never again, and watches. Not under a question that Outlook asks: there no person could press it, and the
 * answer may be to throw the reply away. Outlook says nothing that lasts when a mail has left (no source knows a note of it), and a box
 * can go for other reasons: closed and kept as a draft, lost in a failed request. So
 * that it is gone is not enough. Sent is what is gone, the same conversation still shown, and
 * besides either is offered to be undone, or stands in the conversation as a message that can be answered, which a
 * draft cannot. The first is there for people who have switched it on, the second for those who see conversations.
 * For anybody else nobody can tell, and that is what is said.
 */
export async function sendBox(
  findThread: () => ShownThread,
  findBox: () => Element,
  onLater: (later: 'undone' | 'undo-gone') => void,
): Promise<SentMail> {
  const ready = attempt('send', () => {
    const box = findBox();
    const question = findParts(document, MODAL).find((modal) => !modal.contains(box));
    const alerts = new Map(findControls(box, ALERT).map((alert) => [alert, textOf(alert)]));
    return { button: findSend(box), id: idOf(box), text: readBoxText(box), alerts, question };
  });
  if (!ready.ok) return { ...NOTHING_SENT, outcome: { kind: 'refused', failure: ready.failure } };
  const { button, id, text, alerts: oldAlerts, question } = ready.value;
  if (question) return { ...NOTHING_SENT, outcome: refused(wordsOf(question)) };

  let wasGone = false;
  // Ids are numbers of docks, and given again: what comes where our box has gone is ours only where it says the same.
  const find = (): Element | null => {
    const seen = attempt('send', findThread);
    if (!seen.ok) return null;
    const sameDock = wasGone ? null : findBoxById(seen.value, id);
    return sameDock ?? findBoxSaying(seen.value, (said) => sameAsItStands(said, text));
  };
  const oldDialogs = findParts(document, DIALOG);
  const findNewDialog = (kind: string): Element | undefined =>
    findParts(document, kind).find((dialog) => !oldDialogs.includes(dialog));
  const oldNotices = new Set(findNotices().map(wordsOf));
  const oldOffers = findOffers();
  const oldCopies = countCopies(findThread().pane, text, false);

  // Not by the clock of the day, which can be set back.
  const pressedAt = performance.now();
  let goneAt = 0;
  let lastWords = '';
  let saidAt = 0;

  const lookAtBox = (box: Element, now: number): SendOutcome | null => {
    const alerts = findControls(box, ALERT);
    // A mail tip, or what an earlier press was told, says nothing of this mail as long as it stands as it stood.
    for (const [alert, words] of oldAlerts)
      if (!alerts.includes(alert) || textOf(alert) !== words) oldAlerts.delete(alert);
    const error = alerts.find((alert) => textOf(alert) && !oldAlerts.has(alert));
    if (error) return refused(wordsOf(error));
    const canSend = attempt('send', () => findSend(box)).ok;
    // A person's card is a dialog too, which a mouse can open at any time, also while the mail is on its way.
    const dialog = canSend && now - pressedAt > STILL_OPEN_MS && findNewDialog(DIALOG);
    if (dialog) return refused(wordsOf(dialog));
    // While it is being sent, Send is off or the box goes.
    const isDone = canSend && (wasGone || (lastWords && now - saidAt > STILL_OPEN_MS));
    if (isDone) return refused(lastWords);
    return now - pressedAt > NOTHING_MS ? unknown('the box stayed open, no word from Outlook') : null;
  };
  const lookAround = (thread: ShownThread | null, now: number): SendOutcome | null => {
    // With another conversation on the screen, Undo may be for anything the person did since.
    if (thread && findNewOffer(oldOffers))
      return { kind: 'sent', evidence: 'the box closed and Undo was offered', canUndo: true };
    if (thread && countCopies(thread.pane, text, true) > oldCopies)
      return {
        kind: 'sent',
        evidence: 'the box closed and the mail stands in the conversation',
        canUndo: false,
      };
    if (now - goneAt < (thread ? LEAVING_MS : AWAY_MS)) return null;
    return unknown(
      `the box closed, ${thread ? 'nothing else tells' : 'and nobody saw'} that the mail was sent`,
    );
  };
  const look = (): SendOutcome | null => {
    const now = performance.now();
    const box = find();
    wasGone ||= box === null;
    goneAt = box ? 0 : goneAt || now;
    const words = findNotices()
      .map(wordsOf)
      .find((each) => each && !oldNotices.has(each));
    if (words && words !== lastWords) saidAt = now;
    lastWords = words ?? '';

    // With the box gone a question may be about anything, and keeps nobody from looking on.
    const question = box && findNewDialog(MODAL);
    if (question) return refused(wordsOf(question));
    if (box) return lookAtBox(box, now);
    const thread = attempt('send', findThread);
    return now - goneAt < STEADY_MS ? null : lookAround(thread.ok ? thread.value : null, now);
  };

  const { pane } = findThread();
  press(button);
  const outcome = (await watchFor(look, [pane], Infinity)) as SendOutcome;
  let offer = findNewOffer(oldOffers);
  if (outcome.kind !== 'sent' || !offer) return { ...NOTHING_SENT, outcome, find };
  // Once gone it stays gone: what stands there later in the same words is for another mail.
  const findUndo = (): Element | undefined => {
    offer &&= followOffer(offer, oldOffers);
    return offer?.button;
  };

  const later = new AbortController();
  void watchUndo(findUndo, find, later.signal, onLater);
  return {
    outcome,
    find,
    undo: async () => {
      const offered = findUndo();
      if (!offered) return false;
      // What comes of this press is the answer here, and is told only where it comes after it.
      later.abort();
      press(offered);
      if (await watchFor(find, [], RETURN_MS)) return true;
      void tellWhenBack(find, onLater);
      return false;
    },
  };
}

/** Tells what becomes of the time in which Outlook lets a mail be called back, unless `signal` aborts. */
async function watchUndo(
  findUndo: () => Element | undefined,
  findBox: () => Element | null,
  signal: AbortSignal,
  onLater: (later: 'undone' | 'undo-gone') => void,
): Promise<void> {
  await watchFor(() => findBox() !== null || !findUndo(), [], UNDO_MS, signal);
  // The offer goes first, the box comes back some time after.
  const isUndone = await watchFor(findBox, [], BACK_MS, signal);
  if (signal.aborted) return;
  onLater(isUndone ? 'undone' : 'undo-gone');
  if (!isUndone) await tellWhenBack(findBox, onLater);
}

/**
 * How many messages of the conversation say this, folded ones by how they begin. With `isStrict` only what is
 * surely a mail that was sent counts: unfolded, beginning with the text, and with a button to answer it.
 */
function countCopies(pane: Element, text: string, isStrict: boolean): number {
  const wanted = squash(text);
  return findMessages(pane).filter((message) => {
    const body = findBody(message);
    if (!squash(textOf(body ?? message)).includes(wanted.slice(0, PREVIEW))) return false;
    if (!isStrict) return true;
    if (!body) unfold(message);
    return body && canAnswer(message) && squash(readBody(body).text).startsWith(wanted);
  }).length;
}

const squash = (text: string): string => text.replace(/\s+/g, '');

const findNotices = (): readonly Element[] =>
  findParts(document, NOTICE).filter((notice) => !notice.parentElement?.closest(NOTICE));

/** An Undo, and what its notice says: beside other words it would undo something else. */
interface Offer {
  readonly button: Element;
  readonly words: string;
}

/** The ribbon has an Undo of its own, so only those in a notice count. */
const findOffers = (): readonly Offer[] =>
  findNotices()
    .flatMap((notice) => findAllShown(notice, BUTTON))
    .filter((button) => findOptional(button, UNDO_ICON) || UNDO_LABEL.test(textOf(button)))
    .map((button) => ({ button, words: wordsOf(button.closest(NOTICE) ?? button) }));

/** One that was not there before. An old notice drawn anew has another button, but there are no more of its words. */
function findNewOffer(old: readonly Offer[]): Offer | undefined {
  const offers = findOffers();
  const count = (among: readonly Offer[], words: string): number =>
    among.filter((each) => each.words === words).length;
  return offers.findLast(
    (offer) => !isAmong(old, offer) && count(offers, offer.words) > count(old, offer.words),
  );
}

/** This offer as it stands now, maybe in a notice drawn anew: with nothing else to undo, the same words are the same offer. */
function followOffer(offer: Offer, old: readonly Offer[]): Offer | undefined {
  const offers = findOffers();
  if (isAmong(offers, offer)) return offer;
  const [only, another] = offers;
  return only && !another && only.words === offer.words && !isAmong(old, only) ? only : undefined;
}

const isAmong = (offers: readonly Offer[], { button, words }: Offer): boolean =>
  offers.some((each) => each.button === button && each.words === words);

const refused = (said: string): SendOutcome => ({ kind: 'refused', failure: { code: 'site-refused', said } });

const unknown = (evidence: string): SendOutcome => ({ kind: 'unknown', evidence });

/** What a notice or dialog says, without its buttons. */
const wordsOf = (saying: Element): string =>
  readWholeText(saying, (part) => part.matches(BUTTON)).slice(0, 300);

const NOTHING_SENT = { undo: (): Promise<boolean> => Promise.resolve(false), find: () => null };

/** How much of a mail its preview surely shows, blanks left aside. */
const PREVIEW = 40;
/** A box that goes for good stays away. */
const STEADY_MS = 400;
/** When nothing at all happens after the press. */
const NOTHING_MS = 10_000;
/** How long a word may stand beside an open box before it is the last one. */
const STILL_OPEN_MS = 4000;
/** From when the box is gone to a sign that the mail is on its way; shorter where the person went on to another. */
const LEAVING_MS = 30_000;
const AWAY_MS = 4000;
/** Outlook offers up to 10 seconds. */
const UNDO_MS = 60_000;
const BACK_MS = 4000;
const RETURN_MS = 10_000;
