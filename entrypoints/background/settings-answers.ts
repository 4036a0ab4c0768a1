import { fail, succeed, type Result } from '../../utils/errors';
import { parseAddress } from '../../utils/llm/address';
import type { SettingsAnswers, SettingsRequest, WaitingReply } from '../../utils/messaging/protocol';
import { originOf } from '../../utils/storage/settings';
import type { Outside } from './outside';

/** What the settings pages may ask that they must not do themselves: keys, and speaking to the model. */
export interface SettingsOutside extends Pick<Outside, 'provider' | 'readKey' | 'hasPermission' | 'replies' | 'now'> {
  saveKey(origin: string, key: string): Promise<void>;
  clearEverything(): Promise<void>;
}

const TEST_TIMEOUT_MS = 60_000;
const MOST_WAITING = 8;

export async function answerSettings(
  outside: SettingsOutside,
  request: SettingsRequest,
): Promise<SettingsAnswers[SettingsRequest['type']]> {
  switch (request.type) {
    case 'clear-everything':
      await outside.clearEverything();
      return succeed(null);
    case 'waiting-replies':
      return succeed(await waitingReplies(outside));
  }
  const address = parseAddress(request.address);
  if (!address.ok) return address;
  const origin = originOf(address.value);
  if (origin === null) return fail({ code: 'bad-address' });
  if (request.type === 'save-key') {
    await outside.saveKey(origin, request.key.trim());
    return succeed(null);
  }
  const key = await outside.readKey(origin);
  if (request.type === 'has-key') return succeed(key !== '');
  if (!(await outside.hasPermission(address.value))) return fail({ code: 'no-permission', origin });
  const connection = { address: address.value, key };
  const signal = AbortSignal.timeout(TEST_TIMEOUT_MS);
  return request.type === 'list-models'
    ? outside.provider.listModels(connection, signal)
    : testModel(outside, connection, request.model, request.text, signal);
}

async function testModel(
  outside: SettingsOutside,
  connection: { readonly address: string; readonly key: string },
  model: string,
  content: string,
  signal: AbortSignal,
): Promise<Result<{ readonly text: string; readonly milliseconds: number }>> {
  const begun = outside.now();
  let text = '';
  const messages = [{ role: 'user', content }] as const;
  for await (const event of outside.provider.streamDraft({ connection, model, messages }, signal)) {
    if (event.type === 'text') text += event.text;
    if (event.type === 'failed') return fail(event.failure);
  }
  if (signal.aborted) return fail({ code: 'timed-out' });
  return succeed({ text, milliseconds: outside.now() - begun });
}

async function waitingReplies(outside: SettingsOutside): Promise<readonly WaitingReply[]> {
  const recent = await outside.replies.recent(50);
  return recent
    .filter(({ phase, drafts }) => drafts.length > 0 && phase.name !== 'sent')
    .slice(0, MOST_WAITING)
    .map(({ key, thread, phase }) => ({ key, subject: thread?.subject ?? '', phase: phase.name }));
}
