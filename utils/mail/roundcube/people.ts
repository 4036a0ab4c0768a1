import type { Address } from '../../reply/thread';
import { addressIn } from '../dom/mail-address';
import { findAll, findOptional, textOf } from '../dom/must-find';
import { MORE_PEOPLE, PERSON, PERSON_LINK } from './selectors';

/** The people of one header; `areAll` is false when some of them are not on the page. */
export function readPeople(row: Element | null): { people: readonly Address[]; areAll: boolean } {
  if (!row) return { people: [], areAll: true };
  const more = findOptional(row, MORE_PEOPLE);
  // The command shows a dialog with everybody in it; its words are read without showing it.
  const command = more?.getAttribute('onclick') ?? '';
  const html = /'((?:\\.|[^'\\])*)'/.exec(command)?.[1]?.replace(/\\(.)/g, '$1') ?? '';
  const shown = findAll(row, PERSON);
  const all = more ? findAll(new DOMParser().parseFromString(html, 'text/html'), PERSON) : shown;
  return all.length >= shown.length && all.length > 0
    ? { people: all.map(readPerson), areAll: !more || all.length > shown.length }
    : { people: shown.map(readPerson), areAll: false };
}

function readPerson(person: Element): Address {
  const link = findOptional(person, PERSON_LINK);
  return named(textOf(link ?? person), addressIn(link?.getAttribute('href')?.slice('mailto:'.length)));
}

/** The people in a field as mail headers write them: `"Weber, Jonas" <jonas@example.org>, ana@example.org; …`. */
export const parsePeople = (text: string): readonly Address[] =>
  (text.match(/(?:"(?:\\.|[^"\\])*"|<[^>]*>|[^,;\n"<]|["<])+/g) ?? [])
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => named(part, null));

/** What stands in angle brackets is the address, whatever else looks like one. */
function named(text: string, known: string | null): Address {
  const [, words = text, bracketed] = /^(.*?)\s*<([^<>]*)>$/s.exec(text) ?? [];
  const email = known ?? addressIn(bracketed ?? text);
  const name = words.replace(/^"(.*)"$/s, '$1').replace(/\\(.)/g, '$1');
  return { name: name.toLowerCase() === email ? '' : name, email };
}
