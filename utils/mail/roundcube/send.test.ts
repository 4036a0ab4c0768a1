// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../../testing/drawn-page';
import { attempt } from '../dom/attempt';
import { findSend, sendMail } from './send';

const compose = readFileSync(join(import.meta.dirname, '__fixtures__/2026-11-elastic-compose.html'), 'utf8');
const MARK = '<meta name="generator" content="Roundcube">';
const command = (line: string): string => `${MARK}<script>parent.rcmail.${line}</script>`;
const SENT = 'sent_successfully("confirmation","Gesendet.",["INBOX"],false);';

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = compose;
  // The page's own script, which it would call, is not here.
  (find('.send') as HTMLElement).onclick = null;
});
afterEach(() => vi.useRealTimers());

const find = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`the page lacks ${selector}`);
  return found;
};

/** What the page does when Send is pressed. */
const whenPressed = (act: () => void): void => find('.send').addEventListener('click', act);

const answerWith = (html: string) => (): void => {
  const frame = document.createElement('iframe');
  frame.name = 'savetarget';
  document.body.append(frame);
  const page = new DOMParser().parseFromString(html, 'text/html');
  Object.defineProperty(frame, 'contentDocument', { value: page });
  frame.dispatchEvent(new Event('load'));
  frame.remove();
};

it.each([
  [command(SENT), { kind: 'sent', canUndo: false }],
  // Sent, but not kept among the sent mail.
  [command(`display_message("Fehler","error",0);parent.rcmail.${SENT}`), { kind: 'sent' }],
  [
    command('display_message("SMTP \\"550\\" <b>","error",0);'),
    { kind: 'refused', failure: { code: 'site-refused', said: 'SMTP "550" <b>' } },
  ],
  [command('display_message("Gespeichert","confirmation",0);'), { kind: 'unknown' }],
  ['<title>502 Bad Gateway</title>', { kind: 'unknown' }],
])('an answer of %j', async (html, outcome) => {
  whenPressed(answerWith(html));
  const sending = sendMail();
  await vi.runAllTimersAsync();
  expect(await sending).toMatchObject(outcome);
});

it('does not wait for an answer whose frame has gone without it', async () => {
  const frame = document.createElement('iframe');
  frame.name = 'savetarget';
  whenPressed(() => document.body.append(frame));
  let outcome: unknown = null;
  void sendMail().then((seen) => (outcome = seen));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(outcome).toBeNull();
  frame.remove();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(outcome).toEqual({ kind: 'unknown', evidence: 'no answer came' });
});

describe('a question of Roundcube’s own', () => {
  const ask = (text: string): Element => {
    const dialog = document.createElement('div');
    dialog.className = 'ui-dialog';
    dialog.innerHTML = `<p>${text}</p><div class="ui-dialog-buttonpane">OK</div>`;
    return document.body.appendChild(dialog);
  };

  it('is the person’s to answer: closed, it has stopped the mail', async () => {
    let question: Element | null = null;
    whenPressed(() => (question = ask('No subject.')));
    const sending = sendMail();
    await vi.advanceTimersByTimeAsync(60_000);
    (question as Element | null)?.remove();
    await vi.runAllTimersAsync();
    expect(await sending).toEqual({
      kind: 'refused',
      failure: { code: 'site-refused', said: 'No subject.' },
    });
  });

  it('that is open already is answered first: nothing is pressed under it', async () => {
    const pressed = vi.fn();
    whenPressed(pressed);
    ask('Restore?');
    expect(await sendMail()).toEqual({
      kind: 'refused',
      failure: { code: 'site-refused', said: 'Restore?' },
    });
    expect(pressed).not.toHaveBeenCalled();
  });

  it('answered with Send, the mail leaves', async () => {
    let question: Element | null = null;
    whenPressed(() => (question = ask('Six recipients see each other.')));
    const sending = sendMail();
    await vi.advanceTimersByTimeAsync(60_000);
    (question as Element | null)?.remove();
    answerWith(command(SENT))();
    await vi.runAllTimersAsync();
    expect(await sending).toMatchObject({ kind: 'sent' });
  });
});

it('presses once, and does not know what became of a mail when nothing happens', async () => {
  const pressed = vi.fn();
  whenPressed(pressed);
  const sending = sendMail();
  await vi.runAllTimersAsync();
  expect(await sending).toMatchObject({ kind: 'unknown' });
  expect(pressed).toHaveBeenCalledOnce();
});

it('is unknown in good time though the clock was set back', async () => {
  const seen = vi.fn();
  void sendMail().then(({ kind }) => seen(kind));
  await vi.advanceTimersByTimeAsync(1000);
  vi.setSystemTime(Date.now() - 3_600_000);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(seen).toHaveBeenCalledExactlyOnceWith('unknown');
});

it.each([
  ['the button is off', () => find('.send').setAttribute('disabled', ''), { code: 'send-unavailable' }],
  [
    'Roundcube is busy',
    () => (find('#messagestack').innerHTML = '<div class="loading">…</div>'),
    { code: 'send-unavailable' },
  ],
  ['the reply is gone', () => (document.body.innerHTML = ''), { code: 'compose-gone' }],
  ['the button is gone', () => find('.send').remove(), { code: 'site-changed', step: 'send' }],
])('presses nothing when %s', async (_, change, failure) => {
  const pressed = vi.fn();
  whenPressed(pressed);
  change();
  expect(attempt('send', findSend)).toMatchObject({ ok: false, failure });
  expect(await sendMail()).toMatchObject({ kind: 'refused', failure });
  expect(pressed).not.toHaveBeenCalled();
});
