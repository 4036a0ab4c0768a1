import type { Failure } from '../../utils/errors';
import { parseAddress } from '../../utils/llm/address';
import type { Connection } from '../../utils/llm/provider';
import type { PaneView } from '../../utils/messaging/protocol';
import { originOf } from '../../utils/storage/origin';
import { hasConsent, type Settings } from '../../utils/storage/settings';
import type { Outside } from './outside';

/** Whether the model may be asked, and how to reach it. Nothing of a mail goes anywhere without it. */
export class ModelAccess {
  readonly #outside: Outside;

  constructor(outside: Outside) {
    this.#outside = outside;
  }

  /** What stands before the model can be asked; null when nothing does. */
  async obstacle(settings: Settings): Promise<PaneView['obstacle']> {
    if (!parseAddress(settings.address).ok || settings.model === '') return 'no-model';
    if (!hasConsent(settings)) return 'no-consent';
    return (await this.#outside.hasPermission(settings.address)) ? null : 'no-permission';
  }

  /** The obstacle as a failure of the person's wish for a draft. */
  async refusal(settings: Settings): Promise<Failure | null> {
    switch (await this.obstacle(settings)) {
      case 'no-model':
        return { code: 'no-model-chosen' };
      case 'no-consent':
        return { code: 'no-consent' };
      case 'no-permission':
        return { code: 'no-permission', origin: originOf(settings.address) ?? '' };
      case null:
        return null;
    }
  }

  /** Address and key; null for an address that is none. */
  async connection(settings: Settings): Promise<Connection | null> {
    const address = parseAddress(settings.address);
    const origin = originOf(settings.address);
    if (!address.ok || origin === null) return null;
    return { address: address.value, key: await this.#outside.readKey(origin) };
  }
}
