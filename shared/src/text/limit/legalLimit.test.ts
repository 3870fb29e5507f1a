import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLegalLimits } from './findLegalLimits.ts';

/** Limits as “kind: words”. */
function limitsIn(text: string): readonly string[] {
  return findLegalLimits(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

describe('penalties', () => {
  test.each([
    [
      '处五日以上十日以下拘留，可以并处五百元以下罚款；情节较轻的，处五日以下拘留或者五百元以下罚款。',
      ['处五日以上十日以下拘留，可以并处五百元以下罚款', '处五日以下拘留或者五百元以下罚款'],
    ],
    [
      '盗窃公私财物，数额较大的，处三年以下有期徒刑、拘役或者管制，并处或者单处罚金；',
      ['处三年以下有期徒刑、拘役或者管制，并处或者单处罚金'],
    ],
    ['处十年以上有期徒刑、无期徒刑或者死刑。', ['处十年以上有期徒刑、无期徒刑或者死刑']],
    ['处警告或者二百元以下罚款。', ['处警告或者二百元以下罚款']],
    ['没有违法所得的，处违法所得一倍以上五倍以下罚款。', ['处违法所得一倍以上五倍以下罚款']],
    [
      '饮酒后驾驶机动车的，处暂扣六个月机动车驾驶证，并处一千元以上二千元以下罚款。',
      ['处暂扣六个月机动车驾驶证，并处一千元以上二千元以下罚款'],
    ],
    ['吊销机动车驾驶证，五年内不得重新取得机动车驾驶证', ['吊销机动车驾驶证']],
    ['驾驶人一次记12分。', ['一次记12分']],
    [
      'Every person is liable on conviction to imprisonment for a term not exceeding 3 months or a fine not exceeding $5,000.',
      ['imprisonment for a term not exceeding 3 months', 'a fine not exceeding $5,000'],
    ],
    ['The maximum penalty is 2 years’ imprisonment.', ['2 years’ imprisonment']],
  ])('%s', (text, words) => {
    expect(limitsIn(text).filter((limit) => limit.startsWith('penalty'))).toEqual(
      words.map((word) => `penalty: ${word}`),
    );
  });

  test.each([
    '被判处三年以下有期徒刑的犯罪分子',
    '可能判处十年以上有期徒刑的',
    '已满七十周岁的，不执行行政拘留处罚',
    '不予处罚款',
    '应当免予处五百元以下罚款',
    '机动车驾驶证被吊销后',
    '曾被处五日以下拘留',
    '拟作出处二千元以上罚款的决定前，应当告知',
    '处二千元以上罚款的，当事人有权要求听证',
    '吊销许可证的，应当公告',
    '受到暂扣六个月机动车驾驶证处罚',
    '罚款应当上缴国库',
    '查处五百元以下罚款案件',
    'an offence punishable by imprisonment for 2 years or more',
    'A person who was sentenced to imprisonment for 5 years may apply.',
    'He paid a fine of $100.',
  ])('not imposed: %s', (text) => {
    expect(limitsIn(text).filter((limit) => limit.startsWith('penalty'))).toEqual([]);
  });
});

describe('time limits', () => {
  test.each([
    ['应当在拘留后二十四小时以内通知家属', '二十四小时以内'],
    ['询问查证的时间不得超过八小时', '不得超过八小时'],
    ['自收到申请之日起三十日内作出决定', '自收到申请之日起三十日内'],
    ['应当在五个工作日内答复', '五个工作日内'],
    ['经批准可以延长三十日', '可以延长三十日'],
    ['责令六个月至一年以内不得举办', '六个月至一年以内'],
    ['期限为三年至五年', '期限为三年至五年'],
    ['每年三月三十一日前报送', undefined],
    ['于2011年4月30日前', undefined],
    ['对一年内违法超限运输超过3次的货车', undefined],
    ['十二个月内不得再次申请', undefined],
    ['一年内有前款行为两次以上的', undefined],
    ['刑罚执行完毕以后，在五年以内再犯', undefined],
    ['公安机关二十四小时值班', undefined],
    ['The notice must be given within 28 days.', 'within 28 days'],
    [
      'no later than five working days after the arrest, the officer',
      'no later than five working days after the arrest',
    ],
    ['detained for up to 24 hours', 'for up to 24 hours'],
    ['within 5 years of a previous conviction', undefined],
    ['The station is open 24 hours.', undefined],
    ['keep within 30 metres', undefined],
  ])('%s', (text, words) => {
    expect(limitsIn(text)).toEqual(words === undefined ? [] : [`time-limit: ${words}`]);
  });
});

describe('amounts', () => {
  test.each([
    ['货值金额不足一万元的', '不足一万元'],
    ['数额一万元以上不满十万元的', '一万元以上不满十万元'],
    ['所得不超过五千元', '不超过五千元'],
    ['数额在五千元以上的', '五千元以上'],
    ['造成损失三万元以上不满十万元', '三万元以上不满十万元'],
    ['赔偿金不低于500元', '不低于500元'],
    ['每件交纳50元至300元', '50元至300元'],
    ['一百元以上、五百元以下', '一百元以上、五百元以下'],
    ['a payment of $5,000 or more', '$5,000'],
    ['at least 500 yuan', 'at least 500 yuan'],
    ['property worth less than $1,000', 'less than $1,000'],
  ])('%s', (text, words) => {
    expect(limitsIn(text)).toEqual([`amount: ${words}`]);
  });
});

const NUMERALS = ['三', '五', '十', '十五', '二十四', '三十', '二百', '5', '24'];
const number = fc.constantFrom(...NUMERALS);

test('a range of days, fines and terms is found whole wherever it stands', () => {
  const phrase = fc.oneof(
    fc.tuple(number, number).map(([a, b]) => `处${a}日以上${b}日以下拘留`),
    number.map((a) => `处${a}年以下有期徒刑`),
    fc.tuple(number, number).map(([a, b]) => `并处${a}元以上${b}元以下罚款`),
  );
  const around = fc.constantFrom('', '情节严重的，', '有下列行为之一的，', '法律另有规定的除外。');
  fc.assert(
    fc.property(around, phrase, around, (before, words, after) => {
      expect(limitsIn(`${before}${words}。${after}`)).toEqual([`penalty: ${words}`]);
    }),
  );
});

const PIECES = [
  ...NUMERALS,
  ...'处 并处 可以 罚款 拘留 有期徒刑 日 年 元 以上 以下 以内 内 不得超过 小时 的 ， 。 、 或者 被判 不予 自 起 within days fine $ liable to imprisonment for not exceeding'.split(
    ' ',
  ),
];

test('limits of any text lie in it, in order, apart, and have a number or a punishment in their words', () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), (said) => {
      let last = 0;
      for (const { start, end } of findLegalLimits(said)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(said.length);
        expect(said.slice(start, end)).toMatch(
          /[\d０-９〇零一二两三四五六七八九十百千万亿]|罚款|罚金|徒刑|死刑|拘役|管制|警告|吊销|暂扣|没收|剥夺|life|one|ten/u,
        );
        last = end;
      }
    }),
  );
});

test('a text without numbers and punishments has no limits', () => {
  const letters = fc.array(fc.constantFrom(...'公安机关应当依法办理的，。并及其他人民警察 the officer must within'), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(letters, (characters) => {
      expect(findLegalLimits(characters.join(''))).toEqual([]);
    }),
  );
});
