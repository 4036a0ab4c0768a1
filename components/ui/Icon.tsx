const PATHS = {
  back: 'M10 3.5 5.5 8l4.5 4.5',
  forward: 'M6 3.5 10.5 8 6 12.5',
  down: 'M3.5 6 8 10.5 12.5 6',
  up: 'M3.5 10 8 5.5l4.5 4.5',
  small: 'M4 12h8',
  close: 'm4 4 8 8m0-8-8 8',
  redraft: 'M13 8a5 5 0 1 1-1.5-3.6L13 6M13 2.8V6H9.8',
  copy: 'M5.5 5.5h7v7h-7zM3.5 10.5v-7h7',
  check: 'm3.5 8.5 3 3 6-7',
  stop: 'M5 5h6v6H5z',
  out: 'M6.5 3.5h-3v9h9v-3M9 3.5h3.5V7m0-3.5L7.5 8.5',
  note: 'M8 7.2v4M8 4.8v.1M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z',
  warning: 'M8 6.3v3.2m0 2v.1M8 2.2 14.3 13H1.7z',
} as const;

/** The name of a drawing. */
export type IconName = keyof typeof PATHS;

/** A small drawing that repeats what the words beside it say; hidden from screen readers. */
export function Icon({
  name,
  isMirrored = false,
}: {
  readonly name: IconName;
  readonly isMirrored?: boolean;
}) {
  return (
    <svg
      className={isMirrored ? 'icon is-mirrored' : 'icon'}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
