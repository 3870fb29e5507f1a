import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader } from './byteStream.ts';
import { IndexDamage } from './indexSource.ts';
import { TermDictionaryWriter, TermDirectory } from './termDictionary.ts';
import type { TermEntry } from './termBlock.ts';

/** Terms of two scripts with common beginnings, sorted by UTF-16 unit. */
const terms = fc
  .uniqueArray(
    fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'b', '电', '网', '法'), minLength: 1, maxLength: 6 }),
      fc.string({ minLength: 1, maxLength: 40 }),
    ),
    {
      maxLength: 300,
    },
  )
  .map((list) => list.sort());

interface Written {
  readonly directory: TermDirectory;
  readonly blocks: Uint8Array;
  readonly entries: readonly TermEntry[];
}

function written(list: readonly string[]): Written {
  const writer = new TermDictionaryWriter();
  let offset = 0;
  const entries = list.map((term, place): TermEntry => {
    if (place % 3 === 0) {
      const only = { document: place * 7, frequency: 1 + (place % 8) };
      writer.add(term, 1, 0, only);
      return { term, count: 1, offset, length: 0, only };
    }
    const entry = { term, count: place + 2, offset, length: place * 5 };
    writer.add(term, entry.count, entry.length);
    offset += entry.length;
    return entry;
  });
  const { directory, blocks } = writer.finish();
  return { directory: new TermDirectory(new ByteReader(directory)), blocks, entries };
}

function entriesOf({ directory, blocks }: Written, number: number): readonly TermEntry[] {
  const block = directory.block(number);
  if (block === undefined) return [];
  return directory.terms(block, blocks.subarray(block.offset, block.offset + block.length)).withPrefix('');
}

describe('a dictionary of terms', () => {
  it('gives back every term with where its postings lie', () => {
    fc.assert(
      fc.property(terms, (list) => {
        const dictionary = written(list);
        const all = Array.from({ length: dictionary.directory.size }, (_, number) => entriesOf(dictionary, number));
        expect(all.flat()).toEqual(dictionary.entries);
        expect(dictionary.directory.blockBytes).toBe(dictionary.blocks.length);
      }),
    );
  });

  it('finds each of its terms, and none that it has not', () => {
    fc.assert(
      fc.property(
        terms,
        fc.string({ unit: fc.constantFrom('a', 'b', '电', '网', '法'), maxLength: 4 }),
        (list, other) => {
          const { directory, blocks, entries } = written(list);
          for (const term of [...list, other]) {
            const block = directory.blockOf(term);
            const bytes = blocks.subarray(block?.offset ?? 0, (block?.offset ?? 0) + (block?.length ?? 0));
            const found = block === undefined ? undefined : directory.terms(block, bytes).find(term);
            expect(found).toEqual(entries.find((entry) => entry.term === term));
          }
        },
      ),
    );
  });

  it('finds the block of a term, and the blocks of a beginning', () => {
    fc.assert(
      fc.property(terms, fc.nat(), (list, pick) => {
        const dictionary = written(list);
        const term = list[pick % Math.max(1, list.length)];
        if (term === undefined) return;
        const block = dictionary.directory.blockOf(term);
        expect(entriesOf(dictionary, block?.number ?? -1).map((entry) => entry.term)).toContain(term);
        const prefix = term.slice(0, 1);
        const begun = dictionary.directory.blocksOf(prefix).flatMap(({ number }) => entriesOf(dictionary, number));
        const expected = list.filter((other) => other.startsWith(prefix));
        expect(begun.map((entry) => entry.term).filter((other) => other.startsWith(prefix))).toEqual(expected);
        const prefixed = dictionary.directory.blocksOf(prefix).flatMap((found) => {
          const bytes = dictionary.blocks.subarray(found.offset, found.offset + found.length);
          return dictionary.directory.terms(found, bytes).withPrefix(prefix);
        });
        expect(prefixed.map((entry) => entry.term)).toEqual(expected);
      }),
    );
  });

  it('has no block for what sorts before all terms', () => {
    expect(written(['b', 'c']).directory.blockOf('a')).toBeUndefined();
  });

  it('of terms out of order, and a block that is cut, are damage', () => {
    const writer = new TermDictionaryWriter();
    for (let place = 0; place < 65; place += 1)
      writer.add(place < 64 ? `b${String(place).padStart(2, '0')}` : 'a', 2, 1);
    expect(() => new TermDirectory(new ByteReader(writer.finish().directory))).toThrow(IndexDamage);
    const { directory, blocks } = written(['法律', '法规', '网络']);
    const block = directory.block(0);
    if (block === undefined) throw new Error('no block');
    for (let length = 1; length < blocks.length; length += 1) {
      const cut = () => directory.terms(block, blocks.subarray(0, length)).withPrefix('').length;
      try {
        expect(cut()).toBeLessThan(3);
      } catch (error) {
        expect(error).toBeInstanceOf(IndexDamage);
      }
    }
  });
});
