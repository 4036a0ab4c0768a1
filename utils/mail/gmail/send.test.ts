// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SendOutcome } from '../mail-site';
import '../../testing/drawn-page';
import type { SentMail } from './send';
import { sendBox } from './send';

const inline = readFileSync(
  join(import.meta.dirname, '__fixtures__/2026-07-inline-compose.html'),
  'utf8',
).replace(/name="draft"\s+value="undefined"/, 'name="draft" value="#msg-a:r1"');
const undoLink = '<span class="ag a8k" id="link_undo">Undo</span>';
const links = `${undoLink}<span class="ag a8k" id="link_vsm">View</span>`;

const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the page lacks ${selector}`);
  return found;
};

let presses = 0;
beforeEach(() => {
  vi.useFakeTimers();
  presses = 0;
  document.body.innerHTML = `<div role="main"><h2 data-legacy-thread-id="18f0">Chairs for the hall</h2><div id="place">${inline}</div></div><div class="b8" role="alert" style="display:none"><div class="vh"><span class="aT"><span class="bAq"></span><span class="bAo"></span></span></div></div>`;
  find('.aoO').addEventListener('mouseup', () => (presses += 1));
});
afterEach(() => vi.useRealTimers());

const showNote = (words: string, actions = ''): void => {
  find('.b8').className = 'b8 bAp';
  find('.b8').style.display = '';
  find('.bAq').textContent = words;
  find('.bAo').innerHTML = actions;
};
const hideNote = (): void => {
  find('.b8').className = 'b8';
  find('.b8').style.display = 'none';
};
const closeBox = (): void => find('#place').replaceChildren();
const reopenBox = (): void => {
  find('#place').innerHTML = inline.replace(/name="composeid"\s+value="7"/, 'name="composeid" value="8"');
};

const leaveThread = (): void => {
  find('[role=main]').style.display = 'none';
};
const comeBack = (): void => {
  find('[role=main]').style.display = '';
};

async function send(
  script: readonly (readonly [atMs: number, act: () => void])[],
): Promise<SentMail & { later: string[] }> {
  const later: string[] = [];
  for (const [atMs, act] of script) setTimeout(act, atMs);
  const sending = sendBox(
    () => find('.M9'),
    (what) => later.push(what),
  );
  await vi.advanceTimersByTimeAsync(45_000);
  return { ...(await sending), later };
}

const outcomeOf = async (script: Parameters<typeof send>[0]): Promise<SendOutcome> =>
  (await send(script)).outcome;

describe('sendBox', () => {
  it('is sent when the box closed and a note with a link came; presses once', async () => {
    const outcome = await outcomeOf([
      [50, () => showNote('Wird gesendet …')],
      [400, closeBox],
      [450, () => showNote('Nachricht gesendet', links)],
    ]);
    expect(outcome).toMatchObject({ kind: 'sent', canUndo: true });
    expect(presses).toBe(1);
  });

  it('is unknown when the box closed and no note came, or one without a link', async () => {
    expect(await outcomeOf([[100, closeBox]])).toMatchObject({ kind: 'unknown' });
    document.body.querySelector('#place')?.insertAdjacentHTML('beforeend', inline);
    expect(
      await outcomeOf([
        [100, closeBox],
        [150, () => showNote('Sending…')],
      ]),
    ).toMatchObject({ kind: 'unknown' });
  });

  it('does not take the note of an earlier mail for this one', async () => {
    showNote('Message sent', links);
    expect(await outcomeOf([[100, closeBox]])).toMatchObject({ kind: 'unknown' });
  });

  it('is unknown when nothing happens at all, and does not press again', async () => {
    expect(await outcomeOf([])).toMatchObject({ kind: 'unknown' });
    expect(presses).toBe(1);
  });

  it('is unknown in good time though the clock was set back', async () => {
    const seen = vi.fn();
    void sendBox(() => find('.M9'), vi.fn()).then(({ outcome }) => seen(outcome.kind));
    await vi.advanceTimersByTimeAsync(1000);
    vi.setSystemTime(Date.now() - 3_600_000);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(seen).toHaveBeenCalledExactlyOnceWith('unknown');
  });

  describe('when the person leaves the conversation meanwhile', () => {
    const away = [
      [50, () => showNote('Sending…')],
      [100, leaveThread],
    ] as const;
    const archived = [600, () => showNote('Conversation archived', undoLink)] as const;

    it('does not take the note of what was done there for that of the mail', async () => {
      expect(await outcomeOf([...away, archived])).toMatchObject({ kind: 'unknown' });
    });

    it('does not take it for that on coming back either', async () => {
      const script = [...away, archived, [1500, closeBox], [2000, comeBack]] as const;
      expect(await outcomeOf(script)).toMatchObject({ kind: 'unknown' });
    });

    it('is sent by the link to the mail', async () => {
      const outcome = await outcomeOf([...away, archived, [900, () => showNote('Message sent', links)]]);
      expect(outcome).toMatchObject({ kind: 'sent', canUndo: true });
    });

    it('is sent by a second link besides Undo, where the link to the mail has no id', async () => {
      const plain = links.replaceAll(/ id="\w+"/g, '');
      const outcome = await outcomeOf([...away, archived, [900, () => showNote('Message sent', plain)]]);
      expect(outcome).toMatchObject({ kind: 'sent' });
    });

    it('is not refused because the box is in sight again, and sent once it has gone', async () => {
      const outcome = await outcomeOf([
        ...away,
        archived,
        [1500, comeBack],
        [2000, hideNote],
        [6000, closeBox],
        [6000, () => showNote('Message sent', links)],
      ]);
      expect(outcome).toMatchObject({ kind: 'sent' });
    });
  });

  it('is refused when a dialog stops it; an older dialog does not count', async () => {
    document.body.insertAdjacentHTML('beforeend', '<div role="alertdialog">Old</div>');
    const outcome = await outcomeOf([
      [
        30,
        () =>
          document.body.insertAdjacentHTML(
            'beforeend',
            '<div role="alertdialog"><div>No recipient.</div><button>OK</button></div>',
          ),
      ],
    ]);
    expect(outcome).toEqual({ kind: 'refused', failure: { code: 'site-refused', said: 'No recipient.' } });
  });

  it('is refused when the box comes back with a note', async () => {
    const outcome = await outcomeOf([
      [50, () => (find('.M9').style.display = 'none')],
      [60, () => showNote('Sending…')],
      [500, () => showNote('Something went wrong.')],
      [500, () => (find('.M9').style.display = '')],
    ]);
    expect(outcome).toEqual({
      kind: 'refused',
      failure: { code: 'site-refused', said: 'Something went wrong.' },
    });
  });

  it('is refused when the box stays and the note about it ends', async () => {
    const outcome = await outcomeOf([
      [50, () => showNote('You are offline.')],
      [5000, hideNote],
    ]);
    expect(outcome).toEqual({ kind: 'refused', failure: { code: 'site-refused', said: 'You are offline.' } });
  });

  it('does not press a disabled button, and says when there is none', async () => {
    find('.aoO').setAttribute('aria-disabled', 'true');
    expect(await outcomeOf([])).toEqual({ kind: 'refused', failure: { code: 'send-unavailable' } });
    find('.aoO').remove();
    expect(await outcomeOf([])).toMatchObject({ failure: { code: 'site-changed', step: 'send' } });
    expect(presses).toBe(0);
  });
});

describe('afterwards', () => {
  const sent = [
    [100, closeBox],
    [120, () => showNote('Message sent', links)],
  ] as const;

  it('tells when it was undone by the person', async () => {
    const { later } = await send([...sent, [4000, () => showNote('Undone')], [4500, reopenBox]]);
    expect(later).toEqual(['undone']);
  });

  it('tells that it was undone also when the box comes back late', async () => {
    const { later } = await send([...sent, [4000, () => showNote('Undoing…')], [12_000, reopenBox]]);
    expect(later).toEqual(['undo-gone', 'undone']);
  });

  it('tells when undo is gone', async () => {
    const { later } = await send([...sent, [5000, hideNote]]);
    expect(later).toEqual(['undo-gone']);
  });

  it('undoes by the first link, and says whether the box came back', async () => {
    const mail = await send(sent);
    find('#link_undo').addEventListener('mouseup', () => setTimeout(reopenBox, 200));
    const undone = mail.undo();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await undone).toBe(true);
    expect(mail.later).toEqual([]);
  });

  it('says later that it was undone when the box took too long to come back', async () => {
    const mail = await send(sent);
    find('#link_undo').addEventListener('mouseup', () => {
      hideNote();
      setTimeout(reopenBox, 12_000);
    });
    const undone = mail.undo();
    await vi.advanceTimersByTimeAsync(11_000);
    expect(await undone).toBe(false);
    expect(mail.later).toEqual([]);
    await vi.advanceTimersByTimeAsync(4000);
    expect(mail.later).toEqual(['undone']);
  });

  it('does not look for the box for ever', async () => {
    const mail = await send(sent);
    const undone = mail.undo();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await undone).toBe(false);
    reopenBox();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(mail.later).toEqual([]);
  });

  it('presses nothing when the same link has come to stand beside other words', async () => {
    const mail = await send([...sent, [3000, () => (find('.bAq').textContent = 'Conversation archived')]]);
    const pressed = vi.fn();
    find('#link_undo').addEventListener('mouseup', pressed);
    expect(mail.later).toEqual(['undo-gone']);
    expect(await mail.undo()).toBe(false);
    expect(pressed).not.toHaveBeenCalled();
  });

  it('presses nothing when the note is gone', async () => {
    const mail = await send([...sent, [3000, hideNote]]);
    expect(await mail.undo()).toBe(false);
  });
});
