/** The text of the draft that is streaming. It stays outside React: a token costs one text node's `appendData`. */
export interface StreamText {
  /** What has come of this draft so far; '' for any other draft. */
  readonly read: (draftId: string) => string;
  /** Calls back with each piece that is added, or with null when the text was replaced and must be read again. */
  readonly subscribe: (listener: (added: string | null) => void) => () => void;
}

/** A stream that is being filled. */
export interface StreamTextSource extends StreamText {
  readonly append: (draftId: string, text: string) => void;
  /** The hub's own copy. It fills what this pane missed; it never takes back what is already further on. */
  readonly checkpoint: (draftId: string, text: string) => void;
}

/** An empty stream. */
export function createStreamText(): StreamTextSource {
  const listeners = new Set<(added: string | null) => void>();
  let id = '';
  let text = '';

  const tell = (added: string | null): void => {
    for (const listener of listeners) listener(added);
  };

  const replace = (draftId: string, all: string): void => {
    id = draftId;
    text = all;
    tell(null);
  };

  return {
    read: (draftId) => (draftId === id ? text : ''),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    append(draftId, added) {
      if (draftId !== id) {
        replace(draftId, added);
        return;
      }
      text += added;
      tell(added);
    },
    checkpoint(draftId, all) {
      if (draftId === id && text.startsWith(all)) return;
      replace(draftId, all);
    },
  };
}
