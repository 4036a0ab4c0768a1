import type { OutlineLine } from '../utils/reply/outline';
import type {
  FactKind,
  Finding,
  Item,
  ItemReason,
  MailFinding,
  RecipientFinding,
  RecipientTag,
  Review,
  Source,
} from '../utils/reply/review';
import { nameOf, plural } from './words';

/*
 * What a person reads about a review and about what there is to decide. The same voice as in `words.ts`.
 */

/** Who wrote a message and when, to be named in a sentence; null for a message that is not known. */
export type NameMessage = (messageId: string) => {
  readonly by: string;
  readonly date: string | null;
  readonly isMine: boolean;
} | null;

export const reviewWords = {
  marks: {
    label: 'About the words at the caret',
    /** While no mark is chosen. */
    traced: (count: number) => `${plural(count, 'fact', 'facts')} traced. Point at one, or press Alt+↓.`,
    open: 'Press Tab in the text for the next one that needs you.',
    none: 'No facts to trace in this text.',
    checking: 'Checking the text',
    showInMail: 'Show in the mail',
    makeBlank: 'Make it a blank',
    use: (words: string) => `Use ${words}`,
    fill: 'Fill in',
    fillLabel: (blank: string) => `Words for ${blank}`,
    remove: 'Remove',
    ask: (who: string) => `Ask ${who}`,
    blank: 'Blank',
    blankMeans: 'The mail does not say this. Fill it in, remove it, or ask.',
    of: (does: string, words: string) => `${does}: ${words}`,
    quoted: (lead: string, quote: string) => `${lead}: “${quote}”`,
  },

  care: {
    nothing: 'Nothing to check',
    checking: 'Checking the text',
    stillChecking: 'The text is still being checked. Press again in a moment.',
    toCheck: (count: number) => `${count} to check`,
    lookAt: (names: string) => `Look at: ${names}`,
    items: (count: number) =>
      count === 1 ? 'One thing to look at before it is sent' : `${count} things to look at before it is sent`,
    isRight: 'It is right',
    goTo: 'Go to it',
    lookedAt: (count: number) => `${count} looked at`,
    takeBack: 'Take back',
  },

  guide: {
    label: 'At a glance',
    fold: 'Fold',
    unfold: 'Unfold',
    folded: (asks: number, intents: number) =>
      [
        asks > 0 && plural(asks, 'request', 'requests'),
        plural(intents, 'answer', 'answers') + ' to choose from',
      ]
        .filter(Boolean)
        .join(', '),
    more: (count: number) => `${count} more`,
    fewer: 'Fewer',
    notAnswered: 'not answered',
    notAnsweredCount: (count: number) => `${count} not answered`,
    showInMail: (words: string) => `Show in the mail: ${words}`,
    intents: 'What to answer',
    questions: 'Questions before the draft',
    answerLabel: (question: string) => `Answer: ${question}`,
    answerHint: 'Your answer',
    take: 'Take it',
    skip: 'Skip',
    skipOne: (question: string) => `Skip: ${question}`,
    change: 'Change',
    changeOne: (question: string) => `Change: ${question}`,
    draftWithThese: 'Draft with these',
  },
} as const;

// ── facts ───────────────────────────────────────────────────────────────────────────────────────

const KINDS: Readonly<Record<FactKind, string>> = {
  amount: 'Amount',
  number: 'Number',
  percentage: 'Percentage',
  date: 'Date',
  time: 'Time',
  duration: 'Duration',
  weekday: 'Weekday',
  name: 'Name',
  address: 'Address',
  phone: 'Phone number',
  link: 'Link',
  reference: 'Reference number',
  promise: 'Promise',
};

export const kindName = (kind: FactKind): string => KINDS[kind];

/** The blank that takes the place of a fact of this kind. */
export const blankFor = (kind: FactKind): string => `[${KINDS[kind].toLowerCase()}?]`;

/** Where a fact stands, and the words it rests on or contradicts; null where there are none to show. */
export interface StandingWords {
  readonly lead: string;
  readonly quote: string | null;
}

/** What a fact rests on; or that it rests on nothing, or what it contradicts. */
export const standingWords = (finding: Finding, nameMessage: NameMessage): StandingWords => {
  const { standing, source, conflict } = finding;
  if (standing === 'contradicting') {
    const lead = conflictWords(finding, nameMessage);
    return { lead, quote: source && conflict?.instead ? source.words : null };
  }
  if (standing === 'unsupported' || !source) {
    return { lead: 'Nothing in the thread, your words or your settings says this.', quote: null };
  }
  return { lead: placeWords(source.place, nameMessage), quote: source.words };
};

const placeWords = (place: Source['place'], nameMessage: NameMessage): string => {
  switch (place.kind) {
    case 'message':
      return `In ${mailOf(place.messageId, nameMessage)}`;
    case 'subject':
      return 'In the subject';
    case 'people':
      return 'Among the people of this mail';
    case 'instruction':
      return 'You said';
    case 'settings':
      return 'In your settings';
    case 'draft':
      return 'Also in this reply';
    case 'reckoned':
      return 'Worked out';
  }
};

const mailOf = (messageId: string, nameMessage: NameMessage): string => {
  const name = nameMessage(messageId);
  if (!name) return 'the mail';
  const whose = name.isMine ? 'your' : possessive(name.by);
  return name.date ? `${whose} mail of ${name.date}` : `${whose} mail`;
};

const possessive = (name: string): string => (/s$/i.test(name) ? `${name}’` : `${name}’s`);

/** What speaks against a fact, short: "Ana Lima wrote 1,020 EUR". */
export const conflictWords = ({ conflict, source }: Finding, nameMessage: NameMessage): string => {
  const instead = conflict?.instead ?? null;
  switch (conflict?.reason) {
    case 'weekday':
      return instead ? `The date is another weekday: ${instead}` : 'The date is another weekday';
    case 'sum':
      return instead ? `The parts add up to ${instead}` : 'The parts do not add up to this';
    case 'differs':
    case undefined:
      return `${whoSays(source, nameMessage)} ${instead ?? `“${source?.words ?? ''}”`}`;
  }
};

const whoSays = (source: Source | null, nameMessage: NameMessage): string => {
  switch (source?.place.kind) {
    case 'message': {
      const name = nameMessage(source.place.messageId);
      if (!name) return 'The mail says';
      return name.isMine ? 'You wrote' : `${name.by} wrote`;
    }
    case 'subject':
      return 'The subject says';
    case 'people':
      return 'The mail has';
    case 'instruction':
      return 'You said';
    case 'settings':
      return 'Your settings say';
    case 'draft':
      return 'This reply also says';
    case 'reckoned':
    case undefined:
      return 'It should be';
  }
};

// ── recipients ──────────────────────────────────────────────────────────────────────────────────

/** Worst first: the one that is shown where there is room for one. */
const TAGS: readonly (readonly [RecipientTag, string])[] = [
  ['look-alike', 'look-alike'],
  ['address-unknown', 'address not known'],
  ['new-to-thread', 'new'],
  ['never-written', 'never written to'],
  ['outside', 'outside'],
];

export interface RecipientTagWords {
  readonly tag: RecipientTag;
  readonly words: string;
  /** It may mean that the mail goes astray. */
  readonly isWarning: boolean;
}

/** All that is worth saying of one recipient, worst first. */
export const tagsOf = ({
  tags,
  resembles,
}: Pick<RecipientFinding, 'tags' | 'resembles'>): readonly RecipientTagWords[] =>
  TAGS.filter(([tag]) => tags.includes(tag)).map(([tag, words]) => ({
    tag,
    words: tag === 'look-alike' && resembles ? `looks like ${resembles}` : words,
    isWarning: tag !== 'outside' && tag !== 'never-written',
  }));

/** The worst of all recipients' tags, and whom it is about; null where there is none. */
export const worstTag = (
  recipients: readonly RecipientFinding[],
): (RecipientTagWords & { readonly who: string }) | null => {
  for (const [tag] of TAGS) {
    // Said of nearly everybody at first, so it stands in the list only.
    if (tag === 'never-written') continue;
    const found = recipients.find(({ tags }) => tags.includes(tag));
    const worst = found && tagsOf(found).find((words) => words.tag === tag);
    if (found && worst) return { ...worst, who: nameOf(found.address) };
  }
  return null;
};

const recipientReason = (tags: readonly RecipientTag[], resembles: string | null): string => {
  const parts = [
    tags.includes('new-to-thread') ? 'New recipient' : 'Recipient',
    tags.includes('outside') ? ' outside your organisation' : '',
    tags.includes('look-alike') ? `, looks like ${resembles ?? 'another address'}` : '',
    tags.includes('never-written') && !tags.includes('new-to-thread') ? ', never written to before' : '',
    tags.includes('address-unknown') ? ', address not known' : '',
  ];
  return parts.join('');
};

/** What is worth knowing of the mail as a whole. */
export const mailFindingWords = (finding: MailFinding): string => {
  switch (finding.kind) {
    case 'many-recipients':
      return `${finding.count} people get it`;
    case 'reply-to-differs':
      return `The answer goes to ${finding.replyTo}; the mail came from ${finding.from}`;
    case 'sender-differs':
      return `It leaves from ${finding.from}; the mail was written to ${finding.writtenTo}`;
    case 'attachment-missing':
      return `“${finding.words}” is in the text, and nothing seems to be attached`;
  }
};

// ── care ────────────────────────────────────────────────────────────────────────────────────────

const RULES: Readonly<Record<string, string>> = {
  money: 'Money or bank details',
  price: 'Price',
  discount: 'Discount',
  refund: 'Refund',
  contract: 'Contract or legal',
  commitment: 'Promise with a date',
  credentials: 'Password or access',
  health: 'Health',
  personnel: 'Personnel',
  complaint: 'Complaint or anger',
  contradiction: 'Contradicts the mail',
  'unsupported-particulars': 'Amount, number, link or address that stands nowhere in the mail',
  'outside-newcomer': 'New recipient from outside',
  'look-alike': 'Recipient that looks like a known one',
  outside: 'Recipient outside your organisation',
  'new-to-thread': 'Recipient new to the conversation',
  'never-written': 'Recipient you never wrote to',
  'address-unknown': 'Recipient whose address is not known',
  'many-recipients': 'Many recipients',
  'reply-to-differs': 'Answer goes elsewhere than the mail came from',
  'sender-differs': 'Leaves from another address than was written to',
  'attachment-missing': 'Attachment announced and missing',
  unsupported: 'Fact that stands nowhere in the mail',
};

const OWN = 'own:';

/** A rule's name; one of the person's own carries its name in its id. */
export const ruleName = (rule: string): string =>
  rule.startsWith(OWN) ? rule.slice(OWN.length) : (RULES[rule] ?? rule);

/** Why an item has to be looked at, each reason once. */
export const reasonsOf = (item: Item, review: Review, nameMessage: NameMessage): readonly string[] => [
  ...new Set(item.reasons.map((reason) => reasonWords(reason, review, nameMessage))),
];

const reasonWords = (reason: ItemReason, { findings }: Review, nameMessage: NameMessage): string => {
  switch (reason.kind) {
    case 'conflict': {
      const finding = findings.find(({ id }) => id === reason.finding);
      return finding ? `${finding.words}: ${conflictWords(finding, nameMessage)}` : 'Contradicts the mail';
    }
    case 'unsupported': {
      const finding = findings.find(({ id }) => id === reason.finding);
      return finding ? `${finding.words}: nothing says this` : 'Nothing says this';
    }
    case 'risk':
      return ruleName(reason.rule);
    case 'recipient':
      return recipientReason(reason.tags, reason.resembles);
    case 'mail':
      return mailFindingWords(reason.finding);
    case 'not-reviewed':
      return 'It could not be checked. Read it, and look at who gets it.';
  }
};

/** What an item is about, to be named on its buttons. */
export const itemWords = ({ words }: Item): string => words || 'The whole text';

// ── the thread at a glance ──────────────────────────────────────────────────────────────────────

/** Who asks or promises, before the words: "They ask", "You promised". */
export const askLead = (line: OutlineLine, isOneSided: boolean): string =>
  line.isMine ? 'You ask:' : isOneSided ? 'They ask:' : `${line.by} asks:`;

export const promiseLead = (line: OutlineLine): string =>
  line.isMine ? 'You promised:' : `${line.by} promised:`;
