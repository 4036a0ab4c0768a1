import { h } from './dom.ts';

/** Every how many-th element of the frame gets a wrapper. */
const every = 5;

/** Puts extra elements around parts of the frame, as roll-outs do that move things one level down. */
export function wrapForeignly(root: HTMLElement): void {
  const candidates = [
    ...root.querySelectorAll<HTMLElement>('header > div > *, [role=navigation] > *, [gh=mtb] > *'),
  ];
  candidates.forEach((element, index) => {
    if (index % every !== 0) return;
    const wrapper = h('div', 'wYq2f');
    wrapper.style.display = 'contents';
    element.replaceWith(wrapper);
    wrapper.append(element);
  });
}
