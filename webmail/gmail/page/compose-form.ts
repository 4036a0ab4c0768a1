import { freshId, h } from './dom.ts';
import { icon } from './icons.ts';
import { words } from './words.ts';
import type { RecipientArea } from './recipients.ts';

/** Names of the hidden inputs, in the order of the 2020-10 capture. */
export const hiddenInputs = [
  'composeid',
  'from',
  'subject',
  'draft',
  'rt',
  'lts',
  'bwd',
  'rm',
  'ac',
  'adc',
  'ishtml',
  'body',
  'pte',
  'pti',
  'bpfs',
  'uet',
  'pbgt',
  'pbgas',
  'pbgir',
  'msg_encrypt',
  'signature',
  'securityindicator',
] as const;

/** One of {@link hiddenInputs}. */
export type HiddenInput = (typeof hiddenInputs)[number];

/** The parts of a compose that its behaviour needs to hold on to. */
export interface ComposeForm {
  /** `.M9` */
  readonly root: HTMLElement;
  readonly hidden: Readonly<Record<HiddenInput, HTMLInputElement>>;
  readonly subjectRow: HTMLElement;
  readonly subject: HTMLInputElement;
  /** Container the editor is put into later. */
  readonly editorSeat: HTMLElement;
  readonly editorId: string;
  readonly trimmed: HTMLElement;
  readonly send: HTMLElement;
  readonly moreSend: HTMLElement;
  readonly discard: HTMLElement;
  readonly modeButton: HTMLElement | null;
  readonly modeIcon: HTMLElement | null;
  readonly attach: HTMLElement;
  readonly file: HTMLInputElement;
  readonly files: HTMLElement;
  readonly fromSeat: HTMLElement;
}

function toolButton(command: string, glyph: Parameters<typeof icon>[0]): HTMLElement {
  return h(
    'div',
    'wG J-Z-I',
    { command, role: 'button', tabindex: 1, 'aria-label': command, 'aria-pressed': 'false' },
    h(
      'div',
      'J-J5-Ji J-Z-I-Kv-H',
      {},
      h('div', 'J-J5-Ji J-Z-I-J6-H', {}, h('div', 'aaA aMZ', {}, icon(glyph))),
    ),
  );
}

/** A focus stop, of which a compose has several. */
function focusStop(): HTMLElement {
  return h('div', '', {
    tabindex: 1,
    style: 'background-color:transparent;width:1px;height:1px;position:absolute',
  });
}

/** Builds the markup of a compose after the 2020-10 capture and the client facts of 2021–26. Inert until wired. */
export function buildForm(composeId: string, inline: boolean, recipients: RecipientArea): ComposeForm {
  const hidden = Object.fromEntries(
    hiddenInputs.map((name) => [name, h('input', '', { type: 'hidden', name, id: freshId() })]),
  ) as Record<HiddenInput, HTMLInputElement>;
  const subject = h('input', 'aoT', {
    name: 'subjectbox',
    id: freshId(),
    autocomplete: 'off',
    spellcheck: 'true',
    tabindex: 1,
    placeholder: words.subject,
    'aria-label': words.subject,
  });
  const subjectRow = h('div', 'aoD az6', {}, h('div', '', {}, subject));
  const fromSeat = h('div', 'az2', { style: 'display:none' });
  const modeIcon = inline ? h('img', 'mL', { alt: '', role: 'menu' }) : null;
  const modeButton = inline
    ? h(
        'div',
        'J-JN-M-I J-J5-Ji Un T-I-Js-IF L3 T-I-ax7 T-I',
        { role: 'button', tabindex: 1, 'aria-haspopup': 'true', 'aria-expanded': 'false' },
        h('div', 'J-J5-Ji J-JN-M-I-Jm', {}, modeIcon, icon('reply', 18)),
        h('div', 'J-J5-Ji J-JN-M-I-JG', {}, icon('down', 16)),
      )
    : null;
  const header = inline
    ? [
        h(
          'div',
          '',
          {},
          h(
            'table',
            'cf aoS',
            { role: 'presentation' },
            h(
              'tbody',
              '',
              {},
              h(
                'tr',
                '',
                {},
                h('td', 'HD', {}, modeButton),
                h('td', 'Iy', {}, recipients.line, recipients.rows, fromSeat),
              ),
            ),
          ),
        ),
      ]
    : [recipients.rows, recipients.line, fromSeat];
  const form = h(
    'form',
    'bAs',
    { id: freshId(), method: 'POST', enctype: 'multipart/form-data', 'accept-charset': 'utf-8' },
    ...header,
    subjectRow,
    ...Object.values(hidden),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });

  const editorId = freshId();
  const editorSeat = h('div', 'Ar Au', { id: freshId(), style: 'display:block' });
  const trimmed = h(
    'div',
    'ajR',
    {
      role: 'button',
      tabindex: 1,
      'aria-label': words.showTrimmed,
      'data-tooltip': words.showTrimmed,
      style: 'display:none',
    },
    h('div', 'uC', {}, h('img', 'ajT', { alt: '' }), '•••'),
  );
  const files = h('div', 'GM', { style: 'display:none' });
  const bodyTable = h(
    'table',
    'iN',
    {},
    h(
      'tbody',
      '',
      {},
      h(
        'tr',
        '',
        {},
        h(
          'td',
          'GQ',
          { id: freshId() },
          h(
            'div',
            'GP',
            {},
            h(
              'div',
              'qz aiL',
              {},
              h(
                'div',
                'et',
                {},
                h(
                  'div',
                  'ZyRVue',
                  {},
                  h(
                    'table',
                    'cf An',
                    { cellpadding: 0 },
                    h(
                      'tbody',
                      '',
                      {},
                      h('tr', '', {}, h('td', 'Aq', {}), h('td', 'Ap', {}, editorSeat), h('td', 'Aq', {})),
                    ),
                  ),
                ),
                trimmed,
              ),
            ),
            h('div', 'bv8', {}, h('div', 'bA3', {}, files)),
          ),
        ),
      ),
      h('tr', '', {}, h('td', 'HE', {}, null)),
    ),
  );

  const send = h(
    'div',
    'T-I J-J5-Ji aoO v7 T-I-atl L3',
    {
      id: freshId(),
      role: 'button',
      tabindex: 1,
      'data-tooltip': words.sendTip,
      'aria-label': words.sendTip,
      'data-tooltip-delay': 800,
    },
    words.send,
  );
  const moreSend = h(
    'div',
    'T-I J-J5-Ji hG T-I-atl L3',
    {
      id: freshId(),
      role: 'button',
      tabindex: 1,
      'aria-label': words.moreSend,
      'aria-haspopup': 'true',
      'aria-expanded': 'false',
    },
    h('div', 'G-asx', {}, icon('down', 18)),
  );
  const discard = h(
    'div',
    'oh J-Z-I J-J5-Ji T-I-ax7',
    {
      id: freshId(),
      role: 'button',
      tabindex: 1,
      'aria-label': words.discard,
      'data-tooltip': words.discard,
    },
    h(
      'div',
      'J-J5-Ji J-Z-I-Kv-H',
      {},
      h('div', 'J-J5-Ji J-Z-I-J6-H', {}, h('div', 'og T-I-J3', {}, icon('trash'))),
    ),
  );
  const attach = toolButton('Files', 'clip');
  const file = h('input', '', { type: 'file', name: 'Filedata', multiple: true, style: 'display:none' });
  const actions = h(
    'table',
    'IZ',
    { role: 'group' },
    h(
      'colgroup',
      '',
      {},
      h('col', '', {}),
      h('col', 'Uf', {}),
      h('col', 'UA', {}),
      h('col', 'Uy', {}),
      h('col', 'az8', {}),
    ),
    h(
      'tbody',
      '',
      {},
      h(
        'tr',
        'btC',
        {},
        h(
          'td',
          'gU Up',
          {},
          h(
            'div',
            'J-J5-Ji btA',
            {},
            h('div', 'J-J5-Ji', {}),
            h('div', 'dC', {}, send, moreSend),
            h('div', 'J-J5-Ji', {}),
          ),
        ),
        h(
          'td',
          'oc gU',
          {},
          h(
            'div',
            '',
            {},
            h(
              'div',
              'J-Z-I J-J5-Ji',
              { role: 'button', 'aria-pressed': 'false' },
              h('div', 'dv', {}, icon('format')),
            ),
          ),
        ),
        h('td', 'gU btB', {}, h('div', 'Uz', { 'aria-hidden': 'true' })),
        h(
          'td',
          'a8X gU',
          {},
          h(
            'div',
            'bAK',
            {},
            attach,
            file,
            toolButton('+link', 'link'),
            toolButton('+emoticon', 'face'),
            toolButton('signature', 'pencil'),
          ),
        ),
        h(
          'td',
          'gU az5',
          {},
          h(
            'div',
            'J-J5-Ji btx',
            {},
            h('div', 'Uz aw4 J-J5-Ji', { 'aria-hidden': 'true' }),
            h('div', 'J-J5-Ji bty', {}, discard),
            focusStop(),
          ),
        ),
      ),
    ),
  );
  bodyTable.rows[1]?.cells[0]?.append(
    h(
      'div',
      'aDg',
      {},
      h(
        'div',
        'aDj',
        {},
        h('div', 'aC5', {}),
        h(
          'div',
          'aDl',
          {},
          h('div', 'Ur', {}, h('div', 'aX', { style: 'display:none' }, h('div', 'aA4', {}))),
          h('span', 'eq', {}),
        ),
        h('div', 'aDx', {}),
        h('div', 'aDh', {}, actions),
      ),
    ),
  );

  const region = h(
    'div',
    'aoI',
    { id: freshId(), role: 'region', 'data-compose-id': composeId, 'aria-label': words.newMessage },
    focusStop(),
    h(
      'table',
      'aoP aoC',
      {},
      h(
        'tbody',
        '',
        {},
        h(
          'tr',
          '',
          {},
          h('td', 'aoY', {}),
          h('td', 'I5', { id: freshId() }, form, h('div', 'a8i', { style: 'display:none' }), bodyTable),
        ),
      ),
    ),
  );
  const root = h('div', 'M9', { jsaction: 'taiVP:.CLIENT' }, region);
  return {
    root,
    hidden,
    subjectRow,
    subject,
    editorSeat,
    editorId,
    trimmed,
    send,
    moreSend,
    discard,
    modeButton,
    modeIcon,
    attach,
    file,
    files,
    fromSeat,
  };
}
