import { fail, succeed, type Result } from '../../utils/errors';
import { parseAddress } from '../../utils/llm/address';
import { isSendableKey } from '../../utils/llm/exchange';
import type { Connection, PromptMessage } from '../../utils/llm/provider';
import type {
  SampleMail,
  SettingsAnswers,
  SettingsRequest,
  WaitingReply,
} from '../../utils/messaging/protocol';
import { audiencesOf } from '../../utils/policy/audience';
import { NO_DECISION } from '../../utils/reply/outline';
import type { Thread } from '../../utils/reply/thread';
import { originOf } from '../../utils/storage/origin';
import type { Settings } from '../../utils/storage/settings';
import { canonical } from '../../utils/text/canonical';
import type { Outside } from './outside';
import { promptFor } from './request';

/** What the settings pages may ask that they must not do themselves: keys, and speaking to the model. */
export interface SettingsOutside extends Pick<
  Outside,
  'provider' | 'readKey' | 'hasPermission' | 'replies' | 'now' | 'settings' | 'checkPage'
> {
  saveKey(origin: string, key: string): Promise<void>;
  clearEverything(): Promise<void>;
}

const TEST_TIMEOUT_MS = 60_000;
const MOST_WAITING = 8;

/** What a copy brings along into a key, such as a zero-width space or the end of a line. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;

export async function answerSettings(
  outside: SettingsOutside,
  request: SettingsRequest,
): Promise<SettingsAnswers[SettingsRequest['type']]> {
  switch (request.type) {
    case 'clear-everything':
      await outside.clearEverything();
      return succeed(null);
    case 'check-page':
      return outside.checkPage(request.tabId, { depth: 'try', failure: null });
    case 'waiting-replies':
      return succeed(await waitingReplies(outside));
  }
  const address = parseAddress(request.address);
  if (!address.ok) return address;
  const origin = originOf(address.value);
  if (origin === null) return fail({ code: 'bad-address' });
  if (request.type === 'save-key') {
    const key = request.key.replace(UNSEEN, '').trim();
    // Only '' deletes one; blanks alone are a mistake, and the key before them stays.
    if (!isSendableKey(key) || (key === '' && request.key !== '')) return fail({ code: 'wrong-key' });
    await outside.saveKey(origin, key);
    return succeed(null);
  }
  const key = await outside.readKey(origin);
  if (request.type === 'has-key') return succeed(key !== '');
  if (!(await outside.hasPermission(address.value))) return fail({ code: 'no-permission', origin });
  const connection = { address: address.value, key };
  switch (request.type) {
    case 'list-models':
      return outside.provider.listModels(connection, AbortSignal.timeout(TEST_TIMEOUT_MS));
    case 'test-model':
      return ask(outside, connection, request.model, [{ role: 'user', content: request.text }]);
    case 'draft-sample': {
      const settings = await outside.settings.read();
      return ask(outside, connection, request.model, samplePrompt(request.mail, settings, outside.now()));
    }
  }
}

async function ask(
  outside: SettingsOutside,
  connection: Connection,
  model: string,
  messages: readonly PromptMessage[],
): Promise<Result<{ readonly text: string; readonly milliseconds: number }>> {
  const begun = outside.now();
  const signal = AbortSignal.timeout(TEST_TIMEOUT_MS);
  let text = '';
  for await (const event of outside.provider.streamDraft({ connection, model, messages }, signal)) {
    if (event.type === 'text') text += event.text;
    if (event.type === 'failed') return fail(event.failure);
  }
  if (signal.aborted) return fail({ code: 'timed-out' });
  return succeed({ text: canonical(text), milliseconds: outside.now() - begun });
}

/** The very prompt a real mail would be answered with. */
function samplePrompt(mail: SampleMail, settings: Settings, now: number): readonly PromptMessage[] {
  const thread: Thread = {
    key: { site: 'sample', account: '', id: 'sample' },
    subject: mail.subject,
    me: null,
    messages: [
      {
        id: 'sample',
        from: { name: mail.from, email: null },
        to: [],
        cc: [],
        recipientsComplete: true,
        date: null,
        text: canonical(mail.text),
        isMine: false,
        attachments: [],
        isClipped: false,
        hidden: '',
      },
    ],
    foldedMessages: 0,
    compose: null,
    signature: 'unknown',
  };
  const audiences = audiencesOf(thread);
  const { tone, length, language } = settings;
  const wishes = { tone, length, language, instruction: '', decision: NO_DECISION };
  return audiences ? promptFor(thread, audiences.reply, wishes, settings, now).prompt : [];
}

async function waitingReplies(outside: SettingsOutside): Promise<readonly WaitingReply[]> {
  const recent = await outside.replies.recent(50);
  return recent
    .filter(({ phase, drafts }) => drafts.length > 0 && phase.name !== 'sent')
    .slice(0, MOST_WAITING)
    .map(({ key, thread, phase }) => ({ key, subject: thread?.subject ?? '', phase: phase.name }));
}
