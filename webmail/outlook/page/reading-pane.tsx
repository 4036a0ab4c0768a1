import { conversationId } from '../conversation-id.ts';
import { boot } from './boot.ts';
import { css } from './class-names.ts';
import { openAnswer } from './compose-actions.ts';
import { Docks } from './dock.tsx';
import { Icon } from './icons.tsx';
import { Message } from './message.tsx';
import { change, newestMail, useApp } from './store.ts';
import { EndButtons } from './toolbar.tsx';
import { words } from './words.ts';
import type { ReactElement } from 'react';
import type { Mail, Thread } from '../../mailbox/mail.ts';
import type { AnswerMode } from './toolbar.tsx';

/** How many messages stay in sight where the older ones are folded away. */
const unfoldedMessages = 3;

function Conversation({ thread }: { readonly thread: Thread }): ReactElement {
  const unfolded = useApp((state) => state.unfolded);
  const generation = useApp((state) => state.generation);
  const newestFirst = [...thread.mails].sort((a, b) => Date.parse(b.date) - Date.parse(a.date));
  const folds = boot.variants.fold && !unfolded && newestFirst.length > unfoldedMessages;
  const shown = folds ? newestFirst.slice(0, unfoldedMessages) : newestFirst;
  const onTop = boot.variants.order === 'newest-on-top';
  const answer = (mode: AnswerMode, mail: Mail): void => {
    void openAnswer(mode, thread, mail);
  };
  const fold = folds && (
    <button
      type="button"
      className={css('seeMore')}
      onClick={() => {
        change({ unfolded: true });
      }}
    >
      {words.seeMore}
    </button>
  );
  const docks = <Docks key="docks" threadId={thread.id} />;
  return (
    <div data-app-section="ConversationContainer" className={css('conversation')}>
      <div className={css('subjectBar')}>
        <div
          role="heading"
          aria-level={2}
          title={thread.subject}
          id={`CONV_${conversationId(thread.id).slice(-12)}_SUBJECT`}
          className={css('subject')}
        >
          <span>{thread.subject}</span>
        </div>
      </div>
      <div className={css('messages')}>
        {!onTop && fold}
        {onTop && docks}
        {(onTop ? shown : [...shown].reverse()).map((mail) => (
          <Message key={mail.id} mail={mail} answer={answer} />
        ))}
        {onTop && fold}
        <EndButtons key={`end ${String(generation)}`} mail={newestMail(thread)} answer={answer} />
        {!onTop && docks}
      </div>
    </div>
  );
}

/** What stands beside the list: a conversation, a new mail, or nothing. */
export function ReadingPane(): ReactElement {
  const wanted = useApp((state) => state.threadId);
  const thread = useApp((state) =>
    state.drawnThreadId === null ? undefined : state.threads.get(state.drawnThreadId),
  );
  const isNew = useApp((state) => state.composes.some((one) => one.threadId === null));
  return (
    <div data-app-section="MailReadCompose" className={css('readCompose')}>
      <div
        id="ReadingPaneContainerId"
        role="main"
        aria-label={words.readingPane}
        tabIndex={-1}
        className={css('readingPane')}
      >
        {isNew ? (
          <Docks threadId={null} />
        ) : (
          <div id="ConversationReadingPaneContainer" tabIndex={-1} className={css('paneInner')}>
            {thread !== undefined ? (
              <Conversation key={thread.id} thread={thread} />
            ) : (
              <div className={css('empty')}>
                {wanted === null ? (
                  <>
                    <Icon name="mail" size={72} />
                    <div>{words.nothingOpen}</div>
                  </>
                ) : (
                  <div className={css('spinner')} role="progressbar" />
                )}
              </div>
            )}
          </div>
        )}
      </div>
    </div>
  );
}
