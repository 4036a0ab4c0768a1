import type { Failure, Result } from '../errors';
import type { ComposeState, ReplyKind, Thread, ThreadKey } from '../reply/thread';

/** What a webmail site is called and where it is. */
export interface SiteName {
  readonly id: string;
  /** For people: "Gmail". */
  readonly label: string;
  /** Match patterns of the pages it lives on; none for software that runs at addresses of its users' own. */
  readonly matches: readonly string[];
}

/** A webmail site: all that the product knows of it. Everything farther in speaks only this contract. */
export interface MailSite extends SiteName {
  /**
   * Calls `onChange` with the thread that is open now, or null when none is, at the start and at each
   * change; only when a thread is really shown (old views stay hidden in the page). Fails with `site-changed` when
   * the page plainly shows a mail and what the thread is known by is not there. Watches narrowly: the address,
   * visibility and the children of one container. Stops when `signal` aborts.
   */
  watchThreads(onChange: (shown: Result<OpenThread | null>) => void, signal: AbortSignal): void;
  /** How the page looks now, for the pane to follow. */
  appearance(): Appearance;
  /** The site's own list of sent mail, where a person can look when the outcome is unknown. */
  sentMailUrl(): string;
}

export interface Appearance {
  readonly isDark: boolean;
  /** The page's own font stack. */
  readonly fontFamily: string;
  readonly direction: 'ltr' | 'rtl';
}

/** One conversation that is on the screen. Its methods fail with `thread-changed` once another is shown. */
export interface OpenThread {
  readonly key: ThreadKey;
  /** Aborted when this thread is no longer the one shown. */
  readonly closed: AbortSignal;
  /** What the page shows now. Fails with `site-changed`, naming what is missing, never with a plausible default. */
  read(): Promise<Result<Thread>>;
  /** Unfolds collapsed messages and waits for their bodies, then reads. */
  expandAndRead(): Promise<Result<Thread>>;
  /** Brings this message into view and points at it for a moment; nothing where it is not on the page any more. */
  showMessage(id: string): void;
  /** Calls back when messages come or go, so that the thread is read anew. Stops with `signal`. */
  watchMessages(onChange: () => void, signal: AbortSignal): void;
  /**
   * The reply box of this thread: the open one, or a new one of this kind, ready to take text. 'on-its-way' where
   * a reply is a page of its own: Reply was pressed, this page goes away, and the page that follows in this tab shows the
   * same thread with the box open.
   */
  openCompose(kind: ReplyKind): Promise<Result<ComposeBox | 'on-its-way'>>;
}

/** One reply box of the site. */
export interface ComposeBox {
  /** As it is now. */
  state(): Result<ComposeState>;
  /**
   * Puts `text` above signature and quote, as one step of the site's own undo, and reads it back.
   * Text already there that we put there before (`previous`) is replaced; any other text is the
   * person's own: then `ownText` says whether to refuse with `own-text-in-box` or to keep it below.
   * Succeeds with the state after, whose `text` holds exactly what the box now says.
   */
  insert(
    text: string,
    options: { readonly previous: string | null; readonly ownText: 'refuse' | 'keep-below' },
  ): Promise<Result<ComposeState>>;
  /** Whether Send can be pressed, without pressing it: `site-changed` where it is not there, `send-unavailable` where it is off. */
  checkSend(): Result<null>;
  /**
   * Presses the site's Send once and watches what becomes of it. Never rejects and never presses again.
   * `onLater` is called when the outcome changes later (undone within the site's undo time).
   */
  send(onLater: (later: 'undone' | 'undo-gone') => void): Promise<SendOutcome>;
  /** Presses the site's own Undo for the mail sent from this box. True when the text is back in a reply box. */
  undoSend(): Promise<boolean>;
}

/** What is known after Send was pressed, or that it was not. */
export type SendOutcome =
  /** `evidence` names what was seen, for the record: never mail text. */
  | { readonly kind: 'sent'; readonly evidence: string; readonly canUndo: boolean }
  /** The site said no and the box is still there. */
  | { readonly kind: 'refused'; readonly failure: Failure }
  /** Send was pressed and nothing tells whether it left. */
  | { readonly kind: 'unknown'; readonly evidence: string };
