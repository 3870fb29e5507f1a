import { lawKey } from './lawName.ts';
import type { LawNames } from './lawNames.ts';

/** What the names in a bracket stand for: the title before it, each for one of several titles, or one for all of them. */
export type DeclaredFor = 'one' | 'each' | 'all';

const DECLARING: readonly (readonly [string, DeclaredFor])[] = [
  ['以下统一简称', 'all'],
  ['以下分别简称', 'each'],
  ['以下均简称', 'all'],
  ['以下简称', 'one'],
  ['以下统称', 'all'],
  ['以下合称', 'all'],
  ['以下并称', 'all'],
  ['以下称', 'one'],
  ['以下简', 'one'],
  ['下称', 'one'],
  ['下文简称', 'one'],
  ['下文称', 'one'],
  ['分别简称', 'each'],
  ['简称', 'one'],
  ['又称', 'one'],
  ['亦称', 'one'],
];

/** Short names that a bracket declares. */
export interface Declaration {
  readonly names: readonly string[];
  readonly declaredFor: DeclaredFor;
  /** What the bracket says before it: 2012年修正 in （2012年修正，以下简称治安法）. */
  readonly before: string;
}

/** Reads the inside of a bracket as a declaration; nothing where it is none. */
export function readDeclaration(inside: string): Declaration | undefined {
  const word = DECLARING.find(([each]) => inside.includes(each));
  if (word === undefined) return undefined;
  const start = Math.min(...DECLARING.map(([each]) => inside.indexOf(each)).filter((at) => at >= 0));
  const names = inside
    .slice(inside.indexOf(word[0]) + word[0].length)
    .split(/[、，,]|或者?|和|(?<=[》〉”])(?:以?及|与)?(?=[《〈“])/u)
    .map((name) => name.replace(/^[为：:\s]+/u, '').replace(/[《》〈〉“”"'‘’「」\s]/gu, ''))
    .filter((name) => name.length >= 2 && name.length <= 30 && !name.startsWith('本'));
  return { names, declaredFor: word[1], before: inside.slice(0, start).replace(/[，,；;、\s]+$/u, '') };
}

/** Adds names for a title; a name that is the title itself needs none. */
export function declareNames(declared: LawNames, names: readonly string[], title: string): void {
  for (const name of names) if (lawKey(name) !== lawKey(title)) declared.add(name, title);
}

/**
 * Adds the names that a bracket behind several titles declares, the last title last. As many names as titles stand for one each; a name
 * for all of them stands for itself, because which one is meant nothing tells.
 */
export function declareForSeveral(
  declared: LawNames,
  names: readonly string[],
  titles: readonly string[],
  declaredFor: DeclaredFor,
): void {
  const title = titles.at(-1) ?? '';
  const isOfSeveral = titles.length > 1;
  const isOneForEach = isOfSeveral && names.length > 1 && declaredFor !== 'all';
  if (isOneForEach && names.length === titles.length)
    for (const [place, name] of names.entries()) declareNames(declared, [name], titles[place] ?? title);
  else if (isOneForEach || (isOfSeveral && declaredFor === 'all') || (declaredFor === 'each' && names.length > 1))
    for (const name of names) declared.add(name, name);
  else declareNames(declared, names, title);
}
