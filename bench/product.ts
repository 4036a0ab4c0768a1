import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const LEFT_BEHIND = new Set(['node_modules', '.git', '.output', '.wxt', 'test-output', 'demo-output']);

/** The product with something in it done the naive way. Nothing of this is in the product itself. */
export interface Variant {
  readonly name: string;
  readonly edits: readonly Edit[];
}

/** A text that stands once in the file, and what stands there instead. */
interface Edit {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
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
  const source = mkdtempSync(join(tmpdir(), 'countersign-naive-'));
  cpSync(ROOT, source, {
    recursive: true,
    filter: (path) => !LEFT_BEHIND.has(relative(ROOT, path)),
  });
  symlinkSync(join(ROOT, 'node_modules'), join(source, 'node_modules'));
  for (const { file, find, replace } of variant.edits) {
    const text = readFileSync(join(source, file), 'utf8');
    if (text.split(find).length !== 2)
      throw new Error(`${variant.name}: ${file} does not hold once: ${find}`);
    writeFileSync(
      join(source, file),
      text.replace(find, () => replace),
    );
  }
  return productIn(source, () => rmSync(source, { recursive: true, force: true }));
}

function productIn(source: string, dispose: () => void): Product {
  let built: string | null = null;
  return {
    source,
    built: () => {
      if (built === null) {
        const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
        for (const command of ['prepare', 'build'])
          execFileSync(process.execPath, [wxt, command], { cwd: source, stdio: 'pipe' });
        built = join(source, '.output', 'chrome-mv3');
      }
      return built;
    },
    dispose,
  };
}
