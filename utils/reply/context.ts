import type { Message, ReplyKind, Address } from './thread';
import type { LeftOut } from './draft';
import type { Tone, Wishes } from './wishes';

/** Who writes, and how, from the person's settings. */
export interface Writer {
  /** '' when the person gave none. */
  readonly name: string;
  readonly address: string | null;
  /** The person's own words about how they write; '' for none. */
  readonly howIWrite: string;
}

/** The thread cut to the model's room, with all that the reply depends on. */
export interface ReplyContext {
  readonly subject: string;
  readonly messages: readonly Message[];
  readonly leftOut: LeftOut;
  /** Messages whose text the page did not show (folded, collapsed or clipped). */
  readonly notShown: number;
  readonly kind: ReplyKind;
  readonly to: readonly Address[];
  readonly writer: Writer;
  /** What the page calls the person; '' where it does not. Words of the mail: whoever wrote to them may have chosen it. */
  readonly nameInMail: string;
  readonly wishes: Wishes;
  readonly tone: Tone;
  /** The site adds a signature below the text, so the draft brings none. */
  readonly siteAddsSignature: boolean;
  /** ISO date of the day of writing, with weekday: "Sunday, 2026-11-22". */
  readonly today: string;
}
