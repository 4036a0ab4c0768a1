/**
 * Every selector of Roundcube, newest variant first. All were seen in Roundcube 1.6.5 as Debian 12 has it, in its skins elastic, larry
 * and classic (2026-11); what only one of them has is said there. None depends on the language of the page. What skins share and
 * have shared for ten years are the names of form fields, the commands in `onclick` and the ids that the page's script is told;
 * a skin may change everything else.
 */

// ── the page ────────────────────────────────────────────────────────────────────────────────────

/** The preview beside the list, a page of its own in a frame. Shows an empty page while no mail is chosen. */
export const PREVIEW_FRAME = '#messagecontframe';
/** What is being done, "Loading…" or "Sending…": meanwhile Roundcube takes no commands. `#message` classic. */
export const BUSY = '#messagestack .loading, #message .loading';

// ── a mail ──────────────────────────────────────────────────────────────────────────────────────

/** All parts of the mail. Whatever is inside was written by a stranger, its ids and classes with `v1` put before them. */
export const MESSAGE_BODY = '#messagebody';
/** `h3` in the preview of larry, `td` classic, among the other headers. */
export const SUBJECT = ['h2.subject, h3.subject', '.header.subject'] as const;
/** In the subject's element: its name for those who cannot see, and buttons. */
export const SUBJECT_FURNITURE = '.voice, a';
/** A row of the headers. In larry's preview a second, short table says "from" of whom the mail went to, among sent mail. */
export const SENDER = 'table:not(#preview-shortheaders) .header.from';
export const recipients = (name: 'to' | 'cc'): string => `table:not(#preview-shortheaders) .header.${name}`;
/** One person in it. */
export const PERSON = '.adr';
/** Carries the address; not there for an address that Roundcube takes for none. */
export const PERSON_LINK = 'a[href^="mailto:"]';
/** After the tenth (elastic) or twentieth (larry) person; its command has all of them. */
export const MORE_PEOPLE = 'a.morelink';
/** With the year (elastic); as short as in the list. */
export const DATE = ['.header-summary .text-nowrap', '.header.date'] as const;
export const ATTACHMENT_NAME = '#attachment-list .attachment-name';
/** Pictures that are attached, drawn below the text with their names. */
export const BODY_FURNITURE = '.image-attachment';
/** "Too big to be shown", with a link to the whole. */
export const CLIPPED = '.part-notice';
/**
 * Earlier mail quoted: by Roundcube, Thunderbird and Apple Mail, in plain text, by Gmail, Thunderbird's and Yahoo's introductions, by
 * Outlook (all after its divider).
 */
export const MAIL_QUOTE =
  'blockquote[type=cite], .pre blockquote, [class*=gmail_quote], [class*=moz-cite-prefix], [class*=yahoo_quoted], #v1reply-intro, [id*=divRplyFwdMsg], [id*=divRplyFwdMsg] ~ *, [id*=appendonsend] ~ *';
/** Gmail quotes a forwarded mail the same way. */
export const GMAIL_QUOTE = '[class*=gmail_quote]';

// ── commands ────────────────────────────────────────────────────────────────────────────────────

/** `rcmail.command('reply','',this,event)`, in toolbars and menus; what is in a menu is hidden until it opens. */
export const REPLY = `[onclick*="('reply'"]`;
export const REPLY_ALL = `[onclick*="('reply-all'"]`;
/** Opens the menu that the toolbar becomes in a narrow window (elastic). */
export const TOOLBAR_MENU = '.toolbar-menu-button';
/** `button` elastic, `a` the others. */
export const SEND = `[onclick*="('send'"]`;
/** How a command that cannot be given now is marked. */
export const OFF = ':disabled, .disabled, [aria-disabled=true]';

// ── compose ─────────────────────────────────────────────────────────────────────────────────────

/** The form that a reply is written in. */
export const COMPOSE_FORM = 'form:has([name=_id])';
/** The id of this reply, the same for as long as it is being written. */
export const COMPOSE_ID = 'input[name=_id]';
/** The name of a header in what the server says of the mail that is answered: an element, which nothing in a mail can make there. */
export const HEADER_NAME = 'font.bold';
/** The text, or the HTML that TinyMCE was started with. `#composebody`; `#compose-body` classic. */
export const BODY_FIELD = 'textarea[name=_message]';
/** TinyMCE's frame, named after the field. A page of the same origin. (TinyMCE 5.8) */
export const EDITOR_FRAME = 'iframe[id$="_ifr"]';
/** TinyMCE's body, once it is ready. */
export const EDITOR = 'body.mce-content-body';
/** The signature in it; the element is there and empty for an identity without one. */
export const SIGNATURE = '#_rc_sig';
/** The quote with its introduction. Without indentation (`reply_mode` 2) it is a table of headers and the body. */
export const REPLY_QUOTE =
  '#reply-intro, #reply-intro ~ blockquote, [id^=replybody], table:has(~ [id^=replybody]), p:has(+ table ~ [id^=replybody])';
/** What in TinyMCE is not the person's own text. */
export const FOREIGN = `${SIGNATURE}, ${REPLY_QUOTE}`;
/** A choice of identities, their addresses in the words of the options; a text field where there is none. */
export const FROM = '[name=_from]';
export const COMPOSE_SUBJECT = '[name=_subject]';
/** All recipients as one text, whatever the skin shows instead. */
export const recipientField = (name: 'to' | 'cc' | 'bcc'): string => `[name=_${name}]`;
/** What is typed and no recipient yet (elastic, 1.4 and later), which leaves with the rest. */
export const typedRecipient = (name: 'to' | 'cc' | 'bcc'): string =>
  `[name=_${name}] ~ .recipient-input input`;
/** Where the mail will be kept. */
export const SENT_FOLDER = '[name=_store_target]';

// ── after Send ──────────────────────────────────────────────────────────────────────────────────

/** The frame that the form is posted into; made at each press, gone when it has loaded. */
export const ANSWER_FRAME = 'iframe[name=savetarget]';
/** In every page that Roundcube makes for such a frame. */
export const ANSWER_MARK = 'meta[name=generator][content=Roundcube]';
/** A question or a warning: no recipient, no subject, more than five recipients that see each other. (jQuery UI) */
export const DIALOG = '.ui-dialog';
export const DIALOG_BUTTONS = '.ui-dialog-buttonpane, .ui-dialog-titlebar-close';
