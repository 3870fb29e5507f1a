import { describe, expect, it } from 'vitest';
import { levelOf } from './instrumentLevel.ts';

const level = (title: string, issuer?: string, folders: readonly string[] = []) => {
  const { kind, subtype, jurisdiction } = levelOf({
    title,
    issuer,
    folders,
    chinese: /[\u3400-\u9fff]/.test(title),
    hasArticles: true,
  });
  return [kind, subtype, jurisdiction?.zh];
};

describe('kind, level and place', () => {
  it.each([
    ['中华人民共和国宪法', '全国人民代表大会', 'constitution', '中国'],
    ['中华人民共和国治安管理处罚法', '全国人民代表大会常务委员会', 'law', '中国'],
    ['刑法修正案（十一）', '全国人民代表大会常务委员会', 'law', '中国'],
    ['互联网上网服务营业场所管理条例', '国务院', 'administrative-regulation', '中国'],
    ['公安机关适用继续盘问规定', '公安部', 'ministry-rule', '中国'],
    ['最高人民法院、最高人民检察院关于办理袭警刑事案件的解释', undefined, 'judicial-interpretation', '中国'],
    ['上海市养犬管理条例', undefined, 'local-regulation', '上海市'],
    ['深圳经济特区居住证条例', undefined, 'local-regulation', '深圳经济特区'],
    ['城市道路管理条例', '国务院', 'administrative-regulation', '中国'],
    ['关于加强巡逻的通知', undefined, 'normative-document', '中国'],
  ])('of %s', (title, issuer, subtype, place) => {
    expect(level(title, issuer)).toEqual(['regulation', subtype, place]);
  });

  it('follow the folders of a collection', () => {
    expect(level('养犬规定', undefined, ['laws', '地方性法规', '上海'])).toEqual([
      'regulation',
      'local-regulation',
      '上海',
    ]);
    expect(level('人民检察院办案规定', undefined, ['司法解释'])[1]).toBe('judicial-interpretation');
  });

  it('of guidance is a guideline', () => {
    expect(level('路检工作指引')).toEqual(['guideline', 'guide', '中国']);
    expect(level('Traffic Patrol Guidelines')).toEqual(['regulation', undefined, undefined]);
    expect(levelOf({ title: 'Trespass', issuer: undefined, folders: [], chinese: false, hasArticles: false })).toEqual({
      kind: 'guideline',
      subtype: 'manual',
    });
    expect(level('Search and Surveillance Act 2012')).toEqual(['regulation', 'law', undefined]);
  });
});
