import { useId } from 'react';
import type { Address, ReplyKind } from '../../utils/reply/thread';
import { Choice } from '../ui/Choice';
import { Icon } from '../ui/Icon';
import { People } from '../ui/People';
import { ADDRESS_NOT_KNOWN, namedIn, nameOf, words } from '../words';
import type { Card } from './card';

export interface AudienceLineProps {
  readonly card: Card;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

const KINDS = [
  { value: 'reply', label: words.audience.reply },
  { value: 'reply-all', label: words.audience.replyAll },
];

/** Who gets the reply and from which address it leaves; all addresses when unfolded. */
export function AudienceLine({ card, isOpen, onToggle }: AudienceLineProps) {
  const listId = useId();
  const { audience, reply } = card;
  if (!audience) return null;
  const hasChoice = Boolean(reply.audiences?.replyAll);
  return (
    <section className="audience" aria-label={words.audience.label}>
      <div className="audience-line">
        {hasChoice ? (
          <Choice
            label={words.audience.choice}
            value={reply.kind}
            options={KINDS}
            isOff={!card.canEdit}
            onChoose={(kind) => {
              card.acts.setKind(kind as ReplyKind);
            }}
          />
        ) : null}
        <span className="audience-kind">
          {hasChoice ? words.audience.to : words.audience.kindTo[audience.kind]}
        </span>
        <button
          type="button"
          className="audience-people"
          aria-expanded={isOpen}
          aria-controls={listId}
          title={words.audience.showAll}
          onClick={onToggle}
        >
          <People {...namedIn(audience)} />
          <Icon name={isOpen ? 'up' : 'down'} />
        </button>
      </div>
      {!isOpen && (
        <p className="audience-from">
          {audience.from?.email ? words.audience.from(audience.from.email) : words.audience.senderNotKnown}
          {audience.source === 'compose-box' && ` · ${words.audience.fromBox}`}
        </p>
      )}
      <div id={listId} hidden={!isOpen}>
        <dl className="audience-lists">
          <AddressRow label={words.audience.lists.to} addresses={audience.to} />
          <AddressRow label={words.audience.lists.cc} addresses={audience.cc} />
          <AddressRow label={words.audience.lists.bcc} addresses={audience.bcc} />
          {audience.from && <AddressRow label={words.audience.lists.from} addresses={[audience.from]} />}
        </dl>
      </div>
    </section>
  );
}

function AddressRow({
  label,
  addresses,
}: {
  readonly label: string;
  readonly addresses: readonly Address[];
}) {
  if (addresses.length === 0) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <ul>
          {addresses.map((address, index) => (
            <li key={index}>
              <bdi>{nameOf(address)}</bdi>
              {address.email === null
                ? address.name && <span className="is-warning"> {ADDRESS_NOT_KNOWN}</span>
                : address.name && (
                    <>
                      {' '}
                      <bdi className="is-quiet">{address.email}</bdi>
                    </>
                  )}
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}
