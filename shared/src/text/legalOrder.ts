/** Countries, regions and times whose laws have the names of Chinese ones: 德国《刑法》, 台湾地区《刑法》, 民国《民法》. */
const LEGAL_ORDERS = [
  '台湾',
  '香港',
  '澳门',
  '旧中国',
  '中华民国',
  '民国',
  '国民政府',
  '伪满洲国',
  '大清',
  '苏联',
  '苏俄',
  '俄国',
  '俄罗斯',
  '俄联邦',
  '乌克兰',
  '白俄罗斯',
  '哈萨克斯坦',
  '吉尔吉斯斯坦',
  '塔吉克斯坦',
  '乌兹别克斯坦',
  '土库曼斯坦',
  '英国',
  '英格兰',
  '苏格兰',
  '爱尔兰',
  '美国',
  '美利坚合众国',
  '加拿大',
  '墨西哥',
  '古巴',
  '巴西',
  '阿根廷',
  '智利',
  '秘鲁',
  '哥伦比亚',
  '委内瑞拉',
  '德国',
  '联邦德国',
  '民主德国',
  '东德',
  '西德',
  '法国',
  '意大利',
  '瑞士',
  '奥地利',
  '荷兰',
  '比利时',
  '卢森堡',
  '西班牙',
  '葡萄牙',
  '瑞典',
  '挪威',
  '丹麦',
  '芬兰',
  '冰岛',
  '波兰',
  '捷克',
  '斯洛伐克',
  '匈牙利',
  '罗马尼亚',
  '保加利亚',
  '塞尔维亚',
  '克罗地亚',
  '希腊',
  '罗马',
  '土耳其',
  '日本',
  '韩国',
  '大韩民国',
  '朝鲜',
  '蒙古',
  '蒙古国',
  '越南',
  '老挝',
  '柬埔寨',
  '泰国',
  '缅甸',
  '马来西亚',
  '新加坡',
  '印度尼西亚',
  '印尼',
  '菲律宾',
  '文莱',
  '印度',
  '巴基斯坦',
  '孟加拉国',
  '斯里兰卡',
  '尼泊尔',
  '阿富汗',
  '伊朗',
  '伊拉克',
  '以色列',
  '沙特阿拉伯',
  '沙特',
  '阿联酋',
  '埃及',
  '南非',
  '尼日利亚',
  '肯尼亚',
  '埃塞俄比亚',
  '澳大利亚',
  '新西兰',
  '欧盟',
  '外国',
  '他国',
  '该国',
  '境外',
];
const ORDER = `(?<!内)(?:${LEGAL_ORDERS.join('|')})(?:特别行政区|特区|地区|联邦|共和国|省|王国|当局|政府)?(?:现行|新|旧|原|所谓)?(?:有效)?(?:[一二三四五六七八九十\\d]{1,4}年)?(?:的|之)?`;
const BEFORE = new RegExp(`${ORDER}[“"「『]?$`, 'u');
/** Names of Chinese laws begin with 外国 and 境外 too. */
const AT_START = new RegExp(`^(?:${LEGAL_ORDERS.filter((order) => !/[外他该]/u.test(order)).join('|')})`, 'u');
/** Longest such words before a name. */
const LONGEST = 20;

/**
 * The words right before a name that make it a law of another legal order, as they stand; nothing where none do. Bounded.
 */
export function legalOrderBefore(text: string, start: number): string | undefined {
  return BEFORE.exec(text.slice(Math.max(0, start - LONGEST), start))?.[0].replace(/[“"「『]$/u, '');
}

/** A name with that of its legal order, by which no Chinese law is known. */
export function nameElsewhere(order: string, name: string): string {
  return order.replace(/[的之]$/u, '') + name;
}

/** The legal order that a name begins with: 日本 in 日本道路交通安全法. */
export function legalOrderOf(name: string): string | undefined {
  return AT_START.exec(name)?.[0];
}

/** Regions of the first level as people name them in short; behind them the rest of a name follows at once. */
const SHORT_REGION =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|内蒙古)(?=\p{Script=Han}{3})/u;

/** The region that a name begins with: 北京市 in 北京市物业管理条例, 浙江 in 浙江道路交通安全条例; 城市 and 文化市场 are none. */
export function regionOf(name: string): string | undefined {
  const short = SHORT_REGION.exec(name)?.[0];
  if (short !== undefined) return short;
  return /^(?!城市)\p{Script=Han}{2,6}?(?:省|自治区|自治州|自治县|市(?![场民容政区内])|县)(?=\p{Script=Han}{3})/u.exec(
    name,
  )?.[0];
}

/** The same in English, states and what is of them; New Zealand is not among them, whose acts are read as ours are. */
const ENGLISH_ORDERS =
  /\b(?:taiwan(?:ese)?|hong kong|maca[ou]|soviet|russian?|ukrain(?:e|ian)|kazakhstan|british|england|english|scottish|scotland|irish|ireland|american?|united states|canad(?:a|ian)|mexic(?:o|an)|brazil(?:ian)?|argentin(?:a|e)|german[y]?|french|france|ital(?:y|ian)|swiss|switzerland|austrian?|dutch|netherlands|belgi(?:um|an)|spain|spanish|portug(?:al|uese)|swed(?:en|ish)|norw(?:ay|egian)|danish|denmark|finnish|finland|polish|poland|czech|hungar(?:y|ian)|romanian?|greek|greece|turkish|turkey|japan(?:ese)?|korean?|mongolian?|vietnam(?:ese)?|laos?|cambodian?|thai(?:land)?|myanmar|malaysian?|singapore(?:an)?|indonesian?|philippines?|indian?|pakistani?|iran(?:ian)?|israeli?|egypt(?:ian)?|south africa|australian?|european)\b/iu;

/** The state or region other than China by which an English name of a law begins or ends: Criminal Law of Japan, German Criminal Code. */
export function englishLegalOrderOf(name: string): string | undefined {
  return ENGLISH_ORDERS.exec(name)?.[0].toLowerCase();
}
