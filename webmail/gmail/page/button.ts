import { boot } from './boot.ts';
import { closure } from './closure.ts';
import type { ClosureButton } from './closure.ts';

const renderers = new Map<string, unknown>();

/**
 * Makes an element a Closure button, as most of Gmail's are: it acts on mousedown + mouseup of the main button, and a
 * lone click does nothing (measured on this library, 2026-09).
 */
export function pressable(element: HTMLElement, act: () => void, cssClass = 'T-I'): ClosureButton {
  const renderer =
    renderers.get(cssClass) ??
    closure.ui.ControlRenderer.getCustomRenderer(closure.ui.FlatButtonRenderer, cssClass);
  renderers.set(cssClass, renderer);
  const button = new closure.ui.Button('', renderer);
  button.decorate(element);
  closure.events.listen(button, closure.ui.Component.EventType.ACTION, act);
  if (boot.variants.press === 'click') acceptLoneClick(element, act);
  return button;
}

function acceptLoneClick(element: HTMLElement, act: () => void): void {
  let pressed = false;
  element.addEventListener('mousedown', () => {
    pressed = true;
  });
  element.addEventListener('click', () => {
    if (!pressed) act();
    pressed = false;
  });
}
