import { boot } from './boot.ts';
import { words } from './words.ts';
import type { Mail, Person } from '../../mailbox/mail.ts';

/** Whether an address is one of mine. */
export function isMe(person: Person): boolean {
  const { me, aliases } = boot.account;
  return [me, ...aliases].some((one) => one.email === person.email);
}

/** A name as the page shows it among recipients. */
export function shownName(person: Person): string {
  if (person.email === boot.account.me.email && boot.variants.ownName === 'you') return words.you;
  return person.name === '' ? person.email : person.name;
}

/** Everybody this mailbox has met, for typed recipients. */
export function knownPeople(): readonly Person[] {
  return boot.threads.flatMap((thread) =>
    thread.mails.flatMap((mail) => [mail.from, ...mail.to, ...mail.cc]),
  );
}

/** The person typed text stands for, or undefined where nobody does. */
export function resolvePerson(text: string): Person | undefined {
  const bracketed = /^(.*)<([^<>\s]+@[^<>\s]+)>$/.exec(text);
  const name = bracketed?.[1]?.trim() ?? '';
  const address = bracketed?.[2] ?? text;
  const known = knownPeople().find((one) => one.email === address || one.name === text);
  if (known !== undefined) return known;
  return /^\S+@\S+\.\S+$/.test(address) ? { name: name === '' ? address : name, email: address } : undefined;
}

function others(people: readonly Person[], without: readonly Person[]): readonly Person[] {
  return people.filter(
    (one, index) =>
      !isMe(one) &&
      !without.some((other) => other.email === one.email) &&
      people.findIndex((other) => other.email === one.email) === index,
  );
}

/** To and Cc of an answer: the sender alone, or everybody but me. An answer to my own mail goes where that went. */
export function answerRecipients(
  mail: Mail,
  mode: 'reply' | 'reply-all',
): { readonly to: readonly Person[]; readonly cc: readonly Person[] } {
  if (isMe(mail.from)) return { to: mail.to, cc: mode === 'reply-all' ? mail.cc : [] };
  if (mode === 'reply') return { to: [mail.from], cc: [] };
  const to = [mail.from, ...others(mail.to, [mail.from])];
  return { to, cc: others(mail.cc, to) };
}
