import { describe, expect, it } from 'vitest';
import { readCitation, readCitations } from './queryCitation.ts';

describe('a query that cites', () => {
  it.each([
    ['巡查法第三条', { name: '巡查法', article: '3', rest: '' }],
    ['巡查法第３条', { name: '巡查法', article: '3', rest: '' }],
    ['《河道巡查法》第一百三十三条之一', { name: '河道巡查法', article: '133-1', rest: '' }],
    ['巡查法 3条', { name: '巡查法', article: '3', rest: '' }],
    ['巡查法26條', { name: '巡查法', article: '26', rest: '' }],
    ['巡查法第三条第二款', { name: '巡查法', article: '3', paragraph: 2, rest: '' }],
    ['巡查法第3条第2款第（一）项', { name: '巡查法', article: '3', paragraph: 2, item: 1, rest: '' }],
    ['巡查法3条 罚款', { name: '巡查法', article: '3', rest: '罚款' }],
    ['第3条 河道巡查法', { name: '河道巡查法', article: '3', rest: '' }],
    ['巡查法3', { name: '巡查法', article: '3', rest: '' }],
    ['巡查法 133-1', { name: '巡查法', article: '133-1', rest: '' }],
    ['巡查法第133条（之一）第一款', { name: '巡查法', article: '133-1', paragraph: 1, rest: '' }],
    ['巡查法133之1', { name: '巡查法', article: '133-1', rest: '' }],
    ['巡查法三百一十二', { name: '巡查法', article: '312', rest: '' }],
    ['巡查法一百三十三之一', { name: '巡查法', article: '133-1', rest: '' }],
    ['巡查法264、266', { name: '巡查法', article: '264', further: ['266'], rest: '' }],
    ['巡查法264和266', { name: '巡查法', article: '264', further: ['266'], rest: '' }],
    ['巡查法264盗窃', { name: '巡查法', article: '264', rest: '盗窃' }],
    ['现行巡查法第3条', { name: '巡查法', article: '3', rest: '' }],
    ['修订后的巡查法第3条', { name: '巡查法', article: '3', rest: '' }],
    ['以前的巡查法第3条', { name: '巡查法', article: '3', version: 'former', rest: '' }],
    ['巡查法第264', { name: '巡查法', article: '264', rest: '' }],
    ['巡查法 第133之1', { name: '巡查法', article: '133-1', rest: '' }],
    ['《巡查法》第一百五十三', { name: '巡查法', article: '153', rest: '' }],
    ['巡查法典 1042', { name: '巡查法典', article: '1042', rest: '' }],
    ['巡查法（2012）43', { name: '巡查法', article: '43', version: '2012', rest: '' }],
    ['行诉 12', { name: '行诉法', article: '12', rest: '' }],
    ['刑诉第82条', { name: '刑诉法', article: '82', rest: '' }],
    ['《巡查法》（2012年修正）第三条', { name: '巡查法', article: '3', version: '2012', rest: '' }],
    ['巡查法（2012）第三条', { name: '巡查法', article: '3', version: '2012', rest: '' }],
    ['2012年《巡查法》第三条', { name: '巡查法', article: '3', version: '2012', rest: '' }],
    ['巡查法2012第3条', { name: '巡查法', article: '3', version: '2012', rest: '' }],
    ['旧巡查法第三条', { name: '巡查法', article: '3', version: 'former', rest: '' }],
    ['修订前的巡查法第三条', { name: '巡查法', article: '3', version: 'former', rest: '' }],
    ['巡查法第一百三十三之一条', { name: '巡查法', article: '133-1', rest: '' }],
    ['巡查法分则第3条', { name: '巡查法', article: '3', rest: '' }],
    ['巡查法（已失效）第3条', { name: '巡查法', article: '3', version: 'former', rest: '' }],
    ['当时施行的巡查法第3条', { name: '巡查法', article: '3', version: 'former', rest: '' }],
    ['巡查法第133-1条', { name: '巡查法', article: '133-1', rest: '' }],
    ['巡查法第 九 十 一 条', { name: '巡查法', article: '91', rest: '' }],
    ['根据巡查法第3条的规定', { name: '巡查法', article: '3', rest: '' }],
    ['巡查法第三、五、七条', { name: '巡查法', article: '3', further: ['5', '7'], rest: '' }],
    ['巡查法3至5条', { name: '巡查法', article: '3', further: ['4', '5'], ranges: [{ from: '3', to: '5' }], rest: '' }],
    [
      '巡查法第3-5条',
      { name: '巡查法', article: '3', further: ['4', '5'], ranges: [{ from: '3', to: '5' }], rest: '' },
    ],
    [
      '巡查法第三条、第六条至第八条',
      { name: '巡查法', article: '3', further: ['6', '7', '8'], ranges: [{ from: '6', to: '8' }], rest: '' },
    ],
    ['巡查法第三条至第九十条', { name: '巡查法', article: '3', further: ['90'], rest: '' }],
    [
      '巡查法第三条第二款、第五条和第七条之一',
      { name: '巡查法', article: '3', paragraph: 2, further: ['5', '7-1'], rest: '' },
    ],
    [
      '巡查法第三十三条之一至第三十五条',
      { name: '巡查法', article: '33-1', further: ['34', '35'], ranges: [{ from: '33-1', to: '35' }], rest: '' },
    ],
    [
      '巡查法第三十三条至第三十四条之二',
      { name: '巡查法', article: '33', further: ['34', '34-2'], ranges: [{ from: '33', to: '34-2' }], rest: '' },
    ],
    ['巡查法第三条之一、第五条', { name: '巡查法', article: '3-1', further: ['5'], rest: '' }],
    [
      '巡查法63-65',
      { name: '巡查法', article: '63', further: ['64', '65'], ranges: [{ from: '63', to: '65' }], rest: '' },
    ],
    ['巡查法3至5', { name: '巡查法', article: '3', further: ['4', '5'], ranges: [{ from: '3', to: '5' }], rest: '' }],
    ['巡查法3条第1款第2项和第3项', { name: '巡查法', article: '3', paragraph: 1, item: 2, rest: '' }],
    ['巡查法第三条、罚款', { name: '巡查法', article: '3', rest: '、罚款' }],
    ['xuncha fa di 3 tiao', { name: 'xuncha fa', article: '3', rest: '' }],
    ['s 14 Search and Surveillance Act', { name: 'search and surveillance act', article: '14', rest: '' }],
    [
      'section 14(2)(a) of the Search and Surveillance Act',
      { name: 'search and surveillance act', article: '14', rest: '' },
    ],
    ['Search and Surveillance Act, s 14', { name: 'search and surveillance act', article: '14', rest: '' }],
    ['Patrol Law 14', { name: 'patrol law', article: '14', rest: '' }],
    ['Patrol Code of the PRC, 1165', { name: 'patrol code of the prc', article: '1165', rest: '' }],
    ['Patrol Law 14 and 16', { name: 'patrol law', article: '14', further: ['16'], rest: '' }],
    ['Patrol Act 14A(2)', { name: 'patrol act', article: '14a', rest: '' }],
    ['Patrol Law art. 133-1', { name: 'patrol law', article: '133-1', rest: '' }],
    [
      'Articles 82 to 85 of the Patrol Law',
      { name: 'patrol law', article: '82', further: ['83', '84', '85'], ranges: [{ from: '82', to: '85' }], rest: '' },
    ],
    ['Patrol Law, arts 12, 13 and 15', { name: 'patrol law', article: '12', further: ['13', '15'], rest: '' }],
    [
      'Patrol Act ss 3-5',
      { name: 'patrol act', article: '3', further: ['4', '5'], ranges: [{ from: '3', to: '5' }], rest: '' },
    ],
  ])('%s', (query, citation) => {
    expect(readCitation(query)).toEqual(citation);
  });

  it('reads a range of up to thirty articles between its ends, and no wider one', () => {
    expect(readCitation('巡查法第一条至第三十二条')).toMatchObject({ ranges: [{ from: '1', to: '32' }] });
    expect(readCitation('巡查法第一条至第三十二条')?.further).toHaveLength(31);
    expect(readCitation('巡查法第一条至第三十三条')).toEqual({
      name: '巡查法',
      article: '1',
      further: ['33'],
      rest: '',
    });
    expect(readCitation('Patrol Act ss 1 to 33')).toEqual({
      name: 'patrol act',
      article: '1',
      further: ['33'],
      rest: '',
    });
  });

  it.each([
    '夜间游泳',
    '第三条',
    '法3',
    '巡查法',
    '拘留 15 日',
    '巡查条例罚款条例 50 元',
    '违法 3 次',
    '巡查法 10 周年',
    '巡查法 2025 修订',
    '三条鱼',
    '罚款 200',
    '巡查法解释二',
    '起诉 12',
    '',
    '巡查法第零条',
    'Patrol Act 2012',
    'patrol shifts 12',
    'lawful patrol 12',
  ])('%j is none', (query) => {
    expect(readCitation(query)).toBeUndefined();
  });

  it('is read in a moment, however long it is', () => {
    expect(readCitation(`${'第'.repeat(4000)}条${'一'.repeat(4000)}`)).toBeUndefined();
    expect(readCitation(`s 1 ${'a '.repeat(4000)}`)).toBeUndefined();
    expect(readCitation(`Patrol Law ss ${'1, '.repeat(4000)}`)).toBeUndefined();
    expect(readCitation(`${'law '.repeat(4000)}1`)).toBeUndefined();
  });
});

describe('a query that cites several laws', () => {
  it.each([
    ['巡查法第三条、河道法第五条', ['巡查法 3', '河道法 5']],
    ['《巡查法》第三条和《河道法》第五、六条', ['巡查法 3', '河道法 5 6']],
    ['巡查法第三条 河道法第五条 罚款', ['巡查法 3', '河道法 5']],
    ['巡查法第三条', ['巡查法 3']],
    ['巡查法第三条、罚款', ['巡查法 3']],
    ['罚款', []],
  ])('%s', (query, cited) => {
    expect(
      readCitations(query).map(({ name, article, further = [] }) => [name, article, ...further].join(' ')),
    ).toEqual(cited);
  });

  it('keeps what stands behind the last', () => {
    expect(readCitations('巡查法第三条、河道法第五条 罚款').at(-1)?.rest).toBe('罚款');
  });
});
