import type { Outcome } from '../../model/index.ts';
import { failure, success } from '../../model/index.ts';

/** A document cut into its YAML front matter and its body. */
export interface FrontMatter {
  /** Absent when the document has none. */
  readonly yaml?: string;
  /** Where the YAML begins in the document, in UTF-16 units; 0 when there is none. */
  readonly yamlStart: number;
  readonly body: string;
  /** Line of the document on which the body begins, counted from 1. */
  readonly bodyLine: number;
}

/** Cuts the front matter (between two `---` lines at the very start) off a Markdown document. Fails when it is never closed. */
export function cutFrontMatter(document: string): Outcome<FrontMatter> {
  const text = document.replace(/^\ufeff/, '');
  if (!/^---[ \t]*\r?\n/.test(text)) return success({ yamlStart: 0, body: text, bodyLine: 1 });
  const mark = document.length - text.length;
  const match = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  if (!match || match.index !== 0) {
    return failure('front-matter-open', {
      en: 'The front matter begins with "---" but is never closed by a second "---" line.',
      zh: '文首元数据以“---”开始，但没有第二行“---”结束。',
    });
  }
  const bodyLine = match[0].split('\n').length;
  const yamlStart = mark + text.indexOf('\n') + 1;
  return success({ yaml: match[1] ?? '', yamlStart, body: text.slice(match[0].length), bodyLine });
}
