import type { ReactNode } from 'react';
import { fail, succeed } from '../../utils/errors';
import { BUILT_IN_REVIEW } from '../../utils/reply/material';
import type { Settings } from '../../utils/storage/settings';
import { NO_SIGN } from '../../utils/text/sign';
import type { AddressPreset, ModelCalls, SiteCalls } from '../settings/calls';
import { FirstRun } from '../settings/FirstRun';
import { OptionsPage, type OptionsSection } from '../settings/OptionsPage';
import { PopupPanel } from '../settings/PopupPanel';
import { SAMPLE_REPORT } from './states';

const PRESETS: readonly AddressPreset[] = [
  { id: 'ollama', label: 'Ollama, on this computer', address: 'http://localhost:11434/v1', needsKey: false },
  {
    id: 'lm-studio',
    label: 'LM Studio, on this computer',
    address: 'http://localhost:1234/v1',
    needsKey: false,
  },
  {
    id: 'openai',
    label: 'OpenAI',
    address: 'https://api.openai.com/v1',
    needsKey: true,
    keyUrl: 'https://platform.openai.com/api-keys',
  },
  { id: 'mistral', label: 'Mistral', address: 'https://api.mistral.ai/v1', needsKey: true },
  {
    id: 'azure',
    label: 'Azure OpenAI',
    address: 'https://your-resource.openai.azure.com/openai/v1',
    blank: 'your-resource',
    needsKey: true,
  },
];

const SITES = [
  { id: 'gmail', label: 'Gmail', isAnywhere: false },
  { id: 'roundcube', label: 'Roundcube', isAnywhere: true },
];

const siteCalls = (allowed: readonly string[], answer: boolean): SiteCalls => ({
  allow: () => Promise.resolve(answer),
  isAllowed: (origin) => Promise.resolve(allowed.includes(origin)),
  disallow: () => Promise.resolve(),
  onAllowedChange: () => () => undefined,
});

const FRESH: Settings = {
  address: '',
  model: '',
  consents: {},
  tone: 'friendly',
  ownTones: [],
  length: 'as-needed',
  language: 'thread',
  name: '',
  howIWrite: '',
  draftOn: 'open',
  guideBy: 'model',
  review: BUILT_IN_REVIEW,
  sitesOff: [],
  ownSites: [],
  roomTokens: 24_000,
  sign: NO_SIGN,
  pane: { shape: 'card', width: 400 },
};

const SET_UP: Settings = {
  ...FRESH,
  sign: { word: 'Heron', colour: 'violet' },
  address: 'https://api.openai.com/v1',
  model: 'gpt-4.1-mini',
  consents: { 'https://api.openai.com': Date.UTC(2026, 10, 20) },
  ownTones: [
    { id: 'own', name: 'Suppliers', guidance: 'To suppliers. Firm on dates and prices, always polite.' },
  ],
  name: 'Jo Weber',
  howIWrite: 'Short sentences. First names. “Best” at the end.',
};

const OWN_SITES = [
  { site: 'roundcube', origin: 'https://mail.northlight.example' },
  { site: 'roundcube', origin: 'https://webmail.a-rather-long-name-of-a-company.example:8443' },
];

const CALLS: ModelCalls = {
  isUsable: (address) => /^https:|localhost/.test(address) && !address.includes('your-resource'),
  allow: () => Promise.resolve(true),
  isAllowed: () => Promise.resolve(true),
  onAllowedChange: () => () => undefined,
  hasKey: () => Promise.resolve(succeed(true)),
  saveKey: () => Promise.resolve(succeed(null)),
  listModels: () => Promise.resolve(succeed(['gpt-4.1', 'gpt-4.1-mini'])),
  testModel: () => Promise.resolve(succeed({ text: 'Yes, I can help with that.', milliseconds: 840 })),
};

const FAILING: ModelCalls = { ...CALLS, listModels: () => Promise.resolve(fail({ code: 'wrong-key' })) };

const NOT_ALLOWED: ModelCalls = {
  ...CALLS,
  allow: () => Promise.resolve(false),
  isAllowed: () => Promise.resolve(false),
};

const nothing = (): Promise<void> => Promise.resolve();

const options = (
  section: OptionsSection,
  settings: Settings,
  calls = CALLS,
  sites = siteCalls(['https://mail.northlight.example'], true),
): ReactNode => (
  <OptionsPage
    section={section}
    settings={settings}
    presets={PRESETS}
    sites={SITES}
    version="0.1.0"
    calls={calls}
    siteCalls={sites}
    onChange={nothing}
    onClear={() => Promise.resolve(true)}
  />
);

const firstRun = (settings: Settings): ReactNode => (
  <FirstRun
    settings={settings}
    presets={PRESETS}
    calls={CALLS}
    onChange={nothing}
    tryDraft={() =>
      Promise.resolve(
        succeed({
          text: 'Hi Ana,\n\nYes, we can bring 40 chairs by Friday at 10.\n\nBest\nJo',
          milliseconds: 900,
        }),
      )
    }
    onFinish={() => undefined}
  />
);

/** The extension's other pages, by name. */
export const GALLERY_PAGES: Readonly<Record<string, ReactNode>> = {
  'popup-set-up': (
    <PopupPanel
      site={{ id: 'gmail', label: 'Gmail' }}
      settings={SET_UP}
      connection={{ state: 'tested', answer: succeed({ text: 'Yes.', milliseconds: 840 }) }}
      waiting={[
        { key: { site: 'gmail', account: '', id: '1' }, subject: 'Chairs for Friday', phase: 'reviewing' },
        {
          key: { site: 'gmail', account: '', id: '2' },
          subject: 'Re: The long question of the budget for next year',
          phase: 'unknown',
        },
      ]}
      onChange={nothing}
      onTest={() => undefined}
      onCheck={() => Promise.resolve(succeed(SAMPLE_REPORT))}
      onOpenSettings={() => undefined}
    />
  ),
  'popup-fresh': (
    <PopupPanel
      site={null}
      settings={FRESH}
      connection={{ state: 'untested' }}
      waiting={[]}
      onChange={nothing}
      onTest={() => undefined}
      onCheck={() => Promise.resolve(succeed(SAMPLE_REPORT))}
      onOpenSettings={() => undefined}
    />
  ),
  'popup-failed': (
    <PopupPanel
      site={{ id: 'gmail', label: 'Gmail' }}
      settings={SET_UP}
      connection={{ state: 'tested', answer: fail({ code: 'wrong-key' }) }}
      waiting={[]}
      onChange={nothing}
      onTest={() => undefined}
      onCheck={() => Promise.resolve(succeed(SAMPLE_REPORT))}
      onOpenSettings={() => undefined}
    />
  ),
  'options-model': options('model', SET_UP),
  'options-model-fresh': options('model', FRESH),
  'options-model-failing': options('model', SET_UP, FAILING),
  'options-model-not-allowed': options('model', SET_UP, NOT_ALLOWED),
  'options-model-blank': options('model', {
    ...SET_UP,
    address: 'https://your-resource.openai.azure.com/openai/v1',
    model: '',
  }),
  'options-writing-demand': options('writing', { ...SET_UP, draftOn: 'demand', guideBy: 'model' }),
  'options-writing': options('writing', SET_UP),
  'options-review': options('review', {
    ...SET_UP,
    review: {
      own: [
        { id: 'r1', name: 'Project Harbour', words: ['harbour', 'pier 4', 'crane permit'], tier: 'high' },
        { id: 'r2', name: 'Holiday', words: ['annual leave'], tier: 'normal' },
      ],
      raised: ['unsupported'],
    },
  }),
  'options-review-fresh': options('review', FRESH),
  'options-sites': options('sites', SET_UP),
  'options-sites-own': options('sites', { ...SET_UP, ownSites: OWN_SITES }),
  'options-sites-refused': options('sites', SET_UP, CALLS, siteCalls([], false)),
  'options-privacy': options('privacy', SET_UP),
  'options-privacy-unagreed': options('privacy', { ...SET_UP, consents: {} }),
  'options-about': options('about', SET_UP),
  'first-run': firstRun({ ...FRESH, address: 'http://localhost:11434/v1', model: 'llama3.2' }),
  'first-run-fresh': firstRun(FRESH),
};
