/** What turning a query into a text costs: a unit replaced, or one too many in the query, costs {@link WHOLE}. */
export const WHOLE = 10;
/**
 * Two neighbours that changed places, and a unit that is missing in the query: each can only have been typed in one way, where any of
 * thousands of characters can stand for the right one. A text that explains a query by these is likelier than one that does not.
 */
const SWAP = 6;
const MISSING = 6;
/** A character replaced by one that sounds alike. */
const ALIKE = 4;

/** Sounds of UTF-16 units by number, 0 where unknown. */
export type Sounds = Uint16Array;

const LONGEST = 128;
const FIRST_ROW = new Int32Array(LONGEST);
const SECOND_ROW = new Int32Array(LONGEST);
const THIRD_ROW = new Int32Array(LONGEST);
const unitsOfQuery = new Uint16Array(LONGEST);
const soundsOfQuery = new Uint16Array(LONGEST);

/** The cheapest part of a text for a query. */
interface Alignment {
  readonly cost: number;
  /** One more than the place of its last unit. */
  readonly end: number;
}

/**
 * The least cost of turning `query` (of which the first 127 units are looked at) into some part of `text`, and where that part ends.
 * Optimal string alignment (Damerau 1964) with free ends in the text (Sellers 1980); characters of one sound are near each other. Time:
 * the product of the lengths.
 */
export function align(query: string, text: string, sounds: Sounds): Alignment {
  const length = Math.min(query.length, LONGEST - 1);
  let before = FIRST_ROW;
  let last = SECOND_ROW;
  let row = THIRD_ROW;
  for (let column = 0; column < length; column += 1) {
    const unit = query.charCodeAt(column);
    unitsOfQuery[column] = unit;
    soundsOfQuery[column] = sounds[unit] ?? 0;
    last[column + 1] = (column + 1) * WHOLE;
  }
  last[0] = 0;
  let best = length * WHOLE;
  let end = 0;
  let previous = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const sound = sounds[unit] ?? 0;
    row[0] = 0;
    let left = 0;
    let diagonal = 0;
    let wantedBefore = 0;
    for (let column = 1; column <= length; column += 1) {
      const wanted = unitsOfQuery[column - 1] ?? 0;
      const above = last[column] ?? 0;
      let cost = diagonal;
      if (wanted !== unit) cost += sound > 0 && sound === soundsOfQuery[column - 1] ? ALIKE : WHOLE;
      if (left + WHOLE < cost) cost = left + WHOLE;
      if (above + MISSING < cost) cost = above + MISSING;
      if (unit === wantedBefore && wanted === previous && at > 0 && column > 1) {
        const swapped = (before[column - 2] ?? 0) + SWAP;
        if (swapped < cost) cost = swapped;
      }
      row[column] = cost;
      left = cost;
      diagonal = above;
      wantedBefore = wanted;
    }
    if (left < best) {
      best = left;
      end = at + 1;
    }
    previous = unit;
    const free: Int32Array<ArrayBuffer> = before;
    before = last;
    last = row;
    row = free;
  }
  return { cost: best, end };
}

/** The cost of {@link align} alone. */
export function bestAlignment(query: string, text: string, sounds: Sounds): number {
  return align(query, text, sounds).cost;
}

const turned = (text: string): string => [...text].reverse().join('');

/** The part of a text that a mistyped query is likest to; empty when the text has nothing like it. */
export function alignedPart(query: string, text: string, sounds: Sounds): string {
  const { end } = align(query, text, sounds);
  const back = align(turned(query), turned(text.slice(0, end)), sounds);
  return text.slice(end - back.end, end);
}

/** How many places of a text are looked at closely. */
const PLACES = 3;
/** Units before and behind a place that belong to it. */
const MARGIN = 3;

/**
 * Where the query can begin in a text, by the pairs of units that both have: each occurrence votes for a beginning and its neighbours.
 * The best few.
 */
function likelyStarts(query: string, text: string): readonly number[] {
  // A beginning can lie before the text, by the length of the query at most.
  const before = query.length;
  const votes = new Uint16Array(before + text.length + 1);
  let any = false;
  for (let column = 0; column + 1 < query.length; column += 1) {
    const pair = query.slice(column, column + 2);
    for (let at = text.indexOf(pair); at >= 0; at = text.indexOf(pair, at + 1)) {
      const start = at - column + before;
      votes[start - 1] = (votes[start - 1] ?? 0) + 1;
      votes[start] = (votes[start] ?? 0) + 2;
      votes[start + 1] = (votes[start + 1] ?? 0) + 1;
      any = true;
    }
  }
  return any ? highest(votes).map((start) => start - before) : [];
}

/** The places of the highest votes, the first of equal ones, {@link PLACES} at most. */
function highest(votes: Uint16Array): readonly number[] {
  const best: number[] = [];
  for (let place = 0; place < votes.length; place += 1) {
    const own = votes[place] ?? 0;
    if (own === 0 || (best.length === PLACES && own <= (votes[best[PLACES - 1] ?? 0] ?? 0))) continue;
    let rank = best.length;
    while (rank > 0 && own > (votes[best[rank - 1] ?? 0] ?? 0)) rank -= 1;
    best.splice(rank, 0, place);
    best.length = Math.min(best.length, PLACES);
  }
  return best;
}

/**
 * As {@link bestAlignment}, but only where pairs of units agree, which is where a query with one or two errors stands if it does. Time:
 * linear in the text for each pair of the query, and the square of the query.
 */
export function nearAlignment(query: string, text: string, sounds: Sounds): number {
  let best = query.length * WHOLE;
  for (const start of likelyStarts(query, text)) {
    const part = text.slice(Math.max(0, start - MARGIN), start + query.length + MARGIN);
    best = Math.min(best, bestAlignment(query, part, sounds));
  }
  return best;
}
