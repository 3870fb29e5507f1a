import type { Provision } from '../model/index.ts';
import { bindUnit } from './binder.ts';
import { atPosition, initialState } from './bindingState.ts';
import { layOut } from './instrumentText.ts';
import type { InstrumentText } from './instrumentText.ts';
import { LawNames } from './lawNames.ts';
import type { Rejection } from './mention.ts';
import { CITED_LEVELS, rankOf } from './place.ts';
import type { Place } from './place.ts';
import { moved, movedReference } from './readReferences.ts';
import type { Reference } from './reference.ts';
import { HeadingCount, kindOf, scanUnit } from './unitReader.ts';

/** What one version of an instrument cites. */
export interface InstrumentReferences {
  readonly text: InstrumentText;
  /** Each with the provision whose words it is among, as `from`. */
  readonly references: readonly Reference[];
  readonly rejections: readonly Rejection[];
}

/**
 * Every reference in the text of a version, laid out by {@link layOut}: relative words resolve on the tree, 本章 too, and a short name
 * holds from its declaration to the end. Linear in the text.
 */
export function readInstrumentReferences(
  provisions: readonly Provision[],
  title: string,
  names: LawNames,
): InstrumentReferences {
  const text = layOut(provisions);
  const kind = kindOf({ law: title }, new HeadingCount());
  const declared = new LawNames();
  const references: Reference[] = [];
  const rejections: Rejection[] = [];
  let state = initialState({});
  for (const line of text.lines) {
    const { mentions } = scanUnit(line.text, names, declared);
    const bound = bindUnit(line.text, mentions, kind, atPosition(state, line.position));
    for (const reference of bound.references) {
      references.push({ ...withDivision(movedReference(reference, line.start), line.divisions), from: line.eid });
    }
    for (const rejection of bound.rejections) rejections.push(moved(rejection, line.start));
    ({ state } = bound);
  }
  return { text, references, rejections };
}

/** 本章, 本节, 前编 with the divisions that the line stands in. */
function withDivision(reference: Reference, divisions: Place): Reference {
  const { relative, place } = reference;
  const here = relative === undefined ? undefined : divisions[relative.level];
  if (relative === undefined || here === undefined || relative.which === 'that') return reference;
  const number = relative.which === 'own' ? here : String(Number(here) - relative.count);
  const outer = CITED_LEVELS.flatMap((level) =>
    rankOf(level) < rankOf(relative.level) && divisions[level] !== undefined
      ? [[level, divisions[level]] as const]
      : [],
  );
  return { ...reference, place: { ...Object.fromEntries(outer), [relative.level]: number, ...place } };
}
