import type { ReadingWarning } from '../extraction.ts';

/** `first` to `last`, both counted from 1. */
export function noTextPages(first: number, last: number): ReadingWarning {
  const one = first === last;
  return {
    code: 'no-text-page',
    place: { page: first },
    message: {
      en: one
        ? `Page ${first} has no text; it may be an image. Run text recognition on the file to have it read.`
        : `Pages ${first} to ${last} have no text; they may be images. Run text recognition on the file to have them read.`,
      zh: one
        ? `第 ${first} 页没有文字，可能是图片。请先对文件做文字识别。`
        : `第 ${first} 至 ${last} 页没有文字，可能是图片。请先对文件做文字识别。`,
    },
  };
}

export function damagedPage(page: number): ReadingWarning {
  return {
    code: 'page-damaged',
    place: { page },
    message: {
      en: `Page ${page} is damaged and could not be read. Compare the original.`,
      zh: `第 ${page} 页已损坏，无法读取。请核对原件。`,
    },
  };
}

/** Pages from `first` on were not read. */
export function pagesGivenUp(first: number, last: number): ReadingWarning {
  return {
    code: 'page-damaged',
    place: { page: first },
    message: {
      en: `Pages ${first} to ${last} were not read, for too many pages before them are damaged.`,
      zh: `由于之前损坏的页过多，第 ${first} 至 ${last} 页未读取。`,
    },
  };
}

export function pageCut(page: number): ReadingWarning {
  return {
    code: 'page-too-long',
    place: { page },
    message: {
      en: `Page ${page} carries more text than a page can show; only its beginning was read.`,
      zh: `第 ${page} 页的文字量超出一页所能显示的范围，只读取了开头部分。`,
    },
  };
}

export function endMissing(): ReadingWarning {
  return {
    code: 'pdf-truncated',
    place: {},
    message: {
      en: 'The end of this PDF is missing. What could be found of it was read; compare the original.',
      zh: '此 PDF 缺少结尾部分。已读取能找到的内容，请核对原件。',
    },
  };
}

export function brokenText(page: number, replaced: number, privateUse: number): ReadingWarning {
  return {
    code: 'broken-text',
    place: { page },
    message: {
      en: `Page ${page} has ${replaced + privateUse} characters whose meaning the file does not tell (${replaced} replaced, ${privateUse} from a private font). Compare the original.`,
      zh: `第 ${page} 页有 ${replaced + privateUse} 个字符无法辨认（${replaced} 个被替换，${privateUse} 个来自专用字体）。请核对原件。`,
    },
  };
}

export function missingMap(name: string): ReadingWarning {
  return {
    code: 'broken-text',
    place: {},
    message: {
      en: `Some text of this PDF is written in the character map ${name}, which the file does not carry, and may be wrong. Compare the original.`,
      zh: `此 PDF 的部分文字使用未随文件提供的字符映射 ${name}，可能有误。请核对原件。`,
    },
  };
}
