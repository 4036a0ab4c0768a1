import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Result } from '../../../utils/errors';
import type { PaneMessage, PaneView } from '../../../utils/messaging/protocol';
import type { Thread } from '../../../utils/reply/thread';
import type { Review } from '../../../utils/reply/review';
import { CHAIR_THREAD } from '../../gallery/reviews';
import { GALLERY_STATES, reviewFor } from '../../gallery/states';
import { DraftPane } from '../DraftPane';
import type { Link } from '../pane-store';
import type { ReviewWanted } from '../review-wanted';
import { IN_SIGHT, type Sight } from '../sight';
import { createStreamText } from '../stream-text';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root;
/** What the pane posted, in order. */
export let posted: PaneMessage[] = [];
/** What the pane wanted to have reviewed, in order. */
export let wanted: ReviewWanted[] = [];
export const stream = createStreamText();

/** Gives each test of a file a page of its own; to be called once in the file. */
export function keepPane(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    posted = [];
    wanted = [];
    // jsdom lays nothing out and so cannot scroll.
    Element.prototype.scrollIntoView = () => undefined;
    document.body.innerHTML = '<div id="root"></div>';
    root = createRoot(document.getElementById('root') as HTMLElement);
  });

  afterEach(() => {
    act(() => {
      root.unmount();
    });
    window.removeEventListener('click', trust, true);
    window.removeEventListener('keydown', trust, true);
    vi.useRealTimers();
  });
}

// By default the review of the text on the screen is there, with nothing to check.
export const show = (
  view: PaneView,
  link: Link = 'connected',
  report: Result<string> | null = null,
  review: Review | null = reviewFor(view),
  thread: Thread | null = CHAIR_THREAD,
  sight: Sight = IN_SIGHT,
): void => {
  act(() => {
    root.render(
      <DraftPane
        view={view}
        stream={stream}
        link={link}
        focusRequest={0}
        report={report}
        review={review}
        thread={thread}
        sight={sight}
        wantReview={(what) => {
          wanted.push(what);
        }}
        send={(message) => {
          posted.push(message);
        }}
      />,
    );
  });
};

// jsdom marks every event a test makes as not made by a person; this is where it keeps that mark.
const trust = (event: Event): void => {
  for (const symbol of Object.getOwnPropertySymbols(event)) {
    const inner: unknown = Reflect.get(event, symbol);
    if (typeof inner === 'object' && inner !== null && 'isTrusted' in inner) inner.isTrusted = true;
  }
};

export const asPerson = (): void => {
  window.addEventListener('click', trust, true);
  window.addEventListener('keydown', trust, true);
};

export const button = (name: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find(
    (element) => (element.getAttribute('aria-label') ?? element.textContent) === name,
  );
  if (!found) throw new Error(`There is no button "${name}".`);
  return found;
};

export const press = (name: string): void => {
  act(() => {
    button(name).click();
  });
};

export const key = (init: KeyboardEventInit, target: EventTarget = document.body): void => {
  act(() => {
    target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
  });
};

export const field = (): HTMLTextAreaElement => {
  const found = document.querySelector('textarea');
  if (!found) throw new Error('There is no text field.');
  return found;
};

export const type = (text: string): void => {
  act(() => {
    const setValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
    setValue?.call(field(), text);
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
};

export const instructionLine = (): HTMLInputElement => {
  const found = document.querySelector<HTMLInputElement>('input.input');
  if (!found) throw new Error('There is no instruction line.');
  return found;
};

export const instruct = (text: string): void => {
  act(() => {
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    setValue?.call(instructionLine(), text);
    instructionLine().dispatchEvent(new Event('input', { bubbles: true }));
  });
};

export const leave = (element: HTMLElement): void => {
  act(() => {
    element.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  });
};

export const wait = (milliseconds: number): void => {
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
};

export const galleryView = (wanted: string): PaneView => {
  const found = GALLERY_STATES.find(({ name }) => name === wanted);
  if (!found) throw new Error(`The gallery has no state "${wanted}".`);
  return found.view;
};

export const ofType = (wanted: PaneMessage['type']): readonly PaneMessage[] =>
  posted.filter((message) => message.type === wanted);
