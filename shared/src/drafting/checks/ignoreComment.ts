import { isCheckCode } from './finding.ts';
import type { TextEdit } from '../../citation/index.ts';
import type { CheckCode } from './finding.ts';

const COMMENT = /<!--\s*dutybook-ignore\b:?([\s\w,-]*?)-->/gu;

/** What a draft asks not to be checked for: codes, or everything. */
export interface Ignored {
  readonly all: boolean;
  readonly codes: ReadonlySet<CheckCode>;
}

/** Reads the comments `<!-- dutybook-ignore: code, code -->` of a draft; one without codes is for all. Linear. */
export function readIgnored(text: string): Ignored {
  const codes = new Set<CheckCode>();
  let all = false;
  if (!text.includes('dutybook-ignore')) return { all, codes };
  for (const [, list = ''] of text.matchAll(COMMENT)) {
    const words = list.split(/[\s,]+/u).filter((word) => word !== '');
    if (words.length === 0) all = true;
    for (const word of words) if (isCheckCode(word)) codes.add(word);
  }
  return { all, codes };
}

/** The edit by which a draft asks not to be checked for a code any more: in its comment, or in a new one behind the front matter. */
export function ignoreEdit(text: string, code: CheckCode): TextEdit {
  for (const match of text.matchAll(COMMENT)) {
    const list = match[1] ?? '';
    if (list.trim() === '') continue;
    const at = match.index + match[0].length - '-->'.length - (list.length - list.trimEnd().length);
    return { start: at, end: at, text: `, ${code}` };
  }
  const matter = /^---[ \t]*\r?\n(?:.*\r?\n)*?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u.exec(text)?.[0].length ?? 0;
  const feed = text.includes('\r\n') ? '\r\n' : '\n';
  return { start: matter, end: matter, text: `<!-- dutybook-ignore: ${code} -->${feed}` };
}
