import type { Place } from '../citation/index.ts';

const ARTICLE = /(?:^|__)art_([^_]+)/u;
/** Others, as 287b and 287 bis, are read in more than one way. */
const PLAIN_NUMBER = /^\d+(?:-\d+)?$/u;

/** Numbers of an eId's last step, by which provisions beside each other are ordered: `133-1` is behind `133`. */
function numbersOf(step: string): readonly number[] {
  return step.split('-').map(Number);
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let place = 0; place < Math.max(a.length, b.length); place += 1) {
    const difference = (a[place] ?? 0) - (b[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** An eId as its level among others and its number there. */
function parted(eid: string): { readonly level: string; readonly numbers: readonly number[] } {
  const at = eid.lastIndexOf('_') + 1;
  return { level: eid.slice(0, at), numbers: numbersOf(eid.slice(at)) };
}

/** A provision with all below it, or a whole text: what citations are asked for. */
export class CitedProvisions {
  readonly #eids: ReadonlySet<string> | undefined;
  /** Numbers of the articles that they are or are in. */
  readonly #articles: ReadonlySet<string>;

  /** Nothing stands for the whole text. */
  constructor(eids: Iterable<string> | undefined) {
    this.#eids = eids === undefined ? undefined : new Set(eids);
    this.#articles = new Set([...(this.#eids ?? [])].flatMap((eid) => ARTICLE.exec(eid)?.[1] ?? []));
  }

  /** Whether a citation of this place can mean one of these at all: what need not be looked up is told from the numbers alone. */
  mayBeAt({ article, rangeUnit, ...divisions }: Place): boolean {
    if (this.#eids === undefined) return true;
    if (article === undefined) return Object.keys(divisions).length > 0;
    return rangeUnit === 'article' || !PLAIN_NUMBER.test(article) || this.#articles.has(article);
  }

  /** Whether words of the provision with this eId are among those asked for. */
  hasWithin(eid: string): boolean {
    return this.#eids === undefined || this.#eids.has(eid);
  }

  /** Whether a citation of this provision, or of those from it to `end`, cites one of these. The whole text is meant by any. */
  has(eid: string | undefined, end: string | undefined): boolean {
    if (this.#eids === undefined) return true;
    if (eid === undefined) return false;
    if (this.#eids.has(eid)) return true;
    return end !== undefined && (this.#eids.has(end) || this.#isBetween(eid, end));
  }

  #isBetween(start: string, end: string): boolean {
    const [first, last] = [parted(start), parted(end)];
    if (first.level !== last.level) return false;
    for (const eid of this.#eids ?? []) {
      const { level, numbers } = parted(eid);
      if (level !== first.level) continue;
      if (compareNumbers(first.numbers, numbers) < 0 && compareNumbers(numbers, last.numbers) < 0) return true;
    }
    return false;
  }
}
