/** A short name that a draft declares: （以下简称“本办法”）, (hereinafter "the Act"). */
export interface Declaration {
  readonly name: string;
  /** The name itself, without its marks, in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** The bracket that declares it. */
  readonly bracketStart: number;
  readonly bracketEnd: number;
  /** The words right before the bracket that it stands for, as far as they reach back without a mark. */
  readonly full: string;
}

const CHINESE =
  /[（(](?:以下|下文|下)(?:统一|分别|均|并)?(?:简称|统称|合称|称|简)(?:为|作)?[：:]?[ \u3000]*([^（）()\n]{1,80})[）)]/gu;
const ENGLISH =
  /\((?:(?:hereinafter|hereafter)(?:,)?(?: referred to as| called| collectively)?,? )(?:the )?([^()\n]{1,80})\)|\((?:the )?(["“][^()"”\n]{2,60}["”])\)/giu;
const BETWEEN = /[、，,]|或者?|和/u;
const OPENING_MARKS = /^[\s\u3000“"'‘「《〈]+(?:the )?/u;
const CLOSING_MARKS = /[\s\u3000”"'’」》〉]+$/u;
const LONGEST_NAME = 40;
/** How far the words before a bracket are looked at. */
const LONGEST_FULL = 60;

function fullBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LONGEST_FULL), at).replace(/[》〉”"]+$/u, '');
  return before.split(/[，。；：、“”"《》\n（）()]/u).at(-1) ?? '';
}

function* namesIn(list: string, offset: number): Generator<Pick<Declaration, 'name' | 'start' | 'end'>> {
  let at = 0;
  for (const part of list.split(BETWEEN)) {
    const found = list.indexOf(part, at);
    at = found + part.length;
    const opening = OPENING_MARKS.exec(part)?.[0].length ?? 0;
    const name = part.slice(opening).replace(CLOSING_MARKS, '');
    if (name.length < 2 || name.length > LONGEST_NAME) continue;
    const start = offset + found + opening;
    yield { name, start, end: start + name.length };
  }
}

/** The short names that a text declares, in their order. Linear. */
export function declarationsOf(text: string): readonly Declaration[] {
  const found: Declaration[] = [];
  for (const pattern of [CHINESE, ENGLISH]) {
    for (const match of text.matchAll(pattern)) {
      const list = match[1] ?? match[2] ?? '';
      const bracketStart = match.index;
      const bracketEnd = bracketStart + match[0].length;
      const full = fullBefore(text, bracketStart);
      const offset = bracketStart + match[0].lastIndexOf(list);
      for (const name of namesIn(list, offset)) found.push({ ...name, bracketStart, bracketEnd, full });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
