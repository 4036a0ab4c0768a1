import { browser } from '#imports';
import { fail, succeed } from '../../utils/errors';
import type { Outside } from './outside';

/**
 * Runs the check (`entrypoints/check.ts`) on the page in a tab, where it is not otherwise: it is only loaded when somebody asks. What
 * comes back is the report as text, censored on the page itself.
 */
export const checkPage: Outside['checkPage'] = async (tabId, how) => {
  const target = { tabId };
  try {
    await browser.scripting.executeScript({
      target,
      func: (asked: unknown) => {
        Object.assign(globalThis, { countersignCheck: asked });
      },
      args: [how],
    });
    const [done] = await browser.scripting.executeScript({ target, files: ['/check.js'] });
    return typeof done?.result === 'string' ? succeed(done.result) : fail({ code: 'not-a-mail-page' });
  } catch {
    return fail({ code: 'not-a-mail-page' });
  }
};
