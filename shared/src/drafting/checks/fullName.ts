import { plainName } from '../../citation/index.ts';
import type { CheckedDraft } from './draft.ts';
import { isInQuotation } from './draft.ts';
import type { Finding } from './finding.ts';
import { writtenName } from './writtenName.ts';

/**
 * `full-name`: the first time an instrument is named, by less than its title in marks. A house style: the norm that is said to ask for
 * it is not at hand, and laws themselves leave the marks out.
 */
export function checkFullNames(draft: CheckedDraft): readonly Finding[] {
  const named = new Set<string>();
  return draft.references.flatMap((reference) => {
    const { title, work, basis } = reference;
    if (work === undefined || title?.zh === undefined || basis !== 'stated' || named.has(work)) return [];
    named.add(work);
    const { start, end, isMarked } = writtenName(reference);
    const written = plainName(draft.text.slice(start, end));
    const full = plainName(title.zh);
    if (written === '' || (isMarked && written === full) || isInQuotation(draft, start)) return [];
    const wanted = `《${title.zh.replace(/《([^《》]*)》/gu, '〈$1〉')}》`;
    const finding: Finding = {
      code: 'full-name',
      start,
      end,
      message: {
        en: `House style: an instrument is named in full the first time: ${wanted}.`,
        zh: `格式习惯：首次提及应当用全称并加书名号：${wanted}。`,
      },
      fixes: [
        {
          title: { en: `Write ${wanted}`, zh: `改为${wanted}` },
          edits: [{ start, end, text: wanted }],
          isCertain: true,
        },
      ],
      reference,
    };
    return [finding];
  });
}
