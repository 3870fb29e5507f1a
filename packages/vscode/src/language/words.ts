import type { CitationReason } from '@dutybook/shared/citation';
import type { Language } from '@dutybook/shared/model';

/** Words that only the editor's language features say. */
export interface LanguageWords {
  readonly reason: Readonly<Record<CitationReason, string>>;
  readonly open: string;
  readonly openWhole: string;
  readonly mayMean: string;
  readonly citedElsewhere: (count: number) => string;
  readonly line: (name: string, line: number) => string;
  readonly shortened: string;
  readonly openProvision: (name: string) => string;
}

/** In both languages. */
export const LANGUAGE_WORDS: Readonly<Record<Language, LanguageWords>> = {
  en: {
    reason: {
      'newer-version': 'the version named here has been replaced',
      'other-version': 'it stands only in another version than the one in force',
      repealed: 'repealed',
      'not-yet-in-force': 'not yet in force',
      'words-differ': 'the quoted words are not those of the provision',
      'no-article': 'there is no such article',
      'no-paragraph': 'the article has no such paragraph',
      'no-item': 'the paragraph has no such item',
      'no-subitem': 'the item has no such subitem',
      'no-range-end': 'the last provision of the range does not exist',
      'no-annex': 'there is no such annex',
      'no-version': 'the library has no version of that year',
      ambiguous: 'several provisions fit',
      'law-not-stated': 'the text does not say of which instrument',
      'former-number': 'the number seems to be that of a former version',
      'uncertain-reading': 'the text does not prove what is meant',
      'dates-unknown': 'the source does not say when it is in force',
      'level-not-looked-up': 'parts and chapters are not looked up',
    },
    open: 'Open provision',
    openWhole: 'Open whole instrument',
    mayMean: 'May mean',
    citedElsewhere: (count) => `Also cited in open documents (${count})`,
    line: (name, line) => `${name}, line ${line}`,
    shortened: 'The article is long; only the cited part is shown.',
    openProvision: (name) => `Open ${name}`,
  },
  zh: {
    reason: {
      'newer-version': '此处所引版本已被新版本取代',
      'other-version': '仅见于其他版本，现行版本中没有',
      repealed: '已废止',
      'not-yet-in-force': '尚未施行',
      'words-differ': '引号内文字与条文不符',
      'no-article': '没有这一条',
      'no-paragraph': '该条没有这一款',
      'no-item': '该款没有这一项',
      'no-subitem': '该项没有这一目',
      'no-range-end': '所引范围的末尾不存在',
      'no-annex': '没有这一附件',
      'no-version': '指引库中没有该年的版本',
      ambiguous: '有多处符合',
      'law-not-stated': '文中未说明是哪一件法规',
      'former-number': '条号似为旧文本的条号',
      'uncertain-reading': '仅凭文字不能确定所指',
      'dates-unknown': '来源未说明施行日期',
      'level-not-looked-up': '编、章、节不作核对',
    },
    open: '打开条文',
    openWhole: '打开全文',
    mayMean: '可能是',
    citedElsewhere: (count) => `已打开文档中的其他引用（${count}处）`,
    line: (name, line) => `${name} 第${line}行`,
    shortened: '条文较长，只显示所引部分。',
    openProvision: (name) => `打开${name}`,
  },
};
