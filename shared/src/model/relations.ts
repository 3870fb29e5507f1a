import { inverseOf } from './instrument.ts';
import type { Instrument } from './instrument.ts';

/** Adds to each instrument the relations that others have to it, so that every relation is known at both ends. */
export function relateBothWays(instruments: readonly Instrument[]): readonly Instrument[] {
  const byId = new Map(instruments.map((instrument) => [instrument.id, [...instrument.related]]));
  for (const { id, related } of instruments) {
    for (const { relation, id: other } of related) {
      const back = byId.get(other);
      const inverse = inverseOf(relation);
      if (back && !back.some((known) => known.id === id && known.relation === inverse)) {
        back.push({ relation: inverse, id });
      }
    }
  }
  return instruments.map((instrument) => ({ ...instrument, related: byId.get(instrument.id) ?? instrument.related }));
}
