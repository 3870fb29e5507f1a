import type { CheckedDraft } from './draft.ts';
import type { Finding } from './finding.ts';

const LEVELS = ['条', '款', '项', '目'];
const NUMBER = '第[ 　]?[（(]?[〇零一二三四五六七八九十百千\\d０-９]{1,10}[）)]?';
/** Two levels with nothing between them. */
const PAIR = new RegExp(`(${NUMBER})([款项目])(${NUMBER})([条款项])(?![例件目式])`, 'gu');

/**
 * `reference-order`: 第二项第一款 for 第一款第二项. Articles have paragraphs, those items and those subitems: 立法法 (2023) art. 65(1).
 * An inner level right before an outer one cites nothing.
 */
export function checkReferenceOrder({ lines }: CheckedDraft): readonly Finding[] {
  return lines.flatMap(({ text, start, reading }) => {
    if (reading.isBlank || !/[款项目]第/u.test(text)) return [];
    return [...text.matchAll(PAIR)].flatMap((match): Finding[] => {
      const [whole, first = '', inner = '', second = '', outer = ''] = match;
      if (LEVELS.indexOf(inner) <= LEVELS.indexOf(outer)) return [];
      const begin = start + match.index;
      const end = begin + whole.length;
      const wanted = `${second}${outer}${first}${inner}`;
      return [
        {
          code: 'reference-order',
          start: begin,
          end,
          message: {
            en: `Outer levels come first: ${wanted} (Legislation Law, article 65).`,
            zh: `引用应按条、款、项、目的顺序：${wanted}（《立法法》第六十五条）。`,
          },
          fixes: [
            {
              title: { en: `Change to ${wanted}`, zh: `改为${wanted}` },
              edits: [{ start: begin, end, text: wanted }],
              isCertain: true,
            },
          ],
        },
      ];
    });
  });
}
