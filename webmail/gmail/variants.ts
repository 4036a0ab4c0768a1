/** The languages the page's own strings exist in. */
export const locales = ['en', 'de', 'ja', 'zh-CN', 'he'] as const;

/** One of {@link locales}. */
export type Locale = (typeof locales)[number];

/** How long each part of the page takes to appear, in ms at the pace of a good line. */
export const stageDelays = {
  list: 180,
  header: 60,
  messages: 250,
  footer: 480,
  body: 220,
  redraw: 350,
  legacyId: 1600,
  compose: 260,
  reset: 110,
  save: 300,
  send: 700,
  slowSend: 6000,
  details: 90,
} as const;

/** One of the moments at which the page does something later than asked. */
export type Stage = keyof typeof stageDelays;

/**
 * Everything about the page that differs between accounts, roll-outs, years and settings. The defaults are what most
 * accounts are reported to have in 2026; every other value was reported somewhere or is nastier than what was.
 */
export interface GmailVariants {
  readonly locale: Locale;
  /** Frame and body can be dark apart from each other (themes with a picture do that). */
  readonly theme: 'light' | 'dark' | 'dark-frame' | 'dark-body';
  /** `real` renders in stages 50–800 ms apart; `fast` keeps the order but not the waiting; `slow` is a bad line. */
  readonly pace: 'fast' | 'real' | 'slow';
  /** Single delays in ms, whatever the pace. */
  readonly delays: Partial<Record<Stage, number>>;
  /** Wrapper of the open thread: since 2023-11, 2022-10, before, and one nobody has seen yet. */
  readonly threadWrapper: 'iY' | 'PeIF1d' | 'if' | 'unknown';
  /** Reply bar: a table in the last message, `.btDi4d` since 2025-11, or that with a second hidden bar before it. */
  readonly footer: 'table' | 'btDi4d' | 'duplicate';
  /** `every-view` leaves role=main on hidden views, which the real page does not. */
  readonly mainRole: 'shown-only' | 'every-view';
  /** Since 2025-11 some accounts carry the literal string "undefined", some nothing. */
  readonly permId: 'present' | 'undefined' | 'absent';
  /** `late`: messages get their legacy id some time after they are drawn. */
  readonly legacyMessageId: 'present' | 'late';
  /** Renames classes: all that no long-lived client relies on, or all but the few that never changed. */
  readonly classChurn: 'none' | 'unlisted' | 'harsh';
  /** Draws every message a second time some 100 ms later, with new nodes. */
  readonly replaceNodes: boolean;
  /** Closure buttons act on mousedown + mouseup; `click` lets a lone click through. */
  readonly press: 'mouse' | 'click';
  /** A fresh compose gets its content and recipients set a second time, asynchronously. */
  readonly resetFreshCompose: boolean;
  /** Recipient rows under the collapsed line: always there, or made when it opens. */
  readonly recipientRows: 'kept' | 'lazy';
  /** Offers my aliases in From. */
  readonly fromChooser: boolean;
  /** Reply button on a message: the Closure one, the 2024-03 one, the 2025-11 one. */
  readonly messageReply: 'aaq' | 'bsQ' | 'DILLkc';
  readonly shortcuts: 'bubble' | 'capture' | 'off';
  /** Whether the policy allows any Trusted Types policy name, only Gmail's own, or does not enforce at all. */
  readonly trustedTypes: 'require' | 'allow-list' | 'off';
  /** Reading pane beside the list instead of a view of its own. */
  readonly splitPane: boolean;
  readonly companionBar: boolean;
  readonly summaryChip: boolean;
  readonly notificationBar: boolean;
  /** Buttons in the pop-up's title bar: images until 2026-06, buttons since. */
  readonly titleBar: 'img' | 'button';
  /** Title bar table `cf Ht`, or the 2026-07 trial with a hashed class. */
  readonly titleTable: 'Ht' | 'Ht-hash';
  readonly signature: boolean;
  /** How long Undo is offered. Gmail lets people choose 5–30 s. */
  readonly undoMs: number;
  /** Wraps nodes in extra elements at random places of the frame, as roll-outs do. */
  readonly foreignWrappers: boolean;
}

/** What the page is unless a test says otherwise. */
export const defaultVariants: GmailVariants = {
  locale: 'en',
  theme: 'light',
  pace: 'real',
  delays: {},
  threadWrapper: 'iY',
  footer: 'btDi4d',
  mainRole: 'shown-only',
  permId: 'present',
  legacyMessageId: 'present',
  classChurn: 'none',
  replaceNodes: false,
  press: 'mouse',
  resetFreshCompose: true,
  recipientRows: 'kept',
  fromChooser: false,
  messageReply: 'aaq',
  shortcuts: 'bubble',
  trustedTypes: 'require',
  splitPane: false,
  companionBar: true,
  summaryChip: true,
  notificationBar: false,
  titleBar: 'button',
  titleTable: 'Ht',
  signature: true,
  undoMs: 5000,
  foreignWrappers: false,
};

/** One page to try something on, by a name that fits a test title. */
export interface NamedVariant {
  readonly name: string;
  readonly variants: Partial<GmailVariants>;
}

/** One entry per way the page is known to differ, each against the defaults. */
export const namedVariants: readonly NamedVariant[] = [
  { name: 'as most accounts have it', variants: {} },
  ...locales.slice(1).map((locale) => ({ name: `in ${locale}`, variants: { locale } })),
  { name: 'dark', variants: { theme: 'dark' } },
  { name: 'dark frame, light body', variants: { theme: 'dark-frame' } },
  { name: 'light frame, dark body', variants: { theme: 'dark-body' } },
  { name: 'slow line', variants: { pace: 'slow' } },
  { name: 'thread wrapper of 2022-10', variants: { threadWrapper: 'PeIF1d' } },
  { name: 'thread wrapper before 2022', variants: { threadWrapper: 'if' } },
  { name: 'thread wrapper nobody knows', variants: { threadWrapper: 'unknown' } },
  { name: 'reply bar in a table', variants: { footer: 'table' } },
  { name: 'second, hidden reply bar', variants: { footer: 'duplicate' } },
  { name: 'role=main on hidden views', variants: { mainRole: 'every-view' } },
  { name: 'perm id is the word undefined', variants: { permId: 'undefined' } },
  { name: 'no perm id', variants: { permId: 'absent' } },
  { name: 'legacy message ids come late', variants: { legacyMessageId: 'late' } },
  { name: 'unlisted classes renamed', variants: { classChurn: 'unlisted' } },
  { name: 'messages drawn twice', variants: { replaceNodes: true } },
  { name: 'lone clicks accepted', variants: { press: 'click' } },
  { name: 'recipient rows made late', variants: { recipientRows: 'lazy' } },
  { name: 'From can be chosen', variants: { fromChooser: true } },
  { name: 'reply button of 2024-03', variants: { messageReply: 'bsQ' } },
  { name: 'reply button of 2025-11', variants: { messageReply: 'DILLkc' } },
  { name: 'shortcuts caught in capture', variants: { shortcuts: 'capture' } },
  { name: 'Trusted Types allow-list', variants: { trustedTypes: 'allow-list' } },
  { name: 'reading pane', variants: { splitPane: true } },
  { name: 'notification bar, no companion bar', variants: { notificationBar: true, companionBar: false } },
  { name: 'title bar with images', variants: { titleBar: 'img' } },
  { name: 'title bar trial of 2026-07', variants: { titleTable: 'Ht-hash' } },
  { name: 'no signature', variants: { signature: false } },
  { name: 'foreign wrappers', variants: { foreignWrappers: true } },
  {
    name: 'everything against you',
    variants: {
      locale: 'he',
      theme: 'dark',
      threadWrapper: 'unknown',
      footer: 'duplicate',
      mainRole: 'every-view',
      permId: 'undefined',
      legacyMessageId: 'late',
      classChurn: 'unlisted',
      replaceNodes: true,
      recipientRows: 'lazy',
      fromChooser: true,
      messageReply: 'DILLkc',
      shortcuts: 'capture',
      trustedTypes: 'allow-list',
      notificationBar: true,
      titleTable: 'Ht-hash',
      foreignWrappers: true,
    },
  },
];
