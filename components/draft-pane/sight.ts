import { LEAST_PART, STEADY_MS } from '../../utils/reply/approval';

/** Whether the person can see the pane, so that nothing is approved under something that a page has laid over it. */
export interface Sight {
  /** Watches this element until the returned function is called. A watch that begins anew knows nothing of what was before. */
  readonly watch: (element: Element) => () => void;
  /**
   * Answers once: whether what is watched was in sight at the time of the call. Waits for the browser's word where there is none yet
   * or where it is too new to count, for no longer than `ANSWER_WITHIN_MS`; no word by then is a no.
   */
  readonly ask: (answer: Answer) => void;
}

/**
 * How long the pane may be said to be out of sight without its being so: a frame that was just made, moved or resized is, until the
 * page around it has been drawn (seen in Chromium 156, 2026-11). After it an act is refused at once, for a page notices where the
 * focus goes and could uncover the pane while the act still waits.
 */
export const PASSING_MS = 300;
/** How long after the act the last look is taken: the page around the pane says up to so much later what lies over it. */
const LAST_LOOK_AFTER_MS = 120;
/** For a browser that is busy; one that is not answers within a tenth of it. */
export const ANSWER_WITHIN_MS = 4_000;

/** Smallest delay that a browser allows for an observer of visibility, in milliseconds. */
const DELAY_MS = 100;

/** What this browser can tell of an element's visibility: the second version sees covers, opacity, filters, masks and transforms. */
interface VisibilityInit extends IntersectionObserverInit {
  readonly trackVisibility: boolean;
  readonly delay: number;
}
type VisibilityEntry = IntersectionObserverEntry & { readonly isVisible?: boolean };

/** Whether this browser tells a frame what lies over it. Chromium 156 does, Firefox 153 does not (2026-11). */
export const tellsOfCovers = (): boolean => 'isVisible' in IntersectionObserverEntry.prototype;

/**
 * Asks the browser itself. It does not see a mask on the page's root element: no click reaches the frame then, but a key does (Chromium
 * 156, 2026-11).
 */
export function browserSight(): Sight {
  let element: Element | null = null;
  let isInSight = false;
  /** Since when `isInSight` has been so; milliseconds as in `performance.now()`. */
  let since = 0;
  /** The browser has not answered yet. */
  let isLooking = false;
  let hadLastLook = false;
  const act = oneAct();
  let lastLook: ReturnType<typeof setTimeout> | undefined;
  let decision: ReturnType<typeof setTimeout> | undefined;

  const finish = (isSeen: boolean): void => {
    clearTimeout(lastLook);
    clearTimeout(decision);
    act.finish(isSeen);
  };

  const decide = (): void => {
    clearTimeout(decision);
    if (!act.isOpen() || isLooking) return;
    const left = since + (isInSight ? STEADY_MS : PASSING_MS) - performance.now();
    if (left <= 0) finish(isInSight);
    else decision = setTimeout(decide, left);
  };

  const options: VisibilityInit = { threshold: [0, LEAST_PART], trackVisibility: true, delay: DELAY_MS };
  const observer = new IntersectionObserver((entries: readonly VisibilityEntry[]) => {
    const newest = entries.at(-1);
    if (!newest || newest.target !== element) return;
    const isClear = newest.isVisible === true && newest.intersectionRatio >= LEAST_PART;
    if (isClear !== isInSight) since = newest.time;
    isInSight = isClear;
    isLooking = false;
    if (hadLastLook) decide();
  }, options);

  // An observer speaks only of changes, and of those up to its delay too late. One that begins anew speaks with the next frame.
  const look = (): void => {
    if (!element) return;
    isLooking = true;
    observer.unobserve(element);
    observer.observe(element);
  };

  return {
    watch(watched) {
      element = watched;
      isInSight = false;
      since = performance.now();
      look();
      return () => {
        observer.unobserve(watched);
        if (element === watched) element = null;
        finish(false);
      };
    },

    ask(answer) {
      finish(false);
      const isKnown = element !== null && !isLooking;
      if (!element || (isKnown && !isInSight && performance.now() - since > PASSING_MS)) {
        answer(false);
        return;
      }
      act.begin(answer);
      hadLastLook = false;
      lastLook = setTimeout(() => {
        hadLastLook = true;
        look();
      }, LAST_LOOK_AFTER_MS);
    },
  };
}

/** Asks the page around the pane, through `look`, where the browser does not tell. No answer is a no. */
export function pageSight(look: () => Promise<boolean>): Sight {
  const act = oneAct();
  return {
    watch: () => () => {
      act.finish(false);
    },

    ask(answer) {
      act.begin(answer);
      void look().then((isSeen) => {
        if (act.isOpen(answer)) act.finish(isSeen);
      });
    },
  };
}

type Answer = (isSeen: boolean) => void;

/** The act that waits for an answer: at most one, and no longer than `ANSWER_WITHIN_MS`. Another act ends it unseen. */
function oneAct(): {
  begin(answer: Answer): void;
  finish(isSeen: boolean): void;
  /** Whether one waits, or this one does. */
  isOpen(answer?: Answer): boolean;
} {
  let open: Answer | null = null;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const finish = (isSeen: boolean): void => {
    const answer = open;
    clearTimeout(patience);
    open = null;
    answer?.(isSeen);
  };

  return {
    begin(answer) {
      finish(false);
      open = answer;
      patience = setTimeout(finish, ANSWER_WITHIN_MS, false);
    },
    finish,
    isOpen: (answer) => open !== null && (answer === undefined || open === answer),
  };
}

const always = (isSeen: boolean): Sight => ({
  watch: () => () => undefined,
  ask: (answer) => {
    answer(isSeen);
  },
});

/** For places with no browser around the pane, such as pictures and tests of what comes after. */
export const IN_SIGHT = always(true);
export const OUT_OF_SIGHT = always(false);
