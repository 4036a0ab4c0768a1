/**
 * Every selector of Gmail, newest variant first. Sources: ISDK is InboxSDK of 2026-07, FC FlowCrypt of 2026-08, GJS
 * gmail.js of 2026-03, MV Mailvelope of 2026-01, CAP20 a complete pop-up compose captured in 2020-10, SKEL23 a
 * conversation skeleton of about 2023. What lasts: `[email]`, `.gD .g2 .g3 .a3s .hP .adn`, `g_editable`, the hidden
 * inputs, `.M9 .aoI`, `.ams.bkH/I/G`, for ten years and more. What breaks one to three times a year: wrappers of
 * the thread, title bars, menus. None of the latter is used here. None depends on the language of the page.
 */

// ── the page ────────────────────────────────────────────────────────────────────────────────────

/** The view that is shown. Older views stay in the page, hidden. (ISDK) */
export const VIEW = '[role=main]';
/** Behind the messages, for the colour of the page. (ISDK, 2026-07) */
export const VIEW_BACKGROUND = '.bkK > .nH';
/** Links naming the account in their label, in the bar on top. (MV, FC) */
export const ACCOUNT_LINK = '#gb a[aria-label*="@"], [role=banner] a[aria-label*="@"]';
/** A body of a message: whatever is inside was written by a stranger. (ISDK, FC; since 2013 or before) */
export const MESSAGE_BODY = '.a3s';

// ── the thread ──────────────────────────────────────────────────────────────────────────────────

/**
 * The subject, which carries the thread's id in `data-legacy-thread-id` (hex, the API's id; ISDK, 2025-11) and
 * `data-thread-perm-id` (the word "undefined" for some accounts since 2025-11; ISDK). `.ha h2` in SKEL23. Rows of the list carry
 * ids too, of other threads, but not on an h2.
 */
export const THREAD_SUBJECT = 'h2[data-legacy-thread-id], h2[data-thread-perm-id], h2.hP, .ha h2';
/** A picture standing for an emoji, in the subject (ISDK) and in the text of mail (versafix-template #41; read 2026-11). */
export const EMOJI = 'img[data-emoji]';
/** A message, folded or not. `data-message-id` ISDK 2025-11; `.adn` also in SKEL23, where ids were dropped. */
export const MESSAGE = '[data-message-id], .adn';
/** What a message's class and attributes hang on: list item (2025-11), `.h7` unfolded, `.kv .ky` folded (ISDK, FC). */
export const MESSAGE_ROW = '[role=listitem], .h7, .kv, .ky, .kQ, .kx';
/** A message that is unfolded, whether its body is there yet or not. (ISDK) */
export const UNFOLDED_ROW = '.h7, [role=listitem][aria-expanded=true]';
/** A message hidden together with others behind a count. (ISDK) */
export const SUPER_FOLDED_ROW = '.kQ, .kx';
/** The count itself, and what to press to see them. (ISDK) */
export const SUPER_FOLD = '.adv';
export const SUPER_FOLD_COUNT = '.adx span';
/** Where to press to unfold a message: its header. (ISDK presses anywhere in the row) */
export const MESSAGE_HEADER = '.gE, .adf';
/** "Expand all", also "Collapse all" once all are unfolded. `jsname` newest, images before. (ISDK) */
export const EXPAND_ALL = ['.bHJ button[jsname=tRarif]', '.bHJ img.gx', 'img.gx'] as const;

/** Carries `email` and `name`. `td.gF` when folded (ISDK); `.ix` in MV's page of 2025-10. */
export const SENDER = ['.gD[email]', '.gF [email]', '.ix [email]', '.gD'] as const;
/** The recipients line under the sender: "to me, A, B". Shortened when long. (ISDK; one level down since 2025-11) */
export const RECIPIENTS_LINE = '.hb';
export const RECIPIENTS_BLOCK = '.ajw';
/** One recipient in it. */
export const RECIPIENT = '[email]';
/** Shows and hides the details with all recipients. (ISDK; SKEL23) */
export const DETAILS_BUTTON = '.ajy';
/** The details, made when first opened; rows in the order from, (reply-to), to, cc, bcc, date, subject. (SKEL23) */
export const DETAILS = '.ajA';
export const DETAILS_ROW = `.ajv, ${DETAILS} tr`;
/** The first cell of a row. */
export const DETAILS_LABEL = `.gG, ${DETAILS} td`;
/** The whole date is its title. (ISDK, FC) */
export const DATE = '.g3';
/** Names of attachments. `.aV3` FC 2026-08; `download_url` is "type:name:address", years old. */
export const ATTACHMENT_NAME = '.aQH .aV3';
export const ATTACHMENT = '.aQH [download_url]';
/** "View entire message": only the beginning is here. (MV, 2025-10) */
export const CLIPPED = '.iX a[href*="view=lg"]';
/** The page's own parts inside a body: the trim button and the clip note. (FC, MV) */
export const BODY_FURNITURE = '.iX, .yj6qo, .ajR';
/**
 * Earlier messages quoted: Gmail's own, what Gmail folds away (`.adL`), Thunderbird, Apple Mail and Yahoo, Outlook
 * (all after its divider). Gmail puts a prefix before foreign ids and classes. (FC)
 */
export const QUOTE =
  '.gmail_quote, .adL, blockquote[type=cite], [class*=moz-cite-prefix], [class*=yahoo_quoted], [id*=divRplyFwdMsg], [id*=divRplyFwdMsg] ~ *, [id*=appendonsend] ~ *';

// ── reply bar ───────────────────────────────────────────────────────────────────────────────────

/** Bar below the thread. A trial of 2025-11 keeps a second, hidden one. (ISDK, FC; classes since 2013) */
export const REPLY = '.ams.bkH';
/** Not there when only one other person takes part. */
export const REPLY_ALL = '.ams.bkI';
/** Reply on a message: 2025-11, 2024-03, before. (FC) */
export const MESSAGE_REPLY = ['.DILLkc', '.acX .bsQ', '.acX .aaq', '.aaq'] as const;

// ── compose ─────────────────────────────────────────────────────────────────────────────────────

/** One reply box with all its parts, inline or pop-up. (ISDK, FC, CAP20) */
export const COMPOSE = '.M9';
/** The text. A textarea for plain-text mode lies beside it, unused. (ISDK, GJS, CAP20) */
export const EDITOR = '[g_editable=true]';
/** Inputs that are hidden, with values. (ISDK, GJS, CAP20; ten years and more) */
export const COMPOSE_ID = 'input[name=composeid]';
/** `#msg-a:r…`, "undefined" or empty before it is first saved. */
export const DRAFT_ID = 'input[name=draft]';
/** The thread replied to: `#thread-f:` and the legacy id as a decimal number, or `#thread-a:…`. */
export const REPLIED_THREAD = 'input[name=rt]';
/** The message replied to. */
export const REPLIED_MESSAGE = 'input[name=rm]';
export const FROM = 'input[name=from]';
export const SUBJECT_SHOWN = 'input[name=subjectbox]';
export const SUBJECT_HIDDEN = 'input[name=subject]';
/** The way this box answers: icon `mL` reply, `mK` reply all, `mI` forward. (FC) */
export const MODE_REPLY = '.J-JN-M-I-Jm .mL';
export const MODE_REPLY_ALL = '.J-JN-M-I-Jm .mK';
export const MODE_FORWARD = '.J-JN-M-I-Jm .mI';
/** A field of recipients, unfolded or not. Since 2021-10. (ISDK, Briskine) */
export const recipientField = (name: RecipientField): string => `.anm[name=${name}]`;
/** One recipient in it. */
export const FIELD_RECIPIENT = '[role=option][data-hovercard-id]';
/** What is typed there and no recipient yet. */
export const FIELD_INPUT = 'input';
/** The folded row, when the fields are not made yet. (FC, ISDK) */
export const FOLDED_RECIPIENTS = '.aoD.hl';
export const FOLDED_RECIPIENT = '[email], [data-hovercard-id]';
/** Fields until 2021-10: chips `.vN`, and a text area for what is typed. (CAP20) */
export const oldRecipientField = (name: RecipientField): string => `textarea[name=${name}]`;
export const OLD_FIELD_ROW = '.oj, .eV';
export const OLD_RECIPIENT = '.vN[email]';
/** The signature with the dashes before it. (Briskine, FC) */
export const SIGNATURE = '.gmail_signature, .gmail_signature_prefix, [data-smartmail=gmail_signature]';
/** Gmail's own quote; in a reply box once "…" was pressed, before that it is kept in `input[name=uet]`. (ISDK) */
export const GMAIL_QUOTE = '.gmail_quote';
/** What in a reply box is not the person's own text. */
export const FOREIGN = `${SIGNATURE}, ${GMAIL_QUOTE}`;
/** Send, not the arrow beside it and not send + archive. (ISDK 2026-07; CAP20) */
export const SEND = [
  '.IZ .Up div > div[role=button]:not(.Uo):not([aria-haspopup=true])',
  '.dC .T-I.aoO:not(.hG)',
] as const;

// ── after Send ──────────────────────────────────────────────────────────────────────────────────

/** The note at the edge, always there, shown or not. (ISDK) */
export const TOAST_FRAME = '.b8';
/** `bAp` while it is shown. (ISDK) */
export const TOAST = '.b8.bAp';
/** Its links: Undo, View message. (ISDK) */
export const TOAST_LINK = '.a8k';
/** The link to the sent message, never Undo. (Selenium scripts 2015–2024) */
export const TOAST_VIEW = '#link_vsm';
/** A dialog that stops things: no recipient, bad address, forgotten attachment. (ISDK) */
export const ALERT = '[role=alertdialog]';
/** What can be pressed in a note or a dialog. */
export const BUTTON = 'button, [role=button], .a8k';

export type RecipientField = 'to' | 'cc' | 'bcc';
