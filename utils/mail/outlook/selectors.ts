/**
 * Every selector of Outlook on the web, newest variant first. Sources: MV is Mailvelope (captures of 2025-11, branch of
 * 2026), HYC an extension of 2026-09, MON a selector notebook checked on saved pages in 2026-09, BRI Briskine of
 * 2026-08, TOG Toggl of 2024-09, CAP26 the wrapper of a message body captured in 2026. What lasts for years: ids,
 * `data-app-section`, `data-convid`, some `data-testid`, Fluent's icon names. What lasts for months: every class made
 * of five letters; none is used here. Labels depend on the language of the page; they come last, where nothing else is known.
 */

// ── the page ────────────────────────────────────────────────────────────────────────────────────

/** Where mail is read and written, outermost first. (MON, MV, HYC) */
export const PANE = [
  '[data-app-section=MailReadCompose]',
  '#ReadingPaneContainerId',
  '#ConversationReadingPaneContainer',
  '[data-app-section=ItemContainer]',
] as const;
/** One conversation with its reply box, without what else may lie in the pane. (MV 2025-11, MON) */
export const CONVERSATION = '[data-app-section=ConversationContainer]';
/** The row of the list that is open. Rows outside the screen are not in the page. (MV, 2025-11) */
export const SELECTED_ROW = '[role=option][data-convid][aria-selected=true]';
/** Where the rows are, to be told when another is selected. (MON, MV) */
export const LIST = ['#MailList', '[data-app-section=MessageList]'] as const;
/** The root of a mailbox in the folder pane; the first is the person's own, shared mailboxes follow. (MV, 2026) */
export const MAILBOX_ROOT = '[id^=primaryMailboxRoot][data-folder-name]';
/** The app's name in the bar on top, a link with the address in it. (bmail, 2026) */
export const APP_LINK = '#O365_AppName[href*="login_hint="]';
/** The address in the account menu, once that was opened. (BRI) */
export const ACCOUNT_MENU = '#mectrl_currentAccount_secondary';

// ── the conversation ────────────────────────────────────────────────────────────────────────────

/** The subject. `CONV_` HYC 2026-09, `MSG_` for single mails, `title` TOG 2024-09. The date is a heading too. */
export const SUBJECT = [
  '[id^=CONV_][id$=_SUBJECT]',
  '[role=heading][id^=MSG_][id$=_SUBJECT]',
  '[role=heading][title]',
  '[role=heading][aria-level="2"]',
] as const;
/** One message, folded or not. A class with a name of its own, in both captures of 2025-11 (MV). */
export const MESSAGE = '.wide-content-host';
/** Says whether a message is unfolded; around it. (MV 2025-11, HYC) */
export const FOLDING = '[aria-expanded]';
/** A body: whatever is inside was written by a stranger. One element in CAP26, two in MV's capture. */
export const MESSAGE_BODY =
  '[id^=UniqueMessageBody], [role=document], [data-test-id=mailMessageBodyContainer]';
/** Carries the message's id between `MSG_` and the last `_`. (HYC, MON 2026-09) */
export const MESSAGE_PART = '[id^=MSG_]';
/** A person whose card opens when pressed. (BRI, HYC) */
export const PERSON = '[data-lpc-hover-target-id], .lpc-hoverTarget';
/** The sender. `_FROM` HYC; the label's words are localised, its colon is not (MV, de and en). */
export const SENDER = ['[id$=_FROM]', PERSON, 'span[aria-label*=":"]'] as const;
/** A row of recipients: To, then Cc. (MV 2025-11, MON) */
export const RECIPIENTS = '[data-testid=RecipientWell], [id^=MSG_][id$=_TO], [id^=MSG_][id$=_CC]';
/** When it was sent, received or saved. (MON, HYC 2026-09) */
export const DATE = ['[data-testid=SentReceivedSavedTime]', '[id^=MSG_][id$=_DATETIME]'] as const;
/** One attachment. (MV) */
export const ATTACHMENT = '[role=listbox] [role=option]';
/**
 * Earlier messages quoted: Outlook's own (all after its divider), Gmail, Thunderbird, Yahoo, Apple Mail. Outlook puts
 * `x_` before an author's ids and classes, once for each time it was quoted. (CAP26)
 */
export const QUOTE =
  '[id$=appendonsend], [id$=appendonsend] ~ *, [id$=divRplyFwdMsg], [id$=divRplyFwdMsg] ~ *, [id$=mail-editor-reference-message-container], [class*=gmail_quote], [class*=moz-cite-prefix], [class*=yahoo_quoted], blockquote[type=cite]';
/** The person's signature in a mail that was sent. */
export const SENT_SIGNATURE = '[id$=Signature]';

/** The card of a person, and whatever else lies over the page and waits. */
export const DIALOG = '[role=dialog], [role=alertdialog], .fui-DialogSurface';
/** One that must be answered before anything else. (HYC 2026-09; Fluent) */
export const MODAL = '[role=alertdialog], [aria-modal=true], .fui-DialogSurface';
/** What can be pressed. */
export const BUTTON = 'button, [role=button]';

// ── reply buttons ───────────────────────────────────────────────────────────────────────────────

/** Fluent's names of the icons in them (MV, 2025-11); newer builds were reported without. */
export const REPLY_ICON = {
  reply: '[data-icon-name=ArrowReplyRegular]',
  'reply-all': '[data-icon-name=ArrowReplyAllRegular]',
} as const;
/** Their labels in some languages, for builds without icon names. */
export const REPLY_LABEL = {
  reply:
    /^(?:reply|antworten|répondre|responder|rispondi|beantwoorden|svara?|ответить|返信|答复|回[复覆]|회신|השב|رد)$/i,
  'reply-all':
    /^(?:reply all|(?:allen (?:antworten|beantwoorden))|répondre à tous|responder a todos|rispondi a tutti|svara? alle?|ответить всем|全員に返信|全部(?:答复|回[复覆])|전체 회신|השב לכולם|الرد على الكل)$/i,
} as const;

// ── compose ─────────────────────────────────────────────────────────────────────────────────────

/** The text. Hidden ones of earlier replies stay in the page. (BRI, HYC; skeleton of 2022) */
export const EDITOR =
  '[id^=editorParent_] [contenteditable=true][role=textbox], [id^=docking_] [contenteditable=true][aria-multiline=true]';
/** One compose, `n` counts them. (HYC 2026-09, Selenium scripts since 2023) */
export const COMPOSE = ['[id^=docking_InitVisiblePart_]', '[id^=docking_DockingTriggerPart_]'] as const;
/** Anything of a compose, to leave out where messages are looked for. */
export const COMPOSE_PART = '[id^=docking_]';
/** A field of recipients: To, Cc, Bcc. (BRI 2026-03) */
export const FIELD = '[contenteditable=true]:not([aria-multiline=true])';
/** One recipient in it. (BRI, HYC) */
export const PILL = '[data-lpc-hover-target-id], [draggable=true]';
/** The line of names that stands for the fields until it is entered. (BRI) */
export const FOLDED_FIELDS = '[tabindex]:not(button)';
/** What the mail is sent from, where that can be chosen. (BRI) */
export const FROM = 'button[aria-haspopup=menu], [aria-haspopup=menu] + *';
/** The subject. (HYC 2026-09; TOG 2024-09; BRI) */
export const SUBJECT_INPUT = 'input[id^=MSG_][id$=_SUBJECT], input[type=text][autocomplete=off]';
/** Begins the subject of a forwarded mail. */
export const FORWARD_SUBJECT = /^(?:fwd?|wg|tr|rv|i|enc|vb|vl|pd|転送|转发|轉寄|전달|הועבר)\s*[:：]/i;
/** Where the quote begins. (HYC 2026-09) */
const QUOTE_MARKS = ['#appendonsend', '#divRplyFwdMsg', '#mail-editor-reference-message-container'];
/** Begins the subject of any answer: "Re:", "AW:", "回复:". */
export const REPLY_SUBJECT = /^(?:\s*\p{L}{1,5}\s?[:：]\s*)+/u;
/** The person's signature; `x_Signature` in a quote is another's. */
export const SIGNATURE = '#Signature';
/** What in a reply box is not the person's own text: signature, and the quote with all after its marks. (HYC 2026-09) */
export const FOREIGN = [SIGNATURE, ...QUOTE_MARKS.flatMap((mark) => [mark, `${mark} ~ *`])].join();
/** Send, the first part of the split button. (TOG 2024-09; bmail 2026; Selenium scripts; the keyboard hint of its title) */
export const SEND = [
  '[data-testid=ComposeSendButton] button',
  'button[id^=splitButton-][id$=__primaryActionButton]',
  'button[title$="+Enter)"]',
  'button[aria-label=Send]',
] as const;

// ── after Send ──────────────────────────────────────────────────────────────────────────────────

/** What the page says by itself. No source has the markup of "sending"; the pane is in MON's list. */
export const NOTICE = '[data-app-section=NotificationPane], [role=alert], [role=status]';
/** What a reply box says is wrong with it. */
export const ALERT = '[role=alert]';
/** Undo in a notice: no source has it. Fluent calls such icons so; its label in some languages. */
export const UNDO_ICON = '[data-icon-name*=Undo]';
export const UNDO_LABEL =
  /^(?:undo|rückgängig|annuler|deshacer|annulla|desfazer|ongedaan maken|отменить|元に戻す|撤[消销]|復原|실행 취소|ביטול|בטל(?: פעולה)?)$/i;
