import { browser, defineContentScript } from '#imports';
import { mailSites } from '../../utils/mail/sites';
import { stayConnected } from '../../utils/messaging/port';
import { HANDS_PORT, type HandsCommand } from '../../utils/messaging/protocol';
import { Hands } from './hands';
import { PaneHost } from './pane-host';

export default defineContentScript({
  matches: mailSites.flatMap((site) => site.matches),
  runAt: 'document_idle',
  main(ctx) {
    const site = mailSites.find(({ matches }) => matches.some((match) => match.replace(/\/\*$/, '') === location.origin));
    if (!site) return;
    const pageId = crypto.randomUUID();
    const host = new PaneHost(browser.runtime.getURL('/pane.html'));

    const hands = new Hands(site, (message) => void send(message));
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
        const appearance = site.appearance();
        lastAppearance = JSON.stringify(appearance);
        send({ type: 'ready', pageId, site: site.id, appearance, sentMailUrl: site.sentMailUrl() });
        hands.announce();
      },
      onMessage: (command) => {
        if (command.type === 'layout') {
          tellAppearance();
          host.show(command.layout);
        } else if (command.type === 'focus-pane') {
          host.focus();
        } else {
          void hands.obey(command);
        }
      },
      onGone: () => host.remove(),
      signal: ctx.signal,
    });

    hands.watch(ctx.signal);
  },
});
