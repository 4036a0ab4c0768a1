/**
 * Whether a compose box says the same as another text, both taken as they stand. It absorbs only what such a box
 * changes by itself: NBSP for space, blanks at the end of a line, newlines at the end. That suffices on the mail
 * page, which does without the tables of `canonical`: an approved text is canonical already, so whatever invisible
 * is put among its words makes the box differ, and that refuses. Stricter than `sameText`, never laxer.
 */
export const sameAsItStands = (a: string, b: string): boolean => withoutBlanks(a) === withoutBlanks(b);

const withoutBlanks = (text: string): string =>
  text
    .replaceAll('\u00a0', ' ')
    .replace(/(?<![ \t])[ \t]+$/gm, '')
    .trimEnd();
