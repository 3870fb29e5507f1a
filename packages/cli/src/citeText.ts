import type { CitationReason } from '@dutybook/shared/citation';
import type { FoundReference } from '@dutybook/shared/library';
import { inLanguage } from '@dutybook/shared/model';
import type { Language, Localized } from '@dutybook/shared/model';
import { endedLine, formerLine } from '@dutybook/view/text';
import { WORDS } from '@dutybook/view/words';
import type { Style } from './style.ts';

const REASONS: Readonly<Record<CitationReason, Required<Localized>>> = {
  'newer-version': { en: 'there is a newer version', zh: '已有新版本' },
  'other-version': { en: 'only in another version', zh: '仅见于其他版本' },
  repealed: { en: 'repealed', zh: '已废止' },
  'not-yet-in-force': { en: 'not yet in force', zh: '尚未施行' },
  'words-differ': { en: 'the quoted words differ', zh: '引文与原文不符' },
  'no-article': { en: 'no such article', zh: '没有这一条' },
  'no-paragraph': { en: 'no such paragraph', zh: '没有这一款' },
  'no-item': { en: 'no such item', zh: '没有这一项' },
  'no-subitem': { en: 'no such subitem', zh: '没有这一目' },
  'no-range-end': { en: 'the range ends nowhere', zh: '范围的末尾不存在' },
  'no-annex': { en: 'no such annex', zh: '没有这一附件' },
  'no-version': { en: 'no version of that year', zh: '没有该年的版本' },
  ambiguous: { en: 'more than one fits', zh: '不止一处相符' },
  'law-not-stated': { en: 'the law is not stated', zh: '未写明是哪部法' },
  'former-number': { en: 'the number of a former version', zh: '旧文本的条号' },
  'uncertain-reading': { en: 'the reading is uncertain', zh: '所指不能确定' },
  'dates-unknown': { en: 'dates of force not stated', zh: '施行日期不明' },
  'level-not-looked-up': { en: 'parts and chapters are not looked up', zh: '编章节未核对' },
};

/** Line and column of an offset, both from one; offsets are asked in rising order. */
export class LineCount {
  readonly #text: string;
  #line = 1;
  #start = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** `LINE:COLUMN` of an offset, which must not be below the one asked before. */
  at(offset: number): string {
    for (;;) {
      const next = this.#text.indexOf('\n', this.#start);
      if (next < 0 || next >= offset) return `${this.#line}:${offset - this.#start + 1}`;
      this.#line += 1;
      this.#start = next + 1;
    }
  }
}

function whyOf({ reason, endedBy, former }: FoundReference, language: Language): string {
  if (endedBy !== undefined) return endedLine(endedBy, language);
  if (former !== undefined) return formerLine(former, language);
  return reason === undefined ? '' : REASONS[reason][language];
}

/** One reference as a line: where it stands, its words, its state, and what it means. */
export function citeLine(reference: FoundReference, at: string, language: Language, style: Style): string {
  const { surface, state, title, version, address, candidates } = reference;
  const words = surface.replace(/\s+/g, ' ');
  const told = WORDS[language].citationState[state];
  const why = whyOf(reference, language);
  const note = why === '' ? '' : language === 'zh' ? `（${why}）` : ` (${why})`;
  const shown = state === 'verified' ? told : style.warn(`${told}${note}`);
  const name = title === undefined ? undefined : inLanguage(title, language);
  const meant = [name, version].filter((part) => part !== undefined).join(' ');
  const others = candidates.map((candidate) => `\n    ? ${candidate.address}`).join('');
  return [
    `${style.quiet(at)}  ${style.strong(words)}  ${shown}`,
    meant,
    address === undefined ? '' : style.quiet(address),
  ]
    .filter((part) => part !== '')
    .join('  ')
    .concat(others);
}
