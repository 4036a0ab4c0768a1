import { lazily } from './lazily.ts';
import { sameAsItStands } from './same-text.ts';

/**
 * The one form of a text: what is shown, approved, inserted, read back and compared. Well-formed UTF-16, LF line
 * ends, no control character but LF and TAB, nothing a person cannot see. What looks like nothing but changes
 * what is seen stays: inside emoji, after ideographs, in scripts whose letters join. No Unicode normalisation,
 * for that would change the text.
 */
export function canonical(text: string): string {
  const lines = text.toWellFormed().replace(/\r\n?|[\u2028\u2029]/g, '\n');
  if (!UNSEEN.test(lines)) return lines;
  return lines
    .replace(unseenWithoutEffect(), '$1')
    .split('\n')
    .map((line) => (RIGHT_TO_LEFT.test(line) ? line : line.replace(DIRECTION_MARKS, '')))
    .join('\n');
}

/** What `canonical` leaves out of a text because nobody sees it, one character after the other. */
export const unseenIn = (text: string): readonly string[] =>
  UNSEEN.test(text)
    ? [...text.matchAll(unseenWithoutEffect())].flatMap(([found, emoji]) =>
        emoji === undefined ? [found] : [],
      )
    : [];

/**
 * Whether two texts are the same to a reader: the hub's equality for text that has been in a compose box. It absorbs
 * what is not seen, and what such a box changes by itself: NBSP for space, blanks at the end of a line, newlines at the end.
 */
export const sameText = (a: string, b: string): boolean => sameAsItStands(canonical(a), canonical(b));

// Default_Ignorable_Code_Point leaves these out although nothing is drawn for them: interlinear annotation, the
// object placeholder, hieroglyph controls and blanks, the Khitan filler, the null notehead. The Braille blank is
// kept beside Braille only.
const unseen = String.raw`[[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Noncharacter_Code_Point}\u2800\ufff9-\ufffc\u{13430}-\u{13442}\u{16fe4}\u{1d159}]--[\n\t]]`;

const letter = String.raw`[[\p{L}\p{M}\p{N}]--${unseen}]`;

// Scripts whose letters change shape by what joins them.
const joining = String.raw`[${letter}&&[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mand}\p{scx=Nkoo}\p{scx=Mong}\p{scx=Phag}\p{scx=Adlm}\p{scx=Rohg}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Tibt}\p{scx=Mymr}\p{scx=Khmr}\p{scx=Java}\p{scx=Bali}]]`;

// Scripts written without spaces, where U+200B is where a line may break.
const unspaced = String.raw`[${letter}&&[\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]]`;

// After these a consonant stands as it is, not joined to what follows, be that a blank.
const virama = String.raw`[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca]`;

// U+061C is a mark itself.
const rightToLeft = String.raw`[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]`;

const leftLetter = String.raw`[[\p{L}--${unseen}]--${rightToLeft}]`;
const rightLetter = String.raw`[\p{L}&&${rightToLeft}]`;

// A mark between two letters that go its own way already.
const idleMark = String.raw`(?<=${leftLetter})\u200e(?=${leftLetter})|(?<=${rightLetter})[\u061c\u200f](?=${rightLetter})`;

const mongolian = String.raw`[${letter}&&\p{sc=Mong}]`;

// Those with a variant (StandardizedVariants.txt); × and → and their like have none.
const mathematical = String.raw`\u2205\u2229\u222a\u2268\u2269\u2272\u2273\u228a\u228b\u2293-\u2295\u2297\u229c\u22da\u22db\u2a3c\u2a3d\u2a9d\u2a9e\u2aac\u2aad\u2acb\u2acc`;

// Every context names characters that always stay, so a second run finds the same contexts.
const withEffect = [
  // Emoji: families and the like, text or picture style, keycaps.
  String.raw`(?<=\p{ExtPict}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\u200d(?=\p{ExtPict})`,
  String.raw`(?<=\p{ExtPict})[\ufe0e\ufe0f]`,
  String.raw`(?<=[0-9#*])[\ufe0e\ufe0f](?=\u20e3)`,
  // Variants of ideographs (names use VS17 to VS48), of mathematical signs, of letters. There are more, of the zero and of
  // punctuation; after signs as common as those, a selector here and none there would spell a message.
  String.raw`(?<=\p{UIdeo})[\ufe00-\ufe02\u{e0100}-\u{e011f}]`,
  String.raw`(?<=[${mathematical}[[\p{L}\p{M}]&&[\p{sc=Mymr}\p{sc=Phag}]]])\ufe00`,
  String.raw`(?<=${mongolian})(?:[\u180b-\u180d\u180f]|\u180e(?=${mongolian}))`,
  // Joiners, non-joiners (Persian also writes them between a foreign word and its ending), break points. Of non-joiners in a
  // row, as they are easily typed, the first stays: without any, letters would join.
  String.raw`(?<=${joining})\u200d(?!${unseen})|(?<!${unseen})\u200d(?=${joining})`,
  String.raw`(?<=${joining})\u200c(?=\u200c*${letter})|(?<=${letter})\u200c(?=\u200c*${joining})|(?<=${virama})\u200c(?!\u200c*[${unseen}--\u200c])`,
  String.raw`(?<=${unspaced})\u200b(?=${unspaced})`,
  // What keeps Hebrew points in their order.
  String.raw`(?<=[\u0591-\u05c7])\u034f(?=[\u0591-\u05c7])`,
  // Old Korean syllables without their first or middle letter.
  String.raw`\u115f(?=[\u1161-\u11a7])|(?<=[\u1100-\u115e])\u1160(?=[\u11a8-\u11ff])`,
  // Direction marks, one at a time; `canonical` keeps them in right-to-left lines only.
  String.raw`(?<!${unseen})(?!${idleMark})[\u061c\u200e\u200f](?!${unseen})`,
  String.raw`(?<=[\u2801-\u28ff])\u2800|\u2800(?=[\u2801-\u28ff])`,
].join('|');

const UNSEEN = new RegExp(unseen, 'v');
// Takes a hundredth of a second to make.
const unseenWithoutEffect = lazily(
  () => new RegExp(String.raw`(\p{RGI_Emoji_Tag_Sequence})|(?=${unseen})(?!${withEffect}).`, 'gsv'),
);
const RIGHT_TO_LEFT = new RegExp(rightToLeft, 'u');
const DIRECTION_MARKS = /[\u061c\u200e\u200f]/g;
