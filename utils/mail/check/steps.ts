import type { Failure, Result } from '../../errors';
import type { Address, ComposeState, Thread } from '../../reply/thread';
import { sameAsItStands } from '../../text/same-text';
import type { ComposeBox, MailSite, OpenThread } from '../mail-site';

/** 'look' touches nothing on the page; 'try' opens a reply box, puts a line in and takes it out again. Neither sends. */
export type Depth = 'look' | 'try';

/** The steps of a site's contract, in the order in which a reply needs them. */
export const STEPS = [
  'thread',
  'read',
  'unfold',
  'appearance',
  'sent-mail',
  'reply-box',
  'box-state',
  'insert',
  'take-out',
  'send',
] as const;

export type StepName = (typeof STEPS)[number];

/** How one step went. `detail` has numbers and our own words only, never one of the page. */
export interface StepOutcome {
  readonly step: StepName;
  readonly outcome: 'works' | 'failed' | 'not tried';
  readonly detail: string;
  readonly failure: Failure | null;
}

/** The line that is put into a reply box and taken out again. */
export const TEST_LINE = 'Countersign tries this reply box.';

/** Said of the reply box where a reply is a page of its own. */
export const ELSEWHERE = 'on the page that comes now';

/** Runs the steps in order. One that needs what another did not give is not tried. `found` is what watching has found. */
export async function tryContract(
  site: MailSite,
  found: Result<OpenThread | null>,
  depth: Depth,
): Promise<readonly StepOutcome[]> {
  const outcomes = new Map<StepName, StepOutcome>();
  const note = (
    step: StepName,
    outcome: StepOutcome['outcome'],
    detail: string,
    failure: Failure | null = null,
  ): void => void outcomes.set(step, { step, outcome, detail, failure });

  /** Runs one step; what it gives when it works, else null. */
  const run = async <T>(
    step: StepName,
    act: () => Result<T> | Promise<Result<T>>,
    say: (value: T) => string,
  ): Promise<T | null> => {
    const result = await inTime(act);
    if (result.ok) note(step, 'works', say(result.value));
    else note(step, 'failed', '', result.failure);
    return result.ok ? result.value : null;
  };

  const tryBox = async (box: ComposeBox): Promise<void> => {
    const state = await run('box-state', () => box.state(), describeBox);
    if (state && state.text.trim() !== '') {
      note('insert', 'not tried', 'the box has text of its own');
    } else if (state) {
      const options = { ownText: 'refuse' } as const;
      const put = await run(
        'insert',
        async () => readBack(await box.insert(TEST_LINE, { ...options, previous: null }), TEST_LINE),
        () => 'put in and read back equal',
      );
      if (put) {
        await run(
          'take-out',
          async () => readBack(await box.insert('', { ...options, previous: TEST_LINE }), ''),
          (after) => (after.hasSignature === state.hasSignature ? 'empty again' : 'but not the signature'),
        );
      }
    }
    await run(
      'send',
      () => box.checkSend(),
      () => 'there, can be pressed, was not pressed',
    );
  };

  const tryThread = async (thread: OpenThread): Promise<void> => {
    await run('read', () => thread.read(), describeThread);
    if (depth === 'look') return;
    await run('unfold', () => thread.expandAndRead(), describeThread);
    const box = await run(
      'reply-box',
      () => thread.openCompose('reply'),
      (opened) => (opened === 'on-its-way' ? ELSEWHERE : 'open'),
    );
    if (box && box !== 'on-its-way') await tryBox(box);
  };

  const thread = await run(
    'thread',
    () => found,
    (shown) => (shown ? 'found' : 'no mail is open'),
  );
  if (found.ok && !found.value) note('thread', 'not tried', 'no mail is open');
  await run(
    'appearance',
    () => ({ ok: true, value: site.appearance() }),
    ({ isDark, direction }) => `${isDark ? 'dark' : 'light'}, ${direction}`,
  );
  await run(
    'sent-mail',
    () => ({ ok: true, value: site.sentMailUrl() }),
    (url) => (URL.canParse(url) ? 'has an address' : 'has no address'),
  );
  if (thread) await tryThread(thread);

  const hasBox = outcomes.get('reply-box')?.outcome === 'works';
  const why = !thread
    ? 'no mail was found'
    : depth === 'look'
      ? 'only looked'
      : hasBox
        ? 'a step before it, or on another page'
        : 'no reply box';
  return STEPS.map(
    (step) => outcomes.get(step) ?? { step, outcome: 'not tried', detail: why, failure: null },
  );
}

const readBack = (result: Result<ComposeState>, wanted: string): Result<ComposeState> =>
  result.ok && !sameAsItStands(result.value.text, wanted)
    ? { ok: false, failure: { code: 'not-inserted' } }
    : result;

/** A step that throws or does not come to an end fails like one that says so. */
async function inTime<T>(act: () => Result<T> | Promise<Result<T>>): Promise<Result<T>> {
  let timeout: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Result<T>>((resolve) => {
    timeout = setTimeout(() => resolve({ ok: false, failure: { code: 'timed-out' } }), STEP_MS);
  });
  try {
    return await Promise.race([act(), late]);
  } catch {
    return { ok: false, failure: { code: 'unexpected' } };
  } finally {
    clearTimeout(timeout);
  }
}

function describeThread({ messages, foldedMessages, me, compose, signature }: Thread): string {
  const people = messages.flatMap(({ from, to, cc }) => [from, ...to, ...cc]);
  return [
    `${messages.length} messages`,
    `${messages.filter(({ text }) => text !== null).length} with text`,
    `${messages.filter(({ isClipped }) => isClipped).length} clipped`,
    `${foldedMessages} folded away`,
    `${messages.filter(({ date }) => date !== null).length} with date`,
    `${messages.filter(({ isMine }) => isMine).length} own`,
    `${messages.filter(({ recipientsComplete }) => !recipientsComplete).length} with part of the recipients`,
    `${people.length} people, ${unknownIn(people)} without address`,
    `own address ${me ? 'known' : 'not known'}`,
    `reply box ${compose ? 'open' : 'not open'}`,
    `signature ${signature}`,
  ].join(', ');
}

function describeBox({ audience, subject, text, hasSignature }: ComposeState): string {
  const { to, cc, bcc, from } = audience;
  return [
    `to ${to.length}, cc ${cc.length}, bcc ${bcc.length}`,
    `${unknownIn([...to, ...cc, ...bcc])} without address`,
    `sender ${from ? 'known' : 'not known'}`,
    `subject ${subject === null ? 'not shown' : 'there'}`,
    `signature ${hasSignature ? 'there' : 'not there'}`,
    text.trim() === '' ? 'no text' : 'has text',
  ].join(', ');
}

const unknownIn = (people: readonly Address[]): number => people.filter(({ email }) => email === null).length;

/** Unfolding a long thread takes longest. */
const STEP_MS = 30_000;
