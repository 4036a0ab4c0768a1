import { openAiCompatible } from './openai-compatible';
import type { DraftProvider } from './provider';

/** Every kind of model server. A new one is a file and a line here. */
export const draftProviders: readonly DraftProvider[] = [openAiCompatible];

/** The kind in use: one until a second, on-device one brings a setting to choose by. */
export const draftProvider: DraftProvider = openAiCompatible;
