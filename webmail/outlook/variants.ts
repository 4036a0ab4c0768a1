/** The languages the page's own strings exist in. */
export const locales = ['en', 'de', 'ja', 'zh-CN', 'he'] as const;

/** One of {@link locales}. */
export type Locale = (typeof locales)[number];

/** How long each part of the page takes to appear, in ms at the pace of a good line. */
export const stageDelays = {
  shell: 120,
  list: 220,
  conversation: 260,
  body: 240,
  compose: 320,
  editor: 140,
  save: 900,
  send: 650,
  slowSend: 6000,
  card: 280,
  details: 90,
  dialog: 60,
} as const;

/** One of the moments at which the page does something later than asked. */
export type Stage = keyof typeof stageDelays;

/**
 * Everything about the page that differs between accounts, roll-outs, years and settings. The defaults are what most
 * accounts are reported to have in 2026; every other value was reported somewhere or is nastier than what was.
 */
export interface OutlookVariants {
  readonly locale: Locale;
  readonly theme: 'light' | 'dark';
  /** `real` renders in stages; `fast` keeps the order but not the waiting; `slow` is a bad line. */
  readonly pace: 'fast' | 'real' | 'slow';
  /** Single delays in ms, whatever the pace. */
  readonly delays: Partial<Record<Stage, number>>;
  /** `moved`: every page of outlook.office.com sends the browser on to outlook.cloud.microsoft (seen since 2025). */
  readonly host: 'kept' | 'moved';
  /** `folder`: the address stays that of the folder when a message is opened beside the list. */
  readonly address: 'message' | 'folder';
  /** How often, in ms, the app draws its message headers and buttons anew, with new nodes; 0 is never. */
  readonly redrawMs: number;
  readonly order: 'newest-on-top' | 'newest-on-bottom';
  /** Keeps all but the newest messages behind "See more messages". */
  readonly fold: boolean;
  /**
   * Where addresses can be read: with every name; with the sender alone, everyone else's in their card; or in cards
   * only. Cards open when a name is pressed.
   */
  readonly addresses: 'on-page' | 'sender-only' | 'in-card';
  /** What stands for the account's own person among recipients. */
  readonly ownName: 'you' | 'name';
  /** Shortens long recipient rows to "+3 others" until that is pressed. */
  readonly shortRecipients: boolean;
  /** `MSG_…_FROM`, `_TO`, `_CC` and `_DATETIME` ids on message headers. */
  readonly messageIds: 'present' | 'absent';
  /** `role=document` and `UniqueMessageBody_n` were one element in a capture of 2026, two in one of 2025-11. */
  readonly bodyElement: 'one' | 'nested';
  readonly dateFormat: 'locale' | 'iso';
  /** `data-icon-name` on the buttons' icons; newer builds were reported without. */
  readonly iconNames: 'present' | 'absent';
  /** Message toolbar: an overflow set until 2025, Fluent's toolbar since. */
  readonly toolbar: 'ms-OverflowSet' | 'fui-Toolbar';
  readonly externalBanner: boolean;
  /** A further mailbox in the folder pane, with a root of its own name or of the primary one's. */
  readonly sharedMailbox: 'none' | 'shared-root' | 'second-primary';
  /** `#O365_AppName` carries the account's address in `login_hint`. */
  readonly loginHint: boolean;
  readonly signature: boolean;
  /** The quoted mail: in the editor below the signature, or in an element after the editor. */
  readonly quote: 'in-editor' | 'outside';
  /** Hidden docks that earlier composes left in the page. */
  readonly staleDocks: 0 | 1 | 2;
  /** Shows From with my further addresses. */
  readonly fromChooser: boolean;
  readonly shortcuts: 'bubble' | 'capture' | 'off';
  /** How long Undo is offered; 0 is not at all, as for people who never switched it on. */
  readonly undoMs: number;
  /** `narrow` has no folder pane, and no list while a message is open. */
  readonly layout: 'wide' | 'narrow';
}

/** What the page is unless a test says otherwise. */
export const defaultVariants: OutlookVariants = {
  locale: 'en',
  theme: 'light',
  pace: 'real',
  delays: {},
  host: 'kept',
  address: 'message',
  redrawMs: 4000,
  order: 'newest-on-top',
  fold: false,
  addresses: 'sender-only',
  ownName: 'you',
  shortRecipients: false,
  messageIds: 'present',
  bodyElement: 'one',
  dateFormat: 'locale',
  iconNames: 'present',
  toolbar: 'ms-OverflowSet',
  externalBanner: false,
  sharedMailbox: 'none',
  loginHint: true,
  signature: true,
  quote: 'in-editor',
  staleDocks: 2,
  fromChooser: false,
  shortcuts: 'bubble',
  undoMs: 5000,
  layout: 'wide',
};

/** One page to try something on, by a name that fits a test title. */
export interface NamedVariant {
  readonly name: string;
  readonly variants: Partial<OutlookVariants>;
}

/** One entry per way the page is known to differ, each against the defaults. */
export const namedVariants: readonly NamedVariant[] = [
  { name: 'as most accounts have it', variants: {} },
  ...locales.slice(1).map((locale) => ({ name: `in ${locale}`, variants: { locale } })),
  { name: 'dark', variants: { theme: 'dark' } },
  { name: 'slow line', variants: { pace: 'slow' } },
  { name: 'moved to cloud.microsoft', variants: { host: 'moved' } },
  { name: 'address without the message', variants: { address: 'folder' } },
  { name: 'redrawn all the time', variants: { redrawMs: 400 } },
  { name: 'newest on the bottom', variants: { order: 'newest-on-bottom' } },
  { name: 'older messages folded', variants: { fold: true } },
  { name: 'every address on the page', variants: { addresses: 'on-page', ownName: 'name' } },
  { name: 'addresses in cards only', variants: { addresses: 'in-card' } },
  { name: 'recipients shortened', variants: { shortRecipients: true } },
  { name: 'no message ids', variants: { messageIds: 'absent' } },
  { name: 'body in two elements', variants: { bodyElement: 'nested' } },
  { name: 'ISO dates', variants: { dateFormat: 'iso' } },
  { name: 'no icon names', variants: { iconNames: 'absent' } },
  { name: 'Fluent toolbar', variants: { toolbar: 'fui-Toolbar' } },
  { name: 'banner of external mail', variants: { externalBanner: true } },
  { name: 'shared mailbox', variants: { sharedMailbox: 'shared-root' } },
  { name: 'second primary mailbox root', variants: { sharedMailbox: 'second-primary', loginHint: false } },
  { name: 'no signature', variants: { signature: false } },
  { name: 'quote outside the editor', variants: { quote: 'outside' } },
  { name: 'no stale docks', variants: { staleDocks: 0 } },
  { name: 'From can be chosen', variants: { fromChooser: true } },
  { name: 'shortcuts caught in capture', variants: { shortcuts: 'capture' } },
  { name: 'no undo', variants: { undoMs: 0 } },
  { name: 'narrow', variants: { layout: 'narrow' } },
  {
    name: 'everything against you',
    variants: {
      locale: 'he',
      theme: 'dark',
      address: 'folder',
      redrawMs: 700,
      order: 'newest-on-bottom',
      fold: true,
      addresses: 'in-card',
      shortRecipients: true,
      messageIds: 'absent',
      bodyElement: 'nested',
      iconNames: 'absent',
      toolbar: 'fui-Toolbar',
      externalBanner: true,
      sharedMailbox: 'shared-root',
      loginHint: false,
      quote: 'outside',
      fromChooser: true,
      shortcuts: 'capture',
    },
  },
];
