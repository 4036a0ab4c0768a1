// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../../testing/drawn-page';
import type { Result } from '../../errors';
import type { OpenThread } from '../mail-site';
import { roundcube } from './roundcube';

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '__fixtures__', name), 'utf8');
const mail = fixture('2026-11-elastic-mail.html');
const compose = fixture('2026-11-elastic-compose.html');

const MAIL = { task: 'mail', action: 'show', mailbox: 'INBOX.a/b', uid: '7', username: 'Me@example.com' };
const REPLY = { task: 'mail', action: 'compose', compose_mode: 'reply', reply_msgid: '<1@example.org>' };
const PLACE = '?_mbox=INBOX.a%2Fb&_uid=7';
const KEY = { site: 'roundcube', account: 'me@example.com', id: `${location.origin}/${PLACE}` };

function show(html: string, env: object | null): void {
  document.body.innerHTML = html;
  document.head.innerHTML = '';
  const script = document.createElement('script');
  script.type = 'text/plain';
  script.textContent = `rcmail.set_env(${JSON.stringify(env)});\n`;
  if (env) document.head.append(script);
}

let stop = new AbortController();
let seen: Result<OpenThread | null>[] = [];
const watch = (): void => roundcube.watchThreads((shown) => seen.push(shown), stop.signal);
const keys = (): unknown[] => seen.map((shown) => (shown.ok ? (shown.value?.key ?? null) : shown.failure));
const open = (): OpenThread => {
  const last = seen.at(-1);
  if (!last?.ok || !last.value) throw new Error('no thread is open');
  return last.value;
};

beforeEach(() => {
  stop = new AbortController();
  seen = [];
  sessionStorage.clear();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
});
afterEach(() => stop.abort());

describe('a page of mail', () => {
  it('is a thread of one message', async () => {
    show(mail, MAIL);
    watch();
    expect(keys()).toEqual([KEY]);
    expect(await open().read()).toMatchObject({
      value: {
        key: KEY,
        subject: 'Re: Chairs for the hall',
        me: { name: 'Me Myself', email: 'me@example.com' },
        messages: [
          {
            id: KEY.id,
            from: { name: 'Ana Lima', email: 'ana.lima@example.org' },
            to: [
              { name: 'Me Myself', email: 'me@example.com' },
              { name: '', email: 'pat@example.com' },
            ],
            cc: [],
            recipientsComplete: true,
            date: '2026-11-20 08:41',
            text: '40 chairs, please.',
            isMine: false,
            attachments: ['plan.pdf'],
          },
        ],
        compose: null,
        signature: 'unknown',
      },
    });
  });

  it('of sent mail is one’s own, whatever the account is called', async () => {
    show(mail, { ...MAIL, username: 'me', mailboxes: { [MAIL.mailbox]: { class: 'sent' } } });
    watch();
    expect(keys()).toEqual([{ ...KEY, account: '', id: KEY.id.replace('?', '?_user=me&') }]);
    expect(await open().read()).toMatchObject({ value: { me: null, messages: [{ isMine: true }] } });
  });

  it('is another in another mailbox with the same folder and number', () => {
    const mailbox = (username: string, path: string): unknown => {
      history.replaceState(null, '', path);
      show(mail, { ...MAIL, username });
      watch();
      return keys().at(-1);
    };
    const all = [
      mailbox('lukas', '/'),
      mailbox('info', '/'),
      mailbox('lukas', '/second/?_task=mail'),
      mailbox('lukas@example.com', '/'),
      mailbox('info@example.com', '/'),
    ];
    expect(new Set(all.map((key) => JSON.stringify(key))).size).toBe(all.length);
    const again = mailbox('lukas', '/index.php?_task=mail');
    history.replaceState(null, '', '/');
    expect(again).toEqual(all[0]);
  });

  it('that does not tell which mail it shows is a failure', () => {
    show(mail, { ...MAIL, uid: undefined });
    watch();
    expect(keys()).toMatchObject([{ code: 'site-changed', step: 'watch' }]);
  });

  it.each(['h2.subject', '.header.from'])('without %s cannot be read', async (selector) => {
    show(mail, MAIL);
    watch();
    document.querySelector(selector)?.remove();
    expect(await open().read()).toMatchObject({
      failure: { code: 'site-changed', step: 'read', selector: expect.stringContaining(selector) as string },
    });
  });

  it('is left by its own Reply button', async () => {
    show(mail, MAIL);
    watch();
    const pressed: string[] = [];
    for (const button of document.querySelectorAll<HTMLElement>('#toolbar-menu a')) {
      button.onclick = () => {
        pressed.push(button.className);
        dispatchEvent(new Event('beforeunload'));
      };
    }
    expect(await open().openCompose('reply-all')).toEqual({ ok: true, value: 'on-its-way' });
    expect(await open().openCompose('reply')).toEqual({ ok: true, value: 'on-its-way' });
    expect(pressed).toEqual(['reply-all', 'reply']);
  });
});

it.each([
  ['<p>Another program</p>', null],
  ['<div id="messagelist"></div>', { task: 'mail', action: '' }],
])('a page of %j shows no thread', (html, env) => {
  show(html, env);
  watch();
  expect(keys()).toEqual([null]);
});

it('the preview is read when it has loaded, and is another thread with another mail', () => {
  show('<iframe id="messagecontframe"></iframe>', { task: 'mail', action: '' });
  watch();
  const frame = document.querySelector('iframe') as HTMLIFrameElement;
  for (const uid of ['7', '7', '8', null]) {
    const page = frame.contentDocument as Document;
    const env = `<script type="text/plain">rcmail.set_env(${JSON.stringify({ ...MAIL, uid })});\n</script>`;
    page.documentElement.innerHTML = `<head>${env}</head><body>${uid ? mail : ''}</body>`;
    frame.dispatchEvent(new Event('load'));
  }
  expect(keys()).toEqual([null, KEY, { ...KEY, id: KEY.id.replace('_uid=7', '_uid=8') }, null]);
});

describe('a page of a reply', () => {
  const headers = (id: string): string =>
    `<font class="bold">Subject:</font> Message-ID: &lt;9@example.org&gt;<br /><font class="bold">Message-ID:</font> ${id}<br />`;
  const answer = (html: string): unknown => ({
    json: () => Promise.resolve({ exec: `this.set_headers(${JSON.stringify(html)});\n` }),
  });
  const arrive = async (env: object, html = headers('&lt;1@example.org&gt;')): Promise<void> => {
    sessionStorage.setItem('countersign-shown', JSON.stringify(KEY));
    vi.stubGlobal('fetch', vi.fn().mockResolvedValue(answer(html)));
    show(compose, env);
    watch();
    await vi.waitFor(() => expect(seen).toHaveLength(1));
  };

  it('belongs to the mail that was shown last, when that is the one it answers', async () => {
    await arrive(REPLY);
    expect(keys()).toEqual([KEY]);
    expect(String(vi.mocked(fetch).mock.calls[0]?.[0])).toContain('_mbox=INBOX.a%2Fb&_uid=7');
  });

  it.each([
    ['a forward', { ...REPLY, compose_mode: 'forward' }],
    ['a new mail', { task: 'mail', action: 'compose' }],
    ['a reply to another mail', { ...REPLY, reply_msgid: '<2@example.org>' }],
    [
      'a reply to a mail named in a header of the one that was shown',
      { ...REPLY, reply_msgid: '<9@example.org>' },
    ],
  ])('%s belongs to none', async (_, env) => {
    await arrive(env);
    expect(keys()).toEqual([null]);
  });

  it('says so when the server’s word about the mail has no headers that can be told apart', async () => {
    await arrive(REPLY, '<b>Message-ID:</b> &lt;1@example.org&gt;');
    expect(keys()).toEqual([
      {
        code: 'site-changed',
        step: 'watch',
        selector: 'font.bold',
        sought: 'the headers of the mail that is answered',
      },
    ]);
  });

  it('tells what is in the form', async () => {
    await arrive({ ...REPLY, signatures: { 2: { text: '---\nOffice' } } });
    const box = await open().openCompose('reply');
    if (!box.ok || box.value === 'on-its-way') throw new Error(JSON.stringify(box));
    const field = document.querySelector('#composebody') as HTMLTextAreaElement;
    field.value = `Yes.\n\n---\nOffice\n\n${field.value.trim()}`;
    expect(box.value.state()).toEqual({
      ok: true,
      value: {
        id: '12ab',
        audience: {
          kind: 'reply',
          to: [
            { name: 'Lima, Ana', email: 'ana.lima@example.org' },
            { name: '', email: 'pat@example.com' },
          ],
          cc: [],
          bcc: [],
          from: { name: 'Office', email: 'office@example.com' },
          source: 'compose-box',
        },
        subject: 'Re: Chairs for the hall',
        text: 'Yes.',
        hasSignature: true,
      },
    });
    expect(roundcube.sentMailUrl()).toMatch(/\?_task=mail&_mbox=INBOX.Gesendet$/);
    document.querySelector('form')?.remove();
    expect(box.value.state()).toEqual({ ok: false, failure: { code: 'compose-gone' } });
  });
});
