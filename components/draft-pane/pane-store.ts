import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Result } from '../../utils/errors';
import type { PaneMessage, PaneUpdate, PaneView } from '../../utils/messaging/protocol';
import type { Review } from '../../utils/reply/review';
import type { Thread } from '../../utils/reply/thread';
import { createReviewDesk, type MakeReview } from './review-desk';
import type { ReviewWanted } from './review-wanted';
import { createStreamText, type StreamText } from './stream-text';

/** How the pane stands with the hub. */
export type Link = 'connected' | 'reconnecting' | 'extension-updated';

/** The pane's end of the line to the hub. Whoever makes it keeps it open. */
export interface PaneConnection {
  readonly send: (message: PaneMessage) => void;
  readonly onUpdate: (listener: (update: PaneUpdate) => void) => void;
  readonly onLink: (listener: (link: Link) => void) => void;
}

export interface PaneState {
  /** Null until the hub has said anything. */
  readonly view: PaneView | null;
  readonly link: Link;
  /** Grows each time the hub asks the pane to take the focus. */
  readonly focusRequests: number;
  /** The report asked for last; null before. */
  readonly report: Result<string> | null;
  /** The review that came last; null before. It may be of an older text than the one on the screen. */
  readonly review: Review | null;
  /** The thread that drafts are checked against; null before it was read. */
  readonly thread: Thread | null;
}

export interface PaneStore {
  readonly state: StoreApi<PaneState>;
  readonly stream: StreamText;
  readonly send: (message: PaneMessage) => void;
  /** Whether the page around the pane says that the person can see it. Never resolves where the page says nothing. */
  readonly look: () => Promise<boolean>;
  /** Asks for a review of what is on the screen. */
  readonly wantReview: (wanted: ReviewWanted) => void;
}

const PING_EVERY = 10_000;

/** Holds what the hub says. Tokens go past the store, straight to the stream. */
export function createPaneStore(connection: PaneConnection, makeReview: MakeReview): PaneStore {
  const state = createStore<PaneState>(() => ({
    view: null,
    link: 'reconnecting',
    focusRequests: 0,
    report: null,
    review: null,
    thread: null,
  }));
  const stream = createStreamText();
  const reviews = createReviewDesk(makeReview, (review) => {
    state.setState({ review });
  });
  /** The look asked for last; only its answer is waited for. */
  let look: { readonly request: string; readonly answer: (isSeen: boolean) => void } | null = null;
  let pinging: ReturnType<typeof setInterval> | undefined;

  // The background is stopped after 30 s without a message; while it works for this pane it must not be.
  const pingWhile = (isWaiting: boolean): void => {
    if (isWaiting === (pinging !== undefined)) return;
    if (!isWaiting) {
      clearInterval(pinging);
      pinging = undefined;
      return;
    }
    pinging = setInterval(() => {
      connection.send({ type: 'ping' });
    }, PING_EVERY);
  };

  connection.onUpdate((update) => {
    switch (update.type) {
      case 'tokens':
        stream.append(update.draftId, update.text);
        return;
      case 'view': {
        const phase = update.view.reply?.phase;
        if (phase?.name === 'drafting') stream.checkpoint(phase.draftId, phase.text);
        pingWhile(phase !== undefined && WAITING.has(phase.name));
        // A view is proof that the line is open, whatever was said about it before.
        state.setState({ view: update.view, link: 'connected' });
        return;
      }
      case 'focus':
        state.setState(({ focusRequests }) => ({ focusRequests: focusRequests + 1 }));
        return;
      case 'report':
        state.setState({ report: update.result });
        return;
      case 'material':
        reviews.take(update.material);
        state.setState({ thread: update.material.thread });
        return;
      case 'looked':
        if (update.request === look?.request) look.answer(update.isSeen);
        return;
      case 'pong':
        return;
    }
  });

  connection.onLink((link) => {
    if (state.getState().link === 'extension-updated') return;
    if (link !== 'connected') pingWhile(false);
    state.setState({ link });
  });

  return {
    state,
    stream,
    send: connection.send,
    look: () =>
      new Promise((answer) => {
        const request = crypto.randomUUID();
        look = { request, answer };
        connection.send({ type: 'look', request });
      }),
    wantReview: (wanted) => {
      const { view } = state.getState();
      if (view?.reply) reviews.want(wanted, view.reply.key);
    },
  };
}

const WAITING: ReadonlySet<string> = new Set(['reading', 'drafting', 'approved', 'inserting', 'sending']);
