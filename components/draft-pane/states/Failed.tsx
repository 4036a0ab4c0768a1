import type { Failure } from '../../../utils/errors';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { describeFailure, words, type Action } from '../../words';
import type { Card } from '../card';
import { CopyReport } from '../CopyReport';
import { SentMailLink } from '../SentMailLink';

/** Something did not work: what happened, what it means for the mail, what to do. The text is still there. */
export function Failed({ card, failure }: { readonly card: Card; readonly failure: Failure }) {
  const said = describeFailure(failure, card.hasDraft);
  return (
    <Notice
      kind="danger"
      title={said.happened}
      actions={<Remedies card={card} failure={failure} action={said.action} />}
    >
      <FoundInBox failure={failure} />
      <p>
        {said.means} {said.next}
      </p>
      {isOfThePage(failure) && <CopyReport report={card.report} onAsk={card.acts.askReport} />}
    </Notice>
  );
}

interface RemediesProps {
  readonly card: Card;
  readonly failure: Failure;
  readonly action: Action | undefined;
}

function Remedies({ card, failure, action }: RemediesProps) {
  return (
    <>
      {action?.remedy === 'look-in-sent' ? (
        <SentMailLink url={card.view.sentMailUrl} />
      ) : (
        action && (
          <Button
            look="link"
            isOff={card.link !== 'connected' || card.click === 'waiting'}
            onClick={(event) => {
              card.acts.remedy(event.nativeEvent, action.remedy);
            }}
          >
            {action.label}
          </Button>
        )
      )}
      {isChoice(failure) && (
        <Button
          look="link"
          onClick={() => {
            card.acts.dismiss();
          }}
        >
          {words.actions.cancel}
        </Button>
      )}
    </>
  );
}

// A step on the mail page did not do what it does on a page that is as expected.
const isOfThePage = ({ code }: Failure): boolean =>
  code === 'site-changed' ||
  code === 'not-inserted' ||
  code === 'signature-damaged' ||
  code === 'send-unavailable' ||
  code === 'unexpected';

// These ask for a choice, and leaving everything as it is is one.
const isChoice = ({ code }: Failure): boolean =>
  code === 'own-text-in-box' || code === 'text-changed' || code === 'recipients-changed';

function FoundInBox({ failure }: { readonly failure: Failure }) {
  switch (failure.code) {
    case 'own-text-in-box':
    case 'text-changed':
      return (
        <blockquote className="found-text" dir="auto" tabIndex={0} aria-label={words.failed.foundText}>
          {failure.found}
        </blockquote>
      );
    case 'recipients-changed':
      return (
        <dl className="found-recipients">
          <dt>{words.failed.approved}</dt>
          <dd>{failure.approved.join(', ') || words.failed.nobody}</dd>
          <dt>{words.failed.found}</dt>
          <dd>{failure.found.join(', ') || words.failed.nobody}</dd>
        </dl>
      );
    default:
      return null;
  }
}
