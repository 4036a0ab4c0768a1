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
  doesWithout: {},
  notHere: {
    ACCOUNT_MENU: 'only in the account menu once it was opened',
    ALERT: 'only where Send is refused',
    FORWARD_SUBJECT: 'beginnings of subjects, no selector',
    MODAL: 'only where Send is refused',
    REPLY_ICON: 'the names of icons, no selector',
    REPLY_LABEL: 'words of labels, no selector',
    REPLY_SUBJECT: 'beginnings of subjects, no selector',
    UNDO_ICON: 'the name of an icon that the note need not have',
    UNDO_LABEL: 'words of labels, no selector',
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
