import type { Address, Instrument, IsoDate, Language, Status, Version } from '../model/index.ts';
import { defined, formatWork, joinAddress, statusOn, versionOn } from '../model/index.ts';
import type { Container } from '../pack/index.ts';
import type { InstrumentSummary } from './card.ts';

/** The instruments of all packs, by id and by work, and what depends on the day: which version counts, and its status. */
export class Shelf {
  readonly instruments: readonly Instrument[];
  readonly #byWork: ReadonlyMap<string, Instrument>;
  readonly #byId: ReadonlyMap<string, Instrument>;

  /** Of two instruments with one work, the one of the earlier container stands. */
  constructor(containers: readonly Container[]) {
    const byWork = new Map<string, Instrument>();
    for (const { instruments } of containers) {
      for (const instrument of instruments) if (!byWork.has(instrument.work)) byWork.set(instrument.work, instrument);
    }
    this.#byWork = byWork;
    this.instruments = [...byWork.values()];
    this.#byId = new Map(this.instruments.map((instrument) => [instrument.id, instrument]));
  }

  byAddress(address: Address): Instrument | undefined {
    return this.#byWork.get(formatWork(address.work));
  }

  byId(id: string): Instrument | undefined {
    return this.#byId.get(id);
  }
}

/** The version whose text counts on a day. Every instrument has at least one version. */
export function currentVersion(instrument: Instrument, day: IsoDate): Version {
  const version = versionOn(instrument.versions, day);
  if (version === undefined) throw new Error(`instrument without a version: ${instrument.id}`);
  return version;
}

export function statusOf(instrument: Instrument, version: Version, day: IsoDate): Status {
  return statusOn(version, instrument.versions, day);
}

/** The wanted language where the version has it, else the first one it has. */
export function spokenLanguage(version: Version, wanted: Language): Language {
  const languages = version.expressions.map(({ language }) => language);
  return languages.includes(wanted) ? wanted : (languages[0] ?? wanted);
}

/** Address of a version in a language, and of a provision in it. */
export function addressOf(instrument: Instrument, version: Version, wanted: Language, eid?: string): string {
  const language = spokenLanguage(version, wanted);
  const expression = defined({ language, version: version.date });
  return joinAddress(instrument.work, expression, eid);
}

/** An instrument as it stands in a list on a day. */
export function summaryOf(instrument: Instrument, day: IsoDate, language: Language): InstrumentSummary {
  const version = currentVersion(instrument, day);
  const { id, title, kind, subtype, programme, source } = instrument;
  return defined({
    address: addressOf(instrument, version, language),
    instrument: id,
    title,
    kind,
    status: statusOf(instrument, version, day),
    subtype,
    programme,
    date: version.date,
    row: source.row,
  });
}
