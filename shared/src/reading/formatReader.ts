import type { Outcome } from '../model/index.ts';
import { failure, success } from '../model/index.ts';
import { decodeText } from './encoding.ts';
import type { Extraction, Format } from './extraction.ts';
import type { FileFormat } from './fileFormat.ts';
import { readMarkdown } from './markdown/markdown.ts';
import { readPlainText } from './plainText.ts';

/** What the caller of a format reader may want of it. */
export interface FormatReaderOptions {
  readonly signal?: AbortSignal;
}

/** Reads the bytes of one format. Heavy readers load when the first file of their format comes. */
type FormatReader = (bytes: Uint8Array, options: FormatReaderOptions) => Promise<Outcome<Extraction>>;

/** Says that some bytes of a text were no characters. */
function withDamage(extraction: Extraction, encoding: string, damaged: number): Extraction {
  if (damaged === 0) return extraction;
  const warning = {
    code: 'undecodable-bytes',
    place: {},
    message: {
      en: `${damaged} ${damaged === 1 ? 'place' : 'places'} could not be decoded as ${encoding} and ${damaged === 1 ? 'shows' : 'show'} as �.`,
      zh: `有${damaged}处无法按${encoding}解码，显示为�。`,
    },
  };
  return { ...extraction, warnings: [...extraction.warnings, warning] };
}

async function decoded(
  bytes: Uint8Array,
  declared: string | undefined,
  read: (text: string) => Outcome<Extraction> | Promise<Outcome<Extraction>>,
): Promise<Outcome<Extraction>> {
  const { text, encoding, damaged } = decodeText(bytes, declared);
  const result = await read(text);
  return result.ok ? success(withDamage(result.value, encoding, damaged)) : result;
}

/** These bring their own structure, and are read whole elsewhere. */
type StructuredFormat = 'dutybook-markdown' | 'akoma-ntoso';

const READERS: Readonly<Record<Exclude<Format, StructuredFormat>, FormatReader>> = {
  markdown: (bytes) => decoded(bytes, undefined, readMarkdown),
  'plain-text': (bytes) => decoded(bytes, undefined, (text) => success(readPlainText(text))),
  html: async (bytes, options) => {
    const [{ readHtml }, { declaredHtmlCharset }] = await Promise.all([
      import('./html/html.ts'),
      import('./html/htmlCharset.ts'),
    ]);
    return decoded(bytes, declaredHtmlCharset(bytes), (html) => readHtml(html, options));
  },
  docx: async (bytes, options) => (await import('./docx/docx.ts')).readDocx(bytes, options),
  pdf: async (bytes, options) => (await import('./pdf/pdf.ts')).readPdf(bytes, options),
};

/** Reads a file's text in its format. Fails with `doc-old-format`, `not-text` and the named failures of each format's reader. */
export async function readFormat(
  format: FileFormat,
  bytes: Uint8Array,
  options: FormatReaderOptions,
): Promise<Outcome<Extraction>> {
  switch (format) {
    case 'ole':
      return (await import('./docx/docx.ts')).readDocx(bytes, options);
    case 'rtf':
      return failure('rtf-not-read', {
        en: 'This is a Rich Text (RTF) file, which is not read. Save it as a Word file (.docx) and import that.',
        zh: '这是RTF文件，不能读取。请另存为Word文件（.docx）后再导入。',
      });
    case 'data':
      return failure('not-a-document', {
        en: 'This is a file of data or a program, not a document; it was passed over.',
        zh: '这是数据或者程序文件，不是文档，已跳过。',
      });
    case 'zip':
    case 'binary':
    case 'dutybook-markdown':
    case 'akoma-ntoso':
      return failure('not-text', {
        en: 'This is no document that can be read: neither text nor Word, PDF, HTML or Akoma Ntoso.',
        zh: '这不是可以读取的文档：既不是文本，也不是Word、PDF、HTML或Akoma Ntoso。',
      });
    default:
      return READERS[format](bytes, options);
  }
}
