import { useEffect, useRef, useState } from 'react';
import { conversationId } from '../conversation-id.ts';
import { preview } from './author-html.ts';
import { boot } from './boot.ts';
import { css } from './class-names.ts';
import { folders, threadsIn } from './folders.ts';
import { Icon } from './icons.tsx';
import { isMe } from './people.ts';
import { Coin } from './persona.tsx';
import { go } from './navigation.ts';
import { newestMail, useApp } from './store.ts';
import { rowDate, rowGroup, words } from './words.ts';
import type { ReactElement } from 'react';
import type { Thread } from '../../mailbox/mail.ts';

const rowHeight = 84;
const groupHeight = 32;
const overscan = 60;

interface Placed {
  readonly top: number;
  readonly height: number;
  readonly group: string | null;
  readonly thread: Thread | null;
}

function placeRows(threads: readonly Thread[]): readonly Placed[] {
  const placed: Placed[] = [];
  let top = 0;
  let group = '';
  for (const thread of threads) {
    const own = rowGroup(newestMail(thread).date);
    if (own !== group) {
      placed.push({ top, height: groupHeight, group: own, thread: null });
      top += groupHeight;
      group = own;
    }
    placed.push({ top, height: rowHeight, group: null, thread });
    top += rowHeight;
  }
  return placed;
}

function Row({ thread, top }: { readonly thread: Thread; readonly top: number }): ReactElement {
  const selected = useApp((state) => state.threadId === thread.id);
  const folder = useApp((state) => state.folder);
  const hasDraft = useApp((state) => [...state.drafts.values()].some((one) => one.threadId === thread.id));
  const mail = newestMail(thread);
  const names = [...new Set([...thread.mails].reverse().map((one) => one.from))]
    .filter((one, index, all) => !isMe(one) || all.length === 1 || index === 0)
    .map((one) => one.name);
  return (
    <div
      role="option"
      data-convid={conversationId(thread.id)}
      aria-selected={selected}
      aria-label={`${names.join('; ')} ${thread.subject} ${rowDate(mail.date)}`}
      tabIndex={selected ? 0 : -1}
      className={css('row', selected && 'rowSelected', thread.unread && 'rowUnread')}
      style={{ top, height: rowHeight }}
      onClick={() => {
        go({ folder, threadId: thread.id });
      }}
    >
      <Coin person={mail.from} />
      <div className={css('rowText')}>
        <div className={css('rowLine')}>
          <span
            className={css('rowNames')}
            title={boot.variants.addresses === 'on-page' ? mail.from.email : undefined}
          >
            {names.join('; ')}
          </span>
          {mail.attachments.length > 0 && <Icon name="clip" size={14} />}
        </div>
        <div className={css('rowLine')}>
          <span className={css('rowSubject')}>
            {hasDraft && <span className={css('rowDraft')}>{words.draft} </span>}
            {thread.subject}
          </span>
          <span className={css('rowDate')}>{rowDate(mail.date)}</span>
        </div>
        <div className={css('rowPreview')}>{preview(mail.html, 70)}</div>
      </div>
    </div>
  );
}

/**
 * The list of conversations. Only rows in sight are in the page, and their elements are used again for other
 * conversations, as react virtual lists do: the selected row may be absent.
 */
export function MessageList(): ReactElement {
  const state = useApp((all) => all);
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 0 });
  useEffect(() => {
    const measure = (): void => {
      const element = scroller.current;
      if (element !== null) setView({ top: element.scrollTop, height: element.clientHeight });
    };
    measure();
    const observer = new ResizeObserver(measure);
    if (scroller.current !== null) observer.observe(scroller.current);
    return () => {
      observer.disconnect();
    };
  }, []);
  const placed = placeRows(threadsIn(state, state.folder));
  const last = placed.at(-1);
  const visible = placed.filter(
    (one) => one.top + one.height > view.top - overscan && one.top < view.top + view.height + overscan,
  );
  const slots = Math.ceil((view.height + 2 * overscan) / rowHeight) + 1;
  const slotOf = (one: Placed): number => Math.floor(one.top / rowHeight) % slots;
  const folder = folders.find((one) => one.id === state.folder)?.name ?? words.inbox;
  return (
    <div data-app-section="MessageList" className={css('listPane')}>
      <div className={css('listHead')}>
        <span className={css('tab', 'tabOn')}>{state.folder === 'inbox' ? words.focused : folder}</span>
        {state.folder === 'inbox' && <span className={css('tab')}>{words.other}</span>}
      </div>
      <div id="MailList" tabIndex={-1} className={css('list')}>
        <div
          ref={scroller}
          className={`${css('scroller')} customScrollBar`}
          onScroll={(event) => {
            setView({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight });
          }}
        >
          <div
            role="listbox"
            aria-label={words.messageList}
            className={css('rows')}
            style={{ height: last === undefined ? 0 : last.top + last.height }}
          >
            {state.listReady &&
              visible.map((one) =>
                one.thread === null ? (
                  <div
                    key={`group ${one.group ?? ''}`}
                    role="presentation"
                    className={css('group')}
                    style={{ top: one.top, height: groupHeight }}
                  >
                    {one.group}
                  </div>
                ) : (
                  <Row key={`slot ${String(slotOf(one))}`} thread={one.thread} top={one.top} />
                ),
              )}
          </div>
        </div>
      </div>
    </div>
  );
}
