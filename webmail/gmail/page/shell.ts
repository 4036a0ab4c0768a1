import { boot } from './boot.ts';
import { pressable } from './button.ts';
import { avatar } from './avatar.ts';
import { className } from './class-names.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';
import { openPopup } from './popup.ts';
import { allLabels, threadsIn } from './store.ts';
import { words } from './words.ts';
import type { Icon } from './icons.ts';

/** The frame of the page: what stays while views come and go. */
export interface Shell {
  readonly root: HTMLElement;
  /** `div.aeF > div.nH`: its children are the views. */
  readonly views: HTMLElement;
  readonly search: HTMLInputElement;
  /** Marks the list that is shown and counts what is unread. */
  mark(list: string): void;
}

interface NavEntry {
  readonly list: string;
  readonly label: string;
  readonly glyph: Icon;
}

function logo(): HTMLElement {
  return h(
    'div',
    'gb_2c',
    {},
    h(
      'a',
      'gb_Rd',
      { href: '#inbox', title: 'Gmail' },
      h('span', 'standin-mark', {}, icon('inbox', 26)),
      h('span', 'standin-word', {}, 'Gmail'),
    ),
  );
}

/** Builds the frame: header, left navigation, companion bar. */
export function buildShell(): Shell {
  const { me } = boot.account;
  const search = h('input', 'gb_me aJh', {
    'aria-label': words.search,
    placeholder: words.search,
    name: 'q',
    type: 'text',
    autocomplete: 'off',
  });
  const form = h(
    'form',
    'gb_he nr bBP',
    { role: 'search', id: 'aso_search_form_anchor' },
    h('button', 'gb_Me', { type: 'submit', 'aria-label': words.search }, icon('search')),
    search,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (search.value.trim() !== '')
      location.hash = `#search/${encodeURIComponent(search.value.trim()).replaceAll('%20', '+')}`;
  });
  const banner = h(
    'header',
    'gb_Ka oy8Mbf qp',
    { role: 'banner', id: 'gb' },
    h(
      'div',
      'gb_Nd',
      {},
      h(
        'div',
        'gb_Kc',
        {},
        h(
          'div',
          'gb_Cc',
          { 'aria-expanded': 'true', 'aria-label': 'Main menu', role: 'button', tabindex: 0 },
          icon('menu', 24),
        ),
      ),
      logo(),
    ),
    h(
      'div',
      'gb_Hd',
      {},
      h('div', 'gb_Ud', {}, form),
      h(
        'div',
        'gb_Vd',
        {},
        h('a', 'gb_Tc', { role: 'button', tabindex: 0, 'aria-label': 'Settings' }, icon('gear', 24)),
        h(
          'a',
          'gb_B gb_Za',
          {
            href: 'https://accounts.google.com/SignOutOptions',
            'aria-label': `${words.account}: ${me.name} \n(${me.email})`,
            role: 'button',
            tabindex: 0,
            onclick: false,
          },
          avatar(me, 32),
        ),
      ),
    ),
  );
  banner.querySelector('a[aria-label*="@"]')?.addEventListener('click', (event) => {
    event.preventDefault();
  });

  const composeButton = h(
    'div',
    'T-I T-I-KE L3',
    { gh: 'cm', role: 'button', tabindex: 0, jslog: '20510; u014N:cOuCgd,Kr2w4b' },
    icon('pencil', 22),
    words.compose,
  );
  pressable(composeButton, () => {
    openPopup({ mode: 'new', thread: null, mail: null });
  });
  const entries: readonly NavEntry[] = [
    { list: 'inbox', label: words.inbox, glyph: 'inbox' },
    { list: 'starred', label: words.starred, glyph: 'star' },
    { list: 'sent', label: words.sent, glyph: 'sent' },
    { list: 'drafts', label: words.drafts, glyph: 'draft' },
    ...allLabels().map((label) => ({ list: `label/${label}`, label, glyph: 'label' as const })),
  ];
  const marks = new Map<string, HTMLElement>();
  const counts = new Map<string, HTMLElement>();
  const items = entries.map(({ list, label, glyph }) => {
    const count = h('div', 'bsU', {});
    const item = h(
      'div',
      'TO',
      { 'data-tooltip': label },
      h(
        'div',
        'TN',
        {},
        h('div', 'qj', {}, icon(glyph, 18)),
        h(
          'div',
          'aio UKr6le',
          {},
          h(
            'span',
            'nU',
            {},
            h(
              'a',
              'J-Ke n0',
              { href: `#${list}`, target: '_top', 'aria-label': label, draggable: 'false' },
              label,
            ),
          ),
          count,
        ),
      ),
    );
    item.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('a') !== null) return;
      location.hash = `#${list}`;
    });
    marks.set(list, item);
    counts.set(list, count);
    return h('div', 'aim', {}, item);
  });
  const nav = h(
    'div',
    'aeN WR nH oy8Mbf nn',
    { role: 'navigation' },
    h('div', 'aic', {}, h('div', 'z0', {}, composeButton)),
    h('div', 'Ls77Lb aZ6', {}, h('div', 'pp', {}, h('div', 'n3', {}, ...items))),
  );
  const views = h('div', 'nH', {});
  const content = h(
    'div',
    'nH bkK nn',
    {},
    h(
      'div',
      'nH',
      {},
      boot.variants.notificationBar ? h('div', 'b9S', { role: 'status' }, words.notice) : null,
      h('div', 'nH ar4 z', {}, h('div', 'Tm aeJ', {}, h('div', 'aeF', {}, views))),
    ),
  );
  const companions = boot.variants.companionBar
    ? h(
        'div',
        'nH bAw nn',
        {},
        h('div', 'WN9Ejb', { style: 'display:none' }, h('div', 'brC-brG', {}, h('div', 'bq9', {}))),
        h(
          'div',
          'brC-aT5-aOt-Jw',
          { role: 'complementary', 'aria-label': 'Side panel' },
          h(
            'div',
            'brC-bsf-aT5-aOt',
            { role: 'tablist' },
            ...(['draft', 'star', 'label'] as const).map((glyph) =>
              h('div', 'bse-bvF-I aT5-aOt-I', { role: 'tab', tabindex: 0 }, icon(glyph)),
            ),
          ),
        ),
      )
    : null;
  const root = h(
    'div',
    'nH',
    {},
    h('div', 'nH w-asV bbg aiw', {}, banner),
    h('div', 'nH', {}, h('div', 'no', {}, nav, content, companions)),
  );
  return {
    root,
    views,
    search,
    mark(list) {
      for (const [name, item] of marks) item.classList.toggle(className('nZ'), name === list);
      const unread = threadsIn('inbox').filter((thread) => thread.unread).length;
      const badge = counts.get('inbox');
      if (badge !== undefined) badge.textContent = unread > 0 ? String(unread) : '';
    },
  };
}
