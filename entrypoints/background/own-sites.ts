import { browser } from '#imports';
import { patternOf, type OwnSite } from '../../utils/storage/own-sites';
import { contentScript } from './content-script';

/**
 * Makes the browser run the site's content script at the addresses the person added, for as long as the permission for them is
 * there, and nowhere else. What is open there already gets it now.
 */
export async function registerOwnSites(sites: readonly OwnSite[]): Promise<void> {
  const granted = await grantedOf(sites);
  const before = new Map(
    (await browser.scripting.getRegisteredContentScripts()).map(({ id, matches }) => [id, matches?.[0]]),
  );
  const wanted = new Map(granted.map((own) => [idOf(own), own]));
  const gone = [...before.keys()].filter((id) => !wanted.has(id));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  for (const [id, own] of wanted) {
    if (before.has(id)) continue;
    await browser.scripting.registerContentScripts([
      { id, js: [contentScript(own.site)], matches: [patternOf(own.origin)], runAt: 'document_idle' },
    ]);
    await runInOpenTabs(own);
  }
}

async function grantedOf(sites: readonly OwnSite[]): Promise<readonly OwnSite[]> {
  const asked = await Promise.all(
    sites.map(({ origin }) =>
      browser.permissions.contains({ origins: [patternOf(origin)] }).catch(() => false),
    ),
  );
  return sites.filter((_, index) => asked[index]);
}

async function runInOpenTabs(own: OwnSite): Promise<void> {
  const tabs = await browser.tabs.query({ url: patternOf(own.origin) });
  for (const { id: tabId } of tabs) {
    if (tabId === undefined) continue;
    // A tab that cannot be reached (an error page) gets it when it loads again.
    await browser.scripting
      .executeScript({ target: { tabId }, files: [contentScript(own.site)] })
      .catch(() => undefined);
  }
}

const idOf = ({ site, origin }: OwnSite): string => `${site} ${origin}`;
