import { hardTexts } from '../assure/cases/texts.ts';
import { lookOf } from '../assure/look.ts';
import { SEED } from '../assure/row.ts';
import { canonical } from '../utils/text/canonical.ts';
import { expect, test } from './mail.ts';
import { gmail } from './sites/gmail.ts';
import { outlook } from './sites/outlook.ts';
import { isWhole } from './tally.ts';
import { inserted } from './watch.ts';

const CHAIRS = 'Quote 4471';
/** Drawing longer ones is a matter of time. */
const LONGEST = 6_000;
const IN_ONE = 12;

/** Empty lines before it are the box's own. */
const lookInBox = (text: string): string => lookOf(text).trimStart();

/** Where two texts part, with a few letters on each side; null where they are the same. */
function difference(wanted: string, found: string): string | null {
  if (wanted === found) return null;
  const at = [...wanted].findIndex((sign, index) => sign !== [...found][index]);
  const near = (text: string): string =>
    JSON.stringify([...text].slice(Math.max(0, at - 12), at + 12).join(''));
  return `${near(wanted)} became ${near(found)}`;
}

const { texts, skipped } = hardTexts(SEED);
const shown = [...new Set(texts.map((text) => canonical(text)))].filter(
  (text) => text.trim() !== '' && text.length <= LONGEST,
);

/** Some in one reply, between lines that tell them apart. */
const replies = (count: number): readonly string[] =>
  Array.from({ length: Math.ceil(count / IN_ONE) }, (_, at) =>
    shown
      .slice(at * IN_ONE, Math.min((at + 1) * IN_ONE, count))
      .map((text, index) => `[${index + 1}]\n${text}`)
      .join('\n'),
  );

for (const site of [gmail, outlook])
  test.describe(site.name, () => {
    test.use({ site });

    test(
      'what is in the reply box reads as what was approved',
      { tag: ['@row', '@R5', '@whole'] },
      async ({ mail, tally }) => {
        test.setTimeout(1_800_000);
        const same = tally({
          id: 'R5',
          name: 'texts that read otherwise in the reply box than approved, and are not refused',
        });
        same.skip(skipped);
        const pane = await mail.openThread(CHAIRS);
        await pane.ready();
        for (const reply of replies(isWhole ? shown.length : 60)) {
          await same.case(JSON.stringify(reply.slice(0, 60)), async () => {
            await pane.text.fill(reply);
            await pane.reviewed();
            const approved = canonical(await pane.text.inputValue());
            await pane.insert.click();
            await inserted(mail, pane);
            // Line by line by the site's own record of its draft.
            await expect
              .poll(
                async () =>
                  difference(
                    lookInBox(approved),
                    lookInBox(canonical((await mail.site.box(mail.page)).ownText)),
                  ),
                { timeout: 15_000 },
              )
              .toBeNull();
          });
          same.count([], reply.split(/^\[\d+\]$/m).length - 2);
        }
      },
    );
  });
