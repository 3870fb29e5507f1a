import { isAlias, isCollection, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import type { GuidelineMatter } from './guidelineMatter.ts';

/** A place in a draft, in UTF-16 units, end exclusive. */
export interface MatterPlace {
  readonly start: number;
  readonly end: number;
}

/** Something in the front matter, with the key that it stands under where there is one. */
interface Found {
  readonly key?: Node;
  readonly value?: Node;
}

function nodeOf(thing: unknown): Node | undefined {
  return isNode(thing) ? thing : undefined;
}

function pairOf(node: Node | undefined, key: unknown): Pair | undefined {
  return isMap(node) ? node.items.find((pair) => isScalar(pair.key) && pair.key.value === key) : undefined;
}

function found(document: Document.Parsed, path: readonly unknown[]): Found {
  let at: Found = document.contents === null ? {} : { value: document.contents };
  for (const key of path) {
    const above = isAlias(at.value) ? at.value.resolve(document) : at.value;
    const pair = pairOf(above, key);
    const item = isSeq(above) && typeof key === 'number' ? nodeOf(above.items[key]) : undefined;
    const value = pair === undefined ? item : nodeOf(pair.value);
    const written = nodeOf(pair?.key);
    // What is not there is told where it would stand: at the key that it belongs under.
    if (written === undefined && value === undefined) return at;
    at = {
      ...(written === undefined ? {} : { key: written }),
      ...(value === undefined ? {} : { value }),
    };
  }
  return at;
}

function placeOf({ start }: GuidelineMatter, node: Node | undefined): MatterPlace | undefined {
  const range = node?.range;
  if (range === undefined || range === null || range[0] >= range[1]) return undefined;
  return { start: start + range[0], end: start + range[1] };
}

/** The line that opens the front matter. */
const OPENING: MatterPlace = { start: 0, end: 3 };

/** Where the key at the end of a path stands; where there is none, the next thing above it. */
export function keyPlace(matter: GuidelineMatter, path: readonly unknown[]): MatterPlace {
  const { key, value } = found(matter.document, path);
  const first = isMap(value) ? nodeOf(value.items[0]?.key) : undefined;
  return placeOf(matter, key) ?? placeOf(matter, first) ?? placeOf(matter, value) ?? OPENING;
}

/** Where the value at the end of a path stands; its key where it is none, or goes on over lines. */
export function valuePlace(matter: GuidelineMatter, path: readonly unknown[]): MatterPlace {
  const { value } = found(matter.document, path);
  const place = placeOf(matter, value);
  const isOneLine =
    place !== undefined && !matter.yaml.slice(place.start - matter.start, place.end - matter.start).includes('\n');
  return place !== undefined && (isOneLine || !isCollection(value)) ? place : keyPlace(matter, path);
}

/** The words of a value that is written in one piece, as they are written. */
export function writtenScalar(matter: GuidelineMatter, path: readonly unknown[]): string | undefined {
  const { value } = found(matter.document, path);
  const place = isScalar(value) ? placeOf(matter, value) : undefined;
  return place && matter.yaml.slice(place.start - matter.start, place.end - matter.start);
}
