import type { Provision } from '../model/index.ts';
import { defined } from '../model/index.ts';
import { align } from './alignment.ts';
import type { Pair } from './alignment.ts';
import { unitsOf } from './comparedUnit.ts';
import type { ComparedUnit, UnitText } from './comparedUnit.ts';
import { diffTexts } from './textDiff.ts';
import type { Edit } from './textDiff.ts';

/** What became of a provision. */
export const CHANGES = ['same', 'changed', 'added', 'removed'] as const;
export type Change = (typeof CHANGES)[number];

/** A provision in both versions, or in the one that has it. */
export interface ComparedRow {
  /** `same` and `changed` speak of the words; the number may differ in both. */
  readonly change: Change;
  /** Whether it stands elsewhere among the others than before. */
  readonly moved: boolean;
  readonly old?: ComparedUnit;
  readonly new?: ComparedUnit;
  /** All its words: kept and removed ones make the old text, kept and added ones the new. A line for each provision below it. */
  readonly edits: readonly Edit[];
}

function nameOf({ eid, type, number }: UnitText): ComparedUnit {
  return defined({ eid, type, number });
}

function whole(kind: Edit['kind'], text: string): readonly Edit[] {
  return text === '' ? [] : [{ kind, text }];
}

function bothRow(old: UnitText, now: UnitText, moved: boolean): ComparedRow {
  const same = old.text === now.text;
  const edits = same ? whole('kept', now.text) : diffTexts(old.text, now.text);
  return { change: same ? 'same' : 'changed', moved, old: nameOf(old), new: nameOf(now), edits };
}

function removedRow(old: UnitText): ComparedRow {
  return { change: 'removed', moved: false, old: nameOf(old), edits: whole('removed', old.text) };
}

function addedRow(now: UnitText): ComparedRow {
  return { change: 'added', moved: false, new: nameOf(now), edits: whole('added', now.text) };
}

/** Puts rows together in the order of the new text; what was removed stands where it stood, before what came in its place. */
class Rows {
  readonly rows: ComparedRow[] = [];
  readonly #old: readonly UnitText[];
  readonly #paired: ReadonlySet<number>;
  #at = 0;

  constructor(old: readonly UnitText[], pairs: readonly Pair[]) {
    this.#old = old;
    this.#paired = new Set(pairs.map((pair) => pair.old));
  }

  /** Tells of everything without a partner between the last pair that kept its place and an old unit. */
  removeUpTo(end: number): void {
    for (; this.#at < end; this.#at += 1) {
      const unit = this.#old[this.#at];
      if (unit !== undefined && !this.#paired.has(this.#at)) this.rows.push(removedRow(unit));
    }
  }
}

/**
 * Compares two texts of an instrument provision by provision, in the order of the new one; what was removed stands where it stood. Every
 * provision of either text is in exactly one row.
 */
export function compareProvisions(old: readonly Provision[], now: readonly Provision[]): readonly ComparedRow[] {
  const [oldUnits, newUnits] = [unitsOf(old), unitsOf(now)];
  const pairs = align(oldUnits, newUnits);
  const inPlace = pairs.filter(({ moved }) => !moved);
  const partners = new Map(pairs.map((pair) => [pair.now, pair]));
  const rows = new Rows(oldUnits, pairs);
  let next = 0;
  newUnits.forEach((unit, place) => {
    while ((inPlace[next]?.now ?? place) < place) next += 1;
    rows.removeUpTo(inPlace[next]?.old ?? oldUnits.length);
    const pair = partners.get(place);
    const was = pair && oldUnits[pair.old];
    rows.rows.push(was === undefined ? addedRow(unit) : bothRow(was, unit, pair?.moved === true));
  });
  rows.removeUpTo(oldUnits.length);
  return rows.rows;
}
