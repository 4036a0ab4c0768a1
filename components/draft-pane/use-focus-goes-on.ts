import { useEffect, useEffectEvent, useRef, type FocusEvent } from 'react';

/** For the element around what can go: it sees who has the focus. */
export interface FocusWatch {
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * What had the focus can go with what was done with it, and takes it along. `goOn` then moves it to what comes next, whenever `state` has
 * changed; nothing is taken from another element or from the mail page.
 */
export function useFocusGoesOn(state: string | undefined, goOn: () => void): FocusWatch {
  const hadFocus = useRef(false);
  const goOnWhereLost = useEffectEvent(() => {
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (hadFocus.current && isLost && document.hasFocus()) goOn();
  });
  useEffect(() => {
    goOnWhereLost();
  }, [state]);
  return {
    onFocus() {
      hadFocus.current = true;
    },
    onBlur({ relatedTarget }) {
      // Without a next element the focus was lost with the element that had it, or went to the mail page.
      if (relatedTarget !== null) hadFocus.current = false;
    },
  };
}
