import { storage } from '#imports';
import * as v from 'valibot';
import { originOf } from './origin';
import type { OwnSite } from './own-sites';
import { PANE_WIDTH } from './pane-width';
import { BUILT_IN_REVIEW, type ReviewRules } from '../reply/material';
import type { ReplyLength, Tone } from '../reply/wishes';
import { NO_SIGN, SIGN_COLOURS, signWord, type Sign } from '../text/sign';

/** What the person chose. Keys are elsewhere (`secrets.ts`). */
export interface Settings {
  /** The model server's base address; '' until one is chosen. */
  readonly address: string;
  readonly model: string;
  /** Origins to which the person agreed to send mail, with the time, in milliseconds since 1970. */
  readonly consents: Readonly<Record<string, number>>;
  readonly tone: string;
  readonly ownTones: readonly Tone[];
  readonly length: ReplyLength;
  /** 'thread', or a language's English name. */
  readonly language: string;
  readonly name: string;
  readonly howIWrite: string;
  readonly draftOn: 'open' | 'demand';
  /** Asks the model what there is to decide; otherwise rules alone say. */
  readonly guideBy: 'model' | 'rules';
  /** Own rules of review, and built-in ones that are raised. */
  readonly review: ReviewRules;
  /** Ids of the mail sites where the pane stays away. */
  readonly sitesOff: readonly string[];
  /** Webmail at addresses of the person's own. */
  readonly ownSites: readonly OwnSite[];
  /** Tokens of thread the model has room for. */
  readonly roomTokens: number;
  /** What the real pane is known by. Goes to the pane, never to a mail page. */
  readonly sign: Sign;
  readonly pane: { readonly shape: 'pill' | 'card'; readonly width: number };
}

export const DEFAULT_SETTINGS: Settings = {
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

const settingsSchema = v.object({
  address: v.fallback(v.string(), DEFAULT_SETTINGS.address),
  model: v.fallback(v.string(), DEFAULT_SETTINGS.model),
  consents: v.fallback(v.record(v.string(), v.number()), DEFAULT_SETTINGS.consents),
  tone: v.fallback(v.string(), DEFAULT_SETTINGS.tone),
  ownTones: v.fallback(v.array(v.object({ id: v.string(), name: v.string(), guidance: v.string() })), [
    ...DEFAULT_SETTINGS.ownTones,
  ]),
  length: v.fallback(v.picklist(['shorter', 'as-needed', 'longer']), DEFAULT_SETTINGS.length),
  language: v.fallback(v.string(), DEFAULT_SETTINGS.language),
  name: v.fallback(v.string(), DEFAULT_SETTINGS.name),
  howIWrite: v.fallback(v.string(), DEFAULT_SETTINGS.howIWrite),
  draftOn: v.fallback(v.picklist(['open', 'demand']), DEFAULT_SETTINGS.draftOn),
  guideBy: v.fallback(v.picklist(['model', 'rules']), DEFAULT_SETTINGS.guideBy),
  review: v.fallback(
    v.object({
      own: v.array(
        v.object({
          id: v.string(),
          name: v.string(),
          words: v.array(v.string()),
          tier: v.picklist(['normal', 'high']),
        }),
      ),
      raised: v.array(v.string()),
    }),
    { own: [], raised: [] },
  ),
  sitesOff: v.fallback(v.array(v.string()), [...DEFAULT_SETTINGS.sitesOff]),
  ownSites: v.fallback(v.array(v.object({ site: v.string(), origin: v.string() })), [
    ...DEFAULT_SETTINGS.ownSites,
  ]),
  roomTokens: v.fallback(
    v.pipe(v.number(), v.integer(), v.minValue(1_000), v.maxValue(2_000_000)),
    DEFAULT_SETTINGS.roomTokens,
  ),
  sign: v.fallback(
    v.object({ word: v.pipe(v.string(), v.transform(signWord)), colour: v.picklist(SIGN_COLOURS) }),
    { ...NO_SIGN },
  ),
  pane: v.fallback(
    v.object({
      shape: v.picklist(['pill', 'card']),
      width: v.pipe(v.number(), v.minValue(PANE_WIDTH.min), v.maxValue(PANE_WIDTH.max)),
    }),
    DEFAULT_SETTINGS.pane,
  ),
});

/** Stored settings → settings. A field that does not read falls back alone, so one bad value costs nothing else. */
export const parseSettings = (stored: unknown): Settings =>
  v.parse(
    v.fallback(settingsSchema, { ...DEFAULT_SETTINGS } as v.InferOutput<typeof settingsSchema>),
    stored ?? {},
  );

const item = storage.defineItem<unknown>('local:settings', { fallback: null, version: 1 });

export const readSettings = async (): Promise<Settings> => parseSettings(await item.getValue());

// Two pages may save at once; each save waits for the one before, so neither writes over the other's field.
let lastSave: Promise<unknown> = Promise.resolve();

/** Changes some fields and keeps the rest. */
export const saveSettings = (change: Partial<Settings>): Promise<Settings> => {
  const save = async (): Promise<Settings> => {
    const next = parseSettings({ ...(await readSettings()), ...change });
    await item.setValue(next);
    return next;
  };
  const saved = lastSave.then(save, save);
  lastSave = saved;
  return saved;
};

/** Calls back with the settings each time they change in any context, until the returned function is called. */
export const watchSettings = (onChange: (settings: Settings) => void): (() => void) =>
  item.watch((stored) => {
    onChange(parseSettings(stored));
  });

export const clearSettings = (): Promise<void> => item.removeValue();

export const hasConsent = (settings: Settings): boolean => {
  const origin = originOf(settings.address);
  return origin !== null && Object.hasOwn(settings.consents, origin);
};
