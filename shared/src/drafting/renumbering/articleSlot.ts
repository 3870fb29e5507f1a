import { readBranch, readLevel } from '../../citation/index.ts';
import type { Reference } from '../../citation/index.ts';
import { articleKey, branchLetter, numeralLike, parseArticle } from './articleNumber.ts';
import type { ArticleNumber } from './articleNumber.ts';
import type { Span } from './quotedSpan.ts';

/** Where a reference writes the number of an article. */
export interface ArticleSlot extends Span {
  readonly number: ArticleNumber;
  /** `branch` is 之二 behind 第一百二十条之一; `elided` leaves 条 to a later member of its list. */
  readonly form: 'chinese' | 'elided' | 'branch' | 'english';
}

/** The slots of a reference: one, or two for a range of articles; none where its own words name no article. */
export interface ArticleSlots {
  readonly first: ArticleSlot;
  readonly last?: ArticleSlot;
  /** Whether its words are nothing but articles, so that a range can be written anew as a list. */
  readonly isPlain: boolean;
}

const ENGLISH_NUMBER = /\d{1,4}(?:-\d{1,2}(?!\d)|[A-Z](?![A-Za-z]))?/gu;
const ENGLISH_LABEL = /\b(?:sections?|articles?|secs?|ss?|arts?)\.?[ \n\u00a0]*(?=\d)/iu;

/** Behind the title of the instrument, whose own numbers are not those of the article. */
function behindTitle(text: string, { start, end }: Span): number {
  return start + text.slice(start, end).lastIndexOf('》') + 1;
}

function chineseSlots(text: string, span: Span): readonly ArticleSlot[] {
  const found: ArticleSlot[] = [];
  for (let at = behindTitle(text, span); at < span.end; ) {
    const branch = text.charAt(at) === '之' ? readBranch(text, at) : undefined;
    if (branch !== undefined && at === span.start && branch.end <= span.end) {
      found.push({ start: at, end: branch.end, number: { value: 0, branch: branch.value }, form: 'branch' });
      at = branch.end;
      continue;
    }
    const token = readLevel(text, at);
    if (token === undefined || token.end > span.end) {
      at += 1;
      continue;
    }
    const number = parseArticle(token.number);
    const isArticle = token.level === 'article' || (token.level === undefined && !token.isBracketed);
    if (isArticle && number !== undefined) {
      const form = token.level === 'article' ? 'chinese' : 'elided';
      found.push({ start: token.start, end: token.end, number, form });
    }
    at = token.end;
  }
  return found;
}

function englishSlots(text: string, span: Span): readonly ArticleSlot[] {
  const words = text.slice(span.start, span.end);
  const label = ENGLISH_LABEL.exec(words);
  const from = label === null ? 0 : label.index + label[0].length;
  return [...words.matchAll(ENGLISH_NUMBER)].flatMap((match) => {
    const number = match.index < from ? undefined : parseArticle(match[0]);
    const start = span.start + match.index;
    return number === undefined ? [] : [{ start, end: start + match[0].length, number, form: 'english' as const }];
  });
}

function same(slot: ArticleSlot, written: string): boolean {
  const number = parseArticle(written);
  if (number === undefined) return false;
  return slot.form === 'branch' ? slot.number.branch === number.branch : articleKey(slot.number) === articleKey(number);
}

/** Finds where a reference writes its articles. */
export function slotsOf(text: string, reference: Reference): ArticleSlots | undefined {
  const { place, kind } = reference;
  if (place.article === undefined) return undefined;
  const all = kind === 'english' ? englishSlots(text, reference) : chineseSlots(text, reference);
  const { article } = place;
  const isIt = (slot: ArticleSlot) => same(slot, article);
  const found = all.find((slot) => slot.form !== 'elided' && isIt(slot)) ?? all.find(isIt);
  if (found === undefined) return undefined;
  const number = parseArticle(article);
  if (number === undefined) return undefined;
  const first = { ...found, number };
  const { rangeEnd, rangeUnit } = place;
  const isInner = (place.paragraph ?? place.item ?? place.subitem) !== undefined;
  if (rangeEnd === undefined || rangeUnit !== 'article') return { first, isPlain: !isInner };
  const last = all.find((slot) => slot.start >= found.end && same(slot, rangeEnd));
  if (last === undefined) return undefined;
  return { first, last, isPlain: !isInner && last.end === reference.end };
}

const DIGITS = /[0-9０-９]+|[〇○零一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟]+/u;

/** A number in full, in the digits of a sample: 第一百三十三条之一. */
export function fullLabel(sample: string, { value, branch }: ArticleNumber): string {
  const digits = DIGITS.exec(sample)?.[0] ?? '一';
  return `第${numeralLike(digits, value)}条${branch === 0 ? '' : `之${numeralLike(digits, branch)}`}`;
}

/** The words of a slot with another number in it, in its own style; `before` is the new number of the member before it in its list. */
export function relabelled(text: string, slot: ArticleSlot, to: ArticleNumber, before?: ArticleNumber): string {
  const words = text.slice(slot.start, slot.end);
  if (slot.form === 'english') return englishNumber(words, to);
  if (slot.form === 'branch')
    return to.branch > 0 && before?.value === to.value ? renumbered(words, to.branch) : fullLabel(words, to);
  if (slot.number.branch === 0 && to.branch === 0) return renumbered(words, to.value);
  if (slot.number.branch > 0 && to.branch > 0) {
    const at = words.search(/[之－-]/u);
    return `${renumbered(words.slice(0, at), to.value)}${renumbered(words.slice(at), to.branch)}`;
  }
  return fullLabel(words, to);
}

function renumbered(words: string, value: number): string {
  return words.replace(DIGITS, (digits) => numeralLike(digits, value));
}

/** A section's number in the way of a sample: 95A or 287-2. */
export function englishNumber(sample: string, { value, branch }: ArticleNumber): string {
  if (branch === 0) return String(value);
  const letter = sample.includes('-') ? undefined : branchLetter(branch);
  return letter === undefined ? `${value}-${branch}` : `${value}${letter}`;
}
