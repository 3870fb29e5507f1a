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
const OF_YEAR = `${YEAR}(?:年(?:(?:\\d{1,2}月(?:\\d{1,2}日)?)?${MADE})?|(?=版))(?:版|的)*`;
const AMENDED_LATER = '(?:修改|修正|修订)[以之]?前';
/** 《治安管理处罚法（2012年修正）》, 《刑法（1997）》; 《规划（2011—2020年）》 is a title. */
const IN_TITLE = new RegExp(
  `[（(〔［【[]${YEAR}(?!\\d|年?[-—–～~至])年?([^（）()〔〕［］【】[\\]]{0,12})[）)〕］】\\]][》〉]*$`,
  'u',
);
/** 2012年《治安管理处罚法》, 2012年修正的《治安管理处罚法》, 自2012年1月1日起施行的《治安管理处罚法》. */
const BEFORE = new RegExp(`(?<!\\d)(?:${OF_YEAR}|${YEAR}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?起(?:施行|实施)的)$`, 'u');
/** 2026年1月1日前的《治安管理处罚法》, 2025年12月31日以前施行的《治安管理处罚法》. */
const BEFORE_DAY = new RegExp(`${YEAR}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?[以之]?前(?:有效|施行|实施|适用)?的?$`, 'u');
/** 当时施行的《刑法》: the version of a day that the words do not tell. */
const THEN = '(?:当时|彼时|行为时|案发时|事发时)(?:有效|施行|实施|适用)?';
/** 《刑法修正案（八）》修正的《刑法》: as one of several amendments left it. */
const BY_AMENDMENT = '(?:》|修正案[（(][一二三四五六七八九十]{1,3}[）)])所?修[正改订]后?';
/** 拟修订的, 即将施行的, 尚未生效的: a text that does not hold yet, or not any more; which one, nothing tells. */
const NOT_IN_FORCE = '(?:拟|未经?|尚未|即将|待)(?:修[正订改]|施行|实施|生效|公布|出台)';
/** 修订前的《商标法》, 原《治安管理处罚法》, 旧刑法; 太原, 还原 and the like are other words. */
const FORMER = new RegExp(
  `(?:${AMENDED_LATER}|${THEN}|${BY_AMENDMENT}|(?:废止|失效|施行|实施|生效|公布|颁布|出台)(?:[以之]?前|(?<=废止|失效)(?=的))|[以之]前(?=的)|过去|上一?个?版本?|${NOT_IN_FORCE}|(?<![太平高草中还复])原|旧|(?<![养敬古元长])老)的?$`,
  'u',
);
/** 79刑法, 97年刑法: how the criminal codes of 1979 and 1997 are told apart, and other years of that century. */
const SHORT_YEAR = /(?<![\d.．])(?:(79|97)|([5-9]\d)年(?:版|的)?)$/u;
/** The same at the beginning of a name that somebody typed; 原油 and the like are other words. */
const AT_START = new RegExp(
  `^(?:${OF_YEAR}|(79|97)年?(?=刑|中华人民共和国刑)|(?:${AMENDED_LATER}|${THEN}|(?:以前|之前|从前|过去)(?=的)|原(?![油子料产木])|旧|老(?=公司)|老(?![年人百公婆师板区兵工少]))的?)`,
  'u',
);
/** 现行刑法, 修订后的治安管理处罚法, 新刑法: the text of today, as without such words; 新疆 and the like begin other names. */
const CURRENT =
  /^(?:(?:现行(?:有效)?|最新|新?(?:修订|修正|修改)[以之]?后|新(?:修订|修正|颁布|版))的?|新(?=中华人民共和国|刑|治安|民[法诉事]|行政|公司法|道交|道路交通))/u;
/** 治安管理处罚法（已失效） as somebody types it. */
const FORMER_NOTE = /[（(](?:现?已?(?:失效|废止|被修改)|旧|原)[）)]$/u;
/** 治安管理处罚法2012: a year without brackets, which only a query ends with. */
const BARE_YEAR = new RegExp(`${YEAR}年?(?:版|本)?$`, 'u');
/** Units before a name that are looked at. */
const LOOKED_AT = 24;
/** Words that put the version meant before the one whose year stands beside them. */
const EARLIER = /(?:修改|修正|修订|废止|施行|实施|生效)[以之]?前/u;
/** 《治安管理处罚法》修订前第四十三条, 《治安管理处罚法》2012年版第四十三条: what stands between a name and its article. */
const BETWEEN = `的?(?:${YEAR}年?(?:${MADE})?(?:版本|文本|版|本)?|${AMENDED_LATER}|${THEN}|原来?|旧)的?`;
const BEHIND_NAME = new RegExp(`^${BETWEEN}(?=第[^，。；：\\n]{1,9}[条條])`, 'u');
const BEFORE_ARTICLE = new RegExp(`(?<=[法典例定办释则）)])${BETWEEN}$`, 'u');
const LONGEST_BETWEEN = 16;
/** Last units of such words; nothing else is looked at. */
const ENDS_BETWEEN = '的年版本改正订布过行定前时效施用原来旧';

const WIDE_DIGIT = /[０-９]/gu;
const WRITTEN_YEAR = /[〇○零一二三四五六七八九]{4}(?=年)/gu;
const HAN_DIGITS = '〇一二三四五六七八九';

/** A few words with their years in plain digits and without spaces: ２０１２ 年, 二〇一二年. */
function withPlainYears(words: string): string {
  return words
    .replace(/[ \u3000]/gu, '')
    .replace(WIDE_DIGIT, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(WRITTEN_YEAR, (year) => [...year].map((digit) => Math.max(0, HAN_DIGITS.indexOf(digit))).join(''));
}

/** The version that a title says in brackets at its end. */
export function versionInTitle(name: string): VersionWord {
  const [, year, more = ''] = IN_TITLE.exec(withPlainYears(name)) ?? [];
  if (year === undefined) return {};
  return EARLIER.test(more) ? { isFormer: true } : { year };
}

/** The version that a note behind a name tells: the last of several amendments, or an earlier one than it names. */
export function versionInNote(written: string): VersionWord {
  const note = withPlainYears(written);
  if (EARLIER.test(note)) return { isFormer: true };
  const amended = /^.*修[正订改]/u.exec(note)?.[0] ?? '';
  const years = [...(amended === '' ? note : amended).matchAll(/(?<!\d)((?:19|20)\d\d)年/gu)];
  const year = (amended === '' ? years[0] : years.at(-1))?.[1];
  return year === undefined ? {} : { year };
}

/** The version that stands between a name and its article, and where its words end; nothing where none does. Bounded. */
export function versionBehindName(text: string, at: number): (VersionWord & { readonly end: number }) | undefined {
  const words = BEHIND_NAME.exec(text.slice(at, at + LONGEST_BETWEEN + 12));
  if (words === null) return undefined;
  const end = at + words[0].length;
  return words[1] === undefined ? { isFormer: true, end } : { year: words[1], end };
}

/** Where such words begin that end at the article at `at`, behind what may be a name without marks. Bounded. */
export function versionBeforeArticle(text: string, at: number): number | undefined {
  if (at === 0 || !ENDS_BETWEEN.includes(text.charAt(at - 1))) return undefined;
  const found = BEFORE_ARTICLE.exec(text.slice(Math.max(0, at - LONGEST_BETWEEN), at));
  return found === null ? undefined : at - found[0].length;
}

/** A name as somebody types it, 2012年治安管理处罚法 or 治安管理处罚法(2012年修正): without the words for a version, and what they say. */
export function withoutVersion(written: string): { readonly name: string; readonly version: VersionWord } {
  const typed = written.replace(CURRENT, '');
  const start = AT_START.exec(typed);
  const inTitle = IN_TITLE.exec(typed);
  const isEarlier = EARLIER.test(inTitle?.[2] ?? '');
  const note = FORMER_NOTE.exec(typed) ?? (isEarlier ? inTitle : null);
  const end = isEarlier ? note : (inTitle ?? BARE_YEAR.exec(typed) ?? note);
  const name = typed.slice(start?.[0].length ?? 0, end?.index ?? typed.length).trim();
  const short = start?.[2] === undefined ? undefined : `19${start[2]}`;
  const year = start?.[1] ?? short ?? (isEarlier ? undefined : end?.[1]);
  if (year !== undefined) return { name, version: { year } };
  return { name, version: start === null && note === null ? {} : { isFormer: true } };
}

/** Longest note behind a name without marks. */
const LONGEST_NOTE = 24;
const OPENING = '（(〔［【[';
const CLOSING = '）)〕］】]';

/** Where the bracket opens that ends at `end`; nothing where none does. Bounded. */
export function bracketBefore(text: string, end: number): number | undefined {
  if (end === 0 || !CLOSING.includes(text.charAt(end - 1))) return undefined;
  for (let at = end - 2; at >= 0 && end - at < LONGEST_NOTE; at -= 1) {
    const character = text.charAt(at);
    if (OPENING.includes(character)) return at;
    if (character === '\n' || CLOSING.includes(character)) return undefined;
  }
  return undefined;
}

/** What stands right before a name that begins at `at`. Bounded. */
export function versionBefore(text: string, at: number): VersionWord {
  const before = withPlainYears(text.slice(Math.max(0, at - LOOKED_AT), at));
  if (BEFORE_DAY.test(before)) return { isFormer: true };
  const ofYear = BEFORE.exec(before);
  const year = ofYear?.[1] ?? ofYear?.[2];
  const short = SHORT_YEAR.exec(before);
  if (year !== undefined) return { year };
  if (short !== null) return { year: `19${short[1] ?? short[2]}` };
  return FORMER.test(before) ? { isFormer: true } : {};
}

/** 第四十九条（2012年修正）, 第四十九条（旧法）: what a bracket behind an article says of the version. */
const BEHIND_ARTICLE = new RegExp(
  `^[（(](?:${YEAR}年?(?:${MADE}|版|文本)?|(?:[旧老原](?:法|版|条文)?|${AMENDED_LATER}|现?已?被?(?:废止|失效|修改|删除)))[）)]`,
  'u',
);

/** The version that a bracket right behind an article tells. Bounded. */
export function versionBehindArticle(text: string, at: number): VersionWord {
  const opening = text.charAt(at);
  if (opening !== '（' && opening !== '(') return {};
  const found = BEHIND_ARTICLE.exec(text.slice(at, at + LONGEST_BETWEEN));
  if (found === null) return {};
  return found[1] === undefined ? { isFormer: true } : { year: found[1] };
}
