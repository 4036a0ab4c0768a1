const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI OL P PRE SECTION TABLE TBODY TD TH THEAD TR UL'.split(
    ' ',
  ),
);

/** The text of a piece of the page, line by line as a reader sees it; an empty paragraph is an empty line. */
export function linesOf(root: Node): string {
  const lines: string[] = [];
  let line: string | null = null;
  const end = (): void => {
    if (line !== null) lines.push(line.replaceAll('\u00a0', ' ').replace(/[ \u200b]+$/, ''));
    line = null;
  };
  const walk = (node: Node): void => {
    if (node instanceof Text) {
      // A copy that stands in no document has no computed styles.
      const isKept = node.parentElement?.closest('[style*="white-space: pre"]');
      const text = isKept ? node.data : node.data.replaceAll(/[ \t\r\n]+/g, ' ');
      if (text !== '' && (text !== ' ' || line !== null)) line = (line ?? '') + text;
    } else if (node.nodeName === 'BR') {
      line ??= '';
      end();
    } else if (blocks.has(node.nodeName)) {
      end();
      node.childNodes.forEach(walk);
      end();
    } else {
      node.childNodes.forEach(walk);
    }
  };
  walk(root);
  end();
  return lines.join('\n').replace(/\s+$/, '');
}
