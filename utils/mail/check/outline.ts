import { isElement, isText } from '../dom/nodes';
import { isShown } from '../dom/visibility';
import type { Censor } from './censor';
import type { Matches } from './matches';

/** What an outline is drawn with. */
export interface Drawing {
  readonly censor: Censor;
  readonly matches: readonly Matches[];
  /** Drawn by itself elsewhere. */
  readonly apart: Element | null;
  readonly mostLines: number;
}

/**
 * The part of the page below `root`, one element a line, two blanks a level: `div.a3s[role=list] <MESSAGE_BODY> "xxx xx"`. Opened as far as
 * selectors find something, and a little farther, for what a broken one should have found stands beside what others find.
 */
export function drawOutline(
  root: Element,
  { censor, matches, apart, mostLines }: Drawing,
): readonly string[] {
  const names = namesOf(matches);
  const onTheWay = new Set<Element>();
  for (const element of names.keys()) {
    for (let at: Element | null = element; at && !onTheWay.has(at); at = at.parentElement) onTheWay.add(at);
  }
  const lines: string[] = [];
  let isCut = false;

  const say = (level: number, text: string): void => {
    if (lines.length < mostLines) lines.push(' '.repeat(level) + text);
    else isCut = true;
  };

  const draw = (element: Element, level: number, farther: number): void => {
    const found = names.get(element) ?? [];
    const isClosed = isPersonal(element) || found.some((name) => PERSONAL_NAME.test(name));
    const head = describe(element, censor) + (found.length > 0 ? ` <${found.join(' ')}>` : '');
    if (!isShown(element)) return say(level, `${head} hidden`);
    if (isClosed) return say(level, `${head} ${sizeOf(element)}`);
    if (element === apart) return say(level, `${head} (drawn apart)`);
    const own = [...element.childNodes].filter(isText).map(({ data }) => data);
    const said = censor.text(own.join(' '), 24);
    say(level, said ? `${head} "${said}"` : head);
    const left = onTheWay.has(element) ? FARTHER : farther - 1;
    if (element.childElementCount === 0 || isPicture(element)) return;
    if (left < 1) return say(level + 1, sizeOf(element));
    drawChildren([...element.childNodes].filter(isElement), level + 1, left);
  };

  const drawChildren = (children: readonly Element[], level: number, left: number): void => {
    const seen = new Map<string, number>();
    const passed = new Map<string, number>();
    const last = new Map(children.map((child) => [kindOf(child), child]));
    for (const child of children) {
      const kind = kindOf(child);
      const count = (seen.get(kind) ?? 0) + 1;
      seen.set(kind, count);
      if (count <= ALIKE || last.get(kind) === child) draw(child, level, left);
      else passed.set(kind, (passed.get(kind) ?? 0) + 1);
    }
    const total = [...passed.values()].reduce((sum, count) => sum + count, 0);
    if (total > 0) say(level, `(${total} more like these)`);
  };

  draw(root, 0, FARTHER);
  return isCut ? [...lines, '(cut)'] : lines;
}

/** `div#main.list[role=list][aria-label="xx"]`. */
export function describe(element: Element, censor: Censor): string {
  // Asked by name, for an element of a frame has classes of its own.
  const isForeign = String(element) === '[object HTMLUnknownElement]' || element.localName.includes('-');
  const tag = isForeign ? censor.code(element.localName, 3) : element.localName;
  const id = element.id ? `#${censor.code(element.id, 3)}` : '';
  const classes = [...element.classList].slice(0, MOST_CLASSES).map((name) => `.${censor.code(name, 3)}`);
  const more = element.classList.length > MOST_CLASSES ? '.…' : '';
  const attributes = [...element.attributes]
    .filter(({ name }) => !['id', 'class'].includes(name))
    .slice(0, MOST_ATTRIBUTES)
    .map(({ name, value }) => `[${name.slice(0, 40)}${valueOf(element, name, value, censor)}]`);
  return tag + id + classes.join('') + more + attributes.join('');
}

function valueOf(element: Element, name: string, value: string, censor: Censor): string {
  if (value === '') return '';
  if (SAID.test(name)) return `="${censor.text(value, 24)}"`;
  const isCode =
    CODE.test(name) || (name === 'name' && element.matches('input, textarea, select, button, form'));
  if (isCode) return `=${censor.code(value, /^(?:jsname|lang)$/.test(name) ? 3 : 1)}`;
  // On other elements a name may be a person's; what is known to us is none.
  return name === 'name' ? `=${censor.code(value, 0)}` : '=…';
}

/** What is read to or by people. */
const SAID = /^(?:aria-(?:label|description|placeholder|valuetext|roledescription)|title|alt|placeholder)$/;
const CODE = /^(?:role|type|jsname|contenteditable|g_editable|dir|lang|tabindex|data-.+|aria-.+)$/;

/** What is written or read there is nobody's business, and so is how it is built. */
const isPersonal = (element: Element): boolean =>
  element.matches('textarea, iframe, [contenteditable]:not([contenteditable=false]), [g_editable=true]');
const PERSONAL_NAME = /BODY(?:\[\d+\])?$|EDITOR(?:\[\d+\])?$/;

const isPicture = (element: Element): boolean => element.matches('svg, img, canvas, select, style, script');

const sizeOf = (element: Element): string => {
  const count = element.querySelectorAll('*').length;
  const letters = (element.textContent ?? '').replace(/\s/g, '').length;
  return `(${count} elements, ${letters} letters)`;
};

const kindOf = (element: Element): string => `${element.localName}.${element.className}`;

/** What finds each element. What finds very much is sought inside of something else and says nothing by itself. */
function namesOf(matches: readonly Matches[]): ReadonlyMap<Element, readonly string[]> {
  const names = new Map<Element, string[]>();
  for (const { name, found } of matches) {
    if (found.length > MOST_FOUND) continue;
    for (const element of found) names.set(element, [...(names.get(element) ?? []), name]);
  }
  return names;
}

/** Levels that are opened below the last element that a selector finds or passes. */
const FARTHER = 3;
/** Siblings of one kind that are drawn before the last one. */
const ALIKE = 2;
const MOST_CLASSES = 8;
const MOST_ATTRIBUTES = 12;
const MOST_FOUND = 60;
