import type { RelativeWord } from '../../citation/index.ts';
import type { FoundReference } from '../../library/index.ts';
import type { Localized } from '../../model/index.ts';
import { normLevel } from '../normCitation.ts';
import { isInQuotation } from './draft.ts';
import type { CheckedDraft } from './draft.ts';
import { outerItems } from './draftStructure.ts';
import type { DraftPosition } from './draftStructure.ts';
import type { OwnReference } from './ownReference.ts';
import { isGluedToName } from './surroundings.ts';

/** `relative-reference`: 前条, 前款 and 前项, compared with what stands before them. */
export function relativeReferences(draft: CheckedDraft): readonly OwnReference[] {
  const { references, structure } = draft;
  if (!structure.isLaw) return [];
  return references.flatMap((reference) => {
    const { relative, law, start } = reference;
    if (relative?.which !== 'previous' || law.type !== 'own' || isInQuotation(draft, start)) return [];
    if (isGluedToName(draft.text, reference)) return [];
    const position = structure.positionOf(start);
    if (position === undefined || !(relative.level in WORDS) || isCounted(draft.text, reference)) return [];
    return [{ code: 'relative-reference', reference, fault: missingBefore(relative, position, reference) }];
  });
}

/** 前三项污染物 counts things; 前三项规定 cites. */
function isCounted(text: string, { relative, end }: FoundReference): boolean {
  if (relative?.level !== 'item' || relative.count < 2) return false;
  return !/^(?:规定|所列|所|的|之|中|情形|行为|以外)/u.test(text.slice(end, end + 2));
}

function missingBefore(
  { level, count }: RelativeWord,
  position: DraftPosition,
  reference: FoundReference,
): Required<Localized> | undefined {
  switch (level) {
    case 'article':
      return position.article >= count ? undefined : tooFew(level, position.article);
    case 'paragraph':
      return position.paragraph >= count
        ? itemBefore(position, reference, count)
        : tooFew(level, Math.max(position.paragraph, 0));
    case 'item':
      return itemsBefore(position, count);
    default:
      return undefined;
  }
}

/** 前款第三项 where the paragraph before has a list without a third member. */
function itemBefore(
  position: DraftPosition,
  { place }: FoundReference,
  count: number,
): Required<Localized> | undefined {
  const { item, rangeEnd, rangeUnit } = place;
  if (item === undefined || count > 1) return undefined;
  const before = position.series.articles[position.article]?.paragraphs[position.paragraph - 1];
  const items = outerItems(before);
  const wanted = Number(rangeUnit === 'item' && rangeEnd !== undefined ? rangeEnd : item);
  if (items.length === 0 || items.some(({ value }) => value === wanted)) return undefined;
  const level = normLevel('item', String(wanted));
  return { en: `The paragraph before has no ${level}.`, zh: `前款没有${level}。` };
}

function itemsBefore(
  { series, article, paragraph, item }: DraftPosition,
  count: number,
): Required<Localized> | undefined {
  if (item >= 0) return item >= count ? undefined : tooFew('item', item);
  const before = series.articles[article]?.paragraphs.slice(0, paragraph) ?? [];
  return before.some(({ items }) => items.length >= count) ? undefined : tooFew('item', 0);
}

const WORDS = {
  article: { one: 'article', more: 'articles', zh: '条' },
  paragraph: { one: 'paragraph', more: 'paragraphs', zh: '款' },
  item: { one: 'item', more: 'items', zh: '项' },
} as const;

function tooFew(level: keyof typeof WORDS, there: number): Required<Localized> {
  const { one, more, zh } = WORDS[level];
  if (there === 0) return { en: `No ${one} stands before this one.`, zh: `此前没有${zh}可指。` };
  return { en: `Only ${there} ${there === 1 ? one : more} stand before this one.`, zh: `此前只有${there}${zh}。` };
}
