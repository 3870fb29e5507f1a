/** A stretch of the old sequence that is replaced by a stretch of the new one; ends are not part of it. */
export interface Replacement {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** Sequences that differ in more places than this are not taken apart further: a reader would see confetti. */
const MOST_EDITS = 1000;

/**
 * The places in which two sequences differ, in their order, by the greedy algorithm of Myers (1986), which finds the fewest insertions
 * and deletions. What both begin and end with costs one pass; the rest time and memory in the length and the number of differences,
 * which is bounded: beyond it the middle is one replacement.
 */
export function shortestEdit(old: readonly number[], now: readonly number[]): readonly Replacement[] {
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let [oldEnd, newEnd] = [old.length, now.length];
  while (oldEnd > start && newEnd > start && old[oldEnd - 1] === now[newEnd - 1]) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  if (oldEnd === start && newEnd === start) return [];
  const whole = { oldStart: start, oldEnd, newStart: start, newEnd };
  if (oldEnd === start || newEnd === start) return [whole];
  const [oldPart, newPart] = [old.slice(start, oldEnd), now.slice(start, newEnd)];
  const trace = searched(oldPart, newPart);
  return trace === undefined ? [whole] : replacements(oldPart.length, newPart.length, trace, start);
}

/** For each number of edits, how far each diagonal got; nothing when there are too many edits. */
function searched(old: readonly number[], now: readonly number[]): readonly Int32Array[] | undefined {
  const trace: Int32Array[] = [];
  const most = Math.min(MOST_EDITS, old.length + now.length);
  let reached = new Int32Array(3);
  for (let edits = 0; edits <= most; edits += 1) {
    // Diagonal k is kept at k + edits + 1, so that its neighbours always have a place.
    const further = new Int32Array(2 * edits + 5);
    for (let k = -edits; k <= edits; k += 2) {
      let x = edits === 0 ? 0 : step(reached, k, edits - 1);
      while (x < old.length && x - k < now.length && old[x] === now[x - k]) x += 1;
      further[k + edits + 1] = x;
      if (x >= old.length && x - k >= now.length) return [...trace, further];
    }
    trace.push(further);
    reached = further;
  }
  return undefined;
}

/** How far diagonal `k` gets with one edit more than those that led to `reached`. */
function step(reached: Int32Array, k: number, edits: number): number {
  return goesDown(reached, k, edits) ? at(reached, k + 1, edits) : at(reached, k - 1, edits) + 1;
}

function goesDown(reached: Int32Array, k: number, edits: number): boolean {
  return k === -edits - 1 || (k !== edits + 1 && at(reached, k - 1, edits) < at(reached, k + 1, edits));
}

function at(reached: Int32Array, k: number, edits: number): number {
  return reached[k + edits + 1] ?? 0;
}

/** Walks back from the end and joins edits that touch. */
function replacements(oldLength: number, newLength: number, trace: readonly Int32Array[], offset: number) {
  const found: Replacement[] = [];
  let [x, y] = [oldLength, newLength];
  for (let edits = trace.length - 1; edits > 0; edits -= 1) {
    const reached = trace[edits - 1] ?? new Int32Array();
    const k = x - y;
    const down = goesDown(reached, k, edits - 1);
    const before = down ? k + 1 : k - 1;
    const oldStart = at(reached, before, edits - 1);
    const newStart = oldStart - before;
    const [oldEnd, newEnd] = down ? [oldStart, newStart + 1] : [oldStart + 1, newStart];
    const last = found.at(-1);
    const touches = last !== undefined && last.oldStart === offset + oldEnd && last.newStart === offset + newEnd;
    const joined = touches ? found.pop() : undefined;
    found.push({
      oldStart: offset + oldStart,
      newStart: offset + newStart,
      oldEnd: joined?.oldEnd ?? offset + oldEnd,
      newEnd: joined?.newEnd ?? offset + newEnd,
    });
    [x, y] = [oldStart, newStart];
  }
  return found.reverse();
}
