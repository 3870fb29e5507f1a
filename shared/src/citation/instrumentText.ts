import type { Provision } from '../model/index.ts';
import type { OwnPosition } from './ownPosition.ts';
import type { CitedLevel, Place } from './place.ts';
import { CITED_LEVELS } from './place.ts';

/** A line of an instrument's text: the words of one provision. */
export interface InstrumentLine {
  readonly eid: string;
  readonly text: string;
  /** Offset of its first unit in the whole text. */
  readonly start: number;
  readonly position: OwnPosition;
  /** Parts, chapters and sections that it stands in. */
  readonly divisions: Place;
}

/** The text of a version as one string, a line for the words of each provision, with where each line stands. */
export interface InstrumentText {
  readonly text: string;
  readonly lines: readonly InstrumentLine[];
}

const DIVISIONS: ReadonlySet<string> = new Set(['part', 'subpart', 'chapter', 'section']);

/** The number of the last step of an eId. */
function stepOf(eid: string): string | undefined {
  const at = eid.lastIndexOf('_');
  return at < 0 || eid.charAt(at - 1) === '_' ? undefined : eid.slice(at + 1);
}

function isCited(type: string): type is CitedLevel {
  return (CITED_LEVELS as readonly string[]).includes(type);
}

/** Lays out the text of a version. Linear. */
export function layOut(provisions: readonly Provision[]): InstrumentText {
  const parts: string[] = [];
  const lines: InstrumentLine[] = [];
  let offset = 0;
  const visit = (provision: Provision, outer: Place, outerDivisions: Place) => {
    const { type } = provision;
    const number = isCited(type) ? stepOf(provision.eid) : undefined;
    const place: Place = number === undefined ? outer : { ...outer, [type]: number };
    const divisions: Place =
      number !== undefined && DIVISIONS.has(type) ? { ...outerDivisions, [type]: number } : outerDivisions;
    if (provision.text !== '') {
      lines.push(lineAt(offset, provision, place, divisions));
      parts.push(provision.text);
      offset += provision.text.length + 1;
    }
    for (const child of provision.children) visit(child, place, divisions);
  };
  for (const provision of provisions) visit(provision, {}, {});
  return { text: parts.join('\n'), lines };
}

function lineAt(start: number, { eid, text }: Provision, place: Place, divisions: Place): InstrumentLine {
  const { article, paragraph, item } = place;
  const position = {
    ...(article === undefined ? {} : { article }),
    ...(paragraph === undefined ? {} : { paragraph: Number(paragraph) }),
    ...(item === undefined ? {} : { item: Number(item) }),
  };
  return { eid, text, start, position, divisions };
}
