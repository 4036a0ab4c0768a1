import { setUp } from '../scripts/extension.ts';
import { secondsOf, SLOW_ANSWERS, startSlowModel, textOf } from '../scripts/model/slow-model.ts';
import { KEY, test } from './mail.ts';

// Where a debugger holds the background it is never stopped, and Playwright holds Chromium's: for that browser there is `npm run
// assure:lifetime`. In Firefox nothing of Playwright's reaches the background.
for (const slow of SLOW_ANSWERS)
  test(
    `an answer arrives whole: ${slow.name}`,
    { tag: ['@row', '@R3', '@whole', '@firefox'] },
    async ({ mail, tally }) => {
      test.setTimeout((secondsOf(slow) + 120) * 1_000);
      const model = await startSlowModel([slow]);
      const alive = tally({
        id: 'R3',
        name: 'slow answers, with no debugger at the background: 45 s to the first byte, 45 s of silence, three minutes of words',
      });
      try {
        await setUp(mail.extension, { ...model, key: KEY }, mail.site.settings);
        await alive.case(slow.name, async () => {
          const pane = await mail.openThread(slow.mark);
          await pane.holds(textOf(slow), (secondsOf(slow) + 30) * 1_000);
        });
      } finally {
        model.close();
      }
    },
  );
