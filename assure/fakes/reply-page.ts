import { Tab, type World } from '../../entrypoints/background/__fakes__/world';
import { startHands, type Hands } from '../../entrypoints/mail-page/hands';
import { fail, succeed, type Failure, type Result } from '../../utils/errors';
import type { ComposeBox, MailSite, OpenThread, SendOutcome } from '../../utils/mail/mail-site';
import type { HandsCommand } from '../../utils/messaging/protocol';
import type { ComposeState, Thread, ThreadKey } from '../../utils/reply/thread';
import { composeState, thread } from '../../utils/testing/samples';

const LEFT: SendOutcome = { kind: 'sent', evidence: 'toast', canUndo: true };

/**
 * A tab whose mail page is worked on by the product's own hands. The page has one thread and one reply box, and each of its steps can
 * be made to go wrong.
 */
export class ReplyPage extends Tab {
  /** What stops the text from going in, if anything does. */
  insertFailure: Failure | null = null;
  /** Reply cannot be pressed. */
  openFailure: Failure | null = null;
  /** What happens on the page once the text is in. */
  onInserted: () => void = () => undefined;
  /** What the site does with a press; a mail leaves in it by `send`. Never answering is a page that has gone. */
  onPress: () => SendOutcome | Promise<SendOutcome> = () => this.send();
  /** The page does not hear these commands. */
  deaf: readonly HandsCommand['type'][] = [];
  #boxes = 0;
  readonly #hands: Hands;

  constructor(world: World, tabId = 1, open: Thread = thread(), pageId = `page-${tabId}`) {
    super(world, tabId, open, pageId);
    this.#hands = startHands(
      this.#site(),
      (message) => {
        // What is open is announced by the tab.
        if (message.type !== 'thread') this.say(message);
        return true;
      },
      () => this.isPaneHidden,
      new AbortController().signal,
    );
  }

  /** A mail leaves and the box closes. */
  send(): SendOutcome {
    this.sent.push(this.box?.text ?? '');
    this.box = null;
    return LEFT;
  }

  protected override obey(command: HandsCommand): void {
    if (this.deaf.includes(command.type)) return;
    if (command.type === 'layout' || command.type === 'focus-pane' || command.type === 'look')
      return super.obey(command);
    this.commands.push(command);
    void this.#hands.obey(command);
  }

  #site(): MailSite {
    return {
      id: this.open.key.site,
      label: 'A mail site',
      matches: [],
      watchThreads: (onChange) => {
        onChange(succeed(this.#openThread()));
      },
      appearance: () => ({ isDark: false, fontFamily: 'Arial', direction: 'ltr' }),
      sentMailUrl: () => 'https://mail.example/#sent',
    };
  }

  #openThread(): OpenThread {
    const read = (): Promise<Result<Thread>> => Promise.resolve(succeed({ ...this.open, compose: this.box }));
    return {
      key: this.open.key,
      closed: new AbortController().signal,
      read,
      expandAndRead: read,
      showMessage: () => undefined,
      watchMessages: () => undefined,
      openCompose: () => {
        if (this.openFailure) return Promise.resolve(fail(this.openFailure));
        this.box ??= composeState({
          id: `box ${(this.#boxes += 1)}`,
          text: '',
          audience: this.boxAudience,
        });
        return Promise.resolve(succeed(this.#box(this.box.id)));
      },
    };
  }

  #box(id: string): ComposeBox {
    const state = (): Result<ComposeState> =>
      this.box?.id === id ? succeed(this.box) : fail({ code: 'compose-gone' });
    return {
      state,
      insert: (text, { previous, ownText }) => {
        const before = state();
        if (!before.ok) return Promise.resolve(before);
        if (this.insertFailure) return Promise.resolve(fail(this.insertFailure));
        const { text: there } = before.value;
        const isOwn = there !== '' && there !== text && there !== previous;
        if (isOwn && ownText === 'refuse')
          return Promise.resolve(fail({ code: 'own-text-in-box', found: there }));
        const after = { ...before.value, text: isOwn ? `${text}\n\n${there}` : text };
        this.box = after;
        this.onInserted();
        return Promise.resolve(succeed(after));
      },
      checkSend: () => succeed(null),
      send: async () => this.onPress(),
      undoSend: () => Promise.resolve(false),
    };
  }
}

/** Another conversation of the same mailbox. */
export const otherKey = (key: ThreadKey): ThreadKey => ({ ...key, id: 'other' });
