import { findAll } from './must-find';

/** Whether this element is shown: in the page, and neither it nor an ancestor is hidden. Being scrolled away does not count. */
export const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

/** The matches that are shown, in the order of the page. */
export const findAllShown = (root: ParentNode, selector: string): readonly Element[] =>
  findAll(root, selector).filter(isShown);

export const findShown = (root: ParentNode, selector: string): Element | null =>
  findAll(root, selector).find(isShown) ?? null;
