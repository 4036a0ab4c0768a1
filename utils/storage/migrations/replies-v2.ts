/** A reply as version 1 of the database kept it, so far as it matters here. */
interface ReplyV1 {
  readonly wishes: object;
  readonly drafts: readonly { readonly wishes: object }[];
}

/** What a cursor over the replies has to offer. */
interface Cursor {
  readonly value: unknown;
  update(value: never): Promise<unknown>;
  continue(): Promise<Cursor | null>;
}

const NO_DECISION = { intent: null, answers: [] };

/** Adds what version 2 knows besides: what was decided, and which items of a review were acted on. Frozen: it imports nothing. */
export async function fillReplies(store: { openCursor(): Promise<unknown> }): Promise<void> {
  for (let cursor = (await store.openCursor()) as Cursor | null; cursor; cursor = await cursor.continue())
    await cursor.update(replyV2(cursor.value as ReplyV1) as never);
}

/** One reply of version 1 as version 2 keeps it; what it has already stays. */
export const replyV2 = (reply: ReplyV1): object => ({
  settled: [],
  ...reply,
  wishes: { decision: NO_DECISION, ...reply.wishes },
  drafts: reply.drafts.map((draft) => ({ ...draft, wishes: { decision: NO_DECISION, ...draft.wishes } })),
});
