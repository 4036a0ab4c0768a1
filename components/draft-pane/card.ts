import type { Result } from '../../utils/errors';
import type { PaneView, SettingsSection, ThreadMessage } from '../../utils/messaging/protocol';
import type { Reply } from '../../utils/reply/reply';
import type { Audience, ReplyKind } from '../../utils/reply/thread';
import type { Wishes } from '../../utils/reply/wishes';
import type { Remedy } from '../words';
import type { ClickState } from './approval-click';
import type { Link } from './pane-store';

/** Anything that says whether a person caused it. */
export interface Trustable {
  readonly isTrusted: boolean;
}

/** What a person can do on the card. */
export interface CardActs {
  /** Says something about this reply. */
  readonly tell: (message: ThreadMessage) => void;
  /** Drafts with the wishes as they stand and these changed. */
  readonly draft: (change?: Partial<Wishes>) => void;
  /** Keeps changed wishes; drafts anew where there is a draft already. */
  readonly wish: (change: Partial<Wishes>) => void;
  readonly approve: (event: Trustable, purpose: 'insert' | 'send', ownText?: 'refuse' | 'keep-below') => void;
  readonly setKind: (kind: ReplyKind) => void;
  readonly showVersion: (index: number) => void;
  readonly openSettings: (section: SettingsSection) => void;
  readonly remedy: (event: Trustable, remedy: Remedy) => void;
  /** Goes to what keeps Send from being ready. */
  readonly goTo: (at: 'blank' | 'audience' | 'text') => void;
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
