import { h } from './dom.ts';
import { icon } from './icons.ts';
import { snippet } from './quote.ts';
import { isMe, threadsIn } from './store.ts';
import { shortDate, words } from './words.ts';
import type { Thread } from '../../mailbox/mail.ts';

/** The people of a thread as a list row names them. */
function participants(thread: Thread, inSent: boolean): string {
  if (inSent) {
    const last = thread.mails.filter((mail) => isMe(mail.from)).at(-1);
    return words.toLine((last?.to ?? []).map((one) => one.name.split(' ')[0] ?? '').join(', '));
  }
  const names = [...new Set(thread.mails.map((mail) => (isMe(mail.from) ? words.me : mail.from.name)))];
  if (names.length === 1) return names[0] ?? '';
  return names
    .slice(-3)
    .map((name) => name.split(' ')[0] ?? name)
    .join(', ');
}

function row(thread: Thread, inSent: boolean, open: (thread: Thread) => void): HTMLElement {
  const last = thread.mails.at(-1);
  if (last === undefined) throw new Error(`thread ${thread.id} has no mails`);
  const first = thread.mails[0] ?? last;
  const count = thread.mails.length > 1 ? h('span', 'bx0', {}, String(thread.mails.length)) : null;
  const labels = thread.labels.map((label) =>
    h('div', 'ar as', {}, h('div', 'at', { title: label }, h('div', 'au', {}, h('div', 'av', {}, label)))),
  );
  const perm = `#thread-f:${BigInt(`0x${thread.id}`).toString()}`;
  const element = h(
    'tr',
    `zA ${thread.unread ? 'zE' : 'yO'}`,
    { jsaction: 'row:.CLIENT', draggable: 'true', role: 'row', tabindex: -1 },
    h(
      'td',
      'oZ-x3 xY',
      {},
      h('div', 'oZ-jc T-Jo J-J5-Ji', { role: 'checkbox', 'aria-checked': 'false', tabindex: -1 }),
    ),
    h(
      'td',
      'apU xY',
      {},
      h('span', 'T-KT', { 'aria-label': 'Not starred', role: 'button' }, icon('star', 18)),
    ),
    h(
      'td',
      'yX xY',
      {},
      h(
        'div',
        'afn',
        {},
        h(
          'span',
          'bA4',
          {},
          h(
            'span',
            thread.unread ? 'zF' : 'yP',
            { email: first.from.email, name: first.from.name },
            participants(thread, inSent),
          ),
        ),
        count,
      ),
    ),
    h(
      'td',
      'xY a4W',
      { role: 'gridcell', tabindex: -1 },
      h(
        'div',
        'xS',
        { role: 'link' },
        h(
          'div',
          'xT',
          {},
          h('div', 'yi', {}, ...labels),
          h(
            'div',
            'y6',
            {},
            h(
              'span',
              'bog',
              {},
              h(
                'span',
                'bqe',
                {
                  'data-thread-id': perm,
                  'data-legacy-thread-id': thread.id,
                  'data-legacy-last-message-id': last.id,
                  'data-legacy-last-non-draft-message-id': last.id,
                },
                thread.subject,
              ),
            ),
          ),
          h('span', 'y2', {}, h('span', 'Zt', {}, '\u00a0-\u00a0'), snippet(last)),
        ),
      ),
    ),
    h('td', 'yf xY', {}, last.attachments.length > 0 ? icon('clip', 16) : null),
    h(
      'td',
      'xW xY',
      {},
      h(
        'span',
        '',
        { title: last.date, 'aria-label': shortDate(last.date) },
        h('span', '', {}, shortDate(last.date)),
      ),
    ),
  );
  element.addEventListener('click', () => {
    open(thread);
  });
  return element;
}

/** Fills a list view with the rows of a list. */
export function drawRows(body: HTMLElement, list: string, open: (thread: Thread) => void): void {
  const inSent = list === 'sent';
  body.replaceChildren(...threadsIn(list).map((thread) => row(thread, inSent, open)));
}
