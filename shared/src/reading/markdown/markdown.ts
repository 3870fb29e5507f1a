import { defined, success } from '../../model/index.ts';
import type { Outcome } from '../../model/index.ts';
import type { Block, Extraction } from '../extraction.ts';
import { cutFrontMatter } from './frontMatter.ts';
import { readInline } from './markdownInline.ts';

const HISTORY_END = /^<!--\s*INFO END\s*-->$/;
const HEADING = /^(#{1,6})(?:[ \t]+|(?=[^#\s]))(.*?)[ \t]*#*$/;
const BULLET = /^(\s*)([-*+])[ \t]+(\S.*)$/;
const NUMBERED = /^(\s*)(\d{1,9}[.)])[ \t]+(\S.*)$/;
const TABLE_ROW = /^\|.*\|$/;
const TABLE_RULE = /^\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?$/;
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const FENCE = /^(?:```|~~~)/;

/** A wide space at the start of a line is indentation of Chinese paragraphs, not Markdown code. */
const BLANK_ENDS = /^[\s\u3000]+|[\s\u3000]+$/gu;

function cells(line: string): readonly string[] {
  return line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => readInline(cell.trim()).text);
}

/** Reads the body of a Markdown document line by line into blocks. */
class MarkdownBody {
  readonly blocks: Block[] = [];
  historyEnd: number | undefined;
  #fenced = false;
  /** Whether the next plain line goes on with the paragraph before it. */
  #open = false;

  add(raw: string, line: number): void {
    const text = raw.replace(BLANK_ENDS, '');
    if (FENCE.test(text)) {
      this.#fenced = !this.#fenced;
      this.#open = false;
    } else if (this.#fenced) {
      if (text !== '') this.#push({ type: 'paragraph', text }, line);
    } else if (HISTORY_END.test(text)) {
      this.historyEnd = this.blocks.length;
      this.#open = false;
    } else if (text === '' || TABLE_RULE.test(text) || RULE.test(text)) {
      this.#open = false;
    } else {
      this.#content(text, raw, line);
    }
  }

  #content(text: string, raw: string, line: number): void {
    const heading = HEADING.exec(text);
    const bullet = BULLET.exec(raw.trimEnd());
    const numbered = NUMBERED.exec(raw.trimEnd());
    if (heading?.[1] !== undefined) {
      this.#push({ type: 'heading', level: heading[1].length, text: readInline(heading[2] ?? '').text }, line);
    } else if (TABLE_ROW.test(text)) {
      this.#push({ type: 'table-row', text: '', cells: cells(text) }, line);
    } else if (bullet?.[3] !== undefined) {
      this.#push({ type: 'list-item', level: depth(bullet[1]), marker: '•', text: readInline(bullet[3]).text }, line);
      this.#open = true;
    } else if (numbered?.[2] !== undefined) {
      const item = {
        type: 'list-item' as const,
        level: depth(numbered[1]),
        marker: numbered[2],
        text: readInline(numbered[3] ?? '').text,
      };
      this.#push(item, line);
      this.#open = true;
    } else {
      this.#paragraph(readInline(text.replace(/^(?:>[ \t]?)+/, '')), line);
    }
  }

  /** Chinese laws put one paragraph on one line, so a line of Chinese that follows at once is a paragraph of its own. */
  #paragraph({ text, boldEnd }: ReturnType<typeof readInline>, line: number): void {
    const last = this.blocks.at(-1);
    if (text.trim() === '') return;
    const goesOn =
      this.#open &&
      last !== undefined &&
      /[\p{Script=Latin}\d,;]$/u.test(last.text) &&
      /^[\p{Script=Latin}\d(]/u.test(text);
    if (goesOn) {
      this.blocks[this.blocks.length - 1] = { ...last, text: `${last.text} ${text}` };
      return;
    }
    this.#push(defined({ type: 'paragraph' as const, text, boldEnd }), line);
    this.#open = true;
  }

  #push(block: Omit<Block, 'place'>, line: number): void {
    this.blocks.push({ ...block, place: { line } });
    this.#open = false;
  }
}

/** Two spaces or a tab a level. */
function depth(indent: string | undefined): number {
  return 1 + Math.floor((indent ?? '').replaceAll('\t', '  ').length / 2);
}

function propertiesOf(yaml: string): Record<string, string> {
  const pairs = [...yaml.matchAll(/^([A-Za-z][\w-]*):[ \t]*(\S.*)$/gm)];
  return Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, value.trim()]));
}

/**
 * Reads a Markdown document: ATX headings, paragraphs, lists, tables, quotations, code; the line `<!-- INFO END -->` ends the history of
 * a law. Front matter becomes properties. Fails with `front-matter-open`. Linear.
 */
export function readMarkdown(document: string): Outcome<Extraction> {
  const cut = cutFrontMatter(document);
  if (!cut.ok) return cut;
  const { yaml, body, bodyLine } = cut.value;
  const reader = new MarkdownBody();
  for (const [place, line] of body.split(/\r?\n/).entries()) reader.add(line, bodyLine + place);
  return success(
    defined({
      format: 'markdown' as const,
      blocks: reader.blocks,
      properties: yaml === undefined ? {} : propertiesOf(yaml),
      remainder: [],
      historyEnd: reader.historyEnd,
      warnings: [],
    }),
  );
}
