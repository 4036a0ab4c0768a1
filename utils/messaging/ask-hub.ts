import { browser } from '#imports';
import type { SettingsAnswers, SettingsRequest } from './protocol';

/** A settings page's request to the hub, with its answer. A background that cannot answer is an unexpected failure, not an exception. */
export async function askHub<Request extends SettingsRequest>(
  request: Request,
): Promise<SettingsAnswers[Request['type']]> {
  try {
    const answer: unknown = await browser.runtime.sendMessage(request);
    if (answer !== undefined) return answer as SettingsAnswers[Request['type']];
  } catch {
    // Told below, in the shape every caller handles.
  }
  return { ok: false, failure: { code: 'unexpected' } } as SettingsAnswers[Request['type']];
}
