import { fitThread } from '../../utils/llm/fit';
import { buildGuidePrompt } from '../../utils/llm/guide-prompt';
import { buildPrompt } from '../../utils/llm/prompt';
import type { PromptMessage } from '../../utils/llm/provider';
import type { ReplyContext, Writer } from '../../utils/reply/context';
import type { LeftOut } from '../../utils/reply/draft';
import type { Audience, Message, Thread } from '../../utils/reply/thread';
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
  const context = contextFor(thread, audience, wishes, settings, now);
  return { prompt: buildPrompt(context), leftOut: context.leftOut };
}

/** What the model is asked about this thread before a draft, and the messages it is shown, oldest first. */
export function guidePromptFor(
  thread: Thread,
  audience: Audience,
  wishes: Wishes,
  settings: Settings,
  now: number,
): { readonly prompt: readonly PromptMessage[]; readonly shown: readonly Message[] } {
  const context = contextFor(thread, audience, wishes, settings, now);
  return { prompt: buildGuidePrompt(context), shown: context.messages };
}

/**
 * Who writes in this thread. The name is the person's own word or none: what a page calls them may be taken from the To of a mail, which
 * its sender wrote.
 */
export const writerOf = (thread: Thread, settings: Settings): Writer => ({
  name: settings.name,
  address: thread.me?.email ?? null,
  howIWrite: settings.howIWrite,
});

function contextFor(
  thread: Thread,
  audience: Audience,
  wishes: Wishes,
  settings: Settings,
  now: number,
): ReplyContext {
  const { messages, leftOut } = fitThread(thread, settings.roomTokens);
  const [first = { id: '', name: '', guidance: '' }, ...others] = tonesOf(settings);
  return {
    subject: thread.subject,
    messages,
    leftOut,
    notShown: thread.foldedMessages + thread.messages.filter(({ text }) => text === null).length,
    kind: audience.kind,
    to: [...audience.to, ...audience.cc],
    writer: writerOf(thread, settings),
    nameInMail: thread.me?.name ?? '',
    wishes,
    tone: others.find(({ id }) => id === wishes.tone) ?? first,
    siteAddsSignature: thread.signature !== 'none',
    today: dayOf(now),
  };
}

const dayOf = (now: number): string => {
  const day = new Date(now);
  const isoDate = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return `${day.toLocaleDateString('en', { weekday: 'long' })}, ${isoDate}`;
};
