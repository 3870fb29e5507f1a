import { describe, expect, it } from 'vitest';
import { readOrigin } from './origin.ts';

const origin = (
  history: readonly string[],
  rest: { title?: string; file?: string; endings?: readonly string[] } = {},
) => readOrigin({ title: rest.title ?? '巡逻规定', file: rest.file ?? 'x.md', history, endings: rest.endings ?? [] });

describe('the issuer', () => {
  it.each([
    ['1982年12月4日第五届全国人民代表大会第五次会议通过', '全国人民代表大会'],
    ['2005年8月28日第十届全国人民代表大会常务委员会第十七次会议通过', '全国人民代表大会常务委员会'],
    ['2017年5月26日浙江省第十二届人民代表大会常务委员会第四十一次会议通过', '浙江省人民代表大会常务委员会'],
    ['1994年1月31日中华人民共和国国务院令第144号发布', '国务院'],
    ['2004年7月12日公安部令第75号发布', '公安部'],
    ['2016年1月29日最高人民法院审判委员会第1674次会议通过，最高人民法院公告公布', '最高人民法院'],
  ])('of %s', (line, issuer) => {
    expect(origin([line]).issuer).toBe(issuer);
  });

  it('is the body that is named in full', () => {
    const history = [
      '2014年6月27日市十二届人民代表大会常务委员会第二十次会议通过',
      '2014年10月27日 杭州市人民代表大会常务委员会第33号公布',
    ];
    expect(origin(history).issuer).toBe('杭州市人民代表大会常务委员会');
  });

  it('of a judicial interpretation stands in its title', () => {
    expect(origin([], { title: '最高人民法院关于适用刑法的解释' }).issuer).toBe('最高人民法院');
  });
});

describe('the document number', () => {
  it.each([
    ['公通字〔2009〕14号', '公通字〔2009〕14号'],
    ['（国发[1985] 3 号）1985年2月8日发布', '国发[1985] 3 号'],
    ['2011年1月8日国务院令第588号修订', '国务院令第588号'],
  ])('of %s', (line, number) => {
    expect(origin([line]).documentNumber).toBe(number);
  });
});

describe('the dates', () => {
  it('of a version are those of the file name, of the first adoption those of the history', () => {
    const history = ['2005年8月28日通过', '2012年10月26日修正', '2013年1月1日 施行'];
    expect(origin(history, { file: '法(2012-10-26).md' })).toMatchObject({
      date: '2012-10-26',
      firstAdopted: '2005-08-28',
      inForceFrom: { date: '2013-01-01', certainty: 'certain' },
    });
  });

  it('come from the history alone where the name has none', () => {
    expect(origin(['2005年8月28日通过', '2012年10月26日修正', '2013年1月1日起施行']).date).toBe('2012-10-26');
  });

  it('are not those of a commencement that an amendment left behind', () => {
    const result = origin(['1999年10月1日 施行'], {
      file: '法(2012-10-26).md',
      endings: ['本法自1999年10月1日起施行。'],
    });
    expect(result.inForceFrom).toEqual({ date: '2012-10-26', certainty: 'likely' });
  });

  it.each([
    ['an amendment', ['1979年7月1日 通过', '2018年10月26日 《关于修改〈某某法〉的决定》第三次修正']],
    [
      'a commencement before it',
      ['1982年12月4日 通过', '1982年12月4日 公告公布施行', '2018年10月26日 《某某法修正案》'],
    ],
  ])('are likely the own ones of an amended text that tells none: %s', (_, history) => {
    const result = origin(history, { endings: ['军队有关部门办理案件，适用本法。'] });
    expect(result.inForceFrom).toEqual({ date: '2018-10-26', certainty: 'likely' });
  });

  it('are unknown of a text that was only adopted, and tells none', () => {
    expect(origin(['1979年7月1日 通过']).inForceFrom).toBeUndefined();
    expect(origin(['2018年10月26日 《关于修改〈某某法〉的决定》通过']).inForceFrom).toBeUndefined();
  });
});

describe('the decisions that amended a text', () => {
  it('are named by lines that say so, and by those that end with an amendment', () => {
    const history = [
      '1979年7月1日 全国人民代表大会通过',
      '2009年8月27日 《关于修改部分法律的决定》第一次修正',
      '2018年3月11日 《某某法修正案》',
      '2023年12月29日 第十四届全国人民代表大会常务委员会第七次会议通过的《某某法修正案（二）》',
    ];
    expect(origin(history).amendedBy).toEqual(['关于修改部分法律的决定', '某某法修正案', '某某法修正案（二）']);
  });

  it('are not what a text was made by', () => {
    expect(origin(['2023年12月29日 通过《某某法修正案》的说明', '2023年12月29日 通过']).amendedBy).toEqual([]);
  });
});
