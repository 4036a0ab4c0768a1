import type { Failure, Result } from '../../utils/errors';
import type { DraftProvider } from '../../utils/llm/provider';
import type { SettingsSection } from '../../utils/messaging/protocol';
import type { Reply } from '../../utils/reply/reply';
import type { Signature, ThreadKey } from '../../utils/reply/thread';
import type { Settings } from '../../utils/storage/settings';

/** Everything the hub needs from outside itself, so that a test can stand in for the browser, the disk and the model. */
export interface Outside {
  readonly replies: {
    read(key: ThreadKey): Promise<Reply | null>;
    change(
      key: ThreadKey,
      change: (reply: Reply | null) => Reply | null,
    ): Promise<{ readonly before: Reply | null; readonly after: Reply | null }>;
    recent(most: number): Promise<readonly Reply[]>;
  };
  readonly settings: {
    read(): Promise<Settings>;
    save(change: Partial<Settings>): Promise<Settings>;
  };
  /** Whether the site of a mailbox puts a signature below a reply, as it was last seen. */
  readonly signatures: {
    read(key: ThreadKey): Promise<Signature>;
    remember(key: ThreadKey, signature: 'added' | 'none'): Promise<void>;
  };
  /** The addresses that mail was sent to before. */
  readonly correspondents: {
    read(): Promise<readonly string[]>;
    remember(addresses: readonly string[], at: number): Promise<void>;
  };
  readKey(origin: string): Promise<string>;
  readonly provider: DraftProvider;
  hasPermission(address: string): Promise<boolean>;
  openSettings(section: SettingsSection): void;
  /**
   * A report of what the mail page in this tab has and lacks. 'look' touches nothing on it; 'try' also opens a reply box, puts a line
   * in and takes it out again.
   */
  checkPage(
    tabId: number,
    how: { readonly depth: 'look' | 'try'; readonly failure: Failure | null },
  ): Promise<Result<string>>;
  now(): number;
  newId(): string;
}
