import { useState } from 'react';
import { boot } from './boot.ts';
import { css } from './class-names.ts';
import { composeChanged } from './compose-actions.ts';
import { patchCompose } from './composes.ts';
import { stage } from './stage.ts';
import { WellField } from './well.tsx';
import { words } from './words.ts';
import type { ReactElement } from 'react';
import type { Person } from '../../mailbox/mail.ts';
import type { OpenCompose } from './store.ts';

function names(people: readonly Person[]): string {
  return people.map((one) => one.name).join('; ');
}

/** To and Cc as one line of names, until the line is entered. */
function CollapsedRow({ compose }: { readonly compose: OpenCompose }): ReactElement {
  const open = (): void => {
    void stage('details').then(() => {
      patchCompose(compose.n, { recipientsOpen: true });
    });
  };
  const line = [...compose.to, ...compose.cc, ...compose.bcc];
  return (
    <div
      className={css('wellRow', 'collapsedRow')}
      tabIndex={0}
      role="button"
      aria-label={`${words.to}: ${names(line)}`}
      onFocus={open}
    >
      <span className={css('wellLabel')}>{`${words.to}:`}</span>
      <span>{names(line)}</span>
    </div>
  );
}

/** Where the mail comes from, for people with several addresses. */
export function FromButton({ compose }: { readonly compose: OpenCompose }): ReactElement {
  const [open, setOpen] = useState(false);
  const { me, aliases } = boot.account;
  return (
    <span className={css('from')}>
      <button
        type="button"
        className={css('tool', 'fromButton')}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={`${words.from}: ${compose.from.email}`}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {`${words.from}: ${compose.from.email}`}
      </button>
      {open && (
        <div role="menu" className={css('menu')}>
          {[me, ...aliases].map((person) => (
            <div
              key={person.email}
              role="menuitemradio"
              aria-checked={person.email === compose.from.email}
              tabIndex={0}
              className={css('menuItem')}
              onClick={() => {
                setOpen(false);
                patchCompose(compose.n, { from: person });
                composeChanged(compose.n);
              }}
            >
              {person.email}
            </div>
          ))}
        </div>
      )}
    </span>
  );
}

/** Recipients and subject of a compose. */
export function ComposeHeader({ compose }: { readonly compose: OpenCompose }): ReactElement {
  const { n } = compose;
  return (
    <div className={css('composeHeader')}>
      {compose.recipientsOpen ? (
        <>
          <WellField compose={compose} well="to" label={words.to} />
          {compose.ccShown && <WellField compose={compose} well="cc" label={words.cc} />}
          {compose.bccShown && <WellField compose={compose} well="bcc" label={words.bcc} />}
          {(!compose.ccShown || !compose.bccShown) && (
            <div className={css('moreWells')}>
              {!compose.ccShown && (
                <button
                  type="button"
                  className={css('link')}
                  onClick={() => {
                    patchCompose(n, { ccShown: true });
                  }}
                >
                  {words.cc}
                </button>
              )}
              {!compose.bccShown && (
                <button
                  type="button"
                  className={css('link')}
                  onClick={() => {
                    patchCompose(n, { bccShown: true });
                  }}
                >
                  {words.bcc}
                </button>
              )}
            </div>
          )}
        </>
      ) : (
        <CollapsedRow compose={compose} />
      )}
      {(compose.subjectShown || compose.recipientsOpen) && (
        <input
          type="text"
          autoComplete="off"
          id={`MSG_${compose.draftId.slice(-8)}_SUBJECT`}
          aria-label={words.subject}
          placeholder={words.addSubject}
          className={css('subjectInput')}
          value={compose.subject}
          onChange={(event) => {
            patchCompose(n, { subject: event.target.value });
            composeChanged(n);
          }}
        />
      )}
    </div>
  );
}
