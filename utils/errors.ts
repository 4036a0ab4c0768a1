/**
 * What can go wrong, as plain data. An Error's class does not survive a message between contexts, so
 * expected failures travel as a `Failure`: a code from a closed list, with the few values its sentence
 * needs. The sentences themselves are in `components/words.ts`, one for each code.
 */
export type Failure =
  | { readonly code: PlainFailureCode }
  /** The page lacks what a step needs. `step` is the contract's step, `sought` what should have been found. */
  | {
      readonly code: 'site-changed';
      readonly step: string;
      readonly selector: string;
      readonly sought: string;
    }
  /** The compose box is addressed differently from what was approved. Addresses are lower case, sorted. */
  | {
      readonly code: 'recipients-changed';
      readonly approved: readonly string[];
      readonly found: readonly string[];
    }
  /** The box would send from another address than the one shown. */
  | { readonly code: 'sender-changed'; readonly approved: string; readonly found: string }
  /** The text in the box is not the text approved; `found` is what is there now. */
  | { readonly code: 'text-changed'; readonly found: string }
  /** The person had written in the box before; it is never overwritten. */
  | { readonly code: 'own-text-in-box'; readonly found: string }
  /** The site's own dialog stopped the send; `said` is the dialog's text. */
  | { readonly code: 'site-refused'; readonly said: string }
  /** `retryAfterSeconds` is null when the model's server gave no time. */
  | { readonly code: 'rate-limited'; readonly retryAfterSeconds: number | null }
  | { readonly code: 'no-permission'; readonly origin: string }
  | { readonly code: 'refused-connection'; readonly origin: string }
  | { readonly code: 'no-such-model'; readonly model: string }
  | { readonly code: 'model-error'; readonly status: number };

/** Failures whose sentence needs no values. */
export type PlainFailureCode =
  // before a draft
  | 'no-consent'
  | 'no-model-chosen'
  | 'bad-address'
  | 'no-key'
  | 'thread-unreadable'
  | 'empty-thread'
  // while the model answers
  | 'wrong-key'
  | 'key-not-allowed'
  | 'extension-refused'
  | 'no-credit'
  | 'too-long'
  | 'offline'
  | 'timed-out'
  | 'not-a-model-server'
  | 'redirected'
  | 'broken-answer'
  | 'empty-answer'
  | 'filtered'
  | 'endless-answer'
  | 'interrupted'
  // from approval to receipt
  | 'empty-reply'
  | 'unknown-recipients'
  | 'blank-left'
  | 'not-reviewed'
  | 'items-left'
  | 'thread-changed'
  | 'new-message'
  | 'compose-gone'
  | 'not-inserted'
  | 'signature-damaged'
  | 'send-unavailable'
  | 'not-pressed'
  | 'mail-page-gone'
  | 'not-a-mail-page'
  | 'approval-stale'
  | 'mail-page-restarted'
  | 'storage-failed'
  | 'unexpected';

export type FailureCode = Failure['code'];

/** The answer of anything that can fail in an expected way. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export const succeed = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (failure: Failure): Result<never> => ({ ok: false, failure });
