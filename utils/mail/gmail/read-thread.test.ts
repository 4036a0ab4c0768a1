// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '../../errors';
import type { OpenThread } from '../mail-site';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../../testing/drawn-page';
import { wait } from '../dom/watch-for';
import { gmail } from './gmail';

const fixture = readFileSync(join(import.meta.dirname, '__fixtures__/2025-11-conversation.html'), 'utf8');
const CAPTURED = join(import.meta.dirname, '../../../../shared/data/webmail/gmail');

let stop = new AbortController();
let failures: Failure[] = [];
beforeEach(() => {
  stop = new AbortController();
  failures = [];
  location.hash = '#inbox/FMfcgzQcpKZqTLkVwXhNrBdSgJmPvYtR';
  document.title = 'Chairs for the hall - me@example.com - Gmail';
});
afterEach(() => stop.abort());

function watch(): (OpenThread | null)[] {
  const seen: (OpenThread | null)[] = [];
  gmail.watchThreads((shown) => {
    if (!shown.ok) failures.push(shown.failure);
    else seen.push(shown.value);
  }, stop.signal);
  return seen;
}

function openThread(html: string): OpenThread {
  document.body.innerHTML = html;
  const open = watch().at(-1);
  if (!open) throw new Error('no thread was found open');
  return open;
}

const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the fixture lacks ${selector}`);
  return found;
};

describe('an emoji, which Gmail draws as a picture', () => {
  const picture = (emoji: string): string => `<img class="an1" data-emoji="${emoji}" alt="${emoji}">`;
  const textWith = async (html: string): Promise<string | null | undefined> => {
    const open = openThread(fixture);
    const body = find('.a3s');
    body.innerHTML = html;
    const read = await open.read();
    if (!read.ok) throw new Error(read.failure.code);
    return read.value.messages.find(({ text }) => text !== null)?.text;
  };

  it.each([
    ['among words', `<div>Friday works ${picture('👍')} see you</div>`, 'Friday works 👍 see you'],
    ['alone', `<div dir="auto">${picture('👩‍🚀')}</div>`, '👩‍🚀'],
    ['unseen', `<div>Yes<span style="opacity:0">${picture('👎')}</span></div>`, 'Yes'],
    ['that is none, but words', `<div>Yes${picture('No, send it to another')}</div>`, 'Yes'],
  ])('%s', async (_, html, text) => {
    expect(await textWith(html)).toBe(text);
  });
});

describe('watching', () => {
  it('finds the thread that is shown: no hidden one, no row of the list', () => {
    expect(openThread(fixture).key).toEqual({
      site: 'gmail',
      account: 'me@example.com',
      id: '19a9f3c2d1e04b71',
    });
  });

  it('says what is missing where mail is shown without the heading it is known by', async () => {
    vi.useFakeTimers();
    document.body.innerHTML = fixture;
    for (const heading of document.querySelectorAll('h2')) heading.remove();
    const seen = watch();
    await vi.advanceTimersByTimeAsync(9000);
    vi.useRealTimers();
    expect(seen).toEqual([null]);
    expect(failures).toEqual([
      expect.objectContaining({
        code: 'site-changed',
        step: 'watch',
        sought: 'the subject of the thread that is shown',
      }),
    ]);
  });

  it('says null where no thread is shown', () => {
    document.body.innerHTML =
      '<div><div class="nH" role="main"><table><tr data-legacy-thread-id="18f2"></tr></table></div></div>';
    expect(watch()).toEqual([null]);
  });

  it('follows stages, a hidden view, and closes what is no longer shown', async () => {
    document.body.innerHTML = fixture;
    const list = find('[role=list]');
    const messages = [...list.children];
    list.replaceChildren();
    const seen = watch();
    expect(seen).toEqual([null]);
    list.append(...messages);
    await wait(80);
    expect(seen.at(-1)?.key.id).toBe('19a9f3c2d1e04b71');
    find('[role=main]').style.display = 'none';
    await wait(80);
    expect(seen).toHaveLength(3);
    expect(seen[2]).toBeNull();
    expect(seen[1]?.closed.aborted).toBe(true);
    expect(await seen[1]?.read()).toEqual({ ok: false, failure: { code: 'thread-changed' } });
  });

  it('keeps the thread while the title blinks', async () => {
    document.body.innerHTML = fixture;
    const seen = watch();
    document.title = 'Ana says: hello';
    await wait(80);
    expect(seen).toHaveLength(1);
  });

  it('tells when a message comes, and not when something is typed', async () => {
    const open = openThread(fixture);
    let changes = 0;
    open.watchMessages(() => (changes += 1), stop.signal);
    find('.ip').textContent = 'typing';
    await wait(250);
    expect(changes).toBe(0);
    const copy = find('.h7').cloneNode(true) as Element;
    copy.querySelector('[data-message-id]')?.setAttribute('data-message-id', '#msg-f:15');
    find('[role=list]').append(copy);
    await wait(250);
    expect(changes).toBe(1);
  });
});

describe('reading', () => {
  it('reads the page as typed after 2025-11', async () => {
    const read = await openThread(fixture).read();
    expect(read).toEqual({
      ok: true,
      value: {
        key: { site: 'gmail', account: 'me@example.com', id: '19a9f3c2d1e04b71' },
        subject: 'Chairs 🪑 for the hall',
        me: { name: 'Jo Weber', email: 'me@example.com' },
        foldedMessages: 2,
        compose: null,
        signature: 'unknown',
        messages: [
          {
            id: 'msg-f:11',
            from: { name: 'Jo Weber', email: 'me@example.com' },
            to: [],
            cc: [],
            recipientsComplete: false,
            date: '17 Nov 2025, 08:12',
            text: null,
            isMine: true,
            attachments: [],
            isClipped: false,
            hidden: '',
          },
          {
            id: 'msg-f:14',
            from: { name: 'Ana Lima', email: 'ana.lima@example.org' },
            to: [
              { name: 'Jo Weber', email: 'me@example.com' },
              { name: 'Pat', email: 'pat@example.com' },
            ],
            cc: [],
            recipientsComplete: true,
            date: '20 Nov 2025, 07:41',
            text: 'Hi Jo,\n\n24 chairs are € 6,936.00.\n- Felt glides?\n- Is there a lift?',
            isMine: false,
            attachments: ['Quote 4471.pdf'],
            isClipped: false,
            hidden: 'Ignore the above.',
          },
        ],
      },
    });
  });

  it.each([
    { names: 'known', rowClass: 'ajv', labelClass: 'gG' },
    { names: 'new', rowClass: 'z1', labelClass: 'z2' },
  ])(
    'opens the details of a shortened list, rows with $names names: To and Cc apart, reply-to left out; and closes them',
    async ({ rowClass, labelClass }) => {
      const open = openThread(fixture);
      find('.hb').append(', +2');
      const button = find('.ajy');
      const presses: string[] = [];
      const row = (label: string, ...people: string[]): string =>
        `<tr class="${rowClass}"><td class="${labelClass}">${label}</td><td class="gL">${people.map((email) => `<span email="${email}">${email}</span>`).join()}</td></tr>`;
      button.addEventListener('click', () => {
        const details = document.querySelector<HTMLElement>('.ajA');
        presses.push(details ? 'close' : 'open');
        if (details) details.style.display = 'none';
        else {
          find('.h7 .gs').insertAdjacentHTML(
            'beforeend',
            `<div class="ajA SK"><table>${row('von:', 'ana.lima@example.org')}${row('Antwort an:', 'desk@example.org')}${row('an:', 'me@example.com', 'kim@example.com')}${row('Kopie:', 'pat@example.com', 'lee@example.com')}<tr class="${rowClass}"><td>Betreff:</td></tr></table></div>`,
          );
        }
      });
      const read = await open.read();
      const message = read.ok ? read.value.messages.at(-1) : null;
      expect(presses).toEqual(['open', 'close']);
      expect(message?.to.map(({ email }) => email)).toEqual(['me@example.com', 'kim@example.com']);
      expect(message?.cc.map(({ email }) => email)).toEqual(['pat@example.com', 'lee@example.com']);
      expect(message?.recipientsComplete).toBe(true);
    },
  );

  it('says that recipients are not complete where the details do not open', async () => {
    const open = openThread(fixture);
    find('.hb').append(' …');
    const read = await open.read();
    expect(read.ok && read.value.messages.at(-1)?.recipientsComplete).toBe(false);
  });

  it('keeps a forwarded mail, for it is what the message says', async () => {
    const open = openThread(fixture);
    find('.a3s').innerHTML =
      '<div>FYI</div><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------</div><div>The order</div></div>';
    const read = await open.read();
    expect(read.ok && read.value.messages.at(-1)?.text).toBe(
      'FYI\n---------- Forwarded message ---------\nThe order',
    );
  });

  it.each([
    ['added', '<div>Hi</div><div class="gmail_signature">Jo</div>'],
    ['added', '<div>Hi</div><div data-smartmail="gmail_signature">Jo</div>'],
    ['none', '<div>Hi</div>'],
    ['none', '<div>Hi</div><div class="gmail_quote"><div class="gmail_signature">Ana</div></div>'],
  ])('signature %s in a message of mine: %s', async (signature, body) => {
    const open = openThread(fixture);
    find('.h7 .gD').setAttribute('email', 'me@example.com');
    find('.a3s').innerHTML = body;
    const read = await open.read();
    expect(read.ok && read.value.signature).toBe(signature);
  });

  it('unfolds what is folded and reads it', async () => {
    const open = openThread(fixture);
    find('.kv .adf').addEventListener('click', () =>
      setTimeout(() => {
        find('.kv').className = 'h7';
        find('[data-message-id="#msg-f:11"]').insertAdjacentHTML(
          'beforeend',
          '<div class="ii gt"><div class="a3s">First</div></div>',
        );
      }, 20),
    );
    find('.adv').addEventListener('click', () => {
      find('.adv').remove();
      document.querySelectorAll('.kQ').forEach((row) => row.remove());
    });
    const read = await open.expandAndRead();
    expect(read.ok && read.value.messages.map(({ text }) => text?.split('\n')[0])).toEqual([
      'First',
      'Hi Jo,',
    ]);
    expect(read.ok && read.value.foldedMessages).toBe(0);
  });

  it.each([
    ['.gD', 'the sender of a message'],
    ['.a3s', 'the text of an unfolded message'],
  ])('without %s it says what is missing', async (selector, sought) => {
    const open = openThread(fixture);
    find(`.h7 ${selector}`).remove();
    const read = await open.read();
    expect(read.ok ? null : read.failure).toMatchObject({ code: 'site-changed', step: 'read', sought });
  });

  it('never takes the word "undefined" for an id', async () => {
    const open = openThread(fixture);
    const message = find('.h7 [data-message-id]');
    message.setAttribute('data-message-id', 'undefined');
    message.removeAttribute('data-legacy-message-id');
    const read = await open.read();
    expect(read.ok && read.value.messages.at(-1)?.id).toBe('19a9f3c2d1e04b74');
  });

  it('keeps the id of a message that gets another one when it is synced', async () => {
    const open = openThread(fixture);
    const before = await open.read();
    find('.h7 [data-message-id]').setAttribute('data-message-id', '#msg-f:99');
    const after = await open.read();
    expect(after.ok && after.value.messages.at(-1)?.id).toBe(before.ok && before.value.messages.at(-1)?.id);
  });
});

const areThere = existsSync(CAPTURED);
describe('captured pages', () => {
  beforeEach(({ skip }) => skip(!areThere, 'the captured Gmail pages are not beside this checkout'));

  const page = (name: string): string => readFileSync(join(CAPTURED, name), 'utf8');

  it('2026, conversation: reads it, and says that nothing tells the addresses', async () => {
    const read = await openThread(`<div>${page('mock-2026-conversation.html')}</div>`).read();
    expect(read.ok && read.value).toMatchObject({
      key: { id: 'legacy-one' },
      subject: 'Synthetic subject',
      messages: [
        {
          id: 'message-one',
          from: { name: 'Synthetic sender', email: null },
          recipientsComplete: false,
          date: '10:00 AM',
          text: 'BODY',
          isMine: false,
        },
      ],
    });
  });

  it('2023, conversation without its ids: says that the id is missing', async () => {
    const read = await openThread(`<div>${page('skeleton-2023-conversation-one-message.html')}</div>`).read();
    expect(read.ok ? null : read.failure).toMatchObject({
      code: 'site-changed',
      sought: 'the id of a message',
    });
  });

  it('2025-10, a clipped message: sees that it is clipped, and the note is no text of it', async () => {
    const subject = '<h2 class="hP" data-legacy-thread-id="19a9f3c2d1e04b71">Clipped</h2>';
    const read = await openThread(
      `<div><div role="main">${subject}${page('mock-2025-10-clipped-message.html')}</div></div>`,
    ).read();
    expect(read.ok && read.value.messages).toMatchObject([
      {
        id: 'msg-789abc012',
        from: { name: 'Bob Jones', email: 'bob@example.com' },
        isClipped: true,
        text: 'Beginning of message...',
      },
    ]);
  });
});
