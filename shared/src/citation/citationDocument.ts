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
import { firstPosition, HeadingCount, isContractLine, kindOf, scanUnit } from './unitReader.ts';
import type { ScannedUnit } from './unitReader.ts';

/** A unit of the text and what its own words say; offsets begin with the unit. */
interface UnboundUnit {
  readonly text: string;
  readonly scanned: ScannedUnit;
}

/** A unit with its references. */
interface ReadUnit extends UnboundUnit {
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
  #length: number;

  constructor(text: string, names: LawNames, context: CitationContext = {}) {
    this.#names = names;
    this.#length = text.length;
    this.#context = context;
    this.#kind = kindOf(context, new HeadingCount());
    this.#readAll(text);
  }

  /** Length of the text in UTF-16 units. */
  get length(): number {
    return this.#length;
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
    if (!(start >= 0 && start <= end && end <= this.#length))
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
    this.#length += text.length - (end - start);
    const isPlain = sameNames(old.flatMap(declaredBy), scanned.flatMap(declaredBy)) && !this.#mayTurn(old, scanned);
    return isPlain ? this.#replace(first, old.length, scanned) : this.#readBehind(first, last, scanned, declared);
  }

  /** Puts units in the place of others, and binds those behind them up to one that is read from the same state as before. */
  #replace(first: number, count: number, scanned: readonly UnboundUnit[]): ReferenceChange {
    const units = this.#units;
    const read = this.#bind(scanned, this.#stateBefore(first));
    units.splice(first, count, ...read);
    let place = first + read.length;
    let state = this.#stateBefore(place);
    for (let unit = units[place]; unit !== undefined && !isSameState(unit.before, state); unit = units[place]) {
      const again = this.#bindOne(unit, state);
      units[place] = again;
      ({ state } = again.bound);
      place += 1;
    }
    return this.#change(this.#offsetOf(first), units.slice(first, place));
  }

  /** Reads all units behind an edit again that a changed declaration, or another kind of text, may concern. */
  #readBehind(first: number, last: number, scanned: readonly UnboundUnit[], declared: LawNames): ReferenceChange {
    const head = this.#units.slice(0, first);
    const old = this.#units.slice(first, last + 1).flatMap(declaredBy);
    const behind = this.#rescanned(this.#units.slice(last + 1), old, scanned.flatMap(declaredBy), declared);
    const units = [...head, ...scanned, ...behind];
    const kind = kindOf(this.#context, this.#headings(units));
    const isTurned = kind.isOwnText !== this.#kind.isOwnText || kind.isContract !== this.#kind.isContract;
    this.#kind = kind;
    if (isTurned) return this.#rebindAll(units);
    let state = this.#stateBefore(first);
    let changed = first;
    this.#units = units.map((unit, place) => {
      if (isRead(unit) && (place < first || isSameState(unit.before, state))) {
        if (place >= first) ({ state } = unit.bound);
        return unit;
      }
      const read = this.#bindOne(unit, state);
      ({ state } = read.bound);
      changed = place + 1;
      return read;
    });
    return this.#change(this.#offsetOf(first), this.#units.slice(first, changed));
  }

  /** Whether lines came or went by which a text without a context shows itself to be a law or a contract. */
  #mayTurn(old: readonly UnboundUnit[], now: readonly UnboundUnit[]): boolean {
    return this.#context.law === undefined && (old.some(showsKind) || now.some(showsKind));
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
  ): readonly (ReadUnit | UnboundUnit)[] {
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

  /** The headings of a text whose kind nothing else tells. */
  #headings(units: readonly UnboundUnit[]): HeadingCount {
    const headings = new HeadingCount();
    if (this.#context.law !== undefined) return headings;
    for (const { scanned, text } of units) headings.add(scanned, text);
    return headings;
  }

  #readAll(text: string): void {
    const declared = new LawNames();
    const scanned = [...unitsOf(text)].map((unit) => ({ text: unit, scanned: scanUnit(unit, this.#names, declared) }));
    this.#kind = kindOf(this.#context, this.#headings(scanned));
    this.#rebindAll(scanned);
  }

  #rebindAll(units: readonly UnboundUnit[]): ReferenceChange {
    this.#units = this.#bind(units, initialState(firstPosition(this.#context)));
    return this.#change(0, this.#units);
  }

  #bind(units: readonly UnboundUnit[], from: BindingState): ReadUnit[] {
    let state = from;
    return units.map((unit) => {
      const read = this.#bindOne(unit, state);
      ({ state } = read.bound);
      return read;
    });
  }

  #bindOne({ text, scanned }: UnboundUnit, state: BindingState): ReadUnit {
    const here = this.#kind.isOwnText ? atPosition(state, nextPosition(state.position, text)) : state;
    const bound = bindUnit(text, scanned.mentions, this.#kind, here);
    return { text, scanned, before: state, bound };
  }

  #stateBefore(place: number): BindingState {
    return this.#units[place - 1]?.bound.state ?? initialState(firstPosition(this.#context));
  }

  #declaredBefore(place: number): LawNames {
    const declared = new LawNames();
    for (let unit = 0; unit < place; unit += 1) {
      for (const { name, title } of this.#units[unit]?.scanned.declared ?? []) declared.add(name, title);
    }
    return declared;
  }

  /** The unit that has an offset; the last one for the end of the text. */
  #unitAt(offset: number): number {
    let end = 0;
    for (let place = 0; place < this.#units.length; place += 1) {
      end += this.#units[place]?.text.length ?? 0;
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

function declaredBy({ scanned }: UnboundUnit): readonly KnownName[] {
  return scanned.declared;
}

function isRead(unit: UnboundUnit | ReadUnit): unit is ReadUnit {
  return 'bound' in unit;
}

function showsKind({ scanned, text }: UnboundUnit): boolean {
  return (
    isContractLine(text) ||
    scanned.mentions.some((mention) => mention.type === 'rejection' && mention.reason === 'own-heading')
  );
}
