// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PaneMessage, PaneView } from '../../utils/messaging/protocol';
import { GALLERY_STATES, readyReply, SAMPLE_TEXT, viewOf } from '../gallery/states';
import { DraftPane } from './DraftPane';
import type { Link } from './pane-store';
import { createStreamText } from './stream-text';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root;
let posted: PaneMessage[];
const stream = createStreamText();

beforeEach(() => {
  vi.useFakeTimers();
  posted = [];
  // jsdom lays nothing out and so cannot scroll.
  Element.prototype.scrollIntoView = () => undefined;
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root') as HTMLElement);
});

afterEach(() => {
  act(() => {
    root.unmount();
  });
  window.removeEventListener('click', trust, true);
  window.removeEventListener('keydown', trust, true);
  vi.useRealTimers();
});

const show = (view: PaneView, link: Link = 'connected'): void => {
  act(() => {
    root.render(
      <DraftPane
        view={view}
        stream={stream}
        link={link}
        focusRequest={0}
        send={(message) => {
          posted.push(message);
        }}
      />,
    );
  });
};

// jsdom marks every event a test makes as not made by a person; this is where it keeps that mark.
const trust = (event: Event): void => {
  for (const symbol of Object.getOwnPropertySymbols(event)) {
    const inner: unknown = Reflect.get(event, symbol);
    if (typeof inner === 'object' && inner !== null && 'isTrusted' in inner) inner.isTrusted = true;
  }
};

const asPerson = (): void => {
  window.addEventListener('click', trust, true);
  window.addEventListener('keydown', trust, true);
};

const button = (name: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find(
    (element) => (element.getAttribute('aria-label') ?? element.textContent) === name,
  );
  if (!found) throw new Error(`There is no button "${name}".`);
  return found;
};

const press = (name: string): void => {
  act(() => {
    button(name).click();
  });
};

const key = (init: KeyboardEventInit, target: EventTarget = document.body): void => {
  act(() => {
    target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
  });
};

const field = (): HTMLTextAreaElement => {
  const found = document.querySelector('textarea');
  if (!found) throw new Error('There is no text field.');
  return found;
};

const type = (text: string): void => {
  act(() => {
    const setValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
    setValue?.call(field(), text);
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
};

const ofType = (wanted: PaneMessage['type']): readonly PaneMessage[] =>
  posted.filter((message) => message.type === wanted);

const withText = (text: string, revision: number): PaneView => {
  const reply = readyReply({ revision });
  return viewOf({ ...reply, drafts: reply.drafts.map((draft) => ({ ...draft, text })) });
};

describe('approving', () => {
  it('posts one approval for a double click, naming what is on the screen', () => {
    asPerson();
    show(viewOf(readyReply()));
    press('Send to Ana Lima');
    press('Send to Ana Lima');
    expect(ofType('approve')).toEqual([
      {
        type: 'approve',
        purpose: 'send',
        draftId: 'd1',
        text: SAMPLE_TEXT,
        revision: 4,
        recipients: ['ana@example.com'],
        ownText: 'refuse',
      },
    ]);
  });

  it('takes another click once the revision has changed', () => {
    asPerson();
    show(viewOf(readyReply()));
    press('Insert');
    show(viewOf(readyReply({ revision: 5, phase: { name: 'failed', failure: { code: 'not-inserted' } } })));
    press('Insert');
    expect(ofType('approve')).toMatchObject([{ revision: 4 }, { revision: 5 }]);
  });

  it('does nothing for a click or a key no person made', () => {
    show(viewOf(readyReply()));
    press('Send to Ana Lima');
    press('Insert');
    key({ key: 'Enter', ctrlKey: true });
    expect(ofType('approve')).toEqual([]);
  });

  it('posts an edit first and approves when a view shows it', () => {
    asPerson();
    show(viewOf(readyReply()));
    type('Yes.');
    press('Send to Ana Lima');
    expect(posted).toEqual([{ type: 'edit', draftId: 'd1', text: 'Yes.' }]);
    show(withText('Yes.', 5));
    expect(ofType('approve')).toMatchObject([{ text: 'Yes.', revision: 5 }]);
  });

  it('lets the click go when the recipients have changed before the edit was confirmed', () => {
    asPerson();
    show(viewOf(readyReply()));
    type('Yes.');
    press('Send to Ana Lima');
    const next = withText('Yes.', 5);
    const audience = next.reply?.audiences?.reply;
    if (!next.reply || !audience) throw new Error('The view has no reply.');
    const to = [...audience.to, { name: '', email: 'eve@example.com' }];
    show(viewOf({ ...next.reply, audiences: { reply: { ...audience, to }, replyAll: null } }));
    expect(ofType('approve')).toEqual([]);
    expect(document.body.textContent).toContain('Your last change is not saved yet');
  });

  it('is refused in words while a blank is left', () => {
    asPerson();
    show(withText('It comes to [price?].', 4));
    press('Send to Ana Lima');
    expect(ofType('approve')).toEqual([]);
    press('Fill in [price?] first');
    expect(field().value.slice(field().selectionStart, field().selectionEnd)).toBe('[price?]');
  });

  it('puts the draft above own text only when asked to', () => {
    asPerson();
    const failure = { code: 'own-text-in-box', found: 'Hi' } as const;
    show(viewOf(readyReply({ phase: { name: 'failed', failure } })));
    press('Put the draft above it');
    expect(ofType('approve')).toMatchObject([{ purpose: 'insert', ownText: 'keep-below' }]);
  });
});

describe('editing', () => {
  it('posts an edit at a pause, once', () => {
    show(viewOf(readyReply()));
    type('A');
    type('AB');
    expect(posted).toEqual([]);
    act(() => {
      vi.advanceTimersByTime(300);
    });
    expect(posted).toEqual([{ type: 'edit', draftId: 'd1', text: 'AB' }]);
  });

  it('keeps what was typed when an older view comes in', () => {
    show(viewOf(readyReply()));
    type('Mine.');
    show(viewOf(readyReply({ revision: 5 })));
    expect(field().value).toBe('Mine.');
    act(() => {
      vi.advanceTimersByTime(300);
    });
    show(viewOf(readyReply({ revision: 6 })));
    expect(field().value).toBe('Mine.');
  });

  it('follows the view again once it has confirmed the edit', () => {
    show(viewOf(readyReply()));
    type('Mine.');
    act(() => {
      vi.advanceTimersByTime(300);
    });
    show(withText('Mine.', 5));
    show(withText('From the box.', 6));
    expect(field().value).toBe('From the box.');
  });

  it('posts again an edit that no view confirms', () => {
    show(viewOf(readyReply()));
    type('Mine.');
    act(() => {
      vi.advanceTimersByTime(300 + 3_000);
    });
    expect(ofType('edit')).toHaveLength(2);
  });

  it('posts what is typed before it drafts anew and before the page goes', () => {
    show(viewOf(readyReply()));
    type('Mine.');
    press('Draft again (Alt+R)');
    expect(posted.map((message) => message.type)).toEqual(['edit', 'draft']);
    type('Mine, more.');
    window.dispatchEvent(new Event('pagehide'));
    expect(posted.at(-1)).toEqual({ type: 'edit', draftId: 'd1', text: 'Mine, more.' });
  });

  it('cannot be done while an approval is carried out', () => {
    const sending = GALLERY_STATES.find(({ name }) => name === 'sending');
    if (!sending) throw new Error('The gallery has no such state.');
    show(sending.view);
    expect(field().readOnly).toBe(true);
  });
});

describe('keys', () => {
  it.each([
    [
      { key: 'Enter', ctrlKey: true },
      { type: 'approve', purpose: 'insert' },
    ],
    [
      { key: 'Enter', metaKey: true, shiftKey: true },
      { type: 'approve', purpose: 'send' },
    ],
    [{ key: 'r', code: 'KeyR', altKey: true }, { type: 'draft' }],
    [
      { key: 'ArrowLeft', altKey: true },
      { type: 'show-version', index: 0 },
    ],
    [
      { key: 'ArrowRight', altKey: true },
      { type: 'show-version', index: 2 },
    ],
    [{ key: 'Escape' }, { type: 'focus-mail' }],
  ])('%o posts %o', (init, message) => {
    asPerson();
    const { view } = GALLERY_STATES.find(({ name }) => name === 'ready-all') ?? { view: viewOf(null) };
    show(view);
    key(init);
    expect(posted).toMatchObject([message]);
  });

  it('belong to the input method while it composes', () => {
    asPerson();
    show(viewOf(readyReply()));
    key({ key: 'Enter', ctrlKey: true, isComposing: true });
    key({ key: 'Escape', isComposing: true });
    expect(posted).toEqual([]);
  });

  it('draft with the instruction on Enter', () => {
    show(viewOf(readyReply()));
    const input = document.querySelector('input.input');
    if (!input) throw new Error('There is no instruction line.');
    act(() => {
      const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      setValue?.call(input, 'Say no');
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    key({ key: 'Enter' }, input);
    expect(posted).toMatchObject([{ type: 'draft', wishes: { instruction: 'Say no' } }]);
  });
});

describe('streaming', () => {
  it('adds tokens to the text without a render, and a checkpoint never takes any back', () => {
    const state = GALLERY_STATES.find(({ name }) => name === 'drafting-waiting');
    if (!state) throw new Error('The gallery has no such state.');
    show(state.view);
    stream.append('d2', 'Hi');
    stream.append('d2', ' Ana');
    stream.checkpoint('d2', 'Hi');
    expect(document.querySelector('.streaming .reply-glyphs')?.textContent).toBe('Hi Ana');
    stream.checkpoint('d2', 'Hi Ana, thanks');
    expect(document.querySelector('.streaming .reply-glyphs')?.textContent).toBe('Hi Ana, thanks');
  });
});

describe('every state', () => {
  it.each(GALLERY_STATES.map((state) => [state.name, state] as const))('%s is drawn', (_, state) => {
    show(state.view, state.link);
    expect(document.querySelector('.pane')?.textContent).not.toBe('');
  });

  it.each(
    GALLERY_STATES.filter(
      ({ name, view }) =>
        (view.reply?.drafts.length ?? 0) > 0 && !name.startsWith('pill') && name !== 'ready-empty',
    ).map((state) => [state.name, state] as const),
  )('%s offers Copy', (_, state) => {
    show(state.view, state.link);
    expect(button('Copy')).toBeTruthy();
  });
});
