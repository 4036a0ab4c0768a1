import type { Writer } from '../../reply/context';
import type { RecipientFinding, RecipientTag } from '../../reply/review';
import type { Address, Audience, Message, Thread } from '../../reply/thread';
import { canonical } from '../../text/canonical';
import { mailboxOf, organisationOf, type Mailbox } from './mailbox';
import { resembledBy } from './resemblance';

/** What a reply's recipients are checked against. `correspondents` are addresses that mail was sent to before, lower case. */
export interface RecipientMaterial {
  readonly audience: Audience;
  readonly thread: Thread;
  readonly correspondents: readonly string[];
  readonly writer: Writer;
}

/** What is worth knowing of each recipient, in the order of To, Cc and Bcc; an address that stands there twice once. */
export function findingsOfAudience(material: RecipientMaterial): readonly RecipientFinding[] {
  const { audience, thread, correspondents } = material;
  const mine = addressesOfMine(material);
  const known: Known = {
    mine,
    organisations: mine.flatMap((address) => organisationOf(address) ?? []),
    inThread: peopleIn(thread.messages),
    before: peopleBefore(thread),
    written: new Set([
      ...correspondents.map((address) => address.toLowerCase()),
      ...thread.messages.filter(({ isMine }) => isMine).flatMap(({ to, cc }) => emailsOf([...to, ...cc])),
    ]),
  };
  const mailboxes = [...new Set([...known.written, ...mine, ...known.inThread])].flatMap(
    (address) => mailboxOf(address) ?? [],
  );
  return withoutRepeats([...audience.to, ...audience.cc, ...audience.bcc]).map((address) =>
    findingOf(address, known, mailboxes),
  );
}

interface Known {
  readonly mine: readonly string[];
  readonly organisations: readonly string[];
  readonly inThread: ReadonlySet<string>;
  /** Who was in the thread before the message that is answered, and whoever began it. */
  readonly before: ReadonlySet<string>;
  readonly written: ReadonlySet<string>;
}

function findingOf(address: Address, known: Known, mailboxes: readonly Mailbox[]): RecipientFinding {
  if (address.email === null) return { address, tags: ['address-unknown'], resembles: null };
  const email = address.email.toLowerCase();
  if (known.mine.includes(email)) return { address, tags: [], resembles: null };
  const isInThread = known.inThread.has(email);
  const wasWrittenTo = known.written.has(email);
  const isNew = !isInThread || (!wasWrittenTo && !known.before.has(email));
  const mailbox = mailboxOf(email);
  const others = mailboxes.filter((other) => other.address !== email);
  // Who was written to before is as well known as whoever they look like.
  const resembled = mailbox && !wasWrittenTo ? resembledAddress(mailbox, others, isInThread) : null;
  const tags: RecipientTag[] = [
    ...when('outside', isOutside(email, known.organisations)),
    ...when('new-to-thread', isNew),
    ...when('never-written', !wasWrittenTo),
    ...when('look-alike', resembled !== null),
  ];
  return { address, tags, resembles: resembled };
}

/** One with something unseen in it looks like the one without it, known or not: nobody has such an address by chance. */
function resembledAddress(
  mailbox: Mailbox,
  known: readonly Mailbox[],
  cameWithTheMail: boolean,
): string | null {
  const seen = canonical(mailbox.address);
  const twin = known.find(({ address }) => address === seen) ?? resembledBy(mailbox, known, cameWithTheMail);
  return twin?.address ?? (seen === mailbox.address ? null : seen);
}

const when = (tag: RecipientTag, holds: boolean): readonly RecipientTag[] => (holds ? [tag] : []);

/** Who writes from an address that anybody can have has no organisation to be outside of. */
function isOutside(email: string, organisations: readonly string[]): boolean {
  if (organisations.length === 0) return false;
  const organisation = organisationOf(email);
  return organisation === null || !organisations.includes(organisation);
}

const addressesOfMine = ({ audience, thread, writer }: RecipientMaterial): readonly string[] => [
  ...new Set(
    [audience.from?.email, writer.address, thread.me?.email, thread.key.account].flatMap((address) =>
      address ? [address.toLowerCase()] : [],
    ),
  ),
];

/**
 * Whoever wrote first is answered because they wrote, and is nobody new. Who comes in later, to a thread of others, is: by being
 * added, or by answering in somebody's place.
 */
function peopleBefore({ messages }: Thread): ReadonlySet<string> {
  const answered = messages.findLastIndex(({ isMine }) => !isMine);
  const before = messages.slice(0, Math.max(0, answered));
  const first = messages.find(({ isMine }) => !isMine);
  return new Set([...peopleIn(before), ...(first ? emailsOf([first.from]) : [])]);
}

const peopleIn = (messages: readonly Message[]): ReadonlySet<string> =>
  new Set(messages.flatMap(({ from, to, cc }) => emailsOf([from, ...to, ...cc])));

const emailsOf = (addresses: readonly Address[]): readonly string[] =>
  addresses.flatMap(({ email }) => (email === null ? [] : [email.toLowerCase()]));

function withoutRepeats(addresses: readonly Address[]): readonly Address[] {
  const seen = new Set<string>();
  return addresses.filter(({ name, email }) => {
    const identity = email?.toLowerCase() ?? `name:${name}`;
    if (seen.has(identity)) return false;
    seen.add(identity);
    return true;
  });
}
