import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { PANE_WIDTH } from '../../utils/storage/pane-width';
import { words } from '../words';

const KEY_STEP = 16;

export interface ResizeHandleProps {
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

const within = (width: number): number =>
  Math.round(Math.min(PANE_WIDTH.max, Math.max(PANE_WIDTH.min, width)));

/** 1 where the pane grows to the left, -1 where it grows to the right. */
const outwards = (handle: Element): number => (getComputedStyle(handle).direction === 'rtl' ? -1 : 1);

/** The pane's inner edge (the left one, or the right one on a right-to-left page), to be dragged, or moved with the arrow keys. */
export function ResizeHandle({ width, onWidth }: ResizeHandleProps) {
  const drag = useRef<{ readonly fromX: number; readonly fromWidth: number } | null>(null);
  const frame = useRef(0);

  useEffect(
    () => () => {
      cancelAnimationFrame(frame.current);
    },
    [],
  );

  // The frame itself moves under the pointer while it is dragged, so only the screen's coordinates hold still.
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (!drag.current) return;
    const wider = (drag.current.fromX - event.screenX) * outwards(event.currentTarget);
    const next = within(drag.current.fromWidth + wider);
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      if (next !== width) onWidth(next);
    });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = KEY_STEP * outwards(event.currentTarget);
    const next =
      event.key === 'ArrowLeft'
        ? width + step
        : event.key === 'ArrowRight'
          ? width - step
          : event.key === 'Home'
            ? PANE_WIDTH.min
            : event.key === 'End'
              ? PANE_WIDTH.max
              : null;
    if (next === null || event.altKey) return;
    event.preventDefault();
    onWidth(within(next));
  };

  return (
    <div
      className="resize-handle"
      role="separator"
      aria-orientation="vertical"
      aria-label={words.pane.resize}
      aria-valuenow={width}
      aria-valuemin={PANE_WIDTH.min}
      aria-valuemax={PANE_WIDTH.max}
      tabIndex={0}
      onPointerDown={(event) => {
        drag.current = { fromX: event.screenX, fromWidth: width };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        drag.current = null;
      }}
      onPointerCancel={() => {
        drag.current = null;
      }}
      onKeyDown={onKeyDown}
    />
  );
}
