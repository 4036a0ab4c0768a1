// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import '../../testing/drawn-page';
import { findBox, findSend, openBox, readBox, unfoldFields } from './compose';
import { followThread, type ShownThread } from './shown-thread';

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, `__fixtures__/2026-09-${name}.html`), 'utf8');
const reply = fixture('inline-reply');

const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the fixture lacks ${selector}`);
  return found;
};

const showBox = (html = reply): void => find('#messages').insertAdjacentHTML('afterbegin', html);

let shown: ShownThread;
beforeEach(() => {
  document.body.innerHTML = fixture('conversation');
  document.documentElement.lang = 'en';
  const seen = followThread()();
  if (!seen) throw new Error('no conversation was found');
  shown = seen;
});

const box = (): Element => {
  const found = findBox(shown);
  if (!found) throw new Error('no reply box was found');
  return found;
};

const state = () => readBox(box(), null, shown.memory);

describe('the reply box', () => {
  it('is the one that is shown, as it stands', () => {
    showBox();
    expect(state()).toEqual({
      id: 'docking_InitVisiblePart_2',
      audience: {
        kind: 'reply-all',
        to: [{ name: 'Ana Lima', email: 'ana.lima@example.org' }],
        cc: [
          { name: 'Pat Olsen', email: 'pat@example.com' },
          { name: 'new@example.net', email: 'new@example.net' },
        ],
        bcc: [],
        from: { name: '', email: 'me@example.com' },
        source: 'compose-box',
      },
      subject: 'Re: Chairs for the hall',
      text: '',
      hasSignature: true,
    });
  });

  it('is none where only what is left of older ones is there', () => {
    showBox(
      reply.replace('id="docking_InitVisiblePart_2"', 'style="display:none" id="docking_InitVisiblePart_2"'),
    );
    expect(findBox(shown)).toBeNull();
  });

  it.each([
    ['a forward with recipients', (html: string) => html.replace('Re: Chairs', 'Fw: Chairs')],
    ['a forward in German', (html: string) => html.replace('Re: Chairs', 'WG: Chairs')],
    [
      'a box with nobody to go to',
      (html: string) =>
        html.replace(/<span contenteditable[\s\S]*?<\/span\s*><\/span\s*>|new@example.net/g, ''),
    ],
  ])('is not %s', (_, change) => {
    showBox(change(reply));
    expect(findBox(shown)).toBeNull();
  });

  it('outside of the conversation has its subject', () => {
    find('[data-app-section=ConversationContainer]').insertAdjacentHTML('afterend', reply);
    expect(findBox(shown)).not.toBeNull();
    find('#MSG_d2_SUBJECT').setAttribute('value', 'Re: Something else');
    expect(findBox(shown)).toBeNull();
  });

  it('says from where it is sent where that can be chosen', () => {
    showBox(
      reply.replace(
        '<div id="fields">',
        '<button aria-haspopup="menu">From: office@example.com</button><div id="fields">',
      ),
    );
    expect(state().audience.from).toEqual({ name: '', email: 'office@example.com' });
  });

  it('counts Bcc, wherever it stands', () => {
    showBox(reply.replace('aria-label="Cc"', 'aria-label="Bcc"'));
    expect(state().audience).toMatchObject({
      cc: [],
      bcc: [{ name: 'Pat Olsen' }, { name: 'new@example.net' }],
    });
  });

  it('shows names without addresses as that', () => {
    showBox(reply.replace('title="ana.lima@example.org"', ''));
    expect(state().audience.to).toEqual([{ name: 'Ana Lima', email: null }]);
  });

  it('has fields once its line of names is entered', async () => {
    showBox();
    const fields = find('#fields');
    const inside = fields.innerHTML;
    fields.innerHTML =
      '<div tabindex="0" role="button"><span>To:</span><span>Ana Lima; Pat Olsen</span></div>';
    fields.firstElementChild?.addEventListener('focusin', () => (fields.innerHTML = inside));
    expect(state().audience.to).toEqual([
      { name: 'Ana Lima', email: null },
      { name: 'Pat Olsen', email: null },
    ]);
    await unfoldFields(box());
    expect(state().audience.to).toEqual([{ name: 'Ana Lima', email: 'ana.lima@example.org' }]);
  });
});

describe('openBox', () => {
  it.each([
    ['reply', '#reply'],
    ['reply-all', '#reply-all'],
  ] as const)('presses %s of the newest message', async (kind, button) => {
    find(button).addEventListener('click', () => showBox());
    const opened = await openBox(() => shown, kind);
    expect(opened.id).toBe('docking_InitVisiblePart_2');
  });

  it('finds the button by its words where icons have no names', async () => {
    document.body.innerHTML = document.body.innerHTML
      .replace(/<i data-icon-name="[^"]*"><\/i>/g, '')
      .replace('aria-label="Reply all"', 'aria-label="全員に返信"');
    const seen = followThread()();
    if (seen) shown = seen;
    find('#reply-all').addEventListener('click', () => showBox());
    expect((await openBox(() => shown, 'reply-all')).id).toBe('docking_InitVisiblePart_2');
  });

  it('presses nothing where a box is open', async () => {
    showBox();
    let presses = 0;
    document.addEventListener('click', () => (presses += 1), { once: true });
    await openBox(() => shown, 'reply');
    expect(presses).toBe(0);
  });
});

describe('Send', () => {
  it.each([
    ['by its test id', reply],
    [
      'as the first part of the split button',
      reply
        .replace(
          'data-testid="ComposeSendButton"><button id="send"',
          '><button id="splitButton-r1__primaryActionButton"',
        )
        .replace(
          'data-testid="ComposeSendButton">\n          <button id="send"',
          '><button id="splitButton-r1__primaryActionButton"',
        ),
    ],
    [
      'by the keys in its title',
      reply.replaceAll('data-testid="ComposeSendButton"', '').replace('aria-label="Send"', ''),
    ],
  ])('is found %s', (_, html) => {
    showBox(html);
    expect(findSend(box()).textContent).toBe('Send');
  });

  it('is unavailable while it is off, and missing where it is not', () => {
    showBox();
    find('#send').setAttribute('disabled', '');
    expect(() => findSend(box())).toThrow('send-unavailable');
    find('#send').parentElement?.remove();
    expect(() => findSend(box())).toThrow('site-changed');
  });
});
