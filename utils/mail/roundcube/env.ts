/** What Roundcube's server tells the page's own script (1.6.5, 2026-11), as far as it is needed here. */
export interface Env {
  readonly task: string;
  readonly action: string;
  /** The folder of the mail that is shown or answered. */
  readonly mailbox?: string;
  /** Of the mail that is shown. */
  readonly uid?: string | number;
  /** As one signs in; the address in most installations. */
  readonly username?: string;
  /** Folders by name; `class` says which is the one of sent mail. */
  readonly mailboxes?: Readonly<Record<string, { readonly class?: string }>>;
  /** `reply` for both kinds of reply. */
  readonly compose_mode?: string;
  /** The Message-ID of the mail that is answered. */
  readonly reply_msgid?: string;
  /** By identity. An empty one is a list. */
  readonly signatures?: Readonly<Record<string, { readonly text: string }>>;
  /** A reply opens a window of its own. */
  readonly compose_extwin?: boolean;
  /** This is such a window. */
  readonly extwin?: number;
}

/**
 * Reads it from the script that carries it, for a content script sees no variables of the page. A mail cannot forge it: Roundcube
 * takes every script out of mails. Null for a page that is none of Roundcube's.
 */
export function readEnv(page: Document): Env | null {
  for (const { textContent } of page.scripts) {
    // JSON has no line breaks in its strings, so the first line that ends like this ends it.
    const json = /^rcmail\.set_env\((\{.*?\})\);$/ms.exec(textContent)?.[1];
    if (json) {
      try {
        return JSON.parse(json) as Env;
      } catch {
        return null;
      }
    }
  }
  return null;
}

/** The folder of sent mail by the page's own account. */
export const sentFolder = ({ mailboxes = {} }: Env): string | undefined =>
  Object.keys(mailboxes).find((name) => mailboxes[name]?.class === 'sent');
