import type { CheckedDraft } from './draft.ts';
import type { Finding } from './finding.ts';

/** `item-brackets`: (一) in half-width brackets. A house style: 立法法 asks for brackets and does not say which. */
export function checkItemBrackets({ structure, text }: CheckedDraft): readonly Finding[] {
  const items = structure.series.flatMap(({ articles }) =>
    articles.flatMap(({ paragraphs }) => paragraphs.flatMap(({ items }) => items)),
  );
  return items.flatMap(({ start, end }) => {
    const written = text.slice(start, end);
    if (!/[()]/u.test(written)) return [];
    const wanted = written.replace('(', '（').replace(')', '）');
    return [
      {
        code: 'item-brackets',
        start,
        end,
        message: { en: `House style: ${wanted} in full-width brackets.`, zh: `格式习惯：括号用全角，写作${wanted}。` },
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
