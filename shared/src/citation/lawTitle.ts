import { isHanAt, isSpaceAt, skipSpaces, wordAt } from './character.ts';

/** A title in 《》. */
export interface TitleToken {
  readonly start: number;
  /** Behind the last closing mark. */
  readonly end: number;
  /** What stands between the outermost marks. */
  readonly name: string;
}

const LONGEST_TITLE = 160;

/**
 * Reads the title that begins with 《 at `at`: nested 《…〈…〉…》 and 《…《…》…》, doubled marks 《《…》》. Nothing when it is not closed on its
 * line within a bounded length.
 */
export function readTitle(text: string, at: number): TitleToken | undefined {
  let depth = 0;
  const limit = Math.min(text.length, at + LONGEST_TITLE);
  for (let place = at; place < limit; place += 1) {
    const character = text.charAt(place);
    if (character === '《') depth += 1;
    else if (character === '\n') return undefined;
    else if (character === '》') {
      depth -= 1;
      if (depth === 0) return { start: at, end: place + 1, name: text.slice(at + 1, place) };
    }
  }
  return undefined;
}

/** Behind a title, marks that close once too often: 《刑法》》第三条. */
export function skipStrayMarks(text: string, at: number): number {
  let end = at;
  while (end - at < 3 && text.charAt(end) === '》') end += 1;
  return end;
}

/** Endings that only rules have. */
const RULE_ENDINGS = [
  '法',
  '法典',
  '宪法',
  '条例',
  '规定',
  '办法',
  '解释',
  '规则',
  '细则',
  '通则',
  '总则',
  '准则',
  '规程',
  '规范',
  '标准',
  '公约',
  '议定书',
  '协定',
  '条约',
  '修正案',
  '基准',
  '守则',
  '安排',
  '指导意见',
  '实施意见',
  '若干意见',
  '座谈会纪要',
  '工作意见',
  '名录',
  '品种目录',
  '增补目录',
  '编',
];
/** Endings that other documents have too; the title of a rule says 关于 or its issuer. */
const WEAK_ENDINGS = [
  '决定',
  '决议',
  '批复',
  '答复',
  '复函',
  '函',
  '意见',
  '通知',
  '公告',
  '纪要',
  '解答',
  '命令',
  '令',
  '指引',
  '指南',
  '纲要',
  '目录',
  '规划',
];
const ISSUER = /人民代表大会|人民法院|人民检察院|人大|国务院|公安|政府|委员会|部|局|厅|院|会/u;
const TRAILING_NOTE = /(?:[（(〔[][^（）()〔〕[\]]{1,20}[）)〕\]]|暂行|试行)$/u;
/** Words that show a document between parties or of a firm, whatever its ending. */
const PRIVATE =
  /(?:文明|居民|村民|业主|市民|行业|自律|管理|服务)公约|合同|协议|公司|本院|起诉|鉴定(?:书|意见|报告|结论)|申请|证明|收据|借条|保险单|计划|方案|报告|手册|小说|歌|日报|晚报|周刊/u;

/** Whether a title has the form of a law, regulation, rule or interpretation. */
export function isRuleTitle(name: string): boolean {
  let plain = name.replace(/[《》〈〉<>\s]/gu, '');
  for (let count = 0; count < 3 && TRAILING_NOTE.test(plain); count += 1) plain = plain.replace(TRAILING_NOTE, '');
  if (plain.length < 2) return false;
  if (RULE_ENDINGS.some((ending) => plain.endsWith(ending)))
    return !PRIVATE.test(plain) || /(?:法|条例|规定|办法|解释)$/u.test(plain);
  if (!WEAK_ENDINGS.some((ending) => plain.endsWith(ending))) return false;
  return plain.includes('关于') || (plain.length > 6 && ISSUER.test(plain.slice(0, -2)) && !PRIVATE.test(plain));
}

/** 侵权责任编, and the 第 behind it. */
const LONGEST_PART_NAME = 6;

/** The part of a code that stands between its name and an article, 合同编 in 《民法典》合同编第十条; empty where none does. Bounded. */
export function partBehind(text: string, at: number): string {
  const behind = text.slice(at, at + LONGEST_PART_NAME + 6);
  return /^[\s\u3000]*[（(]?(?:中的|的|中)?(\p{Script=Han}{1,5}编)[）)]?[\s\u3000]*第/u.exec(behind)?.[1] ?? '';
}

/** What between a name and its article changes nothing, read forwards: 《刑法》分则第…, 《民法典》合同编第…. */
export function skipFillers(text: string, at: number): number {
  let end = skipSpaces(text, at);
  const filler = wordAt(text, end, [
    '中的',
    '规定的',
    '所规定的',
    '的',
    '中',
    '之',
    '总则编',
    '分则编',
    '总则',
    '分则',
    '附则',
    '：',
    ':',
  ]);
  if (filler !== undefined) end = skipSpaces(text, end + filler.length);
  else {
    const part = text.slice(end, end + LONGEST_PART_NAME).indexOf('编第');
    if (part > 0 && isHanAt(text, end) && text.charAt(end) !== '第') end += part + 1;
  }
  return isSpaceAt(text, end) ? skipSpaces(text, end) : end;
}
