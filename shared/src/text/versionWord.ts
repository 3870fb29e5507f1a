/** What the words around a name say of the version that is meant. */
export interface VersionWord {
  /** The year of the version. */
  readonly year?: string;
  /** Whether an earlier text is meant, and nothing says which: 修订前的《商标法》. */
  readonly isFormer?: true;
}

const YEAR = '((?:19|20)\\d\\d)';
const MADE = '(?:第[一二三四五六七八九]次)?(?:修订|修正|修改|公布|发布|颁布|通过|施行|制定)';
/** 2012年, 2012年修正的, 2012年10月26日修正的. */
const OF_YEAR = `${YEAR}年(?:(?:\\d{1,2}月(?:\\d{1,2}日)?)?${MADE})?(?:版|的)*`;
const AMENDED_LATER = '(?:修改|修正|修订)以?前';
/** 《治安管理处罚法（2012年修正）》, 《刑法（1997）》, 《某法（2012年10月26日修正版）》; 《规划（2011—2020年）》 is a title. */
const IN_TITLE = new RegExp(
  `[（(]${YEAR}年?(?:\\d{1,2}月(?:\\d{1,2}日)?)?(?:${MADE})?(?:版|本|文本)?[）)][》〉\\s]*$`,
  'u',
);
/** 2012年《治安管理处罚法》, 2012年修正的《治安管理处罚法》. */
const BEFORE = new RegExp(`(?<!\\d)${OF_YEAR}$`, 'u');
/** 当时施行的《刑法》: the version of a day that the words do not tell. */
const THEN = '(?:当时|彼时|行为时|案发时|事发时)(?:有效|施行|实施|适用)?';
/** 修订前的《商标法》, 原《治安管理处罚法》, 旧刑法; 太原, 还原 and the like are other words. */
const FORMER = new RegExp(`(?:${AMENDED_LATER}|${THEN}|(?<![太平高草中还复])原|旧)的?$`, 'u');
/** 79刑法, 97年刑法: how the criminal codes of 1979 and 1997 are told apart, and other years of that century. */
const SHORT_YEAR = /(?<![\d.．])(?:(79|97)|([5-9]\d)年(?:版|的)?)$/u;
/** The same at the beginning of a name that somebody typed; 原油 and the like are other words. */
const AT_START = new RegExp(
  `^(?:${OF_YEAR}|(79|97)年?(?=刑)|(?:${AMENDED_LATER}|${THEN}|原(?![油子料产木])|旧)的?)`,
  'u',
);
/** 治安管理处罚法（已失效） as somebody types it. */
const FORMER_NOTE = /[（(](?:现?已?(?:失效|废止|被修改)|旧|原)[）)]$/u;
/** 治安管理处罚法2012: a year without brackets, which only a query ends with. */
const BARE_YEAR = new RegExp(`${YEAR}年?(?:版|本)?$`, 'u');
/** Units before a name that are looked at. */
const LOOKED_AT = 20;

/** The year of the version that a title says in brackets at its end. */
export function yearInTitle(name: string): string | undefined {
  return IN_TITLE.exec(name)?.[1];
}

/** A name as somebody types it, 2012年治安管理处罚法 or 治安管理处罚法(2012年修正): without the words for a version, and what they say. */
export function withoutVersion(typed: string): { readonly name: string; readonly version: VersionWord } {
  const start = AT_START.exec(typed);
  const note = FORMER_NOTE.exec(typed);
  const end = IN_TITLE.exec(typed) ?? BARE_YEAR.exec(typed) ?? note;
  const name = typed.slice(start?.[0].length ?? 0, end?.index ?? typed.length).trim();
  const short = start?.[2] === undefined ? undefined : `19${start[2]}`;
  const year = start?.[1] ?? short ?? end?.[1];
  if (year !== undefined) return { name, version: { year } };
  return { name, version: start === null && note === null ? {} : { isFormer: true } };
}

/** Longest note behind a name without marks. */
const LONGEST_NOTE = 24;

/** Where the bracket opens that ends at `end`; nothing where none does. Bounded. */
export function bracketBefore(text: string, end: number): number | undefined {
  if (!'）)'.includes(text.charAt(end - 1)) || end === 0) return undefined;
  for (let at = end - 2; at >= 0 && end - at < LONGEST_NOTE; at -= 1) {
    if ('（('.includes(text.charAt(at))) return at;
    if ('）)\n'.includes(text.charAt(at))) return undefined;
  }
  return undefined;
}

/** What stands right before a name that begins at `at`. Bounded. */
export function versionBefore(text: string, at: number): VersionWord {
  const before = text.slice(Math.max(0, at - LOOKED_AT), at);
  const year = BEFORE.exec(before)?.[1];
  const short = SHORT_YEAR.exec(before);
  if (year !== undefined) return { year };
  if (short !== null) return { year: `19${short[1] ?? short[2]}` };
  return FORMER.test(before) ? { isFormer: true } : {};
}
