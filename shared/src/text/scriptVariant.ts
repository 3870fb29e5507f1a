import { SIMPLIFIED, TRADITIONAL } from './scriptVariantTable.ts';

/** Tells every pair of a traditional character and its simplified one. */
export function eachVariant(tell: (traditional: string, simplified: string) => void): void {
  const simplified = Array.from(SIMPLIFIED);
  for (const [place, traditional] of Array.from(TRADITIONAL).entries())
    tell(traditional, simplified[place] ?? traditional);
}

let table: ReadonlyMap<string, string> | undefined;

/** Built on first use, because a service worker pays for what it does on start. */
function variants(): ReadonlyMap<string, string> {
  if (table === undefined) {
    const made = new Map<string, string>();
    eachVariant((traditional, simplified) => made.set(traditional, simplified));
    table = made;
  }
  return table;
}

/**
 * Traditional Chinese characters folded to simplified ones, character by character, so that every offset stays what it was. A
 * character with several simplified forms takes the most common one: made for comparing, not for showing. Linear.
 */
export function toSimplified(text: string): string {
  if (!/[㐀-鿿豈-﫿\u{20000}-\u{323af}]/u.test(text)) return text;
  const map = variants();
  let folded = '';
  for (const character of text) folded += map.get(character) ?? character;
  return folded;
}
