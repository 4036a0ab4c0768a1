import type { MessagePort } from '../messaging/port';

/** Two connected ends, as `runtime.connect` would give; messages pass as copies, as they would between processes. */
export function connectedPorts(): { readonly near: FakePort; readonly far: FakePort } {
  const near = new FakePort();
  const far = new FakePort();
  near.peer = far;
  far.peer = near;
  return { near, far };
}

export class FakePort implements MessagePort {
  peer: FakePort | null = null;
  readonly #messageListeners: ((message: unknown) => void)[] = [];
  readonly #disconnectListeners: (() => void)[] = [];

  readonly onMessage = {
    addListener: (listener: (message: unknown) => void): void => {
      this.#messageListeners.push(listener);
    },
  };
  readonly onDisconnect = {
    addListener: (listener: () => void): void => {
      this.#disconnectListeners.push(listener);
    },
  };

  postMessage(message: unknown): void {
    if (!this.peer) throw new Error('Attempting to use a disconnected port object');
    const copy: unknown = structuredClone(message);
    const { peer } = this;
    queueMicrotask(() => {
      for (const listener of peer.#messageListeners) listener(copy);
    });
  }

  /** As the browser does: the other end hears of it, this end does not. */
  disconnect(): void {
    const { peer } = this;
    this.peer = null;
    if (!peer) return;
    peer.peer = null;
    for (const listener of peer.#disconnectListeners) listener();
  }
}
