import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../text/index.ts';
import { tokens } from '../analysis.ts';
import { bytesSection, IndexDamage } from './indexSource.ts';
import type { SectionSource } from './indexSource.ts';
import { Layer } from './layer.ts';
import { LayerWriter } from './layerWriter.ts';
import type { LayerSections } from './layerWriter.ts';
import { LARGEST_FREQUENCY } from './postings.ts';

const text = fc
  .string({ unit: fc.constantFrom('河', '道', '巡', '查', '法', ' ', '，', 'lane ', 'patrol ', '12'), maxLength: 30 })
  .map(normalise);

function inverted(texts: readonly string[]): LayerSections {
  const writer = new LayerWriter();
  for (const one of texts) writer.add([one]);
  return writer.finish();
}

function opened({ directory, blocks, postings }: LayerSections, units: number): Layer {
  return new Layer(directory, bytesSection(blocks), bytesSection(postings), units);
}

/** The plainest inverted list there is. */
function plain(texts: readonly string[]): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const all = new Map<string, Map<number, number>>();
  for (const [unit, one] of texts.entries()) {
    for (const { term } of tokens(one)) {
      const units = all.get(term) ?? new Map<number, number>();
      units.set(unit, Math.min(LARGEST_FREQUENCY, (units.get(unit) ?? 0) + 1));
      all.set(term, units);
    }
  }
  return all;
}

describe('a layer', () => {
  it('has for each term the units that have it, and how often', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 40 }), async (texts) => {
        const expected = plain(texts);
        const layer = opened(inverted(texts), texts.length);
        const found = await layer.postings([...expected.keys(), 'nowhere']);
        const counts = await layer.counts([...expected.keys(), 'nowhere']);
        expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
        for (const [term, units] of expected) {
          expect([...(found.get(term)?.documents ?? [])]).toEqual([...units.keys()]);
          expect([...(found.get(term)?.frequencies ?? [])]).toEqual([...units.values()]);
          expect(counts.get(term)).toBe(units.size);
        }
      }),
    );
  });

  it('has the terms with a beginning, the most frequent first', async () => {
    const layer = opened(inverted(['河道 河岸', '河道 道路', '河']), 3);
    expect(await layer.withPrefix('河', 9)).toMatchObject([
      { term: '河道', count: 2 },
      { term: '河', count: 1 },
      { term: '河岸', count: 1 },
    ]);
    expect(await layer.withPrefix('河', 1)).toHaveLength(1);
    expect(await layer.withPrefix('海', 9)).toEqual([]);
  });

  it('answers how long a text is in terms', () => {
    const writer = new LayerWriter();
    expect(writer.add(['河道巡查', 'lanes'])).toBe(4);
    expect(writer.add([])).toBe(0);
  });

  it('takes terms as they are', async () => {
    const writer = new LayerWriter();
    writer.addTerms(['he ', '河道']);
    writer.addTerms(['河道']);
    expect(await opened(writer.finish(), 2).counts(['he ', '河道'])).toEqual(
      new Map([
        ['he ', 1],
        ['河道', 2],
      ]),
    );
  });

  it('reads what it needs once, and the same from a source that takes its time', async () => {
    const texts = ['河道巡查', '河道安全', '安全'];
    const sections = inverted(texts);
    const reads: number[] = [];
    const slow = (bytes: Uint8Array): SectionSource => ({
      size: bytes.length,
      read: async (offset, length) => {
        reads.push(length);
        return bytes.subarray(offset, offset + length);
      },
    });
    const layer = new Layer(sections.directory, slow(sections.blocks), slow(sections.postings), 3);
    const first = await layer.postings(['河道', '安全']);
    expect(first).toEqual(await opened(sections, 3).postings(['河道', '安全']));
    expect(reads).toHaveLength(3);
    await layer.postings(['河道', '安全']);
    expect(reads).toHaveLength(3);
  });

  it('with terms of another size than its directory says, or postings beyond their section, is damaged', async () => {
    const sections = inverted(['河道巡查', '河道']);
    expect(() => opened({ ...sections, blocks: sections.blocks.subarray(1) }, 2)).toThrow(IndexDamage);
    const cut = opened({ ...sections, postings: new Uint8Array() }, 2);
    await expect(cut.postings(['河道'])).rejects.toThrow(IndexDamage);
    await expect(opened(sections, 1).postings(['河道'])).rejects.toThrow(IndexDamage);
  });
});
