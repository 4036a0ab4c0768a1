import type { OutlineLine } from '../../utils/reply/outline';
import type { Audience } from '../../utils/reply/thread';

/** A text that is on the screen and wants to be reviewed; what it is checked against is known where reviews are made. */
export interface ReviewWanted {
  readonly text: string;
  readonly audience: Audience;
  /** What the person said it should say. */
  readonly instruction: string;
  readonly asks: readonly OutlineLine[];
}
