import { build } from 'esbuild';
import type { CDPSession, Page } from '@playwright/test';
import type { Product } from './product.ts';
import { sessionOf } from './browser.ts';

/** Name of what is bundled, as the browser's tools have it. */
export const BUNDLE_URL = 'bench://bundle.js';

/** Bundles modules of the product for a page. `entry` is the text of a module in the product's root folder; what it exports is then in `bench`. */
export async function bundleForPage(product: Product, entry: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: product.source, sourcefile: 'bench.ts', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'bench',
    target: 'es2022',
    define: { 'import.meta.env.FIREFOX': 'false' },
    logLevel: 'error',
  });
  return `${outputFiles[0]?.text ?? ''}\nglobalThis.bench = bench; undefined;\n//# sourceURL=${BUNDLE_URL}`;
}

/** Brings such modules into a world of their own in a page, as a content script has it. */
export async function inPage(
  product: Product,
  page: Page,
  entry: string,
): Promise<{ run<T>(expression: string): Promise<T>; session: CDPSession }> {
  const session = await sessionOf(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'bench',
  });
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as unknown;
  };
  await evaluate(await bundleForPage(product, entry));
  return { run: async <T>(expression: string) => (await evaluate(expression)) as T, session };
}
