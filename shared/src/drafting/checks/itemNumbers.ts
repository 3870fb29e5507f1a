import { formatChineseNumeral } from '../../text/index.ts';
import type { ItemStyle } from './draftLine.ts';
import { outerItems } from './draftStructure.ts';
import type { DraftArticle, DraftItem, DraftParagraph } from './draftStructure.ts';
import type { TextEdit } from '../../citation/index.ts';
import type { Finding, Fix } from './finding.ts';

const LABELS: Readonly<Record<ItemStyle, (value: number) => string>> = {
  'chinese-bracketed': (value) => `（${formatChineseNumeral(value)}）`,
  chinese: (value) => `${formatChineseNumeral(value)}、`,
  'arabic-bracketed': (value) => `（${value}）`,
  arabic: (value) => `${value}.`,
  circled: (value) => (value <= 20 ? String.fromCharCode(0x245f + value) : `（${value}）`),
};

/** The number of an item as its style writes it. */
export function itemLabel(style: ItemStyle, value: number): string {
  return LABELS[style](value);
}

/**
 * Gaps and repeats in the lists of one article. A list begins with one; a line between its members does not end it, so that a member
 * may also follow the last one of the paragraph before.
 */
export function checkItemNumbers(article: DraftArticle, text: string): readonly Finding[] {
  let before: readonly DraftItem[] = [];
  return article.paragraphs.flatMap((paragraph) => {
    const items = outerItems(paragraph);
    if (items.length === 0) return [];
    const found = listFindings(items, before.at(-1), text);
    before = items;
    return [...found, ...innerLists(paragraph).flatMap((list) => listFindings(list, undefined, text))];
  });
}

/** The lists below single members. One that another list stands in, or that does not begin with one, is not told for sure. */
function innerLists({ items }: DraftParagraph): readonly (readonly DraftItem[])[] {
  const lists: DraftItem[][] = [[]];
  for (const item of items) {
    if (item.isInner) lists.at(-1)?.push(item);
    else lists.push([]);
  }
  return lists.filter(([first, ...more]) => first?.value === 1 && more.every(({ style }) => style === first.style));
}

function listFindings(items: readonly DraftItem[], before: DraftItem | undefined, text: string): readonly Finding[] {
  const found: Finding[] = [];
  const [first] = items;
  const goesOn = before !== undefined && first?.style === before.style && first.value === before.value + 1;
  let last = goesOn ? before : undefined;
  const seen = new Map<number, DraftItem>();
  for (const item of items) {
    const expected = (last?.value ?? 0) + 1;
    const same = seen.get(item.value);
    if (same !== undefined) found.push(repeated(item, same, items));
    else if (item.value !== expected && !runsOn(text, last, item)) found.push(gap(item, expected, items));
    seen.set(item.value, item);
    last = item;
  }
  return found;
}

/** Whether the numbers between two items stand inside a line: some files run several items into one. */
function runsOn(text: string, last: DraftItem | undefined, item: DraftItem): boolean {
  if (last === undefined || item.value <= last.value) return false;
  const between = text.slice(last.end, item.start);
  for (let value = last.value + 1; value < item.value; value += 1) {
    const label = itemLabel(item.style, value);
    if (!between.includes(label) && !between.includes(label.replace('（', '(').replace('）', ')'))) return false;
  }
  return true;
}

function gap(item: DraftItem, expected: number, items: readonly DraftItem[]): Finding {
  const wanted = itemLabel(item.style, expected);
  const { start, end, style, value } = item;
  const label = itemLabel(style, value);
  return {
    code: 'numbering-gap',
    start,
    end,
    message: { en: `${label} stands where ${wanted} is expected.`, zh: `此处应为${wanted}，现为${label}。` },
    fixes: [renumbered(items)],
  };
}

function repeated({ start, end, style, value }: DraftItem, same: DraftItem, items: readonly DraftItem[]): Finding {
  const label = itemLabel(style, value);
  return {
    code: 'numbering-repeat',
    start,
    end,
    message: { en: `${label} is there twice.`, zh: `${label}重复。` },
    fixes: [renumbered(items)],
    related: { start: same.start, end: same.end, message: { en: `The first ${label}`, zh: `前一个${label}` } },
  };
}

/** Numbers the list anew from its first member on, each in the style that it has. */
function renumbered(items: readonly DraftItem[]): Fix {
  const first = items[0]?.value ?? 1;
  const edits = items.flatMap(({ start, end, style, value }, place): TextEdit[] => {
    const wanted = first + place;
    return value === wanted ? [] : [{ start, end, text: itemLabel(style, wanted) }];
  });
  return { title: { en: 'Number this list anew', zh: '重新编排本列项的序号' }, edits, isCertain: false };
}
