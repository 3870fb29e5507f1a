const WORTH = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

/** A whole number from 0 on in lower-case Roman numerals; 0 is empty. */
export function romanNumeral(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, letters] of WORTH) {
    text += letters.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}
