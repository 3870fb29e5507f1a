/** What stands before a list item, cut off from its text. */
export interface Marked {
  readonly marker: string;
  readonly text: string;
  readonly bullet: boolean;
}

/** Bullets of Word's symbol fonts, which PDF programs hand on as characters of private use. */
const PRIVATE_BULLETS = /^[\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc\uf0e0\uf02d\uf0be\uf06c\uf06e\uf071\uf076\uf095\uf097]/u;
const BULLET = /^([•●○◦▪▫■□‣·∙⁃◆◇►▶➢➔✓✔❖*])\s*(?=\S)/u;
/** A dash is a bullet only when it is set apart. */
const DASH = /^([-\u2010\u2011–—−])\s+(?=\S)/u;
const LONE_O = /^(o)\s+(?=\S)/;
const HAN_DIGITS = '一二三四五六七八九十百千零〇0-9０-９';
const NUMBERS = [
  // （一） (1) ⑴ ①
  new RegExp(`^([（(] ?[${HAN_DIGITS}]{1,5} ?[)）])\\s*(?=\\S)`, 'u'),
  /^([⑴-⑽①-⑳])\s*(?=\S)/u,
  // 一、 1、 1．
  new RegExp(`^([${HAN_DIGITS}]{1,4}[、．])\\s*(?=\\S)`, 'u'),
  // (a) (iv) a) iv.
  /^(\((?:[a-zA-Z]|[ivxlIVXL]{1,6}|\d{1,3}[A-Z]{0,2})\))\s+(?=\S)/,
  /^((?:[a-zA-Z]|[ivx]{1,5})[.)])\s+(?=\S)/,
  // 1. 1) 1.2 1.2.3
  /^(\d{1,3}[.)])\s+(?=\S)/,
  /^(\d{1,2}(?:\.\d{1,2}){1,4}\.?)\s+(?=\p{L})/u,
];

/** Reads the bullet or number that a line begins with, if it begins with one. */
export function cutMarker(line: string): Marked | undefined {
  const privateBullet = PRIVATE_BULLETS.test(line);
  const text = privateBullet ? `•${line.slice(1)}` : line;
  for (const pattern of [BULLET, DASH, LONE_O]) {
    const found = pattern.exec(text);
    if (found?.[1] !== undefined) return { marker: found[1], text: text.slice(found[0].length), bullet: true };
  }
  for (const pattern of NUMBERS) {
    const found = pattern.exec(text);
    if (found?.[1] !== undefined) return { marker: found[1], text: text.slice(found[0].length), bullet: false };
  }
  return undefined;
}

const DIVISION = new RegExp(`^第 ?[${HAN_DIGITS} ]{1,12}[编章节条款]`, 'u');

/** Whether a line begins with the number of a Chinese division or article, 第…章 or 第…条. */
export function beginsDivision(line: string): boolean {
  return DIVISION.test(line);
}
