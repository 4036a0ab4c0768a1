/**
 * What a person cannot see in Latin text: written without `canonical`'s own tables, so that an error there is not an error here too.
 * Letters that join, emoji and ideographs may hold some of these rightly; texts that do are judged by what they must come to.
 */
const UNSEEN =
  /[\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\u2800\u{16fe4}\u{1d159}]|(?![\n\t])\p{Cc}/u;

/** The first code point that nobody sees, as `U+200B`; null where there is none. */
export function unseenIn(text: string): string | null {
  const found = UNSEEN.exec(text)?.[0].codePointAt(0);
  return found === undefined ? null : `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A piece of a text for a line of the report. */
export const shown = (text: string): string => JSON.stringify(text.slice(0, 80));
