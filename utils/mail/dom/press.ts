/**
 * Presses once, as a finger or a mouse would. Closure's buttons act on mousedown + mouseup and ignore a lone click
 * (measured with google-closure-library 20230802); the rest of the page acts on click.
 */
export function press(target: Element): void {
  const { left, top, width, height } = target.getBoundingClientRect();
  const common = {
    bubbles: true,
    cancelable: true,
    composed: true,
    clientX: left + width / 2,
    clientY: top + height / 2,
    button: 0,
    detail: 1,
  };
  const down = { ...common, buttons: 1 };
  const up = { ...common, buttons: 0 };
  const finger = { pointerId: 1, isPrimary: true, pointerType: 'mouse' };
  target.dispatchEvent(new PointerEvent('pointerdown', { ...down, ...finger }));
  target.dispatchEvent(new MouseEvent('mousedown', down));
  target.dispatchEvent(new PointerEvent('pointerup', { ...up, ...finger }));
  target.dispatchEvent(new MouseEvent('mouseup', up));
  target.dispatchEvent(new MouseEvent('click', up));
}
