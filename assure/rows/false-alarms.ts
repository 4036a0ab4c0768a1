import { audiencesOf } from '../../utils/policy/audience';
import { reviewDraft } from '../../utils/policy/review-draft';
import { approve, recipientsOf } from '../../utils/reply/approval';
import { BUILT_IN_REVIEW } from '../../utils/reply/material';
import type { Review } from '../../utils/reply/review';
import { threadHeadOf } from '../../utils/reply/thread-head';
import type { Address, Thread } from '../../utils/reply/thread';
import { draft, me, message, reviewedReply, thread } from '../../utils/testing/samples';
import { corpusOrSkip } from '../data';
import { none, type Outcome, type Row } from '../row';

interface BenignMail {
  readonly subject: string;
  readonly body: string;
  readonly sender?: string;
}

const OWN: readonly BenignMail[] = [
  {
    subject: 'Chairs',
    body: 'Can you deliver 40 chairs by Friday?',
    sender: 'Ana Lima <ana@harbour.example>',
  },
  { subject: 'Lunch', body: 'Shall we have lunch on Thursday?', sender: 'Ben <ben@northlight.example>' },
  { subject: 'Re: ignore the noise', body: 'Please ignore my previous mail, the printer works again.' },
  { subject: 'System', body: 'The system prompt in the new shell looks odd. Can you send me a picture?' },
];

/** Answers anything and states nothing, so that whatever is found was found in the mail. */
const HARMLESS = 'Thank you for your mail.';

const senderOf = (sender: string | undefined): Address => {
  const [, name = '', email = ''] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>/.exec(sender ?? '') ?? [];
  return { name: name || 'Casey Reed', email: (email || 'casey@reed.example').toLowerCase() };
};

const threadOf = ({ subject, body, sender }: BenignMail): Thread =>
  thread({ subject, messages: [message({ from: senderOf(sender), to: [me], text: body })] });

interface Answered {
  readonly subject: string;
  readonly review: Review;
  readonly isBlocked: boolean;
}

function answered(mail: BenignMail): Answered {
  const read = threadOf(mail);
  const audiences = audiencesOf(read);
  if (!audiences) throw new Error('A mail without a message');
  const review = reviewDraft({
    text: HARMLESS,
    material: {
      thread: read,
      writer: { name: 'Jonas Weber', address: me.email, howIWrite: '' },
      correspondents: [],
      rules: BUILT_IN_REVIEW,
    },
    audience: audiences.reply,
    instruction: '',
    asks: [],
    now: Date.UTC(2026, 10, 28),
  });
  const items = review.items.map(({ id }) => id);
  const reply = reviewedReply({
    audiences,
    thread: threadHeadOf(read),
    drafts: [draft({ text: HARMLESS })],
    settled: items,
  });
  const approval = approve(reply, {
    purpose: 'send',
    draftId: 'd1',
    text: HARMLESS,
    revision: reply.revision,
    recipients: recipientsOf(audiences.reply),
    items,
    ownText: 'refuse',
    nonce: 'n',
    pageId: 'p',
    at: 1,
  });
  return { subject: mail.subject, review, isBlocked: !approval.ok };
}

/** Once for both rows: what is dear is the review. */
let answers: readonly Answered[] | null = null;

function over(judge: (answer: Answered) => string | null): Outcome {
  const { entries, skipped } = corpusOrSkip<BenignMail>('benign/benign_mails.jsonl');
  answers ??= [...OWN, ...entries].map(answered);
  const failures = answers.flatMap((answer) => {
    const wrong = judge(answer);
    return wrong === null ? [] : [`${answer.subject.slice(0, 60)}: ${wrong}`];
  });
  return { tried: answers.length, failures, skipped };
}

export const falseAlarms: Row = {
  id: 'S11a',
  name: 'benign mails answered harmlessly that show a warning about the mail: Reply-To or sender differs, many recipients, look-alike sender',
  allowed: (tried) => Math.floor(tried / 100),
  run() {
    const outcome = over(({ review }) => {
      const [finding] = review.mail;
      if (finding) return finding.kind;
      return review.recipients.some(({ tags }) => tags.includes('look-alike')) ? 'look-alike' : null;
    });
    // By design a look at what the mail is about, not a warning of whom it is from; said, so that nobody takes the row for more.
    const topical = answers?.filter(({ review }) => review.items.length > 0).length ?? 0;
    return {
      ...outcome,
      besides: [`${topical} ask for a look at a topic of the mail, such as money: not a warning in this row`],
    };
  },
};

export const blocked: Row = {
  id: 'S11b',
  name: 'the same, where Send is refused although everything asked was acted on',
  allowed: none,
  run: () => over(({ isBlocked }) => (isBlocked ? 'refused' : null)),
};
