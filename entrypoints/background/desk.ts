import type { ReplyEvent } from '../../utils/reply/lifecycle';
import { newReply, reduce } from '../../utils/reply/lifecycle';
import type { Reply } from '../../utils/reply/reply';
import type { ThreadKey } from '../../utils/reply/thread';
import type { Wishes } from '../../utils/reply/wishes';
import type { Outside } from './outside';

/** Where replies are kept and changed: each event goes through the reducer and to disk before anything acts on it. */
export class Desk {
  readonly #outside: Outside;
  readonly #onChange: (reply: Reply) => void;

  constructor(outside: Outside, onChange: (reply: Reply) => void) {
    this.#outside = outside;
    this.#onChange = onChange;
  }

  read(key: ThreadKey): Promise<Reply | null> {
    return this.#outside.replies.read(key);
  }

  /** The reply for this thread, begun with `wishes` when there is none yet. */
  async open(key: ThreadKey, wishes: Wishes): Promise<Reply> {
    const { after } = await this.#outside.replies.change(
      key,
      (reply) => reply ?? newReply(key, wishes, this.#outside.now()),
    );
    return after as Reply;
  }

  /** The reply after the event, and whether the event applied. Null when there is no such reply. */
  async tell(
    key: ThreadKey,
    event: ReplyEvent,
  ): Promise<{ readonly reply: Reply; readonly applied: boolean } | null> {
    const { before, after } = await this.#outside.replies.change(
      key,
      (reply) => reply && reduce(reply, event, this.#outside.now()),
    );
    if (!after) return null;
    const applied = after !== before && after.revision !== before?.revision;
    // The words of a checkpoint have reached the pane already, as tokens; to draw all of it anew would cost more than they did.
    if (applied && event.type !== 'draft-checkpoint') this.#onChange(after);
    return { reply: after, applied };
  }
}
