/** Widths the pane may have, in CSS pixels. */
export const PANE_WIDTH = { min: 320, max: 560 } as const;
