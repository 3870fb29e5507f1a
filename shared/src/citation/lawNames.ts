import { CitedKeys, citedKey, isChinese, STATE } from './lawName.ts';

/** A name and the full title it stands for: 刑诉法 and 中华人民共和国刑事诉讼法. */
export interface KnownName {
  readonly name: string;
  readonly title: string;
}

/** A name found in a text. */
export interface NameMatch {
  readonly start: number;
  readonly end: number;
  readonly title: string;
}

interface TrieNode {
  readonly next: Map<number, TrieNode>;
  title?: string;
}

/** Most units of a text that one bare name takes. */
const LONGEST_NAME = 90;
/** The last unit of the state's name. */
const STATE_END = 0x56fd;
/** Marks inside a bare name that its key leaves out: 刑法修正案（八）, 关于适用〈刑法〉的解释. */
const INNER_MARKS = '（）()〈〉《》<>、·•・‧∙⋅ 　';

function folded(unit: number): number {
  if (unit >= 0xff10 && unit <= 0xff19) return unit - 0xfee0;
  return unit >= 0x41 && unit <= 0x5a ? unit + 32 : unit;
}

/**
 * The names by which instruments are known, for finding them in running text where no quotation marks set them apart. Names are
 * kept backwards, because a bare name is looked for from its end: from the 第 behind it. Chinese only; English names are
 * looked up whole.
 */
export class LawNames {
  readonly #root: TrieNode = { next: new Map() };
  readonly #titles = new Map<string, string>();
  readonly #keys = new CitedKeys();
  /** Every name by its key, in the order of adding. */
  readonly #added: KnownName[] = [];
  /** Titles that were answered since {@link takeUsed}. */
  #used = new Set<string>();

  /** Builds a table; where two entries share a name, the first one counts. Linear in the length of the names. */
  static of(names: Iterable<KnownName>): LawNames {
    const table = new LawNames();
    for (const { name, title } of names) table.add(name, title);
    return table;
  }

  get size(): number {
    return this.#titles.size;
  }

  /** Adds a name; a name already there keeps its title. `key` is its {@link citedKey}, where that is known. */
  add(name: string, title: string, key: string = citedKey(name)): void {
    if (key.length < 2 || this.#titles.has(key)) return;
    this.#titles.set(key, title);
    this.#added.push({ name: key, title });
    if (!isChinese(name) || key.length > LONGEST_NAME) return;
    let node = this.#root;
    for (let place = key.length - 1; place >= 0; place -= 1) {
      const unit = key.charCodeAt(place);
      let next = node.next.get(unit);
      if (next === undefined) {
        next = { next: new Map() };
        node.next.set(unit, next);
      }
      node = next;
    }
    node.title = title;
  }

  /** The names added behind the first `count`, by their keys. Linear in their number. */
  since(count: number): readonly KnownName[] {
    return this.#added.slice(count);
  }

  /** The full title that a name stands for. */
  titleOf(name: string): string | undefined {
    const title = this.#titles.get(this.#keys.of(name));
    if (title !== undefined) this.#used.add(title);
    return title;
  }

  /** The titles that were answered since the last call: what a reading with this table rests on. */
  takeUsed(): readonly string[] {
    if (this.#used.size === 0) return [];
    const used = [...this.#used];
    this.#used = new Set();
    return used;
  }

  /** Names that end at `end` and begin at `floor` or later, longest first. Bounded by the longest name. */
  endingAt(text: string, end: number, floor: number): readonly NameMatch[] {
    let node: TrieNode | undefined = this.#root;
    if (!node.next.has(folded(text.charCodeAt(end - 1))) && !INNER_MARKS.includes(text.charAt(end - 1))) return [];
    const found: NameMatch[] = [];
    const lowest = Math.max(floor, end - LONGEST_NAME);
    for (let start = end - 1; start >= lowest; start -= 1) {
      const unit = text.charCodeAt(start);
      if (unit === STATE_END && start < end - 1 && start - STATE.length >= lowest) {
        if (text.startsWith(STATE, start - STATE.length + 1)) {
          start -= STATE.length - 1;
          continue;
        }
      }
      const next: TrieNode | undefined = node.next.get(folded(unit));
      if (next === undefined) {
        if (start === end - 1 && INNER_MARKS.includes(text.charAt(start)) && !'）)'.includes(text.charAt(start))) break;
        if (!INNER_MARKS.includes(text.charAt(start))) break;
        continue;
      }
      node = next;
      if (node.title === undefined) continue;
      found.unshift({ start, end, title: node.title });
      this.#used.add(node.title);
    }
    return found;
  }
}
