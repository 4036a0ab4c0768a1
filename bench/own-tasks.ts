import type { Frame, Page } from '@playwright/test';
import { isOwnScript, sessionOf } from './browser.ts';

const SAMPLE_US = 250;
const MARK = 'countersign-bench';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the browser's clock, the same that samples have. */
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of it, microseconds. */
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly url?: string } };
}

interface Span {
  readonly begin: number;
  readonly end: number;
}

/** What the product did on one main thread. */
export interface OwnTasks {
  /** Milliseconds of its own script in the task that has the most of it. */
  readonly longest: number;
  /** Milliseconds of its own script in all. */
  readonly total: number;
}

/**
 * How long the product's own scripts ran on the main thread of `target` while `during` ran, task by task: the browser's record of tasks tells where
 * each begins and ends, samples of the stack tell whose they are. A task counts by the processor time it took, not by how long it was kept waiting.
 */
export async function ownTasks(
  target: Page | Frame,
  during: () => Promise<unknown>,
  isOwn: (url: string) => boolean = isOwnScript,
): Promise<OwnTasks> {
  const page = 'context' in target ? target : target.page();
  const trace = await startTrace(page);
  const sampler = await sessionOf(target);
  await sampler.send('Profiler.enable');
  await sampler.send('Profiler.setSamplingInterval', { interval: SAMPLE_US });
  await sampler.send('Profiler.start');
  try {
    await during();
  } catch (error) {
    // The next one could not begin otherwise.
    await trace.stop();
    throw error;
  }
  const { profile } = await sampler.send('Profiler.stop');
  await sampler.send('Runtime.evaluate', { expression: `performance.mark('${MARK}')` });
  const events = await trace.stop();
  await sampler.detach();

  const mark = events.findLast(({ name }) => name === MARK);
  if (!mark) throw new Error('The trace does not tell the thread.');
  const tasks = events.filter(
    ({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === mark.pid && tid === mark.tid,
  );
  if (tasks.length === 0) throw new Error('The trace holds no tasks.');
  const spans = ownSpans(profile, isOwn);
  const inTasks = tasks.map(({ ts, dur = 0, tdur = dur }) => {
    const own = spans.reduce(
      (sum, { begin, end }) => sum + Math.max(0, Math.min(end, ts + dur) - Math.max(begin, ts)),
      0,
    );
    return (own * Math.min(1, dur > 0 ? tdur / dur : 1)) / 1_000;
  });
  return { longest: Math.max(...inTasks), total: inTasks.reduce((sum, own) => sum + own, 0) };
}

/**
 * Milliseconds of processor time that scripts of the product took while `during` ran, compiling included, in whatever process the page was then: samples
 * end where a page moves to another.
 */
export async function ownScriptTime(page: Page, during: () => Promise<unknown>): Promise<number> {
  const trace = await startTrace(page);
  await during();
  const own = (await trace.stop())
    .filter(({ name, ph, args }) => SCRIPT.has(name) && ph === 'X' && isOwnScript(args.data?.url ?? ''))
    .sort((a, b) => a.ts - b.ts);
  const ends = new Map<string, number>();
  const total = own.reduce((sum, { pid, tid, ts, dur = 0, tdur = dur }) => {
    const thread = `${pid}/${tid}`;
    // What lies within another is counted with it.
    if (ts < (ends.get(thread) ?? 0)) return sum;
    ends.set(thread, ts + dur);
    return sum + tdur;
  }, 0);
  return total / 1_000;
}

/** What a trace calls the compiling and running of a script. */
const SCRIPT: ReadonlySet<string> = new Set(['v8.compile', 'EvaluateScript', 'FunctionCall']);

async function startTrace(page: Page): Promise<{ stop(): Promise<readonly TraceEvent[]> }> {
  const session = await sessionOf(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: [
        'devtools.timeline',
        'disabled-by-default-devtools.timeline',
        'blink.user_timing',
        'v8',
      ],
    },
  });
  return {
    async stop() {
      const complete = new Promise<void>((resolve) =>
        session.once('Tracing.tracingComplete', () => resolve()),
      );
      await session.send('Tracing.end');
      await complete;
      await session.detach();
      return events;
    },
  };
}

interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly startTime: number;
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

/** When a script of the product was on the stack; samples in a row are one span. */
function ownSpans(profile: CpuProfile, isOwn: (url: string) => boolean): readonly Span[] {
  const own = new Set<number>();
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const take = (id: number): void => {
    const url = byId.get(id)?.callFrame.url ?? '';
    // What the page does when the product presses one of its buttons is the page's.
    if (own.has(id) || (url !== '' && !isOwn(url))) return;
    own.add(id);
    byId.get(id)?.children?.forEach(take);
  };
  for (const { id, callFrame } of profile.nodes) if (isOwn(callFrame.url)) take(id);
  const spans: Span[] = [];
  let at = profile.startTime;
  let begin: number | null = null;
  (profile.samples ?? []).forEach((id, index) => {
    at += profile.timeDeltas?.[index] ?? 0;
    if (own.has(id)) begin ??= at;
    else if (begin !== null) {
      spans.push({ begin, end: at });
      begin = null;
    }
  });
  if (begin !== null) spans.push({ begin, end: at });
  return spans;
}
