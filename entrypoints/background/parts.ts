import type { Delivery } from './delivery';
import type { Desk } from './desk';
import type { Drafting } from './drafting';
import type { Guiding } from './guiding';
import type { ModelAccess } from './model-access';
import type { Outside } from './outside';
import type { Tabs } from './tabs';

/** What the hub is made of, as far as more than one of its parts works with it. */
export interface Parts {
  readonly outside: Outside;
  readonly tabs: Tabs;
  readonly desk: Desk;
  readonly access: ModelAccess;
  readonly drafting: Drafting;
  readonly guiding: Guiding;
  readonly delivery: Delivery;
}
