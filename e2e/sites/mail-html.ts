// The package has no types, and this is all that is used of it.
// @ts-expect-error -- untyped
import { JSDOM } from 'jsdom';

/** The lines of a mail's HTML without the parts named, as a mail program shows them. */
export function linesOfHtml(html: string, without: string): string {
  const { body } = (new JSDOM(html) as { window: { document: Document } }).window.document;
  for (const part of body.querySelectorAll(without)) part.remove();
  const lines = [''];
  const write = (text: string): void => {
    lines[lines.length - 1] += text;
  };
  const walk = (node: Node): void => {
    if (node.nodeType === node.TEXT_NODE) {
      const text = (node.nodeValue ?? '').replace(/[ \t\r\n]+/g, ' ');
      // What stands between blocks is the source's own layout.
      if (text !== ' ' || lines.at(-1) !== '') write(text);
      return;
    }
    if (node.nodeName === 'BR') {
      // One that ends a block draws no further line.
      if (node.nextSibling || !node.parentNode || !/^(?:DIV|P)$/.test(node.parentNode.nodeName))
        lines.push('');
      else if (node.parentNode.childNodes.length === 1) write('\u200b');
      return;
    }
    const isBlock = /^(?:DIV|P|BLOCKQUOTE|TABLE|UL|OL|LI)$/.test(node.nodeName);
    if (isBlock && lines.at(-1) !== '') lines.push('');
    node.childNodes.forEach(walk);
    if (isBlock && lines.at(-1) !== '') lines.push('');
  };
  walk(body);
  return lines
    .map((line) =>
      line
        .replace('\u200b', '')
        .replace(/\u00a0/g, ' ')
        .trimEnd(),
    )
    .join('\n')
    .replace(/^\n+|\s+$/g, '');
}
