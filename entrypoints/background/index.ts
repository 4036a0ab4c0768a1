import { browser, defineBackground } from '#imports';
import { originPattern } from '../../utils/llm/address';
import { draftProvider } from '../../utils/llm/providers';
import { checkSettingsRequest } from '../../utils/messaging/check';
import { HANDS_PORT, PANE_PORT, type SettingsSection } from '../../utils/messaging/protocol';
import {
  changeReply,
  clearReplies,
  forgetRepliesBefore,
  readRecentReplies,
  readReply,
} from '../../utils/storage/replies';
import { clearKeys, readKey, saveKey } from '../../utils/storage/secrets';
import { clearSettings, readSettings, saveSettings, watchSettings } from '../../utils/storage/settings';
import { clearSignatures, readSignature, rememberSignature } from '../../utils/storage/signatures';
import { Hub } from './hub';
import { answerSettings } from './settings-answers';

/** Replies not touched for this long are forgotten when the background starts. */
const KEEP_REPLIES_MS = 90 * 24 * 60 * 60 * 1_000;

export default defineBackground(() => {
  const outside = {
    replies: { read: readReply, change: changeReply, recent: readRecentReplies },
    settings: { read: readSettings, save: saveSettings },
    signatures: { read: readSignature, remember: rememberSignature },
    readKey,
    saveKey,
    provider: draftProvider,
    hasPermission: (address: string) =>
      browser.permissions.contains({ origins: [originPattern(address)] }).catch(() => false),
    openSettings: (section: SettingsSection) =>
      void browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#${section}` }),
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
  };
  const hub = new Hub(outside);

  const clearEverything = async (): Promise<void> => {
    await Promise.all([clearReplies(), clearKeys(), clearSettings(), clearSignatures()]);
    await hub.cleared();
  };

  // Every listener is registered at once, or a background woken by its event would miss it.
  browser.runtime.onConnect.addListener((port) => {
    const { sender } = port;
    const tabId = sender?.tab?.id;
    if (sender?.id !== browser.runtime.id || tabId === undefined) {
      port.disconnect();
    } else if (port.name === HANDS_PORT && sender.frameId === 0 && isMailPage(sender.url)) {
      hub.connectHands(port, tabId);
    } else if (
      port.name === PANE_PORT &&
      sender.url?.split(/[?#]/)[0] === browser.runtime.getURL('/pane.html')
    ) {
      hub.connectPane(port, tabId);
    } else {
      port.disconnect();
    }
  });

  browser.runtime.onMessage.addListener((raw: unknown, sender, sendResponse) => {
    if (sender.id !== browser.runtime.id || !isSettingsPage(sender.url)) return false;
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

  const changed = (): void => void hub.settingsChanged();
  watchSettings(changed);
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);

  void forgetRepliesBefore(Date.now() - KEEP_REPLIES_MS).catch(() => undefined);
});

// The hosts come from the built manifest, which has them from the sites, so the background knows no site.
const isMailPage = (url: string | undefined): boolean => {
  const origin = url === undefined ? null : new URL(url).origin;
  const patterns =
    browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches ?? []) ?? [];
  return patterns.some((pattern) => pattern.replace(/\/\*$/, '') === origin);
};

const isSettingsPage = (url: string | undefined): boolean => {
  const pages = [browser.runtime.getURL('/popup.html'), browser.runtime.getURL('/options.html')];
  return url !== undefined && pages.some((page) => page === url.split(/[?#]/)[0]);
};
