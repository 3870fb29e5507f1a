import type { VersionWord } from '../text/index.ts';

const YEAR = '((?:19|20)\\d\\d)';
/** Criminal Law (1997), Criminal Law (2012 Amendment), Criminal Law (as amended in March 2012). */
const BEHIND = new RegExp(
  `^ ?\\((?:(?:as )?(?:amended|revised|adopted|promulgated|effective|at|of)(?: (?:in|on|at|by|from))? )?(?:\\d{1,2} )?(?:[A-Z][a-z]{2,8} )?(?:\\d{1,2}, ?)?${YEAR}(?: (?:[Aa]mendment|[Rr]evision|[Vv]ersion|[Ee]dition|text))?\\)`,
  'u',
);
/** the 2012 Criminal Law, the former Criminal Law. */
const BEFORE = new RegExp(
  `(?:^|[ (])(?:${YEAR}|([Ff]ormer|[Oo]ld|[Pp]revious|[Rr]epealed|[Tt]hen))(?: version of the)? $`,
  'u',
);
/** Such words between “of the” and a name. */
export const VERSION_BEFORE_ACT = '(?:(?:(?:19|20)\\d\\d|former|old|previous|repealed|then) )?';

/** The version of an act that the words beside its name tell, and where they end. Bounded. */
export function versionOfAct(text: string, start: number, end: number): VersionWord & { readonly end: number } {
  const behind = BEHIND.exec(text.slice(end, end + 48));
  if (behind?.[1] !== undefined) return { year: behind[1], end: end + behind[0].length };
  const before = BEFORE.exec(text.slice(Math.max(0, start - 28), start));
  if (before?.[1] !== undefined) return { year: before[1], end };
  return before === null ? { end } : { isFormer: true, end };
}
