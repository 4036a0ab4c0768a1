import type { StatedFact } from '../facts/stated-fact';
import type { GroundFact } from './ground-facts';

/** A draft's fact with the ground's fact it rests on; null where it rests on none. */
export interface TracedFact {
  readonly fact: StatedFact;
  readonly rests: GroundFact | null;
}
