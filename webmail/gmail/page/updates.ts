import type { Accepted } from '../wire.ts';

/** What a sent or undone mail changes outside its compose. Filled in by the page's start, so that modules need no circle. */
export interface ConversationUpdates {
  sent(accepted: Accepted): void;
  undone(accepted: Accepted): void;
}

/** The page's own {@link ConversationUpdates}. */
export const conversationUpdates: {
  sent: ConversationUpdates['sent'];
  undone: ConversationUpdates['undone'];
} = {
  sent: () => undefined,
  undone: () => undefined,
};
