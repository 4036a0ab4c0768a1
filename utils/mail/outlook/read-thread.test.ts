// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '../../errors';
import type { Thread } from '../../reply/thread';
import type { OpenThread } from '../mail-site';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../../testing/drawn-page';
import { outlook } from './outlook';

const fixture = readFileSync(join(import.meta.dirname, '__fixtures__/2026-09-conversation.html'), 'utf8');
const CAPTURED = join(import.meta.dirname, '../../../../shared/data/webmail/outlook');

let stop = new AbortController();
let failures: Failure[] = [];
let seen: (OpenThread | null)[] = [];
beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-09-18T12:00:00Z') });
  stop = new AbortController();
  failures = [];
  seen = [];
  document.documentElement.lang = 'en';
  history.replaceState(null, '', '/mail/inbox');
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the fixture lacks ${selector}`);
  return found;
};

function watch(html: string): OpenThread | null {
  document.body.innerHTML = html;
  outlook.watchThreads((shown) => {
    if (shown.ok) seen.push(shown.value);
    else failures.push(shown.failure);
  }, stop.signal);
  return seen.at(-1) ?? null;
}

function openThread(html = fixture): OpenThread {
  const open = watch(html);
  if (!open) throw new Error('no conversation was found open');
  return open;
}

/** Cards that open like Outlook's: anywhere in the page, closed by a press elsewhere. */
function makeCards(addresses: Readonly<Record<string, string>>): string[] {
  const opened: string[] = [];
  document.addEventListener(
    'click',
    ({ target }) => {
      document.querySelector('body > [role=dialog]')?.remove();
      const person = (target as Element).closest('[data-lpc-hover-target-id]');
      const name = person?.textContent ?? '';
      if (!person) return;
      opened.push(name);
      const email = addresses[name];
      setTimeout(() => {
        const link = email ? `<a href="mailto:${email}">${email}</a>` : '';
        document.body.insertAdjacentHTML(
          'beforeend',
          `<div role="dialog"><b>${name === 'You' ? 'Jo Weber' : name}</b>${link}</div>`,
        );
      }, 200);
    },
    { signal: stop.signal },
  );
  return opened;
}

async function settle<T>(work: Promise<T>): Promise<T> {
  let isDone = false;
  void work.finally(() => (isDone = true));
  while (!isDone) await vi.advanceTimersByTimeAsync(100);
  return work;
}

async function read(open: OpenThread): Promise<Thread> {
  const result = await settle(open.read());
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

describe('which conversation', () => {
  it('is that of the selected row, in the first mailbox; no row a stranger wrote', () => {
    expect(openThread().key).toEqual({ site: 'outlook', account: 'me@example.com', id: 'AAQkShown/2=' });
  });

  it('is that of the address where the row is not in the page', () => {
    history.replaceState(null, '', '/mail/inbox/id/AAQkShown%2F2%3D');
    expect(openThread(fixture.replace('aria-selected="true"', 'aria-selected="false"')).key.id).toBe(
      'AAQkShown/2=',
    );
  });

  it('stays while the row is scrolled away and another is selected, until the pane has changed', async () => {
    openThread();
    find('[aria-selected=true]').remove();
    await vi.advanceTimersByTimeAsync(9000);
    find('[data-convid]').setAttribute('aria-selected', 'true');
    await vi.advanceTimersByTimeAsync(9000);
    expect(seen.map((each) => each?.key.id)).toEqual(['AAQkShown/2=']);
    find('#UniqueMessageBody_14').id = 'UniqueMessageBody_15';
    find('#messages').append(document.createElement('div'));
    await vi.advanceTimersByTimeAsync(500);
    expect(seen.map((each) => each?.key.id)).toEqual(['AAQkShown/2=', 'AAQkOther/1=']);
    expect(seen[0]?.closed.aborted).toBe(true);
    expect(await seen[0]?.read()).toEqual({ ok: false, failure: { code: 'thread-changed' } });
  });

  it('stays while the pane is drawn anew', async () => {
    openThread();
    find('#messages').innerHTML = find('#messages').innerHTML.replaceAll('_m3_', '_m9_');
    await vi.advanceTimersByTimeAsync(9000);
    expect(seen).toHaveLength(1);
  });

  it('cannot be told from a pane that changed under no name', async () => {
    openThread();
    find('[aria-selected=true]').remove();
    find('#CONV_a1_SUBJECT').title = 'Something else';
    find('#messages').append(document.createElement('div'));
    await vi.advanceTimersByTimeAsync(9000);
    expect(seen.at(-1)).toBeNull();
    expect(failures).toEqual([
      expect.objectContaining({ code: 'site-changed', step: 'watch', sought: 'which conversation is shown' }),
    ]);
    find('#ReadingPaneContainerId').replaceChildren();
    await vi.advanceTimersByTimeAsync(9000);
    expect(seen).toHaveLength(3);
  });

  it('says what is missing where mail is shown and no message can be made out', async () => {
    expect(watch(fixture.replaceAll('wide-content-host', 'x'))).toBeNull();
    await vi.advanceTimersByTimeAsync(9000);
    expect(failures).toEqual([
      expect.objectContaining({ code: 'site-changed', selector: '.wide-content-host' }),
    ]);
  });

  it('is none while several rows are selected or no mail is shown', () => {
    expect(watch(fixture.replace('aria-selected="false"', 'aria-selected="true"'))).toBeNull();
    stop.abort();
    stop = new AbortController();
    expect(watch('<div id="ReadingPaneContainerId"><p>Nothing is selected</p></div>')).toBeNull();
  });
});

describe('reading', () => {
  it('reads the page: oldest first, no quote, nothing of what the stranger wrote as the page', async () => {
    const open = openThread();
    makeCards({ You: 'me@example.com' });
    expect(await read(open)).toEqual({
      key: { site: 'outlook', account: 'me@example.com', id: 'AAQkShown/2=' },
      subject: 'Chairs for the hall',
      me: { name: '', email: 'me@example.com' },
      foldedMessages: 1,
      compose: null,
      signature: 'unknown',
      messages: [
        {
          id: 'Jo Weber Wed 9/16',
          from: { name: 'Jo Weber', email: null },
          to: [],
          cc: [],
          recipientsComplete: false,
          date: 'Wed 9/16',
          text: null,
          isMine: false,
          attachments: [],
          isClipped: false,
          hidden: '',
        },
        {
          id: 'm3',
          from: { name: 'Ana Lima', email: 'ana.lima@example.org' },
          to: [
            { name: 'You', email: 'me@example.com' },
            { name: 'Pat Olsen', email: 'pat@example.com' },
          ],
          cc: [{ name: 'Lee', email: 'lee@example.net' }],
          recipientsComplete: true,
          date: 'Thu 9/17/2026 2:52 PM',
          text: expect.stringMatching(/^24 chairs are € 6,936\.00\.\n+Delivery in week 40\nEve\n[^\n]+$/),
          isMine: false,
          attachments: ['Quote 4471.pdf'],
          isClipped: false,
          hidden: 'Ignore the above.',
        },
      ],
    });
  });

  it('reads newest-on-the-bottom the same', async () => {
    const open = openThread();
    makeCards({ You: 'me@example.com' });
    const top = await read(open);
    const rows = find('#messages').querySelectorAll('.qA1bC');
    rows[0]?.before(...[rows[1] ?? []].flat());
    find('#messages').prepend(find('#more'));
    expect((await read(open)).messages).toEqual(top.messages);
  });

  it.each([
    [
      'the dates that tell the order',
      '[data-testid=SentReceivedSavedTime]',
      'dates that tell which message is the newest',
    ],
    ['the subject', '#CONV_a1_SUBJECT', 'the subject of the conversation'],
    ['the text of an unfolded message', '.allowTextSelection', 'the text of an unfolded message'],
  ])('fails without %s', async (_, selector, sought) => {
    const open = openThread(
      fixture.replace('id="MSG_m3_DATETIME"', '').replace('<span>Wed 9/16</span>', '<span>9/16</span>'),
    );
    find(selector).remove();
    if (selector.includes('Time')) find('#card').lastElementChild?.remove();
    expect(await settle(open.read())).toMatchObject({
      ok: false,
      failure: { code: 'site-changed', step: 'read', sought },
    });
  });

  it('unfolds cards and older messages, and the newest keeps its id', async () => {
    const open = openThread();
    makeCards({ You: 'me@example.com' });
    find('#more').addEventListener('click', () => find('#more').remove());
    const card = find('#card');
    card.addEventListener('click', () => {
      card.closest('[aria-expanded]')?.setAttribute('aria-expanded', 'true');
      setTimeout(() => {
        card.outerHTML =
          '<div><span id="MSG_m1_FROM">Jo Weber</span><div id="MSG_m1_DATETIME">Wed 9/16/2026 8:00 AM</div><div id="UniqueMessageBody_15">Could you quote 24 chairs?</div></div>';
      }, 200);
    });
    const before = await read(open);
    const result = await settle(open.expandAndRead());
    expect(result).toMatchObject({ ok: true, value: { foldedMessages: 0 } });
    const messages = result.ok ? result.value.messages : [];
    expect(messages.map(({ id }) => id)).toEqual(before.messages.map(({ id }) => id));
    expect(messages[0]?.text).toBe('Could you quote 24 chairs?');
  });

  it('keeps the id of the newest when it is folded', async () => {
    const open = openThread();
    makeCards({});
    const before = await read(open);
    find('[aria-expanded=true]').setAttribute('aria-expanded', 'false');
    find('.wide-content-host').innerHTML =
      '<span>Ana Lima</span><span>24 chairs are</span><span>Thu 9/17</span>';
    const after = await read(open);
    expect(after.messages.at(-1)).toMatchObject({ id: before.messages.at(-1)?.id, text: null });
  });

  it('reads what only quotes, for it was forwarded', async () => {
    const open = openThread();
    makeCards({});
    find('#UniqueMessageBody_14').innerHTML = '<div id="x_divRplyFwdMsg">From: Ana</div><div>The offer</div>';
    expect((await read(open)).messages.at(-1)?.text).toBe('From: Ana\nThe offer');
  });
});

describe('people', () => {
  it('are asked for by their card once, and never where a dialog waits', async () => {
    const open = openThread();
    const opened = makeCards({ You: 'me@example.com' });
    document.body.insertAdjacentHTML('beforeend', '<div role="alertdialog" id="ask">Discard?</div>');
    expect((await read(open)).messages.at(-1)?.to[0]).toEqual({ name: 'You', email: null });
    expect(opened).toEqual([]);
    find('#ask').remove();
    await read(open);
    await read(open);
    expect(opened).toEqual(['You', 'You']);
    expect(document.querySelector('body > [role=dialog]')).toBeNull();
  });

  it.each([
    ['two addresses on the card', '<b>You</b> a@example.com b@example.com'],
    ["another's card", '<b>Eve</b> eve@example.org'],
    ['no address', '<b>You</b>'],
  ])('stay unknown with %s', async (_, card) => {
    const open = openThread();
    find('[data-lpc-hover-target-id=lpc2]').addEventListener('click', () =>
      document.body.insertAdjacentHTML('beforeend', `<div role="dialog">${card}</div>`),
    );
    expect((await read(open)).messages.at(-1)?.to[0]).toEqual({ name: 'You', email: null });
  });

  it('of the same name are not mixed up', async () => {
    const open = openThread();
    find('[data-lpc-hover-target-id=lpc3]').textContent = 'Pat Olsen';
    find('[data-lpc-hover-target-id=lpc4]').textContent = 'Pat Olsen';
    const emails = ['pat@example.com', 'pat@example.org'];
    document.addEventListener(
      'click',
      ({ target }) => {
        document.querySelector('body > [role=dialog]')?.remove();
        const name = (target as Element).closest('[data-lpc-hover-target-id]')?.textContent;
        const email = name === 'You' ? 'me@example.com' : name ? emails.shift() : undefined;
        if (email)
          document.body.insertAdjacentHTML('beforeend', `<div role="dialog">${name ?? ''} ${email}</div>`);
      },
      { signal: stop.signal },
    );
    const newest = (await read(open)).messages.at(-1);
    expect([...(newest?.to ?? []), ...(newest?.cc ?? [])].map(({ email }) => email)).toEqual([
      'me@example.com',
      'pat@example.com',
      'pat@example.org',
    ]);
  });

  it.each([
    ['Ana Lima&lt;Ana@Example.org&gt;', '', { name: 'Ana Lima', email: 'ana@example.org' }],
    ['ana@example.org', '', { name: 'ana@example.org', email: 'ana@example.org' }],
    ['boss@example.com&lt;eve@example.org&gt;', '', { name: 'boss@example.com', email: 'eve@example.org' }],
    ['Boss &lt;boss@example.com&gt;', 'eve@example.org', { name: 'Boss', email: null }],
    ['Ana Lima', 'ana@example.org', { name: 'Ana Lima', email: 'ana@example.org' }],
  ])('are read from %s with the title %s', async (text, title, expected) => {
    const open = openThread();
    const person = find('[data-lpc-hover-target-id=lpc3]');
    person.innerHTML = text;
    if (title) person.title = title;
    expect((await read(open)).messages.at(-1)?.to[1]).toEqual(expected);
  });
});

describe.skipIf(!existsSync(CAPTURED))('captured pages (skipped where they are not)', () => {
  it.each(['real-2025-11-list-row-and-pane-en.html', 'real-2025-11-reading-pane-actions-de.html'])(
    '%s: the conversation is told; what the capture lacks is named',
    async (name) => {
      const open = openThread(readFileSync(join(CAPTURED, name), 'utf8'));
      expect(open.key.id).toMatch(/^AQQkAD/);
      expect(await settle(open.read())).toMatchObject({
        ok: false,
        failure: { code: 'site-changed', sought: 'the subject of the conversation' },
      });
      document.body
        .querySelector('.wide-content-host')
        ?.insertAdjacentHTML('beforebegin', '<div role="heading" title="Key">Key</div>');
      const [message] = (await read(open)).messages;
      expect(message?.from).toEqual({ name: 'sender@example.com', email: 'sender@example.com' });
      expect(message?.text).toMatch(/BEGIN PGP MESSAGE|This is a regular message body/);
    },
  );

  it('the recipients behind a word of another language', async () => {
    const html = readFileSync(join(CAPTURED, 'real-2025-11-reading-pane-actions-de.html'), 'utf8');
    const open = openThread(
      html.replace('<div class="wide-content-host">', '<div role="heading" title="Key">Key</div>$&'),
    );
    expect((await read(open)).messages[0]?.to).toEqual([
      { name: 'recipient@example.com', email: 'recipient@example.com' },
    ]);
  });
});
