// @vitest-environment jsdom
import '../../testing/drawn-page';
import { beforeEach, expect, it, vi } from 'vitest';
import { whileUnchanged, type WhileUnchanged } from './while-unchanged';

const read = vi.fn(() => document.querySelector('#mail')?.textContent ?? '');
let recall: WhileUnchanged<string>;

const at = (selector: string): Element => document.querySelector(selector) ?? document.body;
const mail = (): Element => at('#mail');
const readMail = (besides = ''): string => recall(mail(), besides, read);

beforeEach(() => {
  document.body.innerHTML = '<div id="mail"><p class="a">Hello <b>Ana</b></p></div><p id="other">x</p>';
  document.body.className = '';
  recall = whileUnchanged();
  read.mockClear();
});

it('reads what has not changed once', () => {
  expect([readMail(), readMail(), readMail()]).toEqual(['Hello Ana', 'Hello Ana', 'Hello Ana']);
  expect(read).toHaveBeenCalledTimes(1);
});

it.each<[string, () => void]>([
  ['a word', () => at('b').replaceChildren('Eva')],
  ['an element', () => mail().append(document.createElement('hr'))],
  ['a class inside', () => at('p').setAttribute('class', 'hidden')],
  ['its own attribute', () => mail().setAttribute('dir', 'rtl')],
  ['the class of the page', () => (document.body.className = 'dark')],
  ['a sheet of styles', () => document.body.append(document.createElement('style'))],
])('reads again after a change of %s, in the same moment and later', async (_, change) => {
  readMail();
  change();
  readMail();
  expect(read).toHaveBeenCalledTimes(2);
  await Promise.resolve();
  readMail();
  expect(read).toHaveBeenCalledTimes(2);
});

it('reads again once the change was told by the browser', async () => {
  readMail();
  mail().append('!');
  await new Promise((resolve) => setTimeout(resolve));
  expect(readMail()).toBe('Hello Ana!');
});

it('reads again when it is drawn in another size, or for another reason', () => {
  readMail();
  mail().getBoundingClientRect = () => new DOMRect(0, 0, 100, 50);
  readMail();
  readMail('mine');
  expect(read).toHaveBeenCalledTimes(3);
});

it('reads again each time what moves or fades by itself', () => {
  mail().getAnimations = () => [{} as Animation];
  readMail();
  readMail();
  expect(read).toHaveBeenCalledTimes(2);
});

it('reads again in another colour', () => {
  const around = document.createElement('div');
  mail().replaceWith(around);
  around.innerHTML = '<div id="mail">Hello</div>';
  readMail();
  around.style.color = 'rgb(1, 2, 3)';
  readMail();
  expect(read).toHaveBeenCalledTimes(2);
});

it('reads nothing again for what happens elsewhere', () => {
  readMail();
  at('#other').textContent = 'y';
  readMail();
  expect(read).toHaveBeenCalledTimes(1);
});

it('remembers nothing of a reading that failed', () => {
  expect(() =>
    recall(mail(), '', () => {
      throw new Error('no sender');
    }),
  ).toThrow('no sender');
  expect(readMail()).toBe('Hello Ana');
});
