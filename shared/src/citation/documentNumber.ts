import { nameKey } from '../text/index.ts';

/** A document number reduced to what tells it apart: 法释〔2009〕14号, 法释[2009]14号 and 法释(2009)第14号 are one. */
export function documentNumberKey(number: string): string {
  return nameKey(number)
    .replace(/第(?=\d)/u, '')
    .replace(/号$/u, '');
}
