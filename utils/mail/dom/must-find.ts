import { StepFailed } from './attempt';

/** What is looked for: one selector, or its variants in order of preference (newest first). */
export type Selectors = string | readonly string[];

/** The first match, or an error that says what was sought. */
export function mustFind<E extends Element = HTMLElement>(
  root: ParentNode,
  selectors: Selectors,
  sought: string,
): E {
  const found = findOptional<E>(root, selectors);
  if (!found) throw missing(selectors, sought);
  return found;
}

/** The first match of the first variant that has one. */
export function findOptional<E extends Element = HTMLElement>(
  root: ParentNode,
  selectors: Selectors,
): E | null {
  for (const selector of [selectors].flat()) {
    const found = root.querySelector<E>(selector);
    if (found) return found;
  }
  return null;
}

export const findAll = <E extends Element = HTMLElement>(
  root: ParentNode,
  selector: string,
): readonly E[] => [...root.querySelectorAll<E>(selector)];

export const textOf = (element: Element | null): string => element?.textContent?.trim() ?? '';

/** The error for something that was not found by other means than {@link mustFind}; `attempt` adds the step that needed it. */
export const missing = (selectors: Selectors, sought: string): StepFailed =>
  new StepFailed({ code: 'site-changed', step: '', selector: [selectors].flat().join(' | '), sought });
