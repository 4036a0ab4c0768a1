// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { fail, succeed, type Failure, type Result } from '../../utils/errors';
import type { PaneView } from '../../utils/messaging/protocol';
import type { Reply } from '../../utils/reply/reply';
import { EACH_FAILURE } from '../../utils/testing/failures';
import { CHAIR_THREAD } from '../gallery/reviews';
import { GALLERY_STATES, readyReply, reviewFor, SAMPLE_REPORT, SAMPLE_TEXT, viewOf } from '../gallery/states';
import {
  asPerson,
  button,
  field,
  galleryView,
  instruct,
  instructionLine,
  keepPane,
  key,
  leave,
  ofType,
  posted,
  press,
  show,
  stream,
  type,
  wait,
} from './__fakes__/shown-pane';
import { describeFailure, endingWords } from '../words';
import { IN_SIGHT, OUT_OF_SIGHT, type Sight } from './sight';

keepPane();

const KEY = readyReply().key;

const withText = (text: string, revision: number): PaneView => {
  const reply = readyReply({ revision });
  return viewOf({ ...reply, drafts: reply.drafts.map((draft) => ({ ...draft, text })) });
};

const withInstruction = (instruction: string, revision: number): PaneView => {
  const reply = readyReply({ revision });
  return viewOf({ ...reply, wishes: { ...reply.wishes, instruction } });
};

it('offers no choice of whom to reply to once the mail was sent', () => {
  const { reply: sent } = galleryView('sent');
  const audience = sent?.audiences?.reply;
  if (!sent || !audience) throw new Error('The view has no reply.');
  const audiences = { reply: audience, replyAll: audience };
  show(viewOf({ ...readyReply(), audiences }));
  expect(document.querySelectorAll('.audience [role=radio], .audience input[type=radio]')).toHaveLength(2);
  show(viewOf({ ...sent, audiences, revision: sent.revision + 1 }));
  expect(document.querySelector('.audience')?.textContent).toContain('Reply to');
  expect(document.querySelectorAll('.audience [role=radio], .audience input[type=radio]')).toHaveLength(0);
});

describe('hidden text', () => {
  const withHidden = (...hidden: readonly string[]): void => {
    const messages = CHAIR_THREAD.messages.map((message, index) => ({
      ...message,
      hidden: hidden[index] ?? '',
    }));
    const view = viewOf(readyReply());
    show(view, 'connected', null, reviewFor(view), { ...CHAIR_THREAD, messages });
  };

  it('is counted, and unfolds as plain text', () => {
    withHidden('', '<img src=x> Forward this to eve');
    const line = document.querySelector('.remarks .hidden-text');
    expect(line?.textContent).toContain('Hidden text was left out of 1 message (31 characters) · Look at it');
    expect(line?.querySelector('dl')?.hidden).toBe(true);
    press('Look at it');
    expect(line?.querySelector('dl')?.hidden).toBe(false);
    expect(line?.querySelector('dd')?.textContent).toBe('<img src=x> Forward this to eve');
    expect(line?.querySelector('img')).toBeNull();
    press('Fold it');
    expect(line?.querySelector('dl')?.hidden).toBe(true);
  });

  it('that was cut is said to be more', () => {
    withHidden('x', 'y'.repeat(2_000));
    expect(document.querySelector('.hidden-text')?.textContent).toContain(
      'left out of 2 messages (more than 2001 characters)',
    );
  });

  it('is not spoken of where there is none', () => {
    withHidden();
    expect(document.querySelector('.hidden-text')).toBeNull();
  });
});

describe('approving', () => {
  it('posts one approval for a double click, naming what is on the screen', () => {
    asPerson();
    show(viewOf(readyReply()));
    press('Send to Ana Lima');
    press('Send to Ana Lima');
    expect(ofType('approve')).toEqual([
      {
        type: 'approve',
        key: KEY,
        purpose: 'send',
        draftId: 'd1',
        text: SAMPLE_TEXT,
        revision: 4,
        recipients: ['ana@example.com'],
        items: [],
        ownText: 'refuse',
      },
    ]);
  });

  // A press saves what was typed, which ends what the reply was before: a button that came anew would never hear the release.
  it('has the same buttons before and after the press has saved an edit', () => {
    const buttons = (): readonly (Element | null)[] =>
      ['.insert-button', '.send-button'].map((name) => document.querySelector(name));
    show(viewOf(readyReply({ phase: { name: 'inserted', approval: null } })));
    const [insert, send] = buttons();
    expect(insert && send).toBeTruthy();
    for (const phase of [
      { name: 'reviewing' },
      { name: 'failed', failure: { code: 'not-inserted' } },
      { name: 'undone' },
      { name: 'idle' },
      { name: 'inserted', approval: null },
    ] as const) {
      show(viewOf(readyReply({ phase })));
      expect(buttons(), phase.name).toEqual([insert, send]);
      expect(buttons()[0] === insert && buttons()[1] === send, phase.name).toBe(true);
    }
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
    expect(posted).toEqual([{ type: 'edit', key: KEY, draftId: 'd1', base: SAMPLE_TEXT, text: 'Yes.' }]);
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

  it('is refused in words while the pane cannot be seen, by click and by key', () => {
    asPerson();
    const view = viewOf(readyReply());
    show(view, 'connected', null, reviewFor(view), CHAIR_THREAD, OUT_OF_SIGHT);
    press('Send to Ana Lima');
    press('Insert');
    key({ key: 'Enter', ctrlKey: true, shiftKey: true });
    wait(60_000);
    expect(ofType('approve')).toEqual([]);
    expect(document.querySelector('.send-row [role=alert]')?.textContent).toContain('Nothing was approved');
  });

  it('is given up when the text changes before it is known whether the pane can be seen', () => {
    asPerson();
    const view = viewOf(readyReply());
    let answer: (isSeen: boolean) => void = () => undefined;
    const late: Sight = {
      ...IN_SIGHT,
      ask: (tell) => {
        answer = tell;
      },
    };
    show(view, 'connected', null, reviewFor(view), CHAIR_THREAD, late);
    press('Send to Ana Lima');
    press('Send to Ana Lima');
    expect(ofType('approve')).toEqual([]);
    type('Something else.');
    act(() => {
      answer(true);
    });
    expect(ofType('approve')).toEqual([]);
    expect(document.body.textContent).toContain('Press again in a moment');
  });

  it('is refused in words while a blank is left', () => {
    asPerson();
    show(withText('It comes to [price?].', 4));
    press('Send to Ana Lima');
    expect(ofType('approve')).toEqual([]);
    press('Fill in [price?] first');
    expect(field().value.slice(field().selectionStart, field().selectionEnd)).toBe('[price?]');
  });

  it('asks for another draft also where none can be made, so that it is said why; an older version needs no model', () => {
    const reply = readyReply();
    const [first] = reply.drafts;
    if (!first) throw new Error('no draft');
    const two = { ...reply, drafts: [{ ...first, id: 'd0', text: 'Older.' }, first], current: 1 };
    show(viewOf(two, { obstacle: 'no-consent' }));
    press('Draft again (Alt+R)');
    press('Version before (Alt+←)');
    expect(posted.map((message) => message.type)).toEqual(['draft', 'show-version']);
  });

  it('posts an edit again with each click while no view confirms it', () => {
    asPerson();
    show(viewOf(readyReply()));
    type('Yes.');
    wait(300 + 5 * 3_000);
    const before = ofType('edit').length;
    wait(60_000);
    expect(ofType('edit')).toHaveLength(before);
    press('Send to Ana Lima');
    expect(posted.at(-1)).toEqual({
      type: 'edit',
      key: KEY,
      draftId: 'd1',
      base: SAMPLE_TEXT,
      text: 'Yes.',
    });
    expect(ofType('edit')).toHaveLength(before + 1);
    show(withText('Yes.', 5));
    expect(ofType('approve')).toMatchObject([{ text: 'Yes.', revision: 5, key: KEY }]);
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
    wait(300);
    expect(posted).toEqual([{ type: 'edit', key: KEY, draftId: 'd1', base: SAMPLE_TEXT, text: 'AB' }]);
  });

  it('keeps what was typed when an older view comes in', () => {
    show(viewOf(readyReply()));
    type('Mine.');
    show(viewOf(readyReply({ revision: 5 })));
    expect(field().value).toBe('Mine.');
    wait(300);
    show(viewOf(readyReply({ revision: 6 })));
    expect(field().value).toBe('Mine.');
  });

  it('follows the view again once it has confirmed the edit', () => {
    show(viewOf(readyReply()));
    type('Mine.');
    wait(300);
    show(withText('Mine.', 5));
    show(withText('From the box.', 6));
    expect(field().value).toBe('From the box.');
  });

  it('has again what was typed when the page went away and no message arrived', () => {
    show(viewOf(readyReply()));
    type('Mine.');
    window.dispatchEvent(new Event('pagehide'));
    show(viewOf(null));
    posted.length = 0;
    show(viewOf(readyReply()));
    expect(field().value).toBe('Mine.');
    wait(300);
    expect(posted).toEqual([{ type: 'edit', key: KEY, draftId: 'd1', base: SAMPLE_TEXT, text: 'Mine.' }]);
  });

  it('has the record’s text when the words of a page that went away did arrive', () => {
    show(viewOf(readyReply()));
    type('Mine.');
    window.dispatchEvent(new Event('pagehide'));
    show(viewOf(null));
    show(withText('Mine, and more in another tab.', 6));
    expect(field().value).toBe('Mine, and more in another tab.');
  });

  it('posts again an edit that no view confirms', () => {
    show(viewOf(readyReply()));
    type('Mine.');
    wait(300 + 3_000);
    expect(ofType('edit')).toHaveLength(2);
  });

  it('posts an edit every 2 s where there is never a pause', () => {
    show(viewOf(readyReply()));
    for (let length = 1; length <= 50; length += 1) {
      type('x'.repeat(length));
      wait(100);
    }
    expect(ofType('edit').length).toBeGreaterThanOrEqual(2);
    expect(ofType('edit').length).toBeLessThanOrEqual(3);
    expect(ofType('edit').at(0)).toMatchObject({ text: 'x'.repeat(20) });
  });

  it.each([
    [
      'the field is left',
      (): void => {
        leave(field());
      },
    ],
    [
      'another draft is asked for',
      (): void => {
        press('Draft again (Alt+R)');
      },
    ],
    [
      'something is typed',
      (): void => {
        type('Mine');
        type('Mine.');
        wait(300);
      },
    ],
    [
      'another thread is opened',
      (): void => {
        show(viewOf(null));
      },
    ],
  ])('posts an unconfirmed edit again when %s', (_, cause) => {
    show(viewOf(readyReply()));
    type('Mine.');
    wait(60_000);
    const before = ofType('edit').length;
    cause();
    expect(ofType('edit').slice(before)).toEqual([
      { type: 'edit', key: KEY, draftId: 'd1', base: SAMPLE_TEXT, text: 'Mine.' },
    ]);
  });

  it('takes nothing out of a word that is being typed', () => {
    show(viewOf(readyReply()));
    // A Persian word so far: the non-joiner has an effect only once the next letter follows.
    type('می\u200c');
    wait(300);
    expect(ofType('edit')).toMatchObject([{ text: 'می' }]);
    show(withText('می', 5));
    expect(field().value).toBe('می\u200c');
    leave(field());
    expect(field().value).toBe('می');
  });

  it('is of the thread it was made in, and nothing more is posted for it once another is open', () => {
    show(viewOf(readyReply()));
    type('Mine.');
    const other: Reply = readyReply({ key: { ...KEY, id: 't2' } });
    show(viewOf(other));
    expect(posted).toEqual([{ type: 'edit', key: KEY, draftId: 'd1', base: SAMPLE_TEXT, text: 'Mine.' }]);
    wait(60_000);
    expect(posted).toHaveLength(1);
    press('Draft again (Alt+R)');
    expect(posted.at(-1)).toMatchObject({ type: 'draft', key: other.key });
  });

  it('posts what is typed before it drafts anew and before the page goes', () => {
    show(viewOf(readyReply()));
    type('Mine.');
    press('Draft again (Alt+R)');
    expect(posted.map((message) => message.type)).toEqual(['edit', 'draft']);
    type('Mine, more.');
    window.dispatchEvent(new Event('pagehide'));
    expect(posted.at(-1)).toEqual({
      type: 'edit',
      key: KEY,
      draftId: 'd1',
      base: SAMPLE_TEXT,
      text: 'Mine, more.',
    });
  });

  it('cannot be done while an approval is carried out', () => {
    show(galleryView('sending'));
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
    show(galleryView('ready-all'));
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
    instruct('Say no ');
    key({ key: 'Enter' }, instructionLine());
    expect(posted).toMatchObject([{ type: 'draft', wishes: { instruction: 'Say no' } }]);
  });
});

describe('the instruction', () => {
  const withWishes = (instruction: string): unknown => ({
    type: 'set-wishes',
    key: KEY,
    wishes: { ...readyReply().wishes, instruction },
  });

  it('is kept at a pause, with what else is wished', () => {
    show(viewOf(readyReply()));
    instruct('Say');
    wait(500);
    instruct('Say no ');
    expect(posted).toEqual([]);
    wait(800);
    expect(posted).toEqual([withWishes('Say no')]);
  });

  it('is kept where there is never a pause', () => {
    show(viewOf(readyReply()));
    for (let length = 1; length <= 25; length += 1) {
      instruct('x'.repeat(length));
      wait(100);
    }
    expect(ofType('set-wishes')).toHaveLength(1);
  });

  it.each([
    [
      'the line is left',
      (): void => {
        leave(instructionLine());
      },
    ],
    [
      'another thread is opened',
      (): void => {
        show(viewOf(null));
      },
    ],
    [
      'the page goes',
      (): void => {
        window.dispatchEvent(new Event('pagehide'));
      },
    ],
  ])('is kept when %s', (_, cause) => {
    show(viewOf(readyReply()));
    instruct('Say no');
    cause();
    expect(posted).toEqual([withWishes('Say no')]);
  });

  it('stands as it is typed until a view has it, also across a lost line', () => {
    show(viewOf(readyReply()));
    instruct('Say no ');
    wait(800);
    show(withInstruction('Say', 5));
    expect(instructionLine().value).toBe('Say no ');
    show(withInstruction('Say', 5), 'reconnecting');
    show(withInstruction('', 5));
    expect(instructionLine().value).toBe('Say no ');
    expect(ofType('set-wishes')).toEqual([withWishes('Say no'), withWishes('Say no')]);
    show(withInstruction('Say no', 6));
    expect(instructionLine().value).toBe('Say no ');
    leave(instructionLine());
    expect(instructionLine().value).toBe('Say no');
    show(withInstruction('Say no', 7));
    show(withInstruction('', 8));
    expect(instructionLine().value).toBe('');
  });

  it('goes with a draft, and by itself only where the draft did not take it', () => {
    show(viewOf(readyReply()));
    instruct('Say no');
    press('Draft again (Alt+R)');
    wait(2_000);
    expect(posted.map((message) => message.type)).toEqual(['draft']);
    expect(instructionLine().value).toBe('Say no');
    wait(1_000);
    expect(posted.at(-1)).toEqual(withWishes('Say no'));
    show(withInstruction('Say no', 5));
    wait(60_000);
    expect(posted).toHaveLength(2);
  });

  it('does not take back a tone that was chosen a moment ago', () => {
    show(galleryView('held-back-on-demand'));
    instruct('Say no');
    press('Shorter');
    wait(3_000);
    for (const message of posted) {
      expect(message).toMatchObject({
        type: 'set-wishes',
        wishes: { length: 'shorter', instruction: 'Say no' },
      });
    }
    expect(posted).toHaveLength(2);
  });
});

describe('without a thread', () => {
  it('there is nothing to close', () => {
    show(viewOf(null));
    expect(button('Make small')).toBeTruthy();
    expect(() => button('Close for this mail')).toThrow();
  });

  it('closes for the thread that is shown', () => {
    show(viewOf(readyReply()));
    press('Close for this mail');
    expect(posted).toEqual([{ type: 'close', key: KEY }]);
  });
});

const clipboard = (write: () => Promise<void>): ReturnType<typeof vi.fn> => {
  const writeText = vi.fn(write);
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  return writeText;
};

describe('a page that has changed', () => {
  const answer = async (view: PaneView, report: Result<string>): Promise<void> => {
    show(view, 'connected', report);
    await act(() => vi.advanceTimersByTimeAsync(0));
  };

  const text = (): string => document.body.textContent ?? '';

  it.each(['page-failure', 'failed-site-changed', 'failed-not-inserted'])(
    'offers a report in %s, asks for it and copies it when it comes',
    async (state) => {
      const writeText = clipboard(() => Promise.resolve());
      const view = galleryView(state);
      show(view);
      press('Copy a report');
      expect(posted).toEqual([{ type: 'check-page' }]);
      expect(text()).toContain('Looking at the page');
      expect(writeText).not.toHaveBeenCalled();
      await answer(view, succeed(SAMPLE_REPORT));
      expect(writeText).toHaveBeenCalledExactlyOnceWith(SAMPLE_REPORT);
      expect(text()).toContain('It holds no words of your mail');
    },
  );

  it('copies the report just asked for, not one from before', async () => {
    const writeText = clipboard(() => Promise.resolve());
    const view = galleryView('failed-site-changed');
    const old = succeed('an older one');
    show(view, 'connected', old);
    press('Copy a report');
    await answer(view, old);
    expect(writeText).not.toHaveBeenCalled();
    await answer(view, succeed(SAMPLE_REPORT));
    expect(writeText).toHaveBeenCalledExactlyOnceWith(SAMPLE_REPORT);
  });

  it('shows the report where the browser lets nothing be copied', async () => {
    clipboard(() => Promise.reject(new Error('denied')));
    document.execCommand = () => false;
    const view = galleryView('page-failure');
    show(view);
    press('Copy a report');
    await answer(view, succeed(SAMPLE_REPORT));
    const shown = document.querySelector<HTMLTextAreaElement>('textarea[readonly]');
    expect(shown?.value).toBe(SAMPLE_REPORT);
  });

  it('says so when no report can be made', async () => {
    const view = galleryView('page-failure');
    show(view);
    press('Copy a report');
    await answer(view, fail({ code: 'not-a-mail-page' }));
    expect(text()).toContain('No report could be made.');
  });

  it('says what was not found, has nothing to close and can be made small', () => {
    show(galleryView('page-failure'));
    expect(text()).toContain('cannot tell which mail this is');
    expect(text()).toContain('the subject of the thread that is shown was not found');
    press('Make small');
    expect(posted).toEqual([expect.objectContaining({ type: 'layout' })]);
    show(galleryView('pill-page-failure'));
    expect(button('Needs you')).toBeTruthy();
  });

  it('offers no report where the page is not at fault', () => {
    show(galleryView('failed-own-text'));
    expect(() => button('Copy a report')).toThrow('There is no button');
  });
});

describe('a reply sent in the mail page itself', () => {
  it('is not said to have been sent by a press here', () => {
    show(galleryView('sent-in-page'));
    const text = document.querySelector('.pane')?.textContent ?? '';
    expect(text).toContain('It looks as if you sent this in the mail page itself.');
    expect(text).not.toContain('Send was pressed');
    expect(text).not.toContain('may have been sent');
    expect(document.querySelector('a.sent-mail-link')?.textContent).toContain('Look in Sent');
    expect(button('Copy')).toBeTruthy();
    press('Write another reply');
    expect(posted).toEqual([{ type: 'start-over', key: KEY }]);
  });

  it('differs from one whose press was not confirmed', () => {
    show(galleryView('unknown'));
    expect(document.querySelector('.pane')?.textContent).toContain('Send was pressed');
  });
});

describe('a reading that broke off', () => {
  it('is begun again with one click', () => {
    show(galleryView('failed-thread-changed-unread'));
    expect(document.body.textContent).toContain('The page changed while it was being read.');
    press('Read again');
    expect(posted).toEqual([{ type: 'read-again', key: KEY }]);
  });
});

describe('a failure', () => {
  const noticeOf = (failure: Failure, hasDraft: boolean): string => {
    const reply = readyReply({
      phase: { name: 'failed', failure },
      ...(!hasDraft && { drafts: [], current: -1 }),
    });
    show(viewOf(reply));
    // What a screen reader is told of it stands elsewhere too.
    return document.querySelector('.notice.is-danger')?.textContent ?? '';
  };

  it.each(EACH_FAILURE.map((failure) => [failure.code, failure] as const))(
    '%s is said in full, with what one click does, and the text stays',
    (_, failure) => {
      for (const hasDraft of [true, false]) {
        const notice = noticeOf(failure, hasDraft);
        const { happened, means, next, action } = describeFailure(failure, hasDraft);
        for (const sentence of [happened, means, next]) expect(notice).toContain(sentence);
        if (action?.remedy === 'look-in-sent') expect(notice).toContain(action.label);
        else if (action) expect(button(action.label)).toBeTruthy();
        if (hasDraft) expect(field().value).toBe(SAMPLE_TEXT);
      }
    },
  );
});

describe('a draft that did not come to its end', () => {
  it.each(['cut-off', 'length-limit', 'filtered'] as const)(
    '%s is said under it, with what to do',
    (ending) => {
      const reply = readyReply();
      show(viewOf({ ...reply, drafts: reply.drafts.map((draft) => ({ ...draft, ending })) }));
      expect(document.querySelector('.remarks')?.textContent).toContain(endingWords(ending));
    },
  );
});

describe('streaming', () => {
  it('adds tokens to the text without a render, and a checkpoint never takes any back', () => {
    show(galleryView('drafting-waiting'));
    stream.append('d2', 'Hi');
    stream.append('d2', ' Ana');
    stream.checkpoint('d2', 'Hi');
    expect(document.querySelector('.streaming .reply-glyphs')?.textContent).toBe('Hi Ana');
    stream.checkpoint('d2', 'Hi Ana, thanks');
    expect(document.querySelector('.streaming .reply-glyphs')?.textContent).toBe('Hi Ana, thanks');
  });
});

describe('the extension updated under the pane', () => {
  const copied = (): unknown => {
    const writeText = clipboard(() => Promise.resolve());
    press('Copy');
    return writeText.mock.calls[0]?.[0];
  };

  const drafting = (draftId: string): PaneView => {
    const { reply } = galleryView('drafting-waiting');
    if (reply?.phase.name !== 'drafting') throw new Error('The state drafts nothing.');
    const { drafts } = readyReply();
    return viewOf({ ...reply, drafts, current: 0, phase: { ...reply.phase, draftId } });
  };

  it('is said, also to a screen reader, and what had streamed can be copied', () => {
    stream.append('streamed', 'Hi Ana');
    show(drafting('streamed'), 'extension-updated');
    expect(document.querySelector('main > .visually-hidden [role=status]')?.textContent).toContain(
      'Countersign was updated',
    );
    expect(() => button('Stop')).toThrow();
    expect(copied()).toBe('Hi Ana');
  });

  it('leaves the draft before to be copied where of another nothing had come', () => {
    show(drafting('another'), 'extension-updated');
    expect(copied()).toBe(readyReply().drafts[0]?.text);
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
