/** Whether this element is shown: in the page, and neither it nor an ancestor is hidden. Being scrolled away does not count. */
export function isShown(element: Element): boolean {
  if (!element.isConnected) return false;
  // jsdom lacks checkVisibility.
  if (typeof element.checkVisibility === 'function')
    return element.checkVisibility({ visibilityProperty: true });
  if (getComputedStyle(element).visibility === 'hidden') return false;
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (getComputedStyle(at).display === 'none') return false;
  }
  return true;
}
