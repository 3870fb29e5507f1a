import type { InForceFrom, IsoDate, Outcome, Provision } from '../model/index.ts';
import { defined, failure, fullText, isIsoDate, provisionsOf, success } from '../model/index.ts';
import { cutFrontMatter } from './frontMatter.ts';
import { datesIn, inForceFromText } from './lawDate.ts';
import { readLawLine } from './lawLine.ts';
import { lawTree } from './lawTree.ts';

/** One version of a law as one file has it. */
export interface LawDocument {
  readonly title: string;
  readonly file: string;
  readonly history: readonly string[];
  /** Date of adoption or amendment: from the file name, else the last one of the history. */
  readonly date?: IsoDate;
  /** First date of the history: when the instrument was first adopted, as far as the file says. */
  readonly firstAdopted?: IsoDate;
  readonly inForceFrom?: InForceFrom;
  readonly provisions: readonly Provision[];
}

const HISTORY_END = '<!-- INFO END -->';
/** How many of the last articles may carry the date of commencement: transitional articles can follow it. */
const COMMENCEMENT_ARTICLES = 5;
const CHINESE = /[\u3400-\u9fff]/;

function fileDate(file: string): IsoDate | undefined {
  const date = /\((\d{4}-\d{2}-\d{2})\)\.[a-z]+$/i.exec(file)?.[1];
  return date !== undefined && isIsoDate(date) ? date : undefined;
}

/** The history block: up to its end mark, or, without one, the lines with dates before the first heading or article. */
function cutHistory(lines: readonly string[]): {
  readonly history: readonly string[];
  readonly text: readonly string[];
} {
  const end = lines.indexOf(HISTORY_END);
  if (end >= 0) return { history: lines.slice(0, end), text: lines.slice(end + 1) };
  const first = lines.findIndex((line) => !['text', 'item', 'subitem'].includes(readLawLine(line).type));
  const before = lines.slice(0, Math.max(first, 0));
  const told = before.every((line) => datesIn(line).length > 0) ? before.length : 0;
  return { history: lines.slice(0, told), text: lines.slice(told) };
}

/** The sentence on commencement stands in one of the last articles; earlier ones speak of other texts. */
function commencement(provisions: readonly Provision[], date: IsoDate | undefined): InForceFrom | undefined {
  const articles = [...provisionsOf(provisions)].filter(({ type }) => type === 'article');
  const places = articles.length > 0 ? articles.slice(-COMMENCEMENT_ARTICLES) : provisions.slice(-1);
  for (const place of places.reverse()) {
    const found = inForceFromText(fullText(place), date);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Reads a Chinese law in Markdown, split at 第…条: plain article lines under headings, or bold article numbers. Fails with
 * `no-text` (index pages are of this kind), `no-title`, `not-law` or `front-matter-open`.
 */
export function readLawMarkdown(document: string, file: string): Outcome<LawDocument> {
  const cut = cutFrontMatter(document);
  if (!cut.ok) return cut;
  const lines = cut.value.body
    .split(/\r?\n/)
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, ''))
    .filter((line) => line !== '');
  const titleLine = lines.findIndex((line) => /^#[ \t]+\S/.test(line));
  if (lines.length === 0) {
    return failure('no-text', { en: `${file} has no text.`, zh: `${file} 没有正文。` });
  }
  if (titleLine < 0) {
    return failure('no-title', {
      en: `${file} has no title (a line that begins with "# ").`,
      zh: `${file} 没有标题（以“# ”开头的一行）。`,
    });
  }
  const title = (lines[titleLine] ?? '').replace(/^#[ \t]+/, '').trim();
  const { history, text } = cutHistory(lines.slice(titleLine + 1));
  const provisions = lawTree([...lines.slice(0, titleLine), ...text]);
  if (!CHINESE.test(title) || provisions.length === 0) {
    return failure('not-law', {
      en: `${file} is not a Chinese law with text in it.`,
      zh: `${file} 不是有正文的中文法规。`,
    });
  }
  const historyDates = history.flatMap(datesIn);
  const date = fileDate(file) ?? historyDates.at(-1);
  const inForceFrom = commencement(provisions, date);
  return success(defined({ title, file, history, date, firstAdopted: historyDates[0], inForceFrom, provisions }));
}
