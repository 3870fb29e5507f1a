import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentTable, POLICING_STEPS } from './documentTable.ts';
import type { HeadingEntry, VersionEntry } from './documentTable.ts';
import { IndexDamage } from './indexSource.ts';
import { LEVELS, levelOf } from './level.ts';

const drawn = fc.record({
  newInstrument: fc.boolean(),
  size: fc.integer({ min: 1, max: 40 }),
  level: fc.constantFrom(...LEVELS),
  steps: fc.nat(POLICING_STEPS),
});

/** Versions one behind the other, and headings inside them in order. */
const tables = fc
  .tuple(fc.array(drawn, { minLength: 1, maxLength: 30 }), fc.array(fc.tuple(fc.nat(), fc.nat(5))))
  .map(([list, spans]) => {
    const versions: VersionEntry[] = [];
    for (const { newInstrument, size, level, steps } of list) {
      const last = versions.at(-1);
      const same = last !== undefined && !newInstrument;
      const first = last?.end ?? 0;
      versions.push({
        instrument: same ? last.instrument : (last?.instrument ?? -1) + 1,
        version: same ? last.version + 1 : 0,
        first,
        end: first + size,
        level,
        policing: steps / POLICING_STEPS,
      });
    }
    const count = versions.at(-1)?.end ?? 0;
    const headings: HeadingEntry[] = spans
      .map(([at, length]) => ({ first: at % count, end: Math.min(count, (at % count) + 1 + length) }))
      .sort((a, b) => a.first - b.first);
    return DocumentTable.of(versions, headings, Math.floor(count / 2));
  });

describe('a table of documents', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const read = DocumentTable.read(table.write(), table.count);
        expect(read.versions()).toEqual(table.versions());
        expect(read.headings()).toEqual(table.headings());
        expect(read.inLetters).toBe(table.inLetters);
      }),
    );
  });

  it('tells what each document is', () => {
    fc.assert(
      fc.property(tables, (table) => {
        for (let number = 0; number < table.count; number += 1) {
          const entry = table.versions().find(({ first, end }) => first <= number && number < end);
          const found = table.found(number);
          expect(found).toMatchObject({ number, instrument: entry?.instrument, version: entry?.version });
          expect(found.article).toBe(number === entry?.first ? undefined : number - (entry?.first ?? 0) - 1);
        }
        expect(() => table.found(table.count)).toThrow(RangeError);
      }),
    );
  });

  it('numbers versions first among the groups, and headings after them', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const groups = Array.from({ length: table.groups + 1 }, (_, number) => table.group(number));
        expect(groups).toEqual([
          ...table.versions().map(({ first, end }) => ({ first, end })),
          ...table.headings(),
          undefined,
        ]);
        expect(table.groupSize(0)).toBe(table.firstOf(1));
        expect(table.groupSize(table.groups)).toBe(0);
      }),
    );
  });

  it('has the documents, versions and headings of several, one table behind the other', () => {
    fc.assert(
      fc.property(fc.array(tables, { maxLength: 4 }), (list) => {
        let [instrument, document] = [0, 0];
        const parts = list.map((table) => {
          const part = { table, instrument, document };
          instrument += (table.versions().at(-1)?.instrument ?? -1) + 1;
          document += table.count;
          return part;
        });
        const joined = DocumentTable.join(parts);
        const moved = <Entry extends HeadingEntry>(entry: Entry, by: number) => ({
          ...entry,
          first: entry.first + by,
          end: entry.end + by,
        });
        expect(joined.versions()).toEqual(
          parts.flatMap((part) =>
            part.table
              .versions()
              .map((entry) => moved({ ...entry, instrument: entry.instrument + part.instrument }, part.document)),
          ),
        );
        expect(joined.headings()).toEqual(
          parts.flatMap((part) => part.table.headings().map((entry) => moved(entry, part.document))),
        );
        expect(joined.inLetters).toBe(list.reduce((sum, table) => sum + table.inLetters, 0));
        const last = joined.count - 1;
        if (last >= 0) expect(DocumentTable.read(joined.write(), joined.count).found(last)).toEqual(joined.found(last));
      }),
    );
  });

  it('that has more documents than there is room for, or is cut, or goes on, is damaged', () => {
    fc.assert(
      fc.property(tables, fc.nat(), (table, cut) => {
        const bytes = table.write();
        expect(() => DocumentTable.read(bytes, table.count - 1)).toThrow(IndexDamage);
        expect(() => DocumentTable.read(bytes.subarray(0, cut % bytes.length), table.count)).toThrow(IndexDamage);
        expect(() => DocumentTable.read(Uint8Array.of(...bytes, 0), table.count)).toThrow(IndexDamage);
      }),
    );
  });
});

describe('the level of an instrument', () => {
  it.each([
    ['regulation', 'law', '河道巡查法', 'law'],
    ['regulation', 'ministry-rule', '巡查规定', 'ministry'],
    ['regulation', undefined, '巡查规定', 'other'],
    ['regulation', 'law', '河道巡查法修正案（二）', 'amendment'],
    ['regulation', 'administrative-regulation', '国务院关于修改部分条例的决定', 'amendment'],
    ['guideline', undefined, '巡查指引', 'guidance'],
  ] as const)('%s %s %s stands at %s', (kind, subtype, title, level) => {
    expect(levelOf(kind, subtype, title)).toBe(level);
  });
});
