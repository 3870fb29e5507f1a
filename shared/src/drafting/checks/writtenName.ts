import type { FoundReference } from '../../library/index.ts';

/** Where in a draft a reference names its instrument. */
export interface WrittenName {
  /** With its marks. */
  readonly start: number;
  readonly end: number;
  /** Without them. */
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly isMarked: boolean;
}

/** Where the place begins behind a name without marks. */
const PLACE = /(?:第[ 　]?)?[\d０-９〇零○一二两三四五六七八九十百千]+[ 　]?(?:条|编|章|节|分编)|附件|附表|附录|[（(]/u;

/** The name at the beginning of a reference; the whole of one that is nothing but a name. */
export function writtenName({ start, end, surface }: FoundReference): WrittenName {
  if (surface.startsWith('《')) {
    const close = closingMark(surface);
    return { start, end: start + close + 1, innerStart: start + 1, innerEnd: start + close, isMarked: true };
  }
  const place = PLACE.exec(surface)?.index ?? surface.length;
  const stop = place === 0 ? end : start + place;
  return { start, end: stop, innerStart: start, innerEnd: stop, isMarked: false };
}

/** The mark that closes the first one; titles have others inside. */
function closingMark(surface: string): number {
  let depth = 0;
  for (let at = 0; at < surface.length; at += 1) {
    if (surface.charAt(at) === '《') depth += 1;
    else if (surface.charAt(at) === '》') depth -= 1;
    if (depth === 0) return at;
  }
  return surface.length - 1;
}
