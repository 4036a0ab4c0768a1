import { createRef } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { ReplyText } from '../components/draft-pane/ReplyText';
import { marksOf } from '../components/draft-pane/marks';
import { createStreamText } from '../components/draft-pane/stream-text';
import { StreamingText } from '../components/draft-pane/StreamingText';
import type { Review } from '../utils/reply/review';

const nothing = (): void => undefined;

/** The pane's own text field, with its marks, as it stands with this draft in it. To be taken away again with `close`. */
export function showDraft(
  text: string,
  review: Review | null,
): { readonly box: Element; readonly close: () => void } {
  const box = document.createElement('div');
  document.body.replaceChildren(box);
  const root = createRoot(box);
  flushSync(() => {
    root.render(
      <ReplyText
        ref={createRef<HTMLTextAreaElement>()}
        copy={createRef<HTMLDivElement>()}
        text={text}
        marks={marksOf(review, text)}
        chosen={null}
        lang={undefined}
        isReadOnly={false}
        onType={nothing}
        onLeave={nothing}
        onChoose={nothing}
        onGoTo={nothing}
        onMarkAct={nothing}
      />,
    );
  });
  return {
    box,
    close: () => {
      root.unmount();
    },
  };
}

/** The same while it is written: as the model's own words, which are cleaned when they have all come. */
export function showStream(text: string): { readonly box: Element; readonly close: () => void } {
  const box = document.createElement('div');
  document.body.replaceChildren(box);
  const root = createRoot(box);
  const stream = createStreamText();
  flushSync(() => {
    root.render(<StreamingText draftId="d" stream={stream} lang={undefined} waiting="" />);
  });
  stream.append('d', text);
  return {
    box,
    close: () => {
      root.unmount();
    },
  };
}
