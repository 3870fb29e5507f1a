import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instrument } from '../../model/index.ts';
import { CERTAINTIES, defined, KINDS, STATUSES, SUBTYPES } from '../../model/index.ts';
import type { CatalogueEntry } from './catalogue.ts';
import { readCatalogue, writeCatalogue } from './catalogue.ts';

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

describe('a catalogue', () => {
  it('gives back what it knows of every instrument', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 5 }), (entries) => {
        expect(readCatalogue(writeCatalogue(entries.map(instrumentOf)))).toEqual(entries);
      }),
    );
  });

  it('that is cut or changed is none, or one without harm', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 3 }), fc.nat(), fc.nat(255), (entries, place, byte) => {
        const bytes = writeCatalogue(entries.map(instrumentOf));
        expect(readCatalogue(bytes.slice(0, place % bytes.length))).toBeUndefined();
        const changed = bytes.slice();
        changed[place % bytes.length] = byte;
        expect(readCatalogue(changed)?.length ?? 0).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});
