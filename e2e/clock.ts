import { expect } from '@playwright/test';
import type { Mail } from './mail.ts';
import type { Pane } from './pane.ts';

/** Sets the clock of all that the extension is: its background, its pane, and its script in the mail page. Timers go on as they were, as they do. */
export async function setClock({ extension, page }: Mail, pane: Pane, byMs: number): Promise<void> {
  const set = `(() => {
    const Real = globalThis.RealDate ??= Date;
    globalThis.Date = class extends Real {
      constructor(...given) { given.length > 0 ? super(...given) : super(Real.now() + ${byMs}); }
      static now() { return Real.now() + ${byMs}; }
    };
  })()`;
  await (await extension.background()).evaluate(set);
  await pane.frame.evaluate(set);
  const session = await extension.context.newCDPSession(page);
  const scripts: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === extension.origin) scripts.push(context.id);
  });
  await session.send('Runtime.enable');
  expect(scripts.length, 'scripts of the extension in the page').toBeGreaterThan(0);
  for (const contextId of scripts) await session.send('Runtime.evaluate', { expression: set, contextId });
  await session.detach();
}
