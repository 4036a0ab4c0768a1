import { outlook } from '../sites/outlook.ts';
import { readsWhateverElseChanges } from './fuzz-suite.ts';
import { stopsWhereSomethingIsMissing } from './missing-suite.ts';
import { sendsOnEveryVariant } from './variants-suite.ts';

stopsWhereSomethingIsMissing(outlook, {
  scenes: [
    { subject: 'Site meeting 25 Nov', kind: 'reply-all', variants: {} },
    { subject: 'Wayfinding signs', kind: 'reply', variants: { fold: true, addresses: 'in-card' } },
    { subject: 'Quote 4471', kind: 'reply', variants: { fromChooser: true, iconNames: 'absent' } },
  ],
  doesWithout: {
    APP_LINK: 'the mailbox’s own folder names the account too',
    ATTACHMENT: 'a mail without attachments is answered too',
    FOREIGN: 'without signature and quote there is nothing to keep',
    FROM: 'the account is known otherwise',
    LIST: 'the address names the conversation too',
    MAILBOX_ROOT: 'the bar on top names the account too',
    NOTICE: 'the sent mail stands in the conversation',
    QUOTE: 'without a quote there is nothing to leave out',
    'REPLY_ICON.reply': 'the words of the button say it too',
    'REPLY_ICON.reply-all': 'the words of the button say it too',
    SELECTED_ROW: 'the address names the conversation too',
    SENT_SIGNATURE: 'whether mail is signed is remembered otherwise',
    SIGNATURE: 'without a signature there is nothing to keep',
    SUBJECT_INPUT: 'a reply shows no subject',
  },
  notHere: {
    ACCOUNT_MENU: 'only in the account menu once it was opened',
    ALERT: 'only where Send is refused',
    MODAL: 'only where Send is refused',
    UNDO_ICON: 'the name of an icon that the note need not have',
  },
});

readsWhateverElseChanges(outlook, {
  scenes: [
    { subject: 'Site meeting 25 Nov', kind: 'reply-all', variants: { addresses: 'on-page' } },
    { subject: 'Samples and price list', kind: 'reply', variants: { addresses: 'on-page', locale: 'he' } },
  ],
  beginnings: [
    'CONV_',
    'MSG_',
    'UniqueMessageBody',
    'primaryMailboxRoot',
    'docking_',
    'editorParent_',
    'splitButton-',
  ],
  children: [],
  ordered: '[data-app-section=ConversationContainer], #MailList, [role=heading]',
  untouched: '[role=document]',
});

sendsOnEveryVariant(outlook, { subject: 'Site meeting 25 Nov', kind: 'reply-all', variants: {} });
