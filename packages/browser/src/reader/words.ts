import type { Language } from '@dutybook/shared/model';

interface ReaderWords {
  readonly outline: string;
  readonly find: string;
  readonly findHint: string;
  readonly found: (at: number, total: number) => string;
  readonly notFound: string;
  readonly nextFound: string;
  readonly previousFound: string;
  readonly version: string;
  readonly undated: string;
  readonly compare: string;
  readonly otherVersion: string;
  readonly currentVersion: string;
  readonly whole: string;
  readonly details: string;
  readonly loading: string;
  readonly toLibrary: string;
  readonly end: string;
}

const EN: ReaderWords = {
  outline: 'Contents',
  find: 'Find in this text',
  findHint: 'Words or article number',
  found: (at, total) => `${at} of ${total}`,
  notFound: 'Not in this text',
  nextFound: 'Next place',
  previousFound: 'Previous place',
  version: 'Version',
  undated: 'without a date',
  compare: 'Compare versions',
  otherVersion: 'This is not the version that counts today.',
  currentVersion: 'Go to that version',
  whole: 'Whole text',
  details: 'Details',
  loading: 'Opening the text…',
  toLibrary: 'To the library',
  end: 'End of the text',
};

const ZH: ReaderWords = {
  outline: '目录',
  find: '在文中查找',
  findHint: '字词，或者条号',
  found: (at, total) => `第${at}处，共${total}处`,
  notFound: '文中没有',
  nextFound: '下一处',
  previousFound: '上一处',
  version: '版本',
  undated: '日期不明',
  compare: '比较版本',
  otherVersion: '这不是今天适用的版本。',
  currentVersion: '转到适用的版本',
  whole: '全文',
  details: '详情',
  loading: '正在打开全文…',
  toLibrary: '返回指引库',
  end: '全文完',
};

/** The words of the reader. */
export const READER_WORDS: Readonly<Record<Language, ReaderWords>> = { en: EN, zh: ZH };
