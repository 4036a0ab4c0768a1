// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComposeBox, OpenThread } from '../mail-site';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import '../../testing/drawn-page';
import { findMarked, markOf, readBox } from './compose';
import { gmail } from './gmail';

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '__fixtures__', name), 'utf8');
const conversation = fixture('2025-11-conversation.html');
const inline = fixture('2026-07-inline-compose.html');
const CAPTURED = join(
  import.meta.dirname,
  '../../../../shared/data/webmail/gmail/real-2020-10-popup-compose.html',
);

const find = <E extends Element = HTMLElement>(selector: string): E => {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`the page lacks ${selector}`);
  return found;
};

let stop = new AbortController();
let open: OpenThread;
beforeEach(() => {
  stop = new AbortController();
  document.title = 'Chairs for the hall - me@example.com - Gmail';
  document.body.innerHTML = conversation;
  gmail.watchThreads((shown) => {
    if (shown.ok && shown.value) open = shown.value;
  }, stop.signal);
});
afterEach(() => stop.abort());

async function openBox(): Promise<ComposeBox> {
  if (!document.querySelector('.M9')) find('.ip').innerHTML = inline;
  const box = await open.openCompose('reply');
  if (!box.ok || box.value === 'on-its-way') throw new Error(JSON.stringify(box));
  return box.value;
}

const editor = (): HTMLElement => find('[g_editable]');
const fresh = { previous: null, ownText: 'refuse' } as const;

it('looks for a marked box beside one that has just been opened and has no id yet', async () => {
  await openBox();
  const mark = { ...markOf(find('.M9')), text: 'Hello', composeId: 'gone', draftId: 'gone' };
  for (const field of document.querySelectorAll('.M9 [name=composeid], .M9 [name=draft]'))
    field.setAttribute('value', '');
  expect(findMarked(mark)).toBeNull();
  editor().innerHTML = '<div>Hello</div>';
  expect(findMarked(mark)).toBe(find('.M9'));
});

describe('opening', () => {
  it.each(['reply', 'reply-all'] as const)(
    '%s presses the visible one of the bar and waits for the box',
    async (kind) => {
      const pressed: string[] = [];
      for (const button of document.querySelectorAll('.ams'))
        button.addEventListener('click', () => pressed.push(button.id));
      find(`#${kind}`).addEventListener('mouseup', () =>
        setTimeout(() => (find('.ip').innerHTML = inline), 50),
      );
      const box = await open.openCompose(kind);
      expect(box.ok && box.value !== 'on-its-way' && box.value.state()).toEqual({
        ok: true,
        value: {
          id: '7',
          audience: {
            kind: 'reply-all',
            to: [{ name: 'Ana Lima', email: 'ana.lima@example.org' }],
            cc: [{ name: 'Pat', email: 'pat@example.com' }],
            bcc: [],
            from: { name: '', email: 'me@example.com' },
            source: 'compose-box',
          },
          subject: 'Re: Chairs for the hall',
          text: '',
          hasSignature: true,
        },
      });
      expect(pressed).toEqual([kind]);
    },
  );

  it('takes the box that is open, and not another thread’s or a forward', async () => {
    const other = inline
      .replace('value="7"', 'value="1"')
      .replace('#thread-f:1849277140082641777', '#thread-f:5')
      .replace('#msg-f:14', '#msg-f:5');
    const ours = inline.replace('value="7"', 'value="2"');
    const forward = inline.replace('value="7"', 'value="3"').replace('mK', 'mI');
    document.body.insertAdjacentHTML(
      'beforeend',
      [other, ours, forward].map((form) => `<div class="dw"><div role="dialog">${form}</div></div>`).join(''),
    );
    expect((await openBox()).state()).toMatchObject({ value: { id: '2' } });
  });

  it('shows the open box when the thread is read', async () => {
    find('.ip').innerHTML = inline;
    const read = await open.read();
    expect(read.ok && read.value.compose?.id).toBe('7');
  });

  it('tells by the open box whether Gmail adds a signature, whatever was sent before', async () => {
    find('.ip').innerHTML = inline;
    const signed = await open.read();
    expect(signed.ok && signed.value.signature).toBe('added');
    for (const part of editor().querySelectorAll('[class^=gmail_signature]')) part.remove();
    editor().innerHTML += '<div class="gmail_quote"><div class="gmail_signature">Ana</div></div>';
    const unsigned = await open.read();
    expect(unsigned.ok && unsigned.value.signature).toBe('none');
  });

  it('counts what is typed in the recipients and no recipient yet', async () => {
    const box = await openBox();
    find<HTMLInputElement>('.anm[name=cc] input').value = 'Boss <boss@example.com>';
    const state = box.state();
    expect(state.ok && state.value.audience.cc.map(({ email }) => email)).toEqual([
      'pat@example.com',
      'boss@example.com',
    ]);
  });

  it('without anything that tells recipients it says so, and does not take them for none', async () => {
    const box = await openBox();
    for (const part of document.querySelectorAll('.fX, .hl')) part.remove();
    expect(box.state()).toMatchObject({
      failure: { code: 'site-changed', sought: 'the recipients of the reply box' },
    });
  });

  it('says when the box is gone', async () => {
    const box = await openBox();
    find('.ip').replaceChildren();
    expect(box.state()).toEqual({ ok: false, failure: { code: 'compose-gone' } });
  });
});

// jsdom has no execCommand: these go the second way. The first is proved on Closure's editor in a browser.
describe('inserting', () => {
  const text = 'Hi Ana,\n\nfelt glides:  <b>yes</b>\n\nJo';

  it('puts the text above the signature and reads it back', async () => {
    const box = await openBox();
    const signature = find('.gmail_signature').outerHTML;
    let inputs = 0;
    editor().addEventListener('input', () => (inputs += 1));
    const state = await box.insert(text, fresh);
    expect(state).toMatchObject({ ok: true, value: { text } });
    expect(editor().firstElementChild?.textContent).toBe('Hi Ana,');
    expect(find('.gmail_signature').outerHTML).toBe(signature);
    expect(inputs).toBe(1);
  });

  it('does not put the same text in twice', async () => {
    const box = await openBox();
    await box.insert(text, fresh);
    const html = editor().innerHTML;
    expect(await box.insert(text, fresh)).toMatchObject({ ok: true, value: { text } });
    expect(editor().innerHTML).toBe(html);
  });

  it('replaces what was put there before', async () => {
    const box = await openBox();
    await box.insert(text, fresh);
    expect(await box.insert('Second', { previous: text, ownText: 'refuse' })).toMatchObject({
      value: { text: 'Second' },
    });
  });

  it('never touches text of the person’s own: refuses, or keeps it below', async () => {
    const box = await openBox();
    editor().prepend('my own words');
    expect(await box.insert(text, fresh)).toEqual({
      ok: false,
      failure: { code: 'own-text-in-box', found: 'my own words' },
    });
    expect(await box.insert(text, { previous: null, ownText: 'keep-below' })).toMatchObject({
      value: { text: `${text}\n\nmy own words` },
    });
    expect(await box.insert('Second', { previous: text, ownText: 'refuse' })).toMatchObject({
      failure: { code: 'own-text-in-box' },
    });
    const kept = await box.insert('Second', { previous: text, ownText: 'keep-below' });
    expect(kept.ok && kept.value.text).toMatch(/^Second\n+my own words$/);
  });

  it('stays out of a signature that begins the editor', async () => {
    const box = await openBox();
    editor().replaceChildren(find('.gmail_signature'));
    const signature = find('.gmail_signature').outerHTML;
    expect(await box.insert(text, fresh)).toMatchObject({ value: { text } });
    expect(find('.gmail_signature').outerHTML).toBe(signature);
  });

  it('puts the text in once more when Gmail fills the fresh box a second time', async () => {
    const box = await openBox();
    const start = editor().innerHTML;
    setTimeout(() => (editor().innerHTML = start), 60);
    expect(await box.insert(text, fresh)).toMatchObject({ value: { text } });
  });

  it('says so when the signature was damaged', async () => {
    const box = await openBox();
    editor().addEventListener('input', () => find('.gmail_signature').append('!'));
    expect(await box.insert(text, fresh)).toEqual({ ok: false, failure: { code: 'signature-damaged' } });
  });

  it('says so when the box does not hold what was put in', async () => {
    const box = await openBox();
    editor().addEventListener('input', () => (find('[g_editable] > div').textContent = 'Autocorrected'));
    expect(await box.insert(text, fresh)).toEqual({ ok: false, failure: { code: 'not-inserted' } });
  });
});

const isThere = existsSync(CAPTURED);
it('2020-10, a real pop-up compose: reads state, with recipients as they were before peoplekit', ({
  skip,
}) => {
  skip(!isThere, 'the captured compose of 2020-10 is not beside this checkout');
  document.body.innerHTML = readFileSync(CAPTURED, 'utf8');
  find<HTMLTextAreaElement>('textarea[name=to]').value = 'Ana Lima <ana@example.org>, kim@example.com';
  find('[g_editable]').innerHTML = '<div>One</div><div>Two</div>';
  expect(readBox(find('.M9'), 'reply')).toEqual({
    id: '1',
    audience: {
      kind: 'reply',
      to: [
        { name: 'Ana Lima <ana@example.org>', email: 'ana@example.org' },
        { name: 'kim@example.com', email: 'kim@example.com' },
      ],
      cc: [],
      bcc: [],
      from: { name: '', email: 'me@example.com' },
      source: 'compose-box',
    },
    subject: null,
    text: 'One\nTwo',
    hasSignature: false,
  });
});
