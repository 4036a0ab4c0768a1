/** Brings an element into view and points at it for a moment, without touching the page's own nodes or styles. */
export function pointAt(element: Element): void {
  element.scrollIntoView({ block: 'center' });
  element.animate({ outline: ['3px solid #1a73e8', '3px solid #1a73e800'] }, 2500);
}
