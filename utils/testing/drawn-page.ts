/**
 * What jsdom lacks of a browser that draws: every text and element has a rectangle, the same one, and what style hides
 * has none. Import it for its effect. Rules about rectangles that differ are proved in a real browser.
 */
const rectangle = new DOMRect(0, 0, 100, 20);

Element.prototype.getBoundingClientRect = () => rectangle;
Range.prototype.getClientRects = () => [rectangle] as unknown as DOMRectList;

const isDrawn = (element: Element): boolean =>
  getComputedStyle(element).display !== 'none' && (!element.parentElement || isDrawn(element.parentElement));

Element.prototype.checkVisibility = function () {
  return this.isConnected && getComputedStyle(this).visibility !== 'hidden' && isDrawn(this);
};

// A browser may refuse a command; jsdom does not know of them at all.
document.execCommand = () => false;
