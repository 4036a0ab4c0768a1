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
  const fire = (Kind: typeof MouseEvent, type: string, buttons: number): boolean =>
    target.dispatchEvent(new Kind(type, { ...where, buttons }));
  fire(PointerEvent, 'pointerdown', 1);
  fire(MouseEvent, 'mousedown', 1);
  fire(PointerEvent, 'pointerup', 0);
  fire(MouseEvent, 'mouseup', 0);
  fire(MouseEvent, 'click', 0);
}
