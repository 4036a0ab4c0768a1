import { boot } from './boot.ts';
import { Compose } from './compose.ts';
import { freshId, h, show } from './dom.ts';
import { icon } from './icons.ts';
import { stage } from './stage.ts';
import { pageUpdates } from './updates.ts';
import { words } from './words.ts';
import type { ComposePlace, ComposeStart } from './compose.ts';

const strip = h('div', 'no', {});
const fullScreen = h('div', 'aSt', {});
const fullScreenScrim = h('div', 'aSs', { style: 'display:none' }, fullScreen);

/** Places the strip pop-up composes stand in, and the one for full screen. */
export function placePopups(): void {
  document.body.append(
    h('div', 'dw', {}, h('div', '', {}, h('div', 'nH', {}, h('div', 'nH', {}, strip)))),
    fullScreenScrim,
  );
}

/** While a pop-up is open the address says so (`#inbox?compose=new`), and again does not afterwards. */
function noteInAddress(): void {
  if (new URLSearchParams(location.search).has('view')) return;
  const bare = (location.hash || '#inbox').replace(/\?.*$/, '');
  const wanted = strip.childElementCount + fullScreen.childElementCount > 0 ? `${bare}?compose=new` : bare;
  if (location.hash !== wanted) location.hash = wanted;
}

function titleButton(kind: 'Hl' | 'Hq' | 'Ha', label: string, act: () => void): HTMLElement {
  const attributes = { 'aria-label': label, 'data-tooltip': label, 'data-tooltip-delay': 800 };
  const glyph = kind === 'Hl' ? 'minus' : kind === 'Hq' ? 'grow' : 'close';
  const button =
    boot.variants.titleBar === 'img'
      ? h('img', kind, {
          ...attributes,
          alt: label,
          src: 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
        })
      : h('button', kind, { ...attributes, type: 'button' }, icon(glyph, 16));
  button.addEventListener('click', act);
  return button;
}

/** Opens a compose in a window of its own at the bottom of the page. */
export function openPopup(start: ComposeStart): void {
  const titleId = freshId();
  const title = h('div', 'aYF', {}, start.draft?.subject ?? words.newMessage);
  const seat = h('div', 'aaZ', {});
  const body = h('div', 'nH', {}, seat);
  const buttons = h('td', 'Hm', {});
  const head = h(
    'div',
    'nH Hy aXJ',
    {},
    h(
      'div',
      'nH',
      {},
      h('div', 'pi', {}, h('div', 'l o', {})),
      h(
        'div',
        'l m',
        {},
        h(
          'div',
          'l n',
          {},
          h(
            'div',
            'k',
            {},
            h(
              'div',
              'aCk',
              {},
              h(
                'div',
                'nH wKggEb',
                {},
                h(
                  'table',
                  boot.variants.titleTable === 'Ht' ? 'cf Ht' : 'cf Ht-q9Zr2',
                  { cellpadding: 0 },
                  h(
                    'tbody',
                    '',
                    {},
                    h(
                      'tr',
                      '',
                      {},
                      h('td', '', {}, h('div', 'Hp', { id: titleId }, h('h2', 'a3E', {}, title))),
                      buttons,
                    ),
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  );
  const dialog = h(
    'div',
    'nH Hd',
    { role: 'dialog', 'aria-labelledby': titleId },
    h('div', 'nH', {}),
    head,
    body,
  );
  const holder = h('div', 'nH', { style: 'width:530px' }, dialog);
  const column = h('div', 'AD', {}, holder);
  const outer = h('div', 'nH nn', {}, h('div', '', {}, column));

  const place: ComposePlace = {
    inline: false,
    remove() {
      holder.remove();
      outer.remove();
      show(fullScreenScrim, fullScreen.childElementCount > 0);
      noteInAddress();
    },
    hide(hidden) {
      show(outer, !hidden);
    },
    sent(accepted) {
      pageUpdates.sent(accepted);
    },
    restore(accepted, state) {
      pageUpdates.undone(accepted);
      openPopup({ ...start, draft: state });
    },
    popOut: () => undefined,
    retitle(text) {
      title.textContent = text === '' ? words.newMessage : text;
    },
  };
  const compose = new Compose(start, place);
  buttons.append(
    titleButton('Hl', words.minimize, () => {
      show(body, body.style.display === 'none');
    }),
    titleButton('Hq', words.fullScreen, () => {
      const toFull = holder.parentElement === column;
      if (toFull) fullScreen.append(holder);
      else column.append(holder);
      show(fullScreenScrim, toFull);
    }),
    titleButton('Ha', words.close, () => {
      compose.saveAndClose();
    }),
  );
  seat.append(compose.root);
  void stage('compose').then(async () => {
    strip.prepend(outer);
    noteInAddress();
    await compose.come();
  });
}

/** A compose that fills a browser window of its own (`view=btop`). */
export function composeWindow(main: HTMLElement): void {
  const place: ComposePlace = {
    inline: false,
    remove(compose) {
      compose.root.parentElement?.parentElement?.remove();
    },
    hide: () => undefined,
    sent: () => undefined,
    restore(_accepted, state) {
      seatIn(state);
    },
    popOut: () => undefined,
    retitle: () => undefined,
  };
  const seatIn = (draft?: ComposeStart['draft']): void => {
    const compose = new Compose(
      { mode: 'new', thread: null, mail: null, ...(draft === undefined ? {} : { draft }) },
      place,
    );
    main.append(h('div', '', {}, h('div', 'aaZ', {}, compose.root)));
    void compose.come();
  };
  void stage('compose').then(() => {
    seatIn();
  });
}
