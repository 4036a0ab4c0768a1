import { until } from '../entrypoints/background/__fakes__/world';
import { currentDraft } from '../utils/reply/reply';
import { DRAFT, Stage, type ActFault } from './cases/act-faults';
import type { ReplyPage } from './fakes/reply-page';
import { toldIn } from './told';
import { shown } from './unseen';

/** What is wrong with what comes of this fault, and of what the person is told to do then. Empty where nothing is. */
export async function wrongWithActFault(fault: ActFault): Promise<readonly string[]> {
  const stage = new Stage();
  try {
    const page = await fault.play(stage);
    const wrongs = await wrongIn(fault, stage, page);
    await fault.next?.(stage, page);
    const inAll = fault.sentInAll ?? fault.sent;
    if (stage.sent.length !== inAll) wrongs.push(`then ${stage.sent.length} mails`);
    return wrongs;
  } catch (error) {
    return [String(error)];
  }
}

async function wrongIn(fault: ActFault, stage: Stage, page: ReplyPage): Promise<string[]> {
  const outcome = (): string => {
    const { reply, isElsewhere } = page.view;
    if (isElsewhere) return 'elsewhere';
    return reply?.phase.name === 'failed' ? reply.phase.failure.code : (reply?.phase.name ?? 'no reply');
  };
  await until(
    () => page.updates.some(({ type }) => type === 'view') && outcome() === fault.comesTo,
    () => `it comes to ${outcome()}`,
  );
  const wrongs: string[] = [];
  const { reply } = page.view;
  const text = (reply && currentDraft(reply)?.text) ?? '';
  const isKept = fault.text === undefined ? text === DRAFT : text.startsWith(fault.text);
  if (!isKept) wrongs.push(`the text is ${shown(text)}`);
  const told = toldIn(page.view);
  if (told.says.join(' ') !== fault.says.join(' ')) wrongs.push(`it says ${told.says.join(' ')}`);
  if (told.remedy !== (fault.remedy ?? null)) wrongs.push(`one click does ${String(told.remedy)}`);
  if (stage.sent.length !== fault.sent) wrongs.push(`${stage.sent.length} mails`);
  const isSafeToSay = fault.sent === 0 || !/nothing was sent/i.test(told.means);
  if (!isSafeToSay) wrongs.push(`it means ${told.means}`);
  return wrongs;
}
