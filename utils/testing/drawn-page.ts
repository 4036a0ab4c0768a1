/**
 * What jsdom lacks of a browser that draws: every element has a rectangle, the same one, and every text as many of them as
 * it has lines of 20 letters; what style hides has none. Import it for its effect. Rules about rectangles that differ are proved in a real browser.
 */
const rectangle = new DOMRect(0, 0, 100, 20);

Element.prototype.getBoundingClientRect = () => rectangle;
Range.prototype.getClientRects = function () {
  const lines = Math.ceil(this.toString().length / 20);
  return Array.from({ length: lines }, () => rectangle) as unknown as DOMRectList;
};

const isDrawn = (element: Element): boolean =>
  getComputedStyle(element).display !== 'none' && (!element.parentElement || isDrawn(element.parentElement));

Element.prototype.checkVisibility = function () {
  return this.isConnected && getComputedStyle(this).visibility !== 'hidden' && isDrawn(this);
};

window.matchMedia = (media) => Object.assign(new EventTarget(), { media, matches: false }) as MediaQueryList;

Element.prototype.getAnimations = () => [];

// A browser may refuse a command; jsdom does not know of them at all.
document.execCommand = () => false;
