/** One end of a connection, so far as we use it: the browser's `runtime.Port` fits, and so does a fake in a test. */
export interface MessagePort {
  postMessage(message: unknown): void;
  disconnect(): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}

/** Posts, and says whether the other end was still there to take it. */
export function post(port: MessagePort, message: unknown): boolean {
  try {
    port.postMessage(message);
    return true;
  } catch {
    return false;
  }
}

/** The hub answers each connection at once; one that is silent for so long was opened to a background that was just stopping. */
const ANSWERED_WITHIN_MS = 5_000;

/**
 * Keeps a connection to the hub open: the background may stop at any moment, and connecting again wakes it. `connect` throws
 * once the extension has been updated or removed; then `onGone` is called and no further attempt is made. A connection that is never
 * answered is given up for another.
 */
export function stayConnected<Incoming>(options: {
  readonly connect: () => MessagePort;
  readonly onConnect: (send: (message: unknown) => boolean) => void;
  readonly onMessage: (message: Incoming) => void;
  /** The line is down for now. */
  readonly onLost?: () => void;
  readonly onGone: () => void;
  readonly signal: AbortSignal;
}): (message: unknown) => boolean {
  let port: MessagePort | null = null;
  let failures = 0;
  let patience = ANSWERED_WITHIN_MS;

  const send = (message: unknown): boolean => port !== null && post(port, message);

  const open = (): void => {
    if (options.signal.aborted) return;
    try {
      port = options.connect();
    } catch {
      options.onGone();
      return;
    }
    const opened = port;
    const lost = (): void => {
      clearTimeout(unanswered);
      if (port !== opened) return;
      port = null;
      options.onLost?.();
      // At once the first time; then slower, so that a hub that cannot start is not hammered.
      const delay = Math.min(5_000, failures * 250);
      failures += 1;
      setTimeout(open, delay);
    };
    // The end that closes a connection is not told of it.
    const giveUp = (): void => {
      // A hub that is only slow gets more time with each connection.
      patience *= 2;
      opened.disconnect();
      lost();
    };
    const unanswered = setTimeout(giveUp, patience);
    opened.onMessage.addListener((message) => {
      clearTimeout(unanswered);
      failures = 0;
      options.onMessage(message as Incoming);
    });
    opened.onDisconnect.addListener(lost);
    options.onConnect(send);
  };

  options.signal.addEventListener('abort', () => port?.disconnect());
  // Not before the caller has the function this returns: its own callbacks may use it.
  queueMicrotask(open);
  return send;
}
