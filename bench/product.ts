import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildFrom, editedCopy, type Edit } from '../scripts/edited-copy.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** The product with something in it done the naive way. Nothing of this is in the product itself. */
export interface Variant {
  readonly name: string;
  readonly edits: readonly Edit[];
}

/** What is measured: a tree of sources, and the extension built from it. */
export interface Product {
  /** Folder of the sources. */
  readonly source: string;
  /** Folder of the built extension, built when first asked for. */
  readonly built: () => string;
  /** Removes what was made for it. */
  readonly dispose: () => void;
}

/** The product as it stands here. */
export const ownProduct = (): Product => productIn(ROOT, () => undefined);

/** A copy of the product done the naive way, in a temporary folder. */
export function naiveProduct(variant: Variant): Product {
  const source = editedCopy(variant.edits);
  return productIn(source, () => rmSync(source, { recursive: true, force: true }));
}

function productIn(source: string, dispose: () => void): Product {
  let built: string | null = null;
  return {
    source,
    built: () => (built ??= buildFrom(source)),
    dispose,
  };
}
