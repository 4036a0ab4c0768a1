import { browser } from '#imports';
import type { ModelCalls, SiteCalls } from '../../components/settings/calls';
import { originPattern, parseAddress } from '../../utils/llm/address';
import { askHub } from '../../utils/messaging/ask-hub';
import { patternOf } from '../../utils/storage/own-sites';

/** A question with no mail in it, to see that the model answers. */
const TEST_TEXT = 'Reply with the single word: ready';

export const modelCalls: ModelCalls = {
  // Straight from the click: the browser asks the person only while it lasts.
  requestPermission: (typed) => {
    const address = parseAddress(typed);
    if (!address.ok) return Promise.resolve(false);
    return browser.permissions.request({ origins: [originPattern(address.value)] }).catch(() => false);
  },
  hasKey: (address) => askHub({ type: 'has-key', address }),
  saveKey: (address, key) => askHub({ type: 'save-key', address, key }),
  listModels: (address) => askHub({ type: 'list-models', address }),
  testModel: (address, model) => askHub({ type: 'test-model', address, model, text: TEST_TEXT }),
};

const originsOf = (origin: string): { origins: string[] } => ({ origins: [patternOf(origin)] });

export const siteCalls: SiteCalls = {
  allow: (origin) => browser.permissions.request(originsOf(origin)).catch(() => false),
  isAllowed: (origin) => browser.permissions.contains(originsOf(origin)).catch(() => false),
  disallow: async (origin) => {
    await browser.permissions.remove(originsOf(origin)).catch(() => false);
  },
  onAllowedChange: (listener) => {
    const events = [browser.permissions.onAdded, browser.permissions.onRemoved];
    for (const event of events) event.addListener(listener);
    return () => {
      for (const event of events) event.removeListener(listener);
    };
  },
};
