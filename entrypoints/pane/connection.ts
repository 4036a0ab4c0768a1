import { browser } from '#imports';
import type { Link, PaneConnection } from '../../components/draft-pane/pane-store';
import { stayConnected } from '../../utils/messaging/port';
import { PANE_PORT, type PaneMessage, type PaneUpdate } from '../../utils/messaging/protocol';

/** How long the hub may be silent after a loss before the person is told; a background that wakes answers sooner. */
const SAY_RECONNECTING_AFTER_MS = 800;

/** The pane's line to the hub. What is sent while the line is down is kept, in order, until it is up again. */
export function connectToHub(): PaneConnection {
  const waiting: PaneMessage[] = [];
  let tellUpdate: (update: PaneUpdate) => void = () => undefined;
  let tellLink: (link: Link) => void = () => undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;

  // The line opens only once somebody listens, so that no first view is missed.
  let send: (message: PaneMessage) => boolean = () => false;
  const open = (): void => {
    send = stayConnected<PaneUpdate>({
      connect: () => browser.runtime.connect({ name: PANE_PORT }),
      onConnect: (post) => {
        post({ type: 'ready' });
        for (const message of waiting.splice(0)) post(message);
      },
      onMessage: (update) => {
        clearTimeout(patience);
        patience = undefined;
        tellUpdate(update);
      },
      onLost: () => {
        patience ??= setTimeout(() => tellLink('reconnecting'), SAY_RECONNECTING_AFTER_MS);
      },
      onGone: () => tellLink('extension-updated'),
      signal: new AbortController().signal,
    });
  };

  return {
    send: (message) => {
      if (!send(message) && message.type !== 'ping') waiting.push(message);
    },
    onUpdate: (listener) => {
      tellUpdate = listener;
      open();
    },
    onLink: (listener) => {
      tellLink = listener;
    },
  };
}
