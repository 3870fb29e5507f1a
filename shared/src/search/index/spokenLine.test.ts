import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pinyinKeys } from '../../text/index.ts';
import { fullLines, initialLines, spokenLine } from './spokenLine.ts';

const syllables = fc.array(fc.constantFrom('he', 'Dao', 'lü', '12', '3d', 'g20', '《', '', 'a'), { maxLength: 6 });

describe('pinyin in one line', () => {
  it('gives back the letters and the initials of each line', () => {
    fc.assert(
      fc.property(fc.array(syllables, { maxLength: 8 }), (names) => {
        const lines = new TextEncoder().encode(names.map((name) => `${spokenLine(name)}\n`).join(''));
        const read = (bytes: Uint8Array) => new TextDecoder().decode(bytes).split('\n').slice(0, -1);
        expect(read(fullLines(lines))).toEqual(names.map((name) => pinyinKeys(name).full));
        expect(read(initialLines(lines))).toEqual(names.map((name) => pinyinKeys(name).initials));
      }),
    );
  });

  it('marks initials as capitals and digits', () => {
    expect(spokenLine(['chao', 'xi', '2', 'lü'])).toBe('ChaoXi2Lv');
    expect(spokenLine(['g20'])).toBe('G" ');
  });
});
