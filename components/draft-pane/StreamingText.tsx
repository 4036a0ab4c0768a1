import { useLayoutEffect, useRef } from 'react';
import { words } from '../words';
import type { StreamText } from './stream-text';

export interface StreamingTextProps {
  readonly draftId: string;
  readonly stream: StreamText;
  readonly lang: string | undefined;
  /** Shown until the first words come. */
  readonly waiting: string;
}

// Someone who has scrolled up is reading; only who is at the end is taken along.
const AT_END = 48;
const SCROLLING = ['scroll', 'scrollend'];

/** The draft as it comes, in one text node that grows. */
export function StreamingText({ draftId, stream, lang, waiting }: StreamingTextProps) {
  const box = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLSpanElement>(null);

  useLayoutEffect(() => {
    const span = text.current;
    const scroller = box.current?.closest('.reply-scroller');
    if (!span || !box.current) return;
    const container = box.current;
    const node = document.createTextNode('');
    span.append(node);

    const show = (added: string | null): void => {
      const isAtEnd = scroller
        ? scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < AT_END
        : false;
      if (added === null) node.data = stream.read(draftId);
      else node.appendData(added);
      container.dataset.empty = String(node.length === 0);
      if (scroller && isAtEnd) scroller.scrollTop = scroller.scrollHeight;
    };

    // Nobody in the pane wants to know of these scrolls, and React goes through the tree for each: twice what all the words cost (19.3, 2026-11).
    const keepQuiet = (event: Event): void => {
      if (event.target === scroller) event.stopPropagation();
    };

    show(null);
    const stop = stream.subscribe(show);
    for (const type of SCROLLING) window.addEventListener(type, keepQuiet, true);
    return () => {
      stop();
      for (const type of SCROLLING) window.removeEventListener(type, keepQuiet, true);
      node.remove();
      // The draft is there, and is read from its beginning.
      if (scroller) scroller.scrollTop = 0;
    };
  }, [draftId, stream]);

  return (
    <div
      ref={box}
      className="reply-text streaming"
      role="group"
      aria-label={words.text.streaming}
      aria-busy="true"
    >
      <p className="waiting">{waiting}</p>
      <div className="reply-glyphs" dir="auto" lang={lang}>
        <span ref={text} />
        <span className="caret" />
      </div>
    </div>
  );
}
