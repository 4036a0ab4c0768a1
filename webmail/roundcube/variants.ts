/** Everything about an installation and its user's settings that changes what the pages look like or do. */
export interface RoundcubeVariants {
  /** What a reply is written in: TinyMCE or a plain text area. */
  readonly compose: 'html' | 'text';
  /** Only `elastic` is still part of Roundcube; the others come as packages of their own. */
  readonly skin: 'elastic' | 'larry' | 'classic';
  readonly locale: 'en_US' | 'de_DE' | 'ja_JP' | 'he_IL';
  /**
   * Where a reply begins (`reply_mode`). `below-quote` is what Roundcube does unless told otherwise; `bare-quote` is below the text too, but
   * not indented.
   */
  readonly replyStarts: 'above-quote' | 'below-quote' | 'bare-quote' | 'without-quote';
  /** Whether there is a signature; `at-end` is below the quote although the reply starts above it (`sig_below`). */
  readonly signature: 'none' | 'with-text' | 'at-end';
  /** A second identity, so that From is a choice. */
  readonly alias: boolean;
  /** Where the preview of the list is. `list` has none. */
  readonly layout: 'widescreen' | 'desktop' | 'list';
  /** Composing in a window of its own (`compose_extwin`). */
  readonly composeWindow: boolean;
  /** More recipients than this that see each other, and Send asks first (`max_disclosed_recipients`). */
  readonly disclosedRecipients: number;
}

/** A fresh installation, with the settings most people who answer above the quote have chosen. */
export const defaultVariants: RoundcubeVariants = {
  compose: 'html',
  skin: 'elastic',
  locale: 'en_US',
  replyStarts: 'above-quote',
  signature: 'with-text',
  alias: true,
  layout: 'widescreen',
  composeWindow: false,
  disclosedRecipients: 5,
};
