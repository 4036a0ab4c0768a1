import { pressable } from './button.ts';
import { h } from './dom.ts';
import { words } from './words.ts';

/** Opens the modal box Gmail uses for errors and questions; resolves to whether it was confirmed. */
export function ask(line: string, withCancel: boolean): Promise<boolean> {
  return new Promise((resolve) => {
    const ok = h('button', 'J-at1-auR', { name: 'ok' }, words.ok);
    const cancel = withCancel ? h('button', 'J-at1-atl', { name: 'cancel' }, words.cancel) : null;
    const scrim = h('div', 'Kj-JD-Jh', { 'aria-hidden': 'true' });
    const box = h(
      'div',
      'Kj-JD',
      { role: 'alertdialog', tabindex: 0, 'aria-modal': 'true' },
      h('div', 'Kj-JD-Jz', { role: 'alert' }, line),
      h('div', 'Kj-JD-Jl', {}, ok, cancel),
    );
    const close = (answer: boolean): void => {
      scrim.remove();
      box.remove();
      resolve(answer);
    };
    ok.addEventListener('click', () => {
      close(true);
    });
    cancel?.addEventListener('click', () => {
      close(false);
    });
    box.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') close(false);
      event.stopPropagation();
    });
    document.body.append(scrim, box);
    ok.focus();
  });
}

/** One line of a menu. */
export interface MenuItem {
  readonly label: string;
  readonly attributes?: Readonly<Record<string, string>>;
  act(): void;
}

/** A menu that stays in the page, hidden, until it is opened beside something. */
export function menu(classes: string, items: readonly MenuItem[]): HTMLElement {
  const list = h('div', 'SK AX', {});
  const root = h(
    'div',
    `J-M ${classes}`,
    { role: 'menu', 'aria-haspopup': 'true', style: 'display:none' },
    list,
  );
  for (const { label, attributes, act } of items) {
    const item = h('div', 'J-N', { role: 'menuitem', ...attributes }, h('div', 'J-N-Jz', {}, label));
    pressable(
      item,
      () => {
        root.style.display = 'none';
        act();
      },
      'J-N',
    );
    item.setAttribute('role', 'menuitem');
    list.append(item);
  }
  document.addEventListener('mousedown', (event) => {
    if (event.target instanceof Node && !root.contains(event.target)) root.style.display = 'none';
  });
  return root;
}
