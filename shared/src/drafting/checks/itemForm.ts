import type { CheckedDraft } from './draft.ts';
import { itemLabel } from './itemNumbers.ts';
import { outerItems } from './draftStructure.ts';
import type { DraftItem } from './draftStructure.ts';
import type { Finding } from './finding.ts';

/**
 * `item-form`: items of an article that are not numbered （一）. 立法法 (2023) art. 65(2), and 行政法规制定程序条例 art. 6 for
 * administrative regulations: items have Chinese numerals in brackets, subitems Arabic ones.
 */
export function checkItemForm({ structure }: CheckedDraft): readonly Finding[] {
  return structure.series.flatMap(({ articles }) =>
    articles.flatMap(({ paragraphs }) => {
      // Behind items that are in form, others are their subitems, also where a line stands between.
      const inForm = paragraphs.findIndex(({ items }) => items.some(({ style }) => style === 'chinese-bracketed'));
      const before = inForm < 0 ? paragraphs : paragraphs.slice(0, inForm);
      return before.flatMap((paragraph) => findings(outerItems(paragraph)));
    }),
  );
}

function findings(items: readonly DraftItem[]): readonly Finding[] {
  // One number at the head of a line may be anything; two that count are a list.
  if (items.length < 2 || items[0]?.value !== 1) return [];
  return items.flatMap(({ start, end, style, value }) => {
    if (style === 'chinese-bracketed') return [];
    const wanted = itemLabel('chinese-bracketed', value);
    return [
      {
        code: 'item-form',
        start,
        end,
        message: {
          en: `Items are numbered in Chinese numerals in brackets: ${wanted} (Legislation Law, article 65).`,
          zh: `项的序号用中文数字加括号表述：${wanted}（《立法法》第六十五条）。`,
        },
        fixes: [
          {
            title: { en: `Write ${wanted}`, zh: `改为${wanted}` },
            edits: [{ start, end, text: wanted }],
            isCertain: true,
          },
        ],
      },
    ];
  });
}
