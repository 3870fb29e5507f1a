import { describe, expect, it, test } from 'vitest';
import { articles, found, findingsOf, ownStatesIn, repaired } from './checkedSample.ts';
import { CHECK_CODES, DEFAULT_SEVERITIES, severityOf } from './finding.ts';

describe('what the library says of a reference', () => {
  it.each([
    ['依照《治安管理处罚法》第四十三条第二款第一项', []],
    ['依照《治安管理处罚法》第九百条', ['missing-provision: 《治安管理处罚法》第九百条']],
    ['依照《治安管理处罚法》第四十三条第三款', ['missing-provision: 《治安管理处罚法》第四十三条第三款']],
    ['依照《治安管理处罚法》第一百一十九条', ['outdated-version: 《治安管理处罚法》第一百一十九条']],
    ['依照《治安管理处罚法》（2012年修正）第一条', ['outdated-version: 《治安管理处罚法》（2012年修正）第一条']],
    ['修改前《治安管理处罚法》第一百一十九条', []],
    ['在《治安管理处罚法》第四十三条增加两款，作为该条第三款和第四款：', []],
    ['《治安管理处罚法》第四十三条和该条第三款', ['missing-provision: 该条第三款']],
    ['《治安管理处罚法》第一条规定：“为了维护天下的治安，制定本法”', ['words-differ: 为了维护天下的治安，制定本法']],
    ['《治安管理处罚法》第一条规定：“为了维护社会治安秩序”', []],
    ['依照《丙办法》第一条', ['not-in-force: 《丙办法》第一条']],
    ['依照《治安管理处罚法》（2005年公布）第一条', ['not-checked: 《治安管理处罚法》（2005年公布）第一条']],
    ['依照第三条、第四条的规定', []],
    ['依照《河道法》第一条', ['outdated-version: 《河道法》第一条']],
    ['修改前《河道法》第一条', []],
    ['《河道法》同时废止。', []],
  ])('%s', async (text, expected) => {
    expect(await found(text)).toEqual(expected);
  });

  it('calls a name misspelt only where one letter is another, and says once that one is not there', async () => {
    expect(await found('依照《治安管理处罚发》第四十三条')).toEqual(['unknown-instrument: 《治安管理处罚发》']);
    expect(await repaired('依照《治安管理处法》第一条', 'unknown-instrument')).toBe(
      '依照《中华人民共和国治安管理处罚法》第一条',
    );
    const foreign = await findingsOf('依照《某国治安法》第一条和《某国治安法》第二条。\n\n《某国治安法》第三条。');
    expect(foreign.map(({ code, atMost }) => [code, atMost])).toEqual([['unknown-instrument', 'information']]);
    expect(await found('《治安管理处法》同时废止。')).toEqual([]);
  });

  it.each(['环保护法', '环境之护法', '环境境保护法', '境环保护法'])(
    'compares a short name too where it is written in full: 中华人民共和国%s',
    async (name) => {
      const text = `依照《中华人民共和国${name}》第一条`;
      expect(await repaired(text, 'unknown-instrument')).toBe('依照《中华人民共和国环境保护法》第一条');
    },
  );

  it('takes no place for the beginning of a law that is named in full', async () => {
    const text = '依照《中华人民共和国民族域自治法》第一条';
    expect(await repaired(text, 'unknown-instrument')).toBe('依照《中华人民共和国民族区域自治法》第一条');
  });

  it('says no more than that a short name is not there', async () => {
    const findings = await findingsOf('依照《环保护法》第一条和《中华人民共和国海洋法》第一条');
    expect(findings.map(({ code, atMost }) => [code, atMost])).toEqual([
      ['unknown-instrument', 'information'],
      ['unknown-instrument', 'information'],
    ]);
  });

  it('tells the number of a former version, and offers the one that the article has now', async () => {
    const text = '传唤后询问查证的时间不得超过八小时，依照《治安管理处罚法》第八十三条第一款。';
    const [finding] = await findingsOf(text);
    expect(finding).toMatchObject({ code: 'outdated-version', start: text.indexOf('《') });
    expect(finding?.message.zh).toContain('该内容现为第九十七条');
    expect(finding && severityOf(finding, 'warning')).toBe('warning');
    expect(await repaired(text, 'outdated-version')).toBe(text.replace('第八十三条', '第九十七条'));
  });

  it('leaves what nobody can tell at information', async () => {
    const [antecedent] = await findingsOf('《治安管理处罚法》第一条已经写明。\n第九百条的规定另行解释。');
    expect(antecedent).toMatchObject({ code: 'missing-provision', atMost: 'information' });
    expect(antecedent && severityOf(antecedent, 'error')).toBe('information');
    expect(antecedent && severityOf(antecedent, 'hint')).toBe('hint');
  });
});

describe('references to the draft itself', () => {
  it.each([
    [articles('甲。', '依照本办法第一条。'), []],
    [articles('甲。', '依照本办法第九条。'), ['internal-reference: 本办法第九条']],
    [articles('甲。', '会议决定本办法第九条规定的事项。'), ['internal-reference: 本办法第九条']],
    [articles('甲。', '依照第三条的规定处理。'), ['internal-reference: 第三条']],
    [articles('甲。\n乙。', '依照第一条第二款的规定。'), []],
    [articles('甲。\n乙。', '依照第一条第三款的规定。'), ['internal-reference: 第一条第三款']],
    [articles('下列：\n（一）甲；\n（二）乙。', '依照第一条第二项的规定。'), []],
    [articles('下列：\n（一）甲；\n续。\n（二）乙。', '依照第一条第二项的规定。'), []],
    [articles('下列：\n（一）甲；\n（二）乙。', '依照第一条第三项的规定。'), ['internal-reference: 第一条第三项']],
    [articles('甲。', '依照第一条至第五条的规定。'), ['internal-reference: 第一条至第五条']],
    [articles('甲。', '依照《治安管理处罚法》第一条和第四十三条的规定。'), []],
    [articles('甲。', '修改为：“依照本办法第九条。”'), []],
    ['依照本办法第九条。', []],
  ])('%j', async (text, expected) => {
    expect(await found(text, 'internal-reference')).toEqual(expected);
  });

  it.each([
    [articles('依照前条的规定。', '乙。'), ['relative-reference: 前条']],
    [articles('甲。', '依照前条的规定。'), []],
    [articles('甲。', '依照前两条的规定。'), ['relative-reference: 前两条']],
    [articles('甲。', '依照前款的规定。'), ['relative-reference: 前款']],
    [articles('甲。', '乙。\n依照前款的规定。'), []],
    [articles('甲。', '乙。\n依照前两款的规定。'), ['relative-reference: 前两款']],
    [articles('甲。', '下列：\n（一）乙；\n（二）前项规定的人。'), []],
    [articles('甲。', '下列：\n（一）前项规定的人；\n（二）乙。'), ['relative-reference: 前项']],
    [articles('甲。', '下列：\n（一）乙；\n（二）丙。\n有前款第三项规定情形的。'), ['relative-reference: 前款第三项']],
    [articles('甲。', '对前三项污染物征税。'), []],
    ['# 指引\n\n依照前款的规定。', []],
  ])('%j', async (text, expected) => {
    expect(await found(text, 'relative-reference')).toEqual(expected);
  });
});

describe('the state of a reference to the draft itself', () => {
  it.each([
    [
      articles('制定本办法。\n乙。', '依照本办法第一条第二款、前条的规定。\n前款的处罚。'),
      ['本办法: there', '本办法第一条第二款: there', '前条: there', '前款: there'],
    ],
    [articles('甲。', '依照本办法第九条的规定。\n前两款的处罚。'), ['本办法第九条: missing', '前两款: missing']],
    // What nobody compared, or not for sure: items, quoted words.
    [articles('下列：\n（一）甲；\n（二）乙。', '依照第一条第二项的规定。'), ['第一条第二项: not-checked']],
    [articles('甲。', '修改为：“依照本办法第一条。”'), ['本办法第一条: not-checked']],
  ])('%j', async (text, expected) => {
    expect(await ownStatesIn(text)).toEqual(expected);
  });
});

describe('the numbers of the draft', () => {
  it.each([
    ['第一条 甲。\n第二条 乙。\n第四条 丁。\n', ['numbering-gap: 第四条']],
    ['第一条 甲。\n第二条 乙。\n第二条 丙。\n', ['numbering-repeat: 第二条']],
    ['第一条 甲。\n第二条 乙。\n第四条 丁。\n第三条 丙。\n', ['numbering-gap: 第三条']],
    ['第一条 甲。\n第二条 乙。\n第二条之一 丙。\n第三条 丁。\n', []],
    ['第一条 甲。\n第二条乙。\n第三条 丁。\n', []],
    ['第一条 甲。\n第二条 乙。\n第三条 丙。\n附件\n第一条 丁。\n第二条 戊。\n', []],
    ['目录\n第一章 总则\n第二章 附则\n第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。\n', []],
    ['第一章 总则\n第一条 甲。\n第三章 附则\n第二条 乙。\n', ['numbering-gap: 第三章']],
    ['第一章 总则\n第一节 甲\n第一条 甲。\n第二章 附则\n第一节 乙\n第二条 乙。\n', []],
    [articles('下列：\n（一）甲；\n（三）乙。', '丙。'), ['numbering-gap: （三）']],
    [articles('下列：\n（一）甲；\n（一）乙。', '丙。'), ['numbering-repeat: （一）']],
    [articles('下列：\n（一）甲：\n1.子；\n3.丑；\n（二）乙。', '丙。'), ['numbering-gap: 3.']],
    [articles('下列：\n（一）甲：\n1.子；\n1.丑；\n（二）乙：\n1.寅；\n2.卯。', '丙。'), ['numbering-repeat: 1.']],
    [articles('下列：\n（一）甲：\n1.子：\n①丑；\n②寅；\n2.卯；\n（二）乙：\n2.辰。', '丙。'), []],
    [articles('下列：\n（一）甲；　（二）乙；\n（三）丙。', '丁。'), []],
    ['一、管辖\n第一条 甲。\n二、诉讼时效\n第二条 乙。\n', []],
  ])('%j', async (text, expected) => {
    expect(await found(text, 'numbering-gap', 'numbering-repeat')).toEqual(expected);
  });

  it('numbers a list anew', async () => {
    const text = articles('下列：\n（一）甲；\n（三）乙；\n（四）丙。', '丁。');
    expect(await repaired(text, 'numbering-gap')).toBe(text.replace('（三）', '（二）').replace('（四）', '（三）'));
  });
});

describe('forms', () => {
  it.each([
    ['numeral-form', articles('甲。', '依照第1条的规定。'), articles('甲。', '依照第一条的规定。')],
    ['numeral-form', '第一条 甲。\n第2条 乙。\n', '第一条 甲。\n第二条 乙。\n'],
    ['item-form', articles('下列：\n1.甲；\n2.乙。', '丙。'), articles('下列：\n（一）甲；\n2.乙。', '丙。')],
    ['reference-order', '依照第二项第一款的规定。', '依照第一款第二项的规定。'],
    ['reference-brackets', '《治安管理处罚法》第四十三条第二款第（一）项', '《治安管理处罚法》第四十三条第二款第一项'],
    [
      'item-brackets',
      articles('下列：\n(一)甲；\n（二）乙。', '丙。'),
      articles('下列：\n（一）甲；\n（二）乙。', '丙。'),
    ],
    ['full-name', '依照治安管理处罚法第一条', '依照《中华人民共和国治安管理处罚法》第一条'],
    [
      'consecutive-articles',
      '《治安管理处罚法》第四十三条、第四十四条和第四十五条',
      '《治安管理处罚法》第四十三条至第四十五条',
    ],
    ['doubtful-figure', '共 20 13 起。', '共 2013 起。'],
    [
      'short-name-twice',
      '本市（以下简称市）。\n\n本局（以下简称市局）。\n\n本所（以下简称市局）。',
      '本市（以下简称市）。\n\n本局（以下简称市局）。\n\n本所。',
    ],
  ] as const)('%s is put right', async (code, text, expected) => {
    expect(await repaired(text, code)).toBe(expected);
  });

  it('a subitem may be Arabic, a text without articles may write numbers as it likes', async () => {
    expect(await found(articles('下列：\n（一）甲：\n1.子；\n2.丑。', '丙。'), 'item-form')).toEqual([]);
    expect(await found('依照《治安管理处罚法》第43条。', 'numeral-form')).toEqual([]);
  });

  it('tells a short name that comes too early', async () => {
    const text = '依照《处罚法》第一条。\n\n《治安管理处罚法》（以下简称《处罚法》）第四十三条。\n\n《处罚法》第一条。';
    expect(await found(text, 'short-name-early')).toEqual(['short-name-early: 《处罚法》']);
    expect(await repaired(text, 'short-name-early')).toBe(text.replace('《处罚法》', '《治安管理处罚法》'));
  });
});

test('plain prose is silent', async () => {
  const prose = [
    '---\ntitle: 巡逻指引\n---\n\n# 巡逻指引\n\n## 一、准备\n\n1. 检查装备。\n2. 佩戴记录仪。\n\n```\n第一条 代码\n```',
    '民警到场后，应当先询问情况，再决定下一步。第一次警告无效的，报告指挥中心。前款所付。该项目由两人完成。',
    '- (一) 现场\n- (二) 处置\n\n# Patrol\n\nTwo officers walk together. Call 110 in 5 minutes.',
  ].join('\n\n');
  expect(await found(prose)).toEqual([]);
});

test('a draft is not checked for what it asks to leave', async () => {
  const text = '依照《治安管理处罚法》第九百条。\n共 20 13 起。\n';
  expect(await found(`<!-- dutybook-ignore: missing-provision -->\n${text}`)).toEqual(['doubtful-figure: 20 13']);
  expect(await found(`<!-- dutybook-ignore -->\n${text}`)).toEqual([]);
});

test('every code has a severity, and house styles are off', () => {
  expect(CHECK_CODES).toHaveLength(26);
  expect(CHECK_CODES.filter((code) => DEFAULT_SEVERITIES[code] === 'off')).toHaveLength(4);
});
