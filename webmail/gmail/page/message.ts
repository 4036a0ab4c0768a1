import { avatar } from './avatar.ts';
import { boot } from './boot.ts';
import { pressable } from './button.ts';
import { className, classNames } from './class-names.ts';
import { menu } from './dialog.ts';
import { freshId, h, setHtml, show } from './dom.ts';
import { drawEmoji } from './emoji.ts';
import { wrapForeignly } from './foreign-wrappers.ts';
import { icon } from './icons.ts';
import { snippet } from './quote.ts';
import { stage } from './stage.ts';
import { isMe } from './store.ts';
import { longDate, words } from './words.ts';
import type { Attachment, Mail, Person, Thread } from '../../mailbox/mail.ts';

/** What can be asked of a message by its own buttons. */
export interface MessageActions {
  answer(mode: 'reply' | 'reply-all' | 'forward', mail: Mail): void;
}

/** One message of the open conversation. */
export interface MessageRow {
  readonly mail: Mail;
  /** The list item. It is replaced when the message is drawn anew, so ask each time. */
  element(): HTMLElement;
  /** Where a reply to this message opens (`.ip`); null while the message is collapsed. */
  replySeat(): HTMLElement | null;
  expanded(): boolean;
  expand(): Promise<void>;
  collapse(): void;
  /** Draws it a second time, with new nodes. */
  redraw(): void;
}

const shownRecipients = 3;

function recipientSpan(person: Person): HTMLElement {
  return h(
    'span',
    'g2',
    {
      email: person.email,
      name: person.name,
      'data-hovercard-id': person.email,
      dir: 'ltr',
      translate: 'no',
    },
    isMe(person) ? words.me : (person.name.split(' ')[0] ?? person.name),
  );
}

/** "to me, Priya, Tom and 4 more": only the first few are in the page until details are opened. */
function recipientLine(mail: Mail): HTMLElement {
  const all = [...mail.to, ...mail.cc];
  const shown = all
    .slice(0, shownRecipients)
    .flatMap((person, index) => [index > 0 ? ', ' : '', recipientSpan(person)]);
  const line = h(
    'span',
    'hb',
    { translate: 'no' },
    `${words.toLine('')}`,
    ...shown,
    all.length > shownRecipients ? ', …' : ' ',
  );
  return line;
}

function detailRow(label: string, people: readonly Person[]): HTMLElement | null {
  if (people.length === 0) return null;
  const spans = people.flatMap((person, index) => [
    index > 0 ? h('br', '') : null,
    h(
      'span',
      '',
      {},
      h(
        'span',
        'gI',
        { email: person.email, name: person.name, 'data-hovercard-id': person.email },
        `${person.name} <${person.email}>`,
      ),
    ),
  ]);
  return h(
    'tr',
    'UszGxc ajv',
    {},
    h('td', 'gG', { colspan: 2, tabindex: 0 }, h('span', 'gI', {}, `${label.toLowerCase()}:`)),
    h('td', 'gL', { colspan: 2, tabindex: 0 }, h('span', 'gI', {}, ...spans)),
  );
}

function textRow(label: string, text: string): HTMLElement {
  return h(
    'tr',
    'ajv',
    {},
    h('td', 'gG', { colspan: 2 }, h('span', 'gI', {}, `${label.toLowerCase()}:`)),
    h('td', 'gL', { colspan: 2 }, h('span', 'gI', {}, text)),
  );
}

/** The details popup of a message: empty until it is opened, complete afterwards. */
function detailsPopup(mail: Mail, subject: string): { readonly popup: HTMLElement; open(): Promise<void> } {
  const body = h('tbody', '', {});
  const popup = h(
    'div',
    'ajA SK',
    { tabindex: -1, style: 'visibility:hidden;display:none' },
    h('div', 'ajB gt', { tabindex: -1 }, h('table', 'ajC', { cellpadding: 0 }, body)),
  );
  return {
    popup,
    async open() {
      if (popup.style.display !== 'none') {
        popup.style.cssText = 'visibility:hidden;display:none';
        return;
      }
      await stage('details');
      const rows = [
        detailRow(words.from, [mail.from]),
        detailRow(words.to, mail.to),
        detailRow(words.cc, mail.cc),
        detailRow(words.bcc, mail.bcc),
        textRow(words.date, longDate(mail.date)),
        textRow(words.subject, subject),
      ];
      body.replaceChildren(...rows.filter((row) => row !== null));
      popup.style.cssText = '';
    },
  };
}

function replyButton(answer: () => void): HTMLElement {
  const { messageReply } = boot.variants;
  if (messageReply === 'aaq') {
    const button = h(
      'div',
      'T-I J-J5-Ji T-I-Js-IF aaq T-I-ax7 L3',
      { role: 'button', tabindex: 0, 'data-tooltip': words.reply, 'aria-label': words.reply },
      icon('reply'),
    );
    pressable(button, answer);
    return button;
  }
  const button = h('button', `${messageReply} pYTkkf-JX-I`, { 'aria-label': words.reply }, icon('reply'));
  button.addEventListener('click', answer);
  return button;
}

function attachmentCards(attachments: readonly Attachment[]): HTMLElement | null {
  if (attachments.length === 0) return null;
  const cards = attachments.map((one) =>
    h(
      'span',
      'aZo N5jrZb',
      {
        download_url: `${one.type}:${one.name}:https://mail.google.com/mail/u/0/?view=att`,
        draggable: 'true',
      },
      h(
        'div',
        'aQw',
        {},
        h('span', 'aV3 zzV0ie', {}, one.name),
        h(
          'div',
          'aYp',
          {},
          h('span', 'SaH2Ve', {}, `${String(Math.max(1, Math.round(one.bytes / 1024)))} KB`),
        ),
      ),
    ),
  );
  return h(
    'div',
    'hq gt',
    {},
    h('div', 'hp', {}, h('span', 'aVW', {}, words.attachments(attachments.length))),
    h('div', 'aQH', {}, ...cards),
  );
}

/** Hides quoted history behind a "…" as the page does, also history of other clients' making. */
function trimQuotes(body: HTMLElement): void {
  const quotes = [...body.querySelectorAll<HTMLElement>('.gmail_quote')].filter(
    (quote) => quote.parentElement?.closest('.gmail_quote') === null,
  );
  for (const quote of quotes) {
    const hidden = h('div', 'adL', { style: 'display:none' });
    const toggle = h(
      'div',
      'yj6qo ajU',
      {},
      h(
        'div',
        'ajR',
        {
          role: 'button',
          tabindex: 0,
          'data-tooltip': words.showTrimmed,
          'aria-label': words.showTrimmed,
          'aria-expanded': 'false',
        },
        h('img', 'ajT', { alt: '' }),
        '•••',
      ),
    );
    quote.replaceWith(toggle, hidden);
    hidden.append(quote);
    toggle.addEventListener('click', (event) => {
      event.stopPropagation();
      show(hidden, hidden.style.display === 'none');
    });
  }
}

function legacyDecimal(id: string): string {
  return BigInt(`0x${id}`).toString();
}

/** The attributes of `.adn`. A mail that was sent from here just now has no legacy id until the next sync. */
function identity(mail: Mail, unsynced: boolean): Readonly<Record<string, string>> {
  if (unsynced) return { 'data-message-id': `#msg-a:r${legacyDecimal(mail.id)}` };
  return { 'data-message-id': `#msg-f:${legacyDecimal(mail.id)}`, 'data-legacy-message-id': mail.id };
}

/** Draws one message of a conversation. */
export function createMessage(
  thread: Thread,
  mail: Mail,
  actions: MessageActions,
  justSent: boolean,
): MessageRow {
  let open = false;
  let seat: HTMLElement | null = null;
  let unsynced = justSent || boot.variants.legacyMessageId === 'late';
  let item: HTMLElement = h('div', '', { role: 'listitem', jsaction: 'message:.CLIENT', tabindex: -1 });
  let adn: HTMLElement | null = null;
  let bodyParts: readonly HTMLElement[] = [];

  const header = (): { readonly table: HTMLElement; readonly popup: HTMLElement } => {
    const details = detailsPopup(mail, thread.subject);
    const chevron = h(
      'div',
      'ajy',
      { 'aria-haspopup': 'true', role: 'button', tabindex: 0, 'aria-label': words.showDetails },
      icon('down', 14),
    );
    chevron.addEventListener('click', (event) => {
      event.stopPropagation();
      void details.open();
    });
    const more = h(
      'div',
      boot.variants.messageReply === 'DILLkc' ? 'Wsq5Cf' : 'T-I J-J5-Ji T-I-Js-Gs aap T-I-awG T-I-ax7 L3',
      {
        role: 'button',
        tabindex: 0,
        'aria-expanded': 'false',
        'aria-haspopup': 'true',
        'data-tooltip': 'More',
      },
      icon('more'),
    );
    const items = menu('b7', [
      {
        label: words.reply,
        attributes: { 'data-action-type': '94' },
        act: () => {
          actions.answer('reply', mail);
        },
      },
      {
        label: words.replyAll,
        attributes: { 'data-action-type': '24' },
        act: () => {
          actions.answer('reply-all', mail);
        },
      },
      {
        label: words.forward,
        attributes: { 'data-action-type': '25' },
        act: () => {
          actions.answer('forward', mail);
        },
      },
    ]);
    pressable(more, () => {
      show(items, true);
    });
    const table = h(
      'table',
      'cf gJ',
      { cellpadding: 0 },
      h(
        'tbody',
        '',
        {},
        h(
          'tr',
          'acZ',
          {},
          h(
            'td',
            'gF gK',
            {},
            h(
              'table',
              'cf ix',
              { cellpadding: 0 },
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
                    'c2',
                    {},
                    h(
                      'h3',
                      'iw',
                      {},
                      h(
                        'span',
                        'qu',
                        { translate: 'no', role: 'gridcell', tabindex: -1 },
                        h(
                          'span',
                          'gD',
                          {
                            email: mail.from.email,
                            name: mail.from.name,
                            'data-hovercard-id': mail.from.email,
                          },
                          h('span', '', {}, mail.from.name),
                        ),
                        ' ',
                        open ? h('span', 'cfXrwd', {}) : null,
                        open ? h('span', 'go', {}, `<${mail.from.email}>`) : null,
                      ),
                    ),
                  ),
                ),
              ),
            ),
          ),
          h(
            'td',
            'gH bAk',
            {},
            h(
              'div',
              'gK',
              {},
              h('span', '', {}, mail.attachments.length > 0 ? icon('clip', 16) : null),
              h(
                'span',
                'g3',
                {
                  id: freshId(),
                  role: 'gridcell',
                  tabindex: -1,
                  title: longDate(mail.date),
                  alt: longDate(mail.date),
                },
                longDate(mail.date),
              ),
              h(
                'div',
                'zd bi4',
                { role: 'checkbox', tabindex: 0, 'aria-checked': 'false', 'aria-label': 'Not starred' },
                icon('star', 18),
              ),
            ),
          ),
          h('td', 'gH', {}),
          open
            ? h(
                'td',
                'gH acX bAm',
                { rowspan: 2 },
                replyButton(() => {
                  actions.answer('reply', mail);
                }),
                more,
                items,
              )
            : null,
        ),
        h(
          'tr',
          'acZ xD',
          {},
          h(
            'td',
            '',
            { colspan: 3 },
            open
              ? h(
                  'table',
                  'cf adz',
                  { cellpadding: 0 },
                  h(
                    'tbody',
                    '',
                    {},
                    h('tr', '', {}, h('td', 'ady', {}, h('div', 'iw ajw', {}, recipientLine(mail)), chevron)),
                  ),
                )
              : h('div', 'iA g6', {}, snippet(mail)),
          ),
        ),
      ),
    );
    return { table, popup: details.popup };
  };

  const body = (): HTMLElement => {
    const text = h('div', 'a3s aiL', { id: freshId() });
    setHtml(text, mail.html);
    drawEmoji(text);
    trimQuotes(text);
    if (mail.clippedHtml !== undefined) {
      text.append(
        h(
          'div',
          'iX',
          {},
          `${words.clipped} `,
          h(
            'a',
            'vqBaLe',
            {
              href: `?ui=2&view=lg&permmsgid=msg-f:${legacyDecimal(mail.id)}&th=${thread.id}&msg=${mail.id}`,
              target: '_blank',
            },
            words.viewEntire,
          ),
        ),
      );
    }
    const jslog = btoa(
      JSON.stringify([`#thread-f:${legacyDecimal(thread.id)}`, `#msg-f:${legacyDecimal(mail.id)}`]),
    );
    const holder = h('div', 'ii gt', { id: freshId(), jslog: `20277; u014N:xr6bB; 1:${jslog};` }, text);
    bodyParts = [holder, text];
    nameBody();
    return holder;
  };

  /** The legacy id also stands in the body's class, once it is known. */
  const nameBody = (): void => {
    if (!unsynced) for (const part of bodyParts) part.classList.add(`m${mail.id}`);
  };

  const fill = (withBody: boolean): void => {
    const { table, popup } = header();
    adn = h(
      'div',
      open ? 'adn ads' : 'adf ads',
      identity(mail, unsynced),
      h('div', 'aju', {}, h('div', 'aCi', {}, avatar(mail.from, 40))),
      h(
        'div',
        'gs',
        {},
        h('div', `gE iv gt`, {}, table),
        open ? popup : null,
        open ? h('div', '', {}, h('div', 'utdU2e', {}), h('div', 'btm', {})) : null,
        open ? h('div', '', {}, h('div', 'aHl', {}), withBody ? body() : null) : null,
        open ? attachmentCards(mail.attachments) : null,
        open ? h('div', 'hi', {}) : null,
      ),
    );
    seat = open ? h('div', 'ip iq', { id: freshId() }) : null;
    // The list item itself stays while its class and content change; clients follow the class (InboxSDK, 2026-07).
    item.className = classNames(`${open ? 'h7' : 'kv'} bg ie nH oy8Mbf`);
    item.setAttribute('aria-expanded', String(open));
    item.replaceChildren(
      h(
        'div',
        'Bk',
        {},
        h(
          'div',
          'G3 G2',
          {},
          h(
            'div',
            '',
            {},
            adn,
            seat === null ? null : h('div', 'gA gt acV', {}, h('div', 'gB xu', {}, seat)),
          ),
        ),
      ),
    );
    wrapForeignly(item, '[data-message-id] > *, [email], [jslog]');
    table.addEventListener('click', (event) => {
      if (
        event.target instanceof Element &&
        event.target.closest('[role=button], button, [role=checkbox], [role=menu]') !== null
      )
        return;
      if (open) collapse();
      else void expand();
    });
  };

  const expand = async (): Promise<void> => {
    if (open) return;
    open = true;
    fill(false);
    const expecting = adn;
    await stage('body');
    if (!open || adn !== expecting) return;
    item.querySelector(`.${className('gs')} .${className('aHl')}`)?.after(body());
  };

  const collapse = (): void => {
    if (seat?.classList.contains(className('adB')) === true) return;
    open = false;
    fill(false);
  };

  fill(false);
  if (unsynced) {
    void stage('legacyId').then(() => {
      unsynced = false;
      for (const [name, value] of Object.entries(identity(mail, false))) adn?.setAttribute(name, value);
      nameBody();
    });
  }
  return {
    mail,
    element: () => item,
    replySeat: () => seat,
    expanded: () => open,
    expand,
    collapse,
    redraw() {
      if (seat?.classList.contains(className('adB')) === true) return;
      const before = item;
      item = h('div', '', { role: 'listitem', jsaction: 'message:.CLIENT', tabindex: -1 });
      fill(true);
      before.replaceWith(item);
    },
  };
}
