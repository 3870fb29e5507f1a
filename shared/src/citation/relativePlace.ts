import type { RelativeWord } from './mention.ts';
import type { OwnPosition } from './ownPosition.ts';
import { rankOf } from './place.ts';
import type { CitedLevel, Place } from './place.ts';

/** The place that 本条, 本款, 本项 mean at a position. 本章 and 本编 mean what only the tree knows. */
export function placeHere({ level }: RelativeWord, { article, paragraph, item }: OwnPosition): Place {
  return {
    ...(article === undefined || !isWithinArticle(level) ? {} : { article }),
    ...(paragraph === undefined || !(level === 'paragraph' || level === 'item')
      ? {}
      : { paragraph: String(paragraph) }),
    ...(item === undefined || level !== 'item' ? {} : { item: String(item) }),
  };
}

/** The place that 该条, 该款, 同项 mean behind another one. */
export function placeThere({ level }: RelativeWord, { article, paragraph, item }: Place): Place {
  return {
    ...(article === undefined || !isWithinArticle(level) ? {} : { article }),
    ...(paragraph === undefined || !(level === 'paragraph' || level === 'item') ? {} : { paragraph }),
    ...(item === undefined || level !== 'item' ? {} : { item }),
  };
}

/** The place that 前条, 前款, 前两款 mean at a position. What lies before the first one is left out. */
export function placeBefore(word: RelativeWord, { article, paragraph, item }: OwnPosition): Place {
  switch (word.level) {
    case 'article':
      return article === undefined ? {} : articlesBefore(article, word.count);
    case 'paragraph':
      return paragraph === undefined
        ? withArticle(article)
        : counted('paragraph', paragraph, word.count, withArticle(article));
    case 'item': {
      const outer = { ...withArticle(article), ...(paragraph === undefined ? {} : { paragraph: String(paragraph) }) };
      return item === undefined ? outer : counted('item', item, word.count, outer);
    }
    default:
      return {};
  }
}

function isWithinArticle(level: CitedLevel): boolean {
  return level === 'article' || level === 'paragraph' || level === 'item' || level === 'subitem';
}

function withArticle(article: string | undefined): Place {
  return article === undefined ? {} : { article };
}

/** The article so many before another one: before 第一百二十条之二 stand 第一百二十条之一 and 第一百二十条. */
function articleBefore(number: number, branch: number, count: number): string {
  if (count < branch) return `${number}-${branch - count}`;
  return String(number - (count - branch));
}

function articlesBefore(article: string, count: number): Place {
  const [number = Number.NaN, branch = 0] = article.split('-').map(Number);
  if (Number.isNaN(number) || Number.isNaN(branch) || number - Math.max(0, count - branch) < 1) return {};
  const first = articleBefore(number, branch, count);
  if (count === 1) return { article: first };
  return { article: first, rangeEnd: articleBefore(number, branch, 1), rangeUnit: 'article' };
}

function counted(level: CitedLevel, here: number, count: number, outer: Place): Place {
  const first = here - count;
  if (first < 1) return outer;
  if (count === 1) return { ...outer, [level]: String(first) };
  return { ...outer, [level]: String(first), rangeEnd: String(here - 1), rangeUnit: level };
}

/** Whether a relative word leads to no number: 前款 in a first paragraph, or outside any. */
export function isOpen({ level }: RelativeWord, base: Place): boolean {
  return rankOf(level) >= rankOf('article') && base[level] === undefined;
}

/** Where in a quoted article the present line of the quotation stands: each line is a paragraph of it, but for members of lists. */
export function positionInQuotation(quoted: { readonly place: Place; readonly paragraphs: number }): OwnPosition {
  const { article, paragraph, item } = quoted.place;
  const first = paragraph === undefined ? 1 : Number(paragraph);
  return {
    ...(article === undefined ? {} : { article }),
    ...(paragraph === undefined && quoted.paragraphs === 0 ? {} : { paragraph: first + quoted.paragraphs }),
    ...(item === undefined ? {} : { item: Number(item) }),
  };
}
