import type { Instrument, PartialDate, Version } from '../model/index.ts';

/** The title of a part of a code that is an instrument of its own, and in it that of the code. */
const PART = /^(.+法典)(?:\S*编|总则|附则)$/u;

/** What a version shares with those of the other parts: the code, and the day on which all were made. */
function codeOf({ title }: Instrument, { date, adopted }: Version): string | undefined {
  const code = PART.exec(title.zh ?? '')?.[1];
  const day = adopted ?? date;
  return code === undefined || day === undefined ? undefined : `${code} ${day}`;
}

/** From when codes are in force, as parts of them state for certain; nothing for one whose parts state several days. */
function statedCommencements(instruments: readonly Instrument[]): ReadonlyMap<string, PartialDate | undefined> {
  const stated = new Map<string, PartialDate | undefined>();
  for (const instrument of instruments) {
    for (const version of instrument.versions) {
      const code = codeOf(instrument, version);
      const { inForceFrom } = version;
      if (code === undefined || inForceFrom?.certainty !== 'certain') continue;
      const agrees = !stated.has(code) || stated.get(code) === inForceFrom.date;
      stated.set(code, agrees ? inForceFrom.date : undefined);
    }
  }
  return stated;
}

/**
 * Gives the parts of a code, each an instrument of its own, the commencement that other parts state: the last provisions say it once, for
 * the whole (《民法典》第一千二百六十条). What states its own keeps it. Linear in the number of versions.
 */
export function commenceTogether(instruments: readonly Instrument[]): readonly Instrument[] {
  const stated = statedCommencements(instruments);
  const commenced = (instrument: Instrument, version: Version): Version => {
    const date = stated.get(codeOf(instrument, version) ?? '');
    if (date === undefined || version.inForceFrom !== undefined) return version;
    return { ...version, inForceFrom: { date, certainty: 'likely' } };
  };
  return instruments.map((instrument) =>
    PART.test(instrument.title.zh ?? '')
      ? { ...instrument, versions: instrument.versions.map((version) => commenced(instrument, version)) }
      : instrument,
  );
}
