import type { Failure, Result } from '../errors';

/** A kind of model server. One file each; the list is `providers.ts`. */
export interface DraftProvider {
  readonly id: string;
  readonly label: string;
  /**
   * Streams one draft. Ends after exactly one `end` or `failed` event; never throws, except that aborting `signal` aborts
   * the request at once and ends the stream without a further event.
   */
  streamDraft(request: DraftRequest, signal: AbortSignal): AsyncIterable<DraftEvent>;
  /** The models the server offers, sorted as it sorts them. */
  listModels(connection: Connection, signal: AbortSignal): Promise<Result<readonly string[]>>;
}

/** Where the model is. The key is sent to `address`'s own origin and nowhere else. */
export interface Connection {
  /** The API's base address, such as `https://api.openai.com/v1`. */
  readonly address: string;
  /** '' for a server that wants none. */
  readonly key: string;
}

export interface DraftRequest {
  readonly connection: Connection;
  readonly model: string;
  readonly messages: readonly PromptMessage[];
}

export interface PromptMessage {
  readonly role: 'system' | 'user';
  readonly content: string;
}

export type DraftEvent =
  | { readonly type: 'text'; readonly text: string }
  /** `cut-off`: the stream ended without the model saying that it had finished. */
  | { readonly type: 'end'; readonly ending: 'complete' | 'cut-off' | 'length-limit' | 'filtered' }
  /** Text that came before stays valid and is kept. */
  | { readonly type: 'failed'; readonly failure: Failure };
