import type { NameEntry, NameList } from './nameTable.ts';

/** The names of one of several indexes, and where its instruments begin in the joined one. */
export interface NamePart {
  readonly list: NameList;
  readonly instrument: number;
}

/** An entry whose instrument is numbered from another base on; what it reads when it is asked stays unread. */
function moved(own: NameEntry, by: number): NameEntry {
  const { role, name, key } = own;
  return {
    instrument: own.instrument + by,
    role,
    name,
    key,
    get full() {
      return own.full;
    },
    get initials() {
      return own.initials;
    },
  };
}

/** Names of several indexes as one list. */
export class JoinedNames implements NameList {
  readonly size: number;
  readonly #parts: readonly NamePart[];
  /** Where the numbers of each list begin. */
  readonly bases: readonly number[];
  readonly #entries = new Map<number, NameEntry>();

  constructor(parts: readonly NamePart[]) {
    this.#parts = parts;
    let next = 0;
    this.bases = parts.map(({ list }) => {
      next += list.size;
      return next - list.size;
    });
    this.size = next;
  }

  entry(number: number): NameEntry | undefined {
    const known = this.#entries.get(number);
    if (known !== undefined) return known;
    const place = this.bases.findLastIndex((base) => base <= number);
    const part = this.#parts[place];
    const own = part?.list.entry(number - (this.bases[place] ?? 0));
    if (part === undefined || own === undefined) return undefined;
    const entry = part.instrument === 0 ? own : moved(own, part.instrument);
    this.#entries.set(number, entry);
    return entry;
  }

  *with(column: 'key' | 'full' | 'initials', part: string): Generator<number> {
    for (const [place, { list }] of this.#parts.entries()) {
      const base = this.bases[place] ?? 0;
      for (const number of list.with(column, part)) yield number + base;
    }
  }
}
