import type { TextEdit } from '../../citation/index.ts';

/** Edits in the order of their places, as they are applied to one text; of two at one place, the one that takes nothing away comes first. */
export function inPlaceOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A text after edits that do not overlap and whose offsets are all those of the text before. Linear. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  let at = 0;
  let result = '';
  for (const edit of inPlaceOrder(edits)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** Where an offset of the text before stands after the edits; inside a replaced part, where its replacement begins. */
export function movedOffset(offset: number, edits: readonly TextEdit[]): number {
  let by = 0;
  for (const { start, end, text } of inPlaceOrder(edits)) {
    if (start > offset || (start === offset && end > start)) break;
    if (end > offset) return start + by;
    by += text.length - (end - start);
  }
  return offset + by;
}

/**
 * The same change in at most so many edits: those with the fewest letters between them are joined, and what lies between is written as it
 * was. Editors that redraw a text for every edit are quick with few.
 */
export function joined(text: string, edits: readonly TextEdit[], most: number): readonly TextEdit[] {
  const ordered = inPlaceOrder(edits);
  if (ordered.length <= most) return ordered;
  const gapBefore = (place: number) => (ordered[place]?.start ?? 0) - (ordered[place - 1]?.end ?? 0);
  const places = ordered.map((_, place) => place).slice(1);
  const apart = new Set(
    places.toSorted((one, other) => gapBefore(other) - gapBefore(one)).slice(0, Math.max(0, most - 1)),
  );
  const groups: TextEdit[] = [];
  for (const [place, edit] of ordered.entries()) {
    const last = groups.at(-1);
    if (last === undefined || apart.has(place)) groups.push(edit);
    else
      groups[groups.length - 1] = {
        start: last.start,
        end: edit.end,
        text: last.text + text.slice(last.end, edit.start) + edit.text,
      };
  }
  return groups;
}
