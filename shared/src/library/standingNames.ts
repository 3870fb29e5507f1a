import { citedKey } from '../citation/index.ts';
import type { Outcome } from '../model/index.ts';
import { success } from '../model/index.ts';
import { shortNamesOf } from './citedNames.ts';
import type { LibraryPack } from './libraryPack.ts';

/** The titles that short names stand for, of laws that the library may not have: 合同法 is no short form of 劳动合同法. */
export class StandingNames {
  readonly #titles: ReadonlyMap<string, string>;

  private constructor(titles: ReadonlyMap<string, string>) {
    this.#titles = titles;
  }

  /** Reads the short names of all packs; of two that share a name, the first counts. Fails as reading a pack does. */
  static async open(packs: readonly LibraryPack[]): Promise<Outcome<StandingNames>> {
    const titles = new Map<string, string>();
    for (const pack of packs) {
      const table = await shortNamesOf(pack);
      if (!table.ok) return table;
      for (const { name, title } of table.value) {
        const key = citedKey(name);
        if (!titles.has(key)) titles.set(key, title);
      }
    }
    return success(new StandingNames(titles));
  }

  /** The title that a name stands for. */
  titleOf(name: string): string | undefined {
    return this.#titles.get(citedKey(name));
  }

  /** Whether a name stands for a law that none with these names is. */
  isOfAnother(name: string, names: readonly string[]): boolean {
    const meant = this.titleOf(name);
    return meant !== undefined && !names.some((each) => citedKey(each) === citedKey(meant));
  }
}
