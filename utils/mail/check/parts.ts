import type { Failure } from '../../errors';
import { isShown } from '../dom/visibility';
import type { Matches } from './matches';
import type { StepOutcome } from './steps';

/** Whether what failed first has to do with the reply box, so that it is drawn before the mail. */
export const failedInBox = (steps: readonly StepOutcome[], failure: Failure | null): boolean => {
  const first = steps.find(({ outcome }) => outcome === 'failed');
  if (first) return BOX_STEPS.test(first.step);
  return failure !== null && (!('step' in failure) || BOX_STEPS.test(failure.step));
};

const BOX_STEPS = /^(?:box-state|insert|take-out|send|state)$/;

/**
 * The reply box: around the editor that is shown, the widest thing some selector finds and in which no mail is read. An editor in a
 * frame of its own stands where its frame does.
 */
export function findBox(matches: readonly Matches[]): Element | null {
  const found = shownOf(matches);
  const editor = found.find(({ name }) => /^EDITOR/.test(name))?.element;
  if (!editor) return null;
  const bodies = found.filter(({ name, element }) => /^MESSAGE_BODY/.test(name) && !editor.contains(element));
  const start = editor.ownerDocument.defaultView?.frameElement ?? editor;
  let box = start.parentElement;
  for (let at = box; at && !isMain(at); at = at.parentElement) {
    const around = at;
    if (bodies.some(({ element }) => around.contains(element))) break;
    if (found.some(({ element }) => element === around)) box = around;
  }
  return box;
}

/** The part of the page that holds what is read. */
export function findThread(matches: readonly Matches[], box: Element | null): Element {
  const found = shownOf(matches).filter(({ element }) => !box?.contains(element));
  const main = found.map(({ element }) => element.closest(MAIN)).find(Boolean);
  return main ?? found[0]?.element.ownerDocument.body ?? document.body;
}

const MAIN = '[role=main], main';

const isMain = (element: Element): boolean => element.matches(`${MAIN}, body`);

const shownOf = (matches: readonly Matches[]): readonly { name: string; element: Element }[] =>
  matches.flatMap(({ name, found }) => found.filter(isShown).map((element) => ({ name, element })));
