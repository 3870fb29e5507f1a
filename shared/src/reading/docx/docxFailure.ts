import type { Problem } from '../../model/index.ts';

const SENTENCES = {
  'docx-damaged': [
    'The Word file is damaged or incomplete. Open it in Word, save it again, and read the new file.',
    'Word 文件已损坏或不完整。请用 Word 打开并重新保存后再读取。',
  ],
  'docx-encrypted': [
    'The Word file is locked with a password. Open it in Word, remove the password, save it, and read it again.',
    'Word 文件设有密码。请用 Word 打开并取消密码、保存后再读取。',
  ],
  'doc-old-format': [
    'This is a Word file of the old format (.doc). Open it in Word and save it as .docx.',
    '这是旧格式的 Word 文件（.doc）。请用 Word 打开并另存为 .docx。',
  ],
  'not-docx': [
    'This is no Word file (.docx). Check what kind of file it is.',
    '这不是 Word 文件（.docx）。请核对文件类型。',
  ],
  'docx-too-large': [
    'The Word file holds more text and layout than can be read at once. Split it in Word.',
    'Word 文件内容过多，无法一次读取。请用 Word 拆分。',
  ],
} as const;

export type DocxProblemCode = keyof typeof SENTENCES;

/** A failed outcome with that name; `cause` is the finding below it, told after the sentence. */
export function docxFailure(code: DocxProblemCode, cause?: Problem): { readonly ok: false; readonly problem: Problem } {
  const [en, zh] = SENTENCES[code];
  const message =
    cause === undefined ? { en, zh } : { en: `${en} (${cause.message.en})`, zh: `${zh}（${cause.message.zh}）` };
  return { ok: false, problem: { code, message } };
}

const KEPT = /^(?:xml-(?:doctype|entity|too-deep|too-large)|zip-(?:overlapping|too-.*|entry-too-large|entry-ratio))$/;

/** What a problem of the archive or of a part means for the document: refusals for safety keep their name, the rest is damage. */
export function docxProblem(cause: Problem): { readonly ok: false; readonly problem: Problem } {
  if (cause.code === 'zip-entry-encrypted') return docxFailure('docx-encrypted', cause);
  return KEPT.test(cause.code) ? { ok: false, problem: cause } : docxFailure('docx-damaged', cause);
}
