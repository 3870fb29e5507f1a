/** One line of a page's text as breaks cut it, before lines become paragraphs. */
export interface HtmlLine {
  readonly text: string;
  /** Up to where the beginning is set in bold, in UTF-16 units of `text`. */
  readonly boldEnd: number;
  /** How many line breaks stand before it in its block; 0 for the first. */
  readonly breaks: number;
  readonly line?: number;
}

const BLANK_START = /^[\s\u3000]+/u;
const BLANK_END = /[\s\u3000]+$/u;
const INDENT = /^(?:\u3000|[\u00a0\u2002\u2003]{2}| ?\u00a0 ?\u00a0)/u;
const STARTS_ANEW =
  /^(?:第[^\s，。]{1,9}[编篇章节条款]|[（(][^（()）]{1,5}[)）]|[一二三四五六七八九十百]{1,5}[、.．]|[\d０-９]{1,3}[.．、)）]|[a-zA-Z][.)]\s|[•●○◦▪■·—-]\s?)/u;
const SENTENCE_END = /[。！？；：.!?;:][”’"'）)】」』]*$/u;
const EAST_ASIAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u;
/** Wide indentation after the end of a sentence: a paragraph that is set apart by nothing else. */
const INDENTED_WITHIN = /(?<=[。；：！？”])(?=[\u3000\u00a0]{2,}[^\s\u3000])/u;

function cutAtIndents(line: HtmlLine): readonly HtmlLine[] {
  if (!INDENTED_WITHIN.test(line.text)) return [line];
  let start = 0;
  return line.text.split(INDENTED_WITHIN).map((text, place) => {
    const boldEnd = Math.min(Math.max(line.boldEnd - start, 0), text.length);
    start += text.length;
    return { ...line, text, boldEnd, breaks: place === 0 ? line.breaks : 2 };
  });
}

function trimmed(line: HtmlLine): HtmlLine {
  const text = line.text.replace(BLANK_START, '');
  const cut = line.text.length - text.length;
  const ended = text.replace(BLANK_END, '');
  return { ...line, text: ended, boldEnd: Math.min(Math.max(line.boldEnd - cut, 0), ended.length) };
}

/** Whether a line after one break belongs to the paragraph before it: a Latin text that was wrapped by hand. */
function goesOn(before: HtmlLine, raw: HtmlLine, line: HtmlLine): boolean {
  if (line.breaks !== 1 || INDENT.test(raw.text) || STARTS_ANEW.test(line.text)) return false;
  if (
    SENTENCE_END.test(before.text) ||
    EAST_ASIAN.test(before.text.slice(-1)) ||
    EAST_ASIAN.test(line.text.slice(0, 1))
  )
    return false;
  return /^[a-z(“"']/.test(line.text) || /[,a-z-]$/.test(before.text);
}

/**
 * Makes paragraphs of the lines of one block: two breaks part paragraphs, and so does one, unless it only wraps a Latin sentence.
 * Paragraphs are without blanks at their ends; empty ones are left out. Linear.
 */
export function paragraphsOf(lines: readonly HtmlLine[]): readonly HtmlLine[] {
  const paragraphs: HtmlLine[] = [];
  let breaks = 0;
  for (const raw of lines.flatMap(cutAtIndents)) {
    breaks += raw.breaks;
    const line = { ...trimmed(raw), breaks };
    if (line.text === '') continue;
    breaks = 0;
    const before = paragraphs.at(-1);
    if (before === undefined || !goesOn(before, raw, line)) paragraphs.push(line);
    else {
      const allBold = before.boldEnd === before.text.length;
      const boldEnd = allBold && line.boldEnd > 0 ? before.text.length + 1 + line.boldEnd : before.boldEnd;
      paragraphs[paragraphs.length - 1] = { ...before, text: `${before.text} ${line.text}`, boldEnd };
    }
  }
  return paragraphs;
}
