/** What the words around a name say of the version that is meant. */
export interface VersionWord {
  /** The year of the version. */
  readonly year?: string;
  /** Whether an earlier text is meant, and nothing says which: 修订前的《商标法》. */
  readonly isFormer?: true;
}

const YEAR = '(?:19|20)\\d\\d';
const MADE = '(?:第[一二三四五六七八九]次)?(?:修订|修正|修改|公布|发布|颁布|通过|施行|制定)';
/** 《治安管理处罚法（2012年修正）》, 《刑法（1997）》, 《某法（2012年10月26日修正版）》; 《规划（2011—2020年）》 is a title. */
const IN_TITLE = new RegExp(
  `[（(](${YEAR})年?(?:\\d{1,2}月(?:\\d{1,2}日)?)?(?:${MADE})?(?:版|本|文本)?[）)][》〉\\s]*$`,
  'u',
);
/** 2012年《治安管理处罚法》, 2012年修正的《治安管理处罚法》. */
const BEFORE = new RegExp(`(?<!\\d)(${YEAR})年(?:${MADE})?(?:版|的)*$`, 'u');
const FORMER = /(?:修改|修正|修订)(?:以?前)的?$/u;
/** Units before a name that are looked at. */
const LOOKED_AT = 16;

/** The year of the version that a title says in brackets at its end. */
export function yearInTitle(name: string): string | undefined {
  return IN_TITLE.exec(name)?.[1];
}

/** What stands right before a name that begins at `at`. Bounded. */
export function versionBefore(text: string, at: number): VersionWord {
  const before = text.slice(Math.max(0, at - LOOKED_AT), at);
  const year = BEFORE.exec(before)?.[1];
  if (year !== undefined) return { year };
  return FORMER.test(before) ? { isFormer: true } : {};
}
