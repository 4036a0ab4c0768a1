import { boot } from './boot.ts';
import { css } from './class-names.ts';
import { isMe, shownName } from './people.ts';
import { Coin, Persona, withAddress } from './persona.tsx';
import { stage } from './stage.ts';
import { app, change, useApp, withMember } from './store.ts';
import { MessageToolbar } from './toolbar.tsx';
import { headerDate, words } from './words.ts';
import type { ReactElement } from 'react';
import type { Mail, Person } from '../../mailbox/mail.ts';
import type { Answer } from './toolbar.tsx';

const shownRecipients = 2;

/** The ids of a header's parts, for builds that have them. */
function partId(mail: Mail, part: 'FROM' | 'TO' | 'CC' | 'DATETIME'): string | undefined {
  return boot.variants.messageIds === 'present' ? `MSG_${mail.id.slice(-8)}_${part}` : undefined;
}

function senderText({ from }: Mail): string {
  const { addresses } = boot.variants;
  const readable = addresses === 'on-page' || (addresses === 'sender-only' && !isMe(from));
  return readable ? withAddress(from.name, from) : from.name;
}

function recipientLabel(person: Person): string {
  return boot.variants.addresses === 'on-page' ? `${shownName(person)} <${person.email}>` : shownName(person);
}

function RecipientRow({
  row,
  label,
  people,
  id,
}: {
  readonly row: string;
  readonly label: string;
  readonly people: readonly Person[];
  readonly id: string | undefined;
}): ReactElement | null {
  // Kept in the store: the row is drawn anew all the time and must not fold itself up again.
  const opened = useApp((state) => state.wholeRows.has(row));
  const whole = opened || !boot.variants.shortRecipients || people.length <= shownRecipients + 1;
  if (people.length === 0) return null;
  const shown = whole ? people : people.slice(0, shownRecipients);
  const rest = people.length - shown.length;
  return (
    <div
      data-testid="RecipientWell"
      id={id}
      aria-label={`${label}: ${shown.map(recipientLabel).join('; ')}${rest > 0 ? `; ${words.others(rest)}` : ''}`}
      className={css('well')}
    >
      <span className={css('wellLabel')}>{`${label}: `}</span>
      {shown.map((person, index) => (
        <span key={person.email} role="none">
          <Persona person={person} label={recipientLabel(person)}>
            {boot.variants.addresses === 'on-page'
              ? withAddress(shownName(person), person)
              : shownName(person)}
          </Persona>
          {index < people.length - 1 ? '; ' : ''}
        </span>
      ))}
      {rest > 0 && (
        <button
          type="button"
          className={css('others')}
          onClick={(event) => {
            event.stopPropagation();
            void stage('details').then(() => {
              change({ wholeRows: withMember(app().wholeRows, row) });
            });
          }}
        >
          {words.others(rest)}
        </button>
      )}
    </div>
  );
}

/** Who wrote when to whom, and the buttons. */
export function MessageHeader({
  mail,
  answer,
}: {
  readonly mail: Mail;
  readonly answer: Answer;
}): ReactElement {
  const { from } = mail;
  const label =
    boot.variants.addresses === 'on-page'
      ? `${words.from}: ${from.name} <${from.email}>`
      : `${words.from}: ${from.name}`;
  return (
    <div className={css('header')}>
      <Coin person={from} size={40} />
      <div className={css('headerText')}>
        <div className={css('headerLine')}>
          <span id={partId(mail, 'FROM')} className={css('sender')}>
            <Persona person={from} label={label}>
              {senderText(mail)}
            </Persona>
          </span>
          <MessageToolbar mail={mail} answer={answer} />
        </div>
        <div className={css('headerLine')}>
          <div className={css('recipients')}>
            <RecipientRow row={`${mail.id} to`} label={words.to} people={mail.to} id={partId(mail, 'TO')} />
            <RecipientRow row={`${mail.id} cc`} label={words.cc} people={mail.cc} id={partId(mail, 'CC')} />
          </div>
          <div
            role="heading"
            aria-level={3}
            id={partId(mail, 'DATETIME')}
            data-testid="SentReceivedSavedTime"
            className={css('date')}
          >
            {headerDate(mail.date)}
          </div>
        </div>
      </div>
    </div>
  );
}
