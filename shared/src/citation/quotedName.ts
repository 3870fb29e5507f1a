import { legalOrderBefore, nameElsewhere } from '../text/index.ts';
import type { BareName } from './knownName.ts';
import type { LawNames } from './lawNames.ts';
import { isRuleTitle } from './lawTitle.ts';

/** Marks that writers put around the name of a law instead of 《》. */
const OPENING: Readonly<Record<string, string>> = {
  '”': '“',
  '"': '"',
  '’': '‘',
  '」': '「',
  '』': '『',
  '〉': '〈',
  '>': '<',
  '＞': '＜',
  '】': '【',
};
const LONGEST = 60;
const NO_NAME = /[，。；：！？、“”"「」『』〈〉《》<>＜＞【】\n]/u;

/** A name in quotation marks that ends at `end`: “道路交通安全法”第九十一条. Bounded. */
export function readQuotedName(
  text: string,
  end: number,
  floor: number,
  tables: readonly LawNames[],
): BareName | undefined {
  const opening = OPENING[text.charAt(end - 1)];
  if (opening === undefined) return undefined;
  const lowest = Math.max(floor, end - LONGEST);
  const open = text.slice(lowest, end - 1).lastIndexOf(opening);
  if (open < 0) return undefined;
  const start = lowest + open;
  const written = text.slice(start + 1, end - 1);
  if (NO_NAME.test(written)) return undefined;
  const order = legalOrderBefore(text, start);
  const name = order === undefined ? written : nameElsewhere(order, written);
  const known = tables.map((table) => table.titleOf(name)).find((title) => title !== undefined);
  if (known !== undefined) return { start, end, title: known, isKnown: true };
  return isRuleTitle(written) ? { start, end, title: name, isKnown: false } : undefined;
}
