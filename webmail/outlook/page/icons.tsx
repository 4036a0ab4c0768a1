import { boot } from './boot.ts';
import { css } from './class-names.ts';
import type { ReactElement } from 'react';

const paths = {
  reply: 'M8 4 3 9l5 5M3.5 9H12a5 5 0 0 1 5 5v2',
  replyAll: 'M10 4 5 9l5 5M6 4 1 9l5 5M5.5 9H13a5 5 0 0 1 5 5v2',
  forward: 'm12 4 5 5-5 5M16.5 9H8a5 5 0 0 0-5 5v2',
  more: 'M4 10h.01M10 10h.01M16 10h.01',
  send: 'm3 3 15 7-15 7 2.5-7L3 3Zm2.5 7H11',
  down: 'm5 8 5 5 5-5',
  trash: 'M4 5h12M8 5V3h4v2M5.5 5l1 12h7l1-12',
  archive: 'M3 4h14v4H3zM4.5 8v9h11V8M8 11h4',
  move: 'M3 4h6l2 2h6v11H3zM8 11h5m-2-2 2 2-2 2',
  flag: 'M5 17V3h10l-3 4 3 4H5',
  inbox: 'M3 4h14v12H3zM3 11h4l1 2h4l1-2h4',
  draft: 'M4 16v-3l9-9 3 3-9 9zM11 6l3 3',
  mail: 'M2 4h16v12H2zM2 5l8 6 8-6',
  calendar: 'M3 4h14v13H3zM3 8h14M7 2v3M13 2v3',
  people:
    'M7 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2 17c0-3 2-5 5-5s5 2 5 5M13 10a2.5 2.5 0 1 0 0-5M14 12c2.5.3 4 2 4 4.5',
  check: 'm4 10 4 4 8-9',
  search: 'M9 14A5 5 0 1 0 9 4a5 5 0 0 0 0 10Zm4-1 4 4',
  gear: 'M10 13a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM10 2v3M10 15v3M2 10h3M15 10h3M4 4l2 2M14 14l2 2M16 4l-2 2M6 14l-2 2',
  waffle: 'M4 4h.01M10 4h.01M16 4h.01M4 10h.01M10 10h.01M16 10h.01M4 16h.01M10 16h.01M16 16h.01',
  clip: 'm14 9-5.5 5.5a3 3 0 0 1-4-4L11 4a2 2 0 0 1 3 3l-6 6a1 1 0 0 1-1.5-1.5L11 7',
  popOut: 'M8 4H4v12h12v-4M11 3h6v6M17 3l-8 8',
  close: 'm5 5 10 10M15 5 5 15',
  warning: 'm10 3 8 14H2zM10 8v4M10 14.5h.01',
} as const;

/** One of the icons. */
export type IconName = keyof typeof paths;

/** Fluent's own names; years old, language-free, and what clients hold on to (2025-11). */
const fluentNames: Partial<Readonly<Record<IconName, string>>> = {
  reply: 'ArrowReplyRegular',
  replyAll: 'ArrowReplyAllRegular',
  forward: 'ArrowForwardRegular',
  more: 'MoreHorizontalRegular',
  send: 'SendRegular',
  trash: 'DeleteRegular',
  archive: 'ArchiveRegular',
  flag: 'FlagRegular',
  clip: 'AttachRegular',
  popOut: 'WindowNewRegular',
  close: 'DismissRegular',
};

/** Icons that point along the line, and so the other way in right-to-left pages. */
const turning: ReadonlySet<IconName> = new Set(['reply', 'replyAll', 'forward', 'send']);

/** An icon; with its Fluent name in `data-icon-name` where this build has them. */
export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }): ReactElement {
  const dots = name === 'more' || name === 'waffle';
  const picture = (
    <svg
      className={css('icon', turning.has(name) && 'iconTurned')}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      aria-hidden="true"
    >
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth={dots ? 2.6 : 1.3}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
  const fluent = fluentNames[name];
  if (fluent === undefined || boot.variants.iconNames === 'absent') return picture;
  return (
    <i data-icon-name={fluent} aria-hidden="true" className={`ms-Icon ${css('iconBox')}`}>
      <span role="presentation">{picture}</span>
    </i>
  );
}
