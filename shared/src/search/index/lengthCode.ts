/** Eight codes to a doubling: an error of at most 5 % on the length, which moves a score by less than rounding its weights. */
const CODES_PER_DOUBLING = 8;

/** A length as one byte, rounded on a scale of logarithms. */
export function lengthCode(length: number): number {
  return Math.min(255, Math.round(Math.log2(length + 1) * CODES_PER_DOUBLING));
}

/** The length that a code stands for. */
export function lengthOfCode(code: number): number {
  return 2 ** (code / CODES_PER_DOUBLING) - 1;
}
