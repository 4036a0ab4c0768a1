import { classNames } from './class-names.ts';
import { h } from './dom.ts';

/** A word in the toast that can be clicked. */
export interface ToastAction {
  readonly label: string;
  act(): void;
}

/** How long a toast stays when nothing else is said. */
const shownFor = 7000;

const text = h('span', 'bAq');
const actions = h('span', 'bAo');
const bar = h(
  'div',
  'b8 UC',
  { role: 'alert', 'aria-live': 'assertive' },
  h('div', 'J-J5-Ji', {}),
  h('div', 'vh', { role: 'presentation' }, h('span', 'aT', {}, text, actions)),
);
let timer: ReturnType<typeof setTimeout> | undefined;

/** Places the empty toast; Gmail keeps one for its whole life. */
export function placeToast(): void {
  document.body.append(bar);
}

/** Takes the toast away. */
export function hideToast(): void {
  clearTimeout(timer);
  bar.classList.remove(...classNames('bAp').split(' '));
  text.replaceChildren();
  actions.replaceChildren();
}

/** Shows a line at the bottom left, for `ms` or until the next one. */
export function toast(line: string, offered: readonly ToastAction[] = [], ms = shownFor): void {
  clearTimeout(timer);
  text.replaceChildren(line);
  actions.replaceChildren(
    ...offered.flatMap(({ label, act }) => {
      const link = h('span', 'ag a8k', { role: 'link', tabindex: 0 }, label);
      link.addEventListener('click', act);
      return [document.createTextNode('\u00a0\u00a0'), link];
    }),
  );
  bar.classList.add(...classNames('bAp').split(' '));
  timer = setTimeout(hideToast, ms);
}
