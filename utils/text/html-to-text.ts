import { canonical } from './canonical';
import { sanitize } from './sanitize';

/** Untrusted HTML, such as a paste, as canonical plain text with the lines a person would see. */
export function htmlToText(html: string): string {
  const page = new Lines();
  write(sanitize(html), page, { isPreformatted: false, indent: '' });
  return canonical(page.text());
}

interface Place {
  readonly isPreformatted: boolean;
  readonly indent: string;
}

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE DD DIV DT FIGCAPTION FOOTER HEADER LI MAIN NAV SECTION TR'.split(' '),
);
const SPACED_BLOCKS = new Set('BLOCKQUOTE DL FIGURE H1 H2 H3 H4 H5 H6 HR OL P PRE TABLE UL'.split(' '));

function write(parent: Node, page: Lines, place: Place): void {
  for (const node of parent.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) writeText(node.nodeValue ?? '', page, place);
    else if (node.nodeType === Node.ELEMENT_NODE) writeElement(node as Element, page, place);
  }
}

function writeText(text: string, page: Lines, place: Place): void {
  if (!place.isPreformatted) return page.add(text.replace(/[ \t\r\n\f]+/g, ' '));
  text.split(/\r\n?|\n/).forEach((line, index) => {
    if (index > 0) page.endLine();
    page.addAsIs(line);
  });
}

function writeElement(element: Element, page: Lines, place: Place): void {
  const name = element.nodeName.toUpperCase();
  if (name === 'BR') return page.endLine();
  if (name === 'A') return writeLink(element, page, place);
  if (name === 'TD' || name === 'TH') {
    write(element, page, place);
    return page.add(' ');
  }
  const isNestedList = (name === 'UL' || name === 'OL') && place.indent !== '';
  const isSpaced = SPACED_BLOCKS.has(name) && !isNestedList;
  const isBlock = isSpaced || isNestedList || BLOCKS.has(name);
  if (isBlock) page.endBlock(isSpaced);
  if (name === 'LI') {
    page.startItem(place.indent + bulletOf(element));
    write(element, page, { ...place, indent: place.indent + '  ' });
  } else {
    write(element, page, name === 'PRE' ? { ...place, isPreformatted: true } : place);
  }
  if (isBlock) page.endBlock(isSpaced);
}

function bulletOf(item: Element): string {
  const list = item.parentElement;
  if (list?.nodeName.toUpperCase() !== 'OL') return '- ';
  return `${[...list.children].filter(({ nodeName }) => nodeName.toUpperCase() === 'LI').indexOf(item) + 1}. `;
}

/** The address is written out where the words say something else: a reader of plain text cannot hover. */
function writeLink(link: Element, page: Lines, place: Place): void {
  write(link, page, place);
  const address = (link.getAttribute('href') ?? '').trim();
  const words = (link.textContent ?? '').trim();
  if (address === '' || bare(address) === bare(words)) return;
  const shown = address.replace(/^(?:mailto|tel):/i, '');
  page.add(words === '' ? shown : ` (${shown})`);
}

const bare = (address: string): string =>
  address
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/|mailto:|tel:)/, '')
    .replace(/\/$/, '');

/** Lines as they are laid out: a block that holds nothing makes none, a `<br>` always ends one. */
class Lines {
  readonly #lines: string[] = [];
  #line = '';
  #bullet = '';
  #wantsGap = false;

  /** Blanks in HTML count once, and not at the beginning of a line. */
  add(text: string): void {
    const follows = this.#line !== '' && !this.#line.endsWith(' ');
    this.#line += follows ? text : text.replace(/^ /, '');
  }

  addAsIs(text: string): void {
    this.#line += text;
  }

  endLine(): void {
    this.#openGap();
    this.#lines.push((this.#bullet + this.#line).trimEnd());
    this.#line = '';
    this.#bullet = '';
  }

  endBlock(isSpaced: boolean): void {
    if (this.#line.trim() !== '') this.endLine();
    this.#line = '';
    this.#wantsGap ||= isSpaced;
  }

  startItem(bullet: string): void {
    this.#bullet = bullet;
  }

  text(): string {
    this.endBlock(false);
    return this.#lines.join('\n').replace(/^\n+/, '').trimEnd();
  }

  #openGap(): void {
    if (this.#wantsGap && (this.#lines.at(-1) ?? '') !== '') this.#lines.push('');
    this.#wantsGap = false;
  }
}
