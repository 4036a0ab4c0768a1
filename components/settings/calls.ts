import type { Result } from '../../utils/errors';
import type { SettingsAnswers } from '../../utils/messaging/protocol';
import type { Settings } from '../../utils/storage/settings';

/** A known model server. */
export interface AddressPreset {
  readonly id: string;
  readonly label: string;
  readonly address: string;
  /** What in the address a person has to put a name of their own for. */
  readonly blank?: string | undefined;
  readonly needsKey: boolean;
  /** Where a person gets a key. */
  readonly keyUrl?: string | undefined;
}

/** A mail site Countersign knows. */
export interface KnownSite {
  readonly id: string;
  readonly label: string;
  /** It has no address of its own, but runs at those of its users. */
  readonly isAnywhere: boolean;
}

/** What the browser lets Countersign read and change, one origin at a time. */
export interface SiteCalls {
  /** Asks the person. Must be called within the click itself, or the browser does not ask. */
  readonly allow: (origin: string) => Promise<boolean>;
  readonly isAllowed: (origin: string) => Promise<boolean>;
  readonly disallow: (origin: string) => Promise<void>;
  /** Calls back when anything is allowed or no longer allowed, until the returned function is called. */
  readonly onAllowedChange: (listener: () => void) => () => void;
}

/** What the pages ask of whoever renders them. */
export interface ModelCalls {
  /** Whether mail may ever go to this address: https, or this very computer, and nothing left blank. */
  readonly isUsable: (address: string) => boolean;
  /** Asks the person whether Countersign may connect to it. Must be called within the click itself, or the browser does not ask. */
  readonly allow: (address: string) => Promise<boolean>;
  readonly isAllowed: (address: string) => Promise<boolean>;
  /** Calls back when anything is allowed or no longer allowed, until the returned function is called. */
  readonly onAllowedChange: (listener: () => void) => () => void;
  readonly hasKey: (address: string) => Promise<Result<boolean>>;
  /** '' deletes it. */
  readonly saveKey: (address: string, key: string) => Promise<Result<null>>;
  readonly listModels: (address: string) => Promise<Result<readonly string[]>>;
  readonly testModel: (address: string, model: string) => Promise<SettingsAnswers['test-model']>;
}

/** Stores changed settings; resolved once they are stored. */
export type SaveSettings = (change: Partial<Settings>) => Promise<void>;

/** What is known of the model: asked nothing yet, asking, answered, failed. */
export type Connection =
  | { readonly state: 'untested' }
  | { readonly state: 'testing' }
  | { readonly state: 'tested'; readonly answer: SettingsAnswers['test-model'] };
