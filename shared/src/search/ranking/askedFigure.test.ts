import { describe, expect, it } from 'vitest';
import { askedFigure, statesFigure } from './askedFigure.ts';

describe('the figure that a question asks for', () => {
  it.each([
    ['羁押最长多久', 'duration'],
    ['几天内申请', 'duration'],
    ['办案期限', 'duration'],
    ['许可证有效期', 'duration'],
    ['盘问时间的上限', 'duration'],
    ['how long can they hold me', 'duration'],
    ['当场能罚多少', 'sum'],
    ['保证金多少钱', 'sum'],
    ['当场罚款限额', 'sum'],
    ['罚款上限', 'sum'],
    ['fine limit on the spot', 'sum'],
    ['how much is the fine', 'sum'],
    ['打人怎么处理', undefined],
    ['几个人一起打架', undefined],
  ])('%s', (query, figure) => {
    expect(askedFigure(query)).toBe(figure);
  });

  it.each([
    ['传唤后询问查证的时间不得超过八小时', true],
    ['应当在收到之日起5日内', true],
    ['三个月以上六个月以下', true],
    ['within 24 hours of arrest', true],
    ['已满十六周岁的人犯罪', false],
    ['依法给予处罚', false],
  ])('a duration stands in %s: %s', (text, stated) => {
    expect(statesFigure(text, 'duration')).toBe(stated);
  });

  it.each([
    ['处五百元以下罚款', true],
    ['处10万元以上罚款', true],
    ['a fine not exceeding $2,000', true],
    ['处十日以上十五日以下拘留', false],
    ['多元化解', false],
  ])('a sum stands in %s: %s', (text, stated) => {
    expect(statesFigure(text, 'sum')).toBe(stated);
  });
});
