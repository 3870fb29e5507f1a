import { citedKey } from '../citation/index.ts';
import type { Instrument, PartialDate, Version } from '../model/index.ts';
import { titleKeys } from './repeals.ts';

/** The day on which a text was made, and the name of what made it, as they are compared. */
function amendmentKey(name: string, day: PartialDate): string {
  return `${day} ${name}`;
}

/** From when amendments are in force that state it for certain; nothing for a name and day that two have. */
function statedCommencements(instruments: readonly Instrument[]): ReadonlyMap<string, PartialDate | undefined> {
  const stated = new Map<string, PartialDate | undefined>();
  for (const { title, versions } of instruments) {
    for (const { date, inForceFrom } of versions) {
      if (date === undefined || inForceFrom?.certainty !== 'certain') continue;
      for (const key of titleKeys(title).map((name) => amendmentKey(name, date)))
        stated.set(key, stated.has(key) ? undefined : inForceFrom.date);
    }
  }
  return stated;
}

/**
 * Gives a text that an amendment made, and that states no day of its own, the day from which the amendment says it is in force: 《刑法修正案（十二）》
 * was adopted on 29 December 2023, and the criminal law has its words since 1 March 2024. What states its own day keeps it, and an amendment
 * that is not here tells nothing. Linear in the number of versions.
 */
export function commenceAsAmended(instruments: readonly Instrument[]): readonly Instrument[] {
  const stated = statedCommencements(instruments);
  const commenced = (version: Version): Version => {
    const amendment = version.amendedBy?.at(-1);
    if (amendment === undefined || version.date === undefined || version.inForceFrom?.certainty === 'certain')
      return version;
    const date = stated.get(amendmentKey(citedKey(amendment), version.date));
    return date === undefined ? version : { ...version, inForceFrom: { date, certainty: 'certain' } };
  };
  return instruments.map((instrument) =>
    instrument.versions.some(({ amendedBy }) => amendedBy !== undefined)
      ? { ...instrument, versions: instrument.versions.map(commenced) }
      : instrument,
  );
}
