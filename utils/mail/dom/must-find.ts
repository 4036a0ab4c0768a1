/** What is looked for: one selector, or its variants in order of preference (newest first). */
export type Selectors = string | readonly string[];

/** The page lacks what a step needs. `attempt` turns it into a `site-changed` failure naming the step. */
export class SiteChangedError extends Error {
  constructor(
    readonly selector: string,
    readonly sought: string,
  ) {
    super(`${sought}: nothing matches ${selector}`);
  }
}

/** The first match, or a {@link SiteChangedError} that says what was sought. */
export function mustFind<E extends Element = HTMLElement>(
  root: ParentNode,
  selectors: Selectors,
  what: string,
): E {
  const found = findOptional<E>(root, selectors);
  if (!found) throw missing(selectors, what);
  return found;
}

/** The first match of the first variant that has one. */
export function findOptional<E extends Element = HTMLElement>(
  root: ParentNode,
  selectors: Selectors,
): E | null {
  for (const selector of variantsOf(selectors)) {
    const found = root.querySelector<E>(selector);
    if (found) return found;
  }
  return null;
}

/** The error for something that was not found by other means than {@link mustFind}. */
export const missing = (selectors: Selectors, what: string): SiteChangedError =>
  new SiteChangedError(variantsOf(selectors).join(' | '), what);

const variantsOf = (selectors: Selectors): readonly string[] =>
  typeof selectors === 'string' ? [selectors] : selectors;
