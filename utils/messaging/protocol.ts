import type { Failure, Result } from '../errors';
import type { Appearance, SendOutcome } from '../mail/mail-site';
import type { Material } from '../reply/material';
import type { Guide } from '../reply/outline';
import type { Reply } from '../reply/reply';
import type { ComposeState, ReplyKind, Thread, ThreadKey } from '../reply/thread';
import type { Tone, Wishes } from '../reply/wishes';
import type { Sign } from '../text/sign';

/**
 * Every message between the three processes. The pane and the content script never talk to each other: both hold a port to the
 * hub, which pairs them by tab. What a port may do is fixed by its name and its sender when it connects.
 */
export const HANDS_PORT = 'hands';
export const PANE_PORT = 'pane';

/** How the pane's frame lies on the page. Lengths in CSS pixels. */
export interface PaneLayout {
  readonly shape: 'hidden' | 'pill' | 'card';
  readonly width: number;
  /** Of the pill only: as wide as its words. */
  readonly pillWidth: number;
}

/** A mail was opened in a page that has no hands yet. */
export interface MailOpened {
  readonly type: 'mail-opened';
  readonly site: string;
}

// ── content script → hub ────────────────────────────────────────────────────────────────────────

export type HandsMessage =
  | {
      readonly type: 'ready';
      readonly pageId: string;
      readonly site: string;
      readonly appearance: Appearance;
      readonly sentMailUrl: string;
    }
  | { readonly type: 'appearance'; readonly appearance: Appearance }
  /** Answer to `look`. */
  | { readonly type: 'looked'; readonly request: string; readonly isSeen: boolean }
  /**
   * `key` null: no thread is open, or, with a failure, one is that cannot be told from others. `isNew` is false when it is only
   * said again, to a hub that was restarted.
   */
  | {
      readonly type: 'thread';
      readonly key: ThreadKey | null;
      readonly failure: Failure | null;
      readonly isNew: boolean;
      readonly isPaneHidden: boolean;
    }
  /** Messages came or went in the open thread. */
  | { readonly type: 'messages-changed'; readonly key: ThreadKey }
  | { readonly type: 'thread-read'; readonly request: number; readonly result: Result<Thread> }
  | {
      readonly type: 'inserted';
      readonly key: ThreadKey;
      readonly nonce: string;
      readonly result: Result<ComposeState>;
    }
  /** Reply was pressed, and the reply box comes with the page that follows in this tab. */
  | { readonly type: 'on-its-way'; readonly key: ThreadKey; readonly nonce: string }
  | {
      readonly type: 'pressed';
      readonly key: ThreadKey;
      readonly nonce: string;
      readonly outcome: SendOutcome | NotPressed;
    }
  | {
      readonly type: 'later';
      readonly key: ThreadKey;
      readonly nonce: string;
      readonly later: 'undone' | 'undo-gone';
    }
  | {
      readonly type: 'undo-result';
      readonly key: ThreadKey;
      readonly nonce: string;
      readonly undone: boolean;
    }
  /** Answer to `what-became-of`. A page that has not pressed says so, and then never does. */
  | {
      readonly type: 'became';
      readonly key: ThreadKey;
      readonly nonce: string;
      readonly outcome: SendOutcome | NotPressed | 'pressing';
    };

/** Send was not pressed, and why. Certain: nothing left. */
export interface NotPressed {
  readonly kind: 'not-pressed';
  readonly failure: Failure;
}

// ── hub → content script ────────────────────────────────────────────────────────────────────────

export type HandsCommand =
  | { readonly type: 'layout'; readonly layout: PaneLayout }
  | { readonly type: 'read'; readonly request: number; readonly key: ThreadKey; readonly expand: boolean }
  | InsertCommand
  | PressCommand
  | { readonly type: 'undo'; readonly nonce: string; readonly key: ThreadKey }
  | { readonly type: 'what-became-of'; readonly key: ThreadKey; readonly nonce: string }
  /** Brings this message of the thread into view, and points at it for a moment. */
  | { readonly type: 'show-message'; readonly key: ThreadKey; readonly messageId: string }
  | { readonly type: 'focus-mail' }
  | { readonly type: 'focus-pane' }
  /** `frameId`: of the frame the asking pane is in, as the browser numbers the frames of the tab. */
  | (Look & { readonly frameId: number });

/** Asks the page whether the person can see the pane, where the browser does not tell the pane. */
interface Look {
  readonly type: 'look';
  readonly request: string;
}

export interface InsertCommand {
  readonly type: 'insert';
  readonly nonce: string;
  readonly key: ThreadKey;
  readonly kind: ReplyKind;
  readonly text: string;
  readonly headMessageId: string;
  readonly previous: string | null;
  readonly ownText: 'refuse' | 'keep-below';
}

/** Leave to press Send once. Everything in it is compared with the box right before the press. */
export interface PressCommand {
  readonly type: 'press';
  readonly nonce: string;
  readonly key: ThreadKey;
  readonly composeId: string;
  readonly text: string;
  /** Lower-case addresses, sorted. */
  readonly recipients: readonly string[];
  readonly from: string | null;
  readonly subject: string | null;
  readonly headMessageId: string;
}

// ── pane → hub ──────────────────────────────────────────────────────────────────────────────────

export type PaneMessage = PaneWideMessage | (ThreadMessage & { readonly key: ThreadKey });

/** Of the pane itself, whatever thread it shows. */
export type PaneWideMessage =
  | { readonly type: 'ready' }
  /** Every 10 s while the pane waits for the model: keeps the background alive. */
  | { readonly type: 'ping' }
  | { readonly type: 'layout'; readonly layout: PaneLayout }
  | { readonly type: 'open-settings'; readonly section: SettingsSection }
  /** Asks for a report of what can be found on this mail page, to be pasted where bugs are told. */
  | { readonly type: 'check-page' }
  | Look
  | { readonly type: 'focus-mail' };

/**
 * About one reply. Each goes with the key of the thread that was on the screen: the tab may have moved on before it arrives, and
 * then an edit still belongs to its own reply, and everything else is dropped.
 */
export type ThreadMessage =
  | { readonly type: 'draft'; readonly wishes: Wishes }
  | { readonly type: 'stop' }
  | {
      readonly type: 'edit';
      readonly draftId: string;
      readonly text: string;
      /** The text of that draft in the record, as the pane saw it last. */
      readonly base: string;
    }
  | { readonly type: 'show-version'; readonly index: number }
  | { readonly type: 'set-kind'; readonly kind: ReplyKind }
  | { readonly type: 'set-wishes'; readonly wishes: Wishes }
  /** The person looked at an item of the review and says that it is right, or takes that back. */
  | { readonly type: 'settle'; readonly item: string; readonly isSettled: boolean }
  /** Brings a message of the mail page into view. */
  | { readonly type: 'show-message'; readonly messageId: string }
  | ApproveMessage
  | { readonly type: 'undo' }
  /** Puts the text found in the site's box into the draft. */
  | { readonly type: 'take-box-text' }
  /** Adopts the recipients the site's box has, to be approved anew. */
  | { readonly type: 'take-box-recipients' }
  | { readonly type: 'expand-messages' }
  | { readonly type: 'read-again' }
  /** Work on this reply in this tab, not in the other one. */
  | { readonly type: 'take-over' }
  /** After sent or unknown: start another reply to the same thread. */
  | { readonly type: 'start-over' }
  /** Close for this thread; opening the thread again brings it back as a pill. */
  | { readonly type: 'close' };

/** A person's click, naming exactly what was on the screen. */
export interface ApproveMessage {
  readonly type: 'approve';
  readonly purpose: 'insert' | 'send';
  readonly draftId: string;
  readonly text: string;
  /** `Reply.revision` the pane showed. */
  readonly revision: number;
  /** The addresses the pane showed, lower case, sorted. */
  readonly recipients: readonly string[];
  /** Ids of all items that the review of exactly this text asks to be acted on; null where it was not reviewed. */
  readonly items: readonly string[] | null;
  readonly ownText: 'refuse' | 'keep-below';
}

export type SettingsSection = 'first-run' | 'model' | 'writing' | 'review' | 'sites' | 'privacy';

// ── hub → pane ──────────────────────────────────────────────────────────────────────────────────

export type PaneUpdate =
  | { readonly type: 'view'; readonly view: PaneView }
  /** More text of the draft that is streaming; belongs to `draftId` only. */
  | { readonly type: 'tokens'; readonly draftId: string; readonly text: string }
  | { readonly type: 'focus' }
  | { readonly type: 'pong' }
  /** What drafts for this thread are checked against. Comes before the first view of a thread, and again when it changes. */
  | { readonly type: 'material'; readonly material: Material }
  /** Answer to `look`. */
  | { readonly type: 'looked'; readonly request: string; readonly isSeen: boolean }
  /** The answer to `check-page`: plain text in which nothing of the mail can be read. */
  | { readonly type: 'report'; readonly result: Result<string> };

/** All that the pane renders. */
export interface PaneView {
  readonly appearance: Appearance;
  readonly layout: PaneLayout;
  /** What stands before a draft can be made; null when nothing does. */
  readonly obstacle: 'no-model' | 'no-consent' | 'no-permission' | null;
  /** The host the mail goes to, for the words of consent and of waiting; '' when none is chosen. */
  readonly modelHost: string;
  readonly model: string;
  readonly tones: readonly Tone[];
  /** Null while there is nothing to show. */
  readonly reply: Reply | null;
  /** A mail is open. Where none is, the reply is the one that left last, with its receipt, and nothing more is done to it there. */
  readonly isMailOpen: boolean;
  /** The page shows a mail, and it cannot be told which; null where all is well. */
  readonly pageFailure: Failure | null;
  /** Another tab works on this reply; here it is read-only. */
  readonly isElsewhere: boolean;
  readonly sentMailUrl: string;
  /** What to decide before a draft, and the thread at a glance; null until the thread was read. */
  readonly guide: Guide | null;
  /** Why no draft was begun by itself. */
  readonly heldBack: 'on-demand' | 'last-is-mine' | 'no-reply-sender' | null;
  /** What the person knows the real pane by. */
  readonly sign: Sign;
}

// ── settings pages → hub (runtime messages with an answer) ──────────────────────────────────────

export type SettingsRequest =
  /** Saves the key for this address's origin; '' deletes it. */
  | { readonly type: 'save-key'; readonly address: string; readonly key: string }
  | { readonly type: 'has-key'; readonly address: string }
  | { readonly type: 'list-models'; readonly address: string }
  /** One short real exchange with this model, with no mail in it. */
  | { readonly type: 'test-model'; readonly address: string; readonly model: string; readonly text: string }
  /** A draft for a mail that nobody sent, to try the model with. */
  | {
      readonly type: 'draft-sample';
      readonly address: string;
      readonly model: string;
      readonly mail: SampleMail;
    }
  /** Tries every step short of Send on the mail page in this tab. */
  | { readonly type: 'check-page'; readonly tabId: number }
  | { readonly type: 'clear-everything' }
  | { readonly type: 'waiting-replies' };

export interface SampleMail {
  readonly from: string;
  readonly subject: string;
  readonly text: string;
}

/** What `runtime.sendMessage` answers for each request. */
export interface SettingsAnswers {
  readonly 'save-key': Result<null>;
  readonly 'has-key': Result<boolean>;
  readonly 'list-models': Result<readonly string[]>;
  readonly 'test-model': Result<{ readonly text: string; readonly milliseconds: number }>;
  readonly 'draft-sample': Result<{ readonly text: string; readonly milliseconds: number }>;
  readonly 'check-page': Result<string>;
  readonly 'clear-everything': Result<null>;
  readonly 'waiting-replies': Result<readonly WaitingReply[]>;
}

/** A reply that waits for the person, as the popup lists it. */
export interface WaitingReply {
  readonly key: ThreadKey;
  readonly subject: string;
  readonly phase: Reply['phase']['name'];
}
