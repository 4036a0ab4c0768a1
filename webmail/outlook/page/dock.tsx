import { useEffect, useRef, useState } from 'react';
import { css } from './class-names.ts';
import {
  composeChanged,
  discardCompose,
  dismissCompose,
  isSendDisabled,
  popOutCompose,
  saveNow,
  sendCompose,
} from './compose-actions.ts';
import { ComposeHeader, FromButton } from './compose-header.tsx';
import { keepEditor } from './composes.ts';
import { boot } from './boot.ts';
import { createEditor } from './editor.ts';
import { Icon } from './icons.tsx';
import { foreignContent } from './strangers.ts';
import { useApp } from './store.ts';
import { words } from './words.ts';
import type { ReactElement } from 'react';
import type { OpenCompose } from './store.ts';

/** Runs Send; what it throws is thrown once more where the page's own errors are heard. */
function attempt(work: Promise<void>): void {
  work.catch((error: unknown) => {
    setTimeout(() => {
      throw error;
    });
  });
}

function SendButton({ compose }: { readonly compose: OpenCompose }): ReactElement {
  const disabled = useApp(isSendDisabled);
  const [menu, setMenu] = useState(false);
  return (
    <div data-testid="ComposeSendButton" className={`fui-SplitButton ${css('split')}`}>
      <button
        type="button"
        id={`splitButton-r${String(compose.n)}a__primaryActionButton`}
        className={`fui-Button ${css('send')}`}
        aria-label={words.send}
        title={words.sendTip}
        disabled={disabled || compose.busy}
        onClick={() => {
          attempt(sendCompose(compose.n));
        }}
      >
        <Icon name="send" size={16} />
        <span>{words.send}</span>
      </button>
      <button
        type="button"
        id={`splitButton-r${String(compose.n)}a__menuButton`}
        className={`fui-MenuButton ${css('sendMore')}`}
        aria-label={words.moreSend}
        aria-haspopup="menu"
        aria-expanded={menu}
        onClick={() => {
          setMenu(!menu);
        }}
      >
        <Icon name="down" size={14} />
      </button>
      {menu && (
        <div role="menu" className={css('menu')}>
          <div role="menuitem" tabIndex={0} className={css('menuItem')}>
            {words.scheduleSend}
          </div>
        </div>
      )}
    </div>
  );
}

function EditorSeat({ compose }: { readonly compose: OpenCompose }): ReactElement {
  const { n, editorReady, mode, initialHtml } = compose;
  const seat = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = seat.current;
    if (element === null || !editorReady) return undefined;
    foreignContent(element);
    const editor = createEditor(element, initialHtml, () => {
      composeChanged(n);
    });
    keepEditor(n, editor);
    if (mode === 'reply' || mode === 'reply-all') editor.focus();
    return () => {
      keepEditor(n, null);
      editor.dispose();
    };
  }, [n, editorReady, mode, initialHtml]);
  return (
    <div id={`editorParent_${String(n)}`} className={css('editorParent')}>
      {editorReady && (
        <div
          ref={seat}
          role="textbox"
          aria-multiline="true"
          aria-label={words.editorLabel}
          tabIndex={0}
          spellCheck
          className={css('editor')}
        />
      )}
    </div>
  );
}

/** The quoted mail outside the editor, where it cannot be edited (seen 2026). */
function OutsideQuote({ html }: { readonly html: string }): ReactElement {
  return (
    <div
      ref={foreignContent}
      id="mail-editor-reference-message-container"
      className={css('outsideQuote')}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

function Dock({
  compose,
  isForm,
}: {
  readonly compose: OpenCompose;
  readonly isForm: boolean;
}): ReactElement {
  const { n } = compose;
  return (
    <div id={`docking_DockingTriggerPart_${String(n)}`} className={css('dockOuter')}>
      <div
        id={`docking_InitVisiblePart_${String(n)}`}
        className={css('dock', compose.busy && 'dockBusy')}
        onKeyDown={(event) => {
          if (!event.ctrlKey && !event.metaKey) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            attempt(sendCompose(n));
          } else if (event.key.toLowerCase() === 's') {
            event.preventDefault();
            void saveNow(n);
          }
        }}
      >
        <div className={css('dockBar')}>
          <SendButton compose={compose} />
          {boot.variants.fromChooser && <FromButton compose={compose} />}
          <span className={css('grow')} />
          {compose.savedAt !== null && (
            <span className={css('faint')}>{words.draftSaved(compose.savedAt)}</span>
          )}
          <button
            type="button"
            className={css('tool')}
            aria-label={words.discard}
            title={words.discard}
            onClick={() => {
              void discardCompose(n);
            }}
          >
            <Icon name="trash" />
          </button>
          {!isForm && (
            <button
              type="button"
              className={css('tool')}
              aria-label={words.popOut}
              title={words.popOut}
              onClick={() => {
                void popOutCompose(n);
              }}
            >
              <Icon name="popOut" />
            </button>
          )}
          {compose.threadId === null && !isForm && (
            <button
              type="button"
              className={css('tool')}
              aria-label={words.close}
              title={words.close}
              onClick={() => {
                void dismissCompose(n);
              }}
            >
              <Icon name="close" />
            </button>
          )}
        </div>
        {compose.error !== null && (
          <div role="alert" className={css('error')}>
            {compose.error}
          </div>
        )}
        <ComposeHeader compose={compose} />
        <EditorSeat compose={compose} />
        {compose.outsideQuote !== '' && <OutsideQuote html={compose.outsideQuote} />}
      </div>
    </div>
  );
}

/** A dock an earlier compose left in the page: hidden, but with an editor and a Send button in it. */
function StaleDock({ n }: { readonly n: number }): ReactElement {
  return (
    <div id={`docking_InitVisiblePart_${String(n)}`} style={{ display: 'none' }}>
      <div id={`editorParent_${String(n)}`}>
        <div contentEditable role="textbox" aria-multiline="true" aria-label={words.editorLabel} />
      </div>
      <div data-testid="ComposeSendButton">
        <button
          type="button"
          id={`splitButton-r${String(n)}a__primaryActionButton`}
          aria-label={words.send}
          title={words.sendTip}
        />
      </div>
    </div>
  );
}

/** The composes of a thread, or the new mails; what earlier ones left stands before them. */
export function Docks({
  threadId,
  isForm = false,
}: {
  readonly threadId: string | null;
  readonly isForm?: boolean;
}): ReactElement {
  const composes = useApp((state) => state.composes);
  const stale = useApp((state) => state.staleDocks);
  return (
    <div className={css('docks')}>
      {!isForm && stale.map((n) => <StaleDock key={`stale ${String(n)}`} n={n} />)}
      {composes
        .filter((one) => one.threadId === threadId || isForm)
        .map((one) => (
          <Dock key={one.n} compose={one} isForm={isForm} />
        ))}
    </div>
  );
}
