import { css } from './class-names.ts';
import { PersonaCard } from './card.tsx';
import { useApp } from './store.ts';
import { words } from './words.ts';
import type { ReactElement } from 'react';

/** The open dialog. Its backdrop takes every press meant for the page. */
function ModalDialog(): ReactElement | null {
  const dialog = useApp((state) => state.dialog);
  if (dialog === null) return null;
  return (
    <>
      <div className={`fui-DialogSurface__backdrop ${css('backdrop')}`} aria-hidden="true" />
      <div
        role="alertdialog"
        aria-modal="true"
        aria-label={dialog.title}
        className={`fui-DialogSurface ${css('dialog')}`}
      >
        <h2 className={`fui-DialogTitle ${css('dialogTitle')}`}>{dialog.title}</h2>
        <div className="fui-DialogContent">{dialog.text}</div>
        <div className={`fui-DialogActions ${css('dialogButtons')}`}>
          {dialog.buttons.map(({ label, primary, act }) => (
            <button
              key={label}
              type="button"
              className={`fui-Button ${css('dialogButton', primary && 'dialogPrimary')}`}
              onClick={act}
            >
              {label}
            </button>
          ))}
        </div>
      </div>
    </>
  );
}

/** The bar that says what happened to a mail, with Undo while there is any. */
function Notice(): ReactElement {
  const notice = useApp((state) => state.notice);
  return (
    <div data-app-section="NotificationPane" aria-live="polite">
      {notice !== null && (
        <div className={css('notice')} role="status">
          <span>{notice.text}</span>
          {notice.undo !== null && (
            <button type="button" className={css('undo')} onClick={notice.undo}>
              {words.undo}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

/** Everything that lies over the page, outside its tree. */
export function Layers(): ReactElement {
  return (
    <>
      <PersonaCard />
      <ModalDialog />
      <Notice />
    </>
  );
}
