import { gmail } from '../sites/gmail.ts';
import { readsWhateverElseChanges } from './fuzz-suite.ts';
import { sendsOnEveryVariant } from './variants-suite.ts';
import { stopsWhereSomethingIsMissing } from './missing-suite.ts';

// The module runs in the page's own world here, where Trusted Types hold for it too.
const variants = { trustedTypes: 'off' };

stopsWhereSomethingIsMissing(gmail, {
  scenes: [
    { subject: 'Site meeting 25 Nov', kind: 'reply-all', variants },
    { subject: 'Wayfinding signs', kind: 'reply', variants: { ...variants, locale: 'de' } },
    { subject: 'Samples and price list', kind: 'reply', variants },
    { subject: 'The Lumen Weekly', kind: 'reply', variants },
    { subject: 'Quote 4471', kind: 'reply', variants },
  ],
  doesWithout: {
    ACCOUNT_LINK: 'the title names the account too',
    ATTACHMENT: 'a mail without attachments is answered too',
    ATTACHMENT_NAME: 'the address of an attachment names it too',
    BODY_FURNITURE: 'not the writer’s text',
    CLIPPED: 'the clip note itself; what is shown is answered',
    DATE: 'a mail without a date is answered; the model is given none',
    DRAFT_ID: 'a draft has none before it is first saved',
    EXPAND_ALL: 'messages are unfolded one by one as well',
    FOLDED_RECIPIENTS: 'the fields themselves are read',
    FOREIGN: 'without signature and quote there is nothing to keep',
    FROM: 'the account is known otherwise',
    GMAIL_QUOTE: 'without a quote there is nothing to keep',
    MESSAGE_REPLY: 'the bar below the thread is enough',
    MODE_REPLY: 'what was asked for is known',
    MODE_REPLY_ALL: 'what was asked for is known, and the recipients are compared',
    OLD_FIELD_ROW: 'rows of the present fields may carry this class too',
    QUOTE: 'without a quote there is nothing to leave out',
    REPLIED_MESSAGE: 'the box stands in the thread it answers',
    REPLIED_THREAD: 'the box stands in the thread it answers',
    REPLY: 'each message has a button of its own',
    SIGNATURE: 'without a signature there is nothing to keep',
    SUBJECT_HIDDEN: 'a reply shows no subject',
    SUBJECT_SHOWN: 'a reply shows no subject',
    SUPER_FOLD: 'the newest messages are shown',
    SUPER_FOLDED_ROW: 'the newest messages are shown',
    SUPER_FOLD_COUNT: 'the rows can be counted',
    recipientField: 'the folded row names them all',
  },
  notHere: {
    ALERT: 'only where Send is refused',
    MODE_FORWARD: 'only in a forward',
    OLD_RECIPIENT: 'until 2021-10',
    EMOJI: 'only where one is written',
    TOAST_VIEW: 'some accounts',
    oldRecipientField: 'until 2021-10',
  },
});

readsWhateverElseChanges(gmail, {
  scenes: [
    { subject: 'Site meeting 25 Nov', kind: 'reply-all', variants },
    { subject: 'Samples and price list', kind: 'reply', variants: { ...variants, locale: 'he' } },
  ],
  beginnings: [],
  children: [],
  ordered: '[role=list], [data-message-id], .adn, h2',
  untouched: '.a3s',
});

sendsOnEveryVariant(gmail, { subject: 'Site meeting 25 Nov', kind: 'reply-all', variants });
