import type { Place } from '../../citation/index.ts';
import type { FoundReference } from '../../library/index.ts';
import type { Localized } from '../../model/index.ts';
import { normLevel } from '../normCitation.ts';
import { isInQuotation } from './draft.ts';
import type { CheckedDraft } from './draft.ts';
import { articleNumber, outerItems } from './draftStructure.ts';
import type { DraftArticle, DraftPosition, DraftSeries } from './draftStructure.ts';
import type { OwnReference } from './ownReference.ts';
import { isGluedToName } from './surroundings.ts';

/** `internal-reference`: 本法第X条, 本条第X款 and 第X条 alone, compared with what the draft has. */
export function internalReferences(draft: CheckedDraft): readonly OwnReference[] {
  const { references, structure } = draft;
  if (!structure.isLaw) return [];
  const numbers = new Map(structure.series.map((series) => [series, numbersOf(series)]));
  /** Where another instrument was named last. */
  let other = -1;
  /** Whether the reference, or the first of its list, says which article it means. */
  let isPlain = false;
  return references.flatMap((reference) => {
    const { law, start, kind } = reference;
    if (law.type === 'named') other = start;
    if (kind !== 'list-member') isPlain = saysArticle(reference) && !isOfName(draft.text, reference);
    if (!isPlain || !isOwn(reference) || isInQuotation(draft, start)) return [];
    if (startsWithNumber(reference) && isSameSentence(draft.text, other, start)) return [];
    const position = structure.positionOf(reference.start);
    const articles = position && numbers.get(position.series);
    if (position === undefined || articles === undefined || reference.place.article === undefined) return [];
    return [{ code: 'internal-reference', reference, fault: missingIn(articles, reference, position) }];
  });
}

/** 本条, 本法第五条 and 第五条 do; 第五项 alone may be one of the article before, and 该法 is another law. */
function saysArticle({ surface }: FoundReference): boolean {
  return /^本|^第.*条/u.test(surface);
}

/** Whether a name that was not read as one may end right before a number; before 本办法第五条 it is a word like 决定. */
function isOfName(text: string, reference: FoundReference): boolean {
  return startsWithNumber(reference) && isGluedToName(text, reference);
}

/** Whether a reference means the draft itself, by words that leave nothing to guess. */
function isOwn({ law, basis, relative }: FoundReference): boolean {
  const isHere = relative !== undefined && (relative.which === 'previous' || relative.level === 'item');
  return law.type === 'own' && basis !== 'guessed' && !isHere;
}

/** 第五条 without 本法: behind another law in the same sentence it may be an article of that. */
function startsWithNumber({ surface }: FoundReference): boolean {
  return surface.startsWith('第');
}

function isSameSentence(text: string, from: number, to: number): boolean {
  return from >= 0 && !/[。；\n]/u.test(text.slice(from, to));
}

function numbersOf({ articles }: DraftSeries): ReadonlyMap<string, DraftArticle> {
  return new Map(articles.map((article) => [articleNumber(article), article]));
}

/** What of a place is not there, or nothing. */
function missingIn(
  articles: ReadonlyMap<string, DraftArticle>,
  { place }: FoundReference,
  position: DraftPosition,
): Required<Localized> | undefined {
  const number = place.article;
  if (number === undefined) return undefined;
  const article = articles.get(number);
  if (article === undefined) return none(normLevel('article', number));
  const { rangeEnd, rangeUnit } = place;
  if (rangeUnit === 'article' && rangeEnd !== undefined && !articles.has(rangeEnd))
    return none(normLevel('article', rangeEnd));
  // The line that is being written is part of its own article, which it may not have ended yet.
  return missingBelow(article, place, position.series.articles[position.article] === article);
}

function missingBelow(article: DraftArticle, place: Place, isHere: boolean): Required<Localized> | undefined {
  const { paragraph, item, rangeEnd, rangeUnit } = place;
  const last = rangeUnit === 'paragraph' && rangeEnd !== undefined ? rangeEnd : paragraph;
  if (last !== undefined && Number(last) > article.paragraphs.length)
    return none(`${normLevel('article', articleNumber(article))}${normLevel('paragraph', last)}`);
  if (item === undefined) return undefined;
  const paragraphs =
    paragraph === undefined ? article.paragraphs : article.paragraphs.slice(Number(paragraph) - 1, Number(paragraph));
  const lists = paragraphs.map(outerItems).filter((items) => items.length > 0);
  const wanted = Number(rangeUnit === 'item' && rangeEnd !== undefined ? rangeEnd : item);
  // A list that some lines break into paragraphs is one all the same; a paragraph is not told from it for sure.
  if (lists.length === 0 && (isHere || article.paragraphs.some(({ items }) => items.length > 0))) return undefined;
  if (lists.some((items) => items.some(({ value }) => value === wanted))) return undefined;
  return none(
    `${normLevel('article', articleNumber(article))}${paragraph === undefined ? '' : normLevel('paragraph', paragraph)}${normLevel('item', String(wanted))}`,
  );
}

function none(what: string): Required<Localized> {
  return { en: `This draft has no ${what}.`, zh: `本稿没有${what}。` };
}
