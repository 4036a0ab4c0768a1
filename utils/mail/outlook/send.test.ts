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
const say = (html: string): void => {
  find('[data-app-section=NotificationPane]').innerHTML = html && `<div role="status">${html}</div>`;
};
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
    ['the conversation was left', [[300, () => find('#ReadingPaneContainerId').replaceChildren()]]],
  ])('is unknown when %s', async (_, script) => {
    expect(await outcomeOf(script)).toMatchObject({ kind: 'unknown' });
    expect(presses).toBe(1);
  });

  it.each<readonly [string, string, Parameters<typeof send>[0]]>([
    ['a dialog asks', 'No file attached', [[100, ask]]],
    [
      'the box says what is wrong',
      'No recipient',
      [
        [
          100,
          () => find('#fields').insertAdjacentHTML('beforebegin', '<div role="alert">No recipient</div>'),
        ],
      ],
    ],
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
      [50, () => document.body.insertAdjacentHTML('beforeend', '<div role="dialog">Ana Lima</div>')],
      [500, closeBox],
      [600, () => say('<button>Undo</button>')],
    ]);
    expect(outcome).toMatchObject({ kind: 'sent' });
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
});
