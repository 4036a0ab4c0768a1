import { fitThread } from '../../utils/llm/fit';
import { buildPrompt } from '../../utils/llm/prompt';
import type { PromptMessage } from '../../utils/llm/provider';
import type { LeftOut } from '../../utils/reply/draft';
import type { Audience, Thread } from '../../utils/reply/thread';
import { BUILT_IN_TONES, type Tone, type Wishes } from '../../utils/reply/wishes';
import type { Settings } from '../../utils/storage/settings';

/** The tones a person can choose from: built in, then their own. */
export const tonesOf = (settings: Settings): readonly Tone[] => [...BUILT_IN_TONES, ...settings.ownTones];

/** What the model is asked for a reply to this thread, and what of the thread found no room in it. */
export function promptFor(
  thread: Thread,
  audience: Audience,
  wishes: Wishes,
  settings: Settings,
  now: number,
): { readonly prompt: readonly PromptMessage[]; readonly leftOut: LeftOut } {
  const { messages, leftOut } = fitThread(thread, settings.roomTokens);
  const [first = { id: '', name: '', guidance: '' }, ...others] = tonesOf(settings);
  const tone = others.find(({ id }) => id === wishes.tone) ?? first;
  const prompt = buildPrompt({
    subject: thread.subject,
    messages,
    leftOut,
    notShown: thread.foldedMessages + thread.messages.filter(({ text }) => text === null).length,
    kind: audience.kind,
    to: [...audience.to, ...audience.cc],
    writer: {
      name: settings.name || (thread.me?.name ?? ''),
      address: thread.me?.email ?? null,
      howIWrite: settings.howIWrite,
    },
    wishes,
    tone,
    siteAddsSignature: thread.signature !== 'none',
    today: dayOf(now),
  });
  return { prompt, leftOut };
}

const dayOf = (now: number): string => {
  const day = new Date(now);
  const isoDate = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return `${day.toLocaleDateString('en', { weekday: 'long' })}, ${isoDate}`;
};
