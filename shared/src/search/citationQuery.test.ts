import { describe, expect, it } from 'vitest';
import { abbreviates, readCitationQuery } from './citationQuery.ts';

describe('a query that cites an article', () => {
  it.each([
    ['治安管理处罚法26条', '治安管理处罚法', '26'],
    ['治安管理处罚法 第四十三条第二款', '治安管理处罚法', '43'],
    ['刑法第133条之一', '刑法', '133-1'],
    ['《行政处罚法》第五十一条', '行政处罚法', '51'],
    ['道交法91', '道交法', '91'],
    ['刑诉法 82', '刑诉法', '82'],
    ['警察法９条', '警察法', '9'],
    ['反家暴法16条 告诫书', '反家暴法', '16'],
    ['zhian guanli chufa fa 43 tiao', 'zhian guanli chufa fa', '43'],
  ])('%s', (query, name, article) => {
    expect(readCitationQuery(query)).toEqual({ name, article });
  });

  it.each(['潮汐车道', '2013', '罚款200元', '十三岁小孩偷东西', '第三条', 'tidal lane 2', '条例 5'])(
    '%s is none',
    (query) => {
      expect(readCitationQuery(query)).toBeUndefined();
    },
  );
});

describe('an abbreviation of a title', () => {
  it.each([
    ['刑诉法', '刑事诉讼法'],
    ['道交法', '道路交通安全法'],
    ['反家暴法', '反家庭暴力法'],
  ])('%s is one of %s', (short, title) => {
    expect(abbreviates(short, title)).toBe(true);
  });

  it.each([
    ['刑法', '民法'],
    ['法', '刑法'],
    ['刑法', '刑法'],
    ['刑诉', '刑事诉讼法'],
    ['交道法', '道路交通安全法'],
  ])('%s is none of %s', (short, title) => {
    expect(abbreviates(short, title)).toBe(false);
  });
});
