import { currentDraft } from '../../utils/reply/reply';
import type { Thread } from '../../utils/reply/thread';
import type { MailFinding } from '../../utils/reply/review';
import { Button } from '../ui/Button';
import { mailFindingWords } from '../review-words';
import { remarksOn, type Remark } from '../words';
import type { Card } from './card';
import { HiddenText } from './HiddenText';

export interface RemarksProps {
  readonly card: Card;
  /** The thread the draft is checked against; null before it is known. */
  readonly thread: Thread | null;
}

/** What the draft rests on and what it does not, quietly, under the text. */
export function Remarks({ card, thread }: RemarksProps) {
  const { thread: head, phase } = card.reply;
  const draft = phase.name === 'drafting' ? null : currentDraft(card.reply);
  const leftOut = phase.name === 'drafting' ? phase.leftOut : (draft?.leftOut ?? null);
  const remarks: readonly Remark[] = [
    ...(draft ? mailFindingsAside(card) : []).map((finding) => ({
      text: mailFindingWords(finding),
      isWarning: true,
      action: null,
    })),
    ...remarksOn(head?.gaps ?? null, leftOut, draft, head?.headMessageId ?? null),
  ];
  const hasHidden = thread?.messages.some(({ hidden }) => hidden !== '');
  if (remarks.length === 0 && !hasHidden) return null;
  return (
    <ul className="remarks">
      {remarks.map((remark) => (
        <li key={remark.text} className={remark.isWarning ? 'is-warning' : undefined}>
          {remark.text}
          {remark.action !== null && card.canDraft && (
            <span className="remark-action">
              {' · '}
              <RemarkAction action={remark.action} card={card} />
            </span>
          )}
        </li>
      ))}
      {hasHidden && thread && <HiddenText thread={thread} />}
    </ul>
  );
}

/** What is worth knowing of the mail and does not stand in the list of what has to be looked at. */
const mailFindingsAside = ({ shownReview }: Card): readonly MailFinding[] => {
  const listed = new Set(
    shownReview?.items.flatMap(({ reasons }) =>
      reasons.flatMap((reason) => (reason.kind === 'mail' ? [reason.finding.kind] : [])),
    ),
  );
  return shownReview?.mail.filter(({ kind }) => !listed.has(kind)) ?? [];
};

interface RemarkActionProps {
  readonly action: NonNullable<Remark['action']>;
  readonly card: Card;
}

function RemarkAction({ action, card }: RemarkActionProps) {
  return (
    <Button
      look="link"
      onClick={(event) => {
        card.acts.remedy(event.nativeEvent, action.remedy);
      }}
    >
      {action.label}
    </Button>
  );
}
