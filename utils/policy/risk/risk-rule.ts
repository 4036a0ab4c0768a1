import type { Find } from './words';

/** What makes a reply costly to get wrong, and how it is found. */
export interface RiskRule {
  readonly id: string;
  readonly tier: 'normal' | 'high';
  /** In what the person is about to send. */
  readonly inDraft: Find;
  /** In the newest message of the other side, whatever the draft says to it. */
  readonly inMail: Find;
  /** In a question or request of the mail: it counts when the draft says yes or no to it. Left out where there is no such thing. */
  readonly inRequest?: Find;
}
