import { readInstrumentWord } from '../../citation/index.ts';
import type { Reference, TextEdit } from '../../citation/index.ts';
import type { Outcome } from '../../model/index.ts';
import { failure, success } from '../../model/index.ts';
import { declarationsOf } from './declaration.ts';
import type { Declaration } from './declaration.ts';

/** A part of a text, end exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** The kinds of rules: as short names they are words of everyday law too, and only a citation or marks show that the name is meant. */
const KIND_WORD =
  /^(?:法|法典|条例|规定|办法|细则|规则|规程|规范|决定|意见|通知|解释|标准|通则|act|law|code|rules|regulations|order)$/iu;
const LETTER = /[\p{L}\p{N}]/u;
const OPENING = '《〈“"‘「';
const CLOSING = '》〉”"’」';

function isMarked(text: string, { start, end }: Span): boolean {
  const before = text.charAt(start - 1);
  const behind = text.charAt(end);
  return before !== '' && OPENING.includes(before) && behind !== '' && CLOSING.includes(behind);
}

/** Whether a place lies in the title of something: 《…》 that is more than the name. */
function isInTitle(text: string, { start, end }: Span): boolean {
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const before = text.slice(Math.max(lineStart, start - 120), start);
  const open = before.lastIndexOf('《');
  if (open < 0 || before.lastIndexOf('》') > open) return false;
  return !(before.length - 1 === open && text.charAt(end) === '》');
}

/** Whether the name is the end of the words that it is short for, written out: 公安局 in 滨海市公安局. */
function isInFull(text: string, { start }: Span, { full, name }: Declaration): boolean {
  const at = full.lastIndexOf(name);
  if (at <= 0) return false;
  return text.charAt(start - 1) === full.charAt(at - 1);
}

/** Whether a reference names its instrument by the short name, right where it begins. */
function isCited(references: readonly Reference[], { start }: Span): boolean {
  return references.some(
    (reference) => reference.start === start && reference.law.type === 'named' && reference.kind !== 'list-member',
  );
}

function standsApart(text: string, { start, end }: Span, name: string): boolean {
  if (/^[\x20-\x7e]+$/u.test(name)) return !LETTER.test(text.charAt(start - 1)) && !LETTER.test(text.charAt(end));
  if (!name.startsWith('本')) return true;
  // 成本办法 has no 本办法 in it.
  const word = readInstrumentWord(text, start);
  return word === undefined ? !/[成基]/u.test(text.charAt(start - 1)) : word.end === end;
}

/** A longer short name around a place: 监管办法 around 办法. */
function isInLonger(text: string, { start, end }: Span, name: string, all: readonly Declaration[]): boolean {
  return all.some(({ name: other }) => {
    const inside = other.length > name.length ? other.indexOf(name) : -1;
    return inside >= 0 && text.startsWith(other, start - inside) && start - inside + other.length >= end;
  });
}

function usesOf(
  text: string,
  declaration: Declaration,
  all: readonly Declaration[],
  references: readonly Reference[],
): readonly Span[] {
  const { name, bracketStart, start } = declaration;
  const found: Span[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const span = { start: at, end: at + name.length };
    const isDeclaration = all.some((each) => each.start === at && each.name === name);
    const isShown = isMarked(text, span) || isCited(references, span);
    if (!isDeclaration) {
      if (isInTitle(text, span) || isInFull(text, span, declaration) || isInLonger(text, span, name, all)) continue;
      if (!isShown && (KIND_WORD.test(name) || at < bracketStart || !standsApart(text, span, name))) continue;
    }
    if (isDeclaration && at !== start && all.find((each) => each.start === at)?.full !== declaration.full) continue;
    found.push(span);
  }
  return found;
}

/** A short name at a place of a text, and where it stands there. */
export interface ShortNameAt extends Span {
  readonly name: string;
}

/** The declared short name that an offset stands in, in its declaration or in a use. Fails with `no-short-name`. */
export function shortNameAt(text: string, references: readonly Reference[], offset: number): Outcome<ShortNameAt> {
  const all = declarationsOf(text);
  for (const declaration of [...all].sort((a, b) => b.name.length - a.name.length)) {
    const use = usesOf(text, declaration, all, references).find(({ start, end }) => offset >= start && offset <= end);
    if (use !== undefined) return success({ ...use, name: declaration.name });
  }
  return failure('no-short-name', {
    en: 'Only a short name that this document declares can be renamed, such as （以下简称“…”）.',
    zh: '只能重命名本文档声明的简称，例如（以下简称“……”）中的名称。',
  });
}

const UNFIT = /[\n\r\t（）()《》〈〉“”"「」、，,。；：]/u;

/**
 * Renames a declared short name in its declaration and wherever it is used, but not in titles, in the full name and in longer names.
 * `references` are those of the text. Fails with `no-short-name`, `name-unfit` and `name-taken`.
 */
export function renameShortName(
  text: string,
  references: readonly Reference[],
  offset: number,
  to: string,
): Outcome<readonly TextEdit[]> {
  const found = shortNameAt(text, references, offset);
  if (!found.ok) return found;
  const name = to.trim();
  if (name.length < 2 || name.length > 40 || UNFIT.test(name))
    return failure('name-unfit', {
      en: 'A short name has 2 to 40 characters, without marks and line breaks.',
      zh: '简称须为2至40个字，不含标点和换行。',
    });
  const all = declarationsOf(text);
  if (all.some((each) => each.name === name && name !== found.value.name))
    return failure('name-taken', {
      en: `The short name “${name}” is declared already.`,
      zh: `简称“${name}”已经声明。`,
    });
  const declaration = all.find((each) => each.name === found.value.name);
  if (declaration === undefined) return success([]);
  return success(usesOf(text, declaration, all, references).map((span) => ({ ...span, text: name })));
}
