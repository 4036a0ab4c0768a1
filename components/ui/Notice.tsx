import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';

export interface NoticeProps {
  readonly kind: 'info' | 'success' | 'warning' | 'danger';
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** The buttons stand beside the title while there is room. */
  readonly isOneLine?: boolean;
}

const ICONS: Readonly<Record<NoticeProps['kind'], IconName>> = {
  info: 'note',
  success: 'check',
  warning: 'warning',
  danger: 'warning',
};

/** Something to know: its title, what it means, and the buttons that go with it. */
export function Notice({ kind, title, children, actions, isOneLine = false }: NoticeProps) {
  return (
    <div className={`notice is-${kind}${isOneLine ? ' is-one-line' : ''}`}>
      <Icon name={ICONS[kind]} />
      <div className="notice-body">
        {title !== undefined && <p className="notice-title">{title}</p>}
        {children}
        {actions !== undefined && <div className="notice-actions">{actions}</div>}
      </div>
    </div>
  );
}
