import type { Audience } from './thread';

/** The approved text is in this compose box, and was read back equal. */
export interface Insertion {
  /** The site's id of the compose box. */
  readonly composeId: string;
  /** Canonical, as read back. */
  readonly text: string;
  readonly audience: Audience;
  readonly subject: string | null;
}
