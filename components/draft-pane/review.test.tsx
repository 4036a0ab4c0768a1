// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { PaneView } from '../../utils/messaging/protocol';
import type { Review } from '../../utils/reply/review';
import { CHAIR_GUIDE, CHAIR_THREAD, itemOf, lowReview } from '../gallery/reviews';
import {
  GALLERY_STATES,
  readyReply,
  reviewFor,
  SAMPLE_TEXT,
  viewOf,
  type GalleryState,
} from '../gallery/states';
import {
  asPerson,
  button,
  field,
  keepPane,
  key,
  ofType,
  posted,
  press,
  show,
  type,
  wait,
  wanted,
} from './__fakes__/shown-pane';
import { IN_SIGHT, OUT_OF_SIGHT, type Sight } from './sight';

keepPane();

const KEY = readyReply().key;

const stateOf = (wantedName: string): GalleryState => {
  const found = GALLERY_STATES.find(({ name }) => name === wantedName);
  if (!found) throw new Error(`The gallery has no state "${wantedName}".`);
  return found;
};

const showState = (name: string, change: (view: PaneView) => PaneView = (view) => view): PaneView => {
  const { view, review } = stateOf(name);
  const shown = change(view);
  show(shown, 'connected', null, review);
  return shown;
};

const withSettled =
  (...settled: readonly string[]) =>
  (view: PaneView): PaneView =>
    view.reply ? { ...view, reply: { ...view.reply, settled } } : view;

const withText = (text: string, revision: number): PaneView => {
  const reply = readyReply({ revision });
  return viewOf({ ...reply, drafts: reply.drafts.map((draft) => ({ ...draft, text })) });
};

const select = (start: number, end = start): void => {
  act(() => {
    field().focus();
    field().setSelectionRange(start, end);
    document.dispatchEvent(new Event('selectionchange'));
  });
};

const caretIn = (words: string): void => {
  select(field().value.indexOf(words) + 1);
};

const selected = (): string => field().value.slice(field().selectionStart, field().selectionEnd);

const strip = (): string =>
  document.querySelector('[aria-label="About the words at the caret"]')?.textContent ?? '';

const names = (selector: string): readonly string[] =>
  [...document.querySelectorAll(selector)].map(
    (element) => element.getAttribute('aria-label') ?? element.textContent ?? '',
  );

const focusedName = (): string | null => document.activeElement?.getAttribute('aria-label') ?? null;

describe('the review of what is on the screen', () => {
  it('is asked for once for the same text, people, wishes and requests', () => {
    show(viewOf(readyReply(), { guide: CHAIR_GUIDE }));
    show(viewOf(readyReply({ revision: 5 }), { guide: structuredClone(CHAIR_GUIDE) }));
    expect(wanted).toMatchObject([
      {
        text: SAMPLE_TEXT,
        audience: { to: [{ email: 'ana@example.com' }] },
        asks: [{ id: 'a1' }, { id: 'a2' }],
      },
    ]);
    type('Yes.');
    expect(wanted.at(-1)).toMatchObject({ text: 'Yes.' });
    expect(wanted).toHaveLength(2);
  });

  it('is not asked for while there is no text to be edited', () => {
    showState('guide');
    showState('drafting');
    showState('sending');
    expect(wanted).toEqual([]);
  });

  it('is not taken for one when it is of other people', () => {
    asPerson();
    const view = viewOf(readyReply());
    const audience = view.reply?.audiences?.reply;
    if (!audience) throw new Error('There is nobody.');
    show(
      view,
      'connected',
      null,
      lowReview(SAMPLE_TEXT, { ...audience, to: [{ name: '', email: 'eve@example.org' }] }),
    );
    press('Send to Ana Lima');
    expect(ofType('approve')).toEqual([]);
    show(view);
    expect(ofType('approve')).toHaveLength(1);
  });

  it('is of the draft it came for, and not of the next', () => {
    const first = stateOf('review-high-one');
    show(first.view, 'connected', null, first.review);
    const reply = readyReply({ revision: 9 });
    const next = viewOf({ ...reply, drafts: reply.drafts.map((draft) => ({ ...draft, id: 'd9' })) });
    show(next, 'connected', null, first.review);
    expect(document.querySelector('.items')).toBeNull();
    expect(document.querySelector('.send-row')?.textContent).toContain('Checking the text');
  });
});

describe('sending', () => {
  it('waits for the review and posts what it asks for', () => {
    asPerson();
    show(viewOf(readyReply()), 'connected', null, null);
    press('Send to Ana Lima');
    expect(posted).toEqual([]);
    show(viewOf(readyReply()));
    expect(ofType('approve')).toMatchObject([{ purpose: 'send', items: [] }]);
  });

  it('waits for the edit and for its review, whichever comes last', () => {
    asPerson();
    show(viewOf(readyReply()));
    type('Yes.');
    press('Send to Ana Lima');
    show(withText('Yes.', 5), 'connected', null, reviewFor(viewOf(readyReply())));
    expect(ofType('approve')).toEqual([]);
    show(withText('Yes.', 5));
    expect(ofType('approve')).toMatchObject([{ text: 'Yes.', revision: 5, items: [] }]);
  });

  it('is let go where the review does not come', () => {
    asPerson();
    show(viewOf(readyReply()), 'connected', null, null);
    press('Send to Ana Lima');
    wait(5_000);
    expect(document.body.textContent).not.toContain('Press again');
    wait(7_000);
    expect(document.body.textContent).toContain('The text is still being checked');
    show(viewOf(readyReply()));
    expect(ofType('approve')).toEqual([]);
  });

  it('goes to the first item instead, where the review that came asks to look at one', () => {
    asPerson();
    const { view, review } = stateOf('review-high-one');
    show(view, 'connected', null, null);
    press('Send to Ana Lima');
    show(view, 'connected', null, review);
    expect(ofType('approve')).toEqual([]);
    expect(focusedName()).toMatch(/^It is right: They come to/);
  });

  it('does not wait when the text is only inserted', () => {
    asPerson();
    const { view, review } = stateOf('review-high-one');
    show(view, 'connected', null, null);
    press('Insert');
    expect(ofType('approve')).toMatchObject([{ purpose: 'insert', items: null }]);
    show({ ...view, reply: view.reply && { ...view.reply, revision: 5 } }, 'connected', null, review);
    press('Insert');
    expect(ofType('approve').at(-1)).toMatchObject({ items: review?.items.map(({ id }) => id) });
  });
});

describe('items', () => {
  it('stand in the place of Send until each is settled', () => {
    showState('review-high');
    expect(names('.item-settle')).toHaveLength(3);
    expect(names('.item-reasons').at(0)).toBe(
      '1,200 EUR: Ana Lima wrote 1,020 EUR · Price · Refund · 50 %: nothing says this',
    );
    expect(names('.item-reasons').at(1)).toBe('Promise with a date · Chairs of the club');
    expect(() => button('Send to Ana Lima and 1 other')).toThrow();
    showState(
      'review-high',
      withSettled(...(stateOf('review-high').review?.items.map(({ id }) => id) ?? [])),
    );
    expect(button('Send to Ana Lima and 1 other')).toBeTruthy();
    expect(document.querySelector('.is-high')).not.toBeNull();
  });

  it('are settled by a person only, and can be taken back', () => {
    const [item] = stateOf('review-high-one').review?.items ?? [];
    showState('review-high-one');
    press(`It is right: ${item?.words}`);
    expect(posted).toEqual([]);
    asPerson();
    press(`It is right: ${item?.words}`);
    expect(posted).toEqual([{ type: 'settle', key: KEY, item: item?.id, isSettled: true }]);
    showState('review-high-one', withSettled(item?.id ?? ''));
    press('1 looked at');
    press(`Take back: ${item?.words}`);
    expect(posted.at(-1)).toEqual({ type: 'settle', key: KEY, item: item?.id, isSettled: false });
  });

  it('are not settled while the pane cannot be seen, and that is said; taking back needs no sight', () => {
    asPerson();
    const { view, review } = stateOf('review-high-one');
    const [item] = review?.items ?? [];
    show(view, 'connected', null, review, CHAIR_THREAD, OUT_OF_SIGHT);
    press(`It is right: ${item?.words}`);
    wait(60_000);
    expect(posted).toEqual([]);
    expect(document.querySelector('.send-row [role=alert]')?.textContent).toContain('cannot be seen clearly');
    const settled = withSettled(item?.id ?? '')(view);
    show(settled, 'connected', null, review, CHAIR_THREAD, OUT_OF_SIGHT);
    press('1 looked at');
    press(`Take back: ${item?.words}`);
    expect(posted).toMatchObject([{ type: 'settle', isSettled: false }]);
  });

  it('are settled once for presses made before it is known whether the pane can be seen', () => {
    asPerson();
    const answers: ((isSeen: boolean) => void)[] = [];
    const late: Sight = { ...IN_SIGHT, ask: (answer) => answers.push(answer) };
    const { view, review } = stateOf('review-high');
    const [first, second] = review?.items ?? [];
    show(view, 'connected', null, review, CHAIR_THREAD, late);
    press(`It is right: ${first?.words}`);
    press(`It is right: ${first?.words}`);
    press(`It is right: ${second?.words}`);
    key({ key: 'Enter', ctrlKey: true });
    expect(posted).toEqual([]);
    expect(answers).toHaveLength(1);
    act(() => {
      answers[0]?.(true);
    });
    expect(posted).toEqual([{ type: 'settle', key: KEY, item: first?.id, isSettled: true }]);
    expect(document.querySelector('.send-row [role=alert]')).toBeNull();
    press(`It is right: ${second?.words}`);
    expect(answers).toHaveLength(2);
  });

  it('are settled one for each press: a held Enter does not go on to the next, and still writes lines in a text', () => {
    showState('review-high');
    const goesOn = (target: HTMLElement, init: KeyboardEventInit): boolean =>
      target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
    const settle = document.querySelector<HTMLElement>('.item-settle');
    if (!settle) throw new Error('There is no item.');
    expect(goesOn(settle, { key: 'Enter' })).toBe(true);
    expect(goesOn(settle, { key: 'Enter', repeat: true })).toBe(false);
    expect(goesOn(settle, { key: 'Tab', repeat: true })).toBe(true);
    expect(goesOn(field(), { key: 'Enter', repeat: true })).toBe(true);
    // Also while the card listens to no keys of its own.
    showState('review-high', (view) => ({ ...view, layout: { ...view.layout, shape: 'pill' } }));
    expect(goesOn(settle, { key: 'Enter', repeat: true })).toBe(false);
  });

  it('are gone through with the keyboard: the focus goes on to the next, and from the last to Send', () => {
    asPerson();
    document.hasFocus = () => true;
    const items = stateOf('review-high').review?.items ?? [];
    showState('review-high');
    key({ key: 'Enter', ctrlKey: true, shiftKey: true });
    expect(ofType('approve')).toEqual([]);
    expect(focusedName()).toBe(`It is right: ${items[0]?.words}`);
    showState('review-high', withSettled(items[0]?.id ?? ''));
    expect(focusedName()).toBe(`It is right: ${items[1]?.words}`);
    showState('review-high', withSettled(...items.map(({ id }) => id)));
    expect(document.activeElement?.textContent).toBe('Send to Ana Lima and 1 other');
    key({ key: 'Enter', ctrlKey: true, shiftKey: true });
    expect(ofType('approve')).toMatchObject([{ purpose: 'send', items: items.map(({ id }) => id) }]);
  });

  it('lead to their words, to the recipients, and to the mail', () => {
    showState('review-high');
    press('Go to it: We can bring 40 chairs to the hall by Friday, 27 Nov, at 10.');
    expect(selected()).toBe('We can bring 40 chairs to the hall by Friday, 27 Nov, at 10.');
    press('Go to it: Ana Lima <ana@examp1e.com>');
    expect(document.querySelector('.audience-people')?.getAttribute('aria-expanded')).toBe('true');
    const audience = viewOf(readyReply()).reply?.audiences?.reply;
    if (!audience) throw new Error('There is nobody.');
    const inMail = {
      ...itemOf('', 'I am furious', [{ kind: 'risk', rule: 'complaint' }] as const),
      source: { place: { kind: 'message', messageId: 'm2' }, span: null, words: 'I am furious' },
    } as const;
    show(
      viewOf(readyReply()),
      'connected',
      null,
      lowReview(SAMPLE_TEXT, audience, { tier: 'high', items: [inMail] }),
    );
    press('Go to it: I am furious');
    expect(posted.at(-1)).toEqual({ type: 'show-message', key: KEY, messageId: 'm2' });
  });

  it('are mended in place: the other value is typed into the text', () => {
    showState('review-high-one');
    press('Use 1,020 EUR: 1,200 EUR');
    expect(field().value).toContain('They come to 1,020 EUR with delivery');
    wait(300);
    expect(ofType('edit')).toHaveLength(1);
  });

  it('leave a text that could not be checked to be read as a whole', () => {
    showState('review-not-made');
    expect(names('.item-reasons')).toEqual(['It could not be checked. Read it, and look at who gets it.']);
    press('Go to it: The whole text');
    expect(document.activeElement).toBe(field());
  });
});

describe('how much there is to check', () => {
  it.each([
    ['review-low', 'Nothing to check'],
    ['review-coming', 'Checking the text'],
    ['review-normal', '2 to check'],
    ['guide-unanswered', '1 to check'],
  ])('%s says "%s"', (name, said) => {
    showState(name);
    expect(document.querySelector('.check-line')?.textContent).toBe(said);
  });

  it('leads to the first', () => {
    showState('review-normal');
    press('2 to check');
    expect(selected()).toBe('50 %');
    showState('guide-unanswered');
    press('1 to check');
    expect(document.activeElement?.textContent).toContain('And what would they cost');
  });
});

describe('marks in the text', () => {
  it('are gone through with Tab where they need a look, and the text is left after the last', () => {
    showState('review-high-one');
    select(0);
    key({ key: 'Tab' }, field());
    expect(selected()).toBe('1,200 EUR');
    key({ key: 'Tab' }, field());
    expect(selected()).toBe('50 %');
    const tab = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true });
    act(() => {
      field().dispatchEvent(tab);
    });
    expect(tab.defaultPrevented).toBe(false);
    key({ key: 'Tab', shiftKey: true }, field());
    expect(selected()).toBe('1,200 EUR');
  });

  it('are gone through with Alt and the arrows, whatever they are', () => {
    showState('review-high-one');
    select(0);
    const seen = [1, 2, 3].map(() => {
      key({ key: 'ArrowDown', altKey: true }, field());
      return selected();
    });
    expect(seen).toEqual(['40', 'Friday, 27 Nov', '1,200 EUR']);
    key({ key: 'ArrowUp', altKey: true }, field());
    expect(selected()).toBe('Friday, 27 Nov');
  });

  it.each([
    ['40', 'In Ana Lima’s mail of 19 Nov 2026, 10:20'],
    ['1,200', 'Ana Lima wrote 1,020 EUR'],
    ['50 %', 'Nothing in the thread, your words or your settings says this.'],
  ])('%s says what it rests on when the caret is in it', (words, said) => {
    showState('review-high-one');
    caretIn(words);
    expect(strip()).toContain(said);
    select(0);
    expect(strip()).toContain('2 facts traced');
  });

  it('say it under the mouse too', () => {
    showState('review-high-one');
    const mark = [...document.querySelectorAll('mark')].find(({ textContent }) => textContent === '50 %');
    if (!mark) throw new Error('It is not marked.');
    Object.assign(document, { elementsFromPoint: () => [field(), mark] });
    act(() => {
      field().dispatchEvent(new MouseEvent('mousemove', { bubbles: true, clientX: 1, clientY: 1 }));
    });
    wait(50);
    expect(strip()).toContain('Percentage');
  });

  it('lead to the mail with a button and with a key', () => {
    showState('review-high-one');
    caretIn('40');
    press('Show in the mail: 40');
    key({ key: 'j', code: 'KeyJ', altKey: true }, field());
    const shown = { type: 'show-message', key: KEY, messageId: 'm2' };
    expect(posted).toEqual([shown, shown]);
  });

  it('are made a blank', () => {
    showState('review-high-one');
    caretIn('50 %');
    press('Make it a blank: 50 %');
    expect(field().value).toContain('a refund of [percentage?] if');
  });

  it('offer no other value where none is certain', () => {
    showState('review-high-one');
    caretIn('50 %');
    expect(() => button('Use 1,020 EUR: 50 %')).toThrow();
    expect(names('.mark-acts button')).toEqual(['Make it a blank: 50 %']);
  });

  it('stay where they were while the text around them is edited', () => {
    const { view, review } = stateOf('review-high-one');
    show(view, 'connected', null, review);
    type(`Well. ${field().value}`);
    show(view, 'connected', null, review);
    expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
      '40',
      'Friday, 27 Nov',
      '1,200 EUR',
      '50 %',
    ]);
  });

  it('are few to draw anew in a long text', () => {
    const audience = viewOf(readyReply()).reply?.audiences?.reply;
    if (!audience) throw new Error('There is nobody.');
    const text = Array.from(
      { length: 200 },
      (_, line) => `We bring ${1_000 + line} chairs to the hall by then.`,
    ).join('\n');
    const findings: Review['findings'] = [...text.matchAll(/\d{4}/g)].map(({ index, 0: words }) => ({
      id: words,
      kind: 'number',
      span: { start: index, end: index + 4 },
      words,
      standing: 'supported',
      source: null,
      conflict: null,
    }));
    show(withText(text, 4), 'connected', null, lowReview(text, audience, { findings }));
    const lines = [...document.querySelectorAll('.reply-copy > span')];
    const before = lines.map((line) => line.firstChild);
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(document.querySelector('.reply-copy') as Element, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    type(`Hi. ${text}`);
    changes.push(...observer.takeRecords());
    observer.disconnect();
    expect(document.querySelectorAll('mark')).toHaveLength(200);
    expect(lines.slice(1).map((line) => line.firstChild)).toEqual(before.slice(1));
    expect(changes.length).toBeLessThan(5);
  });
});

describe('blanks', () => {
  const shown = 'Thanks for your message. The chairs come to [price?] and [delivery date?].';

  const fillIn = (words: string): void => {
    const line = document.querySelector<HTMLInputElement>('.mark-acts input');
    if (!line) throw new Error('There is nothing to fill in.');
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(line, words);
      line.dispatchEvent(new Event('input', { bubbles: true }));
    });
  };

  it.each([
    ['Fill in: [price?]', 'come to 120 euros and [delivery date?].'],
    ['Remove: [price?]', 'come to and [delivery date?].'],
    ['Ask Ana: [price?]', 'message. Could you tell me the price? Could you tell me the delivery date?'],
  ])('%s', (name, text) => {
    show(withText(shown, 4));
    caretIn('[price?]');
    fillIn('120 euros');
    press(name);
    expect(field().value).toContain(text);
  });

  it('are not filled with nothing', () => {
    show(withText(shown, 4));
    caretIn('[price?]');
    press('Fill in: [price?]');
    expect(field().value).toBe(shown);
  });
});

describe('who gets it', () => {
  it('is said with the worst of what is known, and with all of it when unfolded', () => {
    showState('review-high');
    expect(names('.audience-line .tag')).toEqual(['looks like ana@example.com']);
    expect(names('.audience-lists .tag')).toEqual([
      'outside',
      'looks like ana@example.com',
      'new',
      'outside',
    ]);
  });

  it('is remarked on quietly where it need not be looked at', () => {
    showState('review-normal');
    expect(document.querySelector('.remarks')?.textContent).toContain('It leaves from jo.weber@example.net');
  });
});

describe('what to decide', () => {
  it('leads each line to its message, and marks what is not answered', () => {
    showState('guide-unanswered');
    expect(names('.glance-line')).toEqual([
      'They ask:Could you bring 40 chairs to the hall by Friday at 10?',
      'They ask:And what would they cost with delivery?not answered',
      'Ana Lima promised:I will send the floor planby Wednesday',
    ]);
    press('1 more');
    expect(names('.glance-line').at(-1)).toBe('You promised:I’ll check the van');
    act(() => {
      document.querySelectorAll<HTMLElement>('.glance-line')[2]?.click();
    });
    expect(posted).toEqual([{ type: 'show-message', key: KEY, messageId: 'm1' }]);
  });

  it('drafts with the answer chosen, by a press or by its number', () => {
    showState('guide');
    press('2Yes, but Saturday');
    key({ key: '4' });
    expect(posted).toMatchObject([
      { type: 'draft', wishes: { decision: { intent: { id: 'i2' } } } },
      { type: 'draft', wishes: { decision: { intent: { id: 'i4' } } } },
    ]);
  });

  it('takes the chosen answer away when it is pressed again, and drafts nothing', () => {
    showState('guide-answered');
    key({ key: '1' });
    expect(posted).toMatchObject([{ type: 'set-wishes', wishes: { decision: { intent: null } } }]);
  });

  it('leaves numbers alone in a text field, where there is no such answer, and while nothing can be drafted', () => {
    showState('guide-answered');
    key({ key: '2' }, field());
    showState('guide-rules');
    key({ key: '3' });
    showState('guide-drafting');
    key({ key: '1' });
    expect(posted).toEqual([]);
  });

  it('asks one question after the other and keeps each answer', () => {
    const view = showState('guide', (shown) => ({
      ...shown,
      reply: shown.reply && { ...shown.reply, key: { ...KEY, id: 'questions' } },
    }));
    press('What do 40 chairs cost?: 120 euros');
    expect(posted).toMatchObject([
      { wishes: { decision: { answers: [{ question: 'What do 40 chairs cost?', answer: '120 euros' }] } } },
    ]);
    const decision = {
      intent: null,
      answers: [{ question: 'What do 40 chairs cost?', answer: '120 euros' }],
    };
    show({ ...view, reply: view.reply && { ...view.reply, wishes: { ...view.reply.wishes, decision } } });
    expect(document.querySelector('.questions')?.textContent).toContain('Is the van free on Friday?');
    press('Skip: Is the van free on Friday?');
    expect(document.querySelector('.questions')?.textContent).toContain('Who brings them?');
    // Another thread, and back.
    show(viewOf(readyReply()));
    show(view);
    expect(document.querySelector('.questions')?.textContent).not.toContain('Is the van free');
  });

  it('is gone through with the keyboard: from an answer the focus goes on to the next question', () => {
    document.hasFocus = () => true;
    const otherThread = (shown: PaneView): PaneView => ({
      ...shown,
      reply: shown.reply && { ...shown.reply, key: { ...KEY, id: 'by keyboard' } },
    });
    const view = showState('guide', otherThread);
    const fieldOf = (question: string): HTMLElement | null =>
      document.querySelector(`.question input[aria-label*="${question}"]`);
    fieldOf('What do 40 chairs cost?')?.focus();
    const decision = {
      intent: null,
      answers: [{ question: 'What do 40 chairs cost?', answer: '120 euros' }],
    };
    show({ ...view, reply: view.reply && { ...view.reply, wishes: { ...view.reply.wishes, decision } } });
    expect(document.activeElement).toBe(fieldOf('Is the van free on Friday?'));
    expect(document.activeElement).not.toBe(document.body);
    button('Skip: Is the van free on Friday?').focus();
    press('Skip: Is the van free on Friday?');
    expect(document.activeElement).toBe(fieldOf('Who brings them?'));
  });

  it('offers to draft with answers the draft was made without', () => {
    showState('guide-answered');
    press('Draft with these');
    expect(ofType('draft')).toMatchObject([
      { wishes: { decision: { answers: [{ answer: '120 euros' }], intent: { id: 'i1' } } } },
    ]);
  });

  it('leaves its room to the text in a low window, unless it is unfolded there', () => {
    vi.stubGlobal('innerHeight', 600);
    showState('guide-answered');
    expect(button('Unfold')).toBeTruthy();
    press('Unfold');
    expect(button('Fold')).toBeTruthy();
    vi.unstubAllGlobals();
  });

  it('leaves its room to the text where something has to be looked at, and still does when all of it was', () => {
    const items = stateOf('review-high').review?.items ?? [];
    const withGuide = (view: PaneView): PaneView => ({ ...view, guide: CHAIR_GUIDE });
    showState('review-high', withGuide);
    expect(button('Unfold')).toBeTruthy();
    showState('review-high', (view) => withSettled(...items.map(({ id }) => id))(withGuide(view)));
    expect(button('Unfold')).toBeTruthy();
  });

  it('is folded to one line, and begins unfolded each time', () => {
    showState('guide');
    press('Fold');
    expect(document.querySelector('.decide')?.textContent).toBe('2 requests, 4 answers to choose from');
    show(viewOf(null));
    showState('guide');
    expect(button('Fold')).toBeTruthy();
  });
});
