/** Last words of the names of drafts: 某法（修订草案）, 某法征求意见稿. */
export const DRAFT_WORDS = [
  '草案',
  '意见稿',
  '送审稿',
  '审议稿',
  '建议稿',
  '讨论稿',
  '修订稿',
  '修改稿',
  '草稿',
  '初稿',
] as const;

const AT_END = new RegExp(`(?:${DRAFT_WORDS.join('|')})(?:[（(]?[一二三四五六七八九十\\d]{1,3}[）)]?)?[）)]?$`, 'u');

/** Whether a name says that it is of a draft. A draft is not the law that comes of it. */
export function isDraftName(name: string): boolean {
  return AT_END.test(name);
}
