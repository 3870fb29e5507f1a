import type { Block } from '../extraction.ts';
import { datesIn } from '../identity/lawDate.ts';
import { readLawLine } from './lawLine.ts';

/** A document cut into its title, the lines that tell how it came about, and its text. */
export interface DocumentHead {
  readonly titles: readonly Block[];
  readonly history: readonly Block[];
  readonly body: readonly Block[];
}

const CHINESE = /[\u3400-\u9fff]/;
/** A line that ends like a title of a Chinese instrument; a version note in brackets may follow. */
const TITLE_END =
  /(?:法|法典|条例|规定|办法|细则|规则|规范|标准|章程|制度|准则|解释|解释（[一二三四五六七八九十]+）|决定|决议|意见|通知|通告|公告|批复|答复|复函|指引|指南|手册|方案|纲要|措施|规程|目录|协定|公约|修正案|若干问题|工作总结|计划)(?:[（(][^（）()]{1,20}[）)])*$/u;
const HISTORY_WORDS =
  /(?:通过|公布|发布|颁布|施行|实施|修正|修订|修改|批准|废止|生效|印发|令第|公告第|第[\d一二三四五六七八九十百〇零]+号|号公布|[〔［[【（(]\d{4}[〕］\]】）)]\d*号)/u;
const LONGEST_TITLE = 100;
const LONGEST_HISTORY = 400;
const MOST_TITLE_LINES = 3;
const MOST_LETTERHEAD_LINES = 4;
const LONGEST_LETTERHEAD = 40;

function isPlainText(block: Block): boolean {
  return (
    block.cells === undefined && block.marker === undefined && readLawLine(block.text, block.boldEnd).type === 'text'
  );
}

/** The blocks of the title: first-level headings; without any, the first short lines up to one that ends like a title. */
function titleLength(blocks: readonly Block[], titleHint: string | undefined): number {
  const [first] = blocks;
  if (first === undefined || !isPlainText(first)) return 0;
  if (first.type === 'heading') {
    if (first.level !== 1 || !CHINESE.test(first.text)) return 1;
    const next = blocks.findIndex(
      (block) => block.type !== 'heading' || block.level !== first.level || !isPlainText(block),
    );
    return next < 0 ? blocks.length : next;
  }
  for (let count = 1; count <= MOST_TITLE_LINES; count += 1) {
    const block = blocks[count - 1];
    if (block === undefined || !isPlainText(block) || block.text.length > LONGEST_TITLE || /[。；]$/u.test(block.text))
      break;
    if (TITLE_END.test(block.text) || block.text === titleHint) return count;
    if (!CHINESE.test(block.text)) return 1;
  }
  return first.text.length <= LONGEST_TITLE && !/[。；.]$/u.test(first.text) ? 1 : 0;
}

/** Short lines above the first heading: the name of the office on its paper, the number of an order. The heading is the title then. */
function letterheadLength(blocks: readonly Block[]): number {
  const heading = blocks.slice(0, MOST_LETTERHEAD_LINES + 1).findIndex(({ type }) => type === 'heading');
  const above = blocks.slice(0, Math.max(0, heading));
  const title = blocks[heading];
  const isShort = (block: Block) =>
    isPlainText(block) && block.text.length <= LONGEST_LETTERHEAD && !/[。；.:：]$/u.test(block.text);
  const isOffice = above.length > 0 && above.every((block) => isShort(block) && !TITLE_END.test(block.text));
  return isOffice && title !== undefined && isPlainText(title) ? above.length : 0;
}

/** Whether a line tells how a text came about: dates or numbers of documents, in brackets or on their own. */
function tellsHistory(text: string): boolean {
  if (text.length > LONGEST_HISTORY) return false;
  const told = HISTORY_WORDS.test(text) && (datesIn(text).length > 0 || /号/u.test(text));
  return told && !/^(?:为了?|根据|依照|按照|现|各)(?!.{0,80}(?:修正|修订)[）)]?$)/u.test(text);
}

const MOST_LINES_OF_A_BRACKET = 5;

/** How many lines a bracket takes that opens at the start of `blocks[from]`; 1 when it closes there or never. */
function bracketLength(blocks: readonly Block[], from: number): number {
  if (!/^[（(]/u.test(blocks[from]?.text ?? '')) return 1;
  for (let count = 1; count <= MOST_LINES_OF_A_BRACKET; count += 1) {
    if (/[）)]$/u.test(blocks[from + count - 1]?.text ?? '')) return count;
  }
  return 1;
}

/** How many blocks are history: lines that tell it, right after the title; a bracket may span lines. */
function historyLength(blocks: readonly Block[]): number {
  let count = 0;
  while (count < blocks.length) {
    const length = bracketLength(blocks, count);
    const lines = blocks.slice(count, count + length);
    if (!lines.every((block) => block.type === 'paragraph' && isPlainText(block))) break;
    if (!tellsHistory(lines.map(({ text }) => text).join(''))) break;
    count += length;
  }
  return count;
}

/**
 * Finds title and history at the start of a document. `historyEnd` is the number of blocks that the document itself marks as history,
 * title included. Linear.
 */
export function cutDocumentHead(
  blocks: readonly Block[],
  hints: { readonly titleHint?: string; readonly historyEnd?: number },
): DocumentHead {
  if (hints.historyEnd !== undefined) {
    const head = blocks.slice(0, hints.historyEnd);
    return {
      titles: head.filter(({ type }) => type === 'heading'),
      history: head.filter(({ type }) => type !== 'heading'),
      body: blocks.slice(hints.historyEnd),
    };
  }
  const letterhead = letterheadLength(blocks);
  const titled = letterhead > 0 ? letterhead + 1 : titleLength(blocks, hints.titleHint);
  const rest = blocks.slice(titled);
  const told = titled === 0 ? 0 : historyLength(rest);
  return {
    titles: blocks.slice(letterhead, titled),
    history: [...blocks.slice(0, letterhead), ...rest.slice(0, told)],
    body: rest.slice(told),
  };
}
