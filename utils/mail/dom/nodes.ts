// `instanceof` knows only nodes of its own window, and editors and mail previews live in frames.

export const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

export const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

/** Everything below `root` that has nothing below itself, in order. */
export function leavesIn(root: Element): readonly Node[] {
  const leaves: Node[] = [];
  const walker = root.ownerDocument.createTreeWalker(root);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (!node.firstChild) leaves.push(node);
  return leaves;
}
