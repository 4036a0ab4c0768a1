// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StepFailed } from '../dom/attempt';
import type { SendOutcome } from '../mail-site';
import '../../testing/drawn-page';
import { findBox } from './compose';
import type { SentMail } from './send';
import { sendBox } from './send';
import { followThread, type ShownThread } from './shown-thread';

// Some outcomes are only known when nothing has come for a while.
vi.setConfig({ testTimeout: 30_000 });

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, `__fixtures__/2026-09-${name}.html`), 'utf8');
// Minutes of watching are looked through here, and asking jsdom for every style on the way up takes minutes too.
Element.prototype.checkVisibility = function () {
  return this.isConnected && !this.closest('[style*="display: none"]');
};

const TEXT = 'Thanks, 24 chairs it is.';
const reply = fixture('inline-reply').replace('<br />', TEXT);

const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the page lacks ${selector}`);
  return found;
};

let presses = 0;
let thread: () => ShownThread;
beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-09-18T12:00:00Z') });
  presses = 0;
  document.body.innerHTML = fixture('conversation');
  document.documentElement.lang = 'en';
  find('#messages').insertAdjacentHTML('afterbegin', `<div id="place">${reply}</div>`);
  find('#send').addEventListener('click', () => (presses += 1));
  const follow = followThread();
  thread = () => {
    const shown = follow();
    if (!shown) throw new StepFailed({ code: 'thread-changed' });
    return shown;
  };
  thread();
});
afterEach(() => vi.useRealTimers());

const closeBox = (): void => find('#place').replaceChildren();
const reopenBox = (): void => {
  find('#place').innerHTML = reply.replaceAll('_2"', '_3"');
};
const beginAnother = (): void => {
  find('#place').innerHTML = reply.replace(TEXT, 'And one more thing.');
};
const say = (...notices: readonly string[]): void => {
  find('[data-app-section=NotificationPane]').innerHTML = notices
    .map((html) => html && `<div role="status">${html}</div>`)
    .join('');
};
const warn = (words: string): void =>
  find('#fields').insertAdjacentHTML('beforebegin', `<div role="alert" id="tip">${words}</div>`);
const showCard = (): void =>
  document.body.insertAdjacentHTML('beforeend', '<div role="dialog">Ana Lima</div>');
const leave = (): void => find('#ReadingPaneContainerId').replaceChildren();
const ask = (): void =>
  document.body.insertAdjacentHTML(
    'beforeend',
    '<div role="alertdialog">No file attached <button>Send anyway</button></div>',
  );
const addMessage = (inside: string, isOpen = true): void =>
  find('#messages').insertAdjacentHTML(
    'afterbegin',
    `<div><div aria-expanded="${isOpen}"><div class="wide-content-host" id="own">${inside}</div></div></div>`,
  );
const sentMessage = (answer = '<button aria-label="Reply"></button>'): string =>
  `<span id="MSG_m4_FROM">Jo Weber</span>${answer}<div id="MSG_m4_DATETIME">Fri 9/18/2026 12:00 PM</div><div id="UniqueMessageBody_16"><div>${TEXT}</div><div id="x_Signature">Jo Weber</div></div>`;

async function send(
  script: readonly (readonly [atMs: number, act: () => void])[],
): Promise<SentMail & { later: string[] }> {
  const later: string[] = [];
  for (const [atMs, act] of script) setTimeout(act, atMs);
  const sending = sendBox(
    thread,
    () => {
      const box = findBox(thread());
      if (!box) throw new StepFailed({ code: 'compose-gone' });
      return box;
    },
    (what) => later.push(what),
  );
  let isDone = false;
  void sending.then(() => (isDone = true));
  while (!isDone) await vi.advanceTimersByTimeAsync(500);
  // Until the last act of the script, and what is said of it.
  await vi.advanceTimersByTimeAsync(Math.max(0, ...script.map(([atMs]) => atMs)) + 5000);
  return { ...(await sending), later };
}

const outcomeOf = async (script: Parameters<typeof send>[0]): Promise<SendOutcome> =>
  (await send(script)).outcome;

describe('sendBox', () => {
  it.each([
    ['in English', '<button>Undo</button>'],
    ['in Japanese', '<button>元に戻す</button>'],
    ['by its icon', '<button><i data-icon-name="ArrowUndoRegular"></i></button>'],
  ])('is sent when the box closed and Undo is offered, %s; presses once', async (_, button) => {
    const { outcome, later } = await send([
      [50, () => say('Sending…')],
      [500, closeBox],
      [600, () => say(`Sent ${button}`)],
      [3000, () => say('')],
    ]);
    expect(outcome).toEqual({ kind: 'sent', evidence: 'the box closed and Undo was offered', canUndo: true });
    expect(presses).toBe(1);
    expect(later).toEqual(['undo-gone']);
  });

  it('is sent when the box closed and the mail stands in the conversation, unfolded first where it is folded', async () => {
    const unfold = (): void => {
      find('#own').closest('[aria-expanded]')?.setAttribute('aria-expanded', 'true');
      find('#own').innerHTML = sentMessage();
    };
    const outcome = await outcomeOf([
      [500, closeBox],
      [
        900,
        () => {
          addMessage(
            `<span>Jo Weber</span><span id="preview">${TEXT} Jo Weber</span><span>12:00 PM</span>`,
            false,
          );
          find('#preview').addEventListener('click', unfold);
        },
      ],
    ]);
    expect(outcome).toMatchObject({ kind: 'sent', canUndo: false });
  });

  it.each<readonly [string, Parameters<typeof send>[0]]>([
    ['the box only closed', [[500, closeBox]]],
    [
      'a draft stands there, which cannot be answered',
      [
        [500, closeBox],
        [600, () => addMessage(sentMessage(''))],
      ],
    ],
    [
      'another message came',
      [
        [500, closeBox],
        [600, () => addMessage(sentMessage().replace(TEXT, 'Hello'))],
      ],
    ],
    [
      'a notice came that offers something else',
      [
        [500, closeBox],
        [600, () => say('Not sent <button>Retry</button>')],
      ],
    ],
    [
      'a dialog asks when the box is gone',
      [
        [100, closeBox],
        [200, ask],
      ],
    ],
    [
      'another reply is begun at the same dock',
      [
        [100, closeBox],
        [900, beginAnother],
      ],
    ],
    ['nothing happened', []],
    ['the conversation was left', [[300, leave]]],
    [
      'the conversation was left, and what was done there can be undone',
      [
        [300, leave],
        [300, () => say('Archived <button>Undo</button>')],
      ],
    ],
  ])('is unknown when %s', async (_, script) => {
    expect(await outcomeOf(script)).toMatchObject({ kind: 'unknown' });
    expect(presses).toBe(1);
  });

  it.each<readonly [string, string, Parameters<typeof send>[0]]>([
    ['a dialog asks', 'No file attached', [[100, ask]]],
    ['the box says what is wrong', 'No recipient', [[100, () => warn('No recipient')]]],
    ['a notice stays beside the open box', 'You are offline', [[100, () => say('You are offline')]]],
    [
      'the box comes back',
      'You are offline',
      [
        [100, closeBox],
        [800, () => say('You are offline')],
        [900, reopenBox],
      ],
    ],
  ])('is refused when %s', async (_, said, script) => {
    expect(await outcomeOf(script)).toEqual({ kind: 'refused', failure: { code: 'site-refused', said } });
  });

  it("is not refused by a person's card that a mouse opened", async () => {
    const outcome = await outcomeOf([
      [50, showCard],
      [500, closeBox],
      [600, () => say('<button>Undo</button>')],
    ]);
    expect(outcome).toMatchObject({ kind: 'sent' });
  });

  it("is not refused by a person's card while Send is off, for the mail is on its way", async () => {
    const outcome = await outcomeOf([
      [20, () => find('#send').setAttribute('disabled', '')],
      [4300, showCard],
      [5200, closeBox],
      [5300, () => say('<button>Undo</button>')],
    ]);
    expect(outcome).toMatchObject({ kind: 'sent' });
  });

  it('is refused by whatever dialog stays beside a Send that can be pressed again', async () => {
    const outcome = await outcomeOf([[4300, showCard]]);
    expect(outcome).toEqual({ kind: 'refused', failure: { code: 'site-refused', said: 'Ana Lima' } });
  });

  describe('an alert that stood in the box before', () => {
    beforeEach(() => warn('External recipient'));

    it('says nothing of this mail', async () => {
      const outcome = await outcomeOf([
        [500, closeBox],
        [600, () => say('<button>Undo</button>')],
      ]);
      expect(outcome).toMatchObject({ kind: 'sent' });
    });

    it.each<readonly [string, string, Parameters<typeof send>[0]]>([
      ['its words change', 'No recipient', [[100, () => (find('#tip').textContent = 'No recipient')]]],
      [
        'its words go and come again',
        'External recipient',
        [
          [100, () => (find('#tip').textContent = '')],
          [200, () => (find('#tip').textContent = 'External recipient')],
        ],
      ],
      ['another comes', 'No recipient', [[100, () => warn('No recipient')]]],
    ])('refuses when %s', async (_, said, script) => {
      expect(await outcomeOf(script)).toEqual({ kind: 'refused', failure: { code: 'site-refused', said } });
    });
  });

  it('is unknown in good time though the clock was set back', async () => {
    const seen = vi.fn();
    void sendBox(thread, () => find('#place > *'), vi.fn()).then(({ outcome }) => seen(outcome.kind));
    await vi.advanceTimersByTimeAsync(1000);
    vi.setSystemTime(Date.now() - 3_600_000);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(seen).toHaveBeenCalledExactlyOnceWith('unknown');
  });

  it('is sent whatever dialog came when the box had gone', async () => {
    const outcome = await outcomeOf([
      [500, closeBox],
      [600, ask],
      [2000, () => say('<button>Undo</button>')],
    ]);
    expect(outcome).toMatchObject({ kind: 'sent' });
  });

  it('is not taken for called back when another reply is begun at the same dock', async () => {
    const {
      outcome,
      later,
      find: findAgain,
    } = await send([
      [500, closeBox],
      [600, () => say('<button>Undo</button>')],
      [3000, beginAnother],
      [4000, () => say('')],
    ]);
    expect(outcome).toMatchObject({ kind: 'sent' });
    expect(later).toEqual(['undo-gone']);
    expect(findAgain()).toBeNull();
  });

  it('does not press what is off', async () => {
    find('#send').setAttribute('disabled', '');
    expect(await outcomeOf([])).toEqual({ kind: 'refused', failure: { code: 'send-unavailable' } });
    expect(presses).toBe(0);
  });

  it('presses nothing under a question that is open, for its answer may be to throw the reply away', async () => {
    ask();
    expect(await outcomeOf([])).toEqual({
      kind: 'refused',
      failure: { code: 'site-refused', said: 'No file attached' },
    });
    expect(presses).toBe(0);
  });

  it('tells when the person called it back', async () => {
    const { later, find: findAgain } = await send([
      [500, closeBox],
      [600, () => say('<button>Undo</button>')],
      [3000, () => say('')],
      [3500, reopenBox],
    ]);
    expect(later).toEqual(['undone']);
    expect(findAgain()?.id).toBe('docking_InitVisiblePart_3');
  });

  it('calls it back', async () => {
    const sending = send([
      [500, closeBox],
      [600, () => say('<button id="undo">Undo</button>')],
    ]);
    const { undo } = await sending;
    find('#undo').addEventListener('click', () => {
      say('');
      setTimeout(reopenBox, 300);
    });
    const undone = undo();
    await vi.advanceTimersByTimeAsync(2000);
    expect(await undone).toBe(true);
    expect(await undo()).toBe(false);
  });

  describe('Undo', () => {
    const sent = [
      [500, closeBox],
      [600, () => say('Sent <button id="undo">Undo</button>')],
    ] as const;
    const pressesOf = (selector: string): ReturnType<typeof vi.fn> => {
      const pressed = vi.fn();
      find(selector).addEventListener('click', pressed);
      return pressed;
    };

    it('of something else is not pressed', async () => {
      const { later, undo } = await send([
        ...sent,
        [3000, () => say('Deleted <button id="other">Undo</button>')],
      ]);
      const pressed = pressesOf('#other');
      expect(later).toEqual(['undo-gone']);
      expect(await undo()).toBe(false);
      expect(pressed).not.toHaveBeenCalled();
    });

    it('is gone when the same button has come to stand beside other words', async () => {
      const { later, undo } = await send([
        ...sent,
        [3000, () => (find('#undo').previousSibling as Text).replaceWith('Deleted ')],
      ]);
      const pressed = pressesOf('#undo');
      expect(later).toEqual(['undo-gone']);
      expect(await undo()).toBe(false);
      expect(pressed).not.toHaveBeenCalled();
    });

    it('of something earlier is no sign, also when its notice is drawn anew', async () => {
      const deleted = (): void => say('Deleted <button>Undo</button>');
      deleted();
      const outcome = await outcomeOf([
        [500, closeBox],
        [600, deleted],
      ]);
      expect(outcome).toMatchObject({ kind: 'unknown' });
    });

    it('is the newest, wherever an earlier one stands', async () => {
      const old = 'Deleted <button id="other">Undo</button>';
      say(old);
      const other = find('#other').closest('[role=status]');
      const { undo } = await send([
        [500, closeBox],
        [
          600,
          () =>
            other?.insertAdjacentHTML(
              'beforebegin',
              '<div role="status">Sent <button id="undo">Undo</button></div>',
            ),
        ],
      ]);
      const [pressed, wrong] = [pressesOf('#undo'), pressesOf('#other')];
      void undo();
      expect(pressed).toHaveBeenCalledOnce();
      expect(wrong).not.toHaveBeenCalled();
    });

    it('is the same when its notice is drawn anew and nothing else can be undone', async () => {
      const { later, undo } = await send([
        ...sent,
        [3000, () => say('Sent <button id="anew">Undo</button>')],
      ]);
      expect(later).toEqual([]);
      const pressed = pressesOf('#anew');
      void undo();
      expect(pressed).toHaveBeenCalledOnce();
    });

    it('is gone when it is drawn anew beside another', async () => {
      const notice = 'Sent <button>Undo</button>';
      const { later, undo } = await send([
        ...sent,
        [3000, () => say(notice, 'Deleted <button>Undo</button>')],
      ]);
      expect(later).toEqual(['undo-gone']);
      say(notice);
      expect(await undo()).toBe(false);
    });

    it('of an earlier mail is not taken for it when its own has gone', async () => {
      const earlier = 'Sent <button id="other">Undo</button>';
      say(earlier);
      const other = find('#other').closest('[role=status]');
      const { later, undo } = await send([
        [500, closeBox],
        [
          600,
          () =>
            other?.insertAdjacentHTML(
              'afterend',
              '<div role="status" id="own">Sent <button>Undo</button></div>',
            ),
        ],
        [3000, () => find('#own').remove()],
      ]);
      const pressed = pressesOf('#other');
      expect(later).toEqual(['undo-gone']);
      expect(await undo()).toBe(false);
      expect(pressed).not.toHaveBeenCalled();
    });

    it('of the next mail is not taken for it when it says the same', async () => {
      const { later, undo } = await send([
        ...sent,
        [3000, () => say('')],
        [9000, () => say('Sent <button id="next">Undo</button>')],
      ]);
      const pressed = pressesOf('#next');
      expect(later).toEqual(['undo-gone']);
      expect(await undo()).toBe(false);
      expect(pressed).not.toHaveBeenCalled();
    });

    it('that took too long to bring the box back is told later', async () => {
      const { later, undo } = await send(sent);
      find('#undo').addEventListener('click', () => {
        say('');
        setTimeout(reopenBox, 12_000);
      });
      const undone = undo();
      await vi.advanceTimersByTimeAsync(11_000);
      expect(await undone).toBe(false);
      expect(later).toEqual([]);
      await vi.advanceTimersByTimeAsync(4000);
      expect(later).toEqual(['undone']);
    });

    it('that the person pressed is told also when the box comes back late', async () => {
      const { later } = await send([...sent, [3000, () => say('')], [12_000, reopenBox]]);
      expect(later).toEqual(['undo-gone', 'undone']);
    });
  });
});
