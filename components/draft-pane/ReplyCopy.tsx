import { memo, type ReactNode, type Ref } from 'react';
import { lookOf, type MarkLook, type TextMark } from './marks';

export interface ReplyCopyProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly text: string;
  readonly marks: readonly TextMark[];
  /** The mark that is spoken of below the text. */
  readonly chosen: string | null;
}

/** One mark in its own line; offsets count from the line's beginning. */
interface LineMark {
  readonly id: string;
  readonly look: MarkLook;
  readonly start: number;
  readonly end: number;
  readonly isChosen: boolean;
}

/**
 * A copy of the text behind the text field, unseen but for what is drawn under its marks. It gives the field its height, without
 * measuring, and it tells where a mark lies. Each line is drawn anew only when it or its marks change.
 */
export function ReplyCopy({ ref, text, marks, chosen }: ReplyCopyProps) {
  return (
    <div ref={ref} className="reply-glyphs reply-copy" dir="auto" aria-hidden="true">
      {linesOf(text, marks, chosen).map((line, index) => (
        <CopyLine key={index} {...line} />
      ))}
      {'\u200b'}
    </div>
  );
}

/** The mark at a point of the window; null where there is none. */
export function markIdAt(x: number, y: number): string | null {
  const found = document
    .elementsFromPoint(x, y)
    .find((element): element is HTMLElement => element instanceof HTMLElement && 'mark' in element.dataset);
  return found?.dataset['mark'] ?? null;
}

/** Scrolls to a mark, or to the line where a place of the text is. */
export function scrollToPlace(copy: HTMLElement, text: string, start: number, markId: string | null): void {
  const mark =
    markId === null
      ? undefined
      : [...copy.querySelectorAll<HTMLElement>('mark')].find(({ dataset }) => dataset['mark'] === markId);
  const line = text.slice(0, start).split('\n').length - 1;
  (mark ?? copy.children[line])?.scrollIntoView({ block: 'nearest' });
}

interface Line {
  readonly text: string;
  readonly marks: readonly LineMark[];
}

function linesOf(text: string, marks: readonly TextMark[], chosen: string | null): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  let next = 0;
  while (start < text.length) {
    const at = text.indexOf('\n', start);
    const end = at < 0 ? text.length : at + 1;
    const here: LineMark[] = [];
    // A mark over a line's end goes on in the next line.
    for (let mark = marks[next]; mark && mark.span.start < end; mark = marks[next]) {
      here.push({
        id: mark.id,
        look: lookOf(mark),
        start: Math.max(mark.span.start, start) - start,
        end: Math.min(mark.span.end, end) - start,
        isChosen: mark.id === chosen,
      });
      if (mark.span.end > end) break;
      next += 1;
    }
    lines.push({ text: text.slice(start, end), marks: here });
    start = end;
  }
  return lines;
}

const CopyLine = memo(function CopyLine({ text, marks }: Line) {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { id, look, start, end, isChosen } of marks) {
    parts.push(
      text.slice(from, start),
      <mark key={id} data-mark={id} className={isChosen ? `is-${look} is-chosen` : `is-${look}`}>
        {text.slice(start, end)}
      </mark>,
    );
    from = end;
  }
  return (
    <span>
      {parts}
      {text.slice(from)}
    </span>
  );
}, isSameLine);

function isSameLine(before: Line, now: Line): boolean {
  return (
    before.text === now.text &&
    before.marks.length === now.marks.length &&
    before.marks.every((mark, index) => {
      const other = now.marks[index];
      return (
        mark.id === other?.id &&
        mark.look === other.look &&
        mark.start === other.start &&
        mark.end === other.end &&
        mark.isChosen === other.isChosen
      );
    })
  );
}
