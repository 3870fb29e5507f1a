import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instrument } from '../../model/index.ts';
import { CERTAINTIES, defined, KINDS, STATUSES, statusOn, SUBTYPES } from '../../model/index.ts';
import { Catalogue } from './catalogue.ts';
import type { CatalogueEntry } from './catalogueEntry.ts';
import { writeCatalogue } from './catalogueWriter.ts';

const words = fc.string({ minLength: 1, unit: fc.constantFrom('法', '局', 'a', ' ', '京', '𠮷') });
const localized = fc.oneof(
  words.map((en) => ({ en })),
  words.map((zh) => ({ zh })),
  fc.record({ en: words, zh: words }),
);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const date = fc.constantFrom('2013', '2013-04', '2013-04-30', '1999-12-31');
const version = fc
  .record({
    date: maybe(date),
    adopted: maybe(date),
    inForceFrom: maybe(fc.record({ date, certainty: fc.constantFrom(...CERTAINTIES) })),
    inForceUntil: maybe(date),
    statedStatus: maybe(fc.constantFrom(...STATUSES)),
  })
  .map(defined);
const entry = fc
  .record({
    work: words,
    id: words,
    kind: fc.constantFrom(...KINDS),
    subtype: maybe(fc.constantFrom(...SUBTYPES)),
    title: localized,
    issuer: maybe(localized),
    jurisdiction: maybe(localized),
    programme: maybe(localized),
    row: maybe(words),
    topics: fc.array(localized, { maxLength: 2 }),
    versions: fc.array(version, { minLength: 1, maxLength: 3 }),
  })
  .map(defined);

function instrumentOf({ row, ...known }: CatalogueEntry): Instrument {
  return {
    ...known,
    backTranslated: [],
    aliases: {},
    related: [],
    figures: [],
    source: defined({ document: 'd', paragraphs: [], row }),
    versions: known.versions.map((dated) => ({ ...dated, history: [], expressions: [] })),
  };
}

const read = (bytes: Uint8Array) => Catalogue.read(bytes);

function entriesOf(catalogue: Catalogue | undefined): readonly (CatalogueEntry | undefined)[] {
  return Array.from({ length: catalogue?.count ?? 0 }, (_, number) => catalogue?.entry(number));
}

describe('a catalogue', () => {
  it('gives back what it knows of every instrument', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 5 }), (entries) => {
        const catalogue = read(writeCatalogue(entries.map(instrumentOf)));
        expect(entriesOf(catalogue)).toEqual(entries);
        expect(entries.map((_, number) => catalogue?.versionsOf(number))).toEqual(
          entries.map(({ versions }) => versions.length),
        );
        expect(catalogue?.entry(entries.length)).toBeUndefined();
      }),
    );
  });

  it('says of a single version what its dates say', () => {
    const day = fc.constantFrom('1999-12-31', '2013-01-01', '2013-04-01', '2013-04-30', '2014-01-01');
    fc.assert(
      fc.property(version, day, entry, (dated, asked, known) => {
        const catalogue = read(writeCatalogue([instrumentOf({ ...known, versions: [dated] })]));
        expect(catalogue?.statusOfOnly(0, Number(asked.replaceAll('-', '')))).toBe(statusOn(dated, [dated], asked));
      }),
      { numRuns: 1000 },
    );
  });

  it('that is cut is none, and one that is changed does no harm', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 3 }), fc.nat(), fc.nat(255), (entries, place, byte) => {
        const bytes = writeCatalogue(entries.map(instrumentOf));
        expect(read(bytes.slice(0, place % bytes.length))).toBeUndefined();
        const changed = bytes.slice();
        changed[place % bytes.length] = byte;
        expect(entriesOf(read(changed)).length).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});
