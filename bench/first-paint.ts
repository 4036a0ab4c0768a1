import type { Frame, Page } from '@playwright/test';

/** Milliseconds from the opening of a page or frame until something of it was first painted. */
export const firstPaint = (target: Page | Frame): Promise<number> =>
  target.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const [paint] = list.getEntriesByName('first-contentful-paint');
          if (paint) resolve(paint.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
