import type { CheckedDraft } from './draft.ts';
import { isInQuotation } from './draft.ts';
import type { TextEdit } from '../../citation/index.ts';
import type { Finding } from './finding.ts';

const BRACKETED = /第[（(][ 　]?([^（）()]{1,6}?)[ 　]?[）)](?=项)/gu;

/** `reference-brackets`: 第（二）项 for 第二项. A house style: the norm that is said to ask for it is not at hand. */
export function checkReferenceBrackets(draft: CheckedDraft): readonly Finding[] {
  return draft.references.flatMap(({ surface, start }) => {
    if (!/第[（(]/u.test(surface) || isInQuotation(draft, start)) return [];
    const edits = [...surface.matchAll(BRACKETED)].map((match): TextEdit => {
      const begin = start + match.index + 1;
      return { start: begin, end: begin + match[0].length - 1, text: match[1] ?? '' };
    });
    const [first] = edits;
    const last = edits.at(-1);
    if (first === undefined || last === undefined) return [];
    return [
      {
        code: 'reference-brackets',
        start: first.start,
        end: last.end,
        message: {
          en: 'House style: the number of an item is cited without its brackets.',
          zh: '格式习惯：引用项时，序号不加括号。',
        },
        fixes: [{ title: { en: 'Remove the brackets', zh: '去掉括号' }, edits, isCertain: true }],
      },
    ];
  });
}
