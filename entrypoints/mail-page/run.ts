import { browser } from '#imports';
import type { MailSite } from '../../utils/mail/mail-site';
import { stayConnected } from '../../utils/messaging/port';
import { HANDS_PORT, type HandsCommand } from '../../utils/messaging/protocol';
import { startHands } from './hands';
import { makePaneHost } from './pane-host';
import { isStarted, markStarted } from './started';

/** What runs on a page of this site: the hands, the place for the pane, and their line to the hub. */
export function runOn(site: MailSite, signal: AbortSignal): void {
  // A page that was open when its site was added has the script already.
  if (isStarted()) return;
  markStarted();
  const pageId = crypto.randomUUID();
  const host = makePaneHost(browser.runtime.getURL('/pane.html'));

  let lastAppearance = '';
  const tellAppearance = (): void => {
    const appearance = site.appearance();
    const text = JSON.stringify(appearance);
    if (text === lastAppearance) return;
    lastAppearance = text;
    send({ type: 'appearance', appearance });
  };

  const send = stayConnected<HandsCommand>({
    connect: () => browser.runtime.connect({ name: HANDS_PORT }),
    onConnect: (send) => {
      send({
        type: 'ready',
        pageId,
        site: site.id,
        appearance: site.appearance(),
        sentMailUrl: site.sentMailUrl(),
      });
      hands.announce();
    },
    onMessage: (command) => {
      if (command.type === 'layout') {
        tellAppearance();
        host.show(command.layout);
      } else if (command.type === 'focus-pane') {
        host.focus();
      } else if (command.type !== 'look') {
        void hands.obey(command);
      } else if (import.meta.env.FIREFOX) {
        const { request, frameId } = command;
        void host.sight?.ask(frameId).then((isSeen) => send({ type: 'looked', request, isSeen }));
      }
    },
    onGone: host.remove,
    signal,
  });

  // The line is opened only after this, so its callbacks find the hands there.
  const hands = startHands(site, send, host.isHidden, signal);
}
