import { browser, defineUnlistedScript } from '#imports';
import { checkPage, type CheckAsked } from '../utils/mail/check/check-page';
import { knownSites } from '../utils/mail/sites';

declare global {
  /** Put there by the background before it runs this. */
  var countersignCheck: CheckAsked | undefined;
}

/** The check of a mail page. It is on no page until somebody asks for it. */
export default defineUnlistedScript(() => {
  const asked = globalThis.countersignCheck ?? { depth: 'look', failure: null };
  return checkPage(knownSites, asked, browser.runtime.getManifest().version);
});
