import { fail, succeed, type Result } from '../errors';
import { audienceOf, currentDraft, type Reply } from './reply';
import type { Audience, ThreadKey } from './thread';

/**
 * How long the pane must have been in sight before an act counts, in milliseconds: a cover that is taken off at the last moment is still a
 * cover.
 */
export const STEADY_MS = 300;
/** Part of the pane that must lie in the window. Not all of it: at a zoom that is no whole number its edges are between pixels. */
export const LEAST_PART = 0.95;

declare const approved: unique symbol;

/**
 * Leave to use one exact text for one thread and these recipients, once. Only `approve()` makes one,
 * so code that takes an `Approval` cannot be called with a text nobody approved.
 */
export interface Approval {
  readonly [approved]: true;
  readonly nonce: string;
  /** The page that was on the screen; after a reload it is another one. */
  readonly pageId: string;
  readonly key: ThreadKey;
  readonly purpose: 'insert' | 'send';
  readonly text: string;
  readonly audience: Audience;
  /** The thread's newest message when it was approved; a newer one makes the approval void. */
  readonly headMessageId: string;
  readonly ownText: 'refuse' | 'keep-below';
  readonly at: number;
}

/** What the person saw and clicked. */
export interface Click {
  readonly purpose: 'insert' | 'send';
  readonly draftId: string;
  readonly text: string;
  readonly revision: number;
  readonly recipients: readonly string[];
  /** Ids of all items that the review of exactly this text asks to be acted on; null where it was not reviewed. */
  readonly items: readonly string[] | null;
  readonly ownText: 'refuse' | 'keep-below';
  readonly nonce: string;
  readonly pageId: string;
  readonly at: number;
}

/**
 * Turns a person's click into an approval, if what they saw is what the record holds now.
 * `approval-stale`: the record has moved on since the pane drew it. Only a send asks for blanks filled, the text reviewed and every
 * item of the review acted on: what is inserted is still in the person's hands.
 */
export function approve(reply: Reply, click: Click): Result<Approval> {
  const draft = currentDraft(reply);
  const audience = audienceOf(reply);
  if (!draft || !audience || !reply.thread) return fail({ code: 'approval-stale' });
  if (click.revision !== reply.revision || click.draftId !== draft.id || click.text !== draft.text) {
    return fail({ code: 'approval-stale' });
  }
  if (click.text.trim() === '') return fail({ code: 'empty-reply' });
  if (!sameAddresses(click.recipients, recipientsOf(audience))) return fail({ code: 'approval-stale' });
  if (click.purpose === 'send') {
    if (recipientsOf(audience).length === 0 || hasUnknownAddress(audience)) {
      return fail({ code: 'unknown-recipients' });
    }
    if (hasBlank(click.text)) return fail({ code: 'blank-left' });
    if (!click.items) return fail({ code: 'not-reviewed' });
    if (click.items.some((item) => !reply.settled.includes(item))) return fail({ code: 'items-left' });
  }
  return succeed({
    nonce: click.nonce,
    pageId: click.pageId,
    key: reply.key,
    purpose: click.purpose,
    text: click.text,
    audience,
    headMessageId: reply.thread.headMessageId,
    ownText: click.ownText,
    at: click.at,
  } as Approval);
}

/** Every address a mail to this audience goes to: lower case, sorted, each once. */
export const recipientsOf = (audience: Audience): readonly string[] =>
  [
    ...new Set(
      [...audience.to, ...audience.cc, ...audience.bcc].flatMap(({ email }) =>
        email ? [email.toLowerCase()] : [],
      ),
    ),
  ].sort();

export const hasUnknownAddress = (audience: Audience): boolean =>
  [...audience.to, ...audience.cc, ...audience.bcc].some(({ email }) => email === null);

export const sameAddresses = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((address, index) => address === b[index]);

/** A blank is what the model leaves where a fact is missing: `[delivery date?]`. A bare number in brackets is a footnote. Japanese writes wide ones. */
export const BLANK = /\[(?!\d+\])[^[\]\n]{1,60}\]|［(?![\d０-９]+］)[^［］\n]{1,60}］/g;

export const hasBlank = (text: string): boolean => new RegExp(BLANK).test(text);
