import type { PaneLayout, PaneView } from '../../utils/messaging/protocol';
import { isFinished } from '../../utils/reply/lifecycle';
import type { Reply } from '../../utils/reply/reply';
import type { ThreadKey } from '../../utils/reply/thread';
import { hostOf } from '../../utils/storage/origin';
import { PANE_WIDTH } from '../../utils/storage/pane-width';
import type { Settings } from '../../utils/storage/settings';
import type { Parts } from './parts';
import { tonesOf } from './request';
import type { Session } from './session';

const LEAST_PILL_WIDTH = 40;
const FIRST_PILL_WIDTH = 160;

/** What each tab shows: the size and shape of its pane, and what is in it. */
export class Views {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async showEverywhere(key: ThreadKey): Promise<void> {
    for (const session of this.#parts.tabs.on(key)) await this.show(session);
  }

  async show(session: Session): Promise<void> {
    // A hub that was restarted knows nothing yet, and would wipe what the pane shows.
    if (session.panes.size === 0 || !session.isAnnounced) return;
    const { outside, desk, guiding, access, tabs } = this.#parts;
    const settings = await outside.settings.read();
    const obstacle = await access.obstacle(settings);
    const key = session.key ?? session.lingering;
    const stored = key && (await desk.read(key));
    // The page may have moved on while this was being read; then a newer view is under way.
    if ((session.key ?? session.lingering) !== key) return;
    const view: PaneView = {
      appearance: session.appearance,
      layout: session.layout ?? layoutOf(session, settings.pane),
      obstacle,
      modelHost: hostOf(settings.address),
      model: settings.model,
      tones: tonesOf(settings),
      reply: stored && this.#asShown(session, stored),
      isMailOpen: session.key !== null,
      pageFailure: session.pageFailure,
      // What became of a reply is for every tab to read; nobody works on it any more.
      isElsewhere: stored !== null && !isFinished(stored) && tabs.isElsewhere(session, stored.key),
      sentMailUrl: session.hands?.sentMailUrl ?? '',
      guide: key && guiding.guideOf(key),
      heldBack: session.heldBack,
      sign: settings.sign,
    };
    session.lastView = view;
    session.update({ type: 'view', view });
  }

  // The record holds the last checkpoint; a pane that joins gets all that has come. Until it is decided
  // whether a draft is begun, the thread is shown as being read. An approval that stands still is shown as that.
  #asShown(session: Session, reply: Reply): Reply {
    if (this.#parts.delivery.isHalted(reply))
      return { ...reply, phase: { name: 'failed', failure: { code: 'storage-failed' } } };
    const text = this.#parts.drafting.textOf(reply.key);
    if (reply.phase.name === 'drafting' && text !== null)
      return { ...reply, phase: { ...reply.phase, text } };
    return reply.phase.name === 'idle' && session.isDeciding
      ? { ...reply, phase: { name: 'reading' } }
      : reply;
  }

  /** Lays the pane out as the person left it, or takes it away where there is nothing for it, and shows what is in it. */
  async renew(session: Session): Promise<void> {
    await this.layOut(session);
    await this.show(session);
  }

  async layOut(session: Session): Promise<void> {
    const settings = await this.#parts.outside.settings.read();
    const { key, lingering, hands, pageFailure } = session;
    const isAway =
      (!key && !lingering && !pageFailure) ||
      session.isClosed ||
      !hands ||
      settings.sitesOff.includes(hands.site);
    const layout = layoutOf(session, settings.pane);
    setLayout(session, isAway ? { ...layout, shape: 'hidden' } : layout);
  }

  /** The pane, whole, and with the keyboard in it. */
  async focus(session: Session): Promise<void> {
    const { pane } = await this.#parts.outside.settings.read();
    setLayout(session, { ...layoutOf(session, pane), shape: 'card' });
    session.command({ type: 'focus-pane' });
    session.update({ type: 'focus' });
    await this.show(session);
  }

  /** As the person wants the pane from now on. */
  async changeLayout(session: Session, layout: PaneLayout): Promise<void> {
    const width = within(PANE_WIDTH.min, layout.width);
    const pillWidth = within(LEAST_PILL_WIDTH, layout.pillWidth);
    const { shape } = layout;
    const { layout: before } = session;
    setLayout(session, { ...layout, width, pillWidth });
    if (before?.shape !== shape || before.width !== width) await this.show(session);
    if (shape !== 'hidden') await this.#parts.outside.settings.save({ pane: { shape, width } });
  }
}

/** Pixels, whole ones, no more than the widest pane. */
const within = (least: number, width: number): number =>
  Math.min(PANE_WIDTH.max, Math.max(least, Math.round(width)));

const layoutOf = (session: Session, pane: Settings['pane']): PaneLayout => ({
  pillWidth: session.layout?.pillWidth ?? FIRST_PILL_WIDTH,
  ...pane,
});

function setLayout(session: Session, layout: PaneLayout): void {
  session.layout = layout;
  session.command({ type: 'layout', layout });
}
