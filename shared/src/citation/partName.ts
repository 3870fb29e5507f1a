import type { ListMember } from './provisionList.ts';

/** 总则, 合同编 between a name and its article, bare or in brackets: 刑法分则第三章, 《刑法》（总则）第八条. */
const BEFORE_ARTICLE =
  /(?:^|[)）》〉〕的 \u3000])[（(]?([总分附]则|\p{Script=Han}{1,5}(?<!则)编)编?[）)]?(?:中的|里的|所?规定的|的|中|之)?[ \u3000]{0,2}$/u;
const LONGEST = 14;

/** Provisions with the part of their law that words between its name and them say. Bounded. */
export function inNamedPart(text: string, nameEnd: number, members: readonly ListMember[]): readonly ListMember[] {
  const [first, ...rest] = members;
  if (first === undefined || first.start - nameEnd < 2 || first.place.part !== undefined) return members;
  const between = text.slice(Math.max(nameEnd, first.start - LONGEST), first.start);
  const part = BEFORE_ARTICLE.exec(between)?.[1];
  return part === undefined ? members : [{ ...first, place: { part, ...first.place } }, ...rest];
}

/** Whether a part is told by its name: 总则; another one has a number. */
export function isPartName(part: string | undefined): part is `${string}则` | `${string}编` {
  return part !== undefined && /[则编]$/u.test(part);
}
