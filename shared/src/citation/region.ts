/** A region that makes rules of its own, with its bodies: 北京市, 浙江省人民政府, 本市. 城市 and 超市 are none. */
const BEFORE =
  /(?:[本我该各]|\p{Script=Han}{2,6})(?:省|市|自治区|自治州|自治县|特区|县|新区)(?:(?:人民代表大会|人大)(?:常务委员会|常委会)?|(?:人民)?政府)?(?:的|颁布的|制定的)?$/u;
const NO_REGION = /(?:城|超|股|门|上|夜|菜|都)市$/u;
/** Kinds of rules that regions make. Laws are the state's alone. */
const LOCAL_KIND = /(?:条例|规定|办法|细则|规则|规程)(?:[（(][^（()）]{1,6}[）)])?$/u;
const NAMED_REGION = /^\p{Script=Han}{2,8}(?:省|市|自治区|州|县)/u;
/** Words of a sentence that may stand before a region. */
const LEAD_IN = /^.*(?:根据|依据|依照|按照|违反|适用|参照|关于|以及|[和与及或在对据照反合])/u;
const LONGEST = 24;

/**
 * The region that stands right before the title of a rule and is part of its name: 北京市《物业管理条例》 is not the rule of the state
 * with that title. Nothing where none does or the title names one itself. Bounded.
 */
export function regionBefore(text: string, start: number, name: string): string | undefined {
  if (!LOCAL_KIND.test(name) || NAMED_REGION.test(name)) return undefined;
  const found = BEFORE.exec(text.slice(Math.max(0, start - LONGEST), start))?.[0];
  const region = found?.replace(/(?:颁布的|制定的|的)$/u, '').replace(LEAD_IN, '');
  if (region === undefined || NO_REGION.test(region)) return undefined;
  return region.replace(/(?:人民代表大会|人大|人民政府|政府).*$/u, '');
}
