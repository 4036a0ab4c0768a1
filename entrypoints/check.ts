import { browser, defineUnlistedScript } from '#imports';
import { checkPage, type CheckAsked } from '../utils/mail/check/check-page';
import { knownSites } from '../utils/mail/sites';

declare global {
  /** Put there by the background before it runs this. On the way what is null gets lost (Chromium 156, 2026-11). */
  var countersignCheck: Partial<CheckAsked> | undefined;
}

/** The check of a mail page. It is on no page until somebody asks for it. */
export default defineUnlistedScript(() => {
  const { depth = 'look', failure = null } = globalThis.countersignCheck ?? {};
  return checkPage(knownSites, { depth, failure }, browser.runtime.getManifest().version);
});
