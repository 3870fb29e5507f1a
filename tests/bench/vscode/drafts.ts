import { formatChineseNumeral } from '@dutybook/shared/text';

const ARTICLES = 300;
const REFERENCES = 500;
/** The article behind which one is inserted. */
export const INSERTED_BEHIND = 150;

const LAWS = [
  ['中华人民共和国道路交通安全法', 91],
  ['中华人民共和国治安管理处罚法', 42],
  ['中华人民共和国行政处罚法', 33],
  ['中华人民共和国刑事诉讼法', 56],
  ['中华人民共和国刑法', 133],
] as const;

const article = (number: number): string => `第${formatChineseNumeral(number)}条`;

/** Beginnings of citations, one a line, to be completed. */
export const NAMES = [
  '依照《道路交通',
  '依照《中华人民共和国道路交通安全法》',
  '依照《行政处罚法》第',
  '依照《治安',
].join('\n');

/** Citations of the laws that are installed, one a line, each beginning at the third character. */
export const CITATIONS = LAWS.flatMap(([name, most]) =>
  [2, 11, most].map((number) => `依照《${name}》${article(Math.min(number, most))}的规定处理。`),
).join('\n');

/** A draft that cites itself all over; `moved` says which number an article has. */
function articlesWith(moved: (number: number) => number, inserted: boolean): string {
  const lines = ['# 值守办法'];
  for (let number = 1; number <= ARTICLES; number += 1) {
    const cited: string[] = [];
    for (let at = number; at <= REFERENCES; at += ARTICLES)
      cited.push(`本办法${article(moved(((at * 7) % ARTICLES) + 1))}`);
    lines.push(`${article(moved(number))}　民警依照${cited.join('、')}值守。`);
    if (inserted && number === INSERTED_BEHIND) lines.push(article(INSERTED_BEHIND + 1));
  }
  return `${lines.join('\n\n')}\n`;
}

/** 300 articles with 500 references to each other. */
export function articles(): string {
  return articlesWith((number) => number, false);
}

/** The same with an empty article inserted in the middle. */
export function articlesInserted(): string {
  return articlesWith((number) => (number > INSERTED_BEHIND ? number + 1 : number), true);
}

/** A draft of at least so many bytes of UTF-8, with a citation in every article. */
export function longDraft(bytes: number): string {
  const lines = ['# 值守办法'];
  let size = 0;
  for (let number = 1; size < bytes; number += 1) {
    const [name, most] = LAWS[number % LAWS.length] ?? LAWS[0];
    const line = `${article(number)}　民警应当根据道路条件和通行需要维护秩序，依照《${name}》${article((number % most) + 1)}处理；违反本办法${article(Math.max(1, number - 3))}的，责令改正。`;
    lines.push(line);
    size += Buffer.byteLength(line) + 2;
  }
  return `${lines.join('\n\n')}\n`;
}
