import { boot } from './boot.ts';
import { h } from './dom.ts';

/** One in so many of the matching elements gets a wrapper. */
const every = 2;

/** Puts extra elements around some parts of the page, as roll-outs do that move things one level down (2025-11). */
export function wrapForeignly(root: HTMLElement, selector: string): void {
  if (!boot.variants.foreignWrappers) return;
  [...root.querySelectorAll<HTMLElement>(selector)].forEach((element, index) => {
    if (index % every !== 0) return;
    const wrapper = h('div', 'wYq2f', { style: 'display:contents' });
    element.replaceWith(wrapper);
    wrapper.append(element);
  });
}
