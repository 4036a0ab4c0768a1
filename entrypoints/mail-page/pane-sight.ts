import { LEAST_PART, STEADY_MS } from '../../utils/reply/approval';

/** Whether the person can see the pane's frame, told from the page around it: for a browser that does not tell the frame itself. */
export interface PaneSight {
  /** The frame was laid out anew: what was seen of it before counts no more. */
  begin(host: HTMLElement, frame: HTMLElement): void;
  readonly end: () => void;
  /**
   * Whether the frame was in sight when asked, and stays so for a moment; false where it is not the one of this number, for a page that
   * learns the pane's address can frame it too.
   */
  ask(frameId: number): Promise<boolean>;
}

/** How often the page is looked at while the pane lies on it. A page that lays something over the pane is found out within it. */
const LOOK_EVERY_MS = 100;
/** Smallest frame that can be read, in CSS pixels. */
const LEAST_SIZE = { width: 240, height: 160 } as const;

/** What can lie over an element of the top layer: another of them, which no z-index and no hit test tells of. */
const TOP_LAYER = ':popover-open, :modal, :fullscreen';
/** A picture of the page that is drawn over everything, the top layer too. */
const IN_TRANSITION = ':active-view-transition';

/** How an element is drawn that hides, fades, cuts and moves nothing of what is in it. */
const PLAIN: Readonly<Record<string, string>> = {
  visibility: 'visible',
  opacity: '1',
  filter: 'none',
  'mix-blend-mode': 'normal',
  'clip-path': 'none',
  'mask-image': 'none',
  transform: 'none',
  rotate: 'none',
  scale: 'none',
  translate: 'none',
  zoom: '1',
  // An outline is drawn over what lies inside.
  'outline-style': 'none',
};

/** Firefox gives this to content scripts, for closed roots too (seen in 153, 2026-11). */
type Rooted = Element & { readonly openOrClosedShadowRoot: ShadowRoot | null };

/**
 * The host of the frame lies in the top layer, so that only what is there too can cover it. Which of two lies above the other no browser
 * tells, so anything else that is open there counts as a cover.
 */
export function watchPaneSight(frameIdOf: (frame: HTMLElement) => number): PaneSight {
  let laidOut: { readonly host: HTMLElement; readonly frame: HTMLElement } | null = null;
  let roots: readonly (Document | ShadowRoot)[] = [document];
  let clearSince: number | null = null;
  let begunAt = 0;
  let timer: ReturnType<typeof setInterval> | undefined;

  const isClear = (host: HTMLElement, frame: HTMLElement): boolean =>
    !document.hidden &&
    host.parentNode === document.documentElement &&
    [document.documentElement, host, frame].every(isPlain) &&
    isUndecorated(host) &&
    isAlone(host, frame) &&
    isInWindow(frame) &&
    isHit(host, frame) &&
    roots.every((root) => [...root.querySelectorAll(TOP_LAYER)].every((element) => element === host)) &&
    !(CSS.supports(`selector(${IN_TRANSITION})`) && document.documentElement.matches(IN_TRANSITION));

  const end = (): void => {
    clearInterval(timer);
    laidOut = null;
    clearSince = null;
  };

  const look = (): boolean => {
    if (!laidOut) return false;
    const { host, frame } = laidOut;
    if (!host.isConnected) {
      end();
      return false;
    }
    const isRaised = host.matches(':popover-open');
    // A page can take the host out of the top layer; it goes back, and what was seen meanwhile does not count.
    if (!isRaised) host.showPopover();
    if (!isRaised || !isClear(host, frame)) clearSince = null;
    else clearSince ??= performance.now();
    return clearSince !== null;
  };

  return {
    begin(host, frame) {
      clearInterval(timer);
      laidOut = { host, frame };
      host.popover = 'manual';
      roots = rootsIn(document, host);
      begunAt = performance.now();
      clearSince = null;
      look();
      timer = setInterval(look, LOOK_EVERY_MS);
    },

    end,

    async ask(frameId) {
      if (!laidOut || frameIdOf(laidOut.frame) !== frameId) return false;
      roots = rootsIn(document, laidOut.host);
      const wasClear = clearSince !== null || performance.now() - begunAt < STEADY_MS;
      if (!look() || !wasClear) return false;
      while (clearSince !== null) {
        const left: number = clearSince + STEADY_MS - performance.now();
        if (left <= 0) return look();
        await new Promise((resolve) => setTimeout(resolve, left));
      }
      return false;
    },
  };
}

const isPlain = (element: Element): boolean => {
  const style = getComputedStyle(element);
  return Object.entries(PLAIN).every(([property, plain]) =>
    ['', plain].includes(style.getPropertyValue(property)),
  );
};

/** Nothing is drawn into the host besides what is in its shadow root. */
const isUndecorated = (host: Element): boolean =>
  ['::before', '::after'].every((part) =>
    ['none', 'normal', ''].includes(getComputedStyle(host, part).content),
  );

/** Nothing lies in the host's root besides the frame: of what would, no z-index and no hit test from outside tells. */
const isAlone = (host: Element, { parentNode }: Element): boolean =>
  parentNode instanceof ShadowRoot && parentNode.host === host && parentNode.childNodes.length === 1;

function isInWindow(frame: HTMLElement): boolean {
  const { left, top, right, bottom, width, height } = frame.getBoundingClientRect();
  if (width < LEAST_SIZE.width || height < LEAST_SIZE.height) return false;
  const seenWidth = Math.min(right, innerWidth) - Math.max(left, 0);
  const seenHeight = Math.min(bottom, innerHeight) - Math.max(top, 0);
  return seenWidth > 0 && seenHeight > 0 && seenWidth * seenHeight >= LEAST_PART * width * height;
}

/** Whatever else cuts the frame or keeps a pointer from it: it is hit in its middle and near its corners. */
function isHit(host: Element, frame: Element): boolean {
  const { left, top, width, height } = frame.getBoundingClientRect();
  const parts = [0.1, 0.5, 0.9];
  return parts.every((x) =>
    parts.every((y) => document.elementFromPoint(left + x * width, top + y * height) === host),
  );
}

/** The document and every shadow root in it, closed ones too, but for the pane's own, which `isAlone` looks into. */
const rootsIn = (root: Document | ShadowRoot, host: Element): readonly (Document | ShadowRoot)[] => [
  root,
  ...[...root.querySelectorAll('*')].flatMap((element) => {
    const inner = element === host ? null : (element as Rooted).openOrClosedShadowRoot;
    return inner ? rootsIn(inner, host) : [];
  }),
];
