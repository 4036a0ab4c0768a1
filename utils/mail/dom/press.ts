/**
 * Presses once, as a finger or a mouse would. Closure's buttons act on mousedown + mouseup and ignore a lone click
 * (measured with google-closure-library 20230802); the rest of the page acts on click.
 */
export function press(target: Element): void {
  const { left, top, width, height } = target.getBoundingClientRect();
  const where = {
    bubbles: true,
    cancelable: true,
    composed: true,
    clientX: left + width / 2,
    clientY: top + height / 2,
    detail: 1,
    pointerId: 1,
    isPrimary: true,
    pointerType: 'mouse',
  };
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
    const Kind = type.startsWith('pointer') ? PointerEvent : MouseEvent;
    target.dispatchEvent(new Kind(type, { ...where, buttons: type.endsWith('down') ? 1 : 0 }));
  }
}
