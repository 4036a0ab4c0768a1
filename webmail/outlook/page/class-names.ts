const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const hashes = new Map<string, string>();

function randomHash(): string {
  const numbers = crypto.getRandomValues(new Uint8Array(5));
  return [...numbers].map((number) => letters[number % letters.length] ?? 'x').join('');
}

function hashOf(name: string): string {
  const known = hashes.get(name);
  if (known !== undefined) return known;
  const hash = randomHash();
  hashes.set(name, hash);
  return hash;
}

/**
 * The classes of this load for the names the stand-in itself uses. Outlook's hashes last months (`.aVla3`, `.OZZZK`,
 * `.GjFKx`: renamed 2021–2026); here they last one load, so nobody can lean on them.
 */
export function css(...names: readonly (string | false | undefined)[]): string {
  return names
    .flatMap((name) => (typeof name === 'string' && name !== '' ? name.split(' ') : []))
    .map(hashOf)
    .join(' ');
}

/** A style sheet written with `.~name` for those classes. */
export function styleText(sheet: string): string {
  return sheet.replaceAll(/\.~([\w-]+)/g, (_, name: string) => `.${hashOf(name)}`);
}
