import type { ProvisionType } from '../model/index.ts';
import { CHINESE_NUMERAL_CHARACTERS, parseNumeral } from '../text/index.ts';

/** What one line of a law is, before it is known where it belongs. */
export type LawLine =
  | {
      readonly type: 'division';
      readonly level: ProvisionType;
      readonly number: string;
      readonly digits: string;
      readonly heading: string;
    }
  | { readonly type: 'heading'; readonly depth: number; readonly heading: string }
  | {
      readonly type: 'article';
      readonly number: string;
      /** Digits for the address, `133-1` for 第一百三十三条之一. */
      readonly digits: string;
      readonly value: number;
      readonly branch: number;
      /** Whether a space, bold type or the end of the line sets the number apart from the text. */
      readonly setApart: boolean;
      readonly text: string;
    }
  | { readonly type: 'item'; readonly number: string; readonly digits: string; readonly text: string }
  | { readonly type: 'subitem'; readonly number: string; readonly digits: string; readonly text: string }
  | { readonly type: 'text'; readonly text: string };

const NUMERAL = `[${CHINESE_NUMERAL_CHARACTERS}\\d０-９]`;
/** Some files break a number by a space: 第七十五 条. */
const SPACED_NUMERAL = `${NUMERAL}(?:[ 　]?${NUMERAL})*`;
const ARTICLE = new RegExp(
  `^(\\*\\*)?(第[ 　]?(${SPACED_NUMERAL})[ 　]?条(?:[ 　]?之(${NUMERAL}+))?)(\\*\\*)?([\\s\\u3000]*)(.*)$`,
  'u',
);
const DIVISION = new RegExp(`^第[ 　]?(${SPACED_NUMERAL})[ 　]?(分编|编|章|节)[\\s\\u3000]*(.*)$`, 'u');
const DIVISION_LEVEL: Readonly<Record<string, ProvisionType>> = {
  编: 'part',
  分编: 'subpart',
  章: 'chapter',
  节: 'section',
};
const ITEM = new RegExp(`^([（(][ 　]?(${NUMERAL}+)[ 　]?[）)])[\\s\\u3000]*(.*)$`, 'u');
const SUBITEM = /^((\d{1,3})[.．、])[\s\u3000]*(?=[^\d\s])(.*)$/u;

function value(numeral: string | undefined): number | undefined {
  return numeral === undefined ? undefined : parseNumeral(numeral.replace(/[ 　]/g, ''));
}

function articleLine(line: string): LawLine | undefined {
  const match = ARTICLE.exec(line);
  const number = value(match?.[3]);
  if (!match || match[2] === undefined || number === undefined) return undefined;
  const branch = match[4] === undefined ? 0 : value(match[4]);
  if (branch === undefined) return undefined;
  const bold = match[1] !== undefined && match[5] !== undefined;
  const text = match[7] ?? '';
  return {
    type: 'article',
    number: match[2].replace(/[ 　]/g, ''),
    digits: branch === 0 ? String(number) : `${number}-${branch}`,
    value: number,
    branch,
    setApart: bold || (match[6] ?? '') !== '' || text === '',
    text,
  };
}

function headingLine(line: string): LawLine | undefined {
  const match = /^(#{2,6})[ \t]+(.*?)[ \t]*#*$/.exec(line);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  const division = DIVISION.exec(match[2]);
  const digits = value(division?.[1]);
  const level = division?.[2] === undefined ? undefined : DIVISION_LEVEL[division[2]];
  if (division && level !== undefined && digits !== undefined) {
    const heading = division[3] ?? '';
    const number = match[2].slice(0, match[2].length - heading.length).trim();
    return { type: 'division', level, number, digits: String(digits), heading };
  }
  return { type: 'heading', depth: match[1].length, heading: match[2] };
}

/** Reads one line, already without white space at its ends, on its own. Linear in its length. */
export function readLawLine(line: string): LawLine {
  const heading = headingLine(line);
  if (heading !== undefined) return heading;
  const article = articleLine(line);
  if (article !== undefined) return article;
  const item = ITEM.exec(line);
  const itemDigits = value(item?.[2]);
  if (item?.[1] !== undefined && itemDigits !== undefined) {
    return { type: 'item', number: item[1], digits: String(itemDigits), text: item[3] ?? '' };
  }
  const subitem = SUBITEM.exec(line);
  if (subitem?.[1] !== undefined && subitem[2] !== undefined) {
    return { type: 'subitem', number: subitem[1], digits: subitem[2], text: subitem[3] ?? '' };
  }
  return { type: 'text', text: line };
}
