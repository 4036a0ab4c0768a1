// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { press } from './press';

it('presses once with the whole sequence, bubbling, main button', () => {
  document.body.innerHTML = '<div><b></b></div>';
  const seen: string[] = [];
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
    document.body.addEventListener(type, (event) => seen.push(`${type} ${(event as MouseEvent).button}`));
  }
  const target = document.querySelector('b');
  if (target) press(target);
  expect(seen).toEqual(['pointerdown 0', 'mousedown 0', 'pointerup 0', 'mouseup 0', 'click 0']);
});
