/** What a lockfile of npm tells of one package, so far as it is used. */
export interface LockedPackage {
  readonly license?: string;
  readonly dev?: boolean;
}

/** Licences under which code may be part of what is built under MIT. */
const SHIPPED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  // Of a file each; webextension-polyfill is used as it is.
  'MPL-2.0',
]);

/** And those of tools, which are not part of it. */
const OF_TOOLS = new Set([...SHIPPED, 'CC-BY-4.0', 'CC0-1.0', 'MIT-0']);

/** Packages that name no licence in their description, with the one in their text. */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  'node_modules/transducers.js': 'BSD-2-Clause',
};

/** What is wrong with the licences of these packages, one sentence each. Keys are paths as in the lockfile; the project's own is ''. */
export function licenceProblems(packages: Readonly<Record<string, LockedPackage>>): readonly string[] {
  return Object.entries(packages).flatMap(([path, { license, dev }]) => {
    if (path === '') return [];
    const licence = license ?? READ_BY_HAND[path];
    if (licence === undefined) return [`${path} names no licence.`];
    return isAllowed(licence, dev ? OF_TOOLS : SHIPPED)
      ? []
      : [`${path} is under ${licence}, which does not fit ${dev ? 'a tool of an MIT project' : 'MIT'}.`];
  });
}

// SPDX: of licences joined with OR one is enough, of those joined with AND each counts.
const isAllowed = (licence: string, allowed: ReadonlySet<string>): boolean =>
  licence
    .replace(/^\(|\)$/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => allowed.has(one.replace(/^\(|\)$/g, ''))));
