import type { Frame } from '@playwright/test';

/**
 * Watches a frame for tasks of more than 50 ms, from now on or from its beginning. Gives how to read what came so far:
 * milliseconds of each.
 */
export async function watchLongTasks(
  frame: Frame,
  since: 'now' | 'beginning',
): Promise<() => Promise<readonly number[]>> {
  await frame.evaluate((buffered) => {
    const watched = window as { longTasks?: number[] };
    watched.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.longTasks?.push(duration);
    }).observe({ type: 'longtask', buffered });
  }, since === 'beginning');
  return () => frame.evaluate(() => (window as { longTasks?: number[] }).longTasks ?? []);
}
