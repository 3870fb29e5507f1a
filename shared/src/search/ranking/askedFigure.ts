/** What kind of figure a question asks for. */
export type AskedFigure = 'duration' | 'sum';

const ASKS: Readonly<Record<AskedFigure, RegExp>> = {
  duration:
    /多久|多长时间|多少(?:天|日|小时|个?月|年)|几(?:天|日|个?小时|个?钟头|个?月|年)|多长|时长|期限|时限|时效|有效期|时间的?上限|最长|最迟|最晚|how long|how many (?:hours|days|months|years)|how soon|time limit|deadline|within what|validity/u,
  sum: /多少钱|多少元|几块钱|多少块|(?:罚|赔|交|收|给|缴)多少|罚款(?:数额|金额|额度|幅度|标准)|限额|上限|最[高多](?:罚|赔|交)|how much|maximum fine|(?:fine|penalty) limit|limit (?:of|on) (?:the )?fines?|amount of/u,
};

const NUMBER = '(?:[〇零一二三四五六七八九十百千]{1,6}|\\d{1,4})';
const HAS: Readonly<Record<AskedFigure, RegExp>> = {
  duration: new RegExp(
    `${NUMBER}(?:个)?(?:工作)?(?:小时|日|天|月|年)(?!大|前|满|月)|\\b(?:\\d+|one|two|three|six|seven|ten|thirty) (?:working )?(?:hours?|days?|months?|years?)\\b`,
    'u',
  ),
  sum: new RegExp(
    `(?:[〇零一二三四五六七八九十百千万亿]{1,8}|[\\d.,]{1,12}万?)元|\\$ ?\\d|\\b\\d[\\d,]* ?(?:yuan|dollars)\\b`,
    'u',
  ),
};

/** The kind of figure that a normalised question asks for; nothing for most. */
export function askedFigure(normalised: string): AskedFigure | undefined {
  if (ASKS.duration.test(normalised)) return 'duration';
  return ASKS.sum.test(normalised) ? 'sum' : undefined;
}

/** Whether a folded text states a figure of the kind: 不得超过二十四小时, 处五百元以下罚款. */
export function statesFigure(text: string, kind: AskedFigure): boolean {
  return HAS[kind].test(text);
}
