import { DAMAGE_EXPLANATION, findDoubtfulFigures } from '../text/index.ts';
import { blockWords } from './extraction.ts';
import type { Block, Place, ReadingWarning } from './extraction.ts';

/** Bytes of UTF-8 read as Windows-1252 or Latin-1 leave these pairs behind. */
const MOJIBAKE = /(?:[ÃÂ][\u0080-\u00bf]|â€[\u0080-\uffff]|[åæçèé][\u0080-\u00bf]{2}|锟斤拷|烫烫烫)/u;
const PRIVATE_USE = /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/u;
const MOST_PER_KIND = 50;

const KINDS: readonly (readonly [string, RegExp, { readonly en: string; readonly zh: string }])[] = [
  [
    'replacement-character',
    /\ufffd/u,
    { en: 'A character here was lost before the file was made.', zh: '此处字符在制作文件之前已经丢失。' },
  ],
  ['mojibake', MOJIBAKE, { en: 'This looks like text read in a wrong encoding.', zh: '此处像是编码错误造成的乱码。' }],
  [
    'private-use-character',
    PRIVATE_USE,
    {
      en: 'This character exists only in some font; what it shows is unknown.',
      zh: '此字符只存在于特定字体中，内容不明。',
    },
  ],
];

function excerpt(text: string, at: number): string {
  return text.slice(Math.max(0, at - 12), at + 24).trim();
}

const BYTES_LOST = { en: 'The bytes of a character here could not be decoded.', zh: '此处有字节无法解码。' };

/**
 * Damage that the text itself shows: lost characters, wrong encodings, doubtful figures; each kind up to a limit. Linear. `wereBytesLost`
 * where bytes of the file were no characters: then nobody can tell that a character was lost earlier.
 */
export function findDamage(blocks: readonly Block[], wereBytesLost = false): readonly ReadingWarning[] {
  const warnings: ReadingWarning[] = [];
  const counts = new Map<string, number>();
  const warn = (code: string, place: Place, message: { readonly en: string; readonly zh: string }, sample: string) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    if (count <= MOST_PER_KIND)
      warnings.push({ code, place, message: { en: `${message.en} “${sample}”`, zh: `${message.zh}“${sample}”` } });
  };
  for (const block of blocks) {
    const words = blockWords(block);
    for (const [code, pattern, message] of KINDS) {
      const found = pattern.exec(words);
      const cause = wereBytesLost && code === 'replacement-character' ? BYTES_LOST : message;
      if (found) warn(code, block.place, cause, excerpt(words, found.index));
    }
    for (const { printed, damage } of findDoubtfulFigures(words)) {
      const { en = '', zh = '' } = DAMAGE_EXPLANATION[damage];
      warn('doubtful-figure', block.place, { en, zh }, printed);
    }
  }
  return warnings;
}
