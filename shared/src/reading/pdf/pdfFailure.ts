import { failure } from '../../model/index.ts';

export const notPdf = () =>
  failure('not-pdf', {
    en: 'This file is not a PDF, whatever its name says. Look at what it is and import it under its right name.',
    zh: '此文件不是 PDF，尽管其名称如此。请确认文件类型后以正确的名称导入。',
  });

export const pdfEncrypted = () =>
  failure('pdf-encrypted', {
    en: 'This PDF is locked with a password. Save a copy without a password and import that.',
    zh: '此 PDF 有密码保护。请另存一份不带密码的副本后再导入。',
  });

export const pdfDamaged = () =>
  failure('pdf-damaged', {
    en: 'This PDF is damaged and no page of it can be read. Get the file again, or print it to a new PDF.',
    zh: '此 PDF 已损坏，无法读取任何一页。请重新获取该文件，或将其重新打印为 PDF。',
  });

export const pdfBomb = () =>
  failure('pdf-bomb', {
    en: 'This PDF unpacks to far more data than any document needs and was not opened. Do not trust its origin.',
    zh: '此 PDF 解压后的数据量远超正常文档，因此未打开。请勿信任其来源。',
  });
