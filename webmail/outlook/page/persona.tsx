import { useId } from 'react';
import { boot } from './boot.ts';
import { css } from './class-names.ts';
import { stage } from './stage.ts';
import { change } from './store.ts';
import type { ReactElement, ReactNode } from 'react';
import type { Person } from '../../mailbox/mail.ts';

const tints = ['#8764b8', '#c239b3', '#0078d4', '#038387', '#498205', '#986f0b', '#ca5010', '#a4262c'];

/** The round picture of somebody who has none. */
export function Coin({
  person,
  size = 32,
}: {
  readonly person: Person;
  readonly size?: number;
}): ReactElement {
  const initials = person.name
    .split(' ')
    .map((part) => part[0] ?? '')
    .join('')
    .slice(0, 2);
  const tint = tints[[...person.email].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % tints.length];
  return (
    <span
      className={css('coin')}
      aria-hidden="true"
      style={{ width: size, height: size, background: tint, fontSize: size * 0.4 }}
    >
      {initials}
    </span>
  );
}

/** Opens somebody's card beside the element that was pressed. */
export async function openCard(person: Person, anchor: Element): Promise<void> {
  const { left, bottom } = anchor.getBoundingClientRect();
  await stage('card');
  change({
    card: { person, left: Math.min(left, innerWidth - 340), top: Math.min(bottom + 6, innerHeight - 240) },
  });
}

/** The address in the text after a name, as a message header writes it: "Name<addr>". */
export function withAddress(name: string, person: Person): string {
  return `${name}<${person.email}>`;
}

/** A name that opens its card when it is pressed. */
export function Persona({
  person,
  label,
  children,
}: {
  readonly person: Person;
  readonly label: string;
  readonly children: ReactNode;
}): ReactElement {
  const id = useId();
  return (
    <span
      className={css('persona')}
      data-lpc-hover-target-id={`lpc${id}`}
      role="button"
      tabIndex={0}
      aria-haspopup="dialog"
      aria-label={label}
      title={boot.variants.addresses === 'on-page' ? person.email : undefined}
      onClick={(event) => {
        event.stopPropagation();
        void openCard(person, event.currentTarget);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void openCard(person, event.currentTarget);
      }}
    >
      <span className={css('personaName')}>{children}</span>
    </span>
  );
}
