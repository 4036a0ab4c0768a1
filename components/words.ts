import type { Failure } from '../utils/errors';
import type { PaneView, WaitingReply } from '../utils/messaging/protocol';
import { BLANK, hasUnknownAddress, recipientsOf } from '../utils/reply/approval';
import type { Draft, DraftEnding, LeftOut } from '../utils/reply/draft';
import { SENT_ON_THE_PAGE } from '../utils/reply/lifecycle';
import type { Receipt } from '../utils/reply/receipt';
import { audienceOf, currentDraft, type Gaps, type PhaseName, type Reply } from '../utils/reply/reply';
import { MOST_HIDDEN, type Address, type Audience, type Thread } from '../utils/reply/thread';
import type { ReplyLength, Tone } from '../utils/reply/wishes';

/*
 * Every sentence a person reads. Second person, present tense, short; a sentence says what will happen and to whom.
 */

/** "1 word", "2 words". */
export const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** A time to wait, rounded up, in the unit a person would say it in. */
const duration = (seconds: number): string => {
  if (seconds <= 90) return plural(Math.max(1, Math.ceil(seconds)), 'second', 'seconds');
  if (seconds <= 90 * 60) return plural(Math.ceil(seconds / 60), 'minute', 'minutes');
  return plural(Math.ceil(seconds / 3_600), 'hour', 'hours');
};

// ── people ──────────────────────────────────────────────────────────────────────────────────────

export const ADDRESS_NOT_KNOWN = 'address not known';

/** A person's name, or the address where there is no name. */
export const nameOf = ({ name, email }: Address): string => name.trim() || email || ADDRESS_NOT_KNOWN;

/** "Ana Lima <ana@example.com>", or the name with the note that no address is known. */
export const fullAddress = ({ name, email }: Address): string => {
  if (email === null) return name.trim() ? `${name.trim()} (${ADDRESS_NOT_KNOWN})` : ADDRESS_NOT_KNOWN;
  return name.trim() ? `${name.trim()} <${email}>` : email;
};

/** Everyone a mail to this audience goes to, each once, those in To first. */
export const everyoneIn = (audience: Audience): readonly Address[] => {
  const seen = new Set<string>();
  return [...audience.to, ...audience.cc, ...audience.bcc].filter(({ name, email }) => {
    const id = email === null ? `name:${name}` : email.toLowerCase();
    return seen.has(id) ? false : seen.add(id);
  });
};

/** The first person by name and the others by number: where room is short, only the name is cut. */
export const namedIn = (audience: Audience): { readonly first: string; readonly rest: string } => {
  const [first, ...others] = everyoneIn(audience);
  return {
    first: first ? nameOf(first) : 'nobody',
    rest: others.length > 0 ? ` and ${plural(others.length, 'other', 'others')}` : '',
  };
};

/** "Ana Lima", "Ana Lima and 1 other", "Ana Lima and 2 others". */
export const peopleIn = (audience: Audience): string => {
  const { first, rest } = namedIn(audience);
  return first + rest;
};

/** All addresses on lines of their own, for the tip on a button. */
export const addressList = (audience: Audience): string => everyoneIn(audience).map(fullAddress).join('\n');

// ── the pane ────────────────────────────────────────────────────────────────────────────────────

export const words = {
  product: 'Countersign',
  tagline: 'Drafts the reply beside the open mail. You read it, sign it off, and only then is it sent.',

  pane: {
    label: 'Countersign: draft a reply',
    open: 'Open Countersign',
    collapse: 'Make small',
    close: 'Close for this mail',
    resize: 'Width of the pane',
    olderVersion: 'Version before (Alt+←)',
    newerVersion: 'Version after (Alt+→)',
    version: (number: number, of: number) => `Version ${number} of ${of}`,
    foot: 'What to do with it',
    sign: 'Your sign, from the settings: only the real pane knows it',
  },

  audience: {
    label: 'Who gets this',
    choice: 'Reply to whom',
    reply: 'Reply',
    replyAll: 'Reply all',
    to: 'to',
    kindTo: { reply: 'Reply to', 'reply-all': 'Reply all to' },
    lists: { to: 'To', cc: 'Cc', bcc: 'Bcc', from: 'From' },
    from: (address: string) => `from ${address}`,
    senderNotKnown: 'from an address the page does not show',
    fromBox: 'as in the reply box',
    showAll: 'Show all addresses',
  },

  text: {
    label: 'Your reply',
    streaming: 'The draft so far',
    empty: 'Write here, or draft a reply below.',
    reading: 'Reading the mail',
    waiting: (model: string, host: string) =>
      `Waiting for ${model || 'the model'}${host ? ` at ${host}` : ''}`,
  },

  wishes: {
    label: 'How to write it',
    tone: 'Tone',
    language: 'Language',
    length: 'Length',
    sameLanguage: 'As the mail',
    shorter: 'Shorter',
    longer: 'Longer',
    asNeeded: 'As needed',
    pressAgain: 'Press again for as long as needed.',
    instruction: 'What to say',
    instructionHint: 'Say what to write or change',
    draft: 'Draft a reply',
    redraft: 'Draft again (Alt+R)',
  },

  actions: {
    insert: 'Insert',
    insertAgain: 'Insert again',
    insertTip: 'Puts the text into the reply box. Nothing is sent.',
    stop: 'Stop',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Could not copy',
    undo: 'Undo',
    startOver: 'Write another reply',
    cancel: 'Cancel',
    lookInSent: 'Look in Sent',
    workHere: 'Work on it here',
    keepBelow: 'Put the draft above it',
    openSettings: 'Open settings',
    readIt: 'Read it',
    readThem: 'Read them',
    lookAtIt: 'Look at it',
    foldIt: 'Fold it',
    draftAgain: 'Draft again',
  },

  states: {
    noThread: { title: 'No mail is open', text: 'Open a mail, and its reply is drafted here.' },
    unknownThread: 'Countersign cannot tell which mail this is',
    inserting: 'Putting the text into the reply box',
    insertingToSend: 'Putting the text into the reply box, then sending',
    inserted: 'In the reply box. Send there, or here.',
    sending: (people: string) => `Sending to ${people}`,
    sent: (people: string) => `Sent to ${people}`,
    undone: 'Undone. It was not sent; the text is in the reply box again.',
    undoMissed: 'It was too late to undo: the mail stays sent.',
    unknown: 'This may have been sent.',
    unknownMeans: (people: string) =>
      `Send was pressed, and the page did not confirm it. Look in Sent before you write to ${people} again. Send is not pressed a second time.`,
    sentOnPage: 'It looks as if you sent this in the mail page itself.',
    sentOnPageMeans: (people: string) =>
      `Look in Sent if you are not sure, before you write to ${people} again.`,
    elsewhere: 'You are working on this reply in another tab.',
    elsewhereMeans: 'Here you can read and copy it.',
    reconnecting: 'Reconnecting. Your text is kept.',
    updated: {
      title: 'Countersign was updated',
      text: 'Reload this mail page to go on. What you wrote is kept; you can copy it here.',
    },
    notSeen: {
      title: 'The pane cannot be seen clearly',
      text: 'Something lies over it, or it is faded or moved. Nothing was approved or sent. Close what covers it, then press again.',
    },
    notConfirmed: 'Your last change is not saved yet. Press again in a moment.',
    newerMessage: 'A newer message has come in since this was written.',
  },

  report: {
    ask: 'Copy a report',
    making: 'Looking at the page',
    copied: 'Copied. It holds no words of your mail. Paste it into a bug report.',
    refused: 'The browser did not let it be copied. Copy it from here. It holds no words of your mail.',
    label: 'Report on this page',
    failed: 'No report could be made.',
  },

  failed: {
    foundText: 'The text in the reply box',
    approved: 'You approved',
    found: 'The box has',
    nobody: 'nobody',
  },

  keys: {
    title: 'Keys',
    close: 'Close',
    list: [
      ['Ctrl+Enter', 'Insert'],
      ['Ctrl+Shift+Enter', 'Send'],
      ['Alt+R', 'Draft again'],
      ['Alt+←  Alt+→', 'Version before, after'],
      ['Tab', 'In the text: next blank or fact to check'],
      ['Alt+↓  Alt+↑', 'Next, previous mark of any kind'],
      ['Alt+J', 'Show what a fact rests on, in the mail'],
      ['Alt+Enter', 'To the buttons of a mark'],
      ['1 … 4', 'Choose an answer, outside text fields'],
      ['Esc', 'Back to the mail; the text stays'],
      ['?', 'This list, outside text fields'],
    ],
  },
} as const;

/** The label of the Send button: whom it reaches. */
export const sendLabel = (audience: Audience | null): { readonly first: string; readonly rest: string } => {
  if (!audience || everyoneIn(audience).length === 0) return { first: 'Send', rest: '' };
  const { first, rest } = namedIn(audience);
  return { first: `Send to ${first}`, rest };
};

/** What the Send button does, with every address. */
export const sendTip = (audience: Audience | null): string =>
  audience ? `Puts the text into the reply box and presses Send.\n${addressList(audience)}` : '';

/** The blanks the model left in a text, in order. */
export const blanksIn = (text: string): readonly string[] => text.match(BLANK) ?? [];

/** Why Send is not ready, in words; `at` is where a click on them leads. */
export interface NotReady {
  readonly reason: string;
  readonly at: 'blank' | 'audience' | 'text' | null;
}

/** Why this text cannot be sent to this audience yet; null when it can. */
export const whyNotSend = (audience: Audience | null, text: string): NotReady | null => {
  if (text.trim() === '') return { reason: 'There is no text to send', at: 'text' };
  if (!audience) return { reason: 'Who gets this is not known yet', at: null };
  if (hasUnknownAddress(audience)) {
    const unknown = everyoneIn(audience).find(({ email }) => email === null);
    return { reason: `The address of ${unknown?.name || 'one person'} is not known`, at: 'audience' };
  }
  if (recipientsOf(audience).length === 0) return { reason: 'There is nobody to send it to', at: 'audience' };
  const blanks = blanksIn(text);
  if (blanks.length === 1) return { reason: `Fill in ${blanks[0]} first`, at: 'blank' };
  if (blanks.length > 1) return { reason: `Fill in ${blanks.length} blanks first`, at: 'blank' };
  return null;
};

/** That the page shows a mail and lacks what tells it from others. */
export const unknownThreadWords = (failure: Failure): string =>
  failure.code === 'site-changed'
    ? `The mail page is not as expected: ${failure.sought} was not found. No draft is made here. An update of Countersign will be needed.`
    : 'The mail page is not as expected, so no draft is made here. Reload the page and open the mail again.';

/** The few words on the pill. */
export const pillWords = (view: PaneView): { readonly words: string; readonly kind: PillKind } => {
  if (!view.reply && view.pageFailure) return { words: 'Needs you', kind: 'needs-you' };
  if (!view.reply) return { words: words.product, kind: 'idle' };
  if (view.obstacle && view.reply.drafts.length === 0) return { words: 'Needs you', kind: 'needs-you' };
  switch (view.reply.phase.name) {
    case 'idle':
      return view.heldBack === null
        ? { words: words.product, kind: 'idle' }
        : { words: 'Draft a reply', kind: 'idle' };
    case 'reading':
      return { words: 'Reading', kind: 'busy' };
    case 'drafting':
      return { words: 'Drafting', kind: 'busy' };
    case 'reviewing': {
      const blanks = blanksIn(currentDraft(view.reply)?.text ?? '').length;
      return blanks > 0
        ? { words: plural(blanks, 'blank to fill', 'blanks to fill'), kind: 'needs-you' }
        : { words: 'Draft ready', kind: 'ready' };
    }
    case 'approved':
    case 'inserting':
      return { words: 'Inserting', kind: 'busy' };
    case 'inserted':
      return { words: 'In the reply box', kind: 'ready' };
    case 'sending':
      return { words: 'Sending', kind: 'busy' };
    case 'sent':
      return { words: 'Sent', kind: 'done' };
    case 'undone':
      return { words: 'Not sent', kind: 'ready' };
    case 'unknown':
      return { words: 'Look in Sent', kind: 'needs-you' };
    case 'failed':
      return { words: 'Needs you', kind: 'needs-you' };
  }
};

export type PillKind = 'idle' | 'busy' | 'ready' | 'needs-you' | 'done';

/** What a screen reader is told when the state changes; tokens are never read out. */
export const announcement = (reply: Reply | null): string => {
  if (!reply) return '';
  const audience = audienceOf(reply);
  switch (reply.phase.name) {
    case 'idle':
    case 'failed':
      return '';
    case 'reading':
      return 'Reading the mail';
    case 'drafting':
      return 'Drafting';
    case 'reviewing':
      return currentDraft(reply) ? 'Draft ready' : '';
    case 'approved':
    case 'inserting':
      return words.states.inserting;
    case 'inserted':
      return 'In the reply box';
    case 'sending':
      return words.states.sending(audience ? peopleIn(audience) : '');
    case 'sent': {
      const { audience, isUndoMissed } = reply.phase.receipt;
      return isUndoMissed ? words.states.undoMissed : words.states.sent(peopleIn(audience));
    }
    case 'undone':
      return words.states.undone;
    case 'unknown':
      return `${unknownWords(reply.phase.receipt).title} ${words.actions.lookInSent}.`;
  }
};

/** That a mail may have left: after our press, or after one in the mail page. */
export const unknownWords = ({
  evidence,
  audience,
}: Receipt): { readonly title: string; readonly means: string } => {
  const people = peopleIn(audience);
  return evidence === SENT_ON_THE_PAGE
    ? { title: words.states.sentOnPage, means: words.states.sentOnPageMeans(people) }
    : { title: words.states.unknown, means: words.states.unknownMeans(people) };
};

/** Why no draft was begun by itself. */
export const heldBackWords = (
  reason: PaneView['heldBack'],
): { readonly title: string; readonly text: string } => {
  switch (reason) {
    case 'last-is-mine':
      return {
        title: 'The last message is yours',
        text: 'So no draft was begun. You can still write a follow-up.',
      };
    case 'no-reply-sender':
      return {
        title: 'This comes from a no-reply address',
        text: 'An answer would most likely be read by nobody, so no draft was begun.',
      };
    case 'on-demand':
    case null:
      return { title: 'No draft yet', text: 'A draft is begun when you ask for one.' };
  }
};

/** That the browser has not been allowed to let us. */
const mayNotConnect = (to: string): string => `Countersign may not connect to ${to} yet`;

/** What stands before a draft can be made, and the way on. */
export const obstacleWords = (
  obstacle: NonNullable<PaneView['obstacle']>,
  host: string,
): { readonly title: string; readonly text: string; readonly action: string } => {
  switch (obstacle) {
    case 'no-model':
      return {
        title: 'Choose a model first',
        text: 'It writes the drafts. It can run on this computer, or at a provider where you have an account.',
        action: 'Choose a model',
      };
    case 'no-consent':
      return {
        title: `May this mail go to ${host || 'the model'}?`,
        text: `To draft a reply, the text of the open mail is sent to ${host || 'the model you chose'}. Nothing is sent until you agree.`,
        action: 'Read and decide',
      };
    case 'no-permission':
      return {
        title: mayNotConnect(host || 'the model'),
        text: 'The browser asks you once whether it may.',
        action: 'Allow in settings',
      };
  }
};

/** A quiet remark about what the draft rests on, with what can be done about it. */
export interface Remark {
  readonly text: string;
  readonly isWarning: boolean;
  readonly action: Action | null;
}

/** How a draft that is not complete came to its end, and what to do about it; null for a complete one. */
export const endingWords = (ending: DraftEnding): string | null => {
  switch (ending) {
    case 'complete':
      return null;
    case 'cut-off':
      return 'Cut off: the model stopped before it had finished. Draft again, or go on by hand.';
    case 'stopped':
      return 'Stopped by you before it had finished.';
    case 'length-limit':
      return 'Cut off: the model reached its length limit. Ask for a shorter reply, or go on by hand.';
    case 'filtered':
      return 'Cut off: the model’s own filter stopped it. Go on by hand, or choose another model.';
  }
};

/** How much hidden text was left out; null where there was none. */
export const hiddenTextWords = (thread: Thread): string | null => {
  const lengths = thread.messages.map(({ hidden }) => hidden.length).filter(Boolean);
  if (lengths.length === 0) return null;
  const letters = lengths.reduce((sum, length) => sum + length, 0);
  const isCut = lengths.some((length) => length >= MOST_HIDDEN);
  return `Hidden text was left out of ${plural(lengths.length, 'message', 'messages')} (${isCut ? 'more than ' : ''}${plural(letters, 'character', 'characters')})`;
};

/** What was not read or left out, most important first. */
export const remarksOn = (
  gaps: Gaps | null,
  leftOut: LeftOut | null,
  draft: Draft | null,
  headMessageId: string | null,
): readonly Remark[] => {
  const remarks: Remark[] = [];
  const say = (text: string, action: Remark['action'] = null, isWarning = false): void => {
    remarks.push({ text, isWarning, action });
  };
  const ending = draft && endingWords(draft.ending);
  if (ending) say(ending, null, true);
  if (draft && headMessageId !== null && draft.headMessageId !== headMessageId) {
    say(words.states.newerMessage, { label: words.actions.draftAgain, remedy: 'draft' }, true);
  }
  if (gaps && gaps.notShown > 0) {
    say(`${plural(gaps.notShown, 'earlier message is', 'earlier messages are')} folded`, {
      label: gaps.notShown === 1 ? words.actions.readIt : words.actions.readThem,
      remedy: 'expand-messages',
    });
  }
  if (leftOut && leftOut.wholeMessages > 0) {
    say(`${plural(leftOut.wholeMessages, 'message', 'messages')} left out for length`);
  }
  if (leftOut && leftOut.shortenedMessages > 0) {
    say(`${plural(leftOut.shortenedMessages, 'message', 'messages')} shortened for length`);
  }
  if (gaps && gaps.clipped > 0) say(`${plural(gaps.clipped, 'message', 'messages')} shown in part`);
  if (gaps && gaps.attachmentsUnread > 0) {
    say(`${plural(gaps.attachmentsUnread, 'attachment', 'attachments')} not read`);
  }
  return remarks;
};

/** What a version was made with, for the tip on the version counter. */
export const versionTip = (draft: Draft, tones: readonly Tone[]): string =>
  [
    toneName(draft.wishes.tone, tones),
    lengthName(draft.wishes.length),
    draft.wishes.instruction && `“${draft.wishes.instruction}”`,
    draft.model,
  ]
    .filter(Boolean)
    .join(' · ');

/** A tone's name; its id where the tone was deleted since. */
export const toneName = (id: string, tones: readonly Tone[]): string =>
  tones.find((tone) => tone.id === id)?.name ?? id;

export const lengthName = (length: ReplyLength): string => {
  switch (length) {
    case 'shorter':
      return words.wishes.shorter;
    case 'as-needed':
      return words.wishes.asNeeded;
    case 'longer':
      return words.wishes.longer;
  }
};

// ── failures ────────────────────────────────────────────────────────────────────────────────────

/** What one click can do about a failure. */
export type Remedy =
  | 'draft'
  | 'read-again'
  | 'expand-messages'
  | 'keep-below'
  | 'take-box-text'
  | 'take-box-recipients'
  | 'settings-model'
  | 'first-run'
  | 'go-to-items'
  | 'look-in-sent';

/** A button: what it says, and what it does. */
export interface Action {
  readonly label: string;
  readonly remedy: Remedy;
}

/** A failure in words: what happened, what it means for the mail, what to do. */
export interface FailureWords {
  readonly happened: string;
  readonly means: string;
  readonly next: string;
  readonly action?: Action;
}

const NOTHING_LEFT = 'No mail text has left your browser.';
const NOT_SENT = 'Nothing was sent. Your text is kept.';
const TEXT_KEPT = 'Your text is kept.';
const NO_DRAFT = 'No draft was made.';

const draftAgain = { label: 'Try again', remedy: 'draft' } as const;
const readAgain = { label: 'Read again', remedy: 'read-again' } as const;
const toModel = { label: 'Model settings', remedy: 'settings-model' } as const;

/** The server would answer the same request in the same way again; 408 and 409 are of the moment. */
const isRefusal = (status: number): boolean =>
  status >= 400 && status < 500 && status !== 408 && status !== 409;

/** Words for each failure; `hasText` says whether there is a draft to be kept. A code without words is a type error here. */
export function describeFailure(failure: Failure, hasText = true): FailureWords {
  const kept = hasText ? TEXT_KEPT : NO_DRAFT;
  const noDraft = hasText ? `${NO_DRAFT} ${TEXT_KEPT}` : NO_DRAFT;
  switch (failure.code) {
    case 'no-consent':
      return {
        happened: 'You have not agreed yet to send mail to this model.',
        means: NOTHING_LEFT,
        next: 'Read what would be sent, and decide.',
        action: { label: 'Read and decide', remedy: 'first-run' },
      };
    case 'no-model-chosen':
      return {
        happened: 'No model is chosen.',
        means: NOTHING_LEFT,
        next: 'Choose one on this computer or at a provider.',
        action: { label: 'Choose a model', remedy: 'settings-model' },
      };
    case 'bad-address':
      return {
        happened: 'The model’s address is not a web address.',
        means: NOTHING_LEFT,
        next: 'Write it with https:// in front; on this computer http:// will do.',
        action: toModel,
      };
    case 'no-key':
      return {
        happened: 'This model server needs a key, and none is saved.',
        means: noDraft,
        next: 'Save your key in the settings.',
        action: toModel,
      };
    case 'no-permission':
      return {
        happened: `${mayNotConnect(failure.origin)}.`,
        means: NOTHING_LEFT,
        next: 'Allow the connection in the settings.',
        action: toModel,
      };
    case 'thread-unreadable':
      return {
        happened: 'The text of this mail could not be read.',
        means: 'No draft was begun.',
        next: 'Wait until the mail is shown in full, then read it again.',
        action: readAgain,
      };
    case 'empty-thread':
      return {
        happened: 'There is no text in this mail to answer.',
        means: 'No draft was begun.',
        next: 'If messages are folded, unfold them; or say in a few words what to write.',
        action: { label: 'Unfold and read', remedy: 'expand-messages' },
      };
    case 'wrong-key':
      return {
        happened: 'The model server does not accept your key.',
        means: noDraft,
        next: 'Check the key in the settings and save it again.',
        action: toModel,
      };
    case 'key-not-allowed':
      return {
        happened: 'Your key may not use this model.',
        means: noDraft,
        next: 'Choose another model, or ask whoever gave you the key.',
        action: toModel,
      };
    case 'no-credit':
      return {
        happened: 'Your account at the model server has no credit left.',
        means: noDraft,
        next: 'Add credit there, or choose another model.',
        action: toModel,
      };
    case 'extension-refused':
      return {
        happened: 'The model server does not let browser extensions in.',
        means: noDraft,
        next: 'For Ollama, set OLLAMA_ORIGINS=chrome-extension://*,moz-extension://* and start it again.',
        action: draftAgain,
      };
    case 'no-such-model':
      return {
        happened: `The server knows no model “${failure.model}”.`,
        means: noDraft,
        next: 'Choose one from the server’s own list.',
        action: toModel,
      };
    case 'too-long':
      return {
        happened: 'This mail is too long for the model.',
        means: noDraft,
        next: 'Set less room for the thread in the settings, or choose a model with more.',
        action: toModel,
      };
    case 'rate-limited':
      return {
        happened: 'The model server takes no more requests for now.',
        means: noDraft,
        next:
          failure.retryAfterSeconds === null
            ? 'Wait a little, then try again.'
            : `Try again in ${duration(failure.retryAfterSeconds)}.`,
        action: draftAgain,
      };
    case 'offline':
      return {
        happened: 'You are offline.',
        means: kept,
        next: 'Try again when the connection is back.',
        action: draftAgain,
      };
    case 'refused-connection':
      return {
        happened: `Nothing answers at ${failure.origin}.`,
        means: noDraft,
        // The browser does not tell a certificate it refuses from a server that is not there.
        next: failure.origin.startsWith('https:')
          ? 'Open it in a tab to see whether it answers and its certificate is valid; it must also let browser extensions in. Then try again.'
          : 'Is the model server running, and does it let browser extensions in? Then try again.',
        action: draftAgain,
      };
    case 'timed-out':
      return {
        happened: 'The model did not answer in time.',
        means: kept,
        next: 'Try again, or choose another model.',
        action: draftAgain,
      };
    case 'not-a-model-server':
      return {
        happened: 'What answers at this address is not a model server.',
        means: noDraft,
        next: 'Check the address; most end in /v1. If this network has a sign-in page, sign in there first.',
        action: toModel,
      };
    case 'redirected':
      return {
        happened: 'The model server sent us on to another address.',
        means: `Your mail was not sent there, for you did not choose that address. ${kept}`,
        next: 'Check the address in the settings.',
        action: toModel,
      };
    case 'broken-answer':
      return {
        happened: 'The model’s answer could not be understood.',
        means: kept,
        next: 'Try again, or choose another model.',
        action: draftAgain,
      };
    case 'empty-answer':
      return {
        happened: 'The model answered with nothing.',
        means: kept,
        next: 'Try again, or say in a few words what to write.',
        action: draftAgain,
      };
    case 'filtered':
      return {
        happened: 'The model’s own filter refused to answer this mail.',
        means: kept,
        next: 'Write the reply yourself, or choose another model.',
        action: toModel,
      };
    case 'endless-answer':
      return {
        happened: 'The model did not come to an end and was stopped.',
        means: hasText ? 'What it wrote is kept.' : NO_DRAFT,
        next: 'Shorten it by hand, or try again.',
        action: draftAgain,
      };
    case 'interrupted':
      return {
        happened: 'The draft was interrupted.',
        means: hasText ? 'What had come is kept.' : NO_DRAFT,
        next: 'Draft again, or go on by hand.',
        action: { label: words.actions.draftAgain, remedy: 'draft' },
      };
    case 'model-error':
      if (isRefusal(failure.status)) {
        return {
          happened: `The model server does not accept the request (${failure.status}).`,
          means: noDraft,
          next: 'Choose another model, or check the address in the settings.',
          action: toModel,
        };
      }
      return {
        happened: `The model server reports a fault (${failure.status}).`,
        means: noDraft,
        next: 'Try again in a moment, or choose another model.',
        action: draftAgain,
      };
    case 'empty-reply':
      return {
        happened: 'There is no text to insert.',
        means: 'Nothing was sent.',
        next: 'Write something first.',
      };
    case 'unknown-recipients':
      return {
        happened: 'It is not known who would get this.',
        means: NOT_SENT,
        next: 'Press Insert, look at the recipients in the reply box, and send there.',
      };
    case 'blank-left':
      return {
        happened: 'A blank is still open in the text.',
        means: NOT_SENT,
        next: 'Fill it in or delete it.',
      };
    case 'not-reviewed':
      return {
        happened: 'The text has not been checked yet.',
        means: NOT_SENT,
        next: 'Press Send again in a moment, or insert the text and send there.',
      };
    case 'items-left':
      return {
        happened: 'Something in it has to be looked at first.',
        means: NOT_SENT,
        next: 'Look at each item above the buttons, then press Send again.',
        action: { label: 'Go to the first', remedy: 'go-to-items' },
      };
    case 'thread-changed':
      return {
        happened: hasText ? 'The mail page changed meanwhile.' : 'The page changed while it was being read.',
        means: hasText ? NOT_SENT : NO_DRAFT,
        next: hasText
          ? 'If another mail is open now, open this one again. Then press the button again.'
          : 'Read it again.',
        ...(!hasText && { action: readAgain }),
      };
    case 'new-message':
      return {
        happened: 'A new message has come into this conversation.',
        means: NOT_SENT,
        next: 'Read it first. Then draft again, or press the button again.',
        action: { label: words.actions.draftAgain, remedy: 'draft' },
      };
    case 'recipients-changed':
      return {
        happened: 'The reply box has other recipients than the ones you approved.',
        means: `${NOT_SENT} The text is in the reply box.`,
        next: 'Correct them in the reply box, or use these and look once more.',
        action: { label: 'Use these recipients', remedy: 'take-box-recipients' },
      };
    case 'sender-changed':
      return {
        happened: `The reply box would send from ${failure.found}, not from ${failure.approved}.`,
        means: `${NOT_SENT} The text is in the reply box.`,
        next: 'Choose the address in the reply box, then press Send here again.',
      };
    case 'text-changed':
      return {
        happened: 'The text in the reply box is not the text you approved.',
        means: `${NOT_SENT} The box is as you left it.`,
        ...(failure.found.trim() === ''
          ? { next: 'The box is empty. Press Insert to put the draft in again.' }
          : {
              next: 'Take over what the box says, or insert the draft again.',
              action: { label: 'Use the text in the box', remedy: 'take-box-text' },
            }),
      };
    case 'own-text-in-box':
      return {
        happened: 'There is already text of yours in the reply box.',
        means: 'It was not touched, and nothing was sent.',
        next: 'Put the draft above it, or copy the draft.',
        action: { label: words.actions.keepBelow, remedy: 'keep-below' },
      };
    case 'site-refused':
      return {
        happened: failure.said ? `The mail page says: “${failure.said}”` : 'The mail page refused to send.',
        means: `${NOT_SENT} The text is in the reply box.`,
        next: 'Settle it in the reply box, and send there.',
      };
    case 'site-changed':
      return {
        happened: `The mail page is not as expected: ${failure.sought} was not found.`,
        means: NOT_SENT,
        next: 'Copy the text and paste it into the reply box. An update of Countersign will be needed.',
      };
    case 'compose-gone':
      return {
        happened: 'The reply box was closed.',
        means: NOT_SENT,
        next: 'Press Insert to open it again.',
      };
    case 'not-inserted':
      return {
        happened: 'The reply box did not take the text.',
        means: NOT_SENT,
        next: 'Press Insert again, or copy the text and paste it there.',
      };
    case 'signature-damaged':
      return {
        happened: 'Your signature or the quoted mail is no longer as it was.',
        means: `${NOT_SENT} The text is in the reply box.`,
        next: 'Look at the reply box, and send there when it is right.',
      };
    case 'send-unavailable':
      return {
        happened: 'The page’s Send button cannot be pressed now.',
        means: `${NOT_SENT} The text is in the reply box.`,
        next: 'Perhaps something is still uploading. Try again, or send there.',
      };
    case 'not-pressed':
      return {
        happened: 'Countersign was restarted before Send was pressed.',
        means: NOT_SENT,
        next: 'Look at the text and the recipients once more, and press again.',
      };
    case 'mail-page-gone':
      return {
        happened: 'The mail page does not answer.',
        means: NOT_SENT,
        next: 'Reload the mail page, open this mail again and go on.',
      };
    case 'not-a-mail-page':
      return {
        happened: 'This is no mail page that Countersign knows.',
        means: NOT_SENT,
        next: 'Open a mail page, reload it, and try again there.',
      };
    case 'approval-stale':
      return {
        happened: 'Something changed while you pressed the button.',
        means: NOT_SENT,
        next: 'Look at the text and the recipients once more, and press again.',
      };
    case 'mail-page-restarted':
      return {
        happened: 'The mail page was loaded anew meanwhile.',
        means: NOT_SENT,
        next: 'Look at the text once more, and press the button again.',
      };
    case 'storage-failed':
      return {
        happened: 'What just happened could not be saved.',
        means: 'If you pressed Send, look in Sent before you send again.',
        next: hasText
          ? 'Copy the text, free some disk space, then go on.'
          : 'Free some disk space, then try again.',
        action: { label: words.actions.lookInSent, remedy: 'look-in-sent' },
      };
    case 'unexpected':
      return {
        happened: 'Something went wrong that was not foreseen.',
        means: 'Your text is kept. If you had pressed Send, look in Sent first.',
        next: 'Try again, or copy the text and paste it into the reply box.',
      };
  }
}

// ── settings ────────────────────────────────────────────────────────────────────────────────────

export const phaseWords = (phase: PhaseName): string => {
  switch (phase) {
    case 'idle':
    case 'reading':
      return 'Not drafted yet';
    case 'drafting':
      return 'Drafting';
    case 'reviewing':
      return 'Draft ready';
    case 'approved':
    case 'inserting':
      return 'Inserting';
    case 'inserted':
      return 'In the reply box';
    case 'sending':
      return 'Sending';
    case 'sent':
      return 'Sent';
    case 'undone':
      return 'Not sent';
    case 'unknown':
      return 'May have been sent';
    case 'failed':
      return 'Needs you';
  }
};

export const subjectOf = ({ subject }: WaitingReply): string => subject.trim() || '(no subject)';

export const settingsWords = {
  saved: 'Saved',
  page: { nav: 'Settings' },
  sections: {
    model: 'Model',
    writing: 'Writing',
    review: 'Review',
    sites: 'Sites',
    privacy: 'Privacy',
    about: 'About',
  },

  popup: {
    site: (label: string) => `On in ${label}`,
    notAMailPage: 'This is not a mail page Countersign knows.',
    model: 'Model',
    noModel: 'No model chosen',
    choose: 'Choose a model',
    tone: 'Tone',
    draftOn: 'Begin a draft',
    waiting: 'Waiting for you',
    nothingWaiting: 'Nothing is waiting.',
    all: 'All settings',
  },

  check: {
    label: 'Check this mail page',
    start: 'Check this mail page',
    hint: 'Opens a reply box and sends nothing. The report holds no words of the mail.',
    running: 'Checking. Leave the mail page as it is.',
    report: 'Report, to paste into a bug report',
    failed: 'This page could not be checked. Reload it and try again.',
  },

  draftOn: {
    open: 'When I open a mail',
    demand: 'When I ask for it',
    stillAsked:
      'The model is still asked what there is to decide in each mail you open. “Rules only”, under Review in the settings, keeps that on this computer too.',
  },

  model: {
    intro: 'The model writes the drafts. Mail goes from this browser straight to it and nowhere else.',
    where: 'Where the model runs',
    address: 'Address',
    addressHint: 'The base address of an OpenAI-compatible server; most end in /v1.',
    other: 'Another server',
    key: 'Key',
    keyHint: 'Kept in this browser, bound to this address. It is never shown again.',
    keySaved: 'A key is saved.',
    keyGet: 'Get a key',
    save: 'Save',
    replace: 'Replace',
    delete: 'Delete',
    cancel: 'Cancel',
    model: 'Model',
    addressProblem:
      'This cannot be used. An address begins with https://; only on this very computer may it be http://, as localhost or 127.0.0.1.',
    addressBlank: (blank: string) => `Put the name of your own resource in the place of “${blank}”.`,
    modelHint: 'Type its name, or fetch the list from the server.',
    modelListed: (count: number) => `${plural(count, 'model', 'models')} on this server.`,
    choose: 'Choose…',
    typeName: 'Type a name instead',
    listModels: 'Fetch the list',
    noModels: 'The server lists no models. Type the name.',
    test: 'Test connection',
    testing: 'Testing',
    testHint: 'One short exchange, with no mail in it.',
    works: (milliseconds: number) => `Answered in ${(milliseconds / 1000).toFixed(1)} s`,
    untested: 'Not tested yet',
    failed: 'Does not answer',
    room: 'Room for the thread, in tokens',
    roomHint:
      'Older messages beyond it are left out, and the pane says so. A page of text is about 500 tokens.',
    roomError: 'A whole number from 1,000 to 2,000,000.',
    notAllowed: mayNotConnect,
    refused: (host: string) => `It was not allowed, so Countersign cannot connect to ${host}`,
    allow: 'Allow',
    allowHint: 'The browser asks you. Without it no draft can be made.',
  },

  writing: {
    name: 'Your name',
    nameHint: 'Used to sign drafts where the mail page adds no signature.',
    howIWrite: 'How you write',
    howIWriteHint: 'For example: short sentences, first names, no exclamation marks, “Best” at the end.',
    tone: 'Tone to start with',
    length: 'Length to start with',
    language: 'Language to start with',
    sameLanguage: 'Same as the mail',
    draftOn: 'Begin a draft',
    draftOnHint:
      'A draft is never begun by itself for mail from no-reply addresses or when the last message is yours.',
    ownTones: 'Your own tones',
    noOwnTones: 'None yet.',
    addTone: 'Add a tone',
    toneName: 'Name',
    toneGuidance: 'What the model is told',
    toneGuidanceHint: 'For example: To suppliers. Firm on dates and prices, always polite.',
    edit: 'Edit',
    delete: 'Delete',
    save: 'Save',
    cancel: 'Cancel',
    toneNeeds: 'Give it a name and say how to write.',
  },

  review: {
    intro:
      'Each draft is checked on this computer: its facts against the mail, who gets it, and words where a mistake would be costly.',
    decide: 'What to decide',
    byModel: 'Ask the model',
    byRules: 'Rules only',
    decideHint:
      'Answers to choose from, and questions before a draft. The model is asked once for each mail you open; rules ask nobody.',
    own: 'Your own rules',
    noOwn: 'None yet. A rule is a list of words that make a reply ask for more care.',
    add: 'Add a rule',
    name: 'Name',
    nameHint: 'You see it as the reason. For example: Project Harbour.',
    words: 'Words or phrases, one a line',
    wordsHint: 'Capital letters make no difference.',
    care: 'When one of them is in the text',
    tiers: { normal: 'Show it', high: 'Ask me to look before it is sent' },
    nameMissing: 'Give it a name.',
    nameTaken: 'There is a rule of this name already.',
    wordsMissing: 'Write at least one word.',
    wordsEmpty: 'Each line needs a letter or a digit.',
    edit: 'Edit',
    delete: 'Delete',
    save: 'Save',
    cancel: 'Cancel',
    alwaysHigh: 'You are always asked to look at',
    raise: 'Also ask me to look at',
    raiseHint: 'These are only shown, unless you switch them on here.',
  },

  sign: {
    title: 'Your sign',
    hint: 'A word and a colour that only you know. They stand at the top of the real pane; a mail page cannot read them, so a pane without them is an imitation.',
    word: 'Word',
    wordHint: (most: number) => `At most ${most} characters. Empty: no sign is shown.`,
    colour: 'Colour',
    colours: {
      blue: 'Blue',
      green: 'Green',
      orange: 'Orange',
      pink: 'Pink',
      violet: 'Violet',
      grey: 'Grey',
    },
    shown: 'In the pane:',
  },

  sites: {
    intro: 'Where Countersign shows its pane. Where it is off, it reads nothing.',
    on: (label: string) => `Show the pane in ${label}`,
    check:
      'To see whether a mail page still is as Countersign knows it, open a mail there and press “Check this mail page” in the popup.',
    own: 'Webmail at an address of your own',
    ownIntro: (label: string) =>
      `${label} runs at addresses of its users. Add yours, and the browser asks whether Countersign may read and change that site, and no other.`,
    ownNone: 'None yet.',
    address: 'Address of your webmail',
    addressHint: 'As it stands in the browser while you read mail there.',
    software: 'Software',
    add: 'Add',
    remove: 'Remove',
    removeOne: (host: string) => `Remove ${host}`,
    allow: 'Allow again',
    allowOne: (host: string) => `Allow ${host} again`,
    notAllowed: 'The browser does not allow it any more.',
    added: (host: string) => `${host} is added.`,
    removed: (host: string) => `${host} is removed.`,
    refused: (host: string) => `The browser was not given leave for ${host}, so it was not added.`,
    stillRefused: (host: string) => `The browser was not given leave for ${host}.`,
    already: (host: string) => `${host} is in the list already.`,
    badAddress:
      'This cannot be used. The address of a webmail begins with https://; only on this very computer may it be http://.',
  },

  privacy: {
    leavesTitle: 'What leaves this browser',
    leaves: (host: string) =>
      `To draft a reply, and to say what there is to decide in a mail you open, these go to ${host}: the subject, the names and addresses, the dates and the text of the messages shown in the open mail, the names of attachments, what you ask for, your answers, and what you wrote about your name and style. Attachments themselves do not.`,
    leavesNobody: 'Nothing. No model is chosen.',
    noOneElse: 'There is no server of ours, no statistics, and nobody else gets anything.',
    local: (host: string) =>
      `${host} is this computer. The mail stays on it, unless the server there passes it on.`,
    consentGiven: (host: string, when: string) => `You agreed on ${when} that mail may go to ${host}.`,
    consentMissing: (host: string) =>
      `You have not agreed that mail may go to ${host}. No mail is sent there.`,
    consentGive: (host: string) => `Agree to send mail to ${host}`,
    consentWithdraw: 'Withdraw',
    consents: 'Agreements',
    clearTitle: 'Clear everything',
    clearIntro: 'Removes all that Countersign keeps in this browser.',
    clear: 'Clear everything…',
    clearNames: 'This removes from this browser:',
    clearList: [
      'all drafts and replies, waiting or sent',
      'saved keys',
      'the addresses that were written to, and which mailboxes add a signature',
      'your settings, own tones, own rules, your sign and how you write',
      'your agreements to send mail to a model',
      'webmail you added by its address, and the leave to work there',
    ],
    clearKeeps: 'Mail in your mailbox and text already in a reply box stay as they are.',
    clearConfirm: 'Remove all of it',
    cleared: 'Everything was removed.',
    clearFailed: 'Not everything could be removed. Try again, or remove the extension.',
    cancel: 'Cancel',
  },

  about: {
    promises: [
      'Nothing is sent without you: what goes out is the text you approved, to the people you were shown, once.',
      'Your text is not lost: it is kept in this browser for 90 days after you last worked on it.',
      'Nothing that is written in a mail can make Countersign do anything.',
    ],
    version: (version: string) => `Version ${version}`,
    keys: 'Keys in the pane',
  },

  firstRun: {
    title: 'Set up Countersign',
    steps: ['Choose a model', 'What leaves', 'Try it'],
    model: {
      title: 'Who writes the drafts?',
      text: 'A model does. Choose where it runs. No mail is sent anywhere in this step.',
    },
    consent: {
      title: (host: string) => `Mail goes to ${host}`,
      local: (host: string) =>
        `${host} is this computer. The mail stays on it, unless the server there passes it on.`,
      each: 'When a draft is made, or the model is asked what there is to decide in a mail you open, this goes there and nowhere else:',
      goes: [
        'the subject and the text of the messages shown in the open mail',
        'names, addresses and dates of those messages, and the names of attachments',
        'what you ask for, your answers, and your name, tones and how you write, if you give them',
      ],
      stays: 'Attachments, other mail, your contacts and your mailbox password never go there.',
      agree: (host: string) => `I agree: mail may go to ${host}`,
      decline: 'Not now',
      withdrawn: 'You can withdraw this at any time under Privacy.',
    },
    try: {
      title: 'Try it on a sample',
      text: 'An invented mail. Nothing of your mailbox is used.',
      from: 'Ana Lima <ana@example.com>',
      subject: 'Chairs for Friday',
      mail: 'Hello,\n\ncould you bring 40 chairs to the hall by Friday at 10? And what would they cost?\n\nThank you\nAna',
      draft: 'Draft a reply',
      drafting: 'Drafting',
      again: 'Draft again',
      arrived: 'The draft is here.',
      finish: 'Finish',
      ready: 'This is how it goes: you read it, change it, and only your click puts it into the reply box.',
    },
    next: 'Next',
    back: 'Back',
  },
} as const;
