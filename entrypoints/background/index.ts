import { browser, defineBackground } from '#imports';
import { originPattern } from '../../utils/llm/address';
import { draftProvider } from '../../utils/llm/providers';
import { checkMailOpened, checkSettingsRequest } from '../../utils/messaging/check';
import { HANDS_PORT, PANE_PORT, type SettingsSection } from '../../utils/messaging/protocol';
import {
  clearCorrespondents,
  readCorrespondents,
  rememberCorrespondents,
} from '../../utils/storage/correspondents';
import {
  changeReply,
  clearReplies,
  forgetRepliesBefore,
  readRecentReplies,
  readReply,
} from '../../utils/storage/replies';
import { originOf } from '../../utils/storage/origin';
import { clearKeys, readKey, saveKey } from '../../utils/storage/secrets';
import { clearSettings, readSettings, saveSettings, watchSettings } from '../../utils/storage/settings';
import { clearSignatures, readSignature, rememberSignature } from '../../utils/storage/signatures';
import { checkPage } from './check-page';
import { siteOfScript } from './content-script';
import { Hub } from './hub';
import { loadHands } from './load-hands';
import { registerOwnSites } from './own-sites';
import { answerSettings } from './settings-answers';
import { keepToOwnPages } from './storage-access';

/** Replies not touched for this long are forgotten when the background starts. */
const KEEP_REPLIES_MS = 90 * 24 * 60 * 60 * 1_000;

export default defineBackground(() => {
  const outside = {
    replies: { read: readReply, change: changeReply, recent: readRecentReplies },
    settings: { read: readSettings, save: saveSettings },
    signatures: { read: readSignature, remember: rememberSignature },
    correspondents: { read: readCorrespondents, remember: rememberCorrespondents },
    readKey,
    saveKey,
    provider: draftProvider,
    hasPermission: (address: string) =>
      browser.permissions.contains({ origins: [originPattern(address)] }).catch(() => false),
    openSettings: (section: SettingsSection) =>
      void browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#${section}` }),
    checkPage,
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
  };
  const hub = new Hub(outside);
  void keepToOwnPages([browser.storage.local, browser.storage.session]);

  const clearEverything = async (): Promise<void> => {
    await Promise.all([
      clearReplies(),
      clearKeys(),
      clearSettings(),
      clearSignatures(),
      clearCorrespondents(),
    ]);
    await hub.cleared();
  };

  // Every listener is registered at once, or a background woken by its event would miss it.
  browser.runtime.onConnect.addListener((port) => {
    const { sender } = port;
    const tabId = sender?.tab?.id;
    if (sender?.id !== browser.runtime.id || tabId === undefined) {
      port.disconnect();
    } else if (port.name === HANDS_PORT && sender.frameId === 0) {
      hub.connectHands(port, tabId, mailSitesAt(sender.url));
    } else if (port.name === PANE_PORT && isOwnPage(sender.url, ['/pane.html'])) {
      hub.connectPane(port, tabId, sender.frameId);
    } else {
      port.disconnect();
    }
  });

  browser.runtime.onMessage.addListener((raw: unknown, sender, sendResponse) => {
    if (sender.id !== browser.runtime.id) return false;
    const opened = checkMailOpened(raw);
    if (opened && sender.tab?.id !== undefined && sender.frameId === 0) {
      // A page that went away meanwhile asks again when it is there.
      loadHands(sender.tab.id, opened.site).catch(() => undefined);
      return false;
    }
    if (!isOwnPage(sender.url, ['/popup.html', '/options.html'])) return false;
    const request = checkSettingsRequest(raw);
    if (!request) return false;
    answerSettings({ ...outside, clearEverything }, request).then(sendResponse, () => {
      sendResponse({ ok: false, failure: { code: 'unexpected' } });
    });
    return true;
  });

  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-pane' && tab?.id !== undefined) void hub.openPane(tab.id);
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') outside.openSettings('first-run');
  });

  const register = async (): Promise<void> => {
    const { ownSites } = await readSettings();
    await registerOwnSites(ownSites);
  };
  // One after the other: two at once would both find a script missing and register it twice.
  let registered = register().catch(() => undefined);

  const changed = (): void => {
    registered = registered.then(register).catch(() => undefined);
    void hub.settingsChanged();
  };
  watchSettings(changed);
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);

  void forgetRepliesBefore(Date.now() - KEEP_REPLIES_MS).catch(() => undefined);
});

// Which mail sites a page may be one of. Hosts and scripts come from the built manifest, which has them from the sites, so the background
// knows no site.
const mailSitesAt = async (url: string | undefined): Promise<readonly string[]> => {
  const origin = originOf(url ?? '');
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  const built = scripts
    .filter(({ matches = [] }) => matches.some((pattern) => pattern.replace(/\/\*$/, '') === origin))
    .flatMap(({ js = [] }) => js.map(siteOfScript));
  if (built.length > 0) return built;
  const { ownSites } = await readSettings();
  return ownSites.filter((own) => own.origin === origin).map(({ site }) => site);
};

// Not `runtime.getURL`: what is framed in pages has another address there in each session, and its own origin once it is loaded.
const isOwnPage = (url: string | undefined, pages: readonly string[]): boolean =>
  url !== undefined && pages.some((page) => location.origin + page === url.split(/[?#]/)[0]);
