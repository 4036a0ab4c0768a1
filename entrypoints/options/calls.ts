import { browser } from '#imports';
import type { ModelCalls, SiteCalls } from '../../components/settings/calls';
import { originPattern, parseAddress } from '../../utils/llm/address';
import { askHub } from '../../utils/messaging/ask-hub';
import { patternOf } from '../../utils/storage/own-sites';

/** A question with no mail in it, to see that the model answers. */
const TEST_TEXT = 'Reply with the single word: ready';

const originsOf = (pattern: string): { origins: string[] } => ({ origins: [pattern] });

const onAllowedChange = (listener: () => void): (() => void) => {
  const events = [browser.permissions.onAdded, browser.permissions.onRemoved];
  for (const event of events) event.addListener(listener);
  return () => {
    for (const event of events) event.removeListener(listener);
  };
};

/** What the browser is asked to allow for an address; null for one that no mail may go to. */
const patternFor = (typed: string): string | null => {
  const address = parseAddress(typed);
  return address.ok ? originPattern(address.value) : null;
};

export const modelCalls: ModelCalls = {
  isUsable: (address) => patternFor(address) !== null,
  // Straight from the click: the browser asks the person only while it lasts.
  allow: (address) => {
    const pattern = patternFor(address);
    if (pattern === null) return Promise.resolve(false);
    return browser.permissions.request(originsOf(pattern)).catch(() => false);
  },
  isAllowed: async (address) => {
    const pattern = patternFor(address);
    return pattern !== null && browser.permissions.contains(originsOf(pattern)).catch(() => false);
  },
  onAllowedChange,
  hasKey: (address) => askHub({ type: 'has-key', address }),
  saveKey: (address, key) => askHub({ type: 'save-key', address, key }),
  listModels: (address) => askHub({ type: 'list-models', address }),
  testModel: (address, model) => askHub({ type: 'test-model', address, model, text: TEST_TEXT }),
};

export const siteCalls: SiteCalls = {
  allow: (origin) => browser.permissions.request(originsOf(patternOf(origin))).catch(() => false),
  isAllowed: (origin) => browser.permissions.contains(originsOf(patternOf(origin))).catch(() => false),
  disallow: async (origin) => {
    await browser.permissions.remove(originsOf(patternOf(origin))).catch(() => false);
  },
  onAllowedChange,
};
