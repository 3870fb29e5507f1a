const CHINESE = /[\u3400-\u9fff]/;

/**
 * The pieces by which a key is found that has errors: pairs of units, and threes where only letters and digits stand, because most
 * pairs of letters are in every name. Each once, in order.
 */
export function namePieces(key: string): readonly string[] {
  const pieces = new Set<string>();
  for (let place = 0; place + 1 < key.length; place += 1) {
    const pair = key.slice(place, place + 2);
    if (CHINESE.test(pair)) pieces.add(pair);
    else if (place + 2 < key.length) pieces.add(key.slice(place, place + 3));
  }
  return [...pieces];
}
