import type { Provision } from '../model/index.ts';
import type { OwnPosition } from './ownPosition.ts';
import type { Place } from './place.ts';

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

/** The position of a provision that stands in another one's. */
function within(outer: OwnPosition, type: string, eid: string): OwnPosition {
  if (type !== 'article' && type !== 'paragraph' && type !== 'item') return outer;
  const number = stepOf(eid);
  if (number === undefined) return outer;
  if (type === 'article') return { ...outer, article: number };
  return type === 'paragraph' ? { ...outer, paragraph: Number(number) } : { ...outer, item: Number(number) };
}

/** Lays out the text of a version. Linear. */
export function layOut(provisions: readonly Provision[]): InstrumentText {
  const parts: string[] = [];
  const lines: InstrumentLine[] = [];
  let offset = 0;
  const visit = ({ type, eid, text, children }: Provision, outer: OwnPosition, outerDivisions: Place) => {
    const position = within(outer, type, eid);
    const number = DIVISIONS.has(type) ? stepOf(eid) : undefined;
    const divisions: Place = number === undefined ? outerDivisions : { ...outerDivisions, [type]: number };
    if (text !== '') {
      lines.push({ eid, text, start: offset, position, divisions });
      parts.push(text);
      offset += text.length + 1;
    }
    for (const child of children) visit(child, position, divisions);
  };
  for (const provision of provisions) visit(provision, {}, {});
  return { text: parts.join('\n'), lines };
}
