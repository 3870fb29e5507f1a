import { isHanAt, isNumeralAt, readNumber, wordAt, wordBefore } from './character.ts';
import { readUnit } from './level.ts';
import type { RelativeWord } from './mention.ts';

/** What 本, 该, 同 and 此 can stand before to mean an instrument; longer ones first. */
const INSTRUMENT_WORDS = [
  '实施条例',
  '实施细则',
  '实施办法',
  '法典',
  '条例',
  '规定',
  '办法',
  '解释',
  '细则',
  '规则',
  '决定',
  '意见',
  '通知',
  '批复',
  '规范',
  '标准',
  '准则',
  '通则',
  '公约',
  '修正案',
  '答复',
  '纪要',
  '规程',
  '决议',
  '议定书',
  '协定',
  '条约',
  '守则',
  '安排',
  '暂行规定',
  '暂行办法',
  '暂行条例',
  '法',
];
const OWN = '本';
const THAT = ['该', '同', '此', '上述', '前述', '上列', '前列', '其'];
/** Words that 法 begins, so that 本法院 is none. */
const AFTER_LAW = '院官庭律人医国制治学定规师案理警条';

/** Characters before these words that make another one of them: 合同, 基本, 因此, 应该. */
const BEFORE_POINTING: Readonly<Record<string, string>> = {
  本: '基日成根资版样文书剧读课标脚副抄范血老亏够稿译孤刻原',
  同: '合共相不雷等如苟协会陪伙随连偕认赞混合胡异趋求大',
  此: '因如据特彼由从就至',
  该: '应活',
  其: '尤与极莫',
};

/** Whether 本, 同, 该, 此 or 其 at `at` stands as a word of its own. */
function pointsBack(text: string, at: number): boolean {
  const others = BEFORE_POINTING[text.charAt(at)];
  return at === 0 || others === undefined || !others.includes(text.charAt(at - 1));
}

/** 本法, 该条例: an instrument by its kind. */
export interface InstrumentWord {
  readonly which: 'own' | 'that';
  readonly ending: string;
  readonly end: number;
}

/** Reads 本法, 该办法 and the like at `at`. */
export function readInstrumentWord(text: string, at: number): InstrumentWord | undefined {
  const first = text.charAt(at) === OWN ? OWN : wordAt(text, at, THAT);
  if (first === undefined || !pointsBack(text, at)) return undefined;
  const ending = wordAt(text, at + first.length, INSTRUMENT_WORDS);
  if (ending === undefined) return undefined;
  const end = at + first.length + ending.length;
  if (ending === '法' && AFTER_LAW.includes(text.charAt(end)) && text.charAt(end) !== '') return undefined;
  return { which: first === OWN ? 'own' : 'that', ending, end };
}

/** Characters before 前 that make another word of it: 目前, 以前, 之前, 日前. */
const BEFORE_PREVIOUS = '目以之此当先事日天年月会赛饭面提生往眼案午跟史超空从';
/** Characters before 上 and 本 behind which 上款, 本条 stand as words of their own. */
const BEFORE_ABOVE = '照据按反合有将对在及和与或因除依受符犯述';

/** 前款, 本条, 该项 with the end of the word. */
export interface LevelWord extends RelativeWord {
  readonly end: number;
}

function previousCount(text: string, at: number): { readonly count: number; readonly end: number } | undefined {
  if (!isNumeralAt(text, at)) return { count: 1, end: at };
  const number = readNumber(text, at);
  if (number === undefined || number.value === 0 || number.value > 99) return undefined;
  return { count: number.value, end: number.end };
}

/** Reads 前款, 前两条, 上一款, 本条, 同款, 该项 at `at`. Parts and chapters too: 本章. */
export function readLevelWord(text: string, at: number): LevelWord | undefined {
  const first = text.charAt(at);
  if (first === '前' || first === '上') {
    if (at > 0 && !mayPrecede(text, at, first)) return undefined;
    const counted = previousCount(text, at + 1);
    const unit = counted && readUnit(text, counted.end);
    return counted && unit && { which: 'previous', level: unit.level, count: counted.count, end: unit.end };
  }
  if (!pointsBack(text, at)) return undefined;
  const word = first === OWN ? OWN : wordAt(text, at, THAT);
  const unit = word === undefined || word === '其' ? undefined : readUnit(text, at + word.length);
  if (word === undefined || unit === undefined) return undefined;
  return { which: word === OWN ? 'own' : 'that', level: unit.level, count: 0, end: unit.end };
}

function mayPrecede(text: string, at: number, first: string): boolean {
  const before = text.charAt(at - 1);
  if (first === '上') return !isHanAt(text, at - 1) || BEFORE_ABOVE.includes(before);
  return !BEFORE_PREVIOUS.includes(before) && !isNumeralAt(text, at - 1);
}

/** Words behind a provision that show that rules are spoken of. */
const LEGAL_AFTER = [
  '规定',
  '的规定',
  '之规定',
  '所列',
  '所规定',
  '中规定',
  '所称',
  '情形',
  '的情形',
  '行为',
  '的行为',
  '所述',
  '所指',
  '之罪',
  '罪',
  '的罪',
  '以外',
  '之外',
  '第',
  '各项',
  '各款',
  '中的',
  '处罚',
  '处理',
  '执行',
  '办理',
  '、',
  '至',
  '或',
  '和',
  '及',
  '与',
  '，',
  '；',
  '。',
  '“',
  '”',
  '）',
  ')',
  '的',
  '等',
  '明确',
  '列',
  '修改',
  '的要求',
  '要求',
  '的程序',
  '程序',
  '应当',
  '不',
  '适用',
  '内容',
  '确定',
  '条件',
  '的条件',
  '中',
  '之',
  '所',
  '规',
  '但',
  '：',
  ':',
  '限',
  '期限',
  '罚款',
];
/** Words before a provision that show the same. */
const LEGAL_BEFORE = [
  '依照',
  '依据',
  '根据',
  '按照',
  '参照',
  '适用',
  '违反',
  '触犯',
  '符合',
  '有',
  '照',
  '据',
  '按',
  '依',
  '反',
  '犯',
  '除',
  '因',
  '及',
  '和',
  '或',
  '与',
  '、',
  '，',
  '对',
  '属于',
  '将',
  '在',
  '由',
  '以',
  '合',
];

/** Whether the words around a provision are those of a reference to rules rather than of counting. */
export function hasLegalContext(text: string, start: number, end: number): boolean {
  const after = wordAt(text, end, LEGAL_AFTER);
  if (after === undefined) return end >= text.length || text.charAt(end) === '\n';
  return (
    after.length > 1 ||
    '第列规'.includes(after) ||
    wordBefore(text, start, LEGAL_BEFORE) !== undefined ||
    !isHanAt(text, start - 1)
  );
}

/** Things that 条 counts. */
const COUNTED_BY_ARTICLE =
  /^(?:[的]?(?:路|街|线|河|船|鱼|狗|蛇|龙|腿|裤|裙|毛巾|绳|巷|弄|沟|渠|隧道|跑道|铁路|公路|高速|航线|生产线|地铁|轨道|消息|短信|微博|信息|评论|留言|朋友圈|帖|推文|弹幕|新闻|微信|语音|视频|项链|手链|金项链|烟|香烟|被子|床单|毯|围巾|领带|人命|性命|生命|战线|腰带|皮带|链|轮胎|皮|海|江|管道|线索|鞭|毒蛇|人行|斑马|车道|船只|渔船|商业街|出路|道路|小路|大路|主干道|建议|意见|理由|措施|经验|原因|要求：|标语|横幅|家规|校规|军规|戒律))/u;
const COUNTED_BY_OTHERS =
  /^(?:的?(?:产品|手机|车型|新车|游戏|软件|汽车|应用|手表|任务|工作|比赛|活动|研究|试验|实验|世界|金牌|冠军|全国|纪录|记录|提案|议题|议程|指标|技术|发明|专利|服务|工程|改革|制度|措施|能力|原则|内容|测试|检查|检测|交易|调查|指控|诉讼请求|请求|诉求|罪名|证据|主张|上诉|申请|贷款|借款|货款|房款|款项|主要|重要|重点|目标|优势|运动|大奖|殊荣|成果|功能|考试|课题|计划|业务|投资|收入|支出|费用|犯罪事实|事实|争议))/u;

/** Whether what follows is counted rather than ruled: 第二条路, 第一项任务, 第三款手机. */
export function isCounter(text: string, end: number, level: string): boolean {
  const after = text.slice(end, end + 6);
  return level === 'article' ? COUNTED_BY_ARTICLE.test(after) : COUNTED_BY_OTHERS.test(after);
}
