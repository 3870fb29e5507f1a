import type { Provision } from '../model/index.ts';
import { parseEid } from '../model/index.ts';
import type { OwnLine } from './ownPosition.ts';
import type { CitedLevel, Place } from './place.ts';
import { CITED_LEVELS } from './place.ts';

/** A line of an instrument's text: the words of one provision. */
export interface InstrumentLine extends OwnLine {
  readonly eid: string;
  /** Parts, chapters and sections that it stands in. */
  readonly divisions: Place;
}

/** The text of a version as one string, a line for the words of each provision, with where each line stands. */
export interface InstrumentText {
  readonly text: string;
  readonly lines: readonly InstrumentLine[];
}

const DIVISIONS: ReadonlySet<string> = new Set(['part', 'subpart', 'chapter', 'section']);

function stepOf({ eid }: Provision): string | undefined {
  return parseEid(eid)?.at(-1)?.number;
}

function isCited(type: string): type is CitedLevel {
  return (CITED_LEVELS as readonly string[]).includes(type);
}

/** Lays out the text of a version. Linear. */
export function layOut(provisions: readonly Provision[]): InstrumentText {
  const parts: string[] = [];
  const lines: InstrumentLine[] = [];
  let offset = 0;
  const visit = (provision: Provision, outer: Place) => {
    const number = stepOf(provision);
    const place: Place = isCited(provision.type) && number !== undefined ? { ...outer, [provision.type]: number } : outer;
    if (provision.text !== '') {
      lines.push(lineAt(offset, provision.eid, place));
      parts.push(provision.text);
      offset += provision.text.length + 1;
    }
    for (const child of provision.children) visit(child, place);
  };
  for (const provision of provisions) visit(provision, {});
  return { text: parts.join('\n'), lines };
}

function lineAt(start: number, eid: string, place: Place): InstrumentLine {
  const { article, paragraph, item } = place;
  const divisions = Object.fromEntries(Object.entries(place).filter(([level]) => DIVISIONS.has(level)));
  return {
    start,
    eid,
    divisions,
    ...(article === undefined ? {} : { article }),
    ...(paragraph === undefined ? {} : { paragraph: Number(paragraph) }),
    ...(item === undefined ? {} : { item: Number(item) }),
  };
}
