import { bindUnit } from './binder.ts';
import type { BoundUnit, TextKind } from './boundUnit.ts';
import { atPosition, initialState, isSameState } from './bindingState.ts';
import type { BindingState } from './bindingState.ts';
import { LawNames } from './lawNames.ts';
import type { KnownName } from './lawNames.ts';
import { nextPosition } from './ownPosition.ts';
import { moved, movedReference } from './readReferences.ts';
import type { FoundReferences } from './readReferences.ts';
import type { CitationContext, Reference } from './reference.ts';
import { unitsOf } from './unit.ts';
import { firstPosition, HeadingCount, kindOf, scanUnit } from './unitReader.ts';
import type { ScannedUnit } from './unitReader.ts';

/** A unit of the text with what was read in it; offsets begin with the unit. */
interface ReadUnit {
  readonly text: string;
  readonly scanned: ScannedUnit;
  readonly before: BindingState;
  readonly bound: BoundUnit;
}

/** A part of a text that was put in the place of another. */
export interface TextEdit {
  /** Where the replaced part began and ended, in UTF-16 units of the text before. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What an edit changed: all references that begin in this part of the new text are these, all others stand as before, moved along. */
export interface ReferenceChange {
  readonly start: number;
  readonly end: number;
  readonly references: readonly Reference[];
}

const sameNames = (one: readonly KnownName[], other: readonly KnownName[]): boolean =>
  one.length === other.length &&
  one.every(({ name, title }, place) => name === other[place]?.name && title === other[place]?.title);

/**
 * A text whose references are kept while it is edited: after an edit only the lines that changed are scanned again, and those behind
 * them bound again up to where nothing is different any more. What it knows is always what {@link readReferences} says of the text.
 */
export class CitationDocument {
  readonly #names: LawNames;
  readonly #context: CitationContext;
  #units: ReadUnit[] = [];
  #kind: TextKind;

  constructor(text: string, names: LawNames, context: CitationContext = {}) {
    this.#names = names;
    this.#context = context;
    this.#kind = kindOf(context, false);
    this.#readAll(text);
  }

  get length(): number {
    return this.#units.reduce((length, { text }) => length + text.length, 0);
  }

  /** Every reference of the text. Linear in their number. */
  references(): FoundReferences {
    const references: Reference[] = [];
    const rejections = [];
    let offset = 0;
    for (const { text, bound } of this.#units) {
      for (const reference of bound.references) references.push(movedReference(reference, offset));
      for (const rejection of bound.rejections) rejections.push(moved(rejection, offset));
      offset += text.length;
    }
    return { references, rejections };
  }

  /**
   * Takes an edit. Scans the units it touches; linear in them, and in the number of units for finding them. A changed declaration of a
   * short name, or of the kind of the whole text, reads everything behind it again.
   * @throws RangeError when the edit lies outside the text.
   */
  edit({ start, end, text }: TextEdit): ReferenceChange {
    if (!(start >= 0 && start <= end && end <= this.length))
      throw new RangeError(`no such part of the text: ${start} to ${end}`);
    const first = Math.max(this.#unitAt(start) - 1, 0);
    const last = Math.min(this.#unitAt(end) + 1, this.#units.length - 1);
    const offset = this.#offsetOf(first);
    const old = this.#units.slice(first, last + 1);
    const before = old.map((unit) => unit.text).join('');
    const changed = before.slice(0, start - offset) + text + before.slice(end - offset);
    const declared = this.#declaredBefore(first);
    const scanned = [...unitsOf(changed)].map((unit) => ({
      text: unit,
      scanned: scanUnit(unit, this.#names, declared),
    }));
    const rest = this.#units.slice(last + 1);
    const behind = this.#rescanned(rest, old.flatMap(declaredBy), scanned.flatMap(declaredBy), declared);
    const isDeclaring = behind !== rest;
    const kind = kindOf(this.#context, looksLikeLaw([...this.#units.slice(0, first), ...scanned, ...behind]));
    const isOther = kind.isOwnText !== this.#kind.isOwnText;
    this.#kind = kind;
    const head = this.#units.slice(0, first);
    if (isOther) return this.#rebindAll([...head, ...scanned, ...behind]);
    const read = this.#bind(scanned, this.#stateBehind(head));
    const tail = this.#bindTail(behind, this.#stateBehind([...head, ...read]), !isDeclaring);
    this.#units = [...head, ...read, ...tail.units];
    return this.#change(offset, [...read, ...tail.units.slice(0, tail.bound)]);
  }

  /**
   * Units behind an edit, scanned again as far as a changed declaration asks for it: where only the title of a short name is another,
   * those that use it; where the short names themselves are others, all.
   */
  #rescanned(
    units: readonly ReadUnit[],
    old: readonly KnownName[],
    now: readonly KnownName[],
    declared: LawNames,
  ): readonly (ReadUnit | Pick<ReadUnit, 'text' | 'scanned'>)[] {
    if (sameNames(old, now)) return units;
    const isRenamed = old.length === now.length && old.every(({ name }, place) => name === now[place]?.name);
    const titles = new Set(old.map(({ title }) => title));
    const again = ({ text }: ReadUnit) => ({ text, scanned: scanUnit(text, this.#names, declared) });
    if (!isRenamed) return units.map(again);
    return units.map((unit) => {
      if (unit.scanned.used.some((title) => titles.has(title))) return again(unit);
      for (const { name, title } of unit.scanned.declared) declared.add(name, title);
      return unit;
    });
  }

  #readAll(text: string): void {
    const declared = new LawNames();
    const scanned = [...unitsOf(text)].map((unit) => ({ text: unit, scanned: scanUnit(unit, this.#names, declared) }));
    this.#kind = kindOf(this.#context, looksLikeLaw(scanned));
    this.#rebindAll(scanned);
  }

  #rebindAll(units: readonly Pick<ReadUnit, 'text' | 'scanned'>[]): ReferenceChange {
    this.#units = this.#bind(units, initialState(firstPosition(this.#context)));
    return this.#change(0, this.#units);
  }

  #bind(units: readonly Pick<ReadUnit, 'text' | 'scanned'>[], from: BindingState): ReadUnit[] {
    let state = from;
    return units.map((unit) => {
      const read = this.#bindOne(unit, state);
      ({ state } = read.bound);
      return read;
    });
  }

  #bindOne({ text, scanned }: Pick<ReadUnit, 'text' | 'scanned'>, state: BindingState): ReadUnit {
    const here = this.#kind.isOwnText ? atPosition(state, nextPosition(state.position, text)) : state;
    const bound = bindUnit(text, scanned.mentions, this.#kind, here);
    return { text, scanned, before: state, bound };
  }

  /** Binds units behind an edit until one would be read from the same state as before; answers how many were bound. */
  #bindTail(
    units: readonly (ReadUnit | Pick<ReadUnit, 'text' | 'scanned'>)[],
    from: BindingState,
    mayStop: boolean,
  ): { readonly units: ReadUnit[]; readonly bound: number } {
    const done: ReadUnit[] = [];
    let state = from;
    for (const [place, unit] of units.entries()) {
      const isSame = 'before' in unit && isSameState(unit.before, state);
      if (mayStop && isSame) {
        for (const same of units.slice(place)) if ('before' in same) done.push(same);
        return { units: done, bound: place };
      }
      const read = isSame ? unit : this.#bindOne(unit, state);
      ({ state } = read.bound);
      done.push(read);
    }
    return { units: done, bound: units.length };
  }

  #stateBehind(units: readonly ReadUnit[]): BindingState {
    return units.at(-1)?.bound.state ?? initialState(firstPosition(this.#context));
  }

  #declaredBefore(place: number): LawNames {
    return LawNames.of(this.#units.slice(0, place).flatMap(declaredBy));
  }

  /** The unit that has an offset; the last one for the end of the text. */
  #unitAt(offset: number): number {
    let end = 0;
    for (const [place, { text }] of this.#units.entries()) {
      end += text.length;
      if (offset < end) return place;
    }
    return Math.max(this.#units.length - 1, 0);
  }

  #offsetOf(place: number): number {
    let offset = 0;
    for (let unit = 0; unit < place; unit += 1) offset += this.#units[unit]?.text.length ?? 0;
    return offset;
  }

  #change(offset: number, units: readonly ReadUnit[]): ReferenceChange {
    const references: Reference[] = [];
    let end = offset;
    for (const { text, bound } of units) {
      for (const reference of bound.references) references.push(movedReference(reference, end));
      end += text.length;
    }
    return { start: offset, end, references };
  }
}

function declaredBy({ scanned }: Pick<ReadUnit, 'scanned'>): readonly KnownName[] {
  return scanned.declared;
}

function looksLikeLaw(units: readonly Pick<ReadUnit, 'scanned'>[]): boolean {
  const headings = new HeadingCount();
  for (const { scanned } of units) headings.add(scanned.mentions);
  return headings.looksLikeLaw;
}
