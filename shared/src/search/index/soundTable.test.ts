import { describe, expect, it } from 'vitest';
import { IndexDamage } from './indexSource.ts';
import { SoundTable } from './soundTable.ts';

describe('a table of sounds', () => {
  const table = new SoundTable(
    new Map([
      ['罚', 'fa'],
      ['查', 'cha'],
      ['法', 'fa'],
      ['绿', 'lv'],
    ]),
  );

  it('knows the sound of each character, and the characters of each sound in their order', () => {
    expect(table.syllableOf('法')).toBe('fa');
    expect(table.syllableOf('x')).toBeUndefined();
    expect(table.charactersOf('fa')).toBe('罚法');
    expect(table.charactersOf('fo')).toBe('');
    expect(table.soundOf['法'.charCodeAt(0)]).toBe(table.soundOf['罚'.charCodeAt(0)]);
    expect(table.soundOf['绿'.charCodeAt(0)]).not.toBe(table.soundOf['法'.charCodeAt(0)]);
  });

  it('is read as it was written, and damaged when cut', () => {
    const bytes = table.write();
    const read = SoundTable.read(bytes);
    expect(read.soundOf).toEqual(table.soundOf);
    expect(read.charactersOf('fa')).toBe('罚法');
    for (let length = 0; length < bytes.length; length += 1)
      expect(() => SoundTable.read(bytes.subarray(0, length))).toThrow(IndexDamage);
  });
});
