/** What a reader sees of a text: the same words and lines. Said here apart from the product's own comparison. */
export const lookOf = (text: string): string =>
  text
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => line.replace(/[ \t]+$/, ''))
    .join('\n')
    .trimEnd();
