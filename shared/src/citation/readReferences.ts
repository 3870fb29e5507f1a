import { bindUnit } from './binder.ts';
import { atPosition, initialState } from './bindingState.ts';
import { LawNames } from './lawNames.ts';
import type { Rejection } from './mention.ts';
import { nextPosition } from './ownPosition.ts';
import type { CitationContext, Reference } from './reference.ts';
import { unitsOf } from './unit.ts';
import { firstPosition, HeadingCount, kindOf, scanUnit } from './unitReader.ts';
import type { ScannedUnit } from './unitReader.ts';

/** What a text cites and what in it only looks like it. */
export interface FoundReferences {
  readonly references: readonly Reference[];
  readonly rejections: readonly Rejection[];
}

/** A span moved along its text. */
export function moved<Span extends { readonly start: number; readonly end: number }>(span: Span, by: number): Span {
  return by === 0 ? span : { ...span, start: span.start + by, end: span.end + by };
}

/** A reference moved along its text, with the words it quotes. */
export function movedReference<Moved extends Reference>(reference: Moved, by: number): Moved {
  const { quotation } = reference;
  return quotation === undefined ? moved(reference, by) : { ...moved(reference, by), quotation: moved(quotation, by) };
}

/**
 * Every reference of a text, in its order, with what only looks like one. Knows the instruments of `names`; a name that has the form
 * of a law is found without being known. Pure; linear in the length of the text.
 */
export function readReferences(text: string, names: LawNames, context: CitationContext = {}): FoundReferences {
  const declared = new LawNames();
  const headings = new HeadingCount();
  const units: (ScannedUnit & { readonly text: string })[] = [];
  for (const unit of unitsOf(text)) {
    const scanned = scanUnit(unit, names, declared);
    if (context.law === undefined) headings.add(scanned, unit);
    units.push({ ...scanned, text: unit });
  }
  const kind = kindOf(context, headings);
  const references: Reference[] = [];
  const rejections: Rejection[] = [];
  let state = initialState(firstPosition(context));
  let offset = 0;
  for (const unit of units) {
    const here = kind.isOwnText ? atPosition(state, nextPosition(state.position, unit.text)) : state;
    const bound = bindUnit(unit.text, unit.mentions, kind, here);
    for (const reference of bound.references) references.push(movedReference(reference, offset));
    for (const rejection of bound.rejections) rejections.push(moved(rejection, offset));
    ({ state } = bound);
    offset += unit.text.length;
  }
  return { references, rejections };
}
