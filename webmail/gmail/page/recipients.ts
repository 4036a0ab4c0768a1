import { boot } from './boot.ts';
import { freshId, h, show } from './dom.ts';
import { words } from './words.ts';
import type { Person } from '../../mailbox/mail.ts';

/** The three kinds of recipients of a mail. */
export const recipientFields = ['to', 'cc', 'bcc'] as const;

/** One of {@link recipientFields}. */
export type RecipientField = (typeof recipientFields)[number];

/** Recipients by kind. */
export type RecipientLists = Readonly<Record<RecipientField, readonly Person[]>>;

/** The recipients part of a compose: a short line that opens into rows of chips. */
export interface RecipientArea {
  /** The line shown while nobody edits recipients (`.aoD.hl`). */
  readonly line: HTMLElement;
  /** The rows (`.fX`). */
  readonly rows: HTMLElement;
  /** Where the From chooser goes. */
  readonly fromRow: HTMLElement;
  value(): RecipientLists;
  set(lists: RecipientLists): void;
  open(): void;
}

function parsePeople(text: string): readonly Person[] {
  return text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const named = /^(.*?)\s*<([^>]+)>$/.exec(part);
      return named === null
        ? { name: part, email: part }
        : { name: (named[1] ?? '').replaceAll('"', '') || (named[2] ?? ''), email: named[2] ?? '' };
    });
}

function chip(person: Person, remove: () => void): HTMLElement {
  const cross = h('div', 'afW', { role: 'button', tabindex: -1, 'aria-hidden': 'true' }, '×');
  cross.addEventListener('click', remove);
  return h(
    'div',
    'afV',
    {},
    h(
      'div',
      'aeJ1e',
      {},
      h(
        'div',
        'afp',
        {
          role: 'option',
          tabindex: -1,
          'aria-selected': 'false',
          'data-name': person.name,
          'data-hovercard-id': person.email,
          'data-hovercard-owner-id': '92',
        },
        h('span', 'af8', {}, person.name),
        cross,
      ),
    ),
  );
}

/** Builds the recipients of one compose. `changed` is called after every edit by the person or a program. */
export function createRecipients(inline: boolean, start: RecipientLists, changed: () => void): RecipientArea {
  let lists: RecipientLists = start;
  const body = h('tbody', 'bze', {});
  const fromRow = h('tr', 'bzf', { style: 'display:none' }, h('td', 'ok', {}, words.from), h('td', 'eV', {}));
  const line = h('div', 'aoD hl', { tabindex: 1 });
  const rows = h('div', 'fX aiL', { style: 'display:none' }, h('table', 'GS', { tabindex: -1 }, body));
  const redraws = new Map<RecipientField, () => void>();
  const fieldRows = new Map<RecipientField, HTMLElement>();
  let built = false;

  const put = (field: RecipientField, people: readonly Person[]): void => {
    lists = { ...lists, [field]: people };
    redraws.get(field)?.();
    drawLine();
    changed();
  };

  const buildRow = (field: RecipientField): HTMLElement => {
    const label = field === 'to' ? words.to : field === 'cc' ? words.cc : words.bcc;
    const chips = h('div', 'aIa', {});
    const input = h('input', 'agP aFw', {
      'peoplekit-id': freshId(),
      type: 'text',
      role: 'combobox',
      autocomplete: 'off',
      'aria-label': label,
      'aria-autocomplete': 'list',
      tabindex: 1,
    });
    const take = (text: string): void => {
      const people = parsePeople(text);
      input.value = '';
      if (people.length > 0) put(field, [...lists[field], ...people]);
    };
    input.addEventListener('keydown', (event) => {
      if (['Enter', 'Tab', ',', ';'].includes(event.key) && input.value.trim() !== '') {
        event.preventDefault();
        take(input.value);
      } else if (event.key === 'Backspace' && input.value === '') put(field, lists[field].slice(0, -1));
    });
    input.addEventListener('blur', () => {
      if (input.value.trim() !== '') take(input.value);
    });
    input.addEventListener('paste', (event) => {
      const pasted = event.clipboardData?.getData('text/plain') ?? '';
      if (!pasted.includes('@')) return;
      event.preventDefault();
      take(pasted);
    });
    const listbox = h(
      'div',
      'agJ',
      { role: 'listbox', 'aria-label': label, 'aria-multiselectable': 'true' },
      chips,
    );
    const draw = (): void => {
      chips.replaceChildren(
        ...lists[field].map((person) =>
          chip(person, () => {
            put(
              field,
              lists[field].filter((one) => one !== person),
            );
          }),
        ),
      );
    };
    redraws.set(field, draw);
    draw();
    // Chips sit at one exact depth below the row (InboxSDK's page parser, 2026-07); replies have `.aUy` in between.
    const nest = h(
      'div',
      'agX',
      {},
      h('div', 'afD', {}, h('div', 'agR', {}, h('div', 'agS', {}, listbox, h('div', 'afC', {}, input)))),
    );
    const named = h('div', 'anm', { name: field }, inline ? h('div', 'aUy', {}, nest) : nest);
    const opener = (kind: 'cc' | 'bcc'): HTMLElement => {
      const link = h(
        'span',
        `aB ${kind === 'cc' ? 'gQ pE' : 'gQ pB'}`,
        { role: 'link', tabindex: 1 },
        kind === 'cc' ? words.cc : words.bcc,
      );
      link.addEventListener('click', () => {
        const row = fieldRows.get(kind);
        if (row !== undefined) show(row, true);
        show(link, false);
      });
      return link;
    };
    const openers =
      field === 'to' ? h('div', 'aA6', {}, h('span', '', {}, opener('cc'), opener('bcc'))) : null;
    const row = h(
      'tr',
      'bzf',
      {},
      h('td', 'ok', {}, h('div', 'o1', {}, h('span', 'gO aQY', { role: 'link', tabindex: 1 }, label))),
      h('td', 'eV', {}, h('div', 'oj', {}, h('div', 'wO nr', {}, named)), openers),
    );
    if (field !== 'to') show(row, lists[field].length > 0);
    fieldRows.set(field, row);
    return row;
  };

  const build = (): void => {
    if (built) return;
    built = true;
    body.append(...recipientFields.map(buildRow), fromRow);
  };

  const drawLine = (): void => {
    const all = recipientFields.flatMap((field) => lists[field]);
    const names = all.flatMap((person, index) => [
      index > 0 ? ', ' : '',
      h('span', '', { email: person.email, 'data-hovercard-id': person.email, translate: 'no' }, person.name),
    ]);
    line.replaceChildren(
      h('div', 'oL aDm az9', {}, ...(all.length > 0 ? names : [words.recipients])),
      h('div', 'bgW', {}),
    );
  };

  const open = (): void => {
    build();
    show(line, false);
    show(rows, true);
    body.querySelector('input')?.focus();
  };

  line.addEventListener('click', open);
  line.addEventListener('focus', open);
  if (boot.variants.recipientRows === 'kept') build();
  drawLine();

  return {
    line,
    rows,
    fromRow,
    value: () => lists,
    set(next) {
      lists = next;
      for (const redraw of redraws.values()) redraw();
      for (const field of ['cc', 'bcc'] as const) {
        const row = fieldRows.get(field);
        if (row !== undefined && next[field].length > 0) show(row, true);
      }
      drawLine();
    },
    open,
  };
}
