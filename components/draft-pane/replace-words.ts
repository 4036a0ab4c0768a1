import type { Span } from '../../utils/reply/review';

/** Writes words in place of a piece of the text, as if they were typed there: the field's own undo takes it back. */
export function replaceWords(
  field: HTMLTextAreaElement,
  { start, end }: Span,
  words: string,
  type: (text: string) => void,
): void {
  const text = field.value;
  field.focus();
  field.setSelectionRange(start, end);
  const isTyped =
    'execCommand' in document &&
    (words === '' ? document.execCommand('delete') : document.execCommand('insertText', false, words));
  if (!isTyped) type(text.slice(0, start) + words + text.slice(end));
}

/** A piece of the text with the white space that would be left doubled without it. */
export function spanToRemove(text: string, { start, end }: Span): Span {
  const isSpaced = text[start - 1] === ' ' && (end === text.length || /[\s.,;:!?)]/.test(text[end] ?? ''));
  return isSpaced ? { start: start - 1, end } : { start, end };
}
