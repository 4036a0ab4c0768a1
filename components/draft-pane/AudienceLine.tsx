import { useId } from 'react';
import { isFinished } from '../../utils/reply/lifecycle';
import type { RecipientFinding } from '../../utils/reply/review';
import type { Address, ReplyKind } from '../../utils/reply/thread';
import { tagsOf, worstTag } from '../review-words';
import { Choice } from '../ui/Choice';
import { Icon } from '../ui/Icon';
import { People } from '../ui/People';
import { namedIn, nameOf, words } from '../words';
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
  const recipients = card.shownReview?.recipients ?? [];
  const hasChoice = !isFinished(reply) && Boolean(reply.audiences?.replyAll);
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
        {!isOpen && <WorstTag recipients={recipients} />}
      </div>
      {!isOpen && (
        <div className="audience-from">
          <p>
            {audience.from?.email ? words.audience.from(audience.from.email) : words.audience.senderNotKnown}
            {audience.source === 'compose-box' && ` · ${words.audience.fromBox}`}
          </p>
        </div>
      )}
      <div id={listId} hidden={!isOpen}>
        <dl className="audience-lists">
          <AddressRow label={words.audience.lists.to} addresses={audience.to} recipients={recipients} />
          <AddressRow label={words.audience.lists.cc} addresses={audience.cc} recipients={recipients} />
          <AddressRow label={words.audience.lists.bcc} addresses={audience.bcc} recipients={recipients} />
          {audience.from && (
            <AddressRow label={words.audience.lists.from} addresses={[audience.from]} recipients={[]} />
          )}
        </dl>
      </div>
    </section>
  );
}

/** Where there is room for one tag only, the one that matters most. */
function WorstTag({ recipients }: { readonly recipients: readonly RecipientFinding[] }) {
  const worst = worstTag(recipients);
  if (!worst) return null;
  return (
    <span className={worst.isWarning ? 'tag is-warning' : 'tag'} title={worst.who}>
      {worst.words}
    </span>
  );
}

interface AddressRowProps {
  readonly label: string;
  readonly addresses: readonly Address[];
  readonly recipients: readonly RecipientFinding[];
}

function AddressRow({ label, addresses, recipients }: AddressRowProps) {
  if (addresses.length === 0) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <ul>
          {addresses.map((address, index) => (
            <li key={index}>
              <bdi>{nameOf(address)}</bdi>
              {address.email !== null && address.name && (
                <>
                  {' '}
                  <bdi className="is-quiet">{address.email}</bdi>
                </>
              )}
              {tagsOfAddress(address, recipients).map(({ tag, words: said, isWarning }) => (
                <span key={tag} className={isWarning ? 'tag is-warning' : 'tag'}>
                  {said}
                </span>
              ))}
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}

const tagsOfAddress = (
  address: Address,
  recipients: readonly RecipientFinding[],
): ReturnType<typeof tagsOf> => {
  const found = recipients.find(
    ({ address: { email, name } }) =>
      email?.toLowerCase() === address.email?.toLowerCase() && (email !== null || name === address.name),
  );
  if (found) return tagsOf(found);
  // What the page does not show is said before anything was reviewed.
  return address.email === null && address.name ? tagsOf({ tags: ['address-unknown'], resembles: null }) : [];
};
