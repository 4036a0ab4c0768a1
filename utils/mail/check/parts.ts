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

/** The reply box: the widest thing around the shown editor that some selector finds. */
export function findBox(matches: readonly Matches[]): Element | null {
  const found = shownOf(matches);
  const editor = found.find(({ name, element }) => /EDITOR/.test(name) && !isMain(element))?.element;
  if (!editor) return null;
  let box = editor.parentElement;
  for (let at = editor.parentElement, level = 0; at && level < BOX_LEVELS && !isMain(at); level += 1) {
    if (found.some(({ element, name }) => element === at && !/MESSAGE|THREAD|VIEW/.test(name))) box = at;
    at = at.parentElement;
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

const BOX_LEVELS = 20;
