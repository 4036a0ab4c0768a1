import type { ClipboardEvent, KeyboardEvent, ReactNode, Ref } from 'react';
import { BLANK } from '../../utils/reply/approval';
import { htmlToText } from '../../utils/text/html-to-text';
import { words } from '../words';

export interface ReplyTextProps {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly text: string;
  readonly lang: string | undefined;
  readonly isReadOnly: boolean;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
}

/** Where the blanks stand in a text. */
export const blankRanges = (text: string): readonly { readonly start: number; readonly end: number }[] =>
  [...text.matchAll(BLANK)].map(({ index, 0: blank }) => ({ start: index, end: index + blank.length }));

/**
 * The draft as a text field that is as high as its text. Behind it lies a copy of the text, unseen but for the colour under
 * the blanks: it gives the height, without measuring.
 */
export function ReplyText({ ref, text, lang, isReadOnly, onType, onLeave }: ReplyTextProps) {
  return (
    <div className="reply-text">
      <div className="reply-glyphs reply-copy" dir="auto" aria-hidden="true">
        {withBlanksMarked(text)}
        {'\u200b'}
      </div>
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
          if (!isReadOnly) toNextBlank(event, text);
        }}
        onPaste={pasteAsText}
      />
    </div>
  );
}

const withBlanksMarked = (text: string): readonly ReactNode[] => {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { start, end } of blankRanges(text)) {
    parts.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  return [...parts, text.slice(from)];
};

// Tab goes from blank to blank, and leaves the text after the last one.
const toNextBlank = (event: KeyboardEvent<HTMLTextAreaElement>, text: string): void => {
  if (event.key !== 'Tab' || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
  const { selectionStart, selectionEnd } = event.currentTarget;
  const next = blankRanges(text).find(
    ({ start, end }) => start >= selectionStart && !(start === selectionStart && end === selectionEnd),
  );
  if (!next) return;
  event.preventDefault();
  event.currentTarget.setSelectionRange(next.start, next.end);
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
