// `instanceof` knows only nodes of its own window, and editors and mail previews live in frames.

export const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

export const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

/** Everything below `root` that has nothing below itself, in order. */
export function leavesIn(root: Node, leaves: Node[] = []): readonly Node[] {
  for (const child of root.childNodes)
    if (child.firstChild) leavesIn(child, leaves);
    else leaves.push(child);
  return leaves;
}
