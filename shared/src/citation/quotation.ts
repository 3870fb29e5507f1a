import { skipSpaces, wordAt } from './character.ts';

/** Words between a reference and the words it quotes. */
const BEFORE_QUOTE = [
  '的规定',
  '之规定',
  '明确规定',
  '规定',
  '指出',
  '明确',
  '所称的',
  '所称',
  '中的',
  '中',
  '的',
  '载明',
  '内容为',
  '为',
];
const OPENING = ['：', ':', '，', ','];
const QUOTES: Readonly<Record<string, string>> = { '“': '”', '"': '"', '「': '」' };
const LONGEST_QUOTATION = 800;

/** The words that stand in quotation marks right behind a reference, up to the end of the line where they go on. Bounded. */
export function readQuotation(text: string, at: number): { readonly start: number; readonly end: number } | undefined {
  let place = skipSpaces(text, at);
  place += wordAt(text, place, BEFORE_QUOTE)?.length ?? 0;
  place += wordAt(text, place, OPENING)?.length ?? 0;
  place = skipSpaces(text, place);
  const isBare = place === skipSpaces(text, at);
  const opening = text.charAt(place);
  const closing = QUOTES[opening];
  if (closing === undefined) return undefined;
  let depth = 1;
  const limit = Math.min(text.length, place + LONGEST_QUOTATION);
  for (let end = place + 1; end < limit; end += 1) {
    const character = text.charAt(end);
    if (character === closing) depth -= 1;
    else if (character === opening) depth += 1;
    // 第一百四十条“生产、销售伪劣产品罪” is the name of an offence.
    if (depth === 0) return isBare && text.charAt(end - 1) === '罪' ? undefined : { start: place + 1, end };
  }
  return limit === text.length && opening !== '"' ? { start: place + 1, end: limit } : undefined;
}
