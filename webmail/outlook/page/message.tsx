import { memo, useMemo } from 'react';
import { authorHtml, preview } from './author-html.ts';
import { boot } from './boot.ts';
import { css } from './class-names.ts';
import { Icon } from './icons.tsx';
import { MessageHeader } from './message-header.tsx';
import { closeMail, openMail } from './navigation.ts';
import { Coin } from './persona.tsx';
import { foreignContent } from './strangers.ts';
import { useApp } from './store.ts';
import { rowDate, words } from './words.ts';
import type { ReactElement } from 'react';
import type { Attachment, Mail } from '../../mailbox/mail.ts';
import type { Answer } from './toolbar.tsx';

const bodyNumbers = new Map<string, number>();

/** `UniqueMessageBody_n` counts the bodies this page has drawn. */
function bodyNumber(mailId: string): number {
  const known = bodyNumbers.get(mailId) ?? bodyNumbers.size + 1;
  bodyNumbers.set(mailId, known);
  return known;
}

const MessageBody = memo(function MessageBody({ mail }: { readonly mail: Mail }): ReactElement {
  const { scope, html, styles } = useMemo(() => authorHtml(mail.id, mail.html), [mail]);
  const content = useMemo(() => ({ __html: html }), [html]);
  const author = (
    <div {...{ visibility: 'visible' }}>
      {styles !== '' && <style>{styles}</style>}
      <div ref={foreignContent} className={scope} dangerouslySetInnerHTML={content} />
    </div>
  );
  const id = `UniqueMessageBody_${String(bodyNumber(mail.id))}`;
  return (
    <div
      className={`${css('body')} customScrollBar allowTextSelection`}
      data-test-id="mailMessageBodyContainer"
    >
      {boot.variants.bodyElement === 'one' ? (
        <div id={id} role="document" aria-label={words.messageBody} aria-live="polite" tabIndex={0}>
          {author}
        </div>
      ) : (
        <div role="document">
          <div id={id} aria-label={words.messageBody} className="allowTextSelection" tabIndex={0}>
            {author}
          </div>
        </div>
      )}
    </div>
  );
});

function Attachments({ files }: { readonly files: readonly Attachment[] }): ReactElement {
  return (
    <div role="listbox" aria-label={words.attachments} className={css('attachments')}>
      {files.map((file) => (
        <div
          key={file.name}
          role="option"
          aria-selected="false"
          aria-label={`${file.name} ${String(Math.round(file.bytes / 1024))} KB`}
          tabIndex={-1}
          className={css('attachment')}
        >
          <Icon name="clip" />
          <span>
            <div className={css('fileName')}>{file.name}</div>
            <div className={css('faint')}>{`${String(Math.round(file.bytes / 1024))} KB`}</div>
          </span>
        </div>
      ))}
    </div>
  );
}

function Collapsed({ mail }: { readonly mail: Mail }): ReactElement {
  return (
    <div
      className={css('collapsed')}
      tabIndex={0}
      role="button"
      onClick={() => {
        void openMail(mail.id);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void openMail(mail.id);
      }}
    >
      <Coin person={mail.from} size={28} />
      <span className={css('collapsedName')}>{mail.from.name}</span>
      <span className={css('collapsedPreview')}>{preview(mail.html)}</span>
      <span className={css('faint')}>{rowDate(mail.date)}</span>
    </div>
  );
}

/** One message of the open conversation: a card with a preview, or all of it. */
export function Message({ mail, answer }: { readonly mail: Mail; readonly answer: Answer }): ReactElement {
  const open = useApp((state) => state.openMails.has(mail.id));
  const hasBody = useApp((state) => state.bodies.has(mail.id));
  const generation = useApp((state) => state.generation);
  return (
    <div className={css('message')}>
      <div aria-expanded={open} className={css('messageInner')}>
        <div className="wide-content-host">
          {open ? (
            <div tabIndex={-1} aria-label={words.emailMessage} className={css('opened')}>
              <div
                key={generation}
                onDoubleClick={() => {
                  closeMail(mail.id);
                }}
              >
                <MessageHeader mail={mail} answer={answer} />
                {boot.variants.externalBanner &&
                  !mail.from.email.endsWith(boot.account.me.email.replace(/^[^@]*/, '')) && (
                    <div className={css('banner')} role="note">
                      <Icon name="warning" /> {words.externalSender}
                    </div>
                  )}
              </div>
              {mail.attachments.length > 0 && <Attachments files={mail.attachments} />}
              {hasBody ? <MessageBody mail={mail} /> : <div className={css('pending')} />}
            </div>
          ) : (
            <Collapsed mail={mail} />
          )}
        </div>
      </div>
    </div>
  );
}
