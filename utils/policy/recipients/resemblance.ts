import { editDistance } from '../../text/edit-distance';
import type { Mailbox } from './mailbox';
import { seenOf, skeletonOf } from './skeleton';

/**
 * The known address that this one is easily taken for, if there is one; the likest first. `cameWithTheMail`: it stands in the thread
 * itself, where a slip of the pen at somebody else's company is their own affair.
 */
export function resembledBy(
  mailbox: Mailbox,
  known: readonly Mailbox[],
  cameWithTheMail: boolean,
): Mailbox | null {
  const likest = known.filter(
    (other) =>
      looksLikeDomainOf(mailbox, other) ||
      (!(cameWithTheMail && !mailbox.isFreeMail) && looksLikeColleague(mailbox, other)),
  );
  return likest.find(({ local }) => local === mailbox.local) ?? likest[0] ?? null;
}

/** The domain is another one, and looks like the known one. */
function looksLikeDomainOf(mailbox: Mailbox, other: Mailbox): boolean {
  if (mailbox.domain === other.domain) return false;
  // At a free host the domain says nothing of who it is: there the name before the @ must be the same.
  if ((mailbox.isFreeMail || other.isFreeMail) && mailbox.local !== other.local) return false;
  return (
    haveOneSkeleton(mailbox.domain, other.domain) ||
    haveOneSkeleton(mailbox.name, other.name) ||
    isMisspelt(mailbox, other) ||
    wearsDomainOf(mailbox, other)
  );
}

function isMisspelt(mailbox: Mailbox, other: Mailbox): boolean {
  const shortest = Math.min(mailbox.name.length, other.name.length);
  if (shortest < SHORTEST_NAME) return false;
  // Two slips in a short name make another name, however long its suffix.
  const most = shortest < 8 ? 1 : slipsIn(Math.min(mailbox.domain.length, other.domain.length));
  const ofSuffix = mailbox.suffix === other.suffix ? 0 : editDistance(mailbox.suffix, other.suffix);
  return isWithin(mailbox.name, other.name, most - ofSuffix);
}

/** "harbour.example.evil.com" and "harbour-example.com" for harbour.example. */
const wearsDomainOf = (mailbox: Mailbox, other: Mailbox): boolean =>
  `.${mailbox.host}`.includes(`.${other.domain}.`) ||
  mailbox.host.split('.').includes(other.domain.replaceAll('.', '-'));

/** The domain is the same, and what stands before the @ differs by a slip. */
function looksLikeColleague(mailbox: Mailbox, other: Mailbox): boolean {
  if (mailbox.domain !== other.domain || mailbox.local === other.local) return false;
  const [a, b] = [mailbox.local, other.local];
  if (Math.max(a.length, b.length) < SHORTEST_NAME) return false;
  if (areNumbered(a, b) || differByInitial(a, b)) return false;
  return haveOneSkeleton(a, b) || isWithin(a, b, slipsIn(Math.min(a.length, b.length)));
}

/** Lengths first: this is asked of every address ever written to. */
const haveOneSkeleton = (a: string, b: string): boolean =>
  Math.abs(seenOf(a).length - seenOf(b).length) <= MOST_FOLDED && skeletonOf(a) === skeletonOf(b);

/** So many letters more than another a word may have and still be folded into it. */
const MOST_FOLDED = 3;

/** Three letters are too few to be anything but different: jan and ian, ibm and ibn. */
const SHORTEST_NAME = 4;

const slipsIn = (length: number): number => (length >= 10 ? 2 : 1);

const isWithin = (a: string, b: string, most: number): boolean =>
  most > 0 && Math.abs(a.length - b.length) <= most && editDistance(a, b) <= most;

/** "sales1" and "sales2". */
const areNumbered = (a: string, b: string): boolean =>
  /\d/.test(a) && /\d/.test(b) && a.replace(/\d+/g, '#') === b.replace(/\d+/g, '#');

/** "j.weber" and "k.weber" are two people. */
function differByInitial(a: string, b: string): boolean {
  const [left, right] = [a, b].map((local) => local.split(/[._-]/));
  if (!left || !right || left.length !== right.length || left.length < 2) return false;
  const different = left.flatMap((part, index) =>
    part === right[index] ? [] : [[part, right[index] ?? '']],
  );
  return different.every((parts) => parts.every((part) => /^[a-z]$/.test(part)));
}
