import { CHINESE_NUMERAL_CHARACTERS, parseNumeral } from '../text/index.ts';

/** Levels below an instrument that are completed, outermost first. */
export const COMPLETED_LEVELS = ['article', 'paragraph', 'item', 'subitem'] as const;
export type CompletedLevel = (typeof COMPLETED_LEVELS)[number];

/** What the words before the cursor ask to be completed. `start` is where in the line the words begin that a completion replaces. */
export type CompletionPlace =
  | {
      readonly type: 'name';
      readonly start: number;
      readonly typed: string;
      /** Which marks the name gets: 《》, 〈〉 inside those, or none in English. */
      readonly marks: readonly [string, string];
    }
  | {
      readonly type: 'provision';
      readonly start: number;
      readonly typed: string;
      readonly language: 'zh' | 'en';
      readonly level: CompletedLevel;
      /** The line up to where the place of the provision begins: it says which instrument is meant. */
      readonly before: string;
      /** The numbers of the outer levels that are there already. */
      readonly outer: Readonly<Partial<Record<CompletedLevel, string>>>;
    };

const NUMERAL = `[${CHINESE_NUMERAL_CHARACTERS}\\d０-９]`;
const OPEN_NAME = /([《〈])([^《》〈〉\n]{0,80})$/u;
const PLACE = new RegExp(
  `(?:第(${NUMERAL}{1,8})条(?:之(${NUMERAL}{1,3}))?)?(?:第(${NUMERAL}{1,4})款)?(?:第[（(]?(${NUMERAL}{1,4})[）)]?项)?(第?[（(]?${NUMERAL}{0,8})$`,
  'u',
);
/** Behind these a place may begin without 第: the end of a name, or of a note behind it. */
const END_OF_NAME = /》(?:（[^（）]{1,40}）)?$/u;
const ENGLISH_UNIT = String.raw`(?<![A-Za-z])(?:[Ss]ections?|ss?|[Aa]rticles?|[Aa]rt\.)`;
const ENGLISH_NUMBER = String.raw`\d{1,5}[A-Z]{0,3}`;
/** What is listed before the number that is typed: sections 14, 15 and … */
const ENGLISH_LISTED = String.raw`(?:(?<=(?:[Ss]ection|s|[Aa]rticle)s\s)(?:${ENGLISH_NUMBER}(?:\(\w{1,5}\)){0,3}(?:,\s|\s(?:and|or|to)\s|–)){1,8})?`;
const ENGLISH_PLACE = new RegExp(`${ENGLISH_UNIT}\\s${ENGLISH_LISTED}(\\d{0,5}[A-Z]{0,3})$`, 'u');
const ENGLISH_INNER_PLACE = new RegExp(
  `${ENGLISH_UNIT}\\s${ENGLISH_LISTED}(${ENGLISH_NUMBER})((?:\\(\\w{1,5}\\)){0,2})(\\(\\w{0,5})$`,
  'u',
);
const ENGLISH_NAME = new RegExp(
  `${ENGLISH_UNIT}\\s${ENGLISH_NUMBER}(?:\\(\\w{1,5}\\)){0,4}\\s(?:of|in|under)\\sthe\\s([A-Z][^,.;()\\n]{0,60})?$`,
  'u',
);
const LETTERS = /(?<![A-Za-z\d_])[A-Za-z]{3,40}$/u;
const HAN = /\p{Script=Han}/u;

function digits(numeral: string | undefined, branch?: string): string | undefined {
  const value = numeral === undefined ? undefined : parseNumeral(numeral);
  if (value === undefined) return undefined;
  return branch === undefined ? String(value) : `${value}-${parseNumeral(branch) ?? ''}`;
}

function chinesePlace(line: string): CompletionPlace | undefined {
  const match = PLACE.exec(line);
  if (match === null) return undefined;
  const [, article, branch, paragraph, item, typed = ''] = match;
  const before = line.slice(0, match.index);
  const isStated = article !== undefined || paragraph !== undefined || item !== undefined;
  if (!typed.startsWith('第') && !isStated && !END_OF_NAME.test(before)) return undefined;
  const outer: Partial<Record<CompletedLevel, string>> = {};
  for (const [level, number] of [
    ['article', digits(article, branch)],
    ['paragraph', digits(paragraph)],
    ['item', digits(item)],
  ] as const)
    if (number !== undefined) outer[level] = number;
  const level =
    item !== undefined ? 'subitem' : paragraph !== undefined ? 'item' : article !== undefined ? 'paragraph' : 'article';
  return { type: 'provision', start: line.length - typed.length, typed, language: 'zh', level, before, outer };
}

/** The numbers in brackets behind a section: of a subsection, a paragraph and a subparagraph, which are our 款, 项 and 目. */
function englishOuter(article: string, brackets: string): Readonly<Partial<Record<CompletedLevel, string>>> {
  const outer: Partial<Record<CompletedLevel, string>> = { article: article.toLowerCase() };
  for (const [number] of brackets.toLowerCase().matchAll(/\w+/gu)) {
    if (outer.item !== undefined) outer.subitem = number;
    else if (/^\d/u.test(number) && outer.paragraph === undefined) outer.paragraph = number;
    else outer.item = number;
  }
  return outer;
}

function englishPlace(line: string): CompletionPlace | undefined {
  const inner = ENGLISH_INNER_PLACE.exec(line);
  const match = inner ?? ENGLISH_PLACE.exec(line);
  if (match === null) return undefined;
  const typed = match.at(-1) ?? '';
  const outer = inner === null ? {} : englishOuter(inner[1] ?? '', inner[2] ?? '');
  if (outer.subitem !== undefined) return undefined;
  const before = line.slice(0, match.index);
  // There a section of the draft itself begins; what it is numbered is not for the library to say.
  if (/^[#*_\s]*$/u.test(before) && /^[SA]/u.test(match[0])) return undefined;
  const { article, paragraph, item } = outer;
  const level =
    article === undefined ? 'article' : item !== undefined ? 'subitem' : paragraph !== undefined ? 'item' : 'paragraph';
  return { type: 'provision', start: line.length - typed.length, typed, language: 'en', level, before, outer };
}

/** Reads the line up to the cursor. Linear in its length. */
export function completionPlace(line: string): CompletionPlace | undefined {
  const open = OPEN_NAME.exec(line);
  if (open !== null) {
    const [, mark = '《', typed = ''] = open;
    return { type: 'name', start: open.index, typed, marks: mark === '《' ? ['《', '》'] : ['〈', '〉'] };
  }
  const act = ENGLISH_NAME.exec(line);
  if (act !== null) {
    const typed = act[1] ?? '';
    return { type: 'name', start: line.length - typed.length, typed, marks: ['', ''] };
  }
  const english = englishPlace(line);
  if (english !== undefined) return english;
  const place = chinesePlace(line);
  if (place !== undefined) return place;
  const letters = LETTERS.exec(line);
  if (letters === null || !HAN.test(line)) return undefined;
  return { type: 'name', start: letters.index, typed: letters[0], marks: ['《', '》'] };
}
