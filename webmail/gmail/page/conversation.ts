import { boot } from './boot.ts';
import { className, classNames } from './class-names.ts';
import { Compose } from './compose.ts';
import { freshId, h, show } from './dom.ts';
import { icon } from './icons.ts';
import { createMessage } from './message.ts';
import { openPopup } from './popup.ts';
import { stage } from './stage.ts';
import { addMail, draftsOf, isMe, markRead, putThread, removeMail, threadOf } from './store.ts';
import { pageUpdates } from './updates.ts';
import { words } from './words.ts';
import type { Mail, Thread } from '../../mailbox/mail.ts';
import type { ComposeState } from '../record.ts';
import type { ComposePlace } from './compose.ts';
import type { MessageRow } from './message.ts';

/** An open thread, in a view of its own or in the reading pane. */
export interface Conversation {
  readonly threadId: string;
  /** The wrapper: `.a98.iY` and its older and unknown kin. */
  readonly element: HTMLElement;
  /** What stands between the view and the wrapper. */
  readonly frame: HTMLElement;
  answer(mode: 'reply' | 'reply-all' | 'forward', mail?: Mail): Promise<void>;
  /** A mail arrived or was sent. */
  append(mail: Mail, justSent: boolean): void;
  /** A mail was taken back. */
  drop(mailId: string): void;
}

/** From this many messages on, the middle ones are folded into a count. */
const superCollapseFrom = 5;

const openConversations = new Set<Conversation>();

/** Every conversation whose nodes are in the page, shown or not. */
export function conversationsOf(threadId: string): readonly Conversation[] {
  return [...openConversations].filter((one) => one.threadId === threadId);
}

function wrap(content: readonly HTMLElement[]): {
  readonly frame: HTMLElement;
  readonly element: HTMLElement;
} {
  switch (boot.variants.threadWrapper) {
    case 'iY': {
      const element = h('div', 'nH a98 iY', {}, ...content);
      return { element, frame: h('div', 'nH g id', {}, element) };
    }
    case 'PeIF1d':
    case 'if': {
      const element = h('div', boot.variants.threadWrapper === 'if' ? 'nH if' : 'nH PeIF1d', {}, ...content);
      const row = h('tr', '', {}, h('td', 'Bu bAn', {}, element), h('td', 'Bu y3', {}));
      return { element, frame: h('div', 'nH g id', {}, h('table', 'Bs nH', { role: 'presentation' }, row)) };
    }
    case 'unknown': {
      const element = h('div', 'nH Qx7Zle', {}, ...content);
      return { element, frame: h('div', 'nH g id', {}, h('div', 'kT2Vbd', {}, element)) };
    }
  }
}

function threadIds(thread: Thread): Readonly<Record<string, string>> {
  const perm = `thread-f:${BigInt(`0x${thread.id}`).toString()}`;
  const legacy = { 'data-legacy-thread-id': thread.id };
  if (boot.variants.permId === 'absent') return legacy;
  return { 'data-thread-perm-id': boot.variants.permId === 'undefined' ? 'undefined' : perm, ...legacy };
}

/** Whether anyone but one other person takes part, which is when Reply all is offered. */
function hasOthers(mail: Mail): boolean {
  const others = new Set(
    [mail.from, ...mail.to, ...mail.cc].filter((one) => !isMe(one)).map((one) => one.email),
  );
  return others.size > 1;
}

/** Opens a thread: draws it in stages and keeps it up to date. */
export function openConversation(start: Thread): Conversation {
  const rows: MessageRow[] = [];
  const list = h('div', '', { role: 'list', 'aria-label': '' });
  const subject = h('h2', 'hP', { tabindex: -1, id: freshId(), ...threadIds(start) }, start.subject);
  const labels = start.labels.map((label) =>
    h('div', 'J-J5-Ji', {}, h('div', 'hU hM', {}, h('div', 'hN', { name: `^${label}` }, label))),
  );
  const expandAll = h(
    'button',
    'pYTkkf-JX-I bHI',
    { jsname: 'tRarif', 'aria-label': words.expandAll },
    icon('down'),
  );
  const newWindow = h('button', 'pYTkkf-JX-I bHI', { 'aria-label': 'In new window' }, icon('window'));
  const printAll = h('button', 'pYTkkf-JX-I bHI', { 'aria-label': 'Print all' }, icon('print'));
  const summary = boot.variants.summaryChip
    ? h(
        'div',
        'einvLd',
        {},
        h(
          'div',
          'kSUm2',
          { 'data-container-id': '0:msg:kopisummary', role: 'button', tabindex: 0 },
          icon('spark', 18),
          words.summarize,
        ),
      )
    : null;
  const subjectPart = h(
    'div',
    'nH',
    {},
    h(
      'div',
      'V8djrc byY',
      {},
      h(
        'div',
        'nH',
        {},
        h('div', 'bHJ', {}, expandAll, printAll, newWindow),
        h('div', 'ha', {}, subject, ...labels),
      ),
    ),
    summary,
  );
  const footerSeat = h('div', 'kZ3rFc', {});
  const { frame, element } = wrap([subjectPart, h('div', 'nH aHU hx', {}, list), footerSeat]);
  show(subjectPart, false);

  const thread = (): Thread => threadOf(start.id) ?? start;
  const lastRow = (): MessageRow | undefined => rows.at(-1);

  const drawFooter = (): void => {
    const last = lastRow();
    if (last === undefined) return;
    const button = (
      mode: 'reply' | 'reply-all' | 'forward',
      classes: string,
      label: string,
      glyph: 'reply' | 'replyAll' | 'forward',
    ): HTMLElement => {
      const link = h(
        'span',
        `ams ${classes}`,
        { id: freshId(), role: 'link', tabindex: 0 },
        icon(glyph, 18),
        label,
      );
      link.addEventListener('click', () => {
        void conversation.answer(mode);
      });
      return link;
    };
    const bar = (): HTMLElement =>
      h(
        'div',
        'amn',
        {},
        button('reply', 'bkH', words.reply, 'reply'),
        hasOthers(last.mail) ? button('reply-all', 'bkI', words.replyAll, 'replyAll') : null,
        button('forward', 'bkG', words.forward, 'forward'),
      );
    if (boot.variants.footer === 'table') {
      footerSeat.replaceChildren();
      for (const old of list.querySelectorAll(`.${className('wS')}`)) old.remove();
      last
        .replySeat()
        ?.append(
          h(
            'table',
            'cf wS',
            { role: 'presentation' },
            h(
              'tbody',
              '',
              {},
              h('tr', '', {}, h('td', 'amq', {}), h('td', 'amr', {}, h('div', 'nr wR', {}, bar()))),
            ),
          ),
        );
      return;
    }
    const hiddenTwin = boot.variants.footer === 'duplicate' ? bar() : null;
    if (hiddenTwin !== null) hiddenTwin.style.display = 'none';
    footerSeat.replaceChildren(
      h('div', 'btDi4d', {}, h('div', 'amr', {}, h('div', 'nr', {}, hiddenTwin, bar()))),
    );
  };

  const footerShown = (shown: boolean): void => {
    show(footerSeat, shown);
    for (const table of list.querySelectorAll<HTMLElement>(`.${className('wS')}`)) show(table, shown);
  };

  const place = (row: MessageRow): { readonly place: ComposePlace; seat: HTMLElement } => {
    const seat = row.replySeat();
    if (seat === null) throw new Error('a collapsed message has no seat for a reply');
    return {
      seat,
      place: {
        inline: true,
        remove(compose) {
          compose.root.parentElement?.remove();
          seat.classList.remove(className('adB'));
          footerShown(true);
        },
        hide: () => undefined,
        sent(accepted) {
          putThread(accepted.thread);
          for (const one of conversationsOf(start.id)) one.append(accepted.mail, true);
        },
        restore(accepted, state) {
          removeMail(start.id, accepted.mail.id);
          for (const one of conversationsOf(start.id)) one.drop(accepted.mail.id);
          const answered = rows.find((one) => one.mail.id === state.inReplyTo) ?? lastRow();
          if (answered !== undefined) void seatCompose(answered, state.mode, state);
        },
        popOut(state) {
          openPopup({ mode: state.mode, thread: thread(), mail: row.mail, draft: state });
        },
        retitle: () => undefined,
      },
    };
  };

  const seatCompose = async (
    row: MessageRow,
    mode: ComposeState['mode'],
    draft?: ComposeState,
  ): Promise<void> => {
    await row.expand();
    const { seat, place: here } = place(row);
    if (seat.classList.contains(className('adB'))) return;
    footerShown(false);
    const compose = new Compose(
      { mode, thread: thread(), mail: row.mail, ...(draft === undefined ? {} : { draft }) },
      here,
    );
    // Since 2025-09 the form is no longer the first child of its seat (InboxSDK 43600043).
    seat.append(h('div', 'aSq', {}, h('div', 'nH', {}), compose.root));
    seat.classList.add(className('adB'));
    await compose.come();
  };

  const redrawSoon = (row: MessageRow): void => {
    if (!boot.variants.replaceNodes) return;
    void stage('redraw').then(() => {
      row.redraw();
      if (boot.variants.footer === 'table') drawFooter();
    });
  };

  const fold = (): void => {
    const folded = rows.slice(1, -2);
    const [first] = folded;
    if (rows.length < superCollapseFrom || first === undefined) return;
    for (const row of folded)
      row.element().className = classNames(row === first ? 'kQ bg adv nH oy8Mbf' : 'kQ bg nH oy8Mbf');
    const count = h(
      'div',
      'adx',
      { role: 'button', tabindex: 0, 'aria-label': words.olderMessages(folded.length) },
      h('span', '', {}, String(folded.length)),
    );
    const notice = first.element();
    notice.append(h('div', 'G3 afwKw', {}, count));
    count.addEventListener('click', () => {
      count.parentElement?.remove();
      for (const row of folded) row.element().className = classNames('kv bg ie nH oy8Mbf');
    });
  };

  const draw = async (): Promise<void> => {
    await stage('header');
    show(subjectPart, true);
    await stage('messages');
    const { mails } = thread();
    for (const mail of mails)
      rows.push(
        createMessage(thread(), mail, { answer: (mode, to) => void conversation.answer(mode, to) }, false),
      );
    list.replaceChildren(...rows.map((row) => row.element()));
    fold();
    const last = lastRow();
    await last?.expand();
    markRead(start.id);
    pageUpdates.listsChanged();
    if (last !== undefined) redrawSoon(last);
    await stage('footer');
    drawFooter();
    const [draft] = draftsOf(start.id);
    const answered = rows.find((row) => row.mail.id === draft?.inReplyTo) ?? last;
    if (draft !== undefined && answered !== undefined) await seatCompose(answered, draft.mode, draft);
  };

  const conversation: Conversation = {
    threadId: start.id,
    element,
    frame,
    async answer(mode, mail) {
      const row = rows.find((one) => one.mail.id === mail?.id) ?? lastRow();
      if (row === undefined) return;
      await stage('compose');
      await seatCompose(row, mode);
    },
    append(mail, justSent) {
      addMail(start.id, mail);
      if (rows.some((row) => row.mail.id === mail.id)) return;
      const before = lastRow();
      const row = createMessage(
        thread(),
        mail,
        { answer: (mode, to) => void conversation.answer(mode, to) },
        justSent,
      );
      rows.push(row);
      list.append(row.element());
      if (justSent) before?.collapse();
      void row.expand().then(drawFooter);
    },
    drop(mailId) {
      const index = rows.findIndex((row) => row.mail.id === mailId);
      const [gone] = index >= 0 ? rows.splice(index, 1) : [];
      gone?.element().remove();
      void lastRow()?.expand();
      drawFooter();
    },
  };
  openConversations.add(conversation);
  expandAll.addEventListener('click', () => {
    for (const row of rows) {
      row
        .element()
        .querySelector(`.${className('adx')}`)
        ?.dispatchEvent(new MouseEvent('click'));
      void row.expand();
    }
  });
  newWindow.addEventListener('click', () => {
    window.open(`popout?view=btop&th=${start.id}`, '_blank', 'width=800,height=700');
  });
  printAll.addEventListener('click', () => {
    window.open(`?view=pt&th=${start.id}`, '_blank');
  });
  void draw();
  return conversation;
}
