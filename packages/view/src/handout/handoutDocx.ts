import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { IParagraphOptions, IStylesOptions } from 'docx';
import { handoutLines } from './handout.ts';
import type { Handout } from './handout.ts';
import type { HandoutLine, HandoutStyle } from './handoutLine.ts';

/** A4 and margins, in twentieths of a point; sizes of letters are in half points. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1440;
const SIZE = { title: 40, heading: 28, text: 24, small: 18 };
const QUIET = '555555';

/** Word asks for the font of Chinese letters apart from that of the others. */
const TEXT_FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '宋体' };
const HEADING_FONT = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: '黑体' };

/** Ids of the paragraph styles that Word does not have by itself. */
const STYLE_IDS = { status: 'HandoutStatus', source: 'HandoutSource', item: 'HandoutItem', note: 'HandoutNote' };

const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: TEXT_FONT, size: SIZE.text, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: { line: 360, after: 80 } },
    },
    title: {
      run: { font: HEADING_FONT, size: SIZE.title, bold: true },
      paragraph: { spacing: { after: 240 } },
    },
    heading1: {
      run: { font: HEADING_FONT, size: SIZE.heading, bold: true, color: '000000' },
      paragraph: { keepNext: true, spacing: { before: 360, after: 60 } },
    },
    heading2: {
      run: { font: HEADING_FONT, size: SIZE.text, bold: true, color: '000000' },
      paragraph: { keepNext: true, spacing: { before: 160, after: 60 } },
    },
  },
  paragraphStyles: [
    {
      id: STYLE_IDS.status,
      name: 'Handout Status',
      basedOn: 'Normal',
      run: { size: SIZE.small, color: QUIET },
      paragraph: { keepNext: true },
    },
    { id: STYLE_IDS.source, name: 'Handout Source', basedOn: 'Normal', run: { size: SIZE.small, color: QUIET } },
    { id: STYLE_IDS.item, name: 'Handout Item', basedOn: 'Normal', paragraph: { indent: { left: 480 } } },
    {
      id: STYLE_IDS.note,
      name: 'Handout Note',
      basedOn: 'Normal',
      paragraph: {
        indent: { left: 240 },
        border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: '888888' } },
      },
    },
  ],
};

/** XML has no way to write these, nor halves of characters; a single one would make Word refuse the file. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A paragraph of Chinese begins two characters further in. */
const INDENTED = { indent: { firstLineChars: 200, firstLine: 480 } };

const SETTINGS: Readonly<Record<HandoutStyle, IParagraphOptions>> = {
  title: { heading: HeadingLevel.TITLE },
  heading: { heading: HeadingLevel.HEADING_1 },
  subheading: { heading: HeadingLevel.HEADING_2 },
  status: { style: STYLE_IDS.status },
  text: {},
  item: { style: STYLE_IDS.item },
  note: { style: STYLE_IDS.note },
  source: { style: STYLE_IDS.source },
};

function paragraphOf({ style, text, language }: HandoutLine): Paragraph {
  const indented = style === 'text' && language === 'zh' ? INDENTED : {};
  return new Paragraph({
    ...SETTINGS[style],
    ...indented,
    children: [new TextRun(text.replace(UNWRITABLE, '\u{FFFD}'))],
  });
}

/** The number of each page, in the middle of its foot. */
function pageFoot(): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: SIZE.small, color: QUIET });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

/** A handout as a Word document on A4, with headings that Word's own outline knows. */
export async function handoutDocx(handout: Handout): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: handout.title.replace(UNWRITABLE, '\u{FFFD}'),
    creator: 'Dutybook',
    styles: STYLES,
    sections: [
      {
        properties: {
          page: { size: A4, margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } },
        },
        footers: { default: pageFoot() },
        children: handoutLines(handout).map(paragraphOf),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
