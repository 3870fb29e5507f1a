import { parseEid } from '@dutybook/shared/model';
import type { CardBlock } from '@dutybook/shared/library';
import { alignedNormalise, normalise, parseNumeral } from '@dutybook/shared/text';

/** A place where the words that were looked for stand. */
export interface FoundPlace {
  readonly eid: string;
  /** In the text of the block; nothing where the block itself was meant, by its number. */
  readonly range?: { readonly start: number; readonly end: number };
}

/** More places than this are not stepped through; a word that common is no longer looked for. */
const MOST_FOUND = 2000;

/** A text ready to be searched while somebody types: folded once. */
export class TextFinder {
  readonly #blocks: readonly CardBlock[];
  #folded: readonly ReturnType<typeof alignedNormalise>[] | undefined;

  constructor(blocks: readonly CardBlock[]) {
    this.#blocks = blocks;
  }

  /**
   * Where a query stands, in the order of the text: its words in their order, in whatever script, width or case. A query that is a number
   * of an article finds that article first.
   */
  find(query: string): readonly FoundPlace[] {
    const wanted = normalise(query);
    if (wanted === '') return [];
    const found: FoundPlace[] = [...this.#numbered(wanted)];
    this.#folded ??= this.#blocks.map(({ text }) => alignedNormalise(text));
    for (const [place, { text, offsets }] of this.#folded.entries()) {
      const eid = this.#blocks[place]?.eid ?? '';
      for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
        if (found.length >= MOST_FOUND) return found;
        found.push({ eid, range: { start: offsets[at] ?? 0, end: offsets[at + wanted.length] ?? 0 } });
      }
    }
    return found;
  }

  /** The article that a query names by its number: 36, 第三十六条, 三十六. */
  #numbered(query: string): readonly FoundPlace[] {
    const printed = /^第?([\d零〇一二三四五六七八九十百千两]+)条?$/u.exec(query)?.[1];
    if (printed === undefined) return [];
    const number = /^\d+$/.test(printed) ? Number(printed) : parseNumeral(printed);
    const article = this.#blocks.find(
      ({ type, eid }) => type === 'article' && parseEid(eid)?.at(-1)?.number === `${number}`,
    );
    return article === undefined ? [] : [{ eid: article.eid }];
  }
}
