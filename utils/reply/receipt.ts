import type { Audience } from './thread';

/** What is known of a mail after Send was pressed, with the evidence. */
export interface Receipt {
  readonly outcome: 'sent' | 'unknown';
  readonly nonce: string;
  /** The load of the page on which it was pressed, which alone can take it back; '' where it was not pressed by us. */
  readonly pageId: string;
  /** The site's id of the box it left from, so that an undo is known again. */
  readonly composeId: string;
  readonly text: string;
  readonly audience: Audience;
  readonly subject: string | null;
  /** What was seen on the page, in a few words for the record; never mail text. */
  readonly evidence: string;
  /** The site still offers its own Undo. */
  readonly canUndo: boolean;
  /** The person asked for the Undo when it was gone. */
  readonly isUndoMissed?: boolean;
  readonly at: number;
}
