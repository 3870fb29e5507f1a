/** Whether a name says that it is of a draft: 某法（修订草案）, 某法征求意见稿. A draft is not the law that comes of it. */
export function isDraftName(name: string): boolean {
  return /(?:草案|[见审议论建草初]稿|建议稿|修订稿|修改稿)(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?)?[）)]?$/u.test(
    name,
  );
}
