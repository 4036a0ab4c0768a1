import { boot } from './boot.ts';
import { css } from './class-names.ts';
import { Icon } from './icons.tsx';
import { words } from './words.ts';
import type { ReactElement } from 'react';
import type { Mail } from '../../mailbox/mail.ts';
import type { IconName } from './icons.tsx';

/** The ways to answer a mail. */
export type AnswerMode = 'reply' | 'reply-all' | 'forward';

/** What the buttons of a message do. */
export type Answer = (mode: AnswerMode, mail: Mail) => void;

const answers: readonly (readonly [AnswerMode, IconName, string])[] = [
  ['reply', 'reply', words.reply],
  ['reply-all', 'replyAll', words.replyAll],
  ['forward', 'forward', words.forward],
];

/** The buttons in a message's header. */
export function MessageToolbar({
  mail,
  answer,
}: {
  readonly mail: Mail;
  readonly answer: Answer;
}): ReactElement {
  const overflowSet = boot.variants.toolbar === 'ms-OverflowSet';
  return (
    <div
      role="toolbar"
      aria-label={words.messageActions}
      className={`${boot.variants.toolbar} ${css('toolbar')}`}
    >
      {answers.map(([mode, icon, label]) => (
        <div key={mode} className={overflowSet ? 'ms-OverflowSet-item' : css('item')} role="none">
          <button
            type="button"
            role={overflowSet ? 'menuitem' : undefined}
            className={`${overflowSet ? 'ms-Button ms-Button--commandBar' : 'fui-Button fui-ToolbarButton'} ${css('tool')}`}
            aria-label={label}
            title={label}
            onClick={() => {
              answer(mode, mail);
            }}
          >
            <Icon name={icon} />
          </button>
        </div>
      ))}
      <div role="none">
        <button type="button" className={css('tool')} aria-label={words.moreActions} aria-haspopup="menu">
          <Icon name="more" />
        </button>
      </div>
    </div>
  );
}

/** Reply, Reply all and Forward in words, at the end of the conversation. */
export function EndButtons({ mail, answer }: { readonly mail: Mail; readonly answer: Answer }): ReactElement {
  return (
    <div className={css('endButtons')}>
      {answers.map(([mode, icon, label]) => (
        <button
          key={mode}
          type="button"
          className={`${boot.variants.toolbar === 'ms-OverflowSet' ? 'ms-Button' : 'fui-Button'} ${css('endButton')}`}
          onClick={() => {
            answer(mode, mail);
          }}
        >
          <Icon name={icon} />
          <span>{label}</span>
        </button>
      ))}
    </div>
  );
}
