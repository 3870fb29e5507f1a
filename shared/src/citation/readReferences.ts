import type { Provision } from '../model/index.ts';
import { bindMentions } from './binder.ts';
import type { BoundText } from './binder.ts';
import { ChineseScanner } from './chineseScanner.ts';
import { EnglishScanner } from './englishScanner.ts';
import { layOut } from './instrumentText.ts';
import type { InstrumentText } from './instrumentText.ts';
import { LawNames } from './lawNames.ts';
import type { Mention, Rejection } from './mention.ts';
import { rankOf } from './place.ts';
import type { CitedLevel, Place } from './place.ts';
import type { CitationContext, Reference } from './reference.ts';

/**
 * Every reference of a text, in its order, with what only looks like one. Knows the instruments of `names`; a name that has the form
 * of a law is found without being known. Pure; linear in the length of the text.
 */
export function readReferences(text: string, names: LawNames, context: CitationContext = {}): BoundText {
  return bindMentions(text, readMentions(text, names), context);
}

function readMentions(text: string, names: LawNames): readonly Mention[] {
  const declared = new LawNames();
  const chinese = new ChineseScanner(text, names, declared).scan();
  const english = new EnglishScanner(text, names, declared).scan();
  return english.length === 0 ? chinese : [...chinese, ...english].sort((a, b) => a.start - b.start);
}

/** A reference in the text of an instrument, with the provision whose words it is among. */
export interface OwnReference extends Reference {
  readonly from: string;
}

/** What one version of an instrument cites. */
export interface InstrumentReferences {
  readonly text: InstrumentText;
  readonly references: readonly OwnReference[];
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
  const laid = layOut(provisions);
  const bound = bindMentions(laid.text, readMentions(laid.text, names), { law: title }, laid.lines);
  let place = 0;
  const references = bound.references.map((reference) => {
    while ((laid.lines[place + 1]?.start ?? Number.POSITIVE_INFINITY) <= reference.start) place += 1;
    const line = laid.lines[place];
    return { ...withDivision(reference, line?.divisions ?? {}), from: line?.eid ?? '' };
  });
  return { text: laid, references, rejections: bound.rejections };
}

/** 本章, 本节, 前编 with the divisions that the line stands in. */
function withDivision(reference: Reference, divisions: Place): Reference {
  const { relative, place } = reference;
  const here = relative === undefined ? undefined : divisions[relative.level];
  if (relative === undefined || here === undefined || relative.which === 'that') return reference;
  const number = relative.which === 'own' ? here : String(Number(here) - relative.count);
  const outer = Object.entries(divisions).filter(([level]) => rankOf(level as CitedLevel) < rankOf(relative.level));
  return { ...reference, place: { ...Object.fromEntries(outer), [relative.level]: number, ...place } };
}
