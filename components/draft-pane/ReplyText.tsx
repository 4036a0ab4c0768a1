import { useEffect, useEffectEvent, useRef, type ClipboardEvent, type KeyboardEvent, type Ref } from 'react';
import { htmlToText } from '../../utils/text/html-to-text';
import { words } from '../words';
import { markAfter, markAt, markBefore, needsLook, type TextMark } from './marks';
import { markIdAt, ReplyCopy } from './ReplyCopy';
import { markActOf, type MarkAct } from './shortcuts';

export interface ReplyTextProps {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly copy: Ref<HTMLDivElement>;
  readonly text: string;
  readonly marks: readonly TextMark[];
  /** The mark that is spoken of below the text. */
  readonly chosen: string | null;
  readonly lang: string | undefined;
  readonly isReadOnly: boolean;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
  /** The caret went into a mark, or out of all of them; or the mouse is over one. */
  readonly onChoose: (id: string | null) => void;
  /** Goes to a mark: selects it and brings it into view. */
  readonly onGoTo: (mark: TextMark) => void;
  /** A key asks for what can be done with the mark at the caret. */
  readonly onMarkAct: (act: 'show-source' | 'to-buttons', mark: TextMark) => void;
}

/** The draft as a text field that is as high as its text, with its blanks and facts marked behind it. */
export function ReplyText({
  ref,
  copy,
  text,
  marks,
  chosen,
  lang,
  isReadOnly,
  onType,
  onLeave,
  onChoose,
  onGoTo,
  onMarkAct,
}: ReplyTextProps) {
  const box = useRef<HTMLDivElement>(null);
  const frame = useRef(0);
  const caretMark = useRef<string | null>(null);

  const followCaret = useEffectEvent(() => {
    const field = document.activeElement;
    if (!(field instanceof HTMLTextAreaElement) || !box.current?.contains(field)) return;
    const id = markAt(marks, { start: field.selectionStart, end: field.selectionEnd })?.id ?? null;
    // Where the caret stays out of all marks, the one under the mouse goes on being spoken of.
    if (id === null && caretMark.current === null) return;
    caretMark.current = id;
    onChoose(id);
  });
  useEffect(() => {
    const follow = (): void => {
      followCaret();
    };
    document.addEventListener('selectionchange', follow);
    return () => {
      document.removeEventListener('selectionchange', follow);
      cancelAnimationFrame(frame.current);
    };
  }, []);

  const onMarkKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const act = markActOf(event.nativeEvent);
    if (act === null) return;
    const { selectionStart: start, selectionEnd: end } = event.currentTarget;
    if (act === 'show-source' || act === 'to-buttons') {
      const mark = markAt(marks, { start, end });
      if (!mark) return;
      event.preventDefault();
      onMarkAct(act, mark);
      return;
    }
    // The text is left with Tab after the last mark that needs a look.
    const next = markFor(act, marks, { start, end });
    if (!next) return;
    event.preventDefault();
    onGoTo(next);
  };

  return (
    <div ref={box} className="reply-text">
      <ReplyCopy ref={copy} text={text} marks={marks} chosen={chosen} />
      <textarea
        ref={ref}
        className="reply-glyphs"
        aria-label={words.text.label}
        placeholder={words.text.empty}
        dir="auto"
        lang={lang}
        spellCheck
        readOnly={isReadOnly}
        value={text}
        onChange={(event) => {
          onType(event.target.value);
        }}
        onBlur={onLeave}
        onKeyDown={(event) => {
          if (!isReadOnly) onMarkKey(event);
        }}
        onMouseMove={({ clientX, clientY }) => {
          if (marks.length === 0) return;
          cancelAnimationFrame(frame.current);
          frame.current = requestAnimationFrame(() => {
            const id = markIdAt(clientX, clientY);
            if (id !== null) onChoose(id);
          });
        }}
        onPaste={pasteAsText}
      />
    </div>
  );
}

const markFor = (
  act: Exclude<MarkAct, 'show-source' | 'to-buttons'>,
  marks: readonly TextMark[],
  at: { readonly start: number; readonly end: number },
): TextMark | null => {
  switch (act) {
    case 'next-open':
      return markAfter(marks.filter(needsLook), at);
    case 'previous-open':
      return markBefore(marks.filter(needsLook), at);
    case 'next':
      return markAfter(marks, at);
    case 'previous':
      return markBefore(marks, at);
  }
};

// A browser's own plain-text flavour of copied mail loses lists, quotes and link addresses. Through execCommand the field's own undo
// knows of it.
const pasteAsText = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
  const html = event.clipboardData.getData('text/html');
  if (html === '' || event.currentTarget.readOnly) return;
  const text = htmlToText(html);
  if (text.trim() === '') return;
  event.preventDefault();
  document.execCommand('insertText', false, text);
};
