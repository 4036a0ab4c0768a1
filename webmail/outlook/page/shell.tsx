import { useState } from 'react';
import { boot } from './boot.ts';
import { css } from './class-names.ts';
import { openNew } from './compose-actions.ts';
import { folders, threadsIn } from './folders.ts';
import { Icon } from './icons.tsx';
import { MessageList } from './list.tsx';
import { go, putAway } from './navigation.ts';
import { Coin } from './persona.tsx';
import { ReadingPane } from './reading-pane.tsx';
import { useApp } from './store.ts';
import { words } from './words.ts';
import type { ReactElement } from 'react';
import type { Person } from '../../mailbox/mail.ts';
import type { IconName } from './icons.tsx';

/** The account's own menu: name and address are in the page only while it is open (2026). */
function AccountMenu(): ReactElement {
  const { me } = boot.account;
  return (
    <div role="dialog" aria-label={words.accountOf(me.name)} className={css('accountMenu')}>
      <div id="mectrl_currentAccount_primary" className={css('cardName')}>
        {me.name}
      </div>
      <div id="mectrl_currentAccount_secondary">{me.email}</div>
    </div>
  );
}

function TitleBar(): ReactElement {
  const { me } = boot.account;
  const [menu, setMenu] = useState(false);
  const hint = boot.variants.loginHint ? `?login_hint=${encodeURIComponent(me.email)}` : '';
  return (
    <div id="OwaTitleBar" className={css('titleBar')} role="banner">
      <button type="button" className={css('barButton')} aria-label="App launcher" id="O365_MainLink_NavMenu">
        <Icon name="waffle" />
      </button>
      <a id="O365_AppName" href={`/mail/${hint}`} className={css('appName')}>
        <span>Outlook</span>
      </a>
      <div className={css('searchBox')} role="search">
        <Icon name="search" size={16} />
        <input
          id="topSearchInput"
          className={css('searchInput')}
          aria-label={words.search}
          placeholder={words.search}
        />
      </div>
      <button type="button" className={css('barButton')} aria-label="Settings" id="owaSettingsButton">
        <Icon name="gear" />
      </button>
      <button
        type="button"
        id="O365_MainLink_Me"
        className={css('barButton')}
        aria-label={words.accountOf(me.name)}
        aria-haspopup="dialog"
        aria-expanded={menu}
        onClick={() => {
          setMenu(!menu);
        }}
      >
        <Coin person={me} />
      </button>
      {menu && <AccountMenu />}
    </div>
  );
}

function RibbonButton({
  icon,
  label,
  act,
  primary = false,
}: {
  readonly icon: IconName;
  readonly label: string;
  readonly act: () => void;
  readonly primary?: boolean;
}): ReactElement {
  return (
    <button
      type="button"
      role="menuitem"
      className={css('ribbonButton', primary && 'ribbonPrimary')}
      aria-label={label}
      onClick={act}
    >
      <Icon name={icon} />
      <span>{label}</span>
    </button>
  );
}

function Ribbon(): ReactElement {
  return (
    <div data-app-section="Ribbon" className={css('ribbon')}>
      <div role="tablist" className={css('ribbonTabs')}>
        {[words.home, words.view, words.help].map((label, index) => (
          <button
            key={label}
            type="button"
            role="tab"
            aria-selected={index === 0}
            className={css('tab', index === 0 && 'tabOn')}
          >
            {label}
          </button>
        ))}
      </div>
      <div role="tabpanel" aria-label={words.home} className={css('ribbonPanel')}>
        <RibbonButton
          icon="mail"
          label={words.newMail}
          primary
          act={() => {
            void openNew();
          }}
        />
        <RibbonButton
          icon="trash"
          label={words.delete}
          act={() => {
            putAway('delete');
          }}
        />
        <RibbonButton
          icon="archive"
          label={words.archive}
          act={() => {
            putAway('archive');
          }}
        />
        <RibbonButton icon="move" label={words.move} act={() => undefined} />
        <RibbonButton icon="flag" label={words.flag} act={() => undefined} />
        <div data-app-section="CopilotDabRibbon" />
      </div>
    </div>
  );
}

function AppRail(): ReactElement {
  const apps: readonly (readonly [IconName, string])[] = [
    ['mail', words.mail],
    ['calendar', words.calendar],
    ['people', words.people],
    ['check', words.todo],
  ];
  return (
    <div id="LeftRail" role="navigation" aria-label="left-rail-appbar" className={css('rail')}>
      {apps.map(([icon, label], index) => (
        <button
          key={icon}
          type="button"
          aria-label={label}
          aria-pressed={index === 0}
          className={css('railButton', index === 0 && 'railOn')}
        >
          <Icon name={icon} size={22} />
        </button>
      ))}
    </div>
  );
}

function MailboxRoot({ id, person }: { readonly id: string; readonly person: Person }): ReactElement {
  return (
    <div
      id={id}
      role="treeitem"
      aria-level={1}
      aria-expanded="true"
      data-folder-name={person.email}
      title={person.email}
      className={css('mailboxRoot')}
    >
      <Icon name="down" size={14} />
      <span>{person.email}</span>
    </div>
  );
}

function NavigationPane(): ReactElement {
  const state = useApp((all) => all);
  const { me, aliases } = boot.account;
  const { sharedMailbox } = boot.variants;
  const shared = sharedMailbox === 'none' ? undefined : aliases[0];
  return (
    <div data-app-section="NavigationPane" role="navigation" className={css('navPane')}>
      <div role="tree">
        <div className={css('mailboxRoot')} role="treeitem" aria-level={1} data-folder-name="favorites">
          <Icon name="down" size={14} />
          <span>{words.favorites}</span>
        </div>
        <MailboxRoot id="primaryMailboxRoot_6c1f0a52-4d1b-4f6e-9a57" person={me} />
        {folders.map(({ id, name, icon }) => {
          const count = id === 'inbox' ? threadsIn(state, id).filter((thread) => thread.unread).length : 0;
          return (
            <div
              key={id}
              role="treeitem"
              aria-level={2}
              aria-selected={state.folder === id}
              data-folder-name={id}
              title={name}
              tabIndex={0}
              className={css('folder', state.folder === id && 'folderOn')}
              onClick={() => {
                go({ folder: id, threadId: null });
              }}
            >
              <Icon name={icon} />
              <span className={css('folderName')}>{name}</span>
              {count > 0 && <span className={css('count')}>{count}</span>}
            </div>
          );
        })}
        {shared !== undefined && (
          <MailboxRoot
            id={`${sharedMailbox === 'second-primary' ? 'primary' : 'shared'}MailboxRoot_91d3b7e0-7a2c-4f11-8c3d`}
            person={shared}
          />
        )}
      </div>
      <div data-app-section="UpsellBannerSection" className={css('upsell')}>
        {words.upsell}
      </div>
    </div>
  );
}

/** The whole application. */
export function Shell(): ReactElement {
  const hasThread = useApp((state) => state.threadId !== null || state.composes.length > 0);
  const narrow = boot.variants.layout === 'narrow';
  return (
    <div className={css('shell')}>
      <TitleBar />
      <div className={css('under')}>
        {!narrow && <AppRail />}
        <div className={css('app')}>
          <Ribbon />
          <div id="MainModule" role="region" className={css('module')}>
            {!narrow && <NavigationPane />}
            {(!narrow || !hasThread) && <MessageList />}
            {(!narrow || hasThread) && <ReadingPane />}
          </div>
        </div>
      </div>
    </div>
  );
}
