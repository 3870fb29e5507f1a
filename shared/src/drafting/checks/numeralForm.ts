import { formatChineseNumeral, parseNumeral } from '../../text/index.ts';
import type { CheckedDraft } from './draft.ts';
import { isInQuotation } from './draft.ts';
import type { TextEdit } from '../../citation/index.ts';
import type { Finding } from './finding.ts';

const HAS_DIGITS = /[\d０-９]/u;
/** A number of a provision in digits: 第12条, 第２款. */
const IN_DIGITS = /第[ 　]?([\d０-９]{1,4})[ 　]?(?=分编|[编章节条款项])/gu;

/**
 * `numeral-form`: numbers of provisions in digits, in the headings and references of a draft of articles. 立法法 (2023) art. 65(2)
 * has the numbers of parts, chapters, sections and articles written in Chinese numerals, and those of items in Chinese numerals in
 * brackets. Other texts are free to write 第12条.
 */
export function checkNumeralForm(draft: CheckedDraft): readonly Finding[] {
  const { lines, structure, references } = draft;
  if (!structure.isLaw) return [];
  const headings = lines.flatMap(({ text, start, reading }) => {
    const { head, isQuoted } = reading;
    if (isQuoted || (head?.type !== 'article' && head?.type !== 'division')) return [];
    return inDigits(text.slice(head.start, head.end), start + head.start);
  });
  const cited = references.flatMap(({ surface, start }) =>
    HAS_DIGITS.test(surface) && !isInQuotation(draft, start) ? inDigits(surface, start) : [],
  );
  return [...headings, ...cited];
}

function inDigits(written: string, offset: number): readonly Finding[] {
  if (!HAS_DIGITS.test(written)) return [];
  const edits = [...written.matchAll(IN_DIGITS)].flatMap((match): TextEdit[] => {
    const [whole, digits = ''] = match;
    const value = parseNumeral(digits);
    if (value === undefined || value === 0) return [];
    const start = offset + match.index + whole.indexOf(digits);
    return [{ start, end: start + digits.length, text: formatChineseNumeral(value) }];
  });
  const [first] = edits;
  const last = edits.at(-1);
  if (first === undefined || last === undefined) return [];
  return [
    {
      code: 'numeral-form',
      start: first.start,
      end: last.end,
      message: {
        en: 'Provisions are numbered in Chinese numerals (Legislation Law, article 65).',
        zh: '编、章、节、条、项的序号用中文数字表述（《立法法》第六十五条）。',
      },
      fixes: [{ title: { en: 'Write in Chinese numerals', zh: '改为中文数字' }, edits, isCertain: true }],
    },
  ];
}
