import type { Result } from '../../utils/errors';
import type { PaneView, SettingsSection, ThreadMessage } from '../../utils/messaging/protocol';
import type { Decision, Intent } from '../../utils/reply/outline';
import type { Reply } from '../../utils/reply/reply';
import type { Item, Review, Span } from '../../utils/reply/review';
import type { Audience, ReplyKind } from '../../utils/reply/thread';
import type { Wishes } from '../../utils/reply/wishes';
import type { NameMessage } from '../review-words';
import type { Remedy } from '../words';
import type { ClickState } from './approval-click';
import type { TextMark } from './marks';
import type { Link } from './pane-store';

/** Anything that says whether a person caused it. */
export interface Trustable {
  readonly isTrusted: boolean;
}

/** What keeps Send from being ready, or asks to be looked at first. */
export type Goal = 'blank' | 'audience' | 'text' | 'check' | 'items';

/** What a person can do on the card. */
export interface CardActs {
  /** Says something about this reply. */
  readonly tell: (message: ThreadMessage) => void;
  /** Drafts with the wishes as they stand and these changed. */
  readonly draft: (change?: Partial<Wishes>) => void;
  /** Keeps changed wishes; drafts anew where there is a draft already. */
  readonly wish: (change: Partial<Wishes>) => void;
  /** Drafts with this intent; takes it away where it is the chosen one. */
  readonly choose: (intent: Intent) => void;
  /** Keeps a changed decision, and drafts nothing yet. */
  readonly decide: (change: (decision: Decision) => Decision) => void;
  readonly approve: (event: Trustable, purpose: 'insert' | 'send', ownText?: 'refuse' | 'keep-below') => void;
  /** Says that an item of the review is right, for which the pane must be in sight, or takes that back. */
  readonly settle: (event: Trustable, item: string, isSettled: boolean) => void;
  readonly setKind: (kind: ReplyKind) => void;
  readonly showVersion: (index: number) => void;
  readonly showMessage: (messageId: string) => void;
  readonly openSettings: (section: SettingsSection) => void;
  readonly remedy: (event: Trustable, remedy: Remedy) => void;
  readonly goTo: (goal: Goal) => void;
  /** Selects a piece of the text and brings it into view. */
  readonly select: (span: Span) => void;
  /** Writes words in place of a piece of the text, as if they were typed. */
  readonly replace: (span: Span, words: string) => void;
  /** Asks for a report on the page. */
  readonly askReport: () => void;
  /** Puts a failure's notice away; the failure itself is the hub's. */
  readonly dismiss: () => void;
}

/** All that the parts of the card draw from. */
export interface Card {
  readonly view: PaneView;
  readonly reply: Reply;
  readonly audience: Audience | null;
  /** The text as it is on the screen. */
  readonly text: string;
  readonly hasDraft: boolean;
  /** Of exactly the text and the recipients on the screen; null until it is there. */
  readonly review: Review | null;
  /** The newest review of this draft, perhaps of an older text; null before the first. */
  readonly shownReview: Review | null;
  /** Marks of the text on the screen: its blanks, and what the newest review found as far as it still stands. */
  readonly marks: readonly TextMark[];
  /** Items of the newest review that were not acted on; their spans are of the text on the screen. */
  readonly itemsLeft: readonly Item[];
  readonly nameMessage: NameMessage;
  readonly link: Link;
  /** The report on the page that came last; null before. */
  readonly report: Result<string> | null;
  readonly click: ClickState;
  /** A draft may be begun now. */
  readonly canDraft: boolean;
  /** The text may be changed now. */
  readonly canEdit: boolean;
  readonly acts: CardActs;
}
