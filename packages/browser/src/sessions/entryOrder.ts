/** A list with one of its entries moved up or down; the same list where it cannot move. */
export function movedEntry<Entry>(entries: readonly Entry[], place: number, by: number): readonly Entry[] {
  const entry = entries[place];
  const to = place + by;
  if (entry === undefined || to < 0 || to >= entries.length || by === 0) return entries;
  return entries.toSpliced(place, 1).toSpliced(to, 0, entry);
}

/** The place that an entry gets when it is let go at a height, given the heights of the middles of all entries. */
export function dropPlace(middles: readonly number[], from: number, height: number): number {
  return middles.filter((middle, place) => place !== from && middle < height).length;
}
