import { classNames } from './class-names.ts';

/** Attribute values; null and false leave the attribute out. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** What can stand inside an element. */
export type Child = Node | string | null;

/** Builds one element. Class names go through the page's renaming; nothing here ever parses HTML. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  classes: string,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (classes !== '') element.className = classNames(classes);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

let serial = 0x30;

/** Ids of the kind Gmail gives its nodes (`:4j`): short, and different after every load of a view. */
export function freshId(): string {
  serial += 1;
  return `:${serial.toString(36)}`;
}

/** Shows or hides without removing, the way Gmail swaps views. */
export function show(element: HTMLElement, shown: boolean): void {
  element.style.display = shown ? '' : 'none';
}

const policy = window.trustedTypes?.createPolicy('gmail#page', { createHTML: (html) => html });

/** Parses an author's HTML. Gmail sanitises here; mail in the stand-in is its own, only scripts cannot run in any case. */
export function setHtml(element: HTMLElement, html: string): void {
  element.innerHTML = (policy === undefined ? html : policy.createHTML(html)) as string;
}
