import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { MailSketch, Person, Thread } from '../../webmail/mailbox/mail.ts';

/** How the site's Send can fail. Each site has some of these. */
export type SendFault =
  | 'refused'
  | 'dialog'
  | 'no-sign'
  | 'throws'
  | 'disabled'
  | 'offline'
  | 'vanishes'
  | 'stays-sent'
  | 'unreachable';

/** What left, as the site's own record has it. */
export interface Sent {
  /** Without signature and quote. */
  readonly ownText: string;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly subject: string;
  readonly hasSignature: boolean;
  readonly hasQuote: boolean;
  /** Id of the mail of the mailbox that it answers. */
  readonly inReplyTo: string | null;
  /** Message ids, oldest first; only where real mail leaves. */
  readonly references?: readonly string[];
}

/** What the reply box holds, read the test's own way. */
export interface Box {
  readonly ownText: string;
  readonly hasSignature: boolean;
  readonly hasQuote: boolean;
}

/** One mail site, as the contract suite drives it by hand and looks behind it. */
export interface SiteUnderTest {
  readonly name: string;
  /** Where it lies in the list of what the product knows. */
  readonly id: string;
  /** What this site cannot do by its nature, so that a scenario has nothing to show there. */
  readonly lacks: ReadonlySet<'undo' | 'threads' | 'folds' | 'shortcuts' | 'questions'>;
  /** Ways its Send can fail, with what the pane then says. */
  readonly sendFaults: readonly {
    readonly name: string;
    readonly fault: SendFault;
    readonly words: RegExp;
    /** Errors the page is meant to have then. */
    readonly pageErrors?: RegExp;
  }[];
  /** Ways its pages differ. */
  readonly variants: readonly { readonly name: string; readonly variants: object }[];
  /** Names of the variants that the whole product is tried on. */
  readonly oddPages: readonly string[];
  /** With shortcuts caught before anything on the page hears of a key. */
  readonly captureShortcuts: object;
  /** What was done on one page leaves the pages of other browsers unchanged, so that one server does for many. */
  readonly isReusable: boolean;
  open(context: BrowserContext, page: Page, variants: object): Promise<OpenSite>;
}

/** The site, open in a browser. */
export interface OpenSite {
  readonly threads: readonly Thread[];
  /** Settings the extension needs to work there. */
  readonly settings: Readonly<Record<string, unknown>>;
  listUrl(): string;
  threadUrl(thread: Thread): string;
  /** Opens a thread on a page where the site is open, without loading that anew where the site can do so. */
  turnTo(page: Page, thread: Thread): Promise<unknown>;
  /** Everything that left and was not called back, oldest first. */
  sent(): readonly Sent[];
  /** What the reply box on this page holds, once the site has taken it in. */
  box(page: Page): Promise<Box>;
  /** The editor of the reply box that is open. */
  editor(page: Page): Locator;
  /** By hand, as a person does; waits until the box can be typed into. */
  pressReply(page: Page): Promise<void>;
  /** The site's own Undo for the mail just sent. */
  pressUndo(page: Page): Promise<void>;
  deliver(thread: Thread, mail: MailSketch): Promise<void>;
  failNextSend(fault: SendFault): Promise<void>;
  /** Behind everyone's back, in the reply box that is open on this page. */
  changeRecipients(page: Page, to: Person): Promise<void>;
  /** Takes Reply and Reply all from the page, wherever they are. */
  loseReply(page: Page): Promise<void>;
  /** Which keys the page took for shortcuts, and what it did to threads. */
  shortcuts(): readonly unknown[];
  pageErrors(): readonly string[];
  /** JavaScript for the page's own world: the text of the editor without signature and quote, '' while there is none. */
  readonly readOwnText: string;
  /** JavaScript for the page's own world: closes the reply box that is open, as a person does who wants to be rid of it. */
  readonly closeBox: string;
  /** All that the site has recorded, as text, to look for what must not be there. */
  recorded(): string;
  close(): Promise<void>;
}
