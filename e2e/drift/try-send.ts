import type { Failure } from '../../utils/errors.ts';
import type { SendOutcome } from '../../utils/mail/mail-site.ts';
import type { ComposeState, ReplyKind, Thread } from '../../utils/reply/thread.ts';
import { recipientsOf, hasUnknownAddress, sameAddresses } from '../../utils/reply/approval.ts';
import { audiencesOf } from '../../utils/policy/audience.ts';
import { sameAsItStands } from '../../utils/text/same-text.ts';
import { within, type DriftPage } from './drift-page.ts';

/** How a try to answer ended: which step stopped it, or what became of the mail. */
export type Ending =
  | { readonly kind: 'nothing-shown' }
  | { readonly kind: 'stopped'; readonly at: string; readonly failure: Failure }
  | { readonly kind: 'pressed'; readonly outcome: SendOutcome };

export const APPROVED = 'Hello all,\n\nthank you, that suits us well.\n\nBest regards\nJonas';

/** How long a page may take to show a mail, or to be known not to. */
const SHOWN_WITHIN_MS = 12_000;

/**
 * The steps of the product from an opened mail to Send, with the checks that stand between them in `hands.ts` and `delivery.ts`, and
 * without extension, model and pane: fast enough to be done once for each thing that may be missing from a page.
 */
export async function trySend(drift: DriftPage, kind: ReplyKind): Promise<Ending> {
  const { page } = drift;
  const watch = (): Promise<Failure | 'thread' | null> =>
    within(
      'watch',
      page.evaluate((timeout) => window.drift?.watch(timeout) ?? null, SHOWN_WITHIN_MS),
    );
  const readAll = () =>
    within(
      'read',
      page.evaluate(() => window.drift?.read(true)),
    );
  const openCompose = () =>
    within(
      'open-compose',
      page.evaluate((asked) => window.drift?.openCompose(asked), kind),
    );
  const stopped = (at: string, failure: Failure): Ending => ({ kind: 'stopped', at, failure });

  // A page that only leads on to another host.
  await page.waitForFunction(() => !document.querySelector('meta[http-equiv=refresh]'));
  await drift.load();
  const shown = await watch();
  if (shown === null) return { kind: 'nothing-shown' };
  if (shown !== 'thread') return stopped('watch', shown);
  const read = await readAll();
  if (!read?.ok) return stopped('read', read?.failure ?? { code: 'unexpected' });
  // The hub reads again and again, and each time what was not known yet is asked for once more.
  const again = recipientsFor(read.value, kind) ? read : await readAll();
  const approved = again?.ok ? recipientsFor(again.value, kind) : null;
  if (!approved || approved.length === 0) return stopped('approve', { code: 'unknown-recipients' });

  let opened = await openCompose();
  if (opened === 'on-its-way') {
    // The page says so before it goes.
    await page.waitForFunction(() => !window.drift && document.readyState !== 'loading');
    await drift.load();
    const next = await watch();
    if (next !== 'thread') return stopped('watch', next ?? { code: 'mail-page-restarted' });
    opened = await openCompose();
  }
  if (opened !== 'box')
    return stopped('open-compose', typeof opened === 'object' ? opened : { code: 'compose-gone' });
  const inserted = await within(
    'insert',
    page.evaluate((text) => window.drift?.insert(text), APPROVED),
  );
  if (!inserted?.ok) return stopped('insert', inserted?.failure ?? { code: 'unexpected' });
  const difference = differenceOf(approved, inserted.value);
  if (difference) return stopped('compare', difference);
  const state = await within(
    'state',
    page.evaluate(() => window.drift?.state()),
  );
  if (!state?.ok) return stopped('state', state?.failure ?? { code: 'unexpected' });
  const outcome = await within(
    'send',
    page.evaluate(() => window.drift?.send()),
  );
  return { kind: 'pressed', outcome: outcome ?? { kind: 'unknown', evidence: '' } };
}

const recipientsFor = (thread: Thread, kind: ReplyKind): readonly string[] | null => {
  const audiences = audiencesOf(thread);
  const audience = kind === 'reply-all' ? audiences?.replyAll : audiences?.reply;
  return audience && !hasUnknownAddress(audience) ? recipientsOf(audience) : null;
};

function differenceOf(approved: readonly string[], box: ComposeState): Failure | null {
  if (!sameAsItStands(APPROVED, box.text)) return { code: 'text-changed', found: box.text };
  if (hasUnknownAddress(box.audience)) return { code: 'unknown-recipients' };
  const found = recipientsOf(box.audience);
  return sameAddresses(approved, found) ? null : { code: 'recipients-changed', approved, found };
}
