/** The first mail address in a text, lower case. */
export const addressIn = (text: string | null | undefined): string | null =>
  ADDRESS.exec(text ?? '')?.[0].toLowerCase() ?? null;

const ADDRESS = /[^\s<>()[\]",;:]+@[^\s<>()[\]",;:]+[^\s<>()[\]",;:.]/;
